//! A picture beside a guide: it is refused, or shown in every size, and neither needs much more memory
//! than its pixels do; or, of a JPEG, than all readers may.

#![no_main]

use join_chats::scaled;
use join_chats_fuzz::{MOST, limited};
use libfuzzer_sys::fuzz_target;

/// What a picture without pixels may need, bytes.
const BASE: usize = 512 << 10;

fuzz_target!(|bytes: &[u8]| limited(most(bytes).unwrap_or(BASE), || {
    // In a page, and as large as it is. Both begin with the check that a guide's pictures pass.
    let [page, whole] = [600, u32::MAX].map(|width| scaled(bytes, width).map(drop));
    assert_eq!(page, whole);
}));

/// What a picture that begins like this may need, bytes: once decoded, and once to be shown; and some lines of it.
fn most(png: &[u8]) -> Option<usize> {
    // Its decoder keeps whole pictures, and what they are made of.
    if png.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return Some(MOST);
    }
    let side = |from: usize| {
        let bytes = png.get(from..from + 4)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(bytes)).ok()
    };
    let (line, pixels) = (side(16)?, side(16)?.saturating_mul(side(20)?));
    let lines = line.saturating_mul(64);
    Some(BASE.saturating_add(pixels.saturating_mul(8)).saturating_add(lines).min(MOST))
}
