//! The flow of a document in pages: what stands before the steps, the steps, what follows them.

use super::flow::{Item, Line};
use super::report::StepSign;
use super::steps::{Start, line};
use super::titles;
use crate::labels;

/// A heading that is longer, signs, is a paragraph.
const LONGEST_HEADING: usize = 150;

/// The pages, before they are written.
pub(super) struct Split {
    pub heading: String,
    pub before: Vec<Item>,
    pub steps: Vec<Part>,
    pub after: Vec<Item>,
}

/// A step.
#[derive(Default)]
pub(super) struct Part {
    pub label: String,
    /// Stands before the label.
    pub lead: Vec<Line>,
    /// The words of the heading that it is.
    pub heading: Option<String>,
    pub items: Vec<Item>,
}

/// The starts of steps without those that have only a heading: it leads to the step below it. Where most are so, each is
/// a step, and what is called «Шаг 3» always is.
pub(super) fn full(items: &[Item], sign: StepSign, mut starts: Vec<Start>) -> Vec<Start> {
    if matches!(sign, StepSign::StepWord | StepSign::StepHeading) {
        return starts;
    }
    let leads = |pair: &[Start]| lead_begin(items, &pair[1]) <= pair[0].at;
    let is_lead: Vec<bool> = starts.windows(2).map(leads).collect();
    if 2 * is_lead.iter().filter(|it| **it).count() <= starts.len() {
        let mut is_lead = is_lead.into_iter();
        starts.retain(|_| !is_lead.next().unwrap_or_default());
    }
    starts
}

/// Divides the flow. `name`: the heading of a document that has none among its first lines, so many as `opening`.
pub(super) fn split(
    mut items: Vec<Item>,
    sign: StepSign,
    mut starts: Vec<Start>,
    opening: usize,
    name: &str,
) -> Split {
    let heading = heading(&items[..opening]);
    let is_first = heading.as_ref().is_some_and(|(at, _)| *at == 0);
    if is_first {
        items.remove(0);
        for start in &mut starts {
            start.at -= 1;
        }
    }
    let heading = heading.map_or_else(|| name.to_owned(), |(_, heading)| heading);
    if sign == StepSign::Picture {
        return Split { heading, before: vec![], steps: by_picture(items), after: vec![] };
    }
    let above = std::iter::once(0).chain(starts.iter().map(|start| start.at + 1));
    let begins =
        starts.iter().zip(above).map(|(start, above)| lead_begin(&items, start).max(above));
    let begins: Vec<usize> = begins.collect();
    let after = starts.last().map_or(items.len(), |last| end_of_last(&items, last, sign));
    let after_items = items.split_off(after);
    let mut steps = Vec::new();
    for (start, begin) in starts.iter().zip(&begins).rev() {
        let own = items.split_off(start.at);
        let lead = items.split_off((*begin).min(items.len()));
        steps.push(part(start, lead, own));
    }
    steps.reverse();
    Split { heading, before: items, steps, after: after_items }
}

/// The place and the words of what the document is called. Below «Введение» nothing is: what stands there are its parts.
fn heading(items: &[Item]) -> Option<(usize, String)> {
    let one_line = |line: &Line| titles::one_line(&line.shown());
    let is_name = |line: &&Line| !titles::is_of_any(&line.plain());
    let lines = || items.iter().enumerate().filter_map(|(at, item)| Some((at, line(item)?)));
    let is_high = |line: &Line| line.is_title || line.heading.is_some_and(|level| level <= 2);
    let high = lines().find(|(_, line)| is_high(line)).filter(|(_, line)| is_name(line));
    let title = || lines().find(|(_, line)| line.is_title && is_name(line));
    let named = high.or_else(title).map(|(at, line)| (at, one_line(line)));
    let first = items.first().and_then(line).filter(is_name).filter(|line| {
        let plain = line.plain();
        let plain = plain.trim();
        plain.chars().count() <= LONGEST_HEADING && !plain.ends_with(':') && line.label.is_none()
    });
    let of_first = || first.map(|line| (0, one_line(line)));
    named.or_else(of_first).filter(|(_, heading)| !heading.is_empty())
}

/// Headings before a step, and a sentence that leads to the first one: «Для присоединения необходимо:».
fn lead_begin(items: &[Item], start: &Start) -> usize {
    let leads = |item: &Item| {
        line(item).is_some_and(|line| {
            line.heading.is_some() || start.number <= 1 && line.plain().trim_end().ends_with(':')
        })
    };
    start.at - items[..start.at].iter().rev().take_while(|item| leads(item)).count()
}

/// A heading that is no part of the last step ends it.
fn end_of_last(items: &[Item], last: &Start, sign: StepSign) -> usize {
    let deepest = match sign {
        StepSign::StepHeading | StepSign::NumberedHeading | StepSign::Heading => {
            last.heading.unwrap_or(u8::MAX)
        }
        _ => u8::MAX,
    };
    let rest = items.iter().enumerate().skip(last.at + 1);
    let mut ends = rest.filter(|(_, item)| {
        line(item).and_then(|line| line.heading).is_some_and(|level| level <= deepest)
    });
    ends.next().map_or(items.len(), |(at, _)| at)
}

fn part(start: &Start, lead: Vec<Item>, mut items: Vec<Item>) -> Part {
    let mut heading = None;
    if let Some(Item::Line(first)) = items.first_mut() {
        let mut rest = first.after(start.length);
        rest.label = None;
        let words = rest.plain();
        // It stands in the title.
        if start.heading.is_some() && titles::is_short(&words) && !words.trim().is_empty() {
            heading = Some(words.trim().to_owned());
            rest.words.clear();
        }
        *first = rest;
    }
    if matches!(items.first(), Some(Item::Line(first)) if first.is_blank()) {
        items.remove(0);
    }
    let lead = lead.into_iter().filter_map(|item| match item {
        Item::Line(line) => Some(line),
        Item::Shot(_) | Item::Table(_) => None,
    });
    Part { label: start.label.clone(), lead: lead.collect(), heading, items }
}

/// A step ends with a picture, or with several that follow each other. One step, where there is none.
fn by_picture(items: Vec<Item>) -> Vec<Part> {
    let mut steps: Vec<Part> = Vec::new();
    let mut own: Vec<Item> = Vec::new();
    for item in items {
        let is_shot = matches!(item, Item::Shot(_));
        if !is_shot && matches!(own.last(), Some(Item::Shot(_))) {
            steps.push(numbered(steps.len() + 1, std::mem::take(&mut own)));
        }
        own.push(item);
    }
    let has_shot = own.iter().any(|item| matches!(item, Item::Shot(_)));
    match steps.last_mut() {
        Some(last) if !has_shot => last.items.append(&mut own),
        _ if own.is_empty() => {}
        _ => steps.push(numbered(steps.len() + 1, own)),
    }
    steps
}

fn numbered(number: usize, items: Vec<Item>) -> Part {
    Part { label: labels::word_step(number), items, ..Part::default() }
}
