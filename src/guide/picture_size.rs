//! How large a picture may be, whatever its kind.

use crate::file::invalid;
use crate::labels;
use std::io;

/// The largest picture, pixels: a screen of 8K, or a long page on a telephone. A line of a PNG is in memory at a time; what
/// counts is the patience of a weak computer. A few bytes can promise far more.
const MAX_PICTURE_PIXELS: u64 = 50_000_000;
/// The longest side of a picture, pixels.
const MAX_PICTURE_SIDE: u32 = 32_768;

/// Fails where there are more pixels, or a side is longer.
pub(super) fn refuse_size(size @ [width, height]: [u32; 2]) -> io::Result<()> {
    let pixels = u64::from(width) * u64::from(height);
    if width.max(height) <= MAX_PICTURE_SIDE && pixels <= MAX_PICTURE_PIXELS {
        return Ok(());
    }
    Err(invalid(&labels::picture_too_large(size, MAX_PICTURE_SIDE, MAX_PICTURE_PIXELS)))
}
