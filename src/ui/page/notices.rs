//! Lines above the page: what the program reports, and whose text is shown.

use crate::guide::GuideSource;
use crate::labels;
use crate::model::{Action, Overlay};
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::parts::beside_ui;
use crate::ui::kit::text::{clicked_once, text_galley_ui};
use crate::ui::kit::theme::RADIUS;
use crate::ui::scene::Scene;
use crate::ui::words::{left_over, notice as notice_words};
use egui::{Frame, Sense, Ui, vec2};

/// Whether there is any.
pub(super) fn has_lines(scene: &Scene) -> bool {
    let model = scene.model;
    model.source().is_foreign() || !model.notices().is_empty() || left_over(model).is_some()
}

/// Draws all lines, the newest last.
pub(super) fn notices_ui(ui: &mut Ui, scene: &Scene) {
    if let GuideSource::File(path) = scene.model.source()
        && !scene.model.asks_guide()
    {
        let check =
            (labels::CHECK_TITLE, labels::CHECK_NAME.to_owned(), Action::Show(Overlay::Check));
        let check = scene.model.made().map(|_| check);
        line_ui(ui, scene, &labels::foreign_guide(path), check);
    }
    if let Some(left) = left_over(scene.model) {
        line_ui(ui, scene, &left, None);
    }
    for notice in scene.model.notices() {
        let text = notice_words(notice);
        let name = labels::dismiss_named(&text);
        let dismiss = (labels::DISMISS, name, Action::DismissNotice(notice.clone()));
        line_ui(ui, scene, &text, Some(dismiss));
    }
}

/// The caption of the button beside a line, what a screen reader says in its place, and what it does.
type LineButton = (&'static str, String, Action);

fn line_ui(ui: &mut Ui, scene: &Scene, text: &str, button: Option<LineButton>) {
    let theme = &scene.theme;
    let margin = vec2(8.0, 6.0);
    let frame =
        Frame::new().fill(theme.palette.warning_bg).inner_margin(margin).corner_radius(RADIUS);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let said = |ui: &mut Ui| {
            ui.horizontal_top(|ui| {
                let style = theme.warning();
                let size = vec2(Icon::side(style.size), style.line_height());
                let (place, _) = ui.allocate_exact_size(size, Sense::hover());
                Icon::Info.paint(ui.painter(), place, theme.palette.warning_mark);
                let words = style.galley(ui, text, ui.available_width());
                text_galley_ui(ui, words);
            });
        };
        let Some((caption, name, action)) = button else {
            said(ui);
            return;
        };
        let button = Button::new(theme, caption)
            .name(&name)
            .known_as(("notice", text))
            .height(theme.sizes.target * 0.8);
        let response = beside_ui(ui, button, said);
        scene.send_if(clicked_once(&response), action);
    });
}
