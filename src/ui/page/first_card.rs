//! The card of a question that stands before all pages.

use crate::ui::kit::scroll_keys::{ScrollKeys, keyed_ui};
use crate::ui::kit::text::front_frame;
use crate::ui::scene::Scene;
use egui::{Align2, Aligned, Id, ScrollArea, Ui};

/// In the middle of the window; it scrolls where it is too high. `name`: which question it is. `width`, and `pad` inside
/// the card: points.
pub(super) fn first_card_ui(
    ui: &mut Ui,
    scene: &Scene,
    name: &str,
    width: f32,
    pad: f32,
    content: impl FnOnce(&mut Ui),
) {
    let card = front_frame(&scene.theme, pad);
    Aligned::new(Align2::CENTER_CENTER).show(ui, |ui| {
        ui.set_max_width(width);
        let line = scene.lines_by_key();
        let id = Id::unique(name);
        keyed_ui(ui, ScrollArea::vertical(), id, line, ScrollKeys::Pages, |ui| {
            card.show(ui, |ui| {
                ui.set_width(ui.available_width());
                content(ui);
            });
        });
    });
}
