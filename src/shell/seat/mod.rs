//! One window for each state file: a second start raises the window that is there.
//!
//! Whoever has a window for a file holds its [`Seat`]: an empty file of this user on this computer, locked as long as the
//! window lives. Whoever finds it locked looks for the window among those on the screen; the window says by a mark of the
//! system's own ([`system`]) which file it is for. So nobody else's window is raised, nor one on another computer that has
//! the same file from a share, and a copy that has crashed is in nobody's way.

#[cfg_attr(target_os = "linux", path = "x11.rs")]
#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(not(any(target_os = "linux", windows)), path = "elsewhere.rs")]
mod system;

use super::display;
use crate::service::folders;
use std::fs::{File, OpenOptions, TryLockError};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use winit::window::Window;

/// A copy that has just been started has no window yet; one that is closed has none any more, and may still write.
const PATIENCE: Duration = Duration::from_secs(3);
/// How often it is looked for.
const AGAIN: Duration = Duration::from_millis(50);

/// Held by the window for a state file.
pub(crate) struct Seat {
    key: u64,
    is_marked: bool,
    /// `None` where no file can be locked: then each start has its window.
    _lock: Option<File>,
}

/// What there was when a start looked for its seat.
pub(crate) enum Found {
    /// No other window: this one opens.
    Free(Seat),
    /// Another window, which is now in front.
    Raised,
    /// Another window that no program can raise.
    Hidden,
}

impl Seat {
    /// For a window that shows this file and this guide, `None` being the usual one.
    pub(crate) fn find(state: &Path, guide: Option<&Path>) -> Found {
        let key = key(state, guide);
        let folder = folders::session().filter(|_| display::missing().is_none());
        let Some(path) = folder.map(|folder| folder.join(format!("{key:016x}.lock"))) else {
            return Found::Free(Self::new(key, None));
        };
        let begun = Instant::now();
        loop {
            match lock(&path) {
                Err(TryLockError::WouldBlock) if begun.elapsed() < PATIENCE => {}
                Err(TryLockError::WouldBlock) if system::can_raise() => {
                    return Found::Free(Self::new(key, None));
                }
                Err(TryLockError::WouldBlock) => return Found::Hidden,
                Ok(file) => return Found::Free(Self::new(key, Some(file))),
                Err(TryLockError::Error(_)) => return Found::Free(Self::new(key, None)),
            }
            if system::raise(key) {
                return Found::Raised;
            }
            std::thread::sleep(AGAIN);
        }
    }

    fn new(key: u64, lock: Option<File>) -> Self {
        Self { key, is_marked: lock.is_none(), _lock: lock }
    }

    /// Marks the window, once it shows something: one in which nothing is ever drawn must not be raised in place of
    /// another try.
    pub(crate) fn mark(&mut self, window: &Window) {
        if !std::mem::replace(&mut self.is_marked, true) {
            system::mark(window, self.key);
        }
    }
}

fn lock(path: &Path) -> Result<File, TryLockError> {
    let open = || -> io::Result<File> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        OpenOptions::new().create(true).truncate(false).write(true).open(path)
    };
    let file = open().map_err(TryLockError::Error)?;
    file.try_lock()?;
    Ok(file)
}

/// A number for these files that says nothing of them.
fn key(state: &Path, guide: Option<&Path>) -> u64 {
    let mut hasher = DefaultHasher::new();
    let files = [Some(state), guide];
    files.map(|path| path.map(same_for_all)).hash(&mut hasher);
    hasher.finish()
}

/// The path that every name of this file leads to. The file itself may not be there yet.
fn same_for_all(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if let Ok(real) = whole.canonicalize() {
        return real;
    }
    let folder = whole.parent().and_then(|folder| folder.canonicalize().ok());
    match (folder, whole.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => whole,
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
#[expect(clippy::disallowed_methods, reason = "no file of a pupil is written")]
mod tests {
    use super::{key, lock};
    use std::fs::TryLockError;

    #[test]
    fn each_state_file_has_its_own_key_under_each_of_its_names() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let [own, other] = ["progress.ron", "other.ron"].map(|name| folder.path().join(name));
        let before = key(&own, None);
        assert_eq!(key(&folder.path().join(".").join("progress.ron"), None), before);
        std::fs::write(&own, "").expect("a file");
        assert_eq!(key(&own, None), before, "the first start makes the file");
        assert_ne!(key(&other, None), before);
        assert_ne!(key(&own, Some(&other)), before, "another guide has a window of its own");
    }

    #[test]
    fn a_seat_is_free_again_when_its_window_is_gone() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let path = folder.path().join("new").join("seat.lock");
        let first = lock(&path).expect("the first");
        assert!(matches!(lock(&path), Err(TryLockError::WouldBlock)));
        drop(first);
        assert!(lock(&path).is_ok());
    }
}
