//! What became of OpenGL on this computer: one small file, so that the next start need not try again.

use super::driver;
use crate::service::folders;
use serde::{Deserialize, Serialize};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// The largest file that is read, bytes; one of ours has under 2 kB.
const MAX_BYTES: u64 = 64 << 10;

/// What became of OpenGL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Outcome {
    /// Something has begun to use it, and not come to an end yet: the marker of a crash.
    Begun,
    /// A graphics card draws.
    Works,
    /// The processor draws, by detours.
    Software,
    /// It does not start.
    Failed,
}

/// What the file holds. Nothing about whoever uses the computer.
#[derive(Serialize, Deserialize)]
struct Entry {
    /// The driver and the version of the program, see [`driver::fingerprint`].
    driver: String,
    outcome: Outcome,
}

/// The file, and which driver it is about.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    path: Option<PathBuf>,
    driver: String,
}

impl Record {
    /// Of this computer and this user: in the folder that does not roam to other computers.
    pub(crate) fn of_this_computer() -> Self {
        Self {
            path: folders::cache().map(|folder| folder.join("opengl.ron")),
            driver: driver::fingerprint(),
        }
    }

    /// What became of OpenGL with this driver; `None` if nobody has tried, or nothing can be read.
    pub(crate) fn recall(&self) -> Option<Outcome> {
        let mut text = String::new();
        let file = std::fs::File::open(self.path.as_deref()?).ok()?;
        file.take(MAX_BYTES).read_to_string(&mut text).ok()?;
        let kept: Entry = ron::from_str(&text).ok()?;
        (kept.driver == self.driver).then_some(kept.outcome)
    }

    /// Keeps it for the next start.
    ///
    /// # Errors
    /// The system's own.
    pub(crate) fn keep(&self, outcome: Outcome) -> io::Result<()> {
        let path = self.path.as_deref().ok_or(io::ErrorKind::NotFound)?;
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)?;
        let driver = self.driver.clone();
        let text = ron::to_string(&Entry { driver, outcome }).map_err(io::Error::other)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(text.as_bytes())?;
        file.persist(path)?;
        Ok(())
    }
}
