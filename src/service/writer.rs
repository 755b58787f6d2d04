//! The work of the disk thread: writes the state again and again until it is on the disk, and only while it
//! holds the lock; merges what other copies of the program have written.
//!
//! | the lock | nothing pending | a change pending |
//! |---|---|---|
//! | is ours | merge what closed copies have left behind | the same, then write; try again if that fails |
//! | is another copy's | try to take it | the same; at the end leave the change behind |
//! | cannot be had | try to take it | report why, try to take it |
//!
//! Whoever takes the lock merges what its last holder wrote. A try comes every [`RETRY`], a merge every [`COLLECT`].
//! Where another guide is opened, the marks of the one before are on the disk first; if they cannot be, they wait, and
//! are merged like those of another copy.

use super::atomic_file::{Disk, RealDisk, remove_leftovers, replace};
use super::change::Change;
use super::left_behind::{self, Left};
use super::lock::{self, Lock};
use super::state_file::{self, SavedState, backup_path};
use crate::failpoint;
use crate::file::IoReason;
use crate::model::{Action, Outbox, SaveFault, Saved};
use crate::progress::{Merge, Progress};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// How long to wait before trying again to take the lock, or to write.
const RETRY: Duration = Duration::from_secs(1);
/// How often to look for something that another copy has left behind.
const COLLECT: Duration = Duration::from_secs(3);
/// How often to try when the program ends: a virus scanner holds a file for a moment.
const LAST_TRIES: u32 = 5;

pub(super) struct Writer {
    pub(super) path: PathBuf,
    /// Whose marks are shown.
    pub(super) guide: String,
    /// `None`: not taken yet, or another copy has it.
    pub(super) lock: Option<Lock>,
    /// What the file holds, as far as is known.
    pub(super) on_disk: Option<SavedState>,
    pub(super) pending: Option<SavedState>,
    /// Marks of guides that were shown before, and are not on the disk yet.
    pub(super) waiting: Vec<Left>,
    /// The guide whose marks were asked for last, and what was told.
    pub(super) told: Option<(String, Progress)>,
    reported: Saved,
    outbox: Outbox,
}

impl Writer {
    pub(super) fn new(
        path: PathBuf,
        guide: String,
        loaded: Option<SavedState>,
        outbox: Outbox,
    ) -> Self {
        let on_disk = loaded.map(|kept| kept.opened_with(&guide));
        let (lock, pending, told) = (None, None, None);
        let (waiting, reported) = (vec![], Saved::Ok);
        Self { path, guide, lock, on_disk, pending, waiting, told, reported, outbox }
    }

    pub(super) fn work(&mut self, changes: &Receiver<Change>) {
        self.wait_for_the_previous_copy();
        self.try_all(false);
        loop {
            let is_done = self.lock.is_some() && self.pending.is_none();
            match changes.recv_timeout(if is_done { COLLECT } else { RETRY }) {
                Ok(change) => {
                    // Of several waiting saves only the newest counts.
                    let mut is_save = self.take(change);
                    for change in changes.try_iter() {
                        is_save |= self.take(change);
                    }
                    self.try_all(is_save);
                }
                Err(RecvTimeoutError::Timeout) => self.try_all(false),
                Err(RecvTimeoutError::Disconnected) => return self.end(),
            }
        }
    }

    /// A copy that was just closed may still be writing.
    fn wait_for_the_previous_copy(&mut self) {
        let start = Instant::now();
        while matches!(self.lock(), Ok(false)) && start.elapsed() < RETRY {
            std::thread::sleep(RETRY / 10);
        }
    }

    /// Nothing is lost at the end: a write that fails is tried again, and a change is left behind for the copy
    /// that holds the lock.
    fn end(&mut self) {
        self.collect();
        for _ in 0..LAST_TRIES {
            let is_done = self.pending.is_none() && self.waiting.is_empty();
            if is_done || matches!(self.save_pending(), Saved::Ok | Saved::Elsewhere) {
                break;
            }
            std::thread::sleep(RETRY / 10);
        }
        let mut left = std::mem::take(&mut self.waiting);
        if let Some(kept) = self.pending.take() {
            left.push(Left::new(self.guide.clone(), self.merge_of(kept.progress)));
        }
        if !left.is_empty() {
            // That these marks may be lost was reported long before.
            let _ = left_behind::leave(&self.path, left);
        }
    }

    /// Writes what is pending; reports the result if it differs from the last one, or `is_asked` for.
    pub(super) fn try_all(&mut self, is_asked: bool) {
        let saved = self.save_pending();
        if is_asked || saved != self.reported {
            self.outbox.send(Action::Saved(saved.clone()));
        }
        self.reported = saved;
    }

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

    /// Takes the lock if it is free; whether this copy holds it.
    fn lock(&mut self) -> io::Result<bool> {
        if self.lock.is_some() {
            return Ok(true);
        }
        self.lock = Lock::take(&self.path)?;
        if self.lock.is_some() {
            for path in [&self.path, &backup_path(&self.path)] {
                remove_leftovers(path, Duration::ZERO);
            }
            self.catch_up();
        }
        Ok(self.lock.is_some())
    }

    /// Another copy may have written until now. A file that cannot be read says nothing about it.
    fn catch_up(&mut self) {
        let loaded = state_file::peek(&self.path);
        let Some(now) = loaded.kept.filter(|_| loaded.notices.is_empty()) else {
            return;
        };
        let now = now.opened_with(&self.guide);
        if self.on_disk.as_ref() != Some(&now) {
            let merge = self.merge_of(now.progress.clone());
            self.on_disk = Some(now);
            self.merge(merge);
        }
    }

    /// For one that began with the marks on the disk and has `theirs` now.
    pub(super) fn merge_of(&self, theirs: Progress) -> Merge {
        let before = self.on_disk.as_ref().map(|kept| kept.progress.clone());
        let before = before.unwrap_or_default();
        Merge { before, theirs }
    }

    /// Merges what copies have left that were closed while this one held the lock, and what has waited for it.
    fn collect(&mut self) {
        if self.lock.is_none() {
            return;
        }
        // Until they are on the disk they may still have to be left to another copy.
        let waiting = self.waiting.clone();
        for left in waiting.into_iter().chain(left_behind::take(&self.path)) {
            if left.guide == self.guide {
                self.merge(left.merge());
            } else {
                self.merge_other(left);
            }
        }
    }

    /// Into what is pending and into what is shown.
    pub(super) fn merge(&mut self, merge: Merge) {
        let known = self.pending.take().or_else(|| self.on_disk.clone());
        let mut kept = known.unwrap_or_else(|| self.first());
        kept.progress = merge.clone().with(&kept.progress);
        self.pending = Some(kept);
        self.outbox.send(Action::CatchUp(self.guide.clone(), merge));
    }

    pub(super) fn first(&self) -> SavedState {
        SavedState::first().opened_with(&self.guide)
    }

    fn save(&mut self, kept: SavedState) -> Saved {
        let kept = kept.as_marks_of(&self.guide).beside_others_of(self.on_disk.as_ref());
        match write(&mut RealDisk, &self.path, &kept, self.on_disk.as_ref()) {
            Ok(()) => {
                failpoint::panic_in("store");
                self.on_disk = Some(kept);
                self.waiting.clear();
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

/// Writes the backup first, from what is known to be good, then the state. Each appears whole or not at all.
fn write(
    disk: &mut impl Disk,
    path: &Path,
    kept: &SavedState,
    on_disk: Option<&SavedState>,
) -> io::Result<()> {
    // The folder may have been removed since the start.
    std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
    if let Some(on_disk) = on_disk {
        // If something else is in the backup's place, save without a backup.
        let _ = replace(disk, &backup_path(path), on_disk.to_ron());
    }
    replace(disk, path, kept.to_ron())
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
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

    /// Takes this many more bytes, and is full.
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
        let [first, before, after] =
            [kept(&["start"]), kept(&["start", "browser"]), kept(&["start", "browser", "sign-in"])];
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
