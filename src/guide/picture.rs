//! A picture of a guide up to its pixels: what is refused by its first bytes, and how large it is.

use super::OLDEST_FORMAT;
use super::jpeg::{SIGNATURE, jpeg_head};
use super::picture_kind::{HEAD, why_not_png};
use super::picture_size::refuse_size;
use super::turn::Turn;
use crate::file::invalid;
use crate::labels;
use png::{Decoder, Reader, Transformations};
use std::io::{self, BufRead, Seek};

/// The largest picture file that is read, bytes. It is decoded as it is read: it is never in memory.
pub(super) const MAX_PICTURE_BYTES: u64 = 64 << 20;
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
    refuse_size([info.width, info.height])?;
    let reader = decoder.read_info().map_err(|_| not_png())?;
    // The decoder does not check it, and would panic.
    let palette = reader.info().palette.as_deref().unwrap_or_default();
    if !palette.len().is_multiple_of(3) {
        return Err(invalid(labels::PICTURE_TORN));
    }
    Ok(reader)
}

/// Whether it is a JPEG, whatever it is called.
///
/// # Errors
/// It cannot be read.
pub(super) fn is_jpeg(picture: &mut impl BufRead) -> io::Result<bool> {
    Ok(picture.fill_buf()?.starts_with(&SIGNATURE))
}

/// Width and height of a picture as it is seen, pixels. Older versions of the program read a guide of the oldest format,
/// too, and know PNG only.
///
/// # Errors
/// Why it cannot be shown, in a few Russian words.
pub(super) fn size_as_seen(mut picture: impl BufRead + Seek, format: u32) -> io::Result<[u32; 2]> {
    if is_jpeg(&mut picture)? {
        if format == OLDEST_FORMAT {
            return Err(invalid(labels::JPEG_IN_FORMAT_1));
        }
        let head = jpeg_head(&mut picture)?;
        return Ok(head.turn.size(head.size));
    }
    let turn = Turn::of_png(&mut picture)?;
    let reader = png_reader(picture)?;
    let info = reader.info();
    Ok(turn.size([info.width, info.height]))
}
