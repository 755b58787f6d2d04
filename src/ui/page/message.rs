//! A message to the one who helps, to copy: nothing of it is kept.

use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::kit::text::{TextStyle, card_ui, label_ui};
use crate::ui::kit::theme::Weight;
use crate::ui::scene::Scene;
use egui::Ui;

/// Draws the card below its hint.
pub(crate) fn message_ui(ui: &mut Ui, scene: &Scene, message: &str) {
    let theme = &scene.theme;
    let style = |weight, color| TextStyle::new(theme.sizes.small, weight, color);
    let quiet = style(Weight::Regular, theme.palette.muted);
    let strong = style(Weight::Bold, theme.palette.ink);
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        // What acts comes first: the rest may be below the edge of a low window.
        let copy = Button::new(theme, labels::MESSAGE_COPY).max_width(ui.available_width());
        if copy.show(ui, theme).clicked() {
            scene.outbox.send(Action::CopyMessage(message.to_owned()));
        }
        if scene.model.is_copied(message) {
            let done = style(Weight::Medium, theme.palette.done);
            label_ui(ui, theme, labels::MESSAGE_COPIED, done);
        }
        label_ui(
            ui,
            theme,
            message,
            style(Weight::Regular, theme.palette.ink),
        );
        label_ui(ui, theme, labels::MESSAGE_BLANK, quiet);
        label_ui(ui, theme, labels::MESSAGE_SCREENSHOT, quiet);
        label_ui(ui, theme, labels::MESSAGE_COVER, strong);
    });
}
