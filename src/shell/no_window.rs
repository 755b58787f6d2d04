//! Why there was no window, and what can be done about it.

use crate::labels;

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

    /// The part of a sentence that says what is wrong.
    pub(super) fn words(&self) -> &str {
        match self {
            Self::NoDisplay => labels::NO_DISPLAY,
            Self::MissingLibrary => labels::NO_LIBRARIES,
            Self::NoThread => labels::NO_THREAD,
            Self::Other(words) => words,
        }
    }

    /// What to do about it.
    pub(super) fn advice(&self) -> &'static str {
        match self {
            Self::MissingLibrary => labels::INSTALL_LIBRARIES,
            _ => labels::START_ON_DESKTOP,
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
        assert_eq!(missing.words(), labels::NO_LIBRARIES);
        assert_eq!(missing.advice(), labels::INSTALL_LIBRARIES);
        let refused = Reason::from_error("os error at /src/x11/mod.rs:9: Connection refused.");
        assert_eq!(refused.words(), "Connection refused");
        for other in [refused, Reason::NoDisplay, Reason::NoThread] {
            assert_eq!(other.advice(), labels::START_ON_DESKTOP, "{other:?}");
        }
    }
}
