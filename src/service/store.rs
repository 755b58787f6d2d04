//! The handle of the disk thread, which writes the state after each change; its work is [`Writer`]'s.

use super::state_file::SavedState;
use super::thread::{Spawn, spawn};
use super::writer::Writer;
use crate::model::{Action, Outbox, SaveFault, Saved};
use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;

/// Writes the state after each change. Dropping it waits until the last change is on the disk.
pub struct Store {
    /// `None` only while the store is dropped.
    sender: Option<Sender<SavedState>>,
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
            None => {
                for _ in changes {
                    answers.send(Action::Saved(Saved::Failed(SaveFault::NoHome)));
                }
            }
        };
        Self { sender: Some(sender), thread: spawn("store", Box::new(work)).ok(), outbox }
    }

    /// Asks to write. It is not on the disk when this returns: [`Action::Saved`] answers.
    pub fn save(&self, kept: SavedState) {
        let is_taken = |sender: &Sender<_>| sender.send(kept).is_ok();
        if !self.sender.as_ref().is_some_and(is_taken) {
            let failed = Saved::Failed(SaveFault::NoThread);
            self.outbox.send(Action::Saved(failed));
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
