//! The program's sign, as in `assets/icon.svg`: two speech bubbles, the front one ticked. Drawn, so that it is sharp
//! at every size.

use super::theme::fixed;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2};

/// Side of the box that it is drawn in.
const BOX: f32 = 128.0;

/// A bubble: left, top, right, bottom, radius, and the three corners of its tail.
type Bubble = ([f32; 5], [(f32, f32); 3]);

const BACK: Bubble = ([16.0, 30.0, 84.0, 76.0, 10.0], [(34.0, 74.0), (50.0, 74.0), (34.0, 88.0)]);
const GAP: Bubble = ([44.0, 46.0, 118.0, 104.0, 14.0], [(70.0, 96.0), (96.0, 96.0), (96.0, 104.0)]);
const FRONT: Bubble =
    ([50.0, 52.0, 112.0, 98.0, 10.0], [(78.0, 96.0), (96.0, 96.0), (96.0, 111.0)]);
const TICK: [(f32, f32); 3] = [(66.0, 75.0), (76.0, 85.0), (96.0, 65.0)];

/// Draws it over a square.
pub(crate) fn paint_logo(painter: &Painter, place: Rect) {
    let scale = place.width() / BOX;
    let at = |(x, y): (f32, f32)| place.min + pos2(x, y).to_vec2() * scale;
    painter.rect_filled(place.shrink(4.0 * scale), 28.0 * scale, fixed::LOGO);
    let bubble = |(body, tail): Bubble, color: Color32| {
        let [left, top, right, bottom, radius] = body;
        let rect = Rect::from_min_max(at((left, top)), at((right, bottom)));
        painter.rect_filled(rect, radius * scale, color);
        let corners: Vec<Pos2> = tail.into_iter().map(at).collect();
        painter.add(Shape::convex_polygon(corners, color, Stroke::NONE));
    };
    bubble(BACK, fixed::LOGO_BACK);
    bubble(GAP, fixed::LOGO);
    bubble(FRONT, fixed::LOGO_FRONT);
    let tick: Vec<Pos2> = TICK.into_iter().map(at).collect();
    painter.line(tick, Stroke::new(8.0 * scale, fixed::LOGO_TICK));
}
