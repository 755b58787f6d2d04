//! What the rules of a computer (policies) say of a browser's private window. Browsers read them from folders or the
//! registry; so do we, on the browser's thread, each time before a window is promised.

#[cfg(any(not(windows), test))]
mod folders;
mod json;
#[cfg(any(windows, test))]
mod registry;

use super::installed::Installed;
use crate::browser::{Browser, PrivateWindow};
use crate::file;
use json::Scalar;
use std::io::ErrorKind;
use std::path::Path;

/// The largest file of rules that is read, bytes.
const MOST: u64 = 1 << 20;

/// What Firefox calls it: any of them may forbid it.
const FIREFOX: [&str; 2] = ["PrivateBrowsingModeAvailability", "DisablePrivateBrowsing"];

/// Of this browser, as it is now.
#[cfg(not(windows))]
pub(super) fn private_window(installed: &Installed) -> PrivateWindow {
    folders::ask(Path::new("/"), installed.browser, &installed.program)
}

/// Of this browser, as it is now.
#[cfg(windows)]
pub(super) fn private_window(installed: &Installed) -> PrivateWindow {
    registry::ask(&registry::read, installed.browser, &installed.program)
}

/// The rule's name, for Chromium and its kin.
fn rule(browser: Browser) -> &'static str {
    if browser == Browser::Edge { "InPrivateModeAvailability" } else { "IncognitoModeAvailability" }
}

/// What one place says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Nothing,
    Number(i64),
    /// Something that browsers take for no answer, or that cannot be read: nothing is promised.
    Odd,
}

impl Said {
    /// `None`: nothing.
    fn rule(self) -> Option<PrivateWindow> {
        match self {
            Self::Nothing => None,
            Self::Number(0) => Some(PrivateWindow::Allowed),
            Self::Number(1) => Some(PrivateWindow::Forbidden),
            Self::Number(2) => Some(PrivateWindow::Forced),
            Self::Number(_) | Self::Odd => Some(PrivateWindow::Unknown),
        }
    }
}

impl From<Option<Scalar>> for Said {
    fn from(found: Option<Scalar>) -> Self {
        match found {
            None => Self::Nothing,
            Some(Scalar::Whole(number)) => Self::Number(number),
            Some(Scalar::Bool(_) | Scalar::Other) => Self::Odd,
        }
    }
}

/// One answer of several places of which it is not known which counts: the one that promises least.
fn least(said: impl IntoIterator<Item = Option<PrivateWindow>>) -> Option<PrivateWindow> {
    use PrivateWindow::{Allowed, Forbidden, Forced, Unknown};
    let said: Vec<PrivateWindow> = said.into_iter().flatten().collect();
    [Forbidden, Unknown, Allowed, Forced].into_iter().find(|rule| said.contains(rule))
}

/// What Firefox's file says; `None`: it does not exist, or says nothing.
fn firefox_file(path: &Path) -> Option<PrivateWindow> {
    let text = match file::read_text(path, MOST) {
        Ok(text) => text,
        Err(error) if is_missing(error.kind()) => return None,
        Err(_) => return Some(PrivateWindow::Unknown),
    };
    let said = FIREFOX.map(|name| match json::find(&text, &["policies", name]) {
        Ok(Some(Scalar::Bool(is_set))) => Said::Number(is_set.into()),
        Ok(found) => found.into(),
        Err(_) => Said::Odd,
    });
    least(said.map(Said::rule))
}

fn is_missing(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory)
}

#[cfg(test)]
mod tests {
    use super::PrivateWindow::{Allowed, Forbidden, Forced, Unknown};
    use super::least;

    #[test]
    fn of_several_places_the_one_that_promises_least_counts() {
        for (said, rule) in [
            ([None, None], None),
            ([Some(Forced), None], Some(Forced)),
            ([Some(Forced), Some(Allowed)], Some(Allowed)),
            ([Some(Allowed), Some(Unknown)], Some(Unknown)),
            ([Some(Unknown), Some(Forbidden)], Some(Forbidden)),
        ] {
            assert_eq!(least(said), rule, "{said:?}");
        }
    }
}
