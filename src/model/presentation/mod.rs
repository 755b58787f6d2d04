//! «Показ классу»: the state of a presentation. Nothing here knows of the pupil's marks, nor touches them.

mod apply;
mod camera;
mod desktop;
mod drawings;
mod lesson;
mod save;
mod seats;
mod slides;
mod stage;
mod tools;
mod upcoming;

pub use apply::PresentationAction;
pub use camera::{Camera, Point};
pub use desktop::{Desktop, Monitor, Output, PresentationView, Windows};
pub use drawings::{Drawings, Paper, PenColor, PenLine, Sheet};
pub use lesson::{Countdown, Lesson};
pub use save::{Drawing, SavedDrawings, Saving};
pub use slides::Slide;
pub use stage::{Stage, Zoom};
pub use upcoming::Press;

use crate::guide::{Address, Callout, Guide};
use crate::model::parts::Page;
use seats::Seats;
use std::sync::Arc;

/// One colour over all that the class sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// Hides what the class must not see.
    Black,
    /// A white board.
    White,
}

/// What the mouse does on the figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Points; drags an enlarged figure.
    #[default]
    Pointer,
    /// Draws.
    Pen,
    /// Takes lines away.
    Eraser,
    /// Carries a spot of light.
    Light,
}

/// What stands in front of the teacher's view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say which")]
pub enum PresentationOverlay {
    Overview,
    Keys,
    Monitors,
    /// How long each step has taken.
    Minutes,
}

/// The callouts that «дальше» has revealed so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Revealed<'a> {
    /// In the guide's order.
    pub shown: &'a [Callout],
    /// The last one of them, while the teacher speaks of it.
    pub current: Option<&'a Callout>,
}

/// What is left of a presentation that has ended.
#[derive(Clone, Debug)]
pub(super) struct LeftPresentation {
    page: Page,
    slide: usize,
    lesson: Lesson,
    drawings: Drawings,
    seats: Option<Seats>,
}

/// So often in a second the class's whole screen may turn black or white, whatever asks for it: more may bring on a
/// seizure (WCAG 2.3.1).
const FLASHES: usize = 3;

/// A running presentation.
#[derive(Clone, Debug)]
pub struct Presentation {
    slides: Arc<[Slide]>,
    stage: Stage,
    /// What the class keeps seeing while the teacher looks elsewhere.
    frozen: Option<Stage>,
    cover: Option<Cover>,
    /// When the cover was changed last, the latest first; seconds since the program's start.
    flashed: [f64; FLASHES],
    tool: Tool,
    color: PenColor,
    /// What the pen is drawing on while it is down.
    drawing: Option<Sheet>,
    overlay: Option<PresentationOverlay>,
    lesson: Lesson,
    saving: Option<Saving>,
    /// Whether the class display warns against signing in on it: until the first «дальше».
    has_banner: bool,
    /// The view on a computer with one monitor.
    alone: PresentationView,
    /// What the teacher has chosen; `None`: the monitors say it.
    seats: Option<Seats>,
    /// Nothing says which monitor is the teacher's: they are asked before their notes are shown anywhere.
    asks_where: bool,
}

#[expect(missing_docs, reason = "a getter without a word gives what its name says")]
impl Presentation {
    /// `now`: seconds since the program's start.
    pub(super) fn new(guide: &Guide, handout: Option<&Address>, page: Page, now: f64) -> Self {
        let slides: Arc<[Slide]> = slides::slides(guide, handout).into();
        let slide = slides.iter().position(|slide| slide.page == page);
        Self {
            stage: Stage { slide: slide.unwrap_or(0), ..Stage::default() },
            slides,
            frozen: None,
            cover: None,
            flashed: [f64::NEG_INFINITY; FLASHES],
            tool: Tool::Pointer,
            color: PenColor::default(),
            drawing: None,
            overlay: None,
            lesson: Lesson::new(now),
            saving: None,
            has_banner: true,
            alone: PresentationView::Class,
            seats: None,
            asks_where: false,
        }
    }

    /// Esc is easily pressed by mistake: goes on with the lesson of the last presentation, unless that was long ago,
    /// and, if it began on the same page, where that one ended.
    pub(super) fn resume(&mut self, left: &LeftPresentation, page: Page, now: f64) {
        if left.lesson.lasts_until(now) {
            self.lesson = left.lesson.clone();
            self.lesson.resume(now);
            self.stage.drawings = left.drawings.clone();
        }
        self.seats.clone_from(&left.seats);
        if left.page == page {
            self.stage.enter(&self.slides, left.slide, false);
        }
    }

    /// Whether the cover may change once more; then it is taken to have changed.
    fn may_flash(&mut self) -> bool {
        let now = self.lesson.now();
        let may = now - self.flashed[FLASHES - 1] > 1.0;
        if may {
            self.flashed.rotate_right(1);
            self.flashed[0] = now;
        }
        may
    }

    /// What is kept when it ends; `page`: the one on which it began.
    pub(super) fn leave(&self, page: Page) -> LeftPresentation {
        LeftPresentation {
            page,
            slide: self.stage.slide,
            lesson: self.lesson.clone(),
            drawings: self.stage.drawings.clone(),
            seats: self.seats.clone(),
        }
    }

    /// What the teacher sees.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// What the class sees, or would see without the cover.
    pub fn class_stage(&self) -> &Stage {
        self.frozen.as_ref().unwrap_or(&self.stage)
    }

    pub fn slide(&self, stage: &Stage) -> &Slide {
        &self.slides[stage.slide]
    }

    pub fn slides(&self) -> &[Slide] {
        &self.slides
    }

    /// The screen after the teacher's.
    pub fn next_slide(&self) -> Option<&Slide> {
        self.slides.get(self.stage.slide + 1)
    }

    /// The screen before the teacher's.
    pub fn slide_before(&self) -> Option<&Slide> {
        self.slides.get(self.stage.slide.checked_sub(1)?)
    }

    /// The first screen of each page, in order.
    pub fn pages(&self) -> impl Iterator<Item = &Slide> {
        let pages = self.slides.chunk_by(|a, b| a.page == b.page);
        pages.filter_map(<[_]>::first)
    }

    /// The callouts of the figure that the class sees on this stage.
    pub fn revealed<'a>(&self, guide: &'a Guide, stage: &Stage) -> Revealed<'a> {
        let slide = self.slide(stage);
        let Some(figure) = slide.figure else {
            return Revealed::default();
        };
        let shown = guide.figure(figure).callouts.as_slice();
        if slide.reveals == 0 {
            // An earlier screen has spoken of them all: here their numbers would have no words.
            return Revealed::default();
        }
        let shown = &shown[..stage.revealed.min(shown.len())];
        let current = shown.last();
        Revealed { shown, current }
    }

    /// What part of the figure fills the screen; `None`: the figure stands beside the words.
    pub fn camera(&self, guide: &Guide, stage: &Stage) -> Option<Camera> {
        match stage.zoom {
            Zoom::Beside => None,
            Zoom::Free(camera) => Some(camera),
            Zoom::Callout => {
                let current = self.revealed(guide, stage).current;
                Some(current.map_or_else(Camera::default, |callout| Camera::at(callout.rect)))
            }
        }
    }

    pub fn cover(&self) -> Option<Cover> {
        self.cover
    }

    pub fn is_frozen(&self) -> bool {
        self.frozen.is_some()
    }

    pub fn tool(&self) -> Tool {
        self.tool
    }

    pub fn color(&self) -> PenColor {
        self.color
    }

    /// What the pen is drawing on while it is down.
    pub fn drawing_on(&self) -> Option<Paper> {
        self.drawing.map(|sheet| match sheet {
            Sheet::Figure(..) => Paper::Figure,
            Sheet::Screen(_) | Sheet::Board => Paper::Screen,
        })
    }

    pub fn overlay(&self) -> Option<PresentationOverlay> {
        self.overlay
    }

    pub fn lesson(&self) -> &Lesson {
        &self.lesson
    }

    /// What has become of the drawings that were to be saved.
    pub fn saving(&self) -> Option<&Saving> {
        self.saving.as_ref()
    }

    pub fn has_banner(&self) -> bool {
        self.has_banner
    }
}
