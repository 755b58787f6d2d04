//! A picture in the size at which it is shown. A PNG is made line by line: the whole picture, 6 MB for one of our figures,
//! is never in memory. Not by the `image` crate, whose decoder gives whole pictures only: for a figure 620 pixels
//! wide 12.8 MB where this takes 2.2 MB, in no less time; nor by `egui_extras`, which also keeps the file.

use super::{interlaced, jpeg};
use crate::file::IoReason;
use crate::guide::{Turn, is_jpeg, jpeg_head, png_reader};
use crate::labels;
use crate::raster::{Pixel, Shrink};
use egui::{Color32, ColorImage};
use png::{ColorType, DecodingError, Reader};
use std::io::{self, BufRead, Cursor, ErrorKind, Seek};

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

/// The same for a file, which is read piece by piece. Told by its bytes: whether its name says so was checked before.
pub(crate) fn scaled_from(mut picture: impl BufRead + Seek, width: u32) -> Result<Scaled, String> {
    let wanted = |turn: Turn, in_file: [u32; 2]| {
        let seen = target_size(turn.size(in_file), width);
        turn.size(seen).map(|side| side as usize)
    };
    if is_jpeg(&mut picture).map_err(|error| said(&error))? {
        let head = jpeg_head(&mut picture).map_err(|error| said(&error))?;
        let made = jpeg::shrunk(picture, &head, wanted(head.turn, head.size))?;
        return Ok(upright(head.turn, head.size, made));
    }
    let turn = Turn::of_png(&mut picture).map_err(|error| said(&error))?;
    let mut reader = png_reader(picture).map_err(|error| said(&error))?;
    let in_file = [reader.info().width, reader.info().height];
    let made = shrunk(&mut reader, wanted(turn, in_file)).map_err(|error| why(&error))?;
    Ok(upright(turn, in_file, made))
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

/// The PNG as it lies in the file, in this size or, if it is interlaced and large, in a smaller one.
fn shrunk<R: BufRead + Seek>(
    reader: &mut Reader<R>,
    size: [usize; 2],
) -> Result<([usize; 2], Vec<Pixel>), DecodingError> {
    let whole = [reader.info().width as usize, reader.info().height as usize];
    let color = reader.output_color_type().0;
    let mut line = Vec::new();
    if reader.info().interlaced {
        let made = interlaced::size(whole);
        let size = [size[0].min(made[0]), size[1].min(made[1])];
        let mut shrink = Shrink::new(made, size);
        interlaced::lines(reader, |bytes| {
            multiply(bytes, color, &mut line);
            shrink.take(&line);
        })?;
        return Ok((size, shrink.into_pixels()));
    }
    let mut shrink = Shrink::new(whole, size);
    while let Some(row) = reader.next_row()? {
        multiply(row.data(), color, &mut line);
        shrink.take(&line);
    }
    Ok((size, shrink.into_pixels()))
}

/// What an error of the decoder means, without its English.
fn why(error: &DecodingError) -> String {
    match error {
        DecodingError::IoError(error) if error.kind() != ErrorKind::UnexpectedEof => said(error),
        DecodingError::LimitsExceeded => labels::TOO_LARGE.to_owned(),
        _ => labels::PICTURE_TORN.to_owned(),
    }
}

fn said(error: &io::Error) -> String {
    IoReason::from(error).to_string()
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

fn multiply(bytes: &[u8], color: ColorType, line: &mut Vec<Pixel>) {
    line.clear();
    let multiplied = |[r, g, b, alpha]: Pixel| match alpha {
        255 => [r, g, b, 255],
        _ => Color32::from_rgba_unmultiplied(r, g, b, alpha).to_array(),
    };
    if color == ColorType::GrayscaleAlpha {
        let (pixels, _) = bytes.as_chunks();
        let pixels = pixels.iter().map(|&[grey, alpha]| [grey, grey, grey, alpha]);
        line.extend(pixels.map(multiplied));
    } else {
        let (pixels, _) = bytes.as_chunks();
        line.extend(pixels.iter().copied().map(multiplied));
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
