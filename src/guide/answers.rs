//! Checks questions, their answers, and the steps and hints that are only for some of these.

use super::letters::Letters;
use super::place::{near, quoted};
use super::{Answer, Block, Choice, Guide};
use crate::fault::{self, Fault};
use crate::labels;
use std::collections::HashMap;

pub(super) fn check(guide: &Guide, text: &str, faults: &mut Vec<Fault>) {
    let choices = guide.choices();
    let mut asked: HashMap<&str, &Choice> = HashMap::new();
    let mut given: HashMap<&str, &Choice> = HashMap::new();
    for choice in &choices {
        let at = |word: &str, nth: usize| quoted(text, word, nth);
        faults.extend(of_choice(guide, choice, text));
        let ids = |it: &Choice| it.answers.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
        if let Some(first) = asked.insert(&choice.id, choice)
            && ids(first) != ids(choice)
        {
            let what = labels::question_twice(&choice.id);
            faults.push(Fault::at(text, at(&choice.id, 1), &what));
        }
        for answer in &choice.answers {
            let before = given.insert(&answer.id, choice);
            if before.is_some_and(|before| before.id != choice.id) {
                let what = labels::answer_twice(&answer.id);
                faults.push(Fault::at(text, at(&answer.id, 1), &what));
            }
        }
    }
    whens(guide, text, &choices, faults);
    faults.extend(without_steps(guide, text, &choices));
}

/// The first answer for which no step with a number is left: its pupil would be told that nothing is done. Where the
/// steps are for the answers to several questions it is not looked for.
fn without_steps(guide: &Guide, text: &str, choices: &[&Choice]) -> Option<Fault> {
    let numbered: Vec<_> = guide.steps.iter().filter(|step| step.numbered).collect();
    let whens: Vec<&String> = numbered.iter().flat_map(|step| &step.when).collect();
    let asked = |choice: &&&Choice| whens.iter().any(|id| choice.answer(id).is_some());
    let mut named = choices.iter().filter(asked);
    let choice = named.next().filter(|choice| named.all(|other| other.id == choice.id))?;
    if numbered.iter().any(|step| step.when.is_empty()) {
        return None;
    }
    let left = choice.answers.iter().find(|answer| !whens.contains(&&answer.id))?;
    let begin = begin_of(text, choice);
    Some(near(text, begin, &format!("\"{}\"", left.id), &labels::no_step_for(&left.id)))
}

/// What is wrong with one question: a pupil without a card of their own could not go on.
fn of_choice(guide: &Guide, choice: &Choice, text: &str) -> Option<Fault> {
    let letters = Letters::of(guide);
    let ids: Vec<&str> = choice.answers.iter().map(|answer| answer.id.as_str()).collect();
    if choice.is_of_age() {
        let is_good = matches!(ids.as_slice(), [one, other] if one != other);
        let place = text.find("AgeChoice").unwrap_or_else(|| quoted(text, &choice.id, 0));
        let what = "нужны две карточки: FourteenOrOlder и Under14";
        return (!is_good).then(|| Fault::at(text, place, what));
    }
    if let Some(id) = [choice.id.as_str()].iter().chain(&ids).find(|id| !letters.may_make(id)) {
        return Some(Fault::at(text, quoted(text, id, 0), &letters.only(id)));
    }
    let begin = begin_of(text, choice);
    if ids.len() < 2 {
        return Some(Fault::at(text, begin, labels::TWO_ANSWERS));
    }
    let twice = ids.iter().enumerate().find(|(at, id)| ids[..*at].contains(id));
    twice.map(|(_, id)| near(text, begin, &format!("\"{id}\""), &labels::answer_twice(id)))
}

/// Where a question begins: its id may be a step's, too.
fn begin_of(text: &str, choice: &Choice) -> usize {
    let id = format!("\"{}\"", choice.id);
    let is_it = |at: &usize| {
        let rest = &text[*at..];
        rest.find('"').is_some_and(|quote| rest[quote..].starts_with(&id))
    };
    let mut begins = text.match_indices("Choice").map(|(at, _)| at);
    begins.find(is_it).unwrap_or_else(|| quoted(text, &choice.id, 0))
}

/// A step can be only for an answer that was given before it.
fn whens(guide: &Guide, text: &str, choices: &[&Choice], faults: &mut Vec<Fault>) {
    let all = choices.iter().flat_map(|choice| &choice.answers).map(|it| it.id.as_str());
    let mut all: Vec<&str> = all.collect();
    all.sort_unstable();
    all.dedup();
    let mut before: Vec<&str> = Vec::new();
    for step in &guide.steps {
        let fault = |id: &str, what: &str| {
            near(text, quoted(text, &step.id.0, 0), &format!("\"{id}\""), what)
        };
        for id in step.when.iter().filter(|id| !before.contains(&id.as_str())) {
            let what = if all.contains(&id.as_str()) {
                labels::answered_later(id)
            } else {
                labels::no_such_answer(id, fault::nearest(id, &all), &all)
            };
            faults.push(fault(id, &what));
        }
        let of_hints = step.hints.iter().flat_map(|hint| &hint.when);
        for id in of_hints.filter(|id| !all.contains(&id.as_str())) {
            faults.push(fault(id, &labels::no_such_answer(id, fault::nearest(id, &all), &all)));
        }
        answers_in(&step.blocks, &mut before);
    }
}

fn answers_in<'a>(blocks: &'a [Block], found: &mut Vec<&'a str>) {
    for block in blocks {
        if let Block::Choice(choice) = block {
            for Answer { id, blocks, .. } in &choice.answers {
                found.push(id);
                answers_in(blocks, found);
            }
        }
    }
}
