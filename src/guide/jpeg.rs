//! What a JPEG says before its pixels: how large it is and how it is turned. Refuses what could not be shown, or would fill
//! the memory: pixels are decoded only when a page shows them.

use super::picture_size::refuse_size;
use super::turn::Turn;
use crate::file::invalid;
use crate::labels;
use std::io::{self, BufRead, ErrorKind, Read, Seek, SeekFrom};

/// What decoding may need at a time, bytes. A line of it, as of a PNG, cannot be had: its decoder gives a whole picture,
/// made smaller by 2, 4 or 8.
const MAX_DECODING: u64 = 58 << 20;
/// So many segments are looked at before the pixels: a colour profile has up to 255.
const MAX_SEGMENTS: usize = 1000;
/// Width and height of a block, pixels.
const BLOCK: u32 = 8;
/// The most blocks in a byte: each takes at least a bit, and as many again may lie beyond the edges.
const MOST_BLOCKS: u64 = 16;
/// Of a block until it is pixels, bytes.
const COEFFICIENTS: u64 = 128;
/// The share of a picture by which the threads of the decoder may be behind: on two busy cores, and on one, it was never
/// more than half of this.
const BEHIND: u64 = 8;

/// The first bytes of a JPEG.
pub(super) const SIGNATURE: [u8; 3] = [0xFF, 0xD8, 0xFF];

/// What stands before the pixels.
#[derive(Debug)]
pub(super) struct JpegHead {
    /// Width and height in the file, pixels.
    pub(super) size: [u32; 2],
    /// How it is turned to be seen upright.
    pub(super) turn: Turn,
    /// It becomes finer from scan to scan.
    is_progressive: bool,
    /// Blocks of all its colours.
    blocks: u64,
    /// 1: grey, 3: red, green, blue; 4: those of a printer.
    pub(super) colors: u64,
}

/// Goes back to the beginning of the file.
///
/// # Errors
/// Why it cannot be shown, in a few Russian words.
pub(super) fn jpeg_head(jpeg: &mut (impl BufRead + Seek)) -> io::Result<JpegHead> {
    let head = read(jpeg).map_err(|error| match error.kind() {
        ErrorKind::UnexpectedEof => invalid(labels::JPEG_TORN),
        _ => error,
    })?;
    refuse_size(head.size)?;
    if head.least_unit(1).is_none() {
        return Err(invalid(&labels::jpeg_too_large(head.size)));
    }
    // The decoder takes what is not there for grey, and as long as for a whole picture.
    let length = jpeg.seek(SeekFrom::End(0))?;
    if head.blocks > length.saturating_mul(MOST_BLOCKS) {
        return Err(invalid(labels::JPEG_TORN));
    }
    jpeg.rewind()?;
    Ok(head)
}

impl JpegHead {
    /// By how much it can be made smaller, while it is decoded, to be no smaller than this and to need no more than
    /// [`MAX_DECODING`]: 1, 2, 4 or 8. Where it would need more, it becomes smaller than wanted.
    pub(super) fn unit(&self, [width, height]: [u32; 2]) -> u32 {
        let [across, down] = self.size;
        let is_enough =
            |unit: &u32| across.div_ceil(*unit) >= width && down.div_ceil(*unit) >= height;
        let wanted = [8, 4, 2].into_iter().find(is_enough).unwrap_or(1);
        self.least_unit(wanted).unwrap_or(BLOCK)
    }

    /// The least one of at least so much that the memory allows.
    fn least_unit(&self, least: u32) -> Option<u32> {
        let is_allowed = |unit: &u32| *unit >= least && self.memory(*unit) <= MAX_DECODING;
        [1, 2, 4, 8].into_iter().find(is_allowed)
    }

    /// Bytes that decoding needs at a time.
    fn memory(&self, unit: u32) -> u64 {
        let side = u64::from(BLOCK / unit);
        let planes = self.blocks * side * side;
        let pixels = self.size.map(|side| u64::from(side.div_ceil(unit)));
        let made = pixels[0] * pixels[1] * self.colors;
        let all = self.blocks * COEFFICIENTS;
        let kept = if self.is_progressive { all } else { 0 };
        kept + planes + made.max(all / BEHIND)
    }
}

fn read(jpeg: &mut (impl BufRead + Seek)) -> io::Result<JpegHead> {
    let in_pieces = || invalid(labels::JPEG_TORN);
    let (mut turn, mut frame) = (None, None);
    for _ in 0..MAX_SEGMENTS {
        match marker(jpeg)? {
            // Those without a length: the beginning, and restarts.
            0x01 | 0xD0..=0xD8 => {}
            // The pixels, or the end.
            0xD9 | 0xDA => {
                let head: JpegHead = frame.ok_or_else(in_pieces)?;
                return Ok(JpegHead { turn: turn.unwrap_or_default(), ..head });
            }
            // Among other things Exif.
            0xE1 if turn.is_none() => turn = Turn::of_exif(&segment(jpeg)?),
            // The last three are tables, and one that nobody uses.
            marker @ 0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                if frame.is_some() {
                    return Err(invalid(labels::JPEG_RARE));
                }
                frame = Some(of_frame(marker, &segment(jpeg)?)?);
            }
            _ => {
                let length = length(jpeg)?;
                jpeg.seek_relative(i64::from(length))?;
            }
        }
    }
    Err(in_pieces())
}

/// The next one: some cameras leave bytes between segments.
fn marker(jpeg: &mut impl BufRead) -> io::Result<u8> {
    let mut byte = 0;
    let mut is_begun = false;
    while !is_begun || matches!(byte, 0 | 0xFF) {
        is_begun = byte == 0xFF;
        byte = next(jpeg)?;
    }
    Ok(byte)
}

fn next(jpeg: &mut impl Read) -> io::Result<u8> {
    let mut byte = [0];
    jpeg.read_exact(&mut byte)?;
    Ok(byte[0])
}

/// Of what follows.
fn length(jpeg: &mut impl Read) -> io::Result<u16> {
    let length = u16::from_be_bytes([next(jpeg)?, next(jpeg)?]);
    // It counts itself.
    length.checked_sub(2).ok_or_else(|| invalid(labels::JPEG_TORN))
}

fn segment(jpeg: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; usize::from(length(jpeg)?)];
    jpeg.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// What the header of the picture says; its turn is told elsewhere.
fn of_frame(marker: u8, bytes: &[u8]) -> io::Result<JpegHead> {
    let torn = || invalid(labels::JPEG_TORN);
    let [bits, h0, h1, w0, w1, count, rest @ ..] = bytes else {
        return Err(torn());
    };
    let size = [[*w0, *w1], [*h0, *h1]].map(|side| u32::from(u16::from_be_bytes(side)));
    let (colors, _) = rest.as_chunks::<3>();
    if colors.len() != usize::from(*count) || size[0] == 0 {
        return Err(torn());
    }
    // Height 0: it comes after the pixels.
    let is_rare = !matches!(marker, 0xC0..=0xC2) || *bits != 8 || size[1] == 0;
    if is_rare || !matches!(count, 1 | 3 | 4) {
        return Err(invalid(labels::JPEG_RARE));
    }
    let factors = |color: &[u8; 3]| [color[1] >> 4, color[1] & 15].map(u32::from);
    let factors: Vec<[u32; 2]> = colors.iter().map(factors).collect();
    if factors.as_flattened().iter().any(|factor| !(1..=4).contains(factor)) {
        return Err(torn());
    }
    let most = |axis: usize| factors.iter().map(|it| it[axis]).max().unwrap_or(1);
    let units = [0, 1].map(|axis| u64::from(size[axis].div_ceil(BLOCK * most(axis))));
    let of_unit: u32 = factors.iter().map(|[across, down]| across * down).sum();
    let blocks = units[0] * units[1] * u64::from(of_unit);
    let (is_progressive, colors) = (marker == 0xC2, u64::from(*count));
    Ok(JpegHead { size, turn: Turn::default(), is_progressive, blocks, colors })
}
