//! A picture with its callouts on a page or the whole window, and the pieces that other views of figures share.

use super::textures::{FigureSlot, FigureTextures, Fitted};
use crate::guide::{Callout, Figure, FigureIndex};
use crate::labels;
use crate::ui::kit::text::name_widget;
use crate::ui::kit::theme::{TypeStyle, Weight, fixed};
use crate::ui::scene::Scene;
use egui::{
    Align2, Id, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, TextureId, Ui,
    pos2, vec2,
};

/// Width by height of our figures, and of the place that every figure gets.
pub(crate) const USUAL_ASPECT: f32 = 1.6;

/// Draws the picture and its callouts into `place`, and names them.
pub(crate) fn picture_ui(
    ui: &mut Ui,
    scene: &Scene,
    figures: &mut FigureTextures,
    index: FigureIndex,
    place: Rect,
    slot: FigureSlot,
) {
    if place.width() < 1.0 || place.height() < 1.0 {
        return;
    }
    let figure = scene.model.guide().figure(index);
    let id = ui.scope_id().with(("picture", slot));
    let response = ui.interact(place, id, Sense::hover());
    name_widget(&response, Role::Image, true, &figure.alt);
    match figures.show(ui.ctx(), scene.model.guide(), index, slot, place.width()) {
        Fitted::Ready { texture, aspect } => {
            // A picture of an unusual shape lies in the middle of its place.
            let place = snap(ui, fit_in_middle(place, aspect));
            paint_texture(ui.painter(), texture, place);
            let edge = Stroke::new(1.0, scene.theme.palette.line);
            ui.painter().rect_stroke(place, 0.0, edge, StrokeKind::Outside);
            for callout in &figure.callouts {
                let response = callout_ui(ui, scene, callout, place, id);
                // Over the whole window the words would hide what they speak of.
                if slot != FigureSlot::Large {
                    response.on_hover_text(&callout.words);
                }
            }
        }
        Fitted::Pending => {
            let palette = &scene.theme.palette;
            ui.painter().rect_filled(place, 0.0, palette.line);
        }
        Fitted::Failed => paint_failure(ui, figure, scene.theme.note(), place.center()),
    }
}

pub(crate) fn paint_texture(painter: &Painter, texture: TextureId, place: Rect) {
    let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
    painter.image(texture, place, whole, fixed::NO_TINT);
}

pub(crate) fn paint_failure(ui: &Ui, figure: &Figure, style: TypeStyle, center: Pos2) {
    let text = format!("{}: {}", labels::FIGURE_FAILED, figure.file);
    let font = style.weight.font(style.size);
    ui.painter().text(center, Align2::CENTER_CENTER, text, font, style.color);
}

pub(crate) fn fit_in_middle(room: Rect, aspect: f32) -> Rect {
    Rect::from_center_size(room.center(), fit(room, aspect).size())
}

/// Edges on whole pixels: a texture made for this size is then shown pixel by pixel.
pub(crate) fn snap(ui: &Ui, place: Rect) -> Rect {
    let pixels = ui.pixels_per_point();
    let round = |position: Pos2| ((position.to_vec2() * pixels).round() / pixels).to_pos2();
    Rect::from_min_size(round(place.min), (place.size() * pixels).round() / pixels)
}

fn callout_ui(ui: &Ui, scene: &Scene, callout: &Callout, picture: Rect, id: Id) -> Response {
    let palette = &scene.theme.palette;
    let size = picture.size();
    let frame = frame_of(callout, picture);
    let width = (size.x * 0.0065).clamp(2.0, 8.0);
    let radius = (size.x * 0.02).clamp(8.0, 26.0);
    let stroke = Stroke::new(width, palette.callout);
    let painter = ui.painter();
    painter.rect_stroke(frame, (radius * 0.6).min(20.0), stroke, StrokeKind::Middle);
    badge(ui, scene, callout.number, frame.min, radius);
    let response = ui.interact(frame, id.with(callout.number), Sense::hover());
    let name = labels::callout_named(callout.number, &callout.words);
    name_widget(&response, Role::Label, true, &name);
    response
}

pub(crate) fn frame_of(callout: &Callout, picture: Rect) -> Rect {
    let part = callout.rect;
    let min = picture.min + vec2(part.x, part.y) * picture.size();
    Rect::from_min_size(min, vec2(part.w, part.h) * picture.size())
}

pub(crate) fn badge(ui: &Ui, scene: &Scene, number: u8, center: Pos2, radius: f32) {
    let palette = &scene.theme.palette;
    ui.painter().circle_filled(center, radius, palette.callout);
    let font = Weight::Bold.font(radius * 1.25);
    let middle = Align2::CENTER_CENTER;
    ui.painter().text(center, middle, number.to_string(), font, palette.on_callout);
}

/// The largest rectangle of this aspect ratio (width / height) inside `room`, at its top centre.
pub(crate) fn fit(room: Rect, aspect: f32) -> Rect {
    let width = room.width().min(room.height() * aspect).max(0.0);
    let size = vec2(width, width / aspect).round();
    let left = (room.center().x - size.x / 2.0).round();
    Rect::from_min_size(pos2(left, room.top()), size)
}
