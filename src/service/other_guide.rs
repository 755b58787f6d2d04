//! What the disk thread does when another guide is opened: it tells the marks of that one, then keeps those.

use super::change::Change;
use super::left_behind::Left;
use super::state_file::{self, SavedState};
use super::writer::Writer;
use crate::progress::{Merge, Progress};

impl Writer {
    /// Returns whether there is something to save.
    pub(super) fn take(&mut self, change: Change) -> bool {
        match change {
            Change::Save(kept) => {
                let missed = self.turn_to(kept.guide());
                self.pending = Some(kept);
                if let Some(merge) = missed {
                    self.merge(merge);
                }
                true
            }
            Change::Read(guide, answer) => {
                let progress = self.read(&guide);
                self.told = Some((guide, progress.clone()));
                // Whoever has asked may have been closed.
                let _ = answer.send(progress);
                false
            }
        }
    }

    /// The marks of a guide that is not shown.
    fn read(&mut self, guide: &str) -> Progress {
        // What other copies have left may be among them.
        self.try_all(false);
        let progress = if self.lock.is_some() {
            self.on_disk.as_ref().map(|kept| kept.marks_of(guide))
        } else {
            state_file::peek(&self.path).kept.map(|kept| kept.marks_of(guide))
        };
        let progress = progress.unwrap_or_default();
        let waiting = self.waiting.iter().find(|left| left.guide == guide).cloned();
        waiting.map_or(progress.clone(), |left| left.merge().with(&progress))
    }

    /// Shows another guide from now on. Returns what has come to its marks since they were told.
    fn turn_to(&mut self, guide: &str) -> Option<Merge> {
        if guide == self.guide {
            return None;
        }
        self.try_all(false);
        if let Some(kept) = self.pending.take() {
            let left = Left::new(self.guide.clone(), self.merge_of(kept.progress));
            self.waiting.push(left);
        }
        guide.clone_into(&mut self.guide);
        let mut on_disk = self.on_disk.take().unwrap_or_else(SavedState::first).opened_with(guide);
        let told = self.told.take().filter(|(told, _)| told == guide).map(|(_, progress)| progress);
        let waiting = self.waiting.iter().position(|left| left.guide == guide);
        let waiting = waiting.map(|at| self.waiting.remove(at).before().clone());
        let began = waiting.or(told).unwrap_or_else(|| on_disk.progress.clone());
        let missed = if self.lock.is_some() {
            let theirs = on_disk.progress.clone();
            (theirs != began).then_some(Merge { before: began, theirs })
        } else {
            // What the file holds by now is found out with the lock.
            on_disk.progress = began;
            None
        };
        self.on_disk = Some(on_disk);
        missed
    }
}
