//! The browsers that a pupil may work in, what one is asked for, and what comes of it.

use crate::guide::Address;
use serde::{Deserialize, Serialize};

/// A browser whose switch for a private window is known. Internet Explorer is not among them: it is too old
/// for the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say which")]
pub enum Browser {
    Yandex,
    Chrome,
    Firefox,
    Opera,
    Chromium,
    /// Chromium with the Russian ciphers of the State Standard.
    ChromiumGost,
    Edge,
    Vivaldi,
    Brave,
    Sputnik,
    Atom,
}

impl Browser {
    /// All of them: those that the instruction names come first.
    pub const ALL: [Self; 11] = [
        Self::Yandex,
        Self::Chrome,
        Self::Firefox,
        Self::Opera,
        Self::Chromium,
        Self::ChromiumGost,
        Self::Edge,
        Self::Vivaldi,
        Self::Brave,
        Self::Sputnik,
        Self::Atom,
    ];

    /// The name in its own menu.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yandex => "Яндекс Браузер",
            Self::Chrome => "Google Chrome",
            Self::Firefox => "Mozilla Firefox",
            Self::Opera => "Opera",
            Self::Chromium => "Chromium",
            Self::ChromiumGost => "Chromium-Gost",
            Self::Edge => "Microsoft Edge",
            Self::Vivaldi => "Vivaldi",
            Self::Brave => "Brave",
            Self::Sputnik => "Спутник",
            Self::Atom => "Atom",
        }
    }

    /// The argument before the address.
    pub(crate) fn private_switch(self) -> &'static str {
        match self {
            Self::Firefox => "-private-window",
            Self::Opera => "--private",
            Self::Edge => "--inprivate",
            _ => "--incognito",
        }
    }
}

/// What the rules of a computer say of a browser's private window. A school sets them; browsers call them policies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PrivateWindow {
    /// Nothing is said against it.
    #[default]
    Allowed,
    /// A usual window opens in its place, or none at all.
    Forbidden,
    /// Every window is private.
    Forced,
    /// There are rules, and they cannot be read.
    Unknown,
}

impl PrivateWindow {
    /// The window that opens; `is_asked`: whether a private one is asked for.
    pub fn window(self, is_asked: bool) -> Window {
        match self {
            Self::Forced => Window::Private,
            Self::Allowed if is_asked => Window::Private,
            Self::Unknown if is_asked => Window::Unsure,
            Self::Allowed | Self::Forbidden | Self::Unknown => Window::Usual,
        }
    }
}

/// What is known of a window: no more than that is promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// It remembers nothing.
    Private,
    /// It remembers who has signed in.
    Usual,
    /// A private one was asked for, and may have been refused.
    Unsure,
}

/// What to open, and the browser for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The page; `None`: an empty window.
    pub address: Option<Address>,
    /// The browser that was chosen, if one was.
    pub browser: Option<Browser>,
    /// Whether to open it in a private window, which remembers nothing.
    pub is_private: bool,
}

/// Why no browser was started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotStarted {
    /// None was found.
    NoBrowser,
    /// One was found, and did not start.
    Failed,
    /// This one was started and failed within seconds; `None`: the system's default browser.
    Died(Option<Browser>),
    /// The system prefers one that shows none of the pages.
    OnlyInternetExplorer,
    /// The thread that starts browsers could not be started itself.
    NoThread,
}

/// What was started for a [`Request`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Started {
    /// `None`: the system's default browser, whichever that is.
    pub browser: Option<Browser>,
    /// The window that it opens.
    pub window: Window,
}
