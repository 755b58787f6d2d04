//! A picture with its callouts on a page or the whole window, and the pieces that other views of figures share.

use super::corners::paint_rounded;
use super::textures::{FigureSlot, FigureTextures, Fitted};
use crate::guide::{Callout, Figure, FigureIndex};
use crate::labels;
use crate::ui::kit::text::{name_widget, note_ui, set_node, stop_sense};
use crate::ui::kit::theme::{Elevation, TypeStyle, Weight, fixed};
use crate::ui::scene::Scene;
use egui::{
    Align2, Color32, Galley, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind,
    TextureId, Ui, pos2, vec2,
};
use std::sync::Arc;

/// White around a frame and its number, points.
const HALO: f32 = 2.0;

/// How a picture is drawn, beside where.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub slot: FigureSlot,
    /// The callout that stands out; the others step back.
    pub lit: Option<u8>,
    /// Of its corners, points.
    pub radius: f32,
    /// How much larger the frames of its callouts are, points.
    pub breath: f32,
    /// Over its colours.
    pub tint: Color32,
}

/// What a screen reader has of a picture in `place`, to which it comes by Tab: name and description, and each callout. A
/// press on it is the mouse's: for keys there is a button.
pub(super) fn named_ui(
    ui: &Ui,
    figure: &Figure,
    slot: FigureSlot,
    place: Rect,
    [name, description]: [&str; 2],
) {
    let id = ui.scope_id().with(("figure", slot, &figure.id));
    let response = ui.interact(place, id, stop_sense(ui.ctx()));
    name_widget(&response, Role::Figure, true, name);
    set_node(ui, &response, |node| node.set_description(description));
    for callout in &figure.callouts {
        let frame = frame_of(callout, place);
        let response = ui.interact(frame, id.with(callout.number), Sense::hover());
        let name = labels::callout_named(callout.number, &callout.words);
        name_widget(&response, Role::Label, true, &name);
    }
}

/// Draws the picture and its callouts into `place`. The response is the picture's: a figure of an unusual shape lies in
/// the middle of its place.
pub(super) fn picture_ui(
    ui: &mut Ui,
    scene: &Scene,
    figures: &mut FigureTextures,
    index: FigureIndex,
    place: Rect,
    look: &Look,
) -> Response {
    let theme = &scene.theme;
    let guide = scene.model.guide();
    let figure = guide.figure(index);
    let id = ui.scope_id().with(("picture", look.slot));
    let is_empty = place.width() < 1.0 || place.height() < 1.0;
    let shown = if is_empty {
        Fitted::Pending
    } else {
        figures.show(ui.ctx(), guide, index, look.slot, place.width())
    };
    let place = match shown {
        Fitted::Ready { aspect, .. } => snap(ui, fit_in_middle(place, aspect)),
        Fitted::Pending | Fitted::Failed(_) => place,
    };
    let response = ui.interact(place, id, Sense::CLICK);
    match shown {
        Fitted::Ready { texture, .. } => {
            if look.slot == FigureSlot::Page {
                theme.paint_shadow(ui.painter(), place, look.radius, Elevation::Figure);
            }
            paint_rounded(ui.painter(), texture, place, look.radius, look.tint);
            let edge = theme.frame();
            ui.painter().rect_stroke(place, look.radius, edge, StrokeKind::Outside);
            for callout in &figure.callouts {
                let share = if look.lit.is_some_and(|lit| lit != callout.number) {
                    fixed::UNLIT
                } else {
                    1.0
                };
                callout_ui(ui, scene, callout, place, (share, look.breath));
            }
        }
        Fitted::Pending => _ = ui.painter().rect_filled(place, look.radius, theme.palette.line),
        Fitted::Failed(why) => {
            let (at, words) = failure_words(ui, figure, &why, theme.note(), place);
            note_ui(ui, Rect::from_min_size(at, words.size()), words);
        }
    }
    response
}

/// The callout of a picture that lies in `place` which is under the mouse.
pub(super) fn pointed(ui: &Ui, figure: &Figure, place: Rect) -> Option<u8> {
    let mut callouts = figure.callouts.iter();
    let is_pointed = |callout: &&Callout| ui.rect_contains_pointer(frame_of(callout, place));
    callouts.find(is_pointed).map(|callout| callout.number)
}

pub(crate) fn paint_texture(painter: &Painter, texture: TextureId, place: Rect) {
    let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
    painter.image(texture, place, whole, fixed::NO_TINT);
}

/// Why there is no picture in its place, and where that stands.
pub(crate) fn failure_words(
    ui: &Ui,
    figure: &Figure,
    why: &str,
    style: TypeStyle,
    place: Rect,
) -> (Pos2, Arc<Galley>) {
    let room = place.shrink(8.0);
    let text = labels::figure_failed(&figure.file, why);
    let words = style.in_lines(ui, &text, room.width().max(1.0), style.lines_in(room.height()));
    (room.center() - words.size() / 2.0, words)
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

/// A frame and its number, in a ring of white: on a figure of any colour it is seen. `share`: how much of it is
/// seen; `breath`: how much larger it is, points.
fn callout_ui(
    ui: &Ui,
    scene: &Scene,
    callout: &Callout,
    picture: Rect,
    (share, breath): (f32, f32),
) {
    let palette = &scene.theme.palette;
    let frame = frame_of(callout, picture);
    let width = (picture.width() * 0.006).clamp(2.0, 8.0);
    let radius = (picture.width() * 0.0215).clamp(8.0, 26.0);
    let corner = (radius * 0.6).min(20.0);
    let painter = ui.painter();
    let grown = frame.expand(breath);
    let halo = fixed::HALO.gamma_multiply(share);
    let red = palette.callout.gamma_multiply(share);
    let around = Stroke::new(width + 2.0 * HALO, halo);
    painter.rect_stroke(grown, corner, around, StrokeKind::Middle);
    painter.rect_stroke(grown, corner, Stroke::new(width, red), StrokeKind::Middle);
    painter.circle_filled(grown.min, radius + HALO, halo);
    painter.circle_filled(grown.min, radius, red);
    let number = palette.on_callout.gamma_multiply(share);
    paint_number(ui, callout.number, grown.min, radius, number);
}

pub(crate) fn frame_of(callout: &Callout, picture: Rect) -> Rect {
    let part = callout.rect;
    let min = picture.min + vec2(part.x, part.y) * picture.size();
    Rect::from_min_size(min, vec2(part.w, part.h) * picture.size())
}

pub(crate) fn badge(ui: &Ui, scene: &Scene, number: u8, center: Pos2, radius: f32) {
    let palette = &scene.theme.palette;
    ui.painter().circle_filled(center, radius, palette.callout);
    paint_number(ui, number, center, radius, palette.on_callout);
}

fn paint_number(ui: &Ui, number: u8, center: Pos2, radius: f32, color: Color32) {
    // Three figures are as wide as the circle only if they are lower.
    let share = if number < 100 { 1.25 } else { 0.9 };
    let font = Weight::Bold.font(radius * share);
    ui.painter().text(center, Align2::CENTER_CENTER, number.to_string(), font, color);
}

/// The largest rectangle of this aspect ratio (width / height) inside `room`, at its top centre.
pub(crate) fn fit(room: Rect, aspect: f32) -> Rect {
    let width = room.width().min(room.height() * aspect).max(0.0);
    let size = vec2(width, width / aspect).round();
    let left = (room.center().x - size.x / 2.0).round();
    Rect::from_min_size(pos2(left, room.top()), size)
}
