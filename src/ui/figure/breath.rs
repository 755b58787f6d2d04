//! The frames of callouts that have just come breathe once, to be noticed.

use crate::ui::kit::motion;
use egui::{Id, Ui};
use std::f32::consts::PI;

/// How much larger the frames are in the middle of their one breath, points.
const BREATH: f32 = 3.0;

/// How much larger frames are that are new whenever `key` is another one.
pub(super) fn breath(ui: &Ui, id: Id, key: u64) -> f32 {
    let way = motion::arrival(ui.ctx(), id, key, motion::BREATH);
    BREATH * (PI * way).sin()
}
