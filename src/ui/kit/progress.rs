//! How much of something long is done.

use super::text::{name_widget, set_node};
use super::theme::{CARD_RADIUS, Theme};
use crate::labels;
use egui::{Role, Sense, Ui, pos2, vec2};

/// A bar of this name, and its number behind it.
pub(crate) fn progress_ui(ui: &mut Ui, theme: &Theme, name: &str, percent: u8) {
    let style = theme.strong();
    let widest = style.galley(ui, &labels::percent(100), f32::INFINITY).size().x;
    let words = style.galley(ui, &labels::percent(percent), f32::INFINITY);
    let height = theme.sizes.control.round();
    let size = vec2(ui.available_width(), words.size().y.max(height));
    let (place, response) = ui.allocate_exact_size(size, Sense::hover());
    name_widget(&response, Role::ProgressIndicator, true, name);
    set_node(ui, &response, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
        node.set_numeric_value(percent.into());
        node.set_value(labels::percent(percent));
    });
    let bar =
        place.with_max_x(place.right() - widest - 12.0).shrink2(vec2(0.0, (size.y - height) / 2.0));
    let end = bar.left() + bar.width() * f32::from(percent) / 100.0;
    let painter = ui.painter();
    theme.paint_card(painter, bar, CARD_RADIUS, theme.palette.track);
    if percent > 0 {
        let radius = f32::from(CARD_RADIUS.nw).min(height / 2.0);
        let done = bar.with_max_x(end.max(bar.left() + 2.0 * radius));
        painter.rect_filled(done, CARD_RADIUS, theme.palette.accent);
    }
    let at = pos2(place.right() - words.size().x, place.center().y - words.size().y / 2.0);
    painter.galley(at, words, theme.palette.ink);
}
