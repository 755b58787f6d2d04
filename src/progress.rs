//! Which steps are done. Knows no path, no date and no screen, and nothing about the pupil but the
//! age group, which decides what «Перед началом» shows.

use crate::guide::{AgeGroup, Guide, StepId, StepIndex};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The marks of one pupil.
///
/// Ids that the guide does not know are kept: its next version may know them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Progress {
    done: BTreeSet<String>,
    /// Marks that were taken back: they tell a pupil who corrects something from the next one, who has none.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    undone: BTreeSet<String>,
    age: Option<AgeGroup>,
}

/// What another copy of the program has made of the marks, for the copy that goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    /// The marks with which both copies began.
    pub before: Progress,
    /// The marks of the other copy.
    pub theirs: Progress,
}

impl Merge {
    /// The marks from now on. Where both copies went on with the same pupil no mark is lost, and none comes back that
    /// was taken back. Where one went over to the next pupil the marks of two pupils must not mix: those on this
    /// screen count.
    #[must_use]
    pub fn with(self, ours: &Progress) -> Progress {
        if *ours == self.before {
            return self.theirs;
        }
        let mut merged = ours.clone();
        let (before, theirs) = (self.before, self.theirs);
        let went_on = |one: &Progress| {
            before.done.iter().all(|id| one.done.contains(id) || one.undone.contains(id))
        };
        if went_on(ours) && went_on(&theirs) {
            // What this copy has not changed is as the other one has left it.
            let is_ours = |id: &String| ours.done.contains(id) != before.done.contains(id);
            for id in theirs.done.iter().filter(|id| !is_ours(id)) {
                merged.complete_named(id);
            }
            for id in theirs.undone.iter().filter(|id| !is_ours(id)) {
                merged.undo_named(id);
            }
            merged.age = merged.age.or(theirs.age);
        }
        merged
    }
}

impl Progress {
    /// Marks a step as done.
    pub fn complete(&mut self, id: &StepId) {
        self.complete_named(&id.0);
    }

    /// Takes a mark back.
    pub fn undo(&mut self, id: &StepId) {
        self.undo_named(&id.0);
    }

    fn complete_named(&mut self, id: &str) {
        self.undone.remove(id);
        self.done.insert(id.to_owned());
    }

    fn undo_named(&mut self, id: &str) {
        if self.done.remove(id) {
            self.undone.insert(id.to_owned());
        }
    }

    /// Whether a step is done.
    pub fn is_done(&self, id: &StepId) -> bool {
        self.done.contains(&id.0)
    }

    /// The age group, once the pupil has chosen it.
    pub fn age(&self) -> Option<AgeGroup> {
        self.age
    }

    /// «Сколько вам лет?» was answered; a later answer replaces it.
    pub fn choose_age(&mut self, age: AgeGroup) {
        self.age = Some(age);
    }

    /// Whether there is a mark: then the next start asks whose it is. An age alone is not worth a question.
    pub fn is_begun(&self) -> bool {
        !self.done.is_empty()
    }

    /// How many numbered steps of this guide are done.
    pub(crate) fn done_in(&self, guide: &Guide) -> usize {
        let numbered = guide.steps.iter().filter(|step| step.numbered);
        numbered.filter(|step| self.is_done(&step.id)).count()
    }

    /// Whether every step of this guide is done, those without a number too.
    pub fn is_complete(&self, guide: &Guide) -> bool {
        self.left_in(guide).next().is_none()
    }

    /// The steps that are not done, in order.
    pub(crate) fn left_in(&self, guide: &Guide) -> impl Iterator<Item = StepIndex> {
        let left = guide.steps().filter(|(_, it)| !self.is_done(&it.id));
        left.map(|(index, _)| index)
    }

    /// The step to continue with: the first one that is not done. A pupil who has done a numbered step goes on with
    /// the numbers, and comes back to «Перед началом» when all of them are done.
    pub(crate) fn next_in(&self, guide: &Guide) -> Option<StepIndex> {
        let is_past = self.done_in(guide) > 0;
        let numbered = self.left_in(guide).find(|index| guide.step(*index).numbered);
        numbered.filter(|_| is_past).or_else(|| self.left_in(guide).next())
    }
}
