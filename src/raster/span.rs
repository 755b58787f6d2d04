//! Loops over a run of pixels of one row.

use super::pixel::{self, alpha, multiply, over};

/// Blends one colour over the run.
pub fn fill(run: &mut [u32], color: u32) {
    if alpha(color) == 255 {
        // Most of a window: nothing below shows through, so it is a plain memory fill.
        run.fill(color);
    } else if color != 0 {
        for below in run {
            *below = over(*below, color);
        }
    }
}

/// Blends as many source pixels over the run.
pub fn blend(run: &mut [u32], source: &[u32]) {
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
pub fn blend_tinted(run: &mut [u32], texels: &[u32], color: u32) {
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
pub fn tint(run: &mut [u32], texels: &[u32]) {
    for (color, &texel) in run.iter_mut().zip(texels) {
        *color = multiply(*color, texel);
    }
}

/// A straight gradient: `start` and `step` are the channels blue, green, red, alpha in 0–255, of the first
/// pixel and from one pixel to the next.
pub fn gradient(run: &mut [u32], start: [f64; 4], step: [f64; 4]) {
    const ONE: f64 = 65_536.0;
    let step = step.map(|step| (step * ONE) as i32);
    let mut value = start.map(|start| (start * ONE) as i32);
    for value in &mut value {
        *value = value.saturating_add(0x8000); // rounds to the nearest below
    }
    for out in run {
        let [b, g, r, a] = value.map(|value| (value >> 16).clamp(0, 255) as u32);
        *out = a << 24 | r << 16 | g << 8 | b;
        for (value, step) in value.iter_mut().zip(step) {
            *value = value.wrapping_add(step);
        }
    }
}
