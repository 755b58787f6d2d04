//! The steps of one pupil: those for everybody, and those for the answers that this pupil has given.

use super::{Answer, Block, Choice, Guide, Step, StepIndex};
use crate::labels;
use std::collections::HashMap;

/// What a pupil has answered: the id of an answer for the id of a question.
pub trait Answered {
    /// `None`: not yet.
    fn answer_to(&self, question: &str) -> Option<&str>;
}

/// Steps of a guide in order, those that somebody sees, with their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route(Vec<(StepIndex, Option<usize>)>);

impl Guide {
    /// All steps, whatever is answered: for whoever shows them to others.
    pub fn whole_route(&self) -> Route {
        self.numbered_route(self.steps().map(|(index, _)| index))
    }

    /// A number is one more than that of the steps before it that the same pupil may see: of steps for different answers
    /// to one question nobody sees two, so the class counts as its pupils do.
    fn numbered_route(&self, steps: impl Iterator<Item = StepIndex>) -> Route {
        let questions = self.questions();
        let (mut most, mut for_all) = (0, 0);
        // The highest number of steps for some, by their answers, since the last step for all.
        let mut for_some: Vec<(&[String], usize)> = Vec::new();
        let number = |index: StepIndex| {
            let step = self.step(index);
            if !step.numbered {
                return (index, None);
            }
            let when = step.when.as_slice();
            if when.is_empty() {
                most += 1;
                for_all = most;
                for_some.clear();
                return (index, Some(most));
            }
            let same = for_some.iter().filter(|(other, _)| may_meet(&questions, other, when));
            let number = same.map(|(_, number)| *number).fold(for_all, usize::max) + 1;
            most = most.max(number);
            match for_some.iter_mut().find(|(other, _)| *other == when) {
                Some((_, highest)) => *highest = number,
                None => for_some.push((when, number)),
            }
            (index, Some(number))
        };
        Route(steps.map(number).collect())
    }

    /// The question of each answer, where a step is only for some.
    fn questions(&self) -> HashMap<&str, &str> {
        if self.steps.iter().all(|step| step.when.is_empty()) {
            return HashMap::new();
        }
        let mut questions = HashMap::new();
        for choice in self.choices() {
            for answer in &choice.answers {
                questions.insert(answer.id.as_str(), choice.id.as_str());
            }
        }
        questions
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
        self.numbered_route(route.into_iter())
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

    /// Whom a step is for, where it is not for all.
    pub(crate) fn only_for(&self, step: &Step) -> Option<String> {
        let titles = step.when.iter().filter_map(|id| self.find_answer(id));
        let titles: Vec<_> = titles.map(|(_, answer)| answer.title.as_str()).collect();
        (!titles.is_empty()).then(|| labels::only_for(&titles))
    }

    /// What a step says before its words to whoever sees the steps of all: whom it is for, who does it, how long one
    /// waits. Empty where it says nothing of these.
    pub(crate) fn terms_for_all(&self, step: &Step) -> String {
        let question = step.when.first().and_then(|id| self.find_answer(id));
        let question = question.map_or("", |(question, _)| question.question.trim());
        let only = self.only_for(step).map(|only| labels::only_if_answered(&only, question));
        let terms = Some(step.terms()).filter(|terms| !terms.is_empty());
        only.into_iter().chain(terms).collect::<Vec<_>>().join(labels::BETWEEN_TERMS)
    }
}

/// Whether a pupil may see what is for these answers and what is for those.
fn may_meet(questions: &HashMap<&str, &str>, one: &[String], other: &[String]) -> bool {
    let question = |id: &String| questions.get(id.as_str());
    one.iter().any(|id| other.iter().any(|it| it == id || question(it) != question(id)))
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

/// Whether a question among blocks, or behind an answer given there, waits for its answer.
pub(crate) fn has_open_question(blocks: &[Block], answered: &impl Answered) -> bool {
    blocks.iter().any(|block| match block {
        Block::Choice(choice) => {
            let answer = answered.answer_to(&choice.id).and_then(|id| choice.answer(id));
            answer.is_none_or(|answer| has_open_question(&answer.blocks, answered))
        }
        _ => false,
    })
}

/// Whether a question among blocks was answered by what the guide no longer has: it was mended since.
pub(crate) fn has_lost_answer(blocks: &[Block], answered: &impl Answered) -> bool {
    blocks.iter().any(|block| match block {
        Block::Choice(choice) => answered.answer_to(&choice.id).is_some_and(|id| {
            let answer = choice.answer(id);
            answer.is_none_or(|answer| has_lost_answer(&answer.blocks, answered))
        }),
        _ => false,
    })
}

impl Route {
    /// In order; a guide has steps, and the first is for everybody.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = StepIndex> + ExactSizeIterator {
        self.0.iter().map(|(index, _)| *index)
    }

    /// Where a step stands among them; for one that is not there, where it would.
    fn position(&self, index: StepIndex) -> Result<usize, usize> {
        self.0.binary_search_by_key(&index, |(index, _)| *index)
    }

    /// The next one.
    pub fn after(&self, index: StepIndex) -> Option<StepIndex> {
        let next = self.position(index).map_or_else(|at| at, |at| at + 1);
        self.0.get(next).map(|(index, _)| *index)
    }

    /// The one before.
    pub fn before(&self, index: StepIndex) -> Option<StepIndex> {
        let at = self.position(index).unwrap_or_else(|at| at);
        at.checked_sub(1).map(|before| self.0[before].0)
    }

    /// The last one; `None` only of a guide without steps, which there is not.
    pub fn last(&self) -> Option<StepIndex> {
        self.0.last().map(|(index, _)| *index)
    }

    /// The highest number.
    pub fn numbered(&self) -> usize {
        self.0.iter().filter_map(|(_, number)| *number).max().unwrap_or(0)
    }

    /// The number of a numbered step among them, from 1.
    pub fn number_of(&self, index: StepIndex) -> Option<usize> {
        self.0[self.position(index).ok()?].1
    }

    /// The first step among them that has this number, from 1.
    pub fn step_with_number(&self, number: usize) -> Option<StepIndex> {
        let found = self.0.iter().find(|(_, its)| *its == Some(number));
        found.map(|(index, _)| *index)
    }
}
