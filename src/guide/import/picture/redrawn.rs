//! A picture drawn anew: cropped, turned, made smaller. On white paper, as a page of Word is.

use super::{Look, Made, WIDEST};
use crate::guide::pixels::{TakeLines, Undecoded};
use crate::guide::turn::Turn;
use crate::labels;
use crate::raster::{Pixel, Shrink, on_white};
use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};
use std::io::{BufRead, Seek};

/// What is painted over is grey.
const COVER: [u8; 3] = [200; 3];

/// Pixels on white.
struct Plane {
    size: [usize; 2],
    pixels: Vec<[u8; 3]>,
}

impl Plane {
    /// Paints a place over, whole pixels: nothing of what lay there is left.
    fn cover(&mut self, [left, top, width, height]: [f32; 4]) {
        let range = |from: f32, length: f32, side: usize| {
            let begin = (from * side as f32).floor().max(0.0) as usize;
            let end = ((from + length) * side as f32).ceil().max(0.0) as usize;
            begin.min(side)..end.min(side)
        };
        let columns = range(left, width, self.size[0]);
        for y in range(top, height, self.size[1]) {
            let row = y * self.size[0];
            self.pixels[row + columns.start..row + columns.end.max(columns.start)].fill(COVER);
        }
    }
}

/// Draws it. A photo becomes a PNG as well: few are cropped, and a writer of JPEG is 150 kB of program.
pub(super) fn make<R: BufRead + Seek>(look: &Look, found: Undecoded<R>) -> Result<Made, String> {
    let exif = if look.by_exif { found.turn } else { Turn::default() };
    let file = found.size.map(|side| side as usize);
    let [left, top, right, bottom] = cut(look, exif, file);
    let across = if turns_aside(look, exif) { bottom - top } else { right - left };
    let factor = (WIDEST as f32 / across as f32).min(1.0);
    let wanted = file.map(|side| ((side as f32 * factor).ceil() as usize).max(1));
    let mut lines =
        Lines { look, exif, cut: [0; 4], y: 0, size: [1; 2], shrink: None, pixels: vec![] };
    found.decode(wanted, &mut lines)?;
    let pixels = lines.shrink.map_or(lines.pixels, Shrink::into_pixels);
    let mut seen = turned(look, exif, lines.size, &pixels);
    look.covers.iter().for_each(|place| seen.cover(*place));
    as_png(&seen)
}

fn turns_aside(look: &Look, exif: Turn) -> bool {
    (exif.size([0, 1]) == [1, 0]) != (look.quarters % 2 == 1)
}

/// Left, top, right, bottom of what is seen, in a file of this size, pixels.
fn cut(look: &Look, exif: Turn, size: [usize; 2]) -> [usize; 4] {
    let upright = exif.size(size);
    let edge =
        |fraction: f32, side: usize| ((side as f32 * fraction).round() as usize).min(side - 1);
    let crop = look.crop;
    let first = [edge(crop.left, upright[0]), edge(crop.top, upright[1])];
    let last = [
        (upright[0] - 1 - edge(crop.right, upright[0])).max(first[0]),
        (upright[1] - 1 - edge(crop.bottom, upright[1])).max(first[1]),
    ];
    let (one, other) = (exif.source(first, size), exif.source(last, size));
    let begin = [0, 1].map(|axis| one[axis].min(other[axis]));
    let end = [0, 1].map(|axis| one[axis].max(other[axis]) + 1);
    [begin[0], begin[1], end[0], end[1]]
}

/// Takes what is seen, and makes it smaller.
struct Lines<'a> {
    look: &'a Look,
    exif: Turn,
    cut: [usize; 4],
    y: usize,
    size: [usize; 2],
    /// `None`: it stays as large as it is, and its pixels are taken as they are.
    shrink: Option<Shrink>,
    pixels: Vec<Pixel>,
}

impl TakeLines for Lines<'_> {
    fn begin(&mut self, made: [usize; 2]) {
        let file = [0, 1].map(|axis| made[axis].max(1));
        self.cut = cut(self.look, self.exif, file);
        let [left, top, right, bottom] = self.cut;
        let from = [right - left, bottom - top];
        let across = if turns_aside(self.look, self.exif) { from[1] } else { from[0] };
        // The decoder may have made it smaller already.
        let factor = (WIDEST as f32 / across as f32).min(1.0);
        self.size = from.map(|side| ((side as f32 * factor).round() as usize).clamp(1, side));
        self.shrink = (self.size != from).then(|| Shrink::new(from, self.size));
        self.pixels.reserve_exact(self.size[0] * self.size[1]);
    }

    fn take(&mut self, line: &[Pixel]) {
        let [left, top, right, bottom] = self.cut;
        let y = self.y;
        self.y += 1;
        let Some(part) = line.get(left..right).filter(|_| (top..bottom).contains(&y)) else {
            return;
        };
        match &mut self.shrink {
            Some(shrink) => shrink.take(part),
            None => self.pixels.extend_from_slice(part),
        }
    }
}

/// First as Exif says, then as Word does: it flips, then turns.
fn turned(look: &Look, exif: Turn, size: [usize; 2], pixels: &[Pixel]) -> Plane {
    let upright = exif.size(size);
    let [width, height] = upright;
    let is_aside = look.quarters % 2 == 1;
    let seen = if is_aside { [height, width] } else { upright };
    let source = |[x, y]: [usize; 2]| {
        let [x, y] = match look.quarters {
            0 => [x, y],
            1 => [y, height - 1 - x],
            2 => [width - 1 - x, height - 1 - y],
            _ => [width - 1 - y, x],
        };
        let x = if look.flip[0] { width - 1 - x } else { x };
        let y = if look.flip[1] { height - 1 - y } else { y };
        exif.source([x, y], size)
    };
    if exif == Turn::default() && look.quarters == 0 && look.flip == [false; 2] {
        return Plane { size: seen, pixels: on_white(pixels) };
    }
    let places = (0..seen[1]).flat_map(|y| (0..seen[0]).map(move |x| [x, y]));
    let turned = places.map(|place| {
        let [x, y] = source(place);
        pixels.get(y * size[0] + x).copied().unwrap_or([255; 4])
    });
    Plane { size: seen, pixels: on_white(&turned.collect::<Vec<_>>()) }
}

fn as_png(plane: &Plane) -> Result<Made, String> {
    let mut bytes = Vec::new();
    let [width, height] = plane.size.map(|side| side as u32);
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    // Five times faster than the usual, and for screenshots hardly larger.
    encoder.set_filter(Filter::Up);
    encoder.set_deflate_compression(DeflateCompression::Level(1));
    let written = encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(plane.pixels.as_flattened()));
    written.map_err(|_| labels::TOO_LARGE.to_owned())?;
    Ok(Made { ending: "png", bytes })
}
