//! Which steps are done. Knows no path, no date and no screen, and nothing about the pupil but the answers that decide
//! what the guide shows.

use crate::guide::{
    AGE, Answered, FROM_14, Guide, Route, StepId, StepIndex, UNDER_14, has_lost_answer,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The marks of one pupil.
///
/// Ids that the guide does not know are kept: its next version may know them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Kept")]
pub struct Progress {
    done: BTreeSet<String>,
    /// Marks that were taken back: they tell a pupil who corrects something from the next one, who has none.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    undone: BTreeSet<String>,
    /// The id of an answer for the id of its question.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    answers: BTreeMap<String, String>,
}

/// The marks as any version has written them.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Kept {
    done: BTreeSet<String>,
    undone: BTreeSet<String>,
    answers: BTreeMap<String, String>,
    /// The one answer that was kept until guides could ask more.
    age: Option<KeptAge>,
}

#[derive(Clone, Copy, Deserialize)]
enum KeptAge {
    FourteenOrOlder,
    Under14,
}

impl From<Kept> for Progress {
    fn from(Kept { done, undone, mut answers, age }: Kept) -> Self {
        if let Some(age) = age {
            let answer = match age {
                KeptAge::FourteenOrOlder => FROM_14,
                KeptAge::Under14 => UNDER_14,
            };
            answers.entry(AGE.to_owned()).or_insert_with(|| answer.to_owned());
        }
        Self { done, undone, answers }
    }
}

impl Answered for Progress {
    fn answer_to(&self, question: &str) -> Option<&str> {
        self.answers.get(question).map(String::as_str)
    }
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
            for (question, answer) in theirs.answers {
                merged.answers.entry(question).or_insert(answer);
            }
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

    /// A question was answered; a later answer replaces it.
    pub fn answer(&mut self, question: &str, answer: &str) {
        self.answers.insert(question.to_owned(), answer.to_owned());
    }

    /// Whether there is a mark: then the next start asks whose it is. Answers alone are not worth a question.
    pub fn is_begun(&self) -> bool {
        !self.done.is_empty()
    }

    /// The steps that this pupil sees.
    pub fn route(&self, guide: &Guide) -> Route {
        guide.route(self)
    }

    /// How many numbered steps of this guide are done, of those that this pupil sees.
    pub(crate) fn done_in(&self, guide: &Guide) -> usize {
        let steps = self.route(guide);
        let done = steps.steps().map(|index| guide.step(index));
        done.filter(|step| step.numbered && self.is_done(&step.id)).count()
    }

    /// Whether every step that this pupil sees is done, those without a number too.
    pub fn is_complete(&self, guide: &Guide) -> bool {
        self.left_in(guide).is_empty()
    }

    /// The steps that are not done, in order.
    pub(crate) fn left_in(&self, guide: &Guide) -> Vec<StepIndex> {
        let steps = self.route(guide);
        let is_left = |index: &StepIndex| {
            let step = guide.step(*index);
            !self.is_done(&step.id) || has_lost_answer(&step.blocks, self)
        };
        steps.steps().filter(is_left).collect()
    }

    /// The step to continue with: the first one that is not done. A pupil who has done a numbered step goes on with
    /// the numbers, and comes back to «Перед началом» when all of them are done.
    pub(crate) fn next_in(&self, guide: &Guide) -> Option<StepIndex> {
        let is_past = self.done_in(guide) > 0;
        let left = self.left_in(guide);
        let numbered = left.iter().copied().find(|index| guide.step(*index).numbered);
        numbered.filter(|_| is_past).or_else(|| left.first().copied())
    }
}
