//! The steps that somebody sees: a pupil those for their answers, a class and its teacher all.

use super::Model;
use super::action::{Effect, Effects};
use super::parts::{OpenHints, Page};
use crate::guide::{
    AGE, Answer, Answered as _, Block, Choice, Route, StepIndex, has_open_question,
};
use crate::labels;

impl Model {
    /// The steps that are seen now.
    pub(crate) fn route(&self) -> Route {
        match self.presentation {
            Some(_) => self.guide.whole_route(),
            None => self.progress.route(&self.guide),
        }
    }

    /// How many of them have a number.
    pub(crate) fn numbered_steps(&self) -> usize {
        self.route().numbered()
    }

    /// The number of a step among them, from 1.
    pub(crate) fn number_of(&self, index: StepIndex) -> Option<usize> {
        self.route().number_of(index)
    }

    /// The step among them with this number.
    pub(crate) fn step_with_number(&self, number: usize) -> Option<StepIndex> {
        self.route().step_with_number(number)
    }

    /// The page that follows when this step is done.
    pub(super) fn page_after(&self) -> Option<Page> {
        match self.page {
            Page::Step(index) => {
                let next = self.route().after(index);
                Some(next.map_or(Page::Finish, Page::Step))
            }
            Page::Finish => None,
        }
    }

    /// The page to which «Назад» leads.
    pub(crate) fn page_before(&self) -> Option<Page> {
        let route = self.route();
        let before = match self.page {
            Page::Step(index) => route.before(index),
            Page::Finish => route.last(),
        };
        before.map(Page::Step)
    }

    /// The answer that this pupil has given to a question.
    pub(crate) fn answer_to<'a>(&self, choice: &'a Choice) -> Option<&'a Answer> {
        choice.answer(self.progress.answer_to(&choice.id)?)
    }

    /// The blocks of the open page, and those behind the answers that were given there.
    pub(crate) fn blocks_in_sight(&self) -> Vec<&Block> {
        let mut seen = Vec::new();
        self.add_in_sight(self.blocks(), &mut seen);
        seen
    }

    fn add_in_sight<'a>(&self, blocks: &'a [Block], seen: &mut Vec<&'a Block>) {
        for block in blocks {
            seen.push(block);
            if let Block::Choice(choice) = block
                && let Some(answer) = self.answer_to(choice)
            {
                self.add_in_sight(&answer.blocks, seen);
            }
        }
    }

    /// Whether «Сделано, дальше» can be pressed: the questions of the step must be answered first.
    pub fn can_complete(&self) -> bool {
        !has_open_question(self.blocks(), &self.progress)
    }

    /// What to say while that is so.
    pub(crate) fn answer_first(&self) -> &'static str {
        let is_age = |block: &&Block| matches!(block, Block::Choice(choice) if choice.id == AGE);
        let asks_age = self.blocks_in_sight().iter().any(is_age);
        if asks_age { labels::CHOOSE_AGE_FIRST } else { labels::CHOOSE_FIRST }
    }

    pub(super) fn answer(&mut self, question: &str, answer: &str, out: &mut Effects) {
        // What the guide does not ask is not kept.
        let choices = self.guide.choices();
        if !choices.iter().any(|it| it.id == question && it.answer(answer).is_some()) {
            return;
        }
        self.in_vain = None;
        self.progress.answer(question, answer);
        // An open hint may be one for another answer.
        if let Some(shown) = self.hints.and_then(|hints| hints.shown)
            && !self.hints_here().any(|(index, _)| index == shown)
        {
            self.hints = Some(OpenHints::default());
        }
        out.push(Effect::Save);
    }
}
