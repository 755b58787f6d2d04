//! What the screen remembers from frame to frame and nothing else depends on.

use super::figure::textures::FigureTextures;
use super::figure::zoom_state::ZoomState;
use super::focus::FocusMemory;
use super::kit::theme::Theme;
use super::presentation::memory::PresentationMemory;
use crate::guide::Pictures;
use crate::model::Page;
use egui::Context;

pub(crate) struct View {
    pub focus: FocusMemory,
    pub zoom: ZoomState,
    pub figures: FigureTextures,
    /// The theme that egui's own widgets have, and whether motion is reduced.
    pub applied: Option<(Theme, bool)>,
    pub clock: fn() -> String,
    pub presentation: PresentationMemory,
    /// The page whose step the list of steps brought into sight last.
    pub step_in_list: Option<Page>,
}

impl View {
    pub(crate) fn new(ctx: &Context, pictures: Pictures, clock: fn() -> String) -> Self {
        Self {
            clock,
            figures: FigureTextures::new(ctx, pictures),
            focus: FocusMemory::default(),
            zoom: ZoomState::default(),
            applied: None,
            presentation: PresentationMemory::default(),
            step_in_list: None,
        }
    }
}
