//! Loops over a run of pixels of one row.

use super::pixel::{self, alpha, multiply, over};

/// Blends one colour over the run.
pub(crate) fn fill(run: &mut [u32], color: u32) {
    if alpha(color) == 255 {
        // Most of a window: nothing below shows through, so it is a plain memory fill.
        run.fill(color);
    } else if is_premultiplied(color) {
        dim(run, color);
    } else {
        for below in run {
            *below = over(*below, color);
        }
    }
}

/// Whether no channel is brighter than alpha allows, so that a blend never exceeds a byte.
fn is_premultiplied(color: u32) -> bool {
    let [b, g, r, a] = color.to_le_bytes();
    b.max(g).max(r) <= a
}

/// [`over`] with such a colour, channel by channel: the compiler vectorises this, and a veil over a whole screen
/// takes one millisecond in place of five.
fn dim(run: &mut [u32], color: u32) {
    let color_channels = color.to_le_bytes();
    let rest = 255 - u16::from(color_channels[3]);
    for below in run {
        let mut channels = below.to_le_bytes();
        for (channel, added) in channels.iter_mut().zip(color_channels) {
            let product = u16::from(*channel) * rest + 128;
            *channel = ((product + (product >> 8)) >> 8) as u8 + added;
        }
        *below = u32::from_le_bytes(channels);
    }
}

/// Blends a run of the same length over this one.
pub(crate) fn blend(run: &mut [u32], source: &[u32]) {
    for (below, &source) in run.iter_mut().zip(source) {
        // Opaque and empty pixels are the most common ones in pictures and at feathered edges.
        if alpha(source) == 255 {
            *below = source;
        } else if source != 0 {
            *below = over(*below, source);
        }
    }
}

/// Blends texels times one colour over the run: letters, mostly.
pub(crate) fn blend_tinted(run: &mut [u32], texels: &[u32], color: u32) {
    if color == pixel::WHITE {
        return blend(run, texels);
    }
    for (below, &texel) in run.iter_mut().zip(texels) {
        // More than half of a letter's box is empty.
        if texel != 0 {
            *below = over(*below, multiply(texel, color));
        }
    }
}

/// Multiplies each pixel of the run by its texel.
pub(crate) fn tint(run: &mut [u32], texels: &[u32]) {
    for (color, &texel) in run.iter_mut().zip(texels) {
        *color = multiply(*color, texel);
    }
}

/// A straight gradient: `start` and `step` are the channels blue, green, red, alpha in 0–255, of the first
/// pixel and from one pixel to the next.
pub(crate) fn gradient(run: &mut [u32], start: [f64; 4], step: [f64; 4]) {
    const ONE: f64 = 65_536.0;
    let step = step.map(|step| (step * ONE) as i32);
    // The half rounds to the nearest below.
    let mut value = start.map(|start| ((start * ONE) as i32).saturating_add(0x8000));
    for out in run {
        let [b, g, r, a] = value.map(|value| (value >> 16).clamp(0, 255) as u32);
        *out = a << 24 | r << 16 | g << 8 | b;
        for (value, step) in value.iter_mut().zip(step) {
            *value = value.wrapping_add(step);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{dim, is_premultiplied, over};

    /// The quick way gives what the plain one does, for every channel under every alpha.
    #[test]
    fn a_veil_is_blended_as_any_other_colour() {
        for alpha in 0..=255_u32 {
            let half = alpha / 2;
            let veil = alpha << 24 | alpha << 16 | half << 8;
            assert!(is_premultiplied(veil));
            for below in 0..=255_u32 {
                let below = below << 24 | below << 16 | (255 - below) << 8 | below;
                let mut run = [below];
                dim(&mut run, veil);
                assert_eq!(run[0], over(below, veil), "{veil:x} over {below:x}");
            }
        }
        assert!(!is_premultiplied(0x1020_0000), "an additive colour");
    }
}
