//! What the screen remembers from frame to frame and nothing else depends on.

use super::dialog::MenuSizes;
use super::figure::textures::FigureTextures;
use super::figure::zoom_state::ZoomState;
use super::focus::FocusMemory;
use super::kit::announcer::Announcer;
use super::kit::theme::Theme;
use super::presentation::memory::PresentationMemory;
use crate::guide::Pictures;
use crate::model::Page;
use egui::{Context, Vec2};

pub(crate) struct View {
    pub focus: FocusMemory,
    pub announcer: Announcer,
    /// In the window of a figure beside the strip.
    pub figure_announcer: Announcer,
    pub zoom: ZoomState,
    pub figures: FigureTextures,
    /// The theme that egui's own widgets have, and whether motion is reduced.
    pub applied: Option<(Theme, bool)>,
    pub clock: fn() -> String,
    pub presentation: PresentationMemory,
    /// How much smaller words are than the window would allow, and for what that was chosen.
    pub fit: Option<Fit>,
    pub scroll: ScrollMemory,
    /// The sizes with which the menu was opened, and the window of then.
    pub menu: Option<MenuSizes>,
    /// The page whose step the list of steps brought into sight last.
    pub step_in_list: Option<Page>,
}

impl View {
    pub(crate) fn new(ctx: &Context, pictures: Pictures, clock: fn() -> String) -> Self {
        Self {
            clock,
            figures: FigureTextures::new(ctx, pictures),
            focus: FocusMemory::default(),
            announcer: Announcer::default(),
            figure_announcer: Announcer::default(),
            zoom: ZoomState::default(),
            applied: None,
            presentation: PresentationMemory::default(),
            fit: None,
            scroll: ScrollMemory::default(),
            menu: None,
            step_in_list: None,
        }
    }
}

impl View {
    /// Another guide is shown: nothing that was made for the one before is right for it. Who has the keyboard, and what
    /// was said, goes on.
    pub(crate) fn show_guide(&mut self, ctx: &Context, pictures: Pictures) {
        let focus = std::mem::take(&mut self.focus);
        let announcer = std::mem::take(&mut self.announcer);
        *self = Self { focus, announcer, ..Self::new(ctx, pictures, self.clock) };
    }
}

/// What the size of type was chosen for, and by how many points running words are smaller than they could be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Fit {
    pub window: Vec2,
    pub percent: u16,
    pub is_beside: bool,
    /// Where it lies in memory: a guide never changes.
    pub guide: usize,
    pub smaller: u8,
}

/// How far the page is scrolled, as it was drawn last; points.
#[derive(Debug, Default)]
pub(crate) struct ScrollMemory {
    /// Which page was opened how often, and whether its hints were open.
    pub key: Option<(u32, bool)>,
    /// How many pages have begun at their top.
    pub begun: u32,
    pub offset: f32,
    /// The largest offset.
    pub most: f32,
    /// What is in sight.
    pub height: f32,
    /// Where the figure below the words begins, on the screen; `None`: there is none.
    pub figure_top: Option<f32>,
    /// How far the button that shows more wants to go.
    pub asked: f32,
}
