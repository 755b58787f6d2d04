//! Gives the pixels of a run their colours: flat, a gradient, a texture, or both.

use super::plane::Plane;
use super::sample::Sampler;
use super::{pixel, span};

/// The colour that vertices give.
pub(crate) enum Tint {
    /// The same all over, `0xAARRGGBB`.
    Flat(u32),
    /// Blue, green, red, alpha, 0 to 255.
    Gradient(Plane<4>),
}

pub(crate) struct Shade<'a> {
    pub tint: Tint,
    pub texture: Option<Sampler<'a>>,
}

/// Rows of pixels on their way to the canvas; reused from row to row, so that none is allocated anew.
#[derive(Default)]
pub(crate) struct Scratch {
    texels: Vec<u32>,
    colors: Vec<u32>,
}

impl Shade<'_> {
    /// Draws over `run`, whose first pixel is (`x`, `y`).
    pub(crate) fn paint(&self, run: &mut [u32], x: i32, y: i32, scratch: &mut Scratch) {
        let count = run.len();
        let (start, step) = match &self.tint {
            Tint::Flat(color) => return self.paint_flat(run, x, y, *color, scratch),
            Tint::Gradient(plane) => (plane.at(x, y), plane.per_x),
        };
        // Many gradients run only downwards: the feathered upper and lower edges of every frame.
        if step.iter().all(|step| step.abs() * (count as f64) < 0.125) {
            let color = u32::from_le_bytes(start.map(|value| (value + 0.5) as u8));
            return self.paint_flat(run, x, y, color, scratch);
        }
        if scratch.colors.len() < count {
            scratch.colors.resize(count, 0);
        }
        let colors = &mut scratch.colors[..count];
        span::gradient(colors, start, step);
        if let Some(texture) = &self.texture {
            span::tint(colors, texture.run(x, y, count, &mut scratch.texels));
        }
        span::blend(run, colors);
    }

    fn paint_flat(&self, run: &mut [u32], x: i32, y: i32, color: u32, scratch: &mut Scratch) {
        match &self.texture {
            None => span::fill(run, color),
            Some(_) if color == 0 => {}
            Some(texture) => {
                let texels = texture.run(x, y, run.len(), &mut scratch.texels);
                if color == pixel::WHITE && texture.is_opaque() {
                    run.copy_from_slice(texels); // most pictures
                } else {
                    span::blend_tinted(run, texels, color);
                }
            }
        }
    }
}

impl Tint {
    /// Blue, green, red, alpha of a pixel, as [`Tint::Gradient`] wants them.
    pub(crate) fn channels(pixel: u32) -> [f64; 4] {
        pixel.to_le_bytes().map(f64::from)
    }

    /// The same everywhere, and multiplied with `texel`.
    pub(crate) fn flat(color: egui::Color32, texel: u32) -> Self {
        Self::Flat(pixel::multiply(pixel::from_color(color), texel))
    }
}
