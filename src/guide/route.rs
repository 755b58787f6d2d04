//! The steps of one pupil: those for everybody, and those for the answers that this pupil has given.

use super::{Answer, Block, Choice, Guide, Step, StepIndex};
use crate::labels;

/// What a pupil has answered: the id of an answer for the id of a question.
pub trait Answered {
    /// `None`: not yet.
    fn answer_to(&self, question: &str) -> Option<&str>;
}

/// Steps of a guide in order, those that somebody sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route(Vec<StepIndex>);

impl Guide {
    /// All steps, whatever is answered: for whoever shows them to others.
    pub fn whole_route(&self) -> Route {
        Route(self.steps().map(|(index, _)| index).collect())
    }

    /// The steps of whoever has answered so.
    pub fn route(&self, answered: &impl Answered) -> Route {
        if self.steps.iter().all(|step| step.when.is_empty()) {
            return self.whole_route();
        }
        // An answer counts while its question is asked: that may stand on a step for another answer.
        let mut given = Vec::new();
        let mut route = Vec::new();
        for (index, step) in self.steps() {
            if is_for(&step.when, &given) {
                route.push(index);
                answers_in(&step.blocks, answered, &mut given);
            }
        }
        Route(route)
    }

    /// The questions of the guide, also those behind an answer, in order.
    pub(crate) fn choices(&self) -> Vec<&Choice> {
        let mut found = Vec::new();
        let steps = self.steps.iter().map(|step| &step.blocks);
        steps.chain([&self.finish.blocks]).for_each(|blocks| choices_in(blocks, &mut found));
        found
    }

    /// The first answer with this id, and its question.
    pub fn find_answer(&self, id: &str) -> Option<(&Choice, &Answer)> {
        self.choices().into_iter().find_map(|choice| Some((choice, choice.answer(id)?)))
    }

    /// What a step says before its words to whoever sees the steps of all: whom it is for, who does it, how long one
    /// waits. Empty where it says nothing of these.
    pub(crate) fn terms_for_all(&self, step: &Step) -> String {
        let titles = step.when.iter().filter_map(|id| self.find_answer(id));
        let titles: Vec<_> = titles.map(|(_, answer)| answer.title.as_str()).collect();
        let only = (!titles.is_empty()).then(|| labels::only_for(&titles));
        let terms = Some(step.terms()).filter(|terms| !terms.is_empty());
        only.into_iter().chain(terms).collect::<Vec<_>>().join(labels::BETWEEN_TERMS)
    }
}

/// Whether what names these answers is for somebody who has given those.
fn is_for(when: &[String], given: &[&str]) -> bool {
    when.is_empty() || when.iter().any(|id| given.contains(&id.as_str()))
}

/// The answers given to the questions among blocks, and to those behind these answers.
fn answers_in<'a>(blocks: &'a [Block], answered: &impl Answered, given: &mut Vec<&'a str>) {
    for block in blocks {
        if let Block::Choice(choice) = block
            && let Some(answer) = answered.answer_to(&choice.id).and_then(|id| choice.answer(id))
        {
            given.push(&answer.id);
            answers_in(&answer.blocks, answered, given);
        }
    }
}

fn choices_in<'a>(blocks: &'a [Block], found: &mut Vec<&'a Choice>) {
    for block in blocks {
        if let Block::Choice(choice) = block {
            found.push(choice);
            choice.answers.iter().for_each(|answer| choices_in(&answer.blocks, found));
        }
    }
}

impl Route {
    /// In order; a guide has steps, and the first is for everybody.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = StepIndex> + ExactSizeIterator {
        self.0.iter().copied()
    }

    /// Where a step stands among them; for one that is not there, where it would.
    fn position(&self, index: StepIndex) -> Result<usize, usize> {
        self.0.binary_search(&index)
    }

    /// Whether a step is among them.
    pub fn has(&self, index: StepIndex) -> bool {
        self.position(index).is_ok()
    }

    /// The next one.
    pub fn after(&self, index: StepIndex) -> Option<StepIndex> {
        let next = self.position(index).map_or_else(|at| at, |at| at + 1);
        self.0.get(next).copied()
    }

    /// The one before.
    pub fn before(&self, index: StepIndex) -> Option<StepIndex> {
        let at = self.position(index).unwrap_or_else(|at| at);
        at.checked_sub(1).map(|before| self.0[before])
    }

    /// The last one; `None` only of a guide without steps, which there is not.
    pub fn last(&self) -> Option<StepIndex> {
        self.0.last().copied()
    }

    /// How many of them have a number.
    pub fn numbered(&self, guide: &Guide) -> usize {
        self.0.iter().filter(|index| guide.step(**index).numbered).count()
    }

    /// The number of a numbered step among them, from 1.
    pub fn number_of(&self, guide: &Guide, index: StepIndex) -> Option<usize> {
        let before = self.0.iter().take_while(|other| **other <= index);
        let count = before.filter(|other| guide.step(**other).numbered).count();
        (guide.step(index).numbered && self.has(index)).then_some(count)
    }

    /// The step among them that has this number, from 1.
    pub fn step_with_number(&self, guide: &Guide, number: usize) -> Option<StepIndex> {
        let mut numbered = self.0.iter().filter(|index| guide.step(**index).numbered);
        numbered.nth(number.checked_sub(1)?).copied()
    }
}
