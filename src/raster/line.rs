//! The pixels of a decoded line in the two forms in which they are wanted.

use super::shrink::Pixel;
use egui::Color32;

/// Eight bits for each channel, with alpha: grey and alpha, or red, green, blue and alpha.
pub fn premultiply(bytes: &[u8], is_grey: bool, line: &mut Vec<Pixel>) {
    line.clear();
    let multiplied = |[r, g, b, alpha]: Pixel| match alpha {
        255 => [r, g, b, 255],
        _ => Color32::from_rgba_unmultiplied(r, g, b, alpha).to_array(),
    };
    if is_grey {
        let (pixels, _) = bytes.as_chunks();
        let pixels = pixels.iter().map(|&[grey, alpha]| [grey, grey, grey, alpha]);
        line.extend(pixels.map(multiplied));
    } else {
        let (pixels, _) = bytes.as_chunks();
        line.extend(pixels.iter().copied().map(multiplied));
    }
}

/// Red, green and blue on white paper.
pub fn on_white(pixels: &[Pixel]) -> Vec<[u8; 3]> {
    let on_white =
        |&[r, g, b, alpha]: &Pixel| [r, g, b].map(|channel| channel.saturating_add(255 - alpha));
    pixels.iter().map(on_white).collect()
}
