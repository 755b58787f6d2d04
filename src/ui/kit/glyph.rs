//! Glyphs that say a state without colour: radio, check box, switch. Painted beside words that are pressed with them.

use super::icon::Icon;
use super::motion;
use super::theme::Theme;
use egui::{Atom, Color32, Id, Painter, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

/// Width of their outlines, points.
const EDGE: f32 = 2.0;
/// Width of a switch by its height.
const SWITCH_ASPECT: f32 = 1.72;

/// Side of a glyph at this size of type, points.
pub(crate) fn glyph_side(theme: &Theme) -> f32 {
    (theme.sizes.control * 1.4).round()
}

/// A square, with a tick when on.
pub(crate) fn check_box(theme: &Theme, is_on: bool) -> Atom<'static> {
    let theme = *theme;
    Atom::paint(Vec2::splat(glyph_side(&theme)), move |ui, args| {
        paint_check_box(ui.painter(), &theme, args.rect, is_on);
    })
}

pub(crate) fn paint_radio(painter: &Painter, theme: &Theme, place: Rect, is_on: bool) {
    let palette = &theme.palette;
    let radius = place.width().min(place.height()) / 2.0;
    let edge = Stroke::new(EDGE, if is_on { palette.accent } else { palette.edge });
    painter.circle(place.center(), radius - EDGE / 2.0, palette.sheet, edge);
    if is_on {
        painter.circle_filled(place.center(), radius * 0.48, palette.accent);
    }
}

pub(crate) fn paint_check_box(painter: &Painter, theme: &Theme, place: Rect, is_on: bool) {
    let palette = &theme.palette;
    let side = place.width().min(place.height());
    let place = Rect::from_center_size(place.center(), Vec2::splat(side));
    let (fill, edge) =
        if is_on { (palette.done, palette.done) } else { (palette.sheet, palette.edge) };
    let edge = Stroke::new(EDGE, edge);
    painter.rect(place, side * 0.25, fill, edge, StrokeKind::Inside);
    if is_on {
        Icon::Check.paint_strong(painter, place.shrink(side * 0.14), palette.on_done);
    }
}

/// A switch whose knob glides: on with a tick at the left, off with a small knob.
pub(crate) fn switch(ui: &Ui, theme: &Theme, id: Id, is_on: bool) -> Atom<'static> {
    let theme = *theme;
    let height = glyph_side(&theme) + 4.0;
    let size = vec2((height * SWITCH_ASPECT).round(), height);
    let way = motion::towards(ui, id, is_on, motion::SWITCH);
    Atom::paint(size, move |ui, args| paint_switch(ui.painter(), &theme, args.rect, is_on, way))
}

/// `way`: where the knob is, 0.0 off, 1.0 on.
fn paint_switch(painter: &Painter, theme: &Theme, place: Rect, is_on: bool, way: f32) {
    let palette = &theme.palette;
    let half = place.height() / 2.0;
    let (fill, edge) =
        if is_on { (palette.accent, palette.accent) } else { (palette.sheet, palette.edge) };
    painter.rect(place, half, fill, Stroke::new(EDGE, edge), StrokeKind::Inside);
    let (from, to) = (place.left() + half, place.right() - half);
    let knob = pos2(from + (to - from) * way, place.center().y);
    let radius = half * (0.58 + 0.14 * way);
    let color = if is_on { palette.on_accent } else { palette.edge };
    painter.circle_filled(knob, radius, color);
    if is_on {
        let tick = Rect::from_center_size(pos2(from + 2.0, knob.y), Vec2::splat(half * 1.1));
        Icon::Check.paint_strong(painter, tick, color);
    }
}

/// A tick in the corner of what is on or chosen: its ground and frame are colours, which not everyone tells apart.
pub(crate) fn paint_mark(painter: &Painter, theme: &Theme, whole: Rect) {
    let palette = &theme.palette;
    let side = (theme.sizes.control * 0.95).round();
    let center = whole.right_top() + vec2(-0.4, 0.4) * side;
    painter.circle_filled(center, side / 2.0 + 1.5, palette.sheet);
    painter.circle_filled(center, side / 2.0, palette.accent);
    let tick = Rect::from_center_size(center, Vec2::splat(side * 0.72));
    Icon::Check.paint_strong(painter, tick, palette.on_accent);
}

/// A tick in a circle of this colour, for a badge or a large sign.
pub(crate) fn paint_tick_badge(painter: &Painter, theme: &Theme, place: Rect, around: Color32) {
    let palette = &theme.palette;
    let radius = place.width() / 2.0;
    painter.circle_filled(place.center(), radius, around);
    painter.circle_filled(place.center(), radius - 2.0, palette.done);
    Icon::Check.paint_strong(painter, place.shrink(radius * 0.5), palette.on_done);
}
