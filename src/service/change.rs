//! What the disk thread is asked for: [`Change`].

use super::state_file::SavedState;
use crate::progress::Progress;
use std::sync::mpsc::Sender;

/// One thing that it is asked for.
pub(super) enum Change {
    /// Write this; of a guide that was not shown before: it is from now on.
    Save(SavedState),
    /// Tell the marks of the guide with this key, which may be shown next.
    Read(String, Sender<Progress>),
}
