//! A picture in the size at which it is shown.

use crate::guide::{TakeLines, Turn, Undecoded};
use crate::raster::{Pixel, Shrink};
use egui::{Color32, ColorImage};
use std::io::{BufRead, Cursor, Seek};

/// The widest and highest texture that every OpenGL 2 driver takes, pixels.
const MAX_SIDE: u32 = 2048;

#[derive(Debug)]
pub struct Scaled {
    /// In the wanted size, upright, alpha premultiplied.
    pub image: ColorImage,
    /// Width and height of the whole picture as it is seen, pixels.
    pub natural: [u32; 2],
}

/// A picture, `width` pixels wide, but no larger than in the file or than `MAX_SIDE`. Takes milliseconds: not for the
/// UI thread.
///
/// # Errors
/// Why it cannot be shown, in Russian.
pub fn scaled(picture: &[u8], width: u32) -> Result<Scaled, String> {
    scaled_from(Cursor::new(picture), width)
}

/// The same for a file, which is read piece by piece.
pub(crate) fn scaled_from(picture: impl BufRead + Seek, width: u32) -> Result<Scaled, String> {
    let picture = Undecoded::open(picture)?;
    let (turn, in_file) = (picture.turn, picture.size);
    let seen = target_size(turn.size(in_file), width);
    let size = turn.size(seen).map(|side| side as usize);
    let mut lines = Shrunk { size, shrink: None };
    picture.decode(size, &mut lines)?;
    let pixels = lines.shrink.map(Shrink::into_pixels).unwrap_or_default();
    Ok(upright(turn, in_file, (lines.size, pixels)))
}

/// The picture as it lies in the file, in this size or, if fewer lines come, in a smaller one.
struct Shrunk {
    size: [usize; 2],
    shrink: Option<Shrink>,
}

impl TakeLines for Shrunk {
    fn begin(&mut self, made: [usize; 2]) {
        self.size = [self.size[0].min(made[0]), self.size[1].min(made[1])];
        self.shrink = Some(Shrink::new(made, self.size));
    }

    fn take(&mut self, line: &[Pixel]) {
        if let Some(shrink) = &mut self.shrink {
            shrink.take(line);
        }
    }
}

/// What was made of a picture that has this size in its file, as it is seen.
fn upright(turn: Turn, in_file: [u32; 2], (size, pixels): ([usize; 2], Vec<Pixel>)) -> Scaled {
    let natural = turn.size(in_file);
    let color = |[r, g, b, a]: Pixel| Color32::from_rgba_premultiplied(r, g, b, a);
    if turn == Turn::default() {
        let pixels = pixels.into_iter().map(color).collect();
        return Scaled { image: ColorImage::new(size, pixels), natural };
    }
    let [width, height] = turn.size(size);
    let places = (0..height).flat_map(|y| (0..width).map(move |x| [x, y]));
    let seen = places.map(|place| {
        let [x, y] = turn.source(place, size);
        color(pixels[y * size[0] + x])
    });
    Scaled { image: ColorImage::new([width, height], seen.collect()), natural }
}

impl Scaled {
    /// On white paper: words on a transparent ground are dark, and would be lost on a dark screen.
    #[must_use]
    pub(super) fn on_paper(mut self) -> Self {
        for pixel in &mut self.image.pixels {
            let [r, g, b, a] = pixel.to_array();
            let over = |channel: u8| channel.saturating_add(255 - a);
            *pixel = Color32::from_rgba_premultiplied(over(r), over(g), over(b), 255);
        }
        self
    }
}

/// The size in pixels for this width; never larger than the picture itself.
pub(super) fn target_size(natural: [u32; 2], width: u32) -> [u32; 2] {
    let [across, down] = natural.map(|side| side as f32);
    let by_width = width.min(MAX_SIDE) as f32 / across;
    let factor = by_width.min(MAX_SIDE as f32 / down).min(1.0);
    natural.map(|side| (side as f32 * factor).round().max(1.0) as u32)
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;
    use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};

    fn sample() -> RgbaImage {
        RgbaImage::from_fn(7, 5, |x, y| {
            Rgba([(x * 36) as u8, (y * 60) as u8, 99, (255 - x * 30) as u8])
        })
    }

    fn png_of(image: &DynamicImage) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image.write_to(&mut bytes, ImageFormat::Png).expect("a PNG");
        bytes.into_inner()
    }

    /// Other programs write other kinds than ours: each looks as the `image` crate decodes it.
    #[test]
    fn every_kind_of_png_is_shown() {
        let sample = DynamicImage::ImageRgba8(sample());
        let gray = DynamicImage::from(sample.to_luma8());
        let kinds = [
            ("RGBA", sample.clone()),
            ("RGB", sample.to_rgb8().into()),
            ("gray", gray.clone()),
            ("gray with alpha", sample.to_luma_alpha8().into()),
            ("16-bit gray", gray.to_luma16().into()),
            ("16-bit RGBA", sample.to_rgba16().into()),
        ];
        for (kind, image) in kinds {
            let shown = scaled(&png_of(&image), 7).expect(kind);
            assert_eq!(shown.natural, [7, 5], "{kind}");
            let wanted = image.to_rgba8();
            for (shown, wanted) in shown.image.pixels.iter().zip(wanted.pixels()) {
                let [r, g, b, a] = wanted.0;
                let wanted = Color32::from_rgba_unmultiplied(r, g, b, a);
                assert_eq!(*shown, wanted, "{kind}");
            }
        }
    }

    /// Three by two greys, as ImageMagick writes them with `-interlace PNG`.
    const INTERLACED: &[u8] =
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x03\x00\x00\x00\x02\
        \x08\x00\x00\x00\x01\xcf\x18\tP\x00\x00\x00\x12IDAT\x08\xd7c``\xe8apc\xd4ps\x03\x00\
        \x06\x8a\x01\x88\xda\x1a\xed\x03\x00\x00\x00\x00IEND\xaeB`\x82";

    #[test]
    fn an_interlaced_picture_comes_out_in_order() {
        let shown = scaled(INTERLACED, 3).expect("a picture");
        let greys: Vec<_> = shown.image.pixels.iter().map(Color32::r).collect();
        assert_eq!(greys, [0, 70, 140, 40, 110, 180]);
    }

    #[test]
    fn a_picture_is_never_larger_than_itself_or_a_texture() {
        let cases = [
            ([1600, 1000], 800, [800, 500]),
            ([1600, 1000], 5000, [1600, 1000]),
            ([4096, 1024], 4096, [2048, 512]),
            ([8000, 1], 10, [10, 1]),
        ];
        for (natural, width, wanted) in cases {
            let size = target_size(natural, width);
            assert_eq!(size, wanted, "{natural:?} at {width}");
        }
    }

    #[test]
    fn what_is_no_png_is_said() {
        let cut = &png_of(&DynamicImage::ImageRgba8(sample()))[..40];
        for bytes in [&b"not a picture"[..], cut, &[]] {
            assert!(scaled(bytes, 100).is_err());
        }
    }
}
