//! What a presentation remembers from frame to frame. Imports no drawing, so that `View` can hold it.

use crate::ui::figure::textures::FigureSlot;
use crate::ui::kit::theme::Theme;
use egui::{Id, Rect};
use std::collections::BTreeMap;

#[derive(Default)]
pub(crate) struct PresentationMemory {
    /// Whether a widget had the focus when the presenter view was last drawn: egui takes the focus away on Esc
    /// before we see the key.
    pub presenter_had_focus: bool,
    /// The setting found for the words of a class's screen.
    pub class_words: Option<(ClassScreen, TypeSetting)>,
    /// What had the focus when the overview was last drawn.
    pub overview_focus: Option<Id>,
    /// The slide that each figure of the presentation showed last.
    shown: BTreeMap<FigureSlot, usize>,
}

/// All that the setting depends on.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct ClassScreen {
    pub slide: usize,
    pub rect: Rect,
    pub theme: Theme,
}

/// What words are laid out in: found by trying, so worth keeping.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TypeSetting {
    /// Of a line, points.
    pub width: f32,
    /// How much larger than the theme's type.
    pub larger: f32,
}

impl PresentationMemory {
    /// Whether this slot shows another slide than in the previous frame.
    pub(crate) fn is_new_on(&mut self, slot: FigureSlot, slide: usize) -> bool {
        self.shown.insert(slot, slide) != Some(slide)
    }
}
