//! Progress of a copy that was closed while another held the lock. Whoever holds the lock next merges it.

use super::atomic_file::{RealDisk, replace};
use super::state_file::with_suffix;
use crate::file;
use crate::progress::{Merge, Progress};
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};

/// The largest file that is read, bytes: ours are far smaller.
const MOST: u64 = 256 << 10;

/// A [`Merge`] and the guide whose marks it holds.
#[derive(Serialize, Deserialize)]
pub(super) struct Left {
    #[serde(default)]
    pub guide: String,
    before: Progress,
    theirs: Progress,
}

impl Left {
    pub(super) fn new(guide: String, Merge { before, theirs }: Merge) -> Self {
        Self { guide, before, theirs }
    }

    pub(super) fn merge(self) -> Merge {
        Merge { before: self.before, theirs: self.theirs }
    }
}

fn beside(state: &Path) -> PathBuf {
    with_suffix(state, ".left")
}

/// Fails where the folder is not writable, or the disk is full.
pub(super) fn leave(state: &Path, left: &Left) -> io::Result<()> {
    let text = ron::to_string(left).map_err(io::Error::other)?;
    replace(&mut RealDisk, &beside(state), &text)
}

pub(super) fn take(state: &Path) -> Option<Left> {
    let path = beside(state);
    let text = file::read_text(&path, MOST).ok()?;
    // Merged once only: a file that cannot be removed would come again with each save.
    std::fs::remove_file(&path).ok()?;
    ron::from_str(&text).ok()
}
