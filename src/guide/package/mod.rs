//! A guide and its pictures in one file: a zip that is read whole at the start, so that whoever replaces it on a share
//! never mixes two versions. Nothing of it is ever unpacked to a disk while it is shown.

mod bytes;
mod entry;
mod limits;
mod write;

pub use entry::Part;
pub(crate) use limits::MAX_FILE;
pub use write::pack;

use crate::file::{self, invalid};
use crate::labels;
use bytes::Bytes;
use entry::Entry;
use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, Cursor, ErrorKind, Read as _};
use std::path::Path;
use std::sync::{Arc, Mutex};

/// The guide inside a package.
pub const GUIDE_FILE: &str = "guide.ron";
/// What the name of a package ends with.
pub const PACKAGE_ENDING: &str = "join-chats";
/// Explorer makes it with two clicks, and some browsers rename to it.
const ZIP_ENDING: &str = "zip";
const RON_ENDING: &str = "ron";

/// A package that was read. A copy costs next to nothing and reads the same bytes, on any thread.
#[derive(Clone)]
pub struct Package {
    bytes: Bytes,
    entries: Arc<BTreeMap<String, Entry>>,
}

impl fmt::Debug for Package {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Package").field("entries", &self.entries).finish_non_exhaustive()
    }
}

/// Whether the name of a file is that of a package.
pub fn is_package(path: &Path) -> bool {
    is_named_as_ours(path) || ends_with(path, ZIP_ENDING)
}

/// Whether it ends as those do that the program makes.
pub fn is_named_as_ours(path: &Path) -> bool {
    ends_with(path, PACKAGE_ENDING)
}

/// Whether its name is that of a guide, in any form.
pub fn is_guide(path: &Path) -> bool {
    is_package(path) || ends_with(path, RON_ENDING)
}

fn ends_with(path: &Path, known: &str) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(known))
}

impl Package {
    /// Reads a package whole.
    ///
    /// # Errors
    /// It cannot be read, or it is refused: why, in Russian, and by the name of which file inside.
    pub fn read(path: &Path) -> io::Result<Self> {
        let mut file = file::open(path, MAX_FILE)?;
        let mut bytes = Vec::new();
        (&mut file).take(MAX_FILE + 1).read_to_end(&mut bytes)?;
        // It may have grown after its length was checked.
        if bytes.len() as u64 > MAX_FILE {
            return Err(invalid(labels::TOO_LARGE));
        }
        let bytes = Arc::new(bytes);
        let entries = Arc::new(limits::checked(&bytes)?);
        Ok(Self { bytes: Bytes::Memory(bytes, Some(Arc::new(Mutex::new(file)))), entries })
    }

    /// The same once all of it was looked at: a large one stays on its disk.
    pub(super) fn settled(self) -> Self {
        Self { bytes: self.bytes.settled(), entries: self.entries }
    }

    /// The same for bytes in memory.
    ///
    /// # Errors
    /// As above.
    pub fn from_bytes(bytes: Vec<u8>) -> io::Result<Self> {
        let bytes = Arc::new(bytes);
        let entries = Arc::new(limits::checked(&bytes)?);
        Ok(Self { bytes: Bytes::Memory(bytes, None), entries })
    }

    /// All of it as it was read, piece by piece.
    ///
    /// # Errors
    /// Its file cannot be read any more.
    pub(super) fn read_all(&self, take: impl FnMut(&[u8])) -> io::Result<()> {
        self.bytes.read_all(take)
    }

    /// The names of all files inside, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// The text of the guide, which has at most so many bytes.
    ///
    /// # Errors
    /// There is none, it is no text, or the package is damaged there.
    pub(super) fn guide(&self, most: u64) -> io::Result<String> {
        if !self.entries.contains_key(GUIDE_FILE) {
            let deeper = self.names().find(|name| name.ends_with("/guide.ron"));
            return Err(invalid(&labels::no_guide_in_package(deeper)));
        }
        let inside = |why: &str| invalid(&labels::inside_package(GUIDE_FILE, why));
        let bytes = self.unpacked(GUIDE_FILE)?;
        if bytes.len() as u64 > most {
            return Err(inside(labels::TOO_LARGE));
        }
        file::decode_written(bytes).map_err(|why| inside(&why))
    }

    /// A file inside, to be read piece by piece.
    ///
    /// # Errors
    /// It is not there, or the package is damaged there, or was replaced meanwhile.
    pub fn open(&self, name: &str) -> io::Result<Cursor<Part>> {
        let entry = self.entry(name)?;
        match self.bytes.stored(entry) {
            Some(stored) => Ok(stored),
            None => Ok(Cursor::new(Part::all(Arc::new(self.bytes.unpacked(entry)?)))),
        }
    }

    /// A file inside, whole.
    ///
    /// # Errors
    /// Those of [`Self::open`].
    pub fn unpacked(&self, name: &str) -> io::Result<Vec<u8>> {
        self.bytes.unpacked(self.entry(name)?)
    }

    fn entry(&self, name: &str) -> io::Result<&Entry> {
        self.entries.get(name).ok_or_else(|| ErrorKind::NotFound.into())
    }
}
