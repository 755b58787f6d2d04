//! Pictures of a document as files of a guide: upright, cropped as they are seen, screenshots no wider than a screen. What is cut away,
//! Exif, texts and small previews are in none of them.

mod redrawn;

use crate::docx::{Crop, Media, MediaKind, Picture};
use crate::guide::bare::{bare_jpeg, bare_png};
use crate::guide::pixels::Undecoded;
use crate::guide::turn::Turn;
use crate::labels;
use std::io::{BufRead, Cursor, Seek};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

/// The widest screenshot that is kept, pixels.
const WIDEST: u32 = 1920;
/// Threads that make pictures: more would fill the memory of a weak computer.
const MOST_THREADS: usize = 4;

/// How a picture's file becomes what is seen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Look {
    /// In [`crate::docx::Document::media`].
    pub media: usize,
    crop: Crop,
    /// Quarters of a full turn, clockwise, after `flip`.
    quarters: u8,
    flip: [bool; 2],
    /// Whether its own Exif turns it first.
    by_exif: bool,
    /// What is painted over: left, top, width, height in fractions of what is seen.
    covers: Vec<[f32; 4]>,
}

/// A file of a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Made {
    /// «png» or «jpg».
    pub ending: &'static str,
    pub bytes: Vec<u8>,
}

impl Look {
    /// How a picture of this file is seen; `covers` lie over it.
    ///
    /// # Errors
    /// Why it cannot be shown, in Russian.
    pub(super) fn of(
        picture: &Picture,
        covers: Vec<[f32; 4]>,
        media: usize,
        file: &Media,
    ) -> Result<Self, String> {
        if !matches!(file.kind, MediaKind::Png | MediaKind::Jpeg) {
            return Err(labels::WORD_OTHER_KIND.to_owned());
        }
        let found = Undecoded::open(Cursor::new(file.bytes.as_slice()))?;
        let quarters = (picture.turn / 90.0).round().rem_euclid(4.0) as u8;
        Ok(Self {
            media,
            crop: within(picture.crop),
            quarters,
            flip: picture.flip,
            by_exif: is_turned_by_exif(picture, quarters, found.turn, found.size),
            covers,
        })
    }

    /// Whether it is neither cropped nor covered, nor turned by Word.
    fn is_whole(&self) -> bool {
        self.crop == Crop::default()
            && self.quarters == 0
            && self.flip == [false; 2]
            && self.covers.is_empty()
    }
}

/// What Word adds around a picture is no part of it; something of it is always left.
fn within(crop: Crop) -> Crop {
    let pair = |one: f32, other: f32| {
        let side = |value: f32| if value.is_finite() { value.clamp(0.0, 0.99) } else { 0.0 };
        let (one, other) = (side(one), side(other));
        // Less than a thousandth is how Word rounds.
        let small = |value: f32| if value < 0.001 { 0.0 } else { value };
        if one + other > 0.99 { (0.0, 0.0) } else { (small(one), small(other)) }
    };
    let (left, right) = pair(crop.left, crop.right);
    let (top, bottom) = pair(crop.top, crop.bottom);
    Crop { left, top, right, bottom }
}

/// Programs differ in whether they mind Exif; the form in which the document shows the picture tells.
fn is_turned_by_exif(picture: &Picture, quarters: u8, turn: Turn, size: [u32; 2]) -> bool {
    if turn == Turn::default() || quarters != 0 {
        return false;
    }
    let [width, height] = picture.size;
    let seen = turn.size(size);
    if seen == size || width <= 0.0 || height <= 0.0 {
        return true;
    }
    let crop = within(picture.crop);
    let cut = (1.0 - crop.left - crop.right) / (1.0 - crop.top - crop.bottom);
    let off = |[across, down]: [u32; 2]| {
        (across as f32 / down as f32 * cut / (width / height)).ln().abs()
    };
    off(seen) < off(size)
}

/// Makes the files of all pictures, several at a time. `watch` is told how much is done; the answer `false` ends it.
/// `None`: it was ended.
pub(super) fn make(
    looks: &[Look],
    media: &[Media],
    watch: &(dyn Fn(f32) -> bool + Sync),
) -> Option<Vec<Result<Made, String>>> {
    let (next, done, is_over) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicBool::new(false));
    let made = Mutex::new(vec![None; looks.len()]);
    let work = || {
        while !is_over.load(Ordering::Relaxed) {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(look) = looks.get(at) else { break };
            let picture = make_one(look, media);
            // Whoever has panicked here has left nothing half done.
            made.lock().unwrap_or_else(std::sync::PoisonError::into_inner)[at] = Some(picture);
            let count = done.fetch_add(1, Ordering::Relaxed) + 1;
            if !watch(count as f32 / looks.len() as f32) {
                is_over.store(true, Ordering::Relaxed);
            }
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
    thread::scope(|scope| {
        for _ in 1..threads.min(looks.len()) {
            // Where there is no thread to be had, this one does it alone.
            let _ = thread::Builder::new().name("pictures".to_owned()).spawn_scoped(scope, work);
        }
        work();
    });
    let made = made.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    made.into_iter().collect()
}

/// A picture whose file says how it is turned, for whoever does not read that: upright, on white, no wider than a screen.
///
/// # Errors
/// Why it cannot be shown, in Russian.
pub(crate) fn upright_png<R: BufRead + Seek>(found: Undecoded<R>) -> Result<Vec<u8>, String> {
    let look = Look {
        media: 0,
        crop: Crop::default(),
        quarters: 0,
        flip: [false; 2],
        by_exif: true,
        covers: Vec::new(),
    };
    redrawn::make(&look, found).map(|made| made.bytes)
}

fn make_one(look: &Look, media: &[Media]) -> Result<Made, String> {
    let file = media.get(look.media).ok_or_else(|| labels::PICTURE_EMPTY.to_owned())?;
    let found = Undecoded::open(Cursor::new(file.bytes.as_slice()))?;
    let is_whole = look.is_whole();
    Ok(match file.kind {
        // A photo stays as good as it is, however wide, and says itself how it is turned.
        MediaKind::Jpeg if is_whole => {
            let turn = if look.by_exif { found.turn } else { Turn::default() };
            let bytes = bare_jpeg(&file.bytes, turn).ok_or(labels::JPEG_TORN)?;
            Made { ending: "jpg", bytes }
        }
        MediaKind::Png if is_whole && !look.by_exif && found.size[0] <= WIDEST => {
            let bytes = bare_png(&file.bytes).ok_or(labels::PICTURE_TORN)?;
            Made { ending: "png", bytes }
        }
        _ => redrawn::make(look, found)?,
    })
}
