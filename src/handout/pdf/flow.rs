//! Blocks into columns: none is divided that fits in one, and the figures of a column are as large as it allows.

use super::block::Block;
use super::items::{Head, Item};
use super::lines::Run;
use super::setter::{SMALL_STRONG, Setter};
use super::tags::DOCUMENT;
use crate::handout::HandoutError;
use crate::labels;
use std::rc::Rc;

/// The largest share of the column that figures may have, in hundredths, and from one to the next that is tried.
const LARGEST: u8 = 100;
const STEP: usize = 2;

/// Shares of the column, in hundredths.
#[derive(Clone, Copy)]
pub(super) struct Shares {
    /// The least that figures have beside other blocks.
    pub usual: u8,
    /// The least that they have so that a block is not divided.
    pub least: u8,
    /// What they have in a block that is divided.
    pub divided: u8,
}

/// Figures of this share at least, in columns that must hold more; not enlarged where a block is divided.
pub(super) const fn of_figures(usual: u8) -> Shares {
    Shares { usual, least: usual - usual / 4, divided: usual }
}

/// On a page as wide as this one a figure of half its width is read well.
pub(super) const OF_PAGE: Shares = Shares { usual: 48, least: 34, divided: 70 };
/// In a narrow column.
pub(super) const OF_COLUMN: Shares = Shares { usual: 84, least: 60, divided: 100 };

/// «ШАГ 1. Вход (продолжение)», above what a column could not hold.
fn continued(setter: &Setter, title: &str) -> Head {
    let words = labels::continued(title);
    let look = setter.in_one_line(&words, SMALL_STRONG, setter.width, 0.6);
    let run = vec![Run::new(words, look.weight)];
    let mut items = setter.paragraph(&(run, Vec::new()), look, DOCUMENT, [0.0, setter.width]);
    items.truncate(1);
    items.push(Item { height: 4.0, ..Item::default() });
    Head::of(&items)
}

/// Takes a column that is full.
pub(super) type Sink<'s, 'a> =
    &'s mut dyn FnMut(&mut Setter, Vec<Item<'a>>) -> Result<(), HandoutError>;

pub(super) struct Flow<'a> {
    /// Of a column, points.
    height: f32,
    shares: Shares,
    waiting: Vec<Block<'a>>,
}

impl<'a> Flow<'a> {
    pub(super) fn new(height: f32, shares: Shares) -> Self {
        Self { height, shares, waiting: Vec::new() }
    }

    /// The next block. Columns go to the sink as soon as nothing more comes into them.
    pub(super) fn add(
        &mut self,
        setter: &mut Setter,
        block: Block<'a>,
        sink: Sink<'_, 'a>,
    ) -> Result<(), HandoutError> {
        self.waiting.push(block);
        if self.fits(setter, self.shares.usual) {
            return Ok(());
        }
        let block = self.waiting.pop();
        self.finish(setter, sink)?;
        self.waiting.extend(block);
        if self.fits(setter, self.shares.least) { Ok(()) } else { self.divide(setter, sink) }
    }

    fn fits(&self, setter: &mut Setter, share: u8) -> bool {
        let share = f32::from(share) / 100.0;
        let spared = self.waiting.first().map_or(0.0, Block::before);
        let taken: f32 = self.waiting.iter().map(|block| block.height(setter, share)).sum();
        taken - spared <= self.height
    }

    /// Ends the column.
    pub(super) fn finish(
        &mut self,
        setter: &mut Setter,
        sink: Sink<'_, 'a>,
    ) -> Result<(), HandoutError> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let least = self.shares.least;
        let mut may_be = (least..=LARGEST).rev().step_by(STEP);
        let has_figures = self.waiting.iter().any(Block::has_figures);
        let share = if has_figures {
            may_be.find(|share| self.fits(setter, *share)).unwrap_or(least)
        } else {
            LARGEST
        };
        let share = f32::from(share) / 100.0;
        let blocks = std::mem::take(&mut self.waiting);
        let items = blocks.into_iter().flat_map(|block| block.items(setter, share)).collect();
        sink(setter, items)
    }

    /// The block that waits alone is longer than a column.
    fn divide(&mut self, setter: &mut Setter, sink: Sink<'_, 'a>) -> Result<(), HandoutError> {
        let share = f32::from(self.shares.divided) / 100.0;
        let blocks = std::mem::take(&mut self.waiting);
        let title = blocks.iter().find_map(Block::title);
        let goes_on = title.map(|title| Rc::new(continued(setter, &title)));
        let mut items: Vec<Item<'a>> =
            blocks.into_iter().flat_map(|block| block.items(setter, share)).collect();
        loop {
            let count = self.first_column(&items);
            if count == items.len() {
                self.waiting.push(Block::rest(items));
                return Ok(());
            }
            let mut rest = items.split_off(count);
            let table = rest.first().and_then(|first| first.head.clone());
            for head in [table, goes_on.clone()].into_iter().flatten() {
                let first = rest.first().map_or(0.0, |first| first.height);
                if head.height + first <= self.height {
                    rest.insert(0, head.item());
                }
            }
            sink(setter, std::mem::replace(&mut items, rest))?;
        }
    }

    /// How many items the next column takes, at least one: none at its end that belongs to the next one.
    fn first_column(&self, items: &[Item]) -> usize {
        let mut used = 0.0;
        let fitting = items.iter().enumerate().take_while(|(index, item)| {
            used += item.height + if *index == 0 { 0.0 } else { item.before };
            used <= self.height
        });
        let count = fitting.count().max(1);
        if count == items.len() {
            return count;
        }
        let free = items[..count].iter().rposition(|item| !item.keeps_next);
        free.map_or(count, |last| last + 1)
    }
}
