//! From a text to a valid guide.

use super::{Block, ChecklistIndex, Figure, Guide, Hint, check, format};
use crate::fault::{self, Fault};

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

    /// All that is to be mended in a text, by its lines; where the text cannot be read to its end, the first only.
    pub fn faults(text: &str) -> Vec<Fault> {
        let text = &*fault::tidy(text);
        let mut faults = match read(text) {
            Ok(guide) => check::check(&guide, text),
            Err(fault) => vec![fault],
        };
        faults.sort_by_key(|fault| (fault.line, fault.column));
        faults.dedup();
        faults
    }

    /// What a valid guide wants before it is shown.
    fn settle(&mut self) {
        self.steps.iter_mut().flat_map(|step| &mut step.hints).for_each(Hint::settle);
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
