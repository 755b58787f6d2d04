//! Files that are dropped into the window, and a veil over it while one is held there.

use super::kit::theme::fixed::BACKDROP;
use super::kit::theme::{Elevation, FOCUS_WIDTH, SHEET_RADIUS};
use super::scene::Scene;
use crate::labels;
use crate::model::{Action, FileAction, Outbox};
use egui::{
    Context, CornerRadius, Id, InputState, LayerId, Order, Rect, Stroke, StrokeKind, Ui, vec2,
};

/// Around the words, points.
const PAD: f32 = 24.0;

/// Of several files the first one is meant: there is room for one guide.
pub(crate) fn dropped(ctx: &Context, outbox: &Outbox) {
    let first = |input: &InputState| Some(input.raw.dropped_files.first()?.path().to_owned());
    if let Some(path) = ctx.input(first) {
        outbox.send(Action::File(FileAction::Open(path)));
    }
}

pub(super) fn drop_veil_ui(ui: &Ui, scene: &Scene) {
    if !is_held(ui.ctx()) || !scene.model.may_open_files() {
        return;
    }
    let theme = &scene.theme;
    let window = ui.ctx().content_rect();
    let width = (window.width() - 4.0 * PAD).clamp(1.0, 30.0 * theme.sizes.body);
    let title = theme.card_title().galley(ui, labels::DROP_HERE, width);
    let what = theme.plain().galley(ui, labels::DROP_WHAT, width);
    let gap = theme.sizes.gap;
    let inner = vec2(title.size().x.max(what.size().x), title.size().y + gap + what.size().y);
    let card = Rect::from_center_size(window.center(), inner + vec2(2.0 * PAD, 2.0 * PAD));
    let layer = LayerId::new(Order::Tooltip, Id::unique("a file is held over the window"));
    let painter = ui.ctx().layer_painter(layer);
    painter.rect_filled(window, CornerRadius::ZERO, BACKDROP);
    theme.paint_shadow(&painter, card, SHEET_RADIUS, Elevation::Front);
    theme.paint_card(&painter, card, SHEET_RADIUS, theme.palette.raised);
    let border = Stroke::new(FOCUS_WIDTH, theme.palette.accent);
    painter.rect_stroke(card, SHEET_RADIUS, border, StrokeKind::Inside);
    let top = card.min + vec2(PAD, PAD);
    let below = top + vec2(0.0, title.size().y + gap);
    painter.galley(top, title, theme.palette.ink);
    painter.galley(below, what, theme.palette.ink);
}

fn is_held(ctx: &Context) -> bool {
    ctx.input(|input| !input.raw.hovered_files.is_empty())
}
