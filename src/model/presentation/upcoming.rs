//! What «дальше» will do: the next press and those after it, for the teacher to know before the class sees it.

use super::{Cover, Presentation, Slide};

/// What one press of «дальше» does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// What lies over the screen goes.
    Uncover,
    /// Reveals the callout at this position of the figure.
    Callout(usize),
    /// Goes to the screen at this position.
    Screen(usize),
}

impl Presentation {
    /// What the next presses do, from the first; none are left on the last screen.
    pub fn presses(&self) -> impl Iterator<Item = Press> {
        let is_covered = self.overlay.is_some() || self.cover.is_some() || self.stage.has_qr;
        let mut slide = self.stage.slide;
        let mut revealed = self.stage.revealed;
        let after = std::iter::from_fn(move || {
            if revealed < self.slides[slide].reveals {
                revealed += 1;
                return Some(Press::Callout(revealed - 1));
            }
            (slide, revealed) = (slide + 1, 0);
            (slide < self.slides.len()).then_some(Press::Screen(slide))
        });
        is_covered.then_some(Press::Uncover).into_iter().chain(after.fuse())
    }

    /// The screen at a position.
    pub fn slide_at(&self, position: usize) -> &Slide {
        &self.slides[position.min(self.slides.len() - 1)]
    }

    /// Whether a screen goes on with the page of the one before it.
    pub fn goes_on(&self, position: usize) -> bool {
        let before = position.checked_sub(1).and_then(|before| self.slides.get(before));
        before.is_some_and(|before| {
            let slide = self.slide_at(position);
            before.page == slide.page && before.title == slide.title
        })
    }

    /// The other screens that show the same figure on the same page, and this one.
    pub fn beside_same_figure(&self, slide: &Slide) -> impl Iterator<Item = &Slide> {
        let (page, figure) = (slide.page, slide.figure);
        self.slides.iter().filter(move |other| other.page == page && other.figure == figure)
    }

    /// Whether the class sees the board.
    pub fn has_board(&self) -> bool {
        self.cover == Some(Cover::White)
    }
}
