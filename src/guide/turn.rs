//! How a picture is turned to be seen upright: what cameras and telephones note in its Exif. The `png` crate gives only
//! what stands before the pixels, and no crate of ours reads Exif: one number of it is wanted. That of a JPEG comes with
//! the rest of its head.

use std::io::{self, BufRead, ErrorKind, Seek};

/// The largest Exif that is looked into, bytes: as much as a JPEG can carry.
const MAX_EXIF: u32 = 1 << 16;
/// So many chunks are looked at: a picture of 64 MB in the usual pieces of 8 kB has fewer.
const MAX_CHUNKS: usize = 20_000;
const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1a\n";
/// «Orientation» among the tags of TIFF.
const ORIENTATION: u16 = 0x0112;

/// One of the eight orientations of Exif.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn(u8);

impl Default for Turn {
    /// As it is.
    fn default() -> Self {
        Self(1)
    }
}

impl Turn {
    /// What the PNG says of itself, before its pixels or after them; goes back to its beginning.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn of_png(png: &mut (impl BufRead + Seek)) -> io::Result<Self> {
        let exif = match exif(png) {
            // Whoever decodes it finds out.
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => None,
            exif => exif?,
        };
        png.rewind()?;
        Ok(exif.and_then(|exif| Self::of_exif(&exif)).unwrap_or_default())
    }

    /// `None`: it does not say, or says nothing that exists.
    pub(super) fn of_exif(exif: &[u8]) -> Option<Self> {
        orientation(exif).map(Self)
    }

    /// As Exif writes it, 1 to 8.
    pub(super) fn number(self) -> u8 {
        self.0
    }

    /// Width and height as they are seen, from those in the file, or back.
    pub fn size<T>(self, [width, height]: [T; 2]) -> [T; 2] {
        if self.swaps() { [height, width] } else { [width, height] }
    }

    /// Where in a picture of this size, as it lies in the file, the pixel lies that is seen here.
    pub fn source(self, [x, y]: [usize; 2], [width, height]: [usize; 2]) -> [usize; 2] {
        let [x, y] = if self.swaps() { [y, x] } else { [x, y] };
        let is_mirrored = matches!(self.0, 2 | 3 | 7 | 8);
        let is_upside_down = matches!(self.0, 3 | 4 | 6 | 7);
        let x = if is_mirrored { width - 1 - x } else { x };
        let y = if is_upside_down { height - 1 - y } else { y };
        [x, y]
    }

    fn swaps(self) -> bool {
        self.0 >= 5
    }
}

/// The first Exif of a PNG.
fn exif(png: &mut (impl BufRead + Seek)) -> io::Result<Option<Vec<u8>>> {
    let mut word = [0; 8];
    png.read_exact(&mut word)?;
    if word != SIGNATURE {
        return Ok(None);
    }
    for _ in 0..MAX_CHUNKS {
        png.read_exact(&mut word)?;
        let [a, b, c, d, kind @ ..] = word;
        let length = u32::from_be_bytes([a, b, c, d]);
        if &kind == b"eXIf" && length <= MAX_EXIF {
            let mut bytes = vec![0; length as usize];
            png.read_exact(&mut bytes)?;
            return Ok(Some(bytes));
        }
        if &kind == b"IEND" {
            return Ok(None);
        }
        // And its check sum.
        png.seek_relative(i64::from(length) + 4)?;
    }
    Ok(None)
}

/// The orientation in a TIFF header and its first directory.
fn orientation(exif: &[u8]) -> Option<u8> {
    // As it stands in a JPEG.
    let exif = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
    let is_little = match exif.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes = exif.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let long = |at: usize| {
        let bytes = exif.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if is_little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) })
    };
    let first = long(4)? as usize;
    let count = usize::from(short(first)?);
    let entry = |index: usize| first + 2 + 12 * index;
    let entry = (0..count).map(entry).find(|at| short(*at) == Some(ORIENTATION))?;
    let value = short(entry + 8)?;
    u8::try_from(value).ok().filter(|value| (1..=8).contains(value))
}
