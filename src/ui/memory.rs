//! What the screen remembers from frame to frame and nothing else depends on.

use super::figure::textures::{FigureSlot, FigureTextures};
use super::figure::zoom_state::ZoomState;
use super::focus::FocusMemory;
use super::kit::theme::Theme;
use super::presentation;
use crate::guide::Pictures;
use egui::{Context, Rect};

/// What the screen remembers from frame to frame and nothing else depends on: focus, zoom.
pub(crate) struct View {
    pub focus: FocusMemory,
    pub zoom: ZoomState,
    pub figures: FigureTextures,
    pub applied: Option<(Theme, bool)>,
    /// The time of day as it is shown.
    pub clock: fn() -> String,
    /// Whether something to press had the focus in the teacher's view when it was last drawn: Esc has let go of
    /// it before anybody hears of the key.
    pub desk_had_focus: bool,
    /// The class's screen that was laid out last, and the setting found for its words.
    pub class_words: Option<((usize, Rect, Theme), presentation::TypeSetting)>,
    /// The screen that each board of a presentation showed last.
    boards: std::collections::BTreeMap<FigureSlot, usize>,
}

impl View {
    /// A view of a guide whose pictures these are.
    #[must_use]
    pub(crate) fn new(ctx: &Context, pictures: Pictures, clock: fn() -> String) -> Self {
        Self {
            clock,
            desk_had_focus: false,
            class_words: None,
            boards: std::collections::BTreeMap::new(),
            figures: FigureTextures::new(ctx, pictures),
            focus: FocusMemory::default(),
            zoom: ZoomState::default(),
            applied: None,
        }
    }
}

impl View {
    /// Whether a board shows another screen of a presentation than in the frame before.
    pub(crate) fn is_new_on(&mut self, board: FigureSlot, slide: usize) -> bool {
        self.boards.insert(board, slide) != Some(slide)
    }
}
