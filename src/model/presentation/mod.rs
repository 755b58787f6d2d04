//! «Показ классу»: the state of a presentation. Nothing here knows of the pupil's marks, nor touches them.

mod apply;
mod camera;
mod desktop;
mod slides;
mod stage;
mod tools;

pub use apply::PresentationAction;
pub use camera::{Camera, Point};
pub use desktop::{Desktop, Monitor, PresentationView, Windows};
pub use slides::Slide;
pub use stage::{PenColor, PenLine, Sheet, Stage, Zoom};

use crate::guide::{Callout, Guide};
use crate::model::parts::Page;
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
}

/// The callouts that «дальше» has revealed so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Revealed<'a> {
    /// In the guide's order.
    pub shown: &'a [Callout],
    /// The last one of them, while the teacher speaks of it.
    pub current: Option<&'a Callout>,
}

/// A running presentation.
#[derive(Clone, Debug)]
pub struct Presentation {
    slides: Arc<[Slide]>,
    stage: Stage,
    /// What the class keeps seeing while the teacher looks elsewhere.
    frozen: Option<Stage>,
    cover: Option<Cover>,
    tool: Tool,
    color: PenColor,
    is_drawing: bool,
    overlay: Option<PresentationOverlay>,
    started: f64,
    /// Whether the class display warns against signing in on it: until the first «дальше».
    has_banner: bool,
    /// Whether the main window shows the class's view, and the second one the teacher's.
    is_swapped: bool,
    /// The view on a computer with one monitor.
    alone: PresentationView,
    /// The monitor that was chosen for the second window.
    chosen: Option<Monitor>,
}

#[expect(missing_docs, reason = "a getter without a word gives what its name says")]
impl Presentation {
    /// `now`: seconds since the program's start.
    pub(super) fn new(guide: &Guide, page: Page, now: f64) -> Self {
        let slides: Arc<[Slide]> = slides::slides(guide).into();
        let slide = slides.iter().position(|slide| slide.page == page);
        Self {
            stage: Stage { slide: slide.unwrap_or(0), ..Stage::default() },
            slides,
            frozen: None,
            cover: None,
            tool: Tool::Pointer,
            color: PenColor::default(),
            is_drawing: false,
            overlay: None,
            started: now,
            has_banner: true,
            is_swapped: false,
            alone: PresentationView::Class,
            chosen: None,
        }
    }

    /// Resumes at the slide where the last presentation ended: Esc is easily pressed by mistake.
    pub(super) fn resume_at(&mut self, slide: usize) {
        self.stage.enter(&self.slides, slide, false);
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
            // An earlier screen has spoken of them all.
            let current = None;
            return Revealed { shown, current };
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

    pub fn is_drawing(&self) -> bool {
        self.is_drawing
    }

    pub fn overlay(&self) -> Option<PresentationOverlay> {
        self.overlay
    }

    /// When it began, in seconds since the program's start.
    pub fn started(&self) -> f64 {
        self.started
    }

    pub fn has_banner(&self) -> bool {
        self.has_banner
    }

    pub fn windows(&self, desktop: &Desktop) -> Windows {
        let other = desktop.other(self.chosen.as_ref());
        let main = match other {
            None => self.alone,
            Some(_) if self.is_swapped => PresentationView::Class,
            Some(_) => PresentationView::Presenter,
        };
        let second = other.map(|monitor| (main.other(), monitor));
        Windows { main, second }
    }
}
