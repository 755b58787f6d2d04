//! Lines over the page: what the program has to say, and whose text is shown.

use crate::guide::GuideSource;
use crate::labels;
use crate::model::{Action, Notice};
use crate::ui::kit::button::{Button, beside_ui};
use crate::ui::kit::text::{TextStyle, clicked_once, label_ui};
use crate::ui::kit::theme::Weight;
use crate::ui::scene::Scene;
use egui::{Frame, Ui, vec2};

/// Draws all lines, the newest last; nothing when there is nothing to say.
pub(crate) fn notices_ui(ui: &mut Ui, scene: &Scene) {
    ui.spacing_mut().item_spacing.y = 0.0;
    if let GuideSource::File(path) = scene.model.source() {
        line_ui(ui, scene, &labels::foreign_guide(path), None);
    }
    for notice in scene.model.notices() {
        line_ui(ui, scene, &notice.0, Some(notice));
    }
}

fn line_ui(ui: &mut Ui, scene: &Scene, text: &str, dismiss: Option<&Notice>) {
    let theme = &scene.theme;
    let palette = &theme.palette;
    let margin = vec2(theme.sizes.margin, 6.0);
    let frame = Frame::new().fill(palette.warning_bg).inner_margin(margin);
    let response = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let style = TextStyle::new(theme.sizes.small, Weight::Medium, palette.warning_ink);
        let Some(notice) = dismiss else {
            label_ui(ui, theme, text, style);
            return;
        };
        let button = Button::new(theme, labels::DISMISS).height(theme.sizes.target * 0.8);
        let response = beside_ui(ui, button, |ui| {
            label_ui(ui, theme, text, style);
        });
        if clicked_once(&response) {
            scene.outbox.send(Action::DismissNotice(notice.clone()));
        }
    });
    let rect = response.response.rect;
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, theme.line());
}
