//! A PNG in the size at which it is shown: decoded, then scaled once to whole pixels.
//!
//! `png` decodes straight into the bytes that are scaled, 4 ms for one of our figures. By way of
//! `egui_extras` and `image` each step of the road had a copy of its own: 15 ms and three times the memory.

use crate::guide::is_showable;
use egui::ColorImage;
use fast_image_resize::images::Image;
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use png::{ColorType, Decoder, Transformations};
use std::io::Cursor;

/// The widest and highest texture that every OpenGL 2 driver takes, pixels.
const MAX_SIDE: u32 = 2048;

/// A picture in some size.
#[derive(Debug)]
pub struct Scaled {
    /// What is shown.
    pub image: ColorImage,
    /// Its own size before, pixels.
    pub natural: [u32; 2],
}

struct Decoded {
    /// Red, green, blue, alpha; not multiplied.
    bytes: Vec<u8>,
    size: [u32; 2],
    is_opaque: bool,
}

/// Decodes a PNG and makes it `width` pixels wide, or as large as it is where that is less. Takes some
/// milliseconds: not for the UI thread.
///
/// # Errors
/// What is wrong with the PNG, in the decoder's English.
pub fn scaled(png: &[u8], width: u32) -> Result<Scaled, String> {
    let picture = decode(png)?;
    let natural = picture.size;
    let size = target_size(natural, width);
    let is_opaque = picture.is_opaque;
    let bytes = resized(picture, size)?;
    let size = size.map(|side| side as usize);
    let image = if is_opaque {
        // Nothing to multiply.
        ColorImage::from_rgba_premultiplied(size, &bytes)
    } else {
        ColorImage::from_rgba_unmultiplied(size, &bytes)
    };
    Ok(Scaled { image, natural })
}

fn decode(png: &[u8]) -> Result<Decoded, String> {
    let failed = |error: png::DecodingError| error.to_string();
    let mut decoder = Decoder::new(Cursor::new(png));
    // Whatever kind of PNG it is: eight bits, with alpha.
    decoder.set_transformations(
        Transformations::EXPAND | Transformations::ALPHA | Transformations::STRIP_16,
    );
    let mut reader = decoder.read_info().map_err(failed)?;
    let info = reader.info();
    let size = [info.width, info.height];
    let has_alpha = matches!(info.color_type, ColorType::Rgba | ColorType::GrayscaleAlpha);
    let is_opaque = !has_alpha && info.trns.is_none();
    if !is_showable(size) {
        return Err("too large".to_owned());
    }
    let length = reader.output_buffer_size().ok_or("too large")?;
    let mut bytes = vec![0; length];
    let frame = reader.next_frame(&mut bytes).map_err(failed)?;
    bytes.truncate(frame.buffer_size());
    if frame.color_type == ColorType::GrayscaleAlpha {
        let (pixels, _) = bytes.as_chunks();
        let expanded = pixels
            .iter()
            .flat_map(|[gray, alpha]| [*gray, *gray, *gray, *alpha]);
        bytes = expanded.collect();
    }
    Ok(Decoded {
        bytes,
        size,
        is_opaque,
    })
}

/// The size in pixels for this width; never larger than the picture itself.
pub fn target_size([natural_width, natural_height]: [u32; 2], width: u32) -> [u32; 2] {
    let most = MAX_SIDE as f32;
    let [natural_width, natural_height] = [natural_width as f32, natural_height as f32];
    let factor = (width as f32 / natural_width)
        .min(most / natural_width)
        .min(most / natural_height)
        .min(1.0);
    let side = |natural: f32| (natural * factor).round().max(1.0) as u32;
    [side(natural_width), side(natural_height)]
}

fn resized(picture: Decoded, to: [u32; 2]) -> Result<Vec<u8>, String> {
    if picture.size == to {
        return Ok(picture.bytes);
    }
    let [width, height] = picture.size;
    let large = Image::from_vec_u8(width, height, picture.bytes, PixelType::U8x4)
        .map_err(|error| error.to_string())?;
    let mut small = Image::new(to[0], to[1], PixelType::U8x4);
    let options = ResizeOptions::new()
        .resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom))
        .use_alpha(!picture.is_opaque);
    Resizer::new()
        .resize(&large, &mut small, &options)
        .map_err(|error| error.to_string())?;
    Ok(small.into_vec())
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test that fails says where")]
mod tests {
    use super::*;
    use egui::Color32;
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
                assert_eq!(
                    *shown,
                    Color32::from_rgba_unmultiplied(r, g, b, a),
                    "{kind}"
                );
            }
        }
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
            assert_eq!(
                target_size(natural, width),
                wanted,
                "{natural:?} at {width}"
            );
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
