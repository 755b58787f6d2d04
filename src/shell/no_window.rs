//! Why there was no window.

use crate::labels;

/// Why there was no window.
#[derive(Debug)]
pub enum NoWindow<E> {
    /// What it was to show is not there.
    Contents(E),
    /// The system opens none; why, in a few words.
    System(String),
}

/// What went wrong, without the places in other people's source that winit puts before it.
pub(super) fn reason(error: &str) -> String {
    // Of winit's X11.
    if error.contains("shared libraries") {
        return labels::NO_LIBRARIES.to_owned();
    }
    let last = error.rsplit(": ").next().unwrap_or(error);
    last.trim_end_matches('.').to_owned()
}
