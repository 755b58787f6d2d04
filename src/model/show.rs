//! How «Показ классу» begins and ends.

use super::Model;
use super::action::{Effect, Effects};
use super::parts::Overlay;
use super::presentation::{Desktop, Presentation, PresentationAction};
use std::ops::ControlFlow;

/// What a page is reloaded with in a browser.
const RELOADS: &str = "F5";

impl Model {
    pub(super) fn present(&mut self, action: &PresentationAction, out: &mut Effects) {
        let is_reading = self.reading().is_some();
        let Some(presentation) = &mut self.presentation else {
            if let PresentationAction::Start(now) = *action
                && !is_reading
            {
                self.start_presentation(now);
            }
            return;
        };
        if *action == PresentationAction::SaveDrawings && presentation.begin_saving() {
            out.push(Effect::SaveDrawings);
        }
        if let ControlFlow::Break(()) = presentation.apply(&self.guide, &self.desktop, action) {
            self.left_presentation = Some(presentation.leave(self.page));
            self.presentation = None;
        }
    }

    /// A pupil who means the page in the browser presses the same key, and a show would take the whole screen. So it is
    /// asked first; not of whoever has shown already, or has a second monitor: that is a teacher. The key pressed twice,
    /// as by a clicker that has but this one, is an answer.
    pub(super) fn press_f5(&mut self, now: f64) {
        // The guide that is meant comes first.
        if self.reading().is_some() {
            return;
        }
        let is_asked = self.overlays.last() == Some(&Overlay::AskShow);
        let is_teacher = self.has_shown || self.desktop.monitors.len() > 1 || is_asked;
        if is_teacher && !self.hints_name_f5() {
            self.start_presentation(now);
        } else {
            self.open(Overlay::AskShow);
        }
    }

    /// Whether the pupil is just being told to reload a page.
    fn hints_name_f5(&self) -> bool {
        let names_it = |hint: &crate::guide::Hint| {
            [&hint.sees, &hint.advice].into_iter().any(|words| words.contains(RELOADS))
        };
        self.hints.is_some() && self.hints_here().any(|(_, hint)| names_it(hint))
    }

    fn start_presentation(&mut self, now: f64) {
        self.overlays.clear();
        self.has_shown = true;
        let mut presentation =
            Presentation::new(&self.guide, self.handout_url.as_ref(), self.page, now);
        if let Some(left) = &self.left_presentation {
            presentation.resume(left, self.page, now);
        }
        presentation.ask_where(&self.desktop);
        self.presentation = Some(presentation);
    }

    pub(super) fn desktop_changed(&mut self, now: Desktop) {
        if let Some(presentation) = &mut self.presentation {
            presentation.desktop_changed(&self.desktop, &now);
        }
        self.desktop = now;
    }
}
