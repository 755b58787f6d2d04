//! The line of the class's screen under its figure.

use super::areas::ClassAreas;
use super::class_footer::put;
use super::figure_place::PresentationFigure;
use crate::guide::Callout;
use crate::ui::figure::picture::badge;
use crate::ui::kit::theme::TypeStyle;
use egui::{Galley, Rect, Ui, pos2, vec2};
use std::sync::Arc;

/// What the callout says that is spoken of, else the figure's name. An enlarged figure has no name under it.
pub(super) fn caption_ui(ui: &Ui, shown: &PresentationFigure, areas: &ClassAreas) {
    let scene = shown.scene;
    let guide = scene.model.guide();
    let palette = &scene.theme.palette;
    let sizes = &scene.theme.sizes;
    let current = shown.presentation.revealed(guide, shown.stage).current;
    let is_enlarged = shown.large > 0.5;
    if is_enlarged && current.is_none() {
        return;
    }
    let room = if is_enlarged {
        areas.full.with_min_y(areas.full.bottom() - areas.caption)
    } else {
        let picture = shown.layout.home;
        // Above a small figure the screen is wider than it: its words need no second line.
        let size = vec2(areas.figure.right() - picture.left(), areas.caption);
        Rect::from_min_size(picture.left_bottom(), size)
    };
    ui.painter().rect_filled(room, 0.0, palette.sheet);
    let room = room.with_min_x(room.left() + sizes.pad);
    if let Some(Callout { number, words, .. }) = current {
        let radius = sizes.body * 0.82;
        let center = pos2(room.left() + radius, room.center().y);
        badge(ui, scene, *number, center, radius);
        let room = room.with_min_x(center.x + radius + sizes.pad);
        caption_words(ui, words, scene.theme.body().bold(), room);
    } else {
        let style = scene.theme.body().color(palette.muted);
        let figure = guide.figure(shown.index);
        // What it says of itself: a scheme, or not.
        let text = if figure.caption.is_empty() { &figure.name } else { &figure.caption };
        caption_words(ui, text, style, room);
    }
}

fn caption_words(ui: &Ui, text: &str, style: TypeStyle, room: Rect) {
    let words = in_lines(ui, text, style, room.width(), 2);
    let corner = pos2(room.left(), room.center().y - words.size().y / 2.0);
    put(ui, words, corner, "caption", text);
}

/// As many words as `lines` of this width hold, close together.
fn in_lines(ui: &Ui, text: &str, style: TypeStyle, width: f32, lines: usize) -> Arc<Galley> {
    TypeStyle { spread: 1.0, ..style }.in_lines(ui, text, width, lines)
}
