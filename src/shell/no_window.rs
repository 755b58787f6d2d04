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
    /// There was one, and the desktop or another program has closed it.
    Closed,
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
    /// A display is named and does not answer.
    Silent,
    /// It lets no program of this user in.
    Refused,
    /// It has as many programs as it can have.
    Full,
    /// The X server has no such extension, without which winit opens nothing.
    Lacks(&'static str),
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
            Self::Silent => labels::no_window(labels::SCREEN_SILENT, text),
            Self::Refused => labels::no_window(labels::SCREEN_REFUSES, text),
            Self::Full => labels::no_window(labels::SCREEN_FULL, text),
            Self::Lacks(name) => labels::no_window(&labels::screen_lacks(name), text),
            Self::Other(_) => labels::no_window(labels::SCREEN_UNFIT, text),
        }
    }

    /// What others said, in their language: for the log.
    pub(crate) fn words(&self) -> Option<&str> {
        match self {
            Self::Other(words) => Some(words),
            _ => None,
        }
    }
}

/// Whether a panic in this source file is a fault of the window system's, or of what speaks to it, and not of this
/// program's: they panic where a server does not do what they expect.
pub(crate) fn is_of_display(file: &str) -> bool {
    let is_one = |folder: &str| {
        folder.rsplit_once('-').is_some_and(|(name, version)| {
            version.starts_with(|first: char| first.is_ascii_digit()) && SPEAKERS.contains(&name)
        })
    };
    file.split(['/', '\\']).any(is_one)
}

/// The packages that speak to window systems, as the folders of their sources are named.
const SPEAKERS: [&str; 18] = [
    "arboard",
    "calloop",
    "calloop-wayland-source",
    "dpi",
    "eframe",
    "egui-winit",
    "glutin",
    "glutin-winit",
    "smithay-client-toolkit",
    "smithay-clipboard",
    "softbuffer",
    "tiny-xlib",
    "wayland-backend",
    "wayland-client",
    "winit",
    "x11-dl",
    "x11rb",
    "xkbcommon-dl",
];

#[cfg(test)]
mod tests {
    use super::{Reason, is_of_display};
    use crate::labels;

    #[test]
    fn only_a_missing_library_is_to_be_installed() {
        let missing = Reason::from_error(
            "os error at /src/x11/mod.rs:9: Failed to load one of xlib's shared libraries -- x.so",
        );
        assert_eq!(missing.sentence(None), labels::no_window_libraries(None));
        let other = Reason::from_error("os error at /src/x11/mod.rs:9: No visual.");
        assert_eq!(other.words(), Some("No visual"));
        let sentence = labels::no_window(labels::SCREEN_UNFIT, None);
        assert_eq!(other.sentence(None), sentence, "in Russian alone");
    }

    #[test]
    fn a_panic_of_a_window_system_is_told_from_our_own() {
        for (file, is_its) in [
            (
                "/home/u/.cargo/registry/src/index-1/winit-0.30.13/src/platform_impl/x11/mod.rs",
                true,
            ),
            (r"C:\cargo\registry\src\index-1\winit-0.30.13\src\window.rs", true),
            ("/cargo/registry/src/index-1/dpi-0.1.2/src/lib.rs", true),
            ("src/shell/cpu/frame.rs", false),
            ("src/model/apply.rs", false),
            ("/home/u/winit-wizard/src/app.rs", false),
            ("/cargo/registry/src/index-1/egui-0.37.0/src/context.rs", false),
            ("/rustc/59807616e/library/core/src/option.rs", false),
        ] {
            assert_eq!(is_of_display(file), is_its, "{file}");
        }
    }
}
