//! A message to copy and send to whoever helps. Nothing of it is kept.

use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::kit::text::card_ui;
use crate::ui::scene::Scene;
use egui::Ui;

/// Draws the card below its hint.
pub(super) fn message_ui(ui: &mut Ui, scene: &Scene, message: &str) {
    let theme = &scene.theme;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        // What acts comes first: the rest may be below the edge of a low window.
        let copy = Button::new(theme, labels::MESSAGE_COPY).max_width(ui.available_width());
        if ui.add(copy).clicked() {
            scene.outbox.send(Action::CopyMessage(message.to_owned()));
        }
        if scene.model.is_copied(message) {
            let done = theme.small().medium().color(theme.palette.done);
            ui.label(done.text(labels::MESSAGE_COPIED));
        }
        ui.label(theme.small().text(message));
        ui.label(theme.note().text(labels::MESSAGE_BLANK));
        ui.label(theme.note().text(labels::MESSAGE_SCREENSHOT));
        ui.label(theme.small().bold().text(labels::MESSAGE_COVER));
    });
}
