//! What is seen of the focus.

use crate::ui::kit::theme::FOCUS_WIDTH;
use crate::ui::scene::Scene;
use egui::{Context, Id, LayerId, Order, Stroke, StrokeKind, vec2};

/// A ring around what has the focus, outside it, so that it is seen over what is chosen too. A heading cannot be
/// pressed and gets a bar at its left instead: a ring would make a field of it.
pub(super) fn paint_ring(ctx: &Context, scene: &Scene, title: Option<Id>) {
    let focused = ctx.memory(egui::Memory::focused);
    let Some(response) = focused.and_then(|id| ctx.read_response(id)) else {
        return;
    };
    let palette = &scene.theme.palette;
    let layer = LayerId::new(Order::Tooltip, Id::unique("focus-ring"));
    // Of what has scrolled partly away the ring is seen where the thing itself is.
    let is_whole = response.interact_rect.contains_rect(response.rect);
    let seen = response.interact_rect.expand(if is_whole { 8.0 } else { 2.0 });
    let painter = ctx.layer_painter(layer).with_clip_rect(seen);
    if !response.sense.senses_click() || Some(response.id) == title {
        let bar = response.rect.translate(vec2(-6.0, 0.0)).with_max_x(response.rect.left() - 2.0);
        painter.rect_filled(bar, 2.0, palette.accent);
        return;
    }
    let rect = response.rect.expand(2.0);
    let gap = Stroke::new(1.0, palette.sheet);
    painter.rect_stroke(rect, 12.0, gap, StrokeKind::Inside);
    painter.rect_stroke(rect, 12.0, Stroke::new(FOCUS_WIDTH, palette.accent), StrokeKind::Outside);
}
