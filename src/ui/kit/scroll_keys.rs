//! Keys that scroll: PageDown, PageUp, ↓, ↑, Home, End.

use super::key_press::pressed;
use egui::{Context, Key};

/// What is in sight of something longer, points.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sight {
    pub offset: f32,
    /// The largest offset.
    pub most: f32,
    pub height: f32,
}

impl Sight {
    /// How far the keys of this frame want to go, within what there is; `line`: what an arrow moves, points. Without
    /// `arrows` these go from one thing to the next.
    pub(crate) fn wanted(&self, ctx: &Context, line: f32, arrows: bool) -> f32 {
        let screen = (self.height - line).max(line);
        let plain = pressed(ctx).into_iter().filter(|press| press.modifiers.is_none());
        let by = plain.map(|press| match press.physical {
            Key::PageDown => screen,
            Key::PageUp => -screen,
            Key::ArrowDown if arrows => line,
            Key::ArrowUp if arrows => -line,
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
