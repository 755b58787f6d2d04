//! What is left to do, and what is taken back.

use super::Model;
use super::action::{Effect, Effects};
use super::parts::{Overlay, Page};
use crate::guide::{Hint, StepId, StepIndex};

impl Model {
    pub(super) fn undo(&mut self, id: &StepId, out: &mut Effects) {
        // A click that was meant for the previous page must not take a mark of this one.
        if self.step().is_some_and(|step| step.id == *id && self.progress.is_done(id)) {
            self.progress.undo(id);
            out.push(Effect::Save);
        }
    }

    /// Whoever leaves a page of theirs open leaves it to the next pupil, whichever button they press.
    pub(super) fn quit(&mut self, out: &mut Effects) {
        if self.page == Page::Finish && !self.left_behind().is_empty() {
            self.open(Overlay::Leave);
        } else {
            out.push(Effect::Quit);
        }
    }

    /// The steps that are not done, said once: when the last step was done before them and this page has come
    /// instead of the last one.
    pub fn left_over(&self) -> &[StepIndex] {
        &self.left_over
    }

    /// The hints of the open step for a pupil who has answered so, with their positions in the step.
    pub fn hints_here(&self) -> impl Iterator<Item = (usize, &Hint)> {
        let hints = self.step().into_iter().flat_map(|step| step.hints.iter().enumerate());
        hints.filter(|(_, hint)| self.is_hint_for(&hint.when))
    }

    /// Whether a hint for these answers is for this pupil; while none of their questions is answered, it may be.
    fn is_hint_for(&self, when: &[String]) -> bool {
        let mut questions = when.iter().filter_map(|id| self.guide.find_answer(id));
        let mut is_open = true;
        let is_given = questions.any(|(choice, answer)| {
            let given = self.answer_to(choice);
            is_open &= given.is_none();
            given.is_some_and(|given| given.id == answer.id)
        });
        is_given || is_open
    }

    /// Whether the open step has any for this pupil.
    pub fn has_hints(&self) -> bool {
        self.hints_here().next().is_some()
    }
}
