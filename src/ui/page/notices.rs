//! Lines above the page: what the program reports, and whose text is shown.

use crate::guide::GuideSource;
use crate::labels;
use crate::model::{Action, Notice};
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
        line_ui(ui, scene, &labels::foreign_guide(path), None);
    }
    if let Some(left) = left_over(scene.model) {
        line_ui(ui, scene, &left, None);
    }
    for notice in scene.model.notices() {
        line_ui(ui, scene, &notice_words(notice), Some(notice));
    }
}

fn line_ui(ui: &mut Ui, scene: &Scene, text: &str, dismiss: Option<&Notice>) {
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
        let Some(notice) = dismiss else {
            said(ui);
            return;
        };
        let name = labels::dismiss_named(text);
        let button = Button::new(theme, labels::DISMISS)
            .name(&name)
            .known_as(("notice", text))
            .height(theme.sizes.target * 0.8);
        let response = beside_ui(ui, button, said);
        let action = Action::DismissNotice(notice.clone());
        scene.send_if(clicked_once(&response), action);
    });
}
