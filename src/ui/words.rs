//! What the labels say of the state: steps, hints, browsers.

use crate::browser::{Browser, Started};
use crate::guide::{Hint, StepIndex};
use crate::labels;
use crate::model::{Model, Page};

/// «Шаг 4 из 6», or the label of a step that does not count.
pub(crate) fn step_of(model: &Model, index: StepIndex) -> String {
    let guide = model.guide();
    match guide.number_of(index) {
        Some(number) => labels::step_of(number, guide.numbered_steps()),
        None => guide.step(index).label.clone(),
    }
}

/// How a screen reader names a step of the list.
pub(crate) fn step_name(model: &Model, index: StepIndex) -> String {
    let guide = model.guide();
    let step = guide.step(index);
    let is_done = model.progress().is_done(&step.id);
    labels::step_name(guide.number_of(index), &step.name, is_done)
}

/// «с шага 4. Привяжите учебный профиль».
pub(crate) fn continue_from(model: &Model) -> String {
    let guide = model.guide();
    match model.page_to_continue() {
        Page::Step(index) => labels::continue_from(guide.number_of(index), &guide.step(index).name),
        Page::Finish => labels::RESUME_FINISH.to_owned(),
    }
}

/// Advice and helper of a hint.
pub(crate) fn hint_line(hint: &Hint) -> String {
    labels::hint_line(&hint.advice, hint.helper.as_deref())
}

/// «Google Chrome запущен, окно приватное.»
pub(crate) fn started(started: Started) -> String {
    labels::started(started.browser.map(Browser::name), started.is_private)
}
