//! Looks up steps and figures: by position, by id, by number.

use super::{Figure, FigureIndex, Guide, Step, StepIndex};
use crate::labels;

impl Guide {
    /// The steps with their positions, in order.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = (StepIndex, &Step)> {
        let steps = self.steps.iter().enumerate();
        steps.map(|(index, step)| (StepIndex(index), step))
    }

    /// The step at a position.
    pub fn step(&self, index: StepIndex) -> &Step {
        &self.steps[index.0]
    }

    /// A valid guide has one.
    pub fn first_step(&self) -> StepIndex {
        StepIndex(0)
    }

    /// Of all steps.
    pub(crate) fn last_step(&self) -> StepIndex {
        StepIndex(self.steps.len() - 1)
    }

    /// Looks a step up by its id.
    pub fn find_step(&self, id: &str) -> Option<StepIndex> {
        let position = self.steps.iter().position(|step| step.id.0 == id);
        position.map(StepIndex)
    }

    /// How many steps have a number, whatever is answered.
    pub(crate) fn numbered_steps(&self) -> usize {
        self.steps.iter().filter(|step| step.numbered).count()
    }

    /// The figure at a position.
    pub fn figure(&self, index: FigureIndex) -> &Figure {
        &self.figures[index.0]
    }

    /// Looks a figure up by its id.
    pub fn find_figure(&self, id: &str) -> Option<FigureIndex> {
        let position = self.figures.iter().position(|figure| figure.id == id);
        position.map(FigureIndex)
    }

    /// The figures that a step or the last page names.
    pub fn figures_named(&self, ids: &[String]) -> Vec<FigureIndex> {
        ids.iter().filter_map(|id| self.find_figure(id)).collect()
    }
}

impl Step {
    /// Who does it and how long one waits, in words; empty where the step says nothing of them.
    pub(crate) fn terms(&self) -> String {
        let who = (!self.who.is_empty()).then(|| labels::who_acts(&self.who));
        let wait = (!self.wait.is_empty()).then(|| labels::wait_for(&self.wait));
        who.into_iter().chain(wait).collect::<Vec<_>>().join(labels::BETWEEN_TERMS)
    }

    /// What the road calls it.
    pub fn short_name(&self) -> &str {
        if self.short.is_empty() { &self.name } else { &self.short }
    }
}
