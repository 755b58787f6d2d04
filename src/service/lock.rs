//! Lets only one of several copies of the program write a state file: the first.

use super::state_file::with_suffix;
use crate::file;
use crate::labels;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Held while this copy may write. The system releases it when the program ends, whatever ends it.
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Creates a missing folder. `Ok(None)`: another copy has the lock. Fails where the folder or the lock file
    /// cannot be created or opened.
    pub(super) fn take(state: &Path) -> io::Result<Option<Self>> {
        if let Some(folder) = state.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let file = open(&path(state))?;
        match file.try_lock() {
            // A file system without locks, as on some network shares: there the last writer wins.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
        }
    }
}

pub(super) fn path(state: &Path) -> PathBuf {
    with_suffix(state, ".lock")
}

/// Opens the lock file, or creates it. Another user's may be read-only for this one: that is enough to lock it.
fn open(path: &Path) -> io::Result<File> {
    // Checked before opening: a pipe would wait for somebody to read.
    if std::fs::metadata(path).is_ok_and(|about| !about.is_file()) {
        return Err(file::invalid(labels::NOT_A_FILE));
    }
    let mut options = OpenOptions::new();
    let options = options.create(true).truncate(false).write(true);
    options.open(path).or_else(|error| match error.kind() {
        ErrorKind::PermissionDenied => File::open(path).map_err(|_| error),
        _ => Err(error),
    })
}
