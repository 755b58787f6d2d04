//! What the class sees: a screen, how far it is revealed, what is drawn on it.

use super::camera::{Camera, Point};
use super::drawings::{Drawings, Paper, PenLine, Sheet};
use super::slides::Slide;

/// How a figure is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Zoom {
    /// Whole, beside the words.
    #[default]
    Beside,
    /// On the callout that was revealed last, over the whole screen.
    Callout,
    /// As the teacher has moved it, over the whole screen.
    Free(Camera),
}

/// What the teacher, or the class, has on the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stage {
    /// Position of the screen.
    pub slide: usize,
    /// How many callouts are revealed.
    pub revealed: usize,
    /// How the figure is shown.
    pub zoom: Zoom,
    /// Whether the QR code of the address is open.
    pub has_qr: bool,
    /// Where the light spot is; `None`: it is off.
    pub spot: Option<Point>,
    /// Where the teacher points, and on what.
    pub pointer: Option<(Paper, Point)>,
    pub(super) drawings: Drawings,
}

impl Stage {
    /// Goes to a screen, its figure whole and beside the words: over them nobody would see that they are new.
    pub(super) fn enter(&mut self, slides: &[Slide], slide: usize, is_revealed: bool) {
        self.slide = slide.min(slides.len().saturating_sub(1));
        let new = &slides[self.slide];
        self.revealed = if is_revealed { new.reveals } else { 0 };
        self.zoom = Zoom::Beside;
        self.has_qr = false;
        self.spot = self.spot.filter(|_| new.figure.is_some());
        self.pointer = None;
    }

    /// What is drawn on a sheet.
    pub fn lines(&self, sheet: Sheet) -> &[PenLine] {
        self.drawings.on(sheet)
    }

    /// All that is drawn.
    pub fn drawings(&self) -> &Drawings {
        &self.drawings
    }
}
