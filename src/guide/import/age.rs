//! «До 14 лет … / 14 лет …» before the steps as a question: a proposal, and the report says so.

use super::draft::{Answer, Art, Block, Choice};
use crate::guide::choice::{AGE, FROM_14, UNDER_14};
use crate::labels;
use std::collections::BTreeSet;

/// Of whom a paragraph speaks, in small letters.
const UNDER: [&str; 7] =
    ["не достигш", "до 14", "младше 14", "менее 14", "меньше 14", "не исполнилось 14", "моложе 14"];
const FROM: [&str; 8] = [
    "достиг",
    "с 14",
    "старше 14",
    "14 лет и старше",
    "от 14",
    "более 14",
    "исполнилось 14",
    "14 лет и более",
];
/// Words are alike by so many first letters.
const STEM: usize = 7;

/// Makes a question of two neighbouring paragraphs, where each speaks of one age. Returns whether it did.
pub(super) fn ask(blocks: &mut Vec<Block>) -> bool {
    let ages: Vec<Option<&str>> = blocks.iter().map(|block| age(block)).collect();
    let first = ages.iter().position(Option::is_some);
    let Some(first) = first else { return false };
    let mut second = first + 1;
    // The buttons of an address belong to the paragraph above.
    while matches!(blocks.get(second), Some(Block::Link(_))) {
        second += 1;
    }
    let (Some(Some(one)), Some(Some(other))) = (ages.get(first), ages.get(second)) else {
        return false;
    };
    if one == other || ages.iter().flatten().count() != 2 {
        return false;
    }
    let (one, other) = (*one, *other);
    let end = end_of_second(blocks, first, second);
    let rest = blocks.split_off(end);
    let of_second = blocks.split_off(second);
    let of_first = blocks.split_off(first);
    let answers = vec![answer(one, of_first), answer(other, of_second)];
    blocks.push(Block::Choice(Choice { id: AGE.to_owned(), answers }));
    blocks.extend(rest);
    true
}

fn words(block: &Block) -> Option<String> {
    match block {
        Block::Official(words) | Block::Warning(words) | Block::Note(words) => {
            Some(words.to_lowercase().replace('\u{a0}', " "))
        }
        _ => None,
    }
}

fn age(block: &Block) -> Option<&'static str> {
    let words = words(block)?;
    if !words.contains("14") {
        return None;
    }
    let is_under = UNDER.iter().any(|it| words.contains(it));
    let is_from = FROM.iter().any(|it| words.replace("не достиг", "").contains(it));
    match (is_under, is_from) {
        (true, false) => Some(UNDER_14),
        (false, true) => Some(FROM_14),
        _ => None,
    }
}

/// What follows belongs to the second answer as far as it speaks of what only that one speaks of.
fn end_of_second(blocks: &[Block], first: usize, second: usize) -> usize {
    let stems = |at: usize| blocks.get(at).and_then(words).map(|it| stems(&it)).unwrap_or_default();
    let own: BTreeSet<String> = stems(second).difference(&stems(first)).cloned().collect();
    let rest = blocks.iter().enumerate().skip(second + 1);
    let belongs = |(at, block): &(usize, &Block)| {
        matches!(block, Block::Link(_)) || stems(*at).intersection(&own).next().is_some()
    };
    second + 1 + rest.take_while(belongs).count()
}

fn stems(words: &str) -> BTreeSet<String> {
    let words = words.split(|c: char| !c.is_alphabetic());
    let long = words.filter(|word| word.chars().count() > STEM);
    long.map(|word| word.chars().take(STEM).collect()).collect()
}

fn answer(age: &str, blocks: Vec<Block>) -> Answer {
    let (title, art) = if age == UNDER_14 {
        (labels::WORD_UNDER_14, Art::ParentAndChild)
    } else {
        (labels::WORD_FROM_14, Art::Teenager)
    };
    Answer { id: age.to_owned(), title: title.to_owned(), art: Some(art), blocks }
}
