//! From a text to a valid guide.

use super::{Block, ChecklistIndex, Figure, Guide, Hint, check, format};
use crate::fault::{self, Fault};

/// Stands for a string that is wrong: as an address and as words it is right.
const ANY_ADDRESS: &str = "https://example.org";
/// So many are told.
const MOST_FAULTS: usize = 50;

impl Guide {
    /// Reads a guide and checks it whole.
    ///
    /// # Errors
    /// The first thing to mend, with its line and column in `text`.
    pub fn from_ron(text: &str) -> Result<Self, Fault> {
        let text = &*fault::tidy(text);
        let mut guide = read(text)?;
        if let Some(fault) = check::check(&guide, text).into_iter().next() {
            return Err(fault);
        }
        guide.settle();
        Ok(guide)
    }

    /// All that is to be mended in a text, by its lines.
    pub fn faults(text: &str) -> Vec<Fault> {
        Self::looked_through(text).1
    }

    /// The guide as far as it can be read, and all that is to be mended. A wrong address or mark is set aside, to look
    /// further; behind a bracket or a comma that is missing nothing can be read.
    pub(super) fn looked_through(text: &str) -> (Option<Self>, Vec<Fault>) {
        let mut text = fault::tidy(text).into_owned();
        let mut faults: Vec<Fault> = Vec::new();
        let guide = loop {
            match read(&text) {
                Ok(guide) => break Some(guide),
                Err(fault) => {
                    let is_again = faults.contains(&fault);
                    let other = fault::without_string(&text, &fault, ANY_ADDRESS);
                    faults.push(fault);
                    match other.filter(|_| !is_again && faults.len() < MOST_FAULTS) {
                        Some(other) => text = other,
                        None => break None,
                    }
                }
            }
        };
        faults.extend(guide.iter().flat_map(|guide| check::check(guide, &text)));
        faults.sort_by_key(|fault| (fault.line, fault.column));
        faults.dedup();
        (guide, faults)
    }

    /// What a valid guide wants before it is shown.
    fn settle(&mut self) {
        for step in &mut self.steps {
            step.hints.iter_mut().for_each(Hint::settle);
            // What the instruction says itself comes first, in every view.
            step.hints.sort_by_key(|hint| !hint.official);
        }
        self.clean();
        self.figures.iter_mut().for_each(Figure::name_scheme);
        let mut next = 0;
        for step in &mut self.steps {
            number_checklists(&mut step.blocks, &mut next);
        }
        number_checklists(&mut self.finish.blocks, &mut next);
    }
}

fn read(text: &str) -> Result<Guide, Fault> {
    fault::parse(text).map_err(|fault| format::unread(text, fault))
}

fn number_checklists(blocks: &mut [Block], next: &mut usize) {
    for block in blocks {
        match block {
            Block::Checklist(list) => {
                list.index = ChecklistIndex(*next);
                *next += 1;
            }
            Block::Choice(choice) => {
                for answer in &mut choice.answers {
                    number_checklists(&mut answer.blocks, next);
                }
            }
            _ => {}
        }
    }
}
