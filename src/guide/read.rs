//! From a text to a valid guide.

use super::check;
use super::{Block, ChecklistIndex, Guide};
use crate::fault::Fault;

impl Guide {
    /// Reads a guide and checks it whole.
    ///
    /// # Errors
    /// The first thing to mend, with its line and column in `text`.
    pub fn from_ron(text: &str) -> Result<Self, Fault> {
        let mut guide: Self = ron::from_str(text).map_err(|error| check::unread(text, &error))?;
        check::check(&guide, text)?;
        guide.number_checklists();
        Ok(guide)
    }

    fn number_checklists(&mut self) {
        let mut next = 0;
        for step in &mut self.steps {
            number_checklists(&mut step.blocks, &mut next);
        }
        number_checklists(&mut self.finish.blocks, &mut next);
    }
}

fn number_checklists(blocks: &mut [Block], next: &mut usize) {
    for block in blocks {
        match block {
            Block::Checklist(list) => {
                list.index = ChecklistIndex(*next);
                *next += 1;
            }
            Block::AgeChoice(branches) => {
                for branch in branches {
                    number_checklists(&mut branch.blocks, next);
                }
            }
            _ => {}
        }
    }
}
