//! What the disk thread does: takes the lock, writes, tries again, and joins what other copies of the program
//! have written.

use super::atomic_file::{Disk, RealDisk, remove_leftovers, replace};
use super::left_behind;
use super::lock;
use super::lock::Lock;
use super::state_file;
use super::state_file::{SavedState, backup_path};
use crate::failpoint;
use crate::file::IoReason;
use crate::model::{Action, Outbox, SaveFault, Saved};
use crate::progress::{Merge, Progress};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// After how long it is tried again to write what could not be written.
const RETRY: Duration = Duration::from_secs(1);
/// How often it is looked whether another copy has left something.
const COLLECT: Duration = Duration::from_secs(3);
/// How often it is tried when the program ends: a scanner of viruses holds a file for a moment.
const LAST_TRIES: u32 = 5;

/// What the thread works with.
pub(super) struct Writer {
    path: PathBuf,
    /// `None`: not taken yet, or another copy has it.
    lock: Option<Lock>,
    /// What the file holds, as far as is known.
    on_disk: Option<SavedState>,
    /// What is to be written.
    pending: Option<SavedState>,
    /// What was said last.
    said: Saved,
    outbox: Outbox,
}

impl Writer {
    pub(super) fn new(path: PathBuf, loaded: Option<SavedState>, outbox: Outbox) -> Self {
        Self {
            path,
            lock: None,
            on_disk: loaded,
            pending: None,
            said: Saved::Ok,
            outbox,
        }
    }

    pub(super) fn work(&mut self, changes: &Receiver<SavedState>) {
        self.wait_for_the_one_before();
        self.try_all(false);
        loop {
            let is_done = self.lock.is_some() && self.pending.is_none();
            match changes.recv_timeout(if is_done { COLLECT } else { RETRY }) {
                Ok(kept) => {
                    // Only the newest change counts when several wait.
                    self.pending = Some(changes.try_iter().last().unwrap_or(kept));
                    self.try_all(true);
                }
                Err(RecvTimeoutError::Timeout) => self.try_all(false),
                Err(RecvTimeoutError::Disconnected) => return self.end(),
            }
        }
    }

    /// A program that was just closed may still write its last.
    fn wait_for_the_one_before(&mut self) {
        let start = Instant::now();
        while matches!(self.lock(), Ok(false)) && start.elapsed() < RETRY {
            std::thread::sleep(RETRY / 10);
        }
    }

    /// Nothing is lost at the end: what the disk does not take at once it is asked to take again, and what
    /// another copy has the right to write is left for it.
    fn end(&mut self) {
        self.collect();
        for _ in 0..LAST_TRIES {
            if self.pending.is_none() || matches!(self.save_pending(), Saved::Ok | Saved::Elsewhere)
            {
                break;
            }
            std::thread::sleep(RETRY / 10);
        }
        if let Some(kept) = self.pending.take() {
            let left = Merge {
                before: progress(self.on_disk.as_ref()),
                theirs: kept.progress,
            };
            // Said long before: these marks may be lost.
            let _ = left_behind::leave(&self.path, &left);
        }
    }

    /// Writes what is to be written, and says what came of it if that is new, or `is_asked` for.
    fn try_all(&mut self, is_asked: bool) {
        let saved = self.save_pending();
        if is_asked || saved != self.said {
            self.outbox.send(Action::Saved(saved.clone()));
        }
        self.said = saved;
    }

    /// Takes the lock, then writes what is to be written, with what others have left.
    fn save_pending(&mut self) -> Saved {
        match self.lock() {
            Ok(true) => {
                self.collect();
                let pending = self.pending.take();
                pending.map_or(Saved::Ok, |kept| self.save(kept))
            }
            Ok(false) => Saved::Elsewhere,
            Err(error) => failed(&lock::path(&self.path), &error),
        }
    }

    /// Whether this copy writes.
    fn lock(&mut self) -> io::Result<bool> {
        if self.lock.is_some() {
            return Ok(true);
        }
        self.lock = Lock::take(&self.path)?;
        if self.lock.is_some() {
            for path in [&self.path, &backup_path(&self.path)] {
                remove_leftovers(path);
            }
            self.catch_up();
        }
        Ok(self.lock.is_some())
    }

    /// Another copy may have written until now. A file that cannot be read now tells nothing of it.
    fn catch_up(&mut self) {
        let loaded = state_file::peek(&self.path);
        let Some(now) = loaded.kept.filter(|_| loaded.notices.is_empty()) else {
            return;
        };
        if self.on_disk.as_ref() != Some(&now) {
            let merge = Merge {
                before: progress(self.on_disk.as_ref()),
                theirs: now.progress.clone(),
            };
            self.on_disk = Some(now);
            self.merge(merge);
        }
    }

    /// What a copy has left that was closed while this one had the right to write.
    fn collect(&mut self) {
        if self.lock.is_some()
            && let Some(left) = left_behind::take(&self.path)
        {
            self.merge(left);
        }
    }

    /// Joins what another copy has made of the marks with what is to be written, and with what is shown.
    fn merge(&mut self, merge: Merge) {
        let known = self.pending.take().or_else(|| self.on_disk.clone());
        let mut kept = known.unwrap_or_else(SavedState::first);
        kept.progress = merge.clone().with(&kept.progress);
        self.pending = Some(kept);
        self.outbox.send(Action::CatchUp(merge));
    }

    fn save(&mut self, kept: SavedState) -> Saved {
        match write(&mut RealDisk, &self.path, &kept, self.on_disk.as_ref()) {
            Ok(()) => {
                failpoint::panic_in("store");
                self.on_disk = Some(kept);
                Saved::Ok
            }
            Err(error) => {
                self.pending = Some(kept);
                failed(&self.path, &error)
            }
        }
    }
}

fn failed(path: &Path, error: &io::Error) -> Saved {
    Saved::Failed(SaveFault::File(path.to_owned(), IoReason::from(error)))
}

fn progress(kept: Option<&SavedState>) -> Progress {
    kept.map(|kept| kept.progress.clone()).unwrap_or_default()
}

/// The backup first, from what is known to be good; then the state. Each appears whole or not at all.
fn write(
    disk: &mut impl Disk,
    path: &Path,
    kept: &SavedState,
    on_disk: Option<&SavedState>,
) -> io::Result<()> {
    // It may have gone since the start.
    std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
    if let Some(on_disk) = on_disk {
        // If somebody has put something in its place, then without a backup.
        let _ = replace(disk, &backup_path(path), &on_disk.to_ron());
    }
    replace(disk, path, &kept.to_ron())
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::{SavedState, write};
    use crate::guide::StepId;
    use crate::preferences::Preferences;
    use crate::progress::Progress;
    use crate::service::atomic_file::{Disk, RealDisk};
    use crate::service::load;
    use std::fs::File;
    use std::io::{self, ErrorKind, Write as _};
    use std::path::Path;

    /// Takes so many bytes more, and is full.
    struct Small(usize);

    impl Disk for Small {
        fn write(&mut self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
            let fits = bytes.len().min(self.0);
            self.0 -= fits;
            file.write_all(&bytes[..fits])?;
            if fits < bytes.len() {
                return Err(ErrorKind::StorageFull.into());
            }
            Ok(())
        }
    }

    fn kept(done: &[&str]) -> SavedState {
        let mut progress = Progress::default();
        for id in done {
            progress.complete(&StepId((*id).to_owned()));
        }
        SavedState::new(progress, Preferences::default())
    }

    fn names(folder: &Path) -> usize {
        std::fs::read_dir(folder).expect("a folder").count()
    }

    #[test]
    fn a_disk_that_fills_at_any_byte_leaves_the_state_of_before_or_after() {
        let [first, before, after] = [
            kept(&["start"]),
            kept(&["start", "browser"]),
            kept(&["start", "browser", "sign-in"]),
        ];
        let all = before.to_ron().len() + after.to_ron().len();
        for room in 0..=all {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("progress.ron");
            write(&mut RealDisk, &path, &first, None).expect("a save");
            write(&mut RealDisk, &path, &before, Some(&first)).expect("a save");
            let result = write(&mut Small(room), &path, &after, Some(&before));
            let loaded = load(&path);
            assert!(loaded.notices.is_empty(), "{room}: {:?}", loaded.notices);
            let expected = if result.is_ok() { &after } else { &before };
            assert_eq!(loaded.kept.as_ref(), Some(expected), "{room}");
            assert_eq!(result.is_ok(), room == all, "{room}");
            assert_eq!(names(folder.path()), 2, "{room}: nothing half written");
            // And when there is room again:
            write(&mut RealDisk, &path, &after, Some(&before)).expect("a save");
            assert_eq!(load(&path).kept.as_ref(), Some(&after), "{room}");
        }
    }
}
