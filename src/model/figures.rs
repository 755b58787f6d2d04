//! Which figures of a page are in sight at the same time.

use super::{Model, Page};
use crate::guide::FigureIndex;

impl Model {
    /// The figures of the open page, if it shows them together; else none.
    pub(crate) fn figures_together(&self) -> Vec<FigureIndex> {
        let guide = self.guide();
        let is_together = match self.page() {
            Page::Step(index) => guide.step(index).together,
            Page::Finish => guide.finish.together,
        };
        if is_together { self.figures() } else { Vec::new() }
    }
}
