//! Short, quiet motion: once, from one state to the next, and none at all where less motion is wished. It never
//! delays a press: what is drawn follows the state.

use egui::emath::easing::cubic_out;
use egui::{Context, Id, Ui};

/// Durations, seconds.
pub(crate) const PAGE: f32 = 0.15;
pub(crate) const ROAD: f32 = 0.2;
pub(crate) const TICK: f32 = 0.18;
pub(crate) const CARD: f32 = 0.2;
pub(crate) const BREATH: f32 = 0.4;
pub(crate) const SWITCH: f32 = 0.12;

/// Whether things may move. `Theme::apply` tells egui.
pub(crate) fn moves(ctx: &Context) -> bool {
    ctx.global_style().animation_time > 0.0
}

/// How far `is_on` is shown: 0.0 off, 1.0 on, in between for `seconds` after it has changed. What is drawn for the
/// first time is drawn as it is.
pub(crate) fn towards(ui: &Ui, id: Id, is_on: bool, seconds: f32) -> f32 {
    let seconds = if moves(ui.ctx()) { seconds } else { 0.0 };
    ui.ctx().animate_bool_with_time_and_easing(id, is_on, seconds, cubic_out)
}

/// How far something new has arrived: 0.0 at first, 1.0 after `seconds`. `key` names what is new: another key
/// begins anew. At the first call of all it is there at once.
pub(crate) fn arrival(ctx: &Context, id: Id, key: u64, seconds: f32) -> f32 {
    let now = ctx.input(|input| input.time);
    let since = ctx.data_mut(|data| {
        let last = data.get_temp_mut_or_insert_with(id, || (key, f64::NEG_INFINITY));
        if last.0 != key {
            *last = (key, now);
        }
        last.1
    });
    let share = if moves(ctx) { ((now - since) as f32 / seconds).clamp(0.0, 1.0) } else { 1.0 };
    if share < 1.0 {
        ctx.request_repaint();
    }
    cubic_out(share)
}
