//! Reads and checks a guide with its pictures: all that is wrong is found, and told at the end.

use super::package::{GUIDE_FILE, Package};
use super::picture::{MAX_PICTURE_BYTES, size_as_seen};
use super::pictures::Pictures;
use super::source_error::SourceError;
use super::{Figure, Guide, MAX_GUIDE_BYTES, beside};
use crate::fault::Fault;
use crate::file::{self, IoReason};
use crate::labels;
use std::borrow::Cow;
use std::io::{self, BufReader, ErrorKind};
use std::path::{Path, PathBuf};

pub(super) const EMBEDDED_GUIDE: &str = include_str!("../../assets/guide.ron");

/// What is wrong with a guide: never nothing.
pub(super) struct Faults {
    first: SourceError,
    others: Vec<SourceError>,
}

impl Faults {
    pub(super) fn first(self) -> SourceError {
        self.first
    }

    pub(super) fn all(self) -> Vec<SourceError> {
        [self.first].into_iter().chain(self.others).collect()
    }

    /// `None`: nothing is wrong.
    fn of(faults: impl IntoIterator<Item = SourceError>) -> Option<Self> {
        let mut faults = faults.into_iter();
        Some(Self { first: faults.next()?, others: faults.collect() })
    }
}

impl From<SourceError> for Faults {
    fn from(first: SourceError) -> Self {
        Self { first, others: Vec::new() }
    }
}

pub(super) fn load_embedded() -> Result<(Guide, Pictures), SourceError> {
    let mut guide = Guide::from_ron(EMBEDDED_GUIDE)
        .map_err(|error| SourceError::Guide(PathBuf::from("guide.ron"), error))?;
    for figure in &mut guide.figures {
        let picture = Pictures::Embedded.open(&figure.file);
        figure.size = picture.and_then(|it| size_as_seen(it, guide.format)).ok();
    }
    Ok((guide, Pictures::Embedded))
}

/// Reads the text of a guide and measures its pictures. `wrong` tells of a fault in the text, `unusable` of a picture
/// that is there and no picture, `meant` names a file that has nearly that name.
struct Reader<'a> {
    text: &'a str,
    wrong: &'a dyn Fn(Fault) -> SourceError,
    /// By the format of the guide.
    size: &'a dyn Fn(&str, u32) -> io::Result<[u32; 2]>,
    meant: &'a dyn Fn(&str) -> Option<String>,
    unusable: &'a dyn Fn(&str, IoReason) -> SourceError,
}

impl Reader<'_> {
    fn guide(&self) -> Result<Guide, Faults> {
        let mut guide = Guide::from_ron(self.text).map_err(|first| self.all_faults(first))?;
        Faults::of(self.measure_all(&mut guide)).map_or(Ok(guide), Err)
    }

    /// Also those of the pictures, as far as the text can be read.
    fn all_faults(&self, first: Fault) -> Faults {
        let (guide, faults) = Guide::looked_through(self.text);
        let others = faults.into_iter().filter(|fault| *fault != first);
        let mut others: Vec<_> = others.map(self.wrong).collect();
        others.extend(guide.into_iter().flat_map(|mut guide| self.measure_all(&mut guide)));
        Faults { first: (self.wrong)(first), others }
    }

    fn measure_all(&self, guide: &mut Guide) -> Vec<SourceError> {
        let format = guide.format;
        let figures = guide.figures.iter_mut();
        figures.filter_map(|figure| self.measure(figure, format).err()).collect()
    }

    fn measure(&self, figure: &mut Figure, format: u32) -> Result<(), SourceError> {
        let file = figure.file.as_str();
        let size = (self.size)(file, format).map_err(|error| match error.kind() {
            ErrorKind::NotFound => (self.wrong)(missing(self.text, (self.meant)(file), file)),
            _ => (self.unusable)(file, IoReason::from(&error)),
        })?;
        figure.size = Some(size);
        Ok(())
    }
}

pub(super) fn load_package(path: &Path) -> Result<(Guide, Pictures), Faults> {
    let unreadable = |error| SourceError::Read(path.to_owned(), IoReason::from(&error));
    let package = Package::read(path).map_err(unreadable)?;
    open_or_all_faults(package, path)
}

/// Reads and checks the guide of a package that is called `path`.
///
/// # Errors
/// Those of [`GuideSource::load`](super::GuideSource::load).
pub fn open_package(package: Package, path: &Path) -> Result<(Guide, Pictures), SourceError> {
    open_or_all_faults(package, path).map_err(Faults::first)
}

fn open_or_all_faults(package: Package, path: &Path) -> Result<(Guide, Pictures), Faults> {
    let unreadable = |error| SourceError::Read(path.to_owned(), IoReason::from(&error));
    let reader = Reader {
        text: &package.guide(MAX_GUIDE_BYTES).map_err(unreadable)?,
        wrong: &|fault| SourceError::PackedGuide(path.to_owned(), fault),
        size: &|file, format| package.open(file).and_then(|it| size_as_seen(it, format)),
        meant: &|file| {
            let names: Vec<String> = package.names().map(str::to_owned).collect();
            beside::meant_among(&names, file)
        },
        unusable: &|file, reason| {
            SourceError::PackedPicture(path.to_owned(), file.to_owned(), reason)
        },
    };
    let guide = reader.guide()?;
    Ok((guide, Pictures::Package(package.settled())))
}

pub(super) fn load_file(path: &Path) -> Result<(Guide, Pictures), Faults> {
    let unreadable = |error| SourceError::Read(path.to_owned(), IoReason::from(&error));
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    let reader = Reader {
        text: &file::read_written(path, MAX_GUIDE_BYTES).map_err(unreadable)?,
        wrong: &|fault| SourceError::Guide(path.to_owned(), fault),
        size: &|file, format| check_picture(&folder.join(file), format),
        meant: &|file| beside::meant(&folder, file),
        unusable: &|file, reason| SourceError::Picture(folder.join(file), reason),
    };
    let guide = reader.guide()?;
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
fn check_picture(path: &Path, format: u32) -> io::Result<[u32; 2]> {
    file::refuse_link(path)?;
    let picture = file::open(path, MAX_PICTURE_BYTES)?;
    size_as_seen(BufReader::new(picture), format)
}

/// The guide in a folder, or the file itself.
pub(super) fn guide_file(path: &Path) -> Cow<'_, Path> {
    if path.is_dir() { Cow::Owned(path.join(GUIDE_FILE)) } else { Cow::Borrowed(path) }
}
