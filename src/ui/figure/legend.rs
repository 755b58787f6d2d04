//! The words of a figure's callouts beside or below it, each of which can be pointed at. A screen reader has them from
//! the callouts.

use super::legend_plan::widths;
use super::picture::badge;
use crate::guide::Figure;
use crate::ui::kit::theme::{CARD_RADIUS, TypeStyle};
use crate::ui::scene::{Scene, Shape};
use egui::{Galley, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};
use std::sync::Arc;

/// Between a badge and its words, around both, and between the words of two callouts; points.
const BESIDE: f32 = 10.0;
const PAD: f32 = 10.0;
const GAP: f32 = 8.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LegendLook {
    /// On chips in one row, or one below the other where that would need four lines.
    Chips,
    /// The same in two columns, in small type.
    Columns,
    /// One below the other, without a ground.
    Rows,
    /// On cards, one below the other, in a dark room.
    Cards,
}

impl LegendLook {
    /// Around badge and words, points.
    fn pad(self) -> f32 {
        match self {
            Self::Rows => 0.0,
            Self::Columns => PAD / 2.0,
            Self::Chips | Self::Cards => PAD,
        }
    }
}

pub(super) struct Legend {
    look: LegendLook,
    chips: Vec<Chip>,
    /// Points.
    pub height: f32,
}

struct Chip {
    number: u8,
    /// From the corner of the whole.
    rect: Rect,
    words: Arc<Galley>,
}

impl Legend {
    /// For a place `width` points wide.
    pub(super) fn new(
        ui: &Ui,
        scene: &Scene,
        figure: &Figure,
        width: f32,
        look: LegendLook,
    ) -> Self {
        let in_columns = look == LegendLook::Columns;
        let tight = in_columns || look == LegendLook::Chips && scene.shape == Shape::Compact;
        let style = if tight { scene.theme.small() } else { scene.theme.plain() };
        let pad = look.pad();
        let around = 2.0 * pad + 2.0 * badge_radius(scene) + BESIDE;
        let count = figure.callouts.len();
        let row = (look == LegendLook::Chips).then(|| {
            let texts: Vec<_> =
                figure.callouts.iter().map(|it| words(ui, style, &it.words)).collect();
            let gaps = GAP * count.saturating_sub(1) as f32;
            let space = style.galley(ui, " ", f32::INFINITY).size().x;
            widths(&texts, space, width - gaps - around * count as f32)
        });
        let (mut chips, mut at, mut height) = (Vec::new(), Vec2::ZERO, 0.0_f32);
        let row = row.flatten();
        let columns = if in_columns { 2 } else { 1 };
        let column = (width - GAP * (columns - 1) as f32) / columns as f32 - around;
        for (index, callout) in figure.callouts.iter().enumerate() {
            let of_words = row.as_ref().map_or(column, |row| row[index]);
            let words = style.galley(ui, &callout.words, of_words.max(1.0));
            let least =
                if look == LegendLook::Rows { 2.0 * badge_radius(scene) } else { 2.4 * style.size };
            let own = (words.size().y + 2.0 * pad).max(least);
            let rect = Rect::from_min_size(at.to_pos2(), vec2(of_words + around, own));
            chips.push(Chip { number: callout.number, rect, words });
            height = height.max(rect.bottom());
            at = match &row {
                Some(_) => vec2(rect.right() + GAP, 0.0),
                None if (index + 1) % columns > 0 => vec2(rect.right() + GAP, at.y),
                None => vec2(0.0, height + GAP),
            };
        }
        // Those side by side are equally high.
        let side_by_side = if row.is_some() { count.max(1) } else { columns };
        for row in chips.chunks_mut(side_by_side) {
            let bottom = row.iter().map(|chip| chip.rect.bottom()).fold(0.0, f32::max);
            for chip in row {
                chip.rect.set_bottom(bottom);
            }
        }
        Self { look, chips, height }
    }

    /// The callout whose words are under the mouse.
    pub(super) fn pointed(&self, ui: &Ui, corner: Pos2) -> Option<u8> {
        let is_pointed =
            |chip: &&Chip| ui.rect_contains_pointer(chip.rect.translate(corner.to_vec2()));
        self.chips.iter().find(is_pointed).map(|chip| chip.number)
    }

    pub(super) fn paint(&self, ui: &Ui, scene: &Scene, corner: Pos2, lit: Option<u8>) {
        for chip in &self.chips {
            let rect = chip.rect.translate(corner.to_vec2());
            chip.paint(ui, scene, rect, self.look, lit == Some(chip.number));
        }
    }
}

impl Chip {
    fn paint(&self, ui: &Ui, scene: &Scene, rect: Rect, look: LegendLook, is_lit: bool) {
        let theme = &scene.theme;
        let palette = &theme.palette;
        let painter = ui.painter();
        let in_room = look == LegendLook::Cards;
        let (fill, ink) = match (in_room, is_lit) {
            (true, true) => (palette.accent, palette.on_accent),
            (true, false) => (palette.tint, palette.ink),
            (false, _) => (palette.raised, palette.ink),
        };
        let pad = look.pad();
        if look != LegendLook::Rows {
            painter.rect(rect, CARD_RADIUS, fill, theme.frame(), StrokeKind::Inside);
        }
        if is_lit {
            let edge = Stroke::new(3.0, palette.callout);
            let around = if look == LegendLook::Rows { rect.expand2(vec2(8.0, 3.0)) } else { rect };
            painter.rect_stroke(around, CARD_RADIUS, edge, StrokeKind::Inside);
        }
        let radius = badge_radius(scene);
        badge(ui, scene, self.number, pos2(rect.left() + pad + radius, rect.center().y), radius);
        let left = rect.left() + pad + 2.0 * radius + BESIDE;
        let top = rect.center().y - self.words.size().y / 2.0;
        painter.galley_with_override_text_color(pos2(left, top), self.words.clone(), ink);
    }
}

fn badge_radius(scene: &Scene) -> f32 {
    (scene.theme.sizes.control * 0.76).round()
}

fn words(ui: &Ui, style: TypeStyle, text: &str) -> Vec<f32> {
    let width = |word| style.galley(ui, word, f32::INFINITY).size().x;
    text.split(' ').map(width).collect()
}
