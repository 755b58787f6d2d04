//! The files of pictures: each is kept once.

use super::archive::Archive;
use super::document::{Media, MediaKind};
use super::error::Error;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Where Word puts pictures. Word for the web puts them elsewhere: there only what is one by its content is read as one.
const FOLDER: &str = "word/media/";
/// How far from its beginning a drawing in SVG says that it is one.
const SVG_HEAD: usize = 1024;
/// Where an EMF has its mark.
const EMF_MARK: usize = 40;

/// The files of pictures found so far.
#[derive(Default)]
pub(crate) struct Pictures {
    found: Vec<Media>,
    by_name: HashMap<String, usize>,
    by_bytes: HashMap<u64, usize>,
}

impl Pictures {
    /// The place of a picture's file, if it is of a kind that is wanted; `None`: there is none.
    pub(crate) fn find(
        &mut self,
        name: &str,
        archive: &mut Archive<'_>,
        is_wanted: fn(MediaKind) -> bool,
    ) -> Result<Option<usize>, Error> {
        let lower = name.to_lowercase();
        if let Some(place) = self.by_name.get(&lower) {
            let found = self.found.get(*place).filter(|media| is_wanted(media.kind));
            return Ok(found.map(|_| *place));
        }
        let Some(bytes) = archive.read(name)? else {
            return Ok(None);
        };
        let kind = kind(&bytes);
        let is_known = kind != MediaKind::Unknown || lower.starts_with(FOLDER);
        if !is_known || !is_wanted(kind) {
            return Ok(None);
        }
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        let sum = hasher.finish();
        let twin = self.by_bytes.get(&sum).copied();
        let is_twin = |place: &usize| self.found.get(*place).is_some_and(|it| it.bytes == bytes);
        let place = twin.filter(is_twin).unwrap_or(self.found.len());
        if place == self.found.len() {
            let name = name.rsplit('/').next().unwrap_or(name).to_owned();
            self.found.push(Media { name, kind, bytes });
            self.by_bytes.insert(sum, place);
        }
        self.by_name.insert(lower, place);
        Ok(Some(place))
    }

    pub(crate) fn into_media(self) -> Vec<Media> {
        self.found
    }
}

fn kind(bytes: &[u8]) -> MediaKind {
    let starts = |mark: &[u8]| bytes.starts_with(mark);
    let has_at = |at: usize, mark: &[u8]| bytes.get(at..).is_some_and(|it| it.starts_with(mark));
    if starts(b"\x89PNG\r\n\x1A\n") {
        MediaKind::Png
    } else if starts(b"\xFF\xD8\xFF") {
        MediaKind::Jpeg
    } else if starts(b"GIF8") {
        MediaKind::Gif
    } else if starts(b"BM") {
        MediaKind::Bmp
    } else if starts(b"II*\0") || starts(b"MM\0*") {
        MediaKind::Tiff
    } else if starts(b"RIFF") && has_at(8, b"WEBP") {
        MediaKind::WebP
    } else if starts(b"\x01\0\0\0") && has_at(EMF_MARK, b" EMF") {
        MediaKind::Emf
    } else if starts(b"\xD7\xCD\xC6\x9A") || starts(b"\x01\0\x09\0") {
        MediaKind::Wmf
    } else if is_svg(bytes) {
        MediaKind::Svg
    } else {
        MediaKind::Unknown
    }
}

fn is_svg(bytes: &[u8]) -> bool {
    let bare = bytes.trim_ascii_start();
    let head = bytes.get(..SVG_HEAD).unwrap_or(bytes);
    (bare.starts_with(b"<") || bare.starts_with(b"\xEF\xBB\xBF<"))
        && head.windows(4).any(|it| it == b"<svg")
}
