//! Which browsers are on this computer, and how each is started.

#[cfg(any(not(windows), test))]
mod desktop_entry;
#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(not(windows), path = "linux.rs")]
mod system;

mod names;

use crate::browser::Browser;
use names::Edition;
use std::path::PathBuf;

/// A browser, and the command that starts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Installed {
    pub browser: Browser,
    /// An absolute path.
    pub program: PathBuf,
    /// What the program is given before anything else: for `flatpak` and `env`, the browser itself.
    pub before: Vec<String>,
}

/// One that was found, and which edition it is.
type Found = (Installed, Edition);

/// The browsers of this computer, each once, in the order of [`Browser::ALL`]. Reads folders or the registry:
/// not for the UI thread.
pub(super) fn installed() -> Vec<Installed> {
    each_once(&system::found())
}

/// Of several editions the one that most people have: a pupil is not asked which.
fn each_once(found: &[Found]) -> Vec<Installed> {
    let of = |browser: Browser| {
        let editions = found.iter().filter(|(installed, _)| installed.browser == browser);
        editions.min_by_key(|(_, edition)| *edition).map(|(installed, _)| installed.clone())
    };
    Browser::ALL.into_iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::{Browser, Edition, Installed, each_once};

    #[test]
    fn of_several_editions_the_usual_one_is_taken() {
        let one = |browser, program: &str, edition| {
            (Installed { browser, program: program.into(), before: Vec::new() }, edition)
        };
        let found = [
            one(Browser::Chrome, "/a/dev", Edition::Early),
            one(Browser::Firefox, "/a/nightly", Edition::Nightly),
            one(Browser::Chrome, "/a/stable", Edition::Usual),
            one(Browser::Chrome, "/b/stable", Edition::Usual),
            one(Browser::Yandex, "/a/beta", Edition::Beta),
        ];
        let taken = each_once(&found);
        let programs: Vec<_> = taken.iter().filter_map(|one| one.program.to_str()).collect();
        assert_eq!(programs, ["/a/beta", "/a/stable", "/a/nightly"]);
    }
}
