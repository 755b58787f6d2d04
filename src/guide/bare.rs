//! The same picture with nothing in its file but its pixels: no Exif, no texts, no previews, nothing behind its end. What
//! is packed stays as it is, so that no screenshot becomes worse or larger.

use super::turn::Turn;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// What a PNG cannot be shown without.
const KEPT: [&[u8; 4]; 5] = [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"];
/// JFIF 1.1 without a preview: it tells what the colours are.
const JFIF: &[u8] = b"\xFF\xE0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0";

/// `None`: it is torn.
pub(crate) fn bare_png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(PNG)?;
    let mut bare = Vec::with_capacity(bytes.len());
    bare.extend_from_slice(PNG);
    loop {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let kind = after.first_chunk::<4>()?;
        let chunk = rest.get(..length.checked_add(12)?)?;
        rest = &rest[chunk.len()..];
        if KEPT.contains(&kind) {
            bare.extend_from_slice(chunk);
        }
        if kind == b"IEND" {
            return Some(bare);
        }
    }
}

/// An Exif of one field, how the picture is turned, up to the number that says it.
const EXIF: &[u8] = b"\xFF\xE1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0";

/// `None`: it is torn.
pub(crate) fn bare_jpeg(bytes: &[u8], turn: Turn) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
    let mut bare = Vec::with_capacity(bytes.len());
    bare.extend_from_slice(&[0xFF, 0xD8]);
    if turn != Turn::default() {
        bare.extend_from_slice(EXIF);
        bare.extend_from_slice(&[turn.number(), 0, 0, 0, 0, 0, 0]);
    }
    loop {
        // Some cameras leave bytes between segments.
        let begin = rest.iter().position(|byte| *byte == 0xFF)?;
        let marker = rest[begin..].iter().position(|byte| *byte != 0xFF)? + begin;
        let kind = rest[marker];
        rest = &rest[marker + 1..];
        match kind {
            0xD9 => {
                bare.extend_from_slice(&[0xFF, 0xD9]);
                return Some(bare);
            }
            // No markers, or those that have no length.
            0 | 0x01 | 0xD0..=0xD8 => continue,
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes(*rest.first_chunk::<2>()?));
        let segment = rest.get(..length.max(2))?;
        rest = &rest[segment.len()..];
        match kind {
            0xE0 if segment[2..].starts_with(b"JFIF\0") => bare.extend_from_slice(JFIF),
            // What its colours are, says Adobe. Its fields, and nothing that may follow them.
            0xEE if segment[2..].starts_with(b"Adobe") && segment.len() >= 14 => {
                bare.extend_from_slice(&[0xFF, kind, 0, 14]);
                bare.extend_from_slice(&segment[2..14]);
            }
            0xE0..=0xEF | 0xFE => {}
            _ => {
                bare.extend_from_slice(&[0xFF, kind]);
                bare.extend_from_slice(segment);
            }
        }
        if kind == 0xDA {
            let end = end_of_scan(rest);
            bare.extend_from_slice(&rest[..end]);
            rest = &rest[end..];
        }
    }
}

/// Where the next marker stands that is no part of the pixels.
fn end_of_scan(bytes: &[u8]) -> usize {
    let is_marker = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0 | 0xD0..=0xD7 | 0xFF);
    bytes.windows(2).position(is_marker).unwrap_or(bytes.len())
}
