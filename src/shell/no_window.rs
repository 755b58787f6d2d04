//! Why there was no window, and what can be done about it.

use crate::labels;
use std::path::Path;

/// Why there was no window.
#[derive(Debug)]
pub enum NoWindow<E> {
    /// There was nothing to show; why, in the words of whoever makes it.
    Contents(E),
    /// The system opens none.
    System(Reason),
}

/// Why the system opens no window.
#[derive(Debug)]
pub enum Reason {
    /// The session names neither an X11 nor a Wayland display.
    NoDisplay,
    /// A library that winit needs is not installed.
    MissingLibrary,
    /// The system has no memory left for a thread.
    NoThread,
    /// In the system's words, or winit's.
    Other(String),
}

impl Reason {
    /// Without the places in other people's source that winit puts before an error.
    pub(super) fn from_error(error: &str) -> Self {
        // winit's X11 has no error kind for it, only these words.
        if error.contains("shared libraries") {
            return Self::MissingLibrary;
        }
        let last = error.rsplit(": ").next().unwrap_or(error);
        Self::Other(last.trim_end_matches('.').to_owned())
    }

    /// What is wrong and what to do; `text` is the file with the instruction.
    pub(super) fn sentence(&self, text: Option<&Path>) -> String {
        match self {
            Self::MissingLibrary => labels::no_window_libraries(text),
            Self::NoDisplay => labels::no_window(labels::NO_DISPLAY, text),
            Self::NoThread => labels::no_window(labels::NO_THREAD, text),
            Self::Other(words) => labels::no_window(words, text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Reason;
    use crate::labels;

    #[test]
    fn only_a_missing_library_is_to_be_installed() {
        let missing = Reason::from_error(
            "os error at /src/x11/mod.rs:9: Failed to load one of xlib's shared libraries -- x.so",
        );
        assert_eq!(missing.sentence(None), labels::no_window_libraries(None));
        let refused = Reason::from_error("os error at /src/x11/mod.rs:9: Connection refused.");
        let sentence = labels::no_window("Connection refused", None);
        assert_eq!(refused.sentence(None), sentence);
    }
}
