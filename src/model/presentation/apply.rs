//! What a presentation does when something happens: the one place where its state changes.

use super::{
    Cover, Desktop, Paper, PenColor, Point, Presentation, PresentationOverlay, SavedDrawings, Zoom,
};
use crate::file::IoReason;
use crate::guide::Guide;
use crate::model::parts::Page;
use std::ops::ControlFlow;

/// Something that happened while a class is shown the steps.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "a variant without a word does what its name says")]
pub enum PresentationAction {
    /// F5; seconds since the program's start.
    Start(f64),
    End,

    /// «Дальше»: the next callout, else the next screen.
    Next,
    Back,
    First,
    Last,
    /// To the first screen of a page.
    GoTo(Page),

    /// One colour over the whole class display, or no longer.
    ToggleCover(Cover),
    /// The class keeps seeing what it sees now, or no longer.
    ToggleFreeze,
    Swap,
    /// The class display was sent to the monitor at this position.
    ShowClassOn(usize),
    /// The other view, on a computer with one monitor.
    ToggleNotes,
    ToggleQr,
    ToggleOverlay(PresentationOverlay),
    /// Closes what was opened last; with nothing open the presentation is over.
    CloseTop,
    /// A countdown for this step: begins, is hidden from the class, is shown again; one that has ended goes.
    ToggleCountdown,
    /// The countdown stands still, or runs on.
    PauseCountdown,
    /// «+1 мин».
    AddMinute,
    /// The clock, before each frame: seconds since the program's start.
    Tick(f64),

    TogglePen,
    ToggleEraser,
    /// Whatever the mouse holds.
    PutAway,
    SetColor(PenColor),
    ToggleLight,
    PenDown(Paper, Point),
    PenTo(Point),
    PenUp,
    /// The eraser is at this point, and reaches so far.
    Erase(Paper, Point, Point),
    /// The last line goes.
    Undo,
    /// All lines on this screen go.
    Clear,
    /// «Сохранить рисунки».
    SaveDrawings,
    /// The answer to [`crate::model::Effect::SaveDrawings`].
    DrawingsSaved(Result<SavedDrawings, IoReason>),
    /// The mouse is at this point, or on nothing.
    PointAt(Option<(Paper, Point)>),

    /// Larger: first to the callout.
    ZoomIn,
    ZoomOut,
    /// The whole figure beside its words.
    ZoomWhole,
    /// The wheel: by this factor, around this point.
    ZoomBy(f32, Point),
    /// An enlarged figure is dragged, in fractions of it.
    MoveBy(Point),
}

impl Presentation {
    /// Applies an action; breaks when the presentation is over.
    pub(in crate::model) fn apply(
        &mut self,
        guide: &Guide,
        desktop: &Desktop,
        action: &PresentationAction,
    ) -> ControlFlow<()> {
        // A teacher who goes on with the lesson has read it.
        self.has_banner &= matches!(
            action,
            PresentationAction::Start(_)
                | PresentationAction::Tick(_)
                | PresentationAction::PointAt(_)
                | PresentationAction::Swap
                | PresentationAction::ShowClassOn(_)
                | PresentationAction::ToggleNotes
                | PresentationAction::ToggleOverlay(_)
        );
        if self.asks_where() && *action == PresentationAction::CloseTop {
            return ControlFlow::Break(());
        }
        match *action {
            // A clicker's one button may send the start again; what is to be saved the model asks of the world.
            PresentationAction::Start(_) | PresentationAction::SaveDrawings => {}
            PresentationAction::Tick(now) => self.lesson.tick(self.slide(&self.stage).page, now),
            PresentationAction::End => return ControlFlow::Break(()),
            PresentationAction::Next => self.next(),
            PresentationAction::Back => self.back(),
            PresentationAction::First => self.go_to(0),
            PresentationAction::Last => self.go_to(usize::MAX),
            PresentationAction::GoTo(page) => {
                if let Some(slide) = self.slides.iter().position(|slide| slide.page == page) {
                    self.go_to(slide);
                }
            }
            PresentationAction::ToggleCover(cover) => {
                if self.may_flash() {
                    self.cover = (self.cover != Some(cover)).then_some(cover);
                }
            }
            PresentationAction::ToggleFreeze => self.toggle_freeze(desktop),
            PresentationAction::Swap => self.swap(desktop),
            PresentationAction::ShowClassOn(monitor) => self.show_class_on(desktop, monitor),
            PresentationAction::ToggleNotes => self.alone = self.alone.other(),
            PresentationAction::ToggleQr => {
                let has_link = self.slide(&self.stage).coded().is_some();
                self.stage.has_qr = has_link && !self.stage.has_qr;
            }
            PresentationAction::ToggleOverlay(overlay) => {
                self.overlay = (self.overlay != Some(overlay)).then_some(overlay);
            }
            PresentationAction::CloseTop => return self.close_top(),
            PresentationAction::ToggleCountdown => {
                let seconds = f64::from(self.minutes(guide)) * 60.0;
                self.lesson.toggle(self.slide(&self.stage).page, seconds);
            }
            PresentationAction::PauseCountdown => {
                self.lesson.pause(self.slide(&self.stage).page);
            }
            PresentationAction::AddMinute => {
                self.lesson.add_minute(self.slide(&self.stage).page);
            }
            PresentationAction::DrawingsSaved(ref result) => self.saved(result),
            _ => self.apply_tool(guide, action),
        }
        self.ask_where(desktop);
        ControlFlow::Continue(())
    }

    fn next(&mut self) {
        if self.uncover() {
            return;
        }
        if self.stage.revealed < self.slide(&self.stage).reveals {
            self.stage.revealed += 1;
            self.follow();
        } else if self.stage.slide + 1 < self.slides.len() {
            self.go_to(self.stage.slide + 1);
        }
    }

    fn back(&mut self) {
        if self.uncover() {
            return;
        }
        if self.stage.revealed > 0 {
            self.stage.revealed -= 1;
            self.follow();
        } else if let Some(before) = self.stage.slide.checked_sub(1) {
            self.enter(before, true);
        }
    }

    /// Takes away what lies over the screen; returns whether something did.
    fn uncover(&mut self) -> bool {
        self.overlay.take().is_some()
            || self.cover.take().is_some()
            || std::mem::take(&mut self.stage.has_qr)
    }

    /// A teacher who has enlarged one callout wants the next one as large.
    fn follow(&mut self) {
        self.forget_saved();
        if self.stage.zoom != Zoom::Beside {
            self.stage.zoom = Zoom::Callout;
        }
        self.drawing = None;
    }

    fn go_to(&mut self, slide: usize) {
        self.forget_saved();
        self.enter(slide, false);
    }

    fn enter(&mut self, slide: usize, is_revealed: bool) {
        self.drawing = None;
        self.overlay = None;
        self.cover = None;
        self.stage.enter(&self.slides, slide, is_revealed);
    }

    /// With one monitor nobody could see what happens under a frozen picture.
    fn toggle_freeze(&mut self, desktop: &Desktop) {
        let has_two = self.windows(desktop).second.is_some();
        let freezes = has_two && self.frozen.is_none();
        self.frozen = freezes.then(|| self.stage.clone());
    }

    fn close_top(&mut self) -> ControlFlow<()> {
        let has_closed = self.uncover()
            || self.put_away()
            || std::mem::take(&mut self.stage.zoom) != Zoom::Beside;
        if has_closed {
            return ControlFlow::Continue(());
        }
        ControlFlow::Break(())
    }

    /// The minutes that the guide suggests for the step on the screen, else five.
    fn minutes(&self, guide: &Guide) -> u8 {
        let minutes = match self.slide(&self.stage).page {
            Page::Step(index) => guide.step(index).minutes,
            Page::Finish => guide.finish.minutes,
        };
        if minutes == 0 { 5 } else { minutes }
    }
}
