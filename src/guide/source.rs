//! Where a guide comes from: built into the program, or a file with its pictures beside it.

use super::package::{self, GUIDE_FILE, Package};
use super::picture::{MAX_PICTURE_BYTES, size_as_seen};
use super::{Guide, beside};
use crate::fault::Fault;
use crate::file::{self, IoReason};
use crate::labels;
use std::borrow::Cow;
use std::fmt;
use std::io::{self, BufRead, BufReader, Cursor, ErrorKind, Seek};
use std::path::{Path, PathBuf};

const EMBEDDED_GUIDE: &str = include_str!("../../assets/guide.ron");

/// The largest guide file that is read, bytes; ours has 30 kB.
pub(super) const MAX_GUIDE_BYTES: u64 = 4 << 20;
macro_rules! embedded_pictures {
    ($($number:literal),*) => {
        &[$((
            concat!("figure-", $number, ".png"),
            include_bytes!(concat!("../../assets/figures/figure-", $number, ".png")),
        )),*]
    };
}

static EMBEDDED_PICTURES: &[(&str, &[u8])] = embedded_pictures![1, 2, 3, 4, 5, 6, 7];

/// Where the words come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GuideSource {
    /// The official instruction, inside the program.
    Embedded,
    /// What the command line or the settings name: a file of RON, the folder of one, or a package.
    File(PathBuf),
}

/// Why a guide cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceError {
    /// The file cannot be read.
    Read(PathBuf, IoReason),
    /// The file is read, but wrong.
    Guide(PathBuf, Fault),
    /// A picture that the guide names cannot be shown.
    Picture(PathBuf, IoReason),
    /// The guide inside a package is wrong.
    PackedGuide(PathBuf, Fault),
    /// A picture inside a package cannot be shown.
    PackedPicture(PathBuf, String, IoReason),
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Self::Read(path, reason) => labels::guide_unreadable(path, reason),
            Self::Guide(path, fault) => labels::guide_wrong(path, fault),
            Self::Picture(path, reason) => labels::picture_unusable(path, reason),
            Self::PackedGuide(path, fault) => labels::packed_guide_wrong(path, fault),
            Self::PackedPicture(path, file, reason) => {
                labels::packed_picture_unusable(path, file, reason)
            }
        })
    }
}

impl std::error::Error for SourceError {}

/// Gives the bytes of a guide's pictures.
#[derive(Clone, Debug)]
pub enum Pictures {
    /// Those inside the program.
    Embedded,
    /// PNG files in this folder, an absolute path.
    Folder(PathBuf),
    /// Those of a package, which is in memory.
    Package(Package),
}

impl GuideSource {
    /// Whether the words are not the official ones.
    pub(crate) fn is_foreign(&self) -> bool {
        *self != Self::Embedded
    }

    /// What tells the marks of this guide from those of others: empty for the official one, whose marks a new
    /// version of the program still knows. Other words, or pictures, of the same steps are the same guide.
    pub fn key(&self, guide: &Guide) -> String {
        if !self.is_foreign() {
            return String::new();
        }
        let steps = guide.steps.iter().flat_map(|it| [&it.id.0, &it.label, &it.name, &it.title]);
        let words: Vec<_> = match guide.id.as_str() {
            "" => steps.chain([&guide.heading]).collect(),
            // It stays itself whatever is mended.
            _ => vec![&guide.id],
        };
        let words = words.into_iter().flat_map(|words| words.bytes().chain([0]));
        // FNV-1a: the hasher of the standard library may change between versions.
        let hash = words.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        format!("{hash:016x}")
    }

    /// The name of the program while it shows this guide, and what is said beside it.
    pub(crate) fn title<'a>(&self, guide: &'a Guide) -> (&'a str, &'static str) {
        match guide.heading.lines().map(str::trim).find(|line| !line.is_empty()) {
            Some(heading) if self.is_foreign() => (heading, ""),
            _ => (labels::TITLE, labels::SUBTITLE),
        }
    }

    /// The file as it is written, to find something in it; `None` if it cannot be read.
    pub fn text(&self) -> Option<Cow<'static, str>> {
        match self {
            Self::Embedded => Some(Cow::Borrowed(EMBEDDED_GUIDE)),
            Self::File(path) if package::is_package(path) => {
                Package::read(path).and_then(|it| it.guide(MAX_GUIDE_BYTES)).ok().map(Cow::Owned)
            }
            Self::File(path) => {
                file::read_written(&guide_file(path), MAX_GUIDE_BYTES).ok().map(Cow::Owned)
            }
        }
    }

    /// Reads and checks the guide.
    ///
    /// # Errors
    /// What to mend and where; displayed as one Russian line.
    pub fn load(&self) -> Result<(Guide, Pictures), SourceError> {
        match self {
            Self::Embedded => load_embedded(),
            Self::File(path) if package::is_package(path) => load_package(path),
            Self::File(path) => load_file(&guide_file(path)),
        }
    }
}

fn load_embedded() -> Result<(Guide, Pictures), SourceError> {
    let mut guide = Guide::from_ron(EMBEDDED_GUIDE)
        .map_err(|error| SourceError::Guide(PathBuf::from("guide.ron"), error))?;
    for figure in &mut guide.figures {
        let picture = Pictures::Embedded.open(&figure.file);
        figure.size = picture.and_then(size_as_seen).ok();
    }
    Ok((guide, Pictures::Embedded))
}

/// The guide in a folder, or the file itself.
pub(super) fn guide_file(path: &Path) -> Cow<'_, Path> {
    if path.is_dir() { Cow::Owned(path.join(GUIDE_FILE)) } else { Cow::Borrowed(path) }
}

fn load_package(path: &Path) -> Result<(Guide, Pictures), SourceError> {
    let unreadable = |error| SourceError::Read(path.to_owned(), IoReason::from(&error));
    let package = Package::read(path).map_err(unreadable)?;
    open_package(package, path)
}

/// Reads and checks the guide of a package that is called `path`.
///
/// # Errors
/// Those of [`GuideSource::load`].
pub fn open_package(package: Package, path: &Path) -> Result<(Guide, Pictures), SourceError> {
    let unreadable = |error| SourceError::Read(path.to_owned(), IoReason::from(&error));
    let wrong = |fault| SourceError::PackedGuide(path.to_owned(), fault);
    let text = package.guide(MAX_GUIDE_BYTES).map_err(unreadable)?;
    let mut guide = Guide::from_ron(&text).map_err(wrong)?;
    for figure in &mut guide.figures {
        match package.open(&figure.file).and_then(size_as_seen) {
            Ok(size) => figure.size = Some(size),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let names: Vec<String> = package.names().map(str::to_owned).collect();
                let other = beside::meant_among(&names, &figure.file);
                return Err(wrong(missing(&text, other, &figure.file)));
            }
            Err(error) => {
                let (file, reason) = (figure.file.clone(), IoReason::from(&error));
                return Err(SourceError::PackedPicture(path.to_owned(), file, reason));
            }
        }
    }
    Ok((guide, Pictures::Package(package)))
}

fn load_file(path: &Path) -> Result<(Guide, Pictures), SourceError> {
    let text = file::read_written(path, MAX_GUIDE_BYTES)
        .map_err(|error| SourceError::Read(path.to_owned(), IoReason::from(&error)))?;
    let mut guide =
        Guide::from_ron(&text).map_err(|error| SourceError::Guide(path.to_owned(), error))?;
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    for figure in &mut guide.figures {
        let picture = folder.join(&figure.file);
        match check_picture(&picture) {
            Ok(size) => figure.size = Some(size),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Err(SourceError::Guide(
                    path.to_owned(),
                    missing(&text, beside::meant(&folder, &figure.file), &figure.file),
                ));
            }
            Err(error) => return Err(SourceError::Picture(picture, IoReason::from(&error))),
        }
    }
    let whole = std::path::absolute(path).ok();
    let root = whole.as_deref().and_then(Path::parent).map(Path::to_owned);
    Ok((guide, Pictures::Folder(root.unwrap_or(folder))))
}

/// The fault of a guide whose picture is not there.
fn missing(text: &str, other: Option<String>, file: &str) -> Fault {
    let place = text.find(&format!("\"{file}\"")).unwrap_or(0);
    let what = match other {
        Some(other) => labels::picture_called(file, &other),
        None => labels::picture_not_beside(file),
    };
    Fault::at(text, place, &what)
}

/// Refuses by its first bytes what cannot be shown; returns its width and height.
fn check_picture(path: &Path) -> io::Result<[u32; 2]> {
    file::refuse_link(path)?;
    let picture = file::open(path, MAX_PICTURE_BYTES)?;
    size_as_seen(BufReader::new(picture))
}

/// What a picture is read from.
pub trait PictureBytes: BufRead + Seek {}

impl<T: BufRead + Seek> PictureBytes for T {}

impl Pictures {
    /// The PNG of this file name, to be read piece by piece. Slow where it reads a disk: not for the UI thread.
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

    /// The PNG of this file name, whole. Slow where it reads a disk: not for the UI thread.
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
