//! What the class sees: a screen, how far it is revealed, what is drawn on it.

use super::camera::{Camera, Point};
use super::slides::Slide;
use crate::guide::FigureIndex;
use crate::model::parts::Page;
use std::collections::BTreeMap;

/// Colours of the pen; the first is the callouts'.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say which")]
pub enum PenColor {
    #[default]
    Red,
    Blue,
    Green,
    Black,
}

impl PenColor {
    /// In the order in which a key goes through them.
    pub const ALL: [Self; 4] = [Self::Red, Self::Blue, Self::Green, Self::Black];

    /// The next one.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }
}

/// A line, drawn without lifting the pen.
#[derive(Clone, Debug, PartialEq)]
pub struct PenLine {
    /// Its colour.
    pub color: PenColor,
    /// Its points, in fractions of the figure.
    pub points: Vec<Point>,
}

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

/// A figure on a page: what is drawn on it stays until the presentation ends.
pub type Sheet = (Page, FigureIndex);

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
    /// Where the teacher points on the figure.
    pub pointer: Option<Point>,
    /// The page with the countdown, and its end in seconds since the program's start.
    pub countdown: Option<(Page, f64)>,
    pub(super) drawings: BTreeMap<Sheet, Vec<PenLine>>,
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

    /// What is drawn on a figure.
    pub fn lines(&self, sheet: Sheet) -> &[PenLine] {
        self.drawings.get(&sheet).map_or(&[], Vec::as_slice)
    }

    /// Seconds that are left of a page's countdown, if it has one.
    pub fn seconds_left(&self, page: Page, now: f64) -> Option<f64> {
        let (_, end) = self.countdown.filter(|(of, _)| *of == page)?;
        Some((end - now).max(0.0))
    }
}
