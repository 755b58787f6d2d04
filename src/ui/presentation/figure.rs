//! A figure of a presentation: beside its words or enlarged over the screen, with what is revealed, drawn
//! and pointed at. Both views show it, and both take the mouse on it.

use super::light;
use crate::guide::FigureIndex;
use crate::labels;
use crate::model::Action;
use crate::model::presentation::{
    Camera, PenColor, PenLine, Point, Presentation, PresentationAction, Stage, Tool, Zoom,
};
use crate::ui::figure::picture::fit;
use crate::ui::figure::picture::{USUAL_ASPECT, badge, frame_of, snap};
use crate::ui::figure::textures::{FigureSlot, FigureTextures, Fitted};
use crate::ui::kit::text::name_widget;
use crate::ui::scene::Scene;
use egui::epaint::PathShape;
use egui::{
    Color32, CursorIcon, Event, Id, PointerButton, Pos2, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, Vec2, pos2, vec2,
};

/// How long a figure takes to come closer, seconds.
const GLIDE: f32 = 0.3;
/// The same where the wheel or a drag moves it.
const FOLLOW: f32 = 0.08;
/// Over what is not spoken of.
const DIM: Color32 = Color32::from_black_alpha(115);

/// Where a figure goes, and how it is shown there.
pub(super) struct PresentationFigure {
    /// Beside the words.
    pub home: Rect,
    /// Enlarged.
    pub full: Rect,
    /// How it is called in [`FigureTextures`] beside the words.
    pub slot: FigureSlot,
    /// Whether the mouse acts here.
    pub takes_mouse: bool,
    /// Whether the teacher's mouse, which is elsewhere, is shown.
    pub shows_pointer: bool,
    /// Whether the figure has just come: then it is where it belongs at once.
    pub is_new: bool,
}

/// Where a figure is drawn in this frame.
pub(super) struct BoardPlace {
    index: FigureIndex,
    picture: Rect,
    /// What it covers.
    pub clip: Rect,
    /// 0: beside the words; 1: enlarged.
    pub large: f32,
}

impl PresentationFigure {
    /// Draws the figure of a stage at its place. Returns what the mouse did.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        scene: &Scene,
        figures: &mut FigureTextures,
        presentation: &Presentation,
        stage: &Stage,
        place: &BoardPlace,
    ) -> Response {
        let index = place.index;
        let id = Id::unique(("board", self.slot));
        // Not a stop of the keyboard.
        let response = ui.interact(place.clip, id, Sense::CLICK | Sense::DRAG);
        let figure = scene.model.guide().figure(index);
        name_widget(&response, Role::Image, true, &figure.alt);
        let painter = ui.painter().with_clip_rect(place.clip);
        painter.rect_filled(place.clip, 0.0, scene.theme.palette.figure_bg);
        self.paint_picture(ui, scene, figures, place);
        let sheet = (presentation.slide(stage).page, index);
        ui.scope(|ui| {
            ui.set_clip_rect(ui.clip_rect().intersect(place.clip));
            self.paint_marks(ui, scene, presentation, stage, place);
            for line in stage.lines(sheet) {
                paint_line(ui, scene, line, place.picture);
            }
            if let Some(spot) = stage.spot {
                light::paint(
                    ui,
                    place.clip,
                    at(place.picture, spot),
                    self.full.height() / 6.0,
                );
            }
            if let Some(point) = stage
                .pointer
                .filter(|_| self.shows_pointer && presentation.tool() == Tool::Pointer)
            {
                let radius = self.full.height() / 70.0;
                let center = at(place.picture, point);
                ui.painter().circle(
                    center,
                    radius,
                    scene.theme.palette.callout,
                    Stroke::new(radius / 3.0, Color32::WHITE),
                );
            }
        });
        if self.takes_mouse {
            take_mouse(ui, scene, presentation, &response, place);
        }
        response
    }

    /// Where the figure of a stage is in this frame: on its way, perhaps.
    pub(super) fn place(
        &self,
        ui: &Ui,
        scene: &Scene,
        presentation: &Presentation,
        stage: &Stage,
    ) -> Option<BoardPlace> {
        let index = presentation.slide(stage).figure?;
        let camera = presentation.camera(scene.model.guide(), stage);
        let ctx = ui.ctx();
        let time = match stage.zoom {
            _ if self.is_new || scene.model.preferences().reduce_motion => 0.0,
            Zoom::Free(_) => FOLLOW,
            Zoom::Beside | Zoom::Callout => GLIDE,
        };
        let glide = |what: &str, to: f32, time: f32| {
            let id = Id::unique(("board", self.slot, index, what));
            ctx.animate_value_with_time(id, to, time)
        };
        let time_large = if time == 0.0 { 0.0 } else { GLIDE };
        let large = glide(
            "large",
            if camera.is_some() { 1.0 } else { 0.0 },
            time_large,
        );
        let Camera {
            factor,
            center: [x, y],
        } = camera.unwrap_or_default();
        let camera = Camera {
            factor: glide("factor", factor, time),
            center: [glide("x", x, time), glide("y", y, time)],
        };
        let home = Rect::from_center_size(self.home.center(), fit(self.home, USUAL_ASPECT).size());
        let whole = fit(self.full, USUAL_ASPECT).size() * camera.factor;
        let [x, y] = camera.center;
        let enlarged = Rect::from_min_size(self.full.center() - vec2(x, y) * whole, whole);
        let between = |a: Rect, b: Rect| {
            Rect::from_min_max(a.min.lerp(b.min, large), a.max.lerp(b.max, large))
        };
        Some(BoardPlace {
            index,
            picture: snap(ui, between(home, enlarged)),
            clip: between(self.home, self.full),
            large,
        })
    }

    fn paint_picture(
        &self,
        ui: &Ui,
        scene: &Scene,
        figures: &mut FigureTextures,
        place: &BoardPlace,
    ) {
        let index = place.index;
        let figure = scene.model.guide().figure(index);
        let home = fit(self.home, USUAL_ASPECT).width() * ui.pixels_per_point();
        let (slot, width) = if place.large > 0.0 {
            (FigureSlot::Large, u32::MAX)
        } else {
            (self.slot, home.round() as u32)
        };
        match figures.show(ui.ctx(), (index, figure), slot, width) {
            Fitted::Ready(texture, _) => {
                let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
                let painter = ui.painter().with_clip_rect(place.clip);
                painter.image(texture, place.picture, whole, Color32::WHITE);
            }
            Fitted::Pending => {}
            Fitted::Failed => {
                let theme = &scene.theme;
                let font = theme.font(theme.sizes.small, crate::ui::kit::theme::Weight::Medium);
                let text = format!("{}: {}", labels::FIGURE_FAILED, figure.file);
                let middle = egui::Align2::CENTER_CENTER;
                ui.painter()
                    .text(place.clip.center(), middle, text, font, theme.palette.ink);
            }
        }
    }

    fn paint_marks(
        &self,
        ui: &Ui,
        scene: &Scene,
        presentation: &Presentation,
        stage: &Stage,
        place: &BoardPlace,
    ) {
        let (revealed, is_spoken_of) = presentation.revealed(scene.model.guide(), stage);
        let width = (self.full.height() / 150.0).max(3.0);
        let frame = |callout| frame_of(callout, place.picture);
        if let Some(last) = revealed
            .last()
            .filter(|_| is_spoken_of && stage.spot.is_none())
        {
            dim(ui, place.clip, frame(last).expand(width * 1.5));
        }
        for callout in revealed {
            let frame = frame(callout);
            let stroke = Stroke::new(width, scene.theme.palette.callout);
            ui.painter()
                .rect_stroke(frame, width * 2.5, stroke, StrokeKind::Middle);
            badge(
                ui,
                scene,
                callout.number,
                frame.min,
                scene.theme.sizes.body * 0.82,
            );
            let id = Id::unique(("callout", self.slot, callout.number));
            let response = ui.interact(frame, id, Sense::hover());
            let name = labels::callout_named(callout.number, &callout.words);
            name_widget(&response, Role::Label, true, &name);
        }
    }
}

fn paint_line(ui: &Ui, scene: &Scene, line: &PenLine, picture: Rect) {
    let stroke = Stroke::new(picture.height() / 110.0, pen_color(scene, line.color));
    let points: Vec<Pos2> = line
        .points
        .iter()
        .map(|point| at(picture, *point))
        .collect();
    for end in [points.first(), points.last()].into_iter().flatten() {
        ui.painter()
            .circle_filled(*end, stroke.width / 2.0, stroke.color);
    }
    ui.painter().add(PathShape::line(points, stroke));
}

/// The colours of the pen: on the figures, which are light in every theme.
pub(super) fn pen_color(scene: &Scene, color: PenColor) -> Color32 {
    match color {
        PenColor::Red => scene.theme.palette.callout,
        PenColor::Blue => Color32::from_rgb(0x17, 0x4C, 0xAA),
        PenColor::Green => Color32::from_rgb(0x12, 0x6B, 0x3A),
        PenColor::Black => Color32::from_rgb(0x10, 0x14, 0x1C),
    }
}

/// Darkens all but a hole.
fn dim(ui: &Ui, room: Rect, hole: Rect) {
    let hole = hole.intersect(room);
    let parts = [
        Rect::from_min_max(room.min, pos2(room.right(), hole.top())),
        Rect::from_min_max(pos2(room.left(), hole.top()), hole.left_bottom()),
        Rect::from_min_max(hole.right_top(), pos2(room.right(), hole.bottom())),
        Rect::from_min_max(pos2(room.left(), hole.bottom()), room.max),
    ];
    for part in parts {
        if part.is_positive() {
            ui.painter().rect_filled(part, 0.0, DIM);
        }
    }
}

fn at(picture: Rect, [x, y]: Point) -> Pos2 {
    picture.min + vec2(x, y) * picture.size()
}

fn point_at(picture: Rect, position: Pos2) -> Point {
    let part = (position - picture.min) / picture.size();
    [part.x.clamp(0.0, 1.0), part.y.clamp(0.0, 1.0)]
}

fn take_mouse(
    ui: &Ui,
    scene: &Scene,
    presentation: &Presentation,
    response: &Response,
    place: &BoardPlace,
) {
    let send = |action| scene.outbox.send(Action::Presentation(action));
    let picture = place.picture;
    let is_here = response.hovered() || response.is_pointer_button_down_on();
    let position = response.hover_pos().filter(|_| is_here);
    let point = position.map(|position| point_at(picture, position));
    // Who has one screen sees the mouse itself.
    let shows = presentation.windows(scene.model.desktop()).second.is_some()
        || presentation.tool() == Tool::Light;
    if shows && point != presentation.stage().pointer {
        send(PresentationAction::PointAt(point));
    }
    if presentation.tool() == Tool::Pen {
        draw(ui, presentation, response.rect, picture, send);
    }
    let Some(position) = position else { return };
    match presentation.tool() {
        Tool::Pen => ui.ctx().set_cursor_icon(CursorIcon::Crosshair),
        Tool::Light => ui.ctx().set_cursor_icon(CursorIcon::None),
        Tool::Pointer if place.large > 0.0 => {
            let way = response.drag_delta();
            if way != Vec2::ZERO {
                let way = way / picture.size();
                send(PresentationAction::MoveBy([way.x, way.y]));
            }
        }
        Tool::Pointer => {}
    }
    let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta.y, input.zoom_delta()));
    let factor = (scroll / 300.0).exp() * pinch;
    if factor != 1.0 {
        send(PresentationAction::ZoomBy(
            factor,
            point_at(picture, position),
        ));
    }
}

/// Every place that the mouse has passed since the last frame: a slow computer draws no corners, and a line
/// that begins and ends within one frame is a line.
fn draw(
    ui: &Ui,
    presentation: &Presentation,
    room: Rect,
    picture: Rect,
    send: impl Fn(PresentationAction),
) {
    let mut is_down = presentation.is_drawing();
    for event in ui.input(|input| input.events.clone()) {
        match event {
            Event::PointerButton {
                pos,
                button: PointerButton::Primary,
                pressed,
                ..
            } => {
                if pressed && room.contains(pos) {
                    is_down = true;
                    send(PresentationAction::PenDown(point_at(picture, pos)));
                } else if !pressed && std::mem::take(&mut is_down) {
                    send(PresentationAction::PenUp);
                }
            }
            Event::PointerMoved(pos) if is_down => {
                send(PresentationAction::PenTo(point_at(picture, pos)))
            }
            _ => {}
        }
    }
}
