//! Where the focus rests in a show: on the whole screen, which is no button, so that Space and Enter go on, and a reader has
//! something to say.

use super::titles::inherit;
use crate::ui::kit::text::name_widget;
use egui::{Context, FocusDirection, Id, Role, Sense, Ui};

/// What a show is drawn on.
pub(crate) struct Rest<'a> {
    pub name: &'a str,
}

fn rest() -> Id {
    Id::unique("where the focus rests in a show")
}

impl Rest<'_> {
    /// Before what is drawn on it: it gets each focus that is lost.
    pub(crate) fn show(&self, ui: &Ui) {
        let response = ui.interact(ui.max_rect(), rest(), Sense::focusable_noninteractive());
        name_widget(&response, Role::Group, true, self.name);
        // Not from behind something.
        if ui.is_enabled() {
            inherit(ui, rest());
        }
    }
}

/// Whether no button of this window's show has the focus. What had it before the show was drawn is none.
pub(crate) fn rests_in_show(ctx: &Context) -> bool {
    let focused = ctx.memory(egui::Memory::focused);
    focused.is_none_or(|id| id == rest()) || !is_drawn(ctx)
}

fn is_drawn(ctx: &Context) -> bool {
    ctx.read_response(rest()).is_some()
}

/// The show goes on: whatever had the focus gives it up, and no arrow takes it elsewhere.
pub(crate) fn rest_in_show(ctx: &Context) {
    ctx.memory_mut(|memory| {
        if memory.focused().is_some() {
            memory.request_focus(rest());
        }
        memory.move_focus(FocusDirection::None);
    });
}

/// Esc leaves a button first; returns whether it had the focus. `had_button`: when it was drawn last.
pub(crate) fn leave_button(ctx: &Context, had_button: bool) -> bool {
    let focused = ctx.memory(egui::Memory::focused);
    let leaves = is_drawn(ctx) && focused.map_or(had_button, |id| id != rest());
    if leaves {
        ctx.memory_mut(|memory| memory.request_focus(rest()));
    }
    leaves
}
