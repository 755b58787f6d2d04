//! egui's textures, as we keep them: pixels in the canvas's own layout.

use super::pixel;
use egui::epaint::{ImageData, ImageDelta};
use egui::{Color32, TextureOptions, TextureWrapMode};

/// A picture to take colours from. An empty one (no texels at all) may be stored, but not read.
pub(crate) struct Texture {
    pub(super) size: [usize; 2],
    pub(super) texels: Vec<u32>,
    pub(super) options: TextureOptions,
    /// Nothing shows through any texel. May stay false after the transparent part of the texture was replaced.
    pub(super) opaque: bool,
}

impl Texture {
    /// From the whole of `delta`, whatever position it names.
    pub(crate) fn new(delta: &ImageDelta) -> Self {
        let ImageData::Color(image) = &delta.image;
        let texels = image.pixels.iter().copied().map(pixel::from_color);
        let mut texels: Vec<u32> = texels.collect();
        texels.resize(image.size[0] * image.size[1], 0);
        Self {
            size: image.size,
            options: delta.options,
            opaque: texels.iter().all(|texel| pixel::alpha(*texel) == 255),
            texels,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.texels.is_empty()
    }

    /// Replaces the part that `delta` names; what lies outside the texture is left out.
    pub(crate) fn update(&mut self, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        let [left, top] = delta.pos.unwrap_or_default();
        let [width, height] = self.size;
        self.options = delta.options;
        self.opaque &= image.pixels.iter().all(Color32::is_opaque);
        let count = image.size[0].min(width.saturating_sub(left));
        if count == 0 {
            return;
        }
        let rows = image.pixels.chunks_exact(image.size[0]);
        for (source, y) in rows.zip(top..height) {
            let start = y * width + left;
            let target = &mut self.texels[start..start + count];
            for (texel, color) in target.iter_mut().zip(source) {
                *texel = pixel::from_color(*color);
            }
        }
    }

    /// The texel in column `x` and row `y`; outside the texture the wrap mode says which one is meant.
    #[inline]
    pub(crate) fn texel(&self, x: i64, y: i64) -> u32 {
        let mode = self.options.wrap_mode;
        let x = wrap(mode, x, self.size[0] as i64);
        let y = wrap(mode, y, self.size[1] as i64);
        self.texels[y * self.size[0] + x]
    }
}

#[inline]
fn wrap(mode: TextureWrapMode, index: i64, count: i64) -> usize {
    let inside = match mode {
        TextureWrapMode::ClampToEdge => index.clamp(0, count - 1),
        TextureWrapMode::Repeat => index.rem_euclid(count),
        TextureWrapMode::MirroredRepeat => {
            let phase = index.rem_euclid(2 * count);
            phase.min(2 * count - 1 - phase)
        }
    };
    inside as usize
}
