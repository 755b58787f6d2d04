//! The disk thread: writes the state so that a crash at any moment leaves the file of before or the
//! file of after.

use super::state_file::{Kept, backup_path};
use crate::labels;
use crate::model::{Action, Outbox, Saved};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

/// Writes the state after each change. Dropping it waits until the last change is on the disk.
pub struct Store {
    sender: Option<Sender<Kept>>,
    thread: Option<JoinHandle<()>>,
}

impl Store {
    /// Starts the thread. `path` is `None` where there is no place to write: every save then fails
    /// with a line that says so. `loaded` is what the file held, for the backup.
    #[must_use]
    pub fn start(path: Option<PathBuf>, loaded: Option<Kept>, outbox: Outbox) -> Self {
        let (sender, changes) = channel();
        let work = move || write_all(&changes, path.as_deref(), loaded, &outbox);
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
    pub fn save(&self, kept: Kept) {
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

fn write_all(
    changes: &Receiver<Kept>,
    path: Option<&Path>,
    mut on_disk: Option<Kept>,
    outbox: &Outbox,
) {
    while let Ok(kept) = changes.recv() {
        // Only the newest change counts when several wait.
        let kept = changes.try_iter().last().unwrap_or(kept);
        let result = match path {
            Some(path) => write(path, &kept, on_disk.as_ref()),
            None => Err(io::Error::other(labels::NO_HOME)),
        };
        let saved = match result {
            Ok(()) => {
                on_disk = Some(kept);
                Saved::Ok
            }
            Err(error) => Saved::Failed(labels::save_failed(path, &error)),
        };
        outbox.send(Action::Saved(saved));
    }
}

/// The backup first, from what is known to be good; then the state. Each appears whole or not at all.
fn write(path: &Path, kept: &Kept, on_disk: Option<&Kept>) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    if let Some(on_disk) = on_disk {
        replace(&backup_path(path), folder, &on_disk.to_ron())?;
    }
    replace(path, folder, &kept.to_ron())
}

fn replace(path: &Path, folder: &Path, text: &str) -> io::Result<()> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".join-chats-").suffix(".tmp");
    // As any new file: in a folder that a technician has set for all, the next user reads it too.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    sync_folder(folder);
    Ok(())
}

/// Makes the rename itself last through a power cut, where a folder can be synced at all.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    if let Ok(folder) = std::fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = folder;
}
