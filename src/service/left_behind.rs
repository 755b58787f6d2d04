//! What a copy of the program leaves that is closed while another one has the right to write the marks: the other
//! one, or the next start, joins it with its own.

use super::atomic_file::{RealDisk, replace};
use super::state_file::with_suffix;
use crate::file;
use crate::progress::Merge;
use std::io;
use std::path::{Path, PathBuf};

/// A file larger than this is none of ours, bytes.
const MOST: u64 = 256 << 10;

fn beside(state: &Path) -> PathBuf {
    with_suffix(state, ".left")
}

/// Leaves it beside this state file.
///
/// # Errors
/// The system's own.
pub(super) fn leave(state: &Path, left: &Merge) -> io::Result<()> {
    let text = ron::to_string(left).map_err(io::Error::other)?;
    replace(&mut RealDisk, &beside(state), &text)
}

/// Takes what was left there, if there is anything that can be read.
pub(super) fn take(state: &Path) -> Option<Merge> {
    let path = beside(state);
    let text = file::read_text(&path, MOST).ok()?;
    // Whatever it holds, once is enough; what cannot be removed would come again with each save.
    std::fs::remove_file(&path).ok()?;
    ron::from_str(&text).ok()
}
