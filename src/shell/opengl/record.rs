//! What became of OpenGL on this computer: one small file, so that the next start need not probe it.

use super::driver;
use crate::file;
use crate::service::folders;
use serde::{Deserialize, Serialize};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The largest file that is read, bytes; one of ours has under 2 kB.
const MAX_BYTES: u64 = 64 << 10;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Outcome {
    /// A start or a probe has begun to use it and has not ended yet. If it stays, that was a crash.
    Begun,
    /// A graphics card draws.
    Works,
    /// OpenGL is emulated by the processor, which draws faster without it.
    Software,
    /// It does not start.
    Failed,
}

/// What the file holds; nothing about the pupil. Older and newer versions read it, so its names stay.
#[derive(Serialize, Deserialize)]
struct Entry {
    /// Its [`driver::fingerprint`] when this was written.
    driver: String,
    outcome: Outcome,
}

/// The file, and the fingerprint of the driver that is installed now.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    path: Option<PathBuf>,
    driver: String,
}

impl Record {
    /// In the user's folder that does not roam to other computers.
    pub(crate) fn of_this_computer() -> Self {
        Self {
            path: folders::cache().map(|folder| folder.join("opengl.ron")),
            driver: driver::fingerprint(),
        }
    }

    /// What became of OpenGL with this driver; `None` if nobody has probed it, or the file cannot be read.
    pub(crate) fn recall(&self) -> Option<Outcome> {
        let text = file::read_text(self.path.as_deref()?, MAX_BYTES).ok()?;
        let entry: Entry = ron::from_str(&text).ok()?;
        (entry.driver == self.driver).then_some(entry.outcome)
    }

    /// Fails where the system names no such folder, or the file cannot be written there.
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

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::{Outcome, Record};

    #[test]
    #[expect(clippy::disallowed_methods, reason = "nothing is lost in a test")]
    fn a_file_of_any_version_is_understood() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("opengl.ron");
        let record = |driver: &str| Record { path: Some(path.clone()), driver: driver.to_owned() };
        // As 0.1.0 writes it.
        std::fs::write(&path, "(driver:\"i915\",outcome:Software)").expect("a file");
        assert_eq!(record("i915").recall(), Some(Outcome::Software));
        assert_eq!(record("nouveau").recall(), None, "another driver");
        record("nouveau").keep(Outcome::Begun).expect("a file");
        let written = std::fs::read_to_string(&path).expect("a file");
        assert_eq!(written, "(driver:\"nouveau\",outcome:Begun)");
    }
}
