//! Where the bytes of a package are: in memory, or, of a large one, in its file, which stays open.

use super::entry::{Entry, Part};
use crate::file::invalid;
use crate::labels;
use flate2::read::DeflateDecoder;
use std::fs::File;
use std::io::{self, Cursor, Read, Seek as _, SeekFrom};
use std::sync::{Arc, Mutex, PoisonError};

/// The most that a package may have to be kept in memory, bytes: sixty screenshots. A larger one would be most of what
/// the program takes.
const KEPT: usize = 8 << 20;
/// Bytes that are read at a time.
const PIECE: usize = 64 << 10;

/// A copy costs next to nothing, and reads the same on any thread.
#[derive(Clone)]
pub(super) enum Bytes {
    /// With its file, where it has one.
    Memory(Arc<Vec<u8>>, Option<Arc<Mutex<File>>>),
    /// What is read of it is compared with the sum that it had at the start, so that whoever writes another version over
    /// it never mixes the two.
    Disk(Arc<Mutex<File>>),
}

impl Bytes {
    /// As they are kept while the guide is shown.
    pub(super) fn settled(self) -> Self {
        match self {
            Self::Memory(bytes, Some(file)) if bytes.len() > KEPT => Self::Disk(file),
            Self::Memory(bytes, _) => Self::Memory(bytes, None),
            Self::Disk(file) => Self::Disk(file),
        }
    }

    /// A file inside as it lies there, where that needs no more memory.
    pub(super) fn stored(&self, entry: &Entry) -> Option<Cursor<Part>> {
        match self {
            Self::Memory(bytes, _) if entry.is_stored => {
                Some(Cursor::new(Part(bytes.clone(), entry.place.clone())))
            }
            _ => None,
        }
    }

    /// A file inside, unpacked and compared with what the list of files says of it.
    pub(super) fn unpacked(&self, entry: &Entry) -> io::Result<Vec<u8>> {
        let inside = |why: &str| invalid(&labels::inside_package(&entry.name, why));
        let torn = |_| inside(labels::PACKED_TORN);
        let bytes = match self {
            Self::Memory(bytes, _) => {
                let packed = bytes.get(entry.place.clone()).unwrap_or_default();
                inflated(packed, entry).map_err(torn)?
            }
            Self::Disk(file) => {
                let mut packed = vec![0; entry.place.len()];
                let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
                file.seek(SeekFrom::Start(entry.place.start as u64))?;
                file.read_exact(&mut packed)?;
                inflated(packed.as_slice(), entry).map_err(torn)?
            }
        };
        if bytes.len() as u64 != entry.size {
            return Err(inside(labels::PACKED_SIZE_LIES));
        }
        if crc32fast::hash(&bytes) == entry.sum {
            return Ok(bytes);
        }
        Err(inside(match self {
            Self::Memory(..) => labels::PACKED_TORN,
            Self::Disk(_) => labels::PACKAGE_REPLACED,
        }))
    }

    /// All bytes of the package, piece by piece.
    pub(super) fn read_all(&self, mut take: impl FnMut(&[u8])) -> io::Result<()> {
        match self {
            Self::Memory(bytes, _) => take(bytes),
            Self::Disk(file) => {
                let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
                file.rewind()?;
                let mut piece = vec![0; PIECE];
                loop {
                    match file.read(&mut piece)? {
                        0 => break,
                        count => take(&piece[..count]),
                    }
                }
            }
        }
        Ok(())
    }
}

/// At most one byte more than the entry promises.
fn inflated(packed: &[u8], entry: &Entry) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = entry.size + 1;
    if entry.is_stored {
        packed.take(most).read_to_end(&mut bytes)?;
    } else {
        DeflateDecoder::new(packed).take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
