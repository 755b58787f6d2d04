//! The handle of the disk thread, which writes the state after each change; its work is [`Writer`]'s.

use super::change::Change;
use super::state_file::SavedState;
use super::thread::{Spawn, spawn};
use super::writer::Writer;
use crate::model::{Action, Outbox, SaveFault, Saved};
use crate::progress::Progress;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Weak};
use std::thread::JoinHandle;

/// Writes the state after each change. Dropping it waits until the last change is on the disk.
pub struct Store {
    /// `None` only while the store is dropped. No reader of marks keeps it.
    sender: Option<Arc<Sender<Change>>>,
    /// `None` where the system gave no thread.
    thread: Option<JoinHandle<()>>,
    outbox: Outbox,
}

impl Store {
    /// Starts the thread for the marks of the guide with this key. Without a `path` every save fails. `loaded` is
    /// what the file holds, for the backup.
    pub fn start(
        path: Option<PathBuf>,
        guide: String,
        loaded: Option<SavedState>,
        outbox: Outbox,
    ) -> Self {
        Self::start_by(spawn, path, guide, loaded, outbox)
    }

    fn start_by(
        spawn: Spawn,
        path: Option<PathBuf>,
        guide: String,
        loaded: Option<SavedState>,
        outbox: Outbox,
    ) -> Self {
        let (sender, changes) = channel();
        let answers = outbox.clone();
        let work = move || match path {
            Some(path) => Writer::new(path, guide, loaded, answers).work(&changes),
            None => forget_all(&changes, &answers),
        };
        let sender = Some(Arc::new(sender));
        Self { sender, thread: spawn("store", Box::new(work)).ok(), outbox }
    }

    /// Asks to write; from then on the guide of these marks is the one that is shown. It is not on the disk when this
    /// returns: [`Action::Saved`] answers.
    pub fn save(&self, kept: SavedState) {
        let is_taken = |sender: &Arc<Sender<_>>| sender.send(Change::Save(kept)).is_ok();
        if !self.sender.as_ref().is_some_and(is_taken) {
            let failed = Saved::Failed(SaveFault::NoThread);
            self.outbox.send(Action::Saved(failed));
        }
    }
}

/// Asks the thread of a store for marks, from any thread, as long as there is the store.
pub struct MarksReader(Weak<Sender<Change>>);

impl Store {
    /// For whoever opens another guide.
    pub fn marks_reader(&self) -> MarksReader {
        MarksReader(self.sender.as_ref().map_or_else(Weak::new, Arc::downgrade))
    }
}

impl MarksReader {
    /// The marks of the guide with this key; waits for the disk.
    pub fn read(&self, guide: &str) -> Progress {
        let (answer, told) = channel();
        let ask = Change::Read(guide.to_owned(), answer);
        let is_asked = self.0.upgrade().is_some_and(|sender| sender.send(ask).is_ok());
        let told = if is_asked { told.recv().ok() } else { None };
        told.unwrap_or_default()
    }
}

/// Where nothing can be kept: the marks of each guide last as long as the program.
fn forget_all(changes: &Receiver<Change>, answers: &Outbox) {
    let mut known = SavedState::first();
    for change in changes {
        match change {
            Change::Save(kept) => {
                known = known.opened_with(kept.guide());
                known.progress = kept.progress;
                answers.send(Action::Saved(Saved::Failed(SaveFault::NoHome)));
            }
            Change::Read(guide, answer) => _ = answer.send(known.marks_of(&guide)),
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Store;
    use crate::model::{Action, Inbox, SaveFault, Saved};
    use crate::service::state_file::SavedState;
    use crate::service::thread::refuse;

    #[test]
    fn every_save_is_answered_where_the_system_gives_no_thread() {
        let (inbox, outbox) = Inbox::new(|| {});
        let path = std::env::temp_dir().join("never-written/progress.ron");
        let store = Store::start_by(refuse, Some(path), String::new(), None, outbox);
        for _ in 0..2 {
            store.save(SavedState::first());
            let answers: Vec<_> = inbox.drain().collect();
            let failed = Action::Saved(Saved::Failed(SaveFault::NoThread));
            assert_eq!(answers, [failed]);
        }
    }
}
