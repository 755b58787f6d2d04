//! Where the steps of a document begin, by the strongest sign that it has.

use super::chains::{self, Link};
use super::flow::{self, Item, Line};
use super::ordinals;
use super::report::{Doubt, StepSign};
use super::sign::{self, Mark};
use super::titles;
use crate::labels;
use std::collections::{BTreeMap, BTreeSet};

/// Fewer headings without numbers divide nothing.
const ENOUGH_HEADINGS: usize = 3;
/// Word has no deeper heading.
const LOWEST_LEVEL: u8 = 9;

/// Where a step begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Start {
    /// The place of its line in the flow.
    pub at: usize,
    /// What stands before its words: «ШАГ 1.».
    pub label: String,
    /// How much of its line that is, bytes; 0 where Word puts it there.
    pub length: usize,
    pub number: u32,
    /// The level of the heading that it is.
    pub heading: Option<u8>,
}

/// What tells the steps apart, and where they begin: nowhere, if nothing does.
pub(super) fn find(items: &[Item]) -> (StepSign, Vec<Start>) {
    let by_word = by_step_word(items);
    if !by_word.is_empty() {
        let headings = by_word.iter().filter(|start| start.heading.is_some()).count();
        let is_heading = 2 * headings > by_word.len();
        let sign = if is_heading { StepSign::StepHeading } else { StepSign::StepWord };
        return (sign, by_word);
    }
    let headings = by_heading(items);
    let is_stronger = |(sign, starts): &(StepSign, Vec<Start>)| {
        let is_alone = *sign == StepSign::NumberedHeading || headings.is_empty();
        starts.len() > 1 && (is_alone || 2 * covered(items, starts) >= words(items))
    };
    let others = [
        (StepSign::NumberedHeading, by_numbered_heading(items)),
        (StepSign::List, by_list(items)),
        (StepSign::TypedNumber, by_typed_number(items)),
    ];
    match others.into_iter().find(is_stronger) {
        Some(found) => found,
        None if headings.is_empty() => (StepSign::Picture, vec![]),
        None => (StepSign::Heading, headings),
    }
}

/// Numbers that do not follow each other, or do not begin at the beginning.
pub(super) fn odd_numbers(starts: &[Start]) -> impl Iterator<Item = Doubt> {
    let above = std::iter::once(0).chain(starts.iter().map(|start| start.number));
    starts.iter().zip(above).filter_map(|(start, above)| {
        let is_next = start.number == above + 1 || start.number <= 1;
        (!is_next).then(|| Doubt::OddNumber(start.label.clone()))
    })
}

pub(super) fn line(item: &Item) -> Option<&Line> {
    match item {
        Item::Line(line) => Some(line),
        Item::Shot(_) | Item::Table(_) => None,
    }
}

fn lines(items: &[Item]) -> impl Iterator<Item = (usize, &Line)> {
    items.iter().enumerate().filter_map(|(at, item)| Some((at, line(item)?)))
}

/// The start that a mark in a line is; what stands before it is white space.
fn start(at: usize, line: &Line, plain: &str, mark: Mark) -> Start {
    let before = plain.len() - plain.trim_start().len();
    Start {
        at,
        label: plain.trim_start()[..mark.own].trim().to_owned(),
        length: before + mark.length,
        number: mark.number,
        heading: line.heading,
    }
}

fn labelled(at: usize, line: &Line, text: &str, number: u32) -> Start {
    Start { at, label: text.trim().to_owned(), length: 0, number, heading: line.heading }
}

fn by_step_word(items: &[Item]) -> Vec<Start> {
    let mut starts: Vec<Start> = Vec::new();
    for (at, line) in lines(items) {
        let of_word = line.label.as_ref();
        let of_word = of_word.and_then(|it| Some((it, ordinals::step_word(it.text.trim_start())?)));
        if let Some((label, mark)) = of_word {
            starts.push(labelled(at, line, &label.text, label.number.unwrap_or(mark.number)));
            continue;
        }
        let plain = line.plain();
        let Some(mark) = ordinals::step_word(plain.trim_start()) else { continue };
        let last = starts.last().map_or(0, |start| start.number);
        // «Шаг 4 выполните дома» speaks of a step.
        let is_next = mark.number == last + 1 || mark.number <= 1;
        if mark.is_closed || line.heading.is_some() || is_next {
            starts.push(start(at, line, &plain, mark));
        }
    }
    starts
}

/// The highest level on which several headings have numbers.
fn by_numbered_heading(items: &[Item]) -> Vec<Start> {
    let mut levels: BTreeMap<(u8, usize), Vec<Start>> = BTreeMap::new();
    for (at, line) in lines(items) {
        let Some(level) = line.heading else { continue };
        let plain = line.plain();
        if let Some(label) = &line.label {
            if let Some(number) = label.number {
                let start = labelled(at, line, &label.text, number);
                levels.entry((level, 0)).or_default().push(start);
            }
        } else if let Some((mark, parts)) = sign::heading_number(plain.trim_start()) {
            levels.entry((level, parts)).or_default().push(start(at, line, &plain, mark));
        }
    }
    levels.into_values().find(|starts| starts.len() > 1).unwrap_or_default()
}

/// Headings without numbers: of so many of the highest levels that there are several. What is called as the document has
/// no step of its own, nor has a heading without words below it.
fn by_heading(items: &[Item]) -> Vec<Start> {
    let of_line = |(at, line): (usize, &'_ Line)| Some((at, line.heading?, is_of_contents(line)));
    let mut headings: Vec<(usize, u8, bool)> = lines(items).filter_map(of_line).collect();
    headings.retain(|(_, _, is_of_contents)| !is_of_contents);
    if let Some(&(_, level, _)) = headings.first()
        && headings[1..].iter().all(|(_, other, _)| *other > level)
    {
        headings.remove(0);
    }
    let deepest = (1..=LOWEST_LEVEL).map(|deepest| {
        let high = headings.iter().filter(|(_, level, _)| *level <= deepest);
        let high: BTreeSet<usize> = high.map(|(at, ..)| *at).collect();
        let is_full = |at: &usize| !high.contains(&(at + 1));
        high.iter().copied().filter(is_full).collect::<Vec<_>>()
    });
    let found = deepest.into_iter().find(|high| high.len() >= ENOUGH_HEADINGS);
    let places = (1..).zip(found.unwrap_or_default());
    let starts = places.filter_map(|(number, at)| {
        let line = line(&items[at])?;
        let own = line.label.as_ref().filter(|label| label.number.is_some());
        let label = own.map_or_else(|| labels::word_step(number), |label| label.text.clone());
        Some(labelled(at, line, &label, u32::try_from(number).ok()?))
    });
    starts.collect()
}

fn is_of_contents(line: &Line) -> bool {
    titles::is_contents(&line.plain())
}

/// How much is written in these steps: each ends with the next one, or with a heading.
fn covered(items: &[Item], starts: &[Start]) -> usize {
    let begins: BTreeSet<usize> = starts.iter().map(|start| start.at).collect();
    let mut is_inside = false;
    let inside = items.iter().enumerate().filter(|(at, item)| {
        let is_heading = line(item).is_some_and(|line| line.heading.is_some());
        is_inside = begins.contains(at) || is_inside && !is_heading;
        is_inside
    });
    inside.map(|(_, item)| words(std::slice::from_ref(item))).sum()
}

/// How much is written, but for headings.
fn words(items: &[Item]) -> usize {
    let is_heading = |item: &&Item| line(item).is_some_and(|line| line.heading.is_some());
    items
        .iter()
        .filter(|item| !is_heading(item))
        .map(|it| flow::length(std::slice::from_ref(it)))
        .sum()
}

fn by_list(items: &[Item]) -> Vec<Start> {
    let numbered = || {
        lines(items).filter(|(_, line)| line.heading.is_none()).filter_map(|(at, line)| {
            let label = line.label.as_ref()?;
            Some((at, line, label, label.number?))
        })
    };
    let top = numbered().map(|(_, _, label, _)| label.level).min();
    let starts = numbered().filter(|(_, _, label, _)| Some(label.level) == top);
    let starts = starts.map(|(at, line, label, number)| {
        (Link { at, number, list: Some(label.list) }, labelled(at, line, &label.text, number))
    });
    of_chains(starts.collect())
}

/// Lists as high as the one whose lines are steps that stay lists before these, by their first words: one of them may be
/// what the document is about.
pub(super) fn other_lists(items: &[Item], starts: &[Start]) -> Vec<Doubt> {
    let level =
        |at: usize| line(&items[at]).and_then(|line| line.label.as_ref()).map(|it| it.level);
    let Some(first) = starts.first() else { return vec![] };
    let top = level(first.at);
    let mut lists: BTreeMap<u32, Vec<&Line>> = BTreeMap::new();
    for (_, line) in lines(&items[..first.at]) {
        let label = line.label.as_ref().filter(|_| line.heading.is_none());
        if let Some(label) = label.filter(|it| it.number.is_some() && Some(it.level) == top) {
            lists.entry(label.list).or_default().push(line);
        }
    }
    let several = lists.into_values().filter(|lines| lines.len() > 1);
    several.filter_map(|lines| titles::of(&lines.first()?.plain()).map(Doubt::OtherList)).collect()
}

fn by_typed_number(items: &[Item]) -> Vec<Start> {
    let starts = lines(items).filter(|(_, line)| line.label.is_none() && line.heading.is_none());
    let starts = starts.filter_map(|(at, line)| {
        let plain = line.plain();
        let mark = sign::typed_number(plain.trim_start())?;
        Some((Link { at, number: mark.number, list: None }, start(at, line, &plain, mark)))
    });
    of_chains(starts.collect())
}

fn of_chains(starts: Vec<(Link, Start)>) -> Vec<Start> {
    let links: Vec<Link> = starts.iter().map(|(link, _)| *link).collect();
    // A line of a list follows its number; a figure or another paragraph makes it a step.
    let is_between = |from: usize, to: usize| to > from + 1;
    let kept = chains::steps(&links, is_between);
    starts.into_iter().filter(|(link, _)| kept.contains(&link.at)).map(|(_, start)| start).collect()
}
