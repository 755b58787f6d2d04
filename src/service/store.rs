//! The disk thread: writes the state after each change, again and again until it is written, and only while no
//! other copy of the program does.

use super::state_file::SavedState;
use super::writer::Writer;
use crate::model::{Action, Outbox, SaveFault, Saved};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

/// Writes the state after each change. Dropping it waits until the last change is on the disk.
pub struct Store {
    sender: Option<Sender<SavedState>>,
    thread: Option<JoinHandle<()>>,
}

impl Store {
    /// Starts the thread. `path` is `None` where there is no place to write: every save then fails
    /// with a line that says so. `loaded` is what the file held, for the backup.
    pub fn start(path: Option<PathBuf>, loaded: Option<SavedState>, outbox: Outbox) -> Self {
        let (sender, changes) = channel();
        let work = move || match path {
            Some(path) => Writer::new(path, loaded, outbox).work(&changes),
            None => refuse_all(&changes, &outbox),
        };
        let thread = std::thread::Builder::new()
            .name("store".to_owned())
            .spawn(work)
            .ok();
        Self {
            sender: Some(sender),
            thread,
        }
    }

    /// Asks to write. It is not on the disk when this returns; [`Action::Saved`] tells.
    pub fn save(&self, kept: SavedState) {
        if let Some(sender) = &self.sender {
            // Fails only if the thread could not be started; then `Drop` has nothing to wait for.
            let _ = sender.send(kept);
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

/// There is no place to write.
fn refuse_all(changes: &Receiver<SavedState>, outbox: &Outbox) {
    for _ in changes {
        outbox.send(Action::Saved(Saved::Failed(SaveFault::NoHome)));
    }
}
