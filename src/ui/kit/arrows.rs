//! Arrows that choose among a few things instead of scrolling, or of moving the focus.

use super::key_press::pressed;
use egui::{Context, Id, Key, Response};

fn place() -> Id {
    Id::unique("arrows choose here")
}

/// How many places further than this one, which may have the focus, the arrows of this frame choose. From now on they
/// do, as long as it has the focus.
pub(crate) fn chosen_by_arrows(response: &Response) -> isize {
    if !response.has_focus() {
        return 0;
    }
    let ctx = &response.ctx;
    let did_already = choose_here(ctx);
    ctx.data_mut(|data| data.insert_temp(place(), response.id));
    let plain = pressed(ctx).into_iter().filter(|press| press.modifiers.is_none());
    let by = plain.map(|press| match press.physical {
        Key::ArrowDown | Key::ArrowRight => 1,
        Key::ArrowUp | Key::ArrowLeft => -1,
        _ => 0,
    });
    if did_already { by.sum() } else { 0 }
}

/// Gives the focus to another of these things.
pub(crate) fn go_to(ctx: &Context, id: Id) {
    ctx.memory_mut(|memory| memory.request_focus(id));
    ctx.data_mut(|data| data.insert_temp(place(), id));
}

/// Whether what has the focus takes the arrows.
pub(crate) fn choose_here(ctx: &Context) -> bool {
    let taken: Option<Id> = ctx.data(|data| data.get_temp(place()));
    taken.is_some() && taken == ctx.memory(egui::Memory::focused)
}
