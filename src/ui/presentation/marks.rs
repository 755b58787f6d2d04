//! What lies on the class's screen: callouts, the teacher's strokes, the light, the pointer.

use super::class_view::ClassView;
use super::figure_place::PresentationFigure;
use super::light;
use super::names::name_place;
use super::surface::Surface;
use crate::labels;
use crate::model::presentation::{Paper, PenColor, PenLine, Sheet, Tool};
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
        let corner = width * 2.5;
        let stroke = Stroke::new(width, scene.theme.palette.callout);
        let halo = Stroke::new(width * 2.0, fixed::HALO);
        ui.painter().rect_stroke(frame, corner, halo, StrokeKind::Middle);
        ui.painter().rect_stroke(frame, corner, stroke, StrokeKind::Middle);
        let radius = scene.theme.sizes.body * 0.82;
        ui.painter().circle_filled(frame.min, radius + width / 2.0, fixed::HALO);
        badge(ui, scene, callout.number, frame.min, radius);
        let name = labels::callout_named(callout.number, &callout.words);
        name_place(ui, frame, ("callout", callout.number, &callout.words), &name);
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

/// What the teacher has drawn: on the figure, and beside it where the figure does not lie over all.
pub(super) fn paint_strokes(ui: &mut Ui, class: &ClassView, surface: &Surface) {
    let slide = class.presentation.slide(class.stage);
    let mut clip = surface.screen;
    if let (Some(index), Some(figure)) = (slide.figure, surface.figure) {
        if figure.is_large {
            clip = figure.clip;
        }
        let lines = class.stage.lines(Sheet::Figure(slide.page, index));
        let width = figure.picture.height() / 110.0;
        paint_lines(ui, class.scene, surface, (Paper::Figure, lines), clip, width);
    }
    if surface.figure.is_none_or(|figure| !figure.is_large) {
        let lines = class.stage.lines(Sheet::Screen(class.stage.slide));
        let width = surface.screen.height() / 150.0;
        paint_lines(ui, class.scene, surface, (Paper::Screen, lines), clip, width);
    }
}

/// What is drawn on the white board.
pub(super) fn paint_board(ui: &mut Ui, class: &ClassView, surface: &Surface) {
    let lines = class.stage.lines(Sheet::Board);
    let width = surface.screen.height() / 150.0;
    paint_lines(ui, class.scene, surface, (Paper::Screen, lines), surface.screen, width);
}

fn paint_lines(
    ui: &mut Ui,
    scene: &Scene,
    surface: &Surface,
    (paper, lines): (Paper, &[PenLine]),
    clip: Rect,
    width: f32,
) {
    if lines.is_empty() {
        return;
    }
    let painter = ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
    for line in lines {
        let points: Vec<Pos2> = line.points.iter().map(|at| surface.at(paper, *at)).collect();
        // A pale edge: dark ink is seen on dark screens, too.
        let inks = [(width * 1.5, fixed::HALO), (width, pen_color(scene, line.color))];
        for (width, color) in inks {
            for end in points.first().into_iter().chain(points.last()) {
                painter.circle_filled(*end, width / 2.0, color);
            }
            painter.add(PathShape::line(points.clone(), Stroke::new(width, color)));
        }
    }
}

/// The spot of light.
pub(super) fn paint_light(ui: &mut Ui, shown: &PresentationFigure) {
    if let Some(spot) = shown.stage.spot {
        ui.scope(|ui| {
            ui.shrink_clip_rect(shown.clip);
            light::paint(ui, shown.clip, shown.at(spot), shown.layout.full.height() / 6.0);
        });
    }
}

/// The pointer where the mouse itself is elsewhere.
pub(super) fn paint_pointer(ui: &Ui, class: &ClassView, surface: &Surface) {
    if class.presentation.tool() != Tool::Pointer {
        return;
    }
    if let Some((paper, point)) = class.stage.pointer {
        let radius = surface.screen.height() / 75.0;
        let edge = Stroke::new(radius / 3.0, fixed::HALO);
        let color = class.scene.theme.palette.callout;
        ui.painter().circle(surface.at(paper, point), radius, color, edge);
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
