//! What stands on a stage, by name.

use crate::ui::kit::text::note_ui;
use crate::ui::scene::Scene;
use egui::{Align2, Galley, Rect, StrokeKind, Ui, Vec2, vec2};
use std::sync::Arc;

/// Around the words, points.
const AROUND: Vec2 = vec2(24.0, 10.0);

fn words(ui: &Ui, scene: &Scene, name: &str, width: f32) -> Arc<Galley> {
    scene.theme.strong().galley(ui, name, (width - AROUND.x).max(1.0))
}

/// How large it is where it is at most `width` points wide.
pub(super) fn name_chip_size(ui: &Ui, scene: &Scene, name: &str, width: f32) -> Vec2 {
    words(ui, scene, name, width).size() + AROUND
}

/// At the left edge of a row.
pub(super) fn name_chip(ui: &Ui, scene: &Scene, row: Rect, name: &str) {
    let theme = &scene.theme;
    let words = words(ui, scene, name, row.width());
    let chip = Align2::LEFT_CENTER.align_size_within_rect(words.size() + AROUND, row);
    let painter = ui.painter();
    painter.rect(chip, 8.0, theme.palette.raised, theme.frame(), StrokeKind::Inside);
    note_ui(ui, Rect::from_min_size(chip.min + AROUND / 2.0, words.size()), words);
}
