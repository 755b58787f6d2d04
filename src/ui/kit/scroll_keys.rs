//! Keys that scroll: PageDown, PageUp, ↓, ↑, Home, End.

use super::key_press::pressed;
use egui::scroll_area::ScrollAreaOutput;
use egui::{Context, Id, Key, Modifiers, ScrollArea, Ui, vec2};

/// Which keys scroll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScrollKeys {
    All,
    /// Not the arrows, which go from one thing to the next.
    Pages,
    /// All while Shift is held: alone they turn the pages of a show.
    WithShift,
}

/// What is in sight of something longer, points.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sight {
    pub offset: f32,
    /// The largest offset.
    pub most: f32,
    pub height: f32,
}

impl Sight {
    /// How far the keys of this frame want to go, within what there is; `line`: what an arrow moves, points.
    pub(crate) fn wanted(&self, ctx: &Context, line: f32, keys: ScrollKeys) -> f32 {
        let screen = (self.height - line).max(line);
        let held = if keys == ScrollKeys::WithShift { Modifiers::SHIFT } else { Modifiers::NONE };
        let presses = pressed(ctx).into_iter().filter(|press| press.modifiers == held);
        let by = presses.map(|press| match press.physical {
            Key::PageDown => screen,
            Key::PageUp => -screen,
            Key::ArrowDown if keys != ScrollKeys::Pages => line,
            Key::ArrowUp if keys != ScrollKeys::Pages => -line,
            Key::Home => -self.offset,
            Key::End => self.most,
            _ => 0.0,
        });
        self.within(by.sum())
    }

    /// As much of it as there is.
    pub(crate) fn within(&self, by: f32) -> f32 {
        by.clamp(-self.offset, (self.most - self.offset).max(0.0))
    }
}

/// Draws `content` in an area that scrolls, by these keys too. `id`: of the area, for what is remembered of it.
pub(crate) fn keyed_ui<R>(
    ui: &mut Ui,
    area: ScrollArea,
    id: Id,
    line: f32,
    keys: ScrollKeys,
    content: impl FnOnce(&mut Ui) -> R,
) -> ScrollAreaOutput<R> {
    let sight = id.with("sight");
    let seen: Sight = ui.data(|data| data.get_temp(sight)).unwrap_or_default();
    let by = seen.wanted(ui.ctx(), line, keys);
    let shown = area.show(ui, |ui| {
        if by != 0.0 {
            ui.scroll_with_delta(vec2(0.0, -by));
        }
        content(ui)
    });
    let height = shown.inner_rect.height();
    let most = (shown.content_size.y - height).max(0.0);
    let offset = shown.state.clamped_offset().y;
    ui.data_mut(|data| data.insert_temp(sight, Sight { offset, most, height }));
    shown
}
