//! What is drawn of the class's screen, and where.

use crate::model::presentation::{Presentation, Stage};
use crate::ui::figure::textures::FigureSlot;
use crate::ui::scene::Scene;
use egui::Rect;

/// Where the class's screen is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Glass {
    /// In the only window: whoever stands before it has mouse and keys.
    Alone,
    /// In a window of its own; the teacher sits before another one.
    Projector,
    /// In a picture before the teacher, so much smaller.
    Picture { slot: FigureSlot, scale: f32 },
}

/// What is drawn of the class's screen.
#[derive(Clone, Copy)]
pub(super) struct ClassView<'a> {
    /// In the theme of a class's screen of this size.
    pub scene: &'a Scene<'a>,
    pub presentation: &'a Presentation,
    pub stage: &'a Stage,
    pub screen: Rect,
    pub glass: Glass,
}
