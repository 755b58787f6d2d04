//! What is drawn of the class's screen, and where.

use crate::model::presentation::{Presentation, Stage};
use crate::ui::figure::textures::FigureSlot;
use crate::ui::scene::Scene;
use egui::Rect;
use egui::emath::TSTransform;

/// Where the class's screen is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Glass {
    /// In the only window: whoever stands before it has mouse and keys.
    Alone,
    /// In a window of its own; the teacher sits before another one.
    Projector,
    /// In a picture before the teacher, with figures from this slot; it is drawn in the size that the class sees, and
    /// then brought to its place.
    Picture { slot: FigureSlot, to_place: TSTransform },
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
