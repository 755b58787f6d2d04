//! What lies on a figure of a presentation: callouts, the teacher's strokes, the light, the pointer.

use super::figure_place::PresentationFigure;
use super::light;
use super::names::name_place;
use crate::labels;
use crate::model::presentation::{PenColor, Tool};
use crate::ui::figure::picture::{badge, frame_of};
use crate::ui::kit::theme::fixed;
use crate::ui::scene::Scene;
use egui::epaint::PathShape;
use egui::{Color32, Pos2, Rect, Stroke, StrokeKind, Ui, pos2};

/// The callouts that are revealed; all but the one that is spoken of grows dim.
pub(super) fn callouts_ui(ui: &Ui, shown: &PresentationFigure) {
    let scene = shown.scene;
    let revealed = shown.presentation.revealed(scene.model.guide(), shown.stage);
    let width = (shown.layout.full.height() / 150.0).max(3.0);
    // A spot of light darkens the rest itself.
    let current = revealed.current.filter(|_| shown.stage.spot.is_none());
    if let Some(current) = current {
        let frame = frame_of(current, shown.picture);
        paint_dim(ui, shown.clip, frame.expand(width * 1.5));
    }
    for callout in revealed.shown {
        let frame = frame_of(callout, shown.picture);
        let stroke = Stroke::new(width, scene.theme.palette.callout);
        ui.painter().rect_stroke(frame, width * 2.5, stroke, StrokeKind::Middle);
        let radius = scene.theme.sizes.body * 0.82;
        badge(ui, scene, callout.number, frame.min, radius);
        let name = labels::callout_named(callout.number, &callout.words);
        let salt = ("callout", shown.layout.slot, callout.number);
        name_place(ui, frame, salt, &name);
    }
}

/// Darkens all but a hole.
fn paint_dim(ui: &Ui, room: Rect, hole: Rect) {
    let hole = hole.intersect(room);
    let parts = [
        Rect::from_min_max(room.min, pos2(room.right(), hole.top())),
        Rect::from_min_max(pos2(room.left(), hole.top()), hole.left_bottom()),
        Rect::from_min_max(hole.right_top(), pos2(room.right(), hole.bottom())),
        Rect::from_min_max(pos2(room.left(), hole.bottom()), room.max),
    ];
    for part in parts {
        if part.is_positive() {
            ui.painter().rect_filled(part, 0.0, fixed::DIM);
        }
    }
}

/// What the teacher has drawn on this sheet.
pub(super) fn paint_strokes(ui: &Ui, shown: &PresentationFigure) {
    let page = shown.presentation.slide(shown.stage).page;
    let width = shown.picture.height() / 110.0;
    let painter = ui.painter();
    for line in shown.stage.lines((page, shown.index)) {
        let color = pen_color(shown.scene, line.color);
        let points: Vec<Pos2> = line.points.iter().map(|point| shown.at(*point)).collect();
        for end in points.first().into_iter().chain(points.last()) {
            painter.circle_filled(*end, width / 2.0, color);
        }
        painter.add(PathShape::line(points, Stroke::new(width, color)));
    }
}

/// The spot of light, and the pointer where the mouse itself is elsewhere.
pub(super) fn paint_pointer(ui: &Ui, shown: &PresentationFigure) {
    let height = shown.layout.full.height();
    if let Some(spot) = shown.stage.spot {
        light::paint(ui, shown.clip, shown.at(spot), height / 6.0);
    }
    let is_pointing = shown.layout.shows_pointer && shown.presentation.tool() == Tool::Pointer;
    if let Some(point) = shown.stage.pointer.filter(|_| is_pointing) {
        let radius = height / 70.0;
        let edge = Stroke::new(radius / 3.0, fixed::HALO);
        let color = shown.scene.theme.palette.callout;
        ui.painter().circle(shown.at(point), radius, color, edge);
    }
}

pub(super) fn pen_color(scene: &Scene, color: PenColor) -> Color32 {
    match color {
        PenColor::Red => scene.theme.palette.callout,
        PenColor::Blue => fixed::PEN_BLUE,
        PenColor::Green => fixed::PEN_GREEN,
        PenColor::Black => fixed::PEN_BLACK,
    }
}
