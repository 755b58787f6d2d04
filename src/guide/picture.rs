//! A PNG of a guide up to its pixels: what is refused by its first bytes, and how large it is.

use super::picture_kind::{HEAD, why_not_png};
use super::turn::Turn;
use crate::file::invalid;
use crate::labels;
use png::{Decoder, Reader, Transformations};
use std::io::{self, BufRead, Seek};

/// The largest picture file that is read, bytes. It is decoded as it is read: it is never in memory.
pub(super) const MAX_PICTURE_BYTES: u64 = 64 << 20;
/// The largest picture, pixels: a screen of 8K, or a long page on a telephone. A line of it is in memory at a time; what
/// counts is the patience of a weak computer. A few bytes of PNG can promise far more.
const MAX_PICTURE_PIXELS: u64 = 50_000_000;
/// The longest side of a picture, pixels.
const MAX_PICTURE_SIDE: u32 = 32_768;

/// Reads a PNG up to its pixels, which come as eight bits with alpha, whatever kind of PNG it is. Refuses by
/// its header what could not be shown or would fill the memory: pixels are decoded only when a page shows them.
///
/// # Errors
/// Why it cannot be shown, in a few Russian words.
pub fn png_reader<R: BufRead + Seek>(mut png: R) -> io::Result<Reader<R>> {
    let begun = png.fill_buf()?;
    let head = begun[..begun.len().min(HEAD)].to_vec();
    let not_png = || invalid(&why_not_png(&head));
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
        return Err(invalid(labels::PICTURE_TORN));
    }
    Ok(reader)
}

/// Width and height of a PNG as it is seen, pixels.
///
/// # Errors
/// Those of [`png_reader`].
pub(super) fn size_as_seen(mut png: impl BufRead + Seek) -> io::Result<[u32; 2]> {
    let turn = Turn::of_png(&mut png)?;
    let reader = png_reader(png)?;
    let info = reader.info();
    Ok(turn.size([info.width, info.height]))
}
