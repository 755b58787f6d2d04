//! The class's screen as a plane for mouse and pen: which paper lies at a place, and where a point of it is.

use crate::model::presentation::{Paper, Point};
use egui::{Pos2, Rect, vec2};

/// One drawing of the class's screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Surface {
    pub screen: Rect,
    pub figure: Option<FigureSurface>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct FigureSurface {
    /// The whole picture; an enlarged one is larger than the screen.
    pub picture: Rect,
    /// The part of the screen that it covers.
    pub clip: Rect,
    /// Whether it lies over the words.
    pub is_large: bool,
}

impl Surface {
    pub(super) fn paper_at(&self, position: Pos2) -> Paper {
        let on_figure = self.figure.is_some_and(|figure| {
            figure.clip.contains(position) && (figure.is_large || figure.picture.contains(position))
        });
        if on_figure { Paper::Figure } else { Paper::Screen }
    }

    fn place(&self, paper: Paper) -> Rect {
        match paper {
            Paper::Figure => self.figure.map_or(self.screen, |figure| figure.picture),
            Paper::Screen => self.screen,
        }
    }

    /// A place in fractions of a paper; it may lie beside it.
    pub(super) fn point_on(&self, paper: Paper, position: Pos2) -> Point {
        let place = self.place(paper);
        let part = (position - place.min) / place.size();
        [part.x, part.y]
    }

    /// A distance in fractions of a paper.
    pub(super) fn reach_on(&self, paper: Paper, distance: f32) -> Point {
        let size = self.place(paper).size();
        [distance / size.x, distance / size.y]
    }

    pub(super) fn at(&self, paper: Paper, [x, y]: Point) -> Pos2 {
        let place = self.place(paper);
        place.min + vec2(x, y) * place.size()
    }
}
