//! What a presentation remembers from frame to frame. Imports no drawing, so that `View` can hold it.

use crate::ui::figure::textures::FigureSlot;
use crate::ui::kit::theme::Theme;
use egui::{Id, Vec2};
use std::collections::BTreeMap;

#[derive(Default)]
pub(crate) struct PresentationMemory {
    /// Width and height of the class's screen when it was last drawn, points.
    pub class_size: Option<Vec2>,
    /// What had the focus when the overview was last drawn.
    pub overview_focus: Option<Id>,
    /// How far the notes can be scrolled and are, points.
    pub notes: NotesPlace,
    /// The settings found for the words of the class's screens.
    settings: Option<(ClassScreen, BTreeMap<usize, TypeSetting>)>,
    /// The slide that each figure of the presentation showed last.
    shown: BTreeMap<FigureSlot, usize>,
}

/// All that a setting depends on, besides the words.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct ClassScreen {
    pub size: Vec2,
    pub theme: Theme,
    /// Whether a warning to the teacher takes some of its height.
    pub has_banner: bool,
}

/// What words are laid out in: found by trying, so worth keeping.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TypeSetting {
    /// Of a line, points.
    pub width: f32,
    /// How much larger than the theme's type the words are.
    pub larger: f32,
    /// The same of the title, which stays as it is while the words beside a figure change.
    pub title: f32,
    /// Height of the longest words that share it, points: below them stands the figure.
    pub tallest: f32,
}

/// How the notes stood in the frame before.
#[derive(Clone, Debug, Default)]
pub(crate) struct NotesPlace {
    /// Whether more comes below.
    pub is_cut: bool,
    /// How many hints lie below what is in sight.
    pub hidden: usize,
    /// How far the next press of «Ещё …» scrolls, points.
    pub stride: f32,
    /// How far it has asked to scroll.
    pub scroll_by: f32,
}

impl PresentationMemory {
    /// Whether this slot shows another slide than in the previous frame.
    pub(crate) fn is_new_on(&mut self, slot: FigureSlot, slide: usize) -> bool {
        self.shown.insert(slot, slide) != Some(slide)
    }

    /// The setting that was found for this screen.
    pub(crate) fn setting(&self, screen: ClassScreen, key: usize) -> Option<TypeSetting> {
        let (_, settings) = self.settings.as_ref().filter(|(of, _)| *of == screen)?;
        settings.get(&key).copied()
    }

    pub(crate) fn keep_setting(&mut self, screen: ClassScreen, key: usize, setting: TypeSetting) {
        match &mut self.settings {
            Some((of, settings)) if *of == screen => {
                settings.insert(key, setting);
            }
            settings => *settings = Some((screen, BTreeMap::from([(key, setting)]))),
        }
    }
}
