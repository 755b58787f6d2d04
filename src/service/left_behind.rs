//! Marks of copies that were closed while another held the lock. Whoever holds the lock next merges them.

use super::atomic_file::{RealDisk, replace};
use super::state_file::with_suffix;
use crate::file;
use crate::progress::{Merge, Progress};
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};

/// The largest file that is read, bytes: ours are far smaller.
const MOST: u64 = 4 << 20;

/// A [`Merge`] and the guide whose marks it holds.
#[derive(Clone, Serialize, Deserialize)]
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

    /// With what that copy began.
    pub(super) fn before(&self) -> &Progress {
        &self.before
    }

    pub(super) fn merge(self) -> Merge {
        Merge { before: self.before, theirs: self.theirs }
    }
}

fn beside(state: &Path) -> PathBuf {
    with_suffix(state, ".left")
}

/// Beside what others have left, that nobody has merged yet. Fails where the folder is not writable, or the disk is full.
pub(super) fn leave(state: &Path, left: Vec<Left>) -> io::Result<()> {
    let all: Vec<Left> = read(state).into_iter().chain(left).collect();
    let text = ron::to_string(&all).map_err(io::Error::other)?;
    replace(&mut RealDisk, &beside(state), &text)
}

pub(super) fn take(state: &Path) -> Vec<Left> {
    let left = read(state);
    // Merged once only: a file that cannot be removed would come again with each save.
    if std::fs::remove_file(beside(state)).is_ok() { left } else { vec![] }
}

fn read(state: &Path) -> Vec<Left> {
    let text = file::read_text(&beside(state), MOST).unwrap_or_default();
    // An older version has left one alone.
    let one = |_| ron::from_str(&text).map(|left| vec![left]);
    ron::from_str(&text).or_else(one).unwrap_or_default()
}
