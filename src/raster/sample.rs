//! Reads a run of pixels out of a texture: nearest texel, or four of them mixed.

use super::pixel;
use super::plane::Plane;
use super::texture::Texture;
use egui::{Pos2, TextureFilter};

/// How far (in texels) a run may stray from texel centres and still count as an exact copy. Mixing in this
/// much of a neighbour changes a channel by half a step at most.
const EXACT: f64 = 1.0 / 512.0;

/// Positions in a texture have 32 bits below the point: no drift over the longest row.
const ONE: f64 = 4_294_967_296.0;
/// Positions further out (in texels) are cut, to leave room for steps.
const FARTHEST: f64 = 536_870_912.0;

/// The most texels per pixel for which it pays to mix every column between the first and the last.
const DENSE: f64 = 2.0;

/// A texture laid over a shape.
pub(crate) struct Sampler<'a> {
    texture: &'a Texture,
    /// Column and row of the texture, in texels from its upper left corner.
    position: Plane<2>,
    filter: TextureFilter,
}

impl<'a> Sampler<'a> {
    /// `position`: in texels, see [`Texture::position`].
    pub(crate) fn new(texture: &'a Texture, position: Plane<2>) -> Self {
        let square = |step: [f64; 2]| step[0] * step[0] + step[1] * step[1];
        let shrinks = square(position.per_x).max(square(position.per_y)) > 1.0;
        let options = texture.options;
        Self {
            texture,
            position,
            filter: if shrinks { options.minification } else { options.magnification },
        }
    }

    /// Whether nothing shows through any texel.
    pub(crate) fn is_opaque(&self) -> bool {
        self.texture.opaque
    }

    /// The texels of a run of `count` pixels that begins at pixel (`x`, `y`). They go to `buffer` if they must be
    /// computed.
    pub(crate) fn run<'b>(
        &'b self,
        x: i32,
        y: i32,
        count: usize,
        buffer: &'b mut Vec<u32>,
    ) -> &'b [u32] {
        let start = self.position.at(x, y);
        let step = self.position.per_x;
        if let Some(texels) = self.texture.copied_run(start, step, count) {
            return texels;
        }
        if buffer.len() < count {
            buffer.resize(count, 0);
        }
        let run = &mut buffer[..count];
        match self.filter {
            TextureFilter::Nearest => self.texture.nearest_run(run, start, step),
            TextureFilter::Linear if step[1] == 0.0 && step[0] > 0.0 && step[0] <= DENSE => {
                self.texture.upright_run(run, start, step[0]);
            }
            TextureFilter::Linear => self.texture.linear_run(run, start, step),
        }
        run
    }
}

impl Texture {
    /// A texture coordinate (0 to 1 over the texture) in texels.
    pub(crate) fn position(&self, uv: Pos2) -> [f64; 2] {
        let [width, height] = self.size.map(|side| side as f64);
        [f64::from(uv.x) * width, f64::from(uv.y) * height]
    }

    /// The colour at one texture coordinate.
    pub(crate) fn at(&self, uv: Pos2) -> u32 {
        let mut texel = [0];
        match self.options.magnification {
            TextureFilter::Nearest => self.nearest_run(&mut texel, self.position(uv), [0.0; 2]),
            TextureFilter::Linear => self.linear_run(&mut texel, self.position(uv), [0.0; 2]),
        }
        texel[0]
    }

    /// The run as it lies in the texture, if pixels and texels match one to one, as in letters and scaled pictures.
    fn copied_run(&self, start: [f64; 2], step: [f64; 2], count: usize) -> Option<&[u32]> {
        let [width, height] = self.size;
        let drift = (step[0] - 1.0).abs().max(step[1].abs()) * count as f64;
        let (x, y) = (start[0] as usize, start[1] as usize);
        let off_x = (start[0] - 0.5 - x as f64).abs();
        let off_y = (start[1] - 0.5 - y as f64).abs();
        let matches = drift.max(off_x).max(off_y) < EXACT;
        if !matches || x + count > width || y >= height {
            return None;
        }
        let first = y * width + x;
        self.texels.get(first..first + count)
    }

    fn nearest_run(&self, run: &mut [u32], start: [f64; 2], step: [f64; 2]) {
        let (mut at, step) = (start.map(fixed), step.map(fixed));
        for out in run {
            *out = self.texel(at[0] >> 32, at[1] >> 32);
            at = [at[0].wrapping_add(step[0]), at[1].wrapping_add(step[1])];
        }
    }

    fn linear_run(&self, run: &mut [u32], start: [f64; 2], step: [f64; 2]) {
        let start = start.map(|texels| texels - 0.5); // from the centre of the first texel
        let (mut at, step) = (start.map(fixed), step.map(fixed));
        for out in run {
            let [right, below] = at.map(|at| (at as u32) >> (32 - pixel::WEIGHT_BITS));
            let neighbours = self.four_texels(at[0] >> 32, at[1] >> 32);
            *out = pixel::mix(neighbours, right, below);
            at = [at[0].wrapping_add(step[0]), at[1].wrapping_add(step[1])];
        }
    }

    /// The same along a row of the texture: each column is mixed once for all the pixels that it reaches.
    fn upright_run(&self, run: &mut [u32], start: [f64; 2], step: f64) {
        let [mut at, y] = start.map(|texels| fixed(texels - 0.5));
        let step = fixed(step);
        let coarse = |at: i64| (at as u32) >> (32 - pixel::COARSE_BITS);
        let (first, row, below) = (at >> 32, y >> 32, coarse(y));
        let last = at.wrapping_add(step.wrapping_mul(run.len() as i64)) >> 32;
        // At an edge the wrap mode counts.
        let at_edge = |column: i64| {
            let [upper, lower] = [row, row + 1].map(|row| self.texel(column, row));
            pixel::mix_down(upper, lower, below)
        };
        let mut columns = Vec::with_capacity(run.len() * 2 + 2);
        let (from, to) = (first.max(0), (last + 2).min(self.size[0] as i64));
        match self.rows_between(row, from, to) {
            Some(two) => {
                columns.extend((first..from).map(at_edge));
                let texels = two[0].iter().zip(two[1]);
                columns.extend(texels.map(|(upper, lower)| pixel::mix_down(*upper, *lower, below)));
                columns.extend((to..last + 2).map(at_edge));
            }
            None => columns.extend((first..last + 2).map(at_edge)),
        }
        for out in run {
            let column = ((at >> 32) - first) as usize;
            *out = match columns.get(column..column + 2) {
                Some(&[left, right]) => pixel::mix_across(left, right, coarse(at)),
                _ => 0,
            };
            at = at.wrapping_add(step);
        }
    }

    /// The columns `from..to` of a row and of the one below it, if all of them lie inside.
    fn rows_between(&self, row: i64, from: i64, to: i64) -> Option<[&[u32]; 2]> {
        let [width, height] = self.size;
        let [row, from, to] = [row, from, to].map(|it| usize::try_from(it).ok());
        let (row, from, to) = (row?, from?, to?);
        if from > to || to > width || row + 1 >= height {
            return None;
        }
        let part = |row: usize| self.texels.get(row * width + from..row * width + to);
        Some([part(row)?, part(row + 1)?])
    }

    /// The texel in column `x` and row `y`, its right neighbour, and the two below them.
    #[inline]
    fn four_texels(&self, x: i64, y: i64) -> [u32; 4] {
        let [width, height] = self.size;
        let (column, row) = (x as usize, y as usize); // negative ones become huge
        if column < width - 1 && row < height - 1 {
            let first = row * width + column;
            let rows = &self.texels[first..first + width + 2];
            return [rows[0], rows[1], rows[width], rows[width + 1]];
        }
        [(x, y), (x + 1, y), (x, y + 1), (x + 1, y + 1)].map(|(x, y)| self.texel(x, y))
    }
}

fn fixed(texels: f64) -> i64 {
    (texels.clamp(-FARTHEST, FARTHEST) * ONE) as i64
}

#[cfg(test)]
mod tests {
    use super::Texture;
    use egui::epaint::ImageDelta;
    use egui::{Color32, ColorImage, TextureOptions};

    /// Coarser weights make a step of difference at most, at the edges of a picture too.
    #[test]
    #[expect(clippy::disallowed_methods, reason = "texels, not colours of the wizard")]
    fn an_upright_row_is_what_four_texels_give() {
        let colors = (0..35).map(|i: u32| {
            let byte = |factor: u32| (i * factor % 256) as u8;
            Color32::from_rgb(byte(37), byte(91), byte(173))
        });
        let image = ColorImage::new([7, 5], colors.collect());
        let texture = Texture::new(&ImageDelta::full(image, TextureOptions::LINEAR));
        for (start, step) in [
            ([0.1, 0.2], 0.3),
            ([-2.0, 4.9], 0.61),
            ([3.3, 2.5], 1.0),
            ([6.9, -1.0], 0.05),
            ([-1.0, 1.7], 1.9),
        ] {
            let (mut quick, mut plain) = ([0; 20], [0; 20]);
            texture.upright_run(&mut quick, start, step);
            texture.linear_run(&mut plain, start, [step, 0.0]);
            for (quick, plain) in quick.iter().zip(plain) {
                let channels = quick.to_le_bytes().into_iter().zip(plain.to_le_bytes());
                let most = channels.map(|(a, b)| a.abs_diff(b)).max();
                assert!(most <= Some(1), "{quick:x} is {plain:x}: {start:?}, {step}");
            }
        }
    }
}
