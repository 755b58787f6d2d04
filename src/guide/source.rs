//! Where a guide comes from: built into the program, or a file with its pictures beside it.

use super::Guide;
use crate::fault::Fault;
use crate::file::{self, IoReason, invalid};
use crate::labels;
use png::{Decoder, Reader, Transformations};
use std::borrow::Cow;
use std::fmt;
use std::io::{self, BufRead, BufReader, ErrorKind, Seek};
use std::path::{Path, PathBuf};

const EMBEDDED_GUIDE: &str = include_str!("../../assets/guide.ron");

/// The largest guide file that is read, bytes; ours has 30 kB.
const MAX_GUIDE_BYTES: u64 = 4 << 20;
/// The largest picture file that is read, bytes.
const MAX_PICTURE_BYTES: u64 = 16 << 20;
/// The largest picture, pixels: decoded it fills 36 MB. A few bytes of PNG can promise far more.
const MAX_PICTURE_PIXELS: u64 = 9_000_000;
/// The longest side of a picture, pixels: what the texture of an old graphics card may have.
const MAX_PICTURE_SIDE: u32 = 8192;

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
    /// A file that the command line or the settings name.
    File(PathBuf),
}

/// Why a guide cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceError {
    /// The file cannot be read.
    Read(PathBuf, IoReason),
    /// The file is read, but wrong.
    Guide(PathBuf, Fault),
    /// A picture that the guide names is missing, or cannot be shown.
    Picture(PathBuf, IoReason),
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Self::Read(path, reason) => labels::guide_unreadable(path, reason),
            Self::Guide(path, fault) => labels::guide_wrong(path, fault),
            Self::Picture(path, IoReason::System(ErrorKind::NotFound, _)) => {
                labels::picture_missing(path)
            }
            Self::Picture(path, reason) => labels::picture_unusable(path, reason),
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
        let words = steps.chain([&guide.heading]).flat_map(|words| words.bytes().chain([0]));
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

    /// Reads and checks the guide.
    ///
    /// # Errors
    /// What to mend and where; displayed as one Russian line.
    pub fn load(&self) -> Result<(Guide, Pictures), SourceError> {
        match self {
            Self::Embedded => Guide::from_ron(EMBEDDED_GUIDE)
                .map(|guide| (guide, Pictures::Embedded))
                .map_err(|error| SourceError::Guide(PathBuf::from("guide.ron"), error)),
            Self::File(path) => load_file(path),
        }
    }
}

fn load_file(path: &Path) -> Result<(Guide, Pictures), SourceError> {
    let text = file::read_text(path, MAX_GUIDE_BYTES)
        .map_err(|error| SourceError::Read(path.to_owned(), IoReason::from(&error)))?;
    let guide =
        Guide::from_ron(&text).map_err(|error| SourceError::Guide(path.to_owned(), error))?;
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    for figure in &guide.figures {
        let picture = folder.join(&figure.file);
        if let Err(error) = check_picture(&picture) {
            return Err(SourceError::Picture(picture, IoReason::from(&error)));
        }
    }
    let whole = std::path::absolute(path).ok();
    let root = whole.as_deref().and_then(Path::parent).map(Path::to_owned);
    Ok((guide, Pictures::Folder(root.unwrap_or(folder))))
}

fn check_picture(path: &Path) -> io::Result<()> {
    file::refuse_link(path)?;
    let picture = file::open(path, MAX_PICTURE_BYTES)?;
    png_reader(BufReader::new(picture)).map(drop)
}

/// Reads a PNG up to its pixels, which come as eight bits with alpha, whatever kind of PNG it is. Refuses by
/// its header what could not be shown or would fill the memory: pixels are decoded only when a page shows them.
///
/// # Errors
/// Why it cannot be shown, in a few Russian words.
pub fn png_reader<R: BufRead + Seek>(png: R) -> io::Result<Reader<R>> {
    let not_png = || invalid(labels::NOT_PNG);
    let mut decoder = Decoder::new(png);
    // Half a megabyte of packed colour profile would fill half a gigabyte.
    decoder.set_ignore_iccp_chunk(true);
    decoder.set_ignore_text_chunk(true);
    decoder.set_transformations(
        Transformations::EXPAND | Transformations::ALPHA | Transformations::STRIP_16,
    );
    let info = decoder.read_header_info().map_err(|_| not_png())?;
    let (width, height) = (info.width, info.height);
    let pixels = u64::from(width) * u64::from(height);
    if width.max(height) > MAX_PICTURE_SIDE || pixels > MAX_PICTURE_PIXELS {
        let size = [width, height];
        let why = labels::picture_too_large(size, MAX_PICTURE_SIDE, MAX_PICTURE_PIXELS);
        return Err(invalid(&why));
    }
    let reader = decoder.read_info().map_err(|_| not_png())?;
    // The decoder does not check it, and would panic.
    let palette = reader.info().palette.as_deref().unwrap_or_default();
    if !palette.len().is_multiple_of(3) {
        return Err(not_png());
    }
    Ok(reader)
}

impl Pictures {
    /// The PNG of this file name. Slow where it reads a disk: not for the UI thread.
    ///
    /// # Errors
    /// The file is missing, too large, or cannot be read.
    pub fn read(&self, file: &str) -> io::Result<Cow<'static, [u8]>> {
        match self {
            Self::Embedded => {
                let picture = EMBEDDED_PICTURES.iter().find(|(name, _)| *name == file);
                let (_, bytes) = picture.ok_or(ErrorKind::NotFound)?;
                Ok(Cow::Borrowed(bytes))
            }
            Self::Folder(folder) => {
                let path = folder.join(file);
                file::refuse_link(&path)?;
                file::read(&path, MAX_PICTURE_BYTES).map(Cow::Owned)
            }
        }
    }
}
