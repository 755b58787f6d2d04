//! The bytes of a guide's pictures, wherever they lie.

use super::package::Package;
use super::picture::MAX_PICTURE_BYTES;
use crate::file;
use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Cursor, ErrorKind, Seek};
use std::path::PathBuf;

macro_rules! embedded_pictures {
    ($($number:literal),*) => {
        &[$((
            concat!("figure-", $number, ".png"),
            include_bytes!(concat!("../../assets/figures/figure-", $number, ".png")),
        )),*]
    };
}

static EMBEDDED_PICTURES: &[(&str, &[u8])] = embedded_pictures![1, 2, 3, 4, 5, 6, 7];

/// Gives the bytes of a guide's pictures.
#[derive(Clone, Debug)]
pub enum Pictures {
    /// Those inside the program.
    Embedded,
    /// Files in this folder, an absolute path.
    Folder(PathBuf),
    /// Those of a package, which is in memory.
    Package(Package),
}

/// What a picture is read from.
pub trait PictureBytes: BufRead + Seek {}

impl<T: BufRead + Seek> PictureBytes for T {}

impl Pictures {
    /// The picture of this file name, to be read piece by piece. Slow where it reads a disk: not for the UI thread.
    ///
    /// # Errors
    /// The file is missing, too large, or cannot be read.
    pub fn open(&self, file: &str) -> io::Result<Box<dyn PictureBytes>> {
        match self {
            Self::Embedded => Ok(Box::new(Cursor::new(embedded(file)?))),
            Self::Folder(folder) => {
                let path = folder.join(file);
                file::refuse_link(&path)?;
                let picture = file::open(&path, MAX_PICTURE_BYTES)?;
                Ok(Box::new(BufReader::new(picture)))
            }
            Self::Package(package) => Ok(Box::new(package.open(file)?)),
        }
    }

    /// The picture of this file name, whole. Slow where it reads a disk: not for the UI thread.
    ///
    /// # Errors
    /// The file is missing, too large, or cannot be read.
    pub fn read(&self, file: &str) -> io::Result<Cow<'static, [u8]>> {
        match self {
            Self::Embedded => embedded(file).map(Cow::Borrowed),
            Self::Folder(folder) => {
                let path = folder.join(file);
                file::refuse_link(&path)?;
                file::read(&path, MAX_PICTURE_BYTES).map(Cow::Owned)
            }
            Self::Package(package) => package.unpacked(file).map(Cow::Owned),
        }
    }
}

fn embedded(file: &str) -> io::Result<&'static [u8]> {
    let picture = EMBEDDED_PICTURES.iter().find(|(name, _)| *name == file);
    let (_, bytes) = picture.ok_or(ErrorKind::NotFound)?;
    Ok(bytes)
}
