//! Arithmetic on one pixel `0xAARRGGBB`, all four channels at once in the 16-bit lanes of a `u64`.

use egui::Color32;

/// The pixel that changes nothing as a factor.
pub(crate) const WHITE: u32 = 0xFFFF_FFFF;

/// The lower byte of each lane: where a channel sits when spread.
const CHANNELS: u64 = 0x00FF_00FF_00FF_00FF;
/// One half of 255, rounded up, in each lane: rounds a division by 255 to the nearest.
const HALVES: u64 = 0x0080_0080_0080_0080;

pub(crate) fn from_color(color: Color32) -> u32 {
    let [r, g, b, a] = color.to_array();
    u32::from_be_bytes([a, r, g, b])
}

#[inline]
pub(crate) fn alpha(pixel: u32) -> u32 {
    pixel >> 24
}

/// One channel per lane, from the low lane: blue, red, green, alpha.
#[inline]
fn spread(pixel: u32) -> u64 {
    let pixel = u64::from(pixel);
    (pixel & 0x00FF_00FF) | ((pixel & 0xFF00_FF00) << 24)
}

#[inline]
fn pack(lanes: u64) -> u32 {
    (lanes | (lanes >> 24)) as u32
}

/// Each lane times `factor` / 255, rounded to the nearest. `factor` is at most 255.
#[inline]
fn scale_lanes(lanes: u64, factor: u32) -> u64 {
    let product = lanes * u64::from(factor) + HALVES;
    // x / 255 ≈ (x + x / 256) / 256: exact after rounding for every product of two bytes.
    ((product + ((product >> 8) & CHANNELS)) >> 8) & CHANNELS
}

/// Each channel times `factor` / 255, rounded to the nearest. `factor` is at most 255.
#[inline]
pub(crate) fn scale(pixel: u32, factor: u32) -> u32 {
    pack(scale_lanes(spread(pixel), factor))
}

/// Whether the four channels are the same, as in every texel of a font.
#[inline]
pub(crate) fn is_gray(pixel: u32) -> bool {
    pixel == pixel.rotate_left(8)
}

/// Each channel of one times that of the other, 255 being one.
#[inline]
pub(crate) fn multiply(a: u32, b: u32) -> u32 {
    if is_gray(a) {
        return scale(b, alpha(a));
    }
    if is_gray(b) {
        return scale(a, alpha(b));
    }
    let channel = |shift: u32| {
        let product = ((a >> shift) & 0xFF) * ((b >> shift) & 0xFF) + 128;
        ((product + (product >> 8)) >> 8) << shift
    };
    channel(0) | channel(8) | channel(16) | channel(24)
}

/// `source` blended over `below`.
#[inline]
pub(crate) fn over(below: u32, source: u32) -> u32 {
    let sum = spread(source) + scale_lanes(spread(below), 255 - alpha(source));
    let excess = (sum >> 8) & CHANNELS;
    if excess == 0 {
        return pack(sum);
    }
    // Only «additive» colours, brighter than their alpha, come here: they stop at full brightness.
    pack((sum | (excess * 0xFF)) & CHANNELS)
}

/// Bits of a mixing weight: [`mix`] takes weights from 0 to 2048.
pub(crate) const WEIGHT_BITS: u32 = 11;

/// Mixes four neighbours, upper left, upper right, lower left, lower right; `right` and `below` say how much
/// of the right and of the lower ones.
#[inline]
pub(crate) fn mix(neighbours: [u32; 4], right: u32, below: u32) -> u32 {
    // Two channels in two 32-bit lanes, so that nothing is rounded before the end.
    let two_channels = |shift: u32| {
        let [a, b, c, d] = neighbours.map(|pixel| {
            let pixel = u64::from(pixel >> shift);
            (pixel & 0xFF) | ((pixel & 0x00FF_0000) << 16)
        });
        let upper = between(a, b, right, WEIGHT_BITS);
        let lower = between(c, d, right, WEIGHT_BITS);
        let sum = between(upper, lower, below, WEIGHT_BITS);
        let half = 1 << (2 * WEIGHT_BITS - 1);
        let lanes = ((sum + (half | half << 32)) >> (2 * WEIGHT_BITS)) & 0x0000_00FF_0000_00FF;
        (lanes | (lanes >> 16)) as u32
    };
    two_channels(0) | (two_channels(8) << 8)
}

/// Four channels in 16-bit lanes, times 256.
pub(crate) type Column = u64;

/// Bits of the weights of [`mix_down`] and [`mix_across`], as many as a graphics card has: the result differs from
/// [`mix`] by one step at most, in a third of its time.
pub(crate) const COARSE_BITS: u32 = 8;

/// Mixes two texels of a column; `below`, at most 255, says how much of the lower one.
#[inline]
pub(crate) fn mix_down(upper: u32, lower: u32, below: u32) -> Column {
    let [upper, lower] = [upper, lower].map(u32::to_le_bytes);
    let below = below as u16;
    let mut lanes = [0; 8];
    for (channel, lane) in lanes.as_chunks_mut::<2>().0.iter_mut().enumerate() {
        let [upper, lower] = [upper, lower].map(|pixel| u16::from(pixel[channel]));
        *lane = (upper * (256 - below) + lower * below).to_le_bytes();
    }
    u64::from_le_bytes(lanes)
}

/// Mixes two columns; `right`, at most 255, says how much of the right one.
#[inline]
pub(crate) fn mix_across(left: Column, right_column: Column, right: u32) -> u32 {
    const LANES: u64 = 0x0000_FFFF_0000_FFFF;
    let two_channels = |shift: u32| {
        let [left, next] = [left, right_column].map(|column| (column >> shift) & LANES);
        let sum = between(left, next, right, COARSE_BITS) + 0x0000_8000_0000_8000;
        let lanes = (sum >> 16) & 0x0000_00FF_0000_00FF;
        (lanes | (lanes >> 16)) as u32
    };
    two_channels(0) | (two_channels(16) << 8)
}

/// In each 32-bit lane, times 2 to the power of `bits`. A difference may borrow from the other lane; the sum
/// pays it back.
#[inline]
fn between(from: u64, to: u64, weight: u32, bits: u32) -> u64 {
    let change = to.wrapping_sub(from).wrapping_mul(u64::from(weight));
    (from << bits).wrapping_add(change)
}
