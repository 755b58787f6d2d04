//! «Сохранить рисунки»: what was drawn becomes pictures in a folder that the teacher finds.

use super::{Presentation, Sheet, Stage};
use crate::file::IoReason;
use std::collections::BTreeSet;

/// What has become of the drawings that were to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// There are none.
    Nothing,
    /// They are being written.
    Writing,
    /// They are in the folder.
    Done(SavedDrawings),
    /// The disk has refused.
    Failed(IoReason),
}

/// Pictures that were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedDrawings {
    /// How many.
    pub count: usize,
    /// Where they are, as the teacher knows the place.
    pub folder: String,
}

/// One picture to save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// The screen at this position, with all that is drawn on it and on its figure.
    Screen(usize),
    /// The white board.
    Board,
}

impl Presentation {
    /// Every screen with lines on it, once, in order; the board is the last.
    pub fn drawings(&self) -> Vec<Drawing> {
        let mut screens = BTreeSet::new();
        let mut board = None;
        for sheet in self.stage.drawings.sheets() {
            match sheet {
                Sheet::Board => board = Some(Drawing::Board),
                Sheet::Screen(slide) => {
                    screens.insert(slide);
                }
                Sheet::Figure(page, figure) => {
                    let shows =
                        |slide: &super::Slide| slide.page == page && slide.figure == Some(figure);
                    screens.extend(self.slides.iter().position(shows));
                }
            }
        }
        screens.into_iter().map(Drawing::Screen).chain(board).collect()
    }

    /// This presentation, with the class looking at nothing but one drawing.
    #[must_use]
    pub fn showing(&self, drawing: Drawing) -> Self {
        let mut shown = self.clone();
        let slide = match drawing {
            Drawing::Screen(slide) => slide,
            Drawing::Board => self.stage.slide,
        };
        shown.stage = Stage { slide, drawings: self.stage.drawings.clone(), ..Stage::default() };
        shown.cover = matches!(drawing, Drawing::Board).then_some(super::Cover::White);
        shown.put_away();
        (shown.frozen, shown.overlay, shown.has_banner) = (None, None, false);
        shown
    }

    /// Begins to save; returns whether there is something to write.
    pub(in crate::model) fn begin_saving(&mut self) -> bool {
        if self.saving == Some(Saving::Writing) {
            return false;
        }
        let has_some = !self.drawings().is_empty();
        self.saving = Some(if has_some { Saving::Writing } else { Saving::Nothing });
        has_some
    }

    pub(super) fn saved(&mut self, result: &Result<SavedDrawings, IoReason>) {
        self.saving = Some(match result {
            Ok(saved) => Saving::Done(saved.clone()),
            Err(reason) => Saving::Failed(reason.clone()),
        });
    }

    /// The answer has been read.
    pub(super) fn forget_saved(&mut self) {
        self.saving = self.saving.take().filter(|saving| *saving == Saving::Writing);
    }
}
