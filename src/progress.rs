//! Which steps are done. Knows no path, no date and no screen, and nothing about the pupil but the
//! age group, which decides what «Перед началом» shows.

use crate::guide::{AgeGroup, Guide, StepId, StepIndex};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The marks of one pupil.
///
/// Ids that the guide does not know are kept: the next version, or another guide, may know them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Progress {
    done: BTreeSet<String>,
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
    /// The marks from now on. Where both copies went on with the same pupil no mark is lost. Where one went
    /// over to the next pupil the marks of two pupils must not mix: those on this screen count.
    #[must_use]
    pub fn with(self, ours: &Progress) -> Progress {
        if *ours == self.before {
            return self.theirs;
        }
        let mut merged = ours.clone();
        let went_on = |one: &Progress| one.done.is_superset(&self.before.done);
        if went_on(ours) && went_on(&self.theirs) {
            merged.done.extend(self.theirs.done);
            merged.age = merged.age.or(self.theirs.age);
        }
        merged
    }
}

impl Progress {
    /// Marks a step as done.
    pub fn complete(&mut self, id: &StepId) {
        self.done.insert(id.0.clone());
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

    /// Whether somebody has begun: then the next start asks whose marks these are.
    pub fn is_begun(&self) -> bool {
        !self.done.is_empty() || self.age.is_some()
    }

    /// How many numbered steps of this guide are done.
    pub(crate) fn done_in(&self, guide: &Guide) -> usize {
        let numbered = guide.steps.iter().filter(|step| step.numbered);
        numbered.filter(|step| self.is_done(&step.id)).count()
    }

    /// Whether every numbered step of this guide is done.
    pub fn is_complete(&self, guide: &Guide) -> bool {
        self.done_in(guide) == guide.numbered_steps()
    }

    /// The step to continue with: the first one that is not done. A pupil who has done a numbered step is past
    /// «Перед началом», marked or not.
    pub(crate) fn next_in(&self, guide: &Guide) -> Option<StepIndex> {
        let is_past = self.done_in(guide) > 0;
        let mut steps = guide.steps();
        let next = steps.find(|(_, it)| (it.numbered || !is_past) && !self.is_done(&it.id));
        next.map(|(index, _)| index)
    }
}
