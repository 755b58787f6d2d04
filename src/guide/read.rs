//! From a text to a valid guide.

use super::{Block, ChecklistIndex, Figure, Guide, check, format};
use crate::fault::{self, Fault};

impl Guide {
    /// Reads a guide and checks it whole.
    ///
    /// # Errors
    /// The first thing to mend, with its line and column in `text`.
    pub fn from_ron(text: &str) -> Result<Self, Fault> {
        let text = &*fault::tidy(text);
        let read = fault::parse(text);
        let mut guide: Self = read.map_err(|fault| format::unread(text, fault))?;
        check::check(&guide, text)?;
        guide.clean();
        guide.figures.iter_mut().for_each(Figure::name_scheme);
        let mut next = 0;
        for step in &mut guide.steps {
            number_checklists(&mut step.blocks, &mut next);
        }
        number_checklists(&mut guide.finish.blocks, &mut next);
        Ok(guide)
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
