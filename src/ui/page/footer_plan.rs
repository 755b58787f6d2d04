//! Where the buttons of the footer stand. In one row; where there is no room, words give way to icons, then the note
//! goes above, then the main button: its words never break if the window is wide enough for them.

use super::footer_buttons::{Buttons, Item};
use crate::ui::kit::theme::TypeStyle;
use crate::ui::scene::{Scene, Shape};
use egui::{Galley, Rect, Ui, Vec2, pos2};
use std::sync::Arc;

/// Between buttons, and between rows of them; points.
pub(super) const GAP: f32 = 12.0;
const ROW_GAP: f32 = 8.0;
/// The largest level of `Item::shrinks_at`.
const LEVELS: u8 = 3;

/// What is to be known before the main button is pressed.
pub(super) enum Note {
    None,
    Beside(Arc<Galley>),
    Above(Arc<Galley>),
}

pub(super) struct Plan {
    /// How far words have given way to icons.
    pub level: u8,
    pub note: Note,
    /// Of the main button.
    main: Vec2,
    /// Whether the main button has a row of its own.
    is_main_above: bool,
    /// Of the row with the other buttons.
    row: f32,
    /// At the left, right and above, below.
    left: f32,
    right: f32,
    pad: f32,
    pub height: f32,
}

impl Plan {
    pub(super) fn new(buttons: &Buttons, ui: &Ui, scene: &Scene, width: f32) -> Self {
        let sizes = &scene.theme.sizes;
        // The icon of a quiet button stands at the edge of the words above it.
        let left = if buttons.left.is_empty() { sizes.margin } else { sizes.margin - 13.0 };
        let right = right_edge(scene);
        let room = width - left - right;
        let main = buttons.main_button(scene).size(ui);
        let used = |level: u8| {
            let width = |item: &Item| item.button(scene, level).size(ui).x + GAP;
            buttons.left.iter().chain(&buttons.right).map(width).sum::<f32>()
        };
        let fits = |level: u8, main: f32| used(level) + main <= room;
        let levels = || 0..=LEVELS;
        let beside = |level: u8| room - used(level) - main.x - GAP;
        let note_of = |level: u8| note_beside(buttons, ui, scene, beside(level));
        let note_level = levels().find(|level| note_of(*level).is_some());
        let level = note_level.or_else(|| levels().find(|level| fits(*level, main.x)));
        let is_main_above = level.is_none();
        let level = level.or_else(|| levels().find(|level| fits(*level, 0.0)));
        let level = level.unwrap_or(LEVELS);
        let main_width = match scene.shape {
            _ if is_main_above => room,
            Shape::Strip => room - used(level),
            _ => main.x,
        };
        let main = buttons.main_button(scene).width(main_width).size(ui);
        let note = match note_of(level) {
            _ if buttons.note.is_empty() => Note::None,
            Some(words) if !is_main_above => Note::Beside(words),
            _ => Note::Above(note_style(scene, &buttons.note).galley(ui, &buttons.note, room)),
        };
        let target = sizes.target;
        let row = match (is_main_above, buttons.left.len() + buttons.right.len()) {
            (true, 0) => 0.0,
            (true, _) => target,
            (false, _) => main.y.max(target),
        };
        let mut height = row;
        if is_main_above {
            height += main.y + if row > 0.0 { ROW_GAP } else { 0.0 };
        }
        if let Note::Above(words) = &note {
            height += words.size().y + ROW_GAP;
        }
        let pad = ((sizes.footer - sizes.primary) / 2.0).round();
        let height = height + 2.0 * pad;
        Self { level, note, main, is_main_above, row, left, right, pad, height }
    }

    /// The row with the other buttons.
    pub(super) fn row(&self, rect: Rect) -> Rect {
        let bottom = rect.bottom() - self.pad;
        let left_top = pos2(rect.left() + self.left, bottom - self.row);
        Rect::from_min_max(left_top, pos2(rect.right() - self.right, bottom))
    }

    pub(super) fn main_place(&self, rect: Rect) -> Rect {
        let row = self.row(rect);
        let bottom = match self.is_main_above {
            true if self.row > 0.0 => row.top() - ROW_GAP,
            true => row.bottom(),
            false => row.center().y + self.main.y / 2.0,
        };
        let corner = pos2(row.right() - self.main.x, bottom - self.main.y);
        Rect::from_min_size(corner, self.main)
    }

    /// What the main button takes of the row with the others.
    pub(super) fn beside_main(&self) -> f32 {
        if self.is_main_above { 0.0 } else { self.main.x + GAP }
    }

    /// Of a note above the buttons.
    pub(super) fn note_top(&self, rect: Rect) -> f32 {
        rect.top() + self.pad
    }
}

/// Points between the right edge of a sheet and the last thing in it.
pub(super) fn right_edge(scene: &Scene) -> f32 {
    scene.theme.sizes.margin - 4.0
}

/// Whoever has pressed the main button in vain is to see why.
fn note_style(scene: &Scene, words: &str) -> TypeStyle {
    let note = scene.theme.note();
    let is_why = scene.model.in_vain().is_some_and(|(why, _)| why == words);
    if is_why { note.bold().color(scene.theme.palette.warning_ink) } else { note }
}

/// In two lines at most.
fn note_beside(buttons: &Buttons, ui: &Ui, scene: &Scene, room: f32) -> Option<Arc<Galley>> {
    let words = note_style(scene, &buttons.note).galley(ui, &buttons.note, room.max(1.0));
    let fits = !buttons.note.is_empty() && words.rows.len() <= 2 && words.size().x <= room;
    fits.then_some(words)
}
