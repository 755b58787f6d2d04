//! Made-up pictures whose parts are found again in the pixels of a screen: a magenta ground, and in its middle a square of
//! cyan that is a square in the picture's own pixels.

use image::{Rgba, RgbaImage};
use std::path::{Path, PathBuf};

pub const GROUND: Rgba<u8> = Rgba([200, 0, 200, 255]);
pub const SQUARE: Rgba<u8> = Rgba([0, 200, 200, 255]);
/// The frame of the callout, around the square: left, top, width, height in fractions.
pub const FRAME: [f32; 4] = [0.25, 0.3, 0.5, 0.4];

/// A step with one figure, `picture.png`, and one callout.
pub fn guide_of_picture(folder: &Path, picture: &RgbaImage) -> PathBuf {
    picture.save(folder.join("picture.png")).expect("a picture");
    let [x, y, w, h] = FRAME;
    let callouts = format!(r#"(number: 1, rect: ({x}, {y}, {w}, {h}), words: "Сюда")"#);
    let figure = figure("picture", "picture.png", "Рисунок 1", &callouts);
    guide(folder, &[figure], "\"picture\"")
}

/// One figure of a guide.
pub fn figure(id: &str, file: &str, name: &str, callouts: &str) -> String {
    format!(
        r#"(id: "{id}", file: "{file}", name: "{name}", caption: "Схема", alt: "Вид {id}", callouts: [{callouts}]),"#
    )
}

/// A guide of one step, `one`, with these figures.
pub fn guide(folder: &Path, figures: &[String], ids: &str) -> PathBuf {
    let figures = figures.concat();
    let text = format!(
        r#"(format: 1, heading: "Дела", figures: [{figures}], steps: [(id: "one", label: "ШАГ 1.",
        numbered: true, name: "Дело", title: "Дело", done: "Сделано", blocks: [Official("Сделайте дело.")],
        figures: [{ids}], hints_title: "Не так", hints: [])], finish: (title: "Готово", blocks: [], figures: []))"#
    );
    let path = folder.join("guide.ron");
    std::fs::write(&path, text).expect("a guide");
    path
}

/// A picture of this size; `None`: without a ground.
pub fn picture([width, height]: [u32; 2], ground: Option<Rgba<u8>>) -> RgbaImage {
    let side = (width.min(height) / 4).max(1);
    let left = (width - side) / 2;
    let top = (height - side) / 2;
    RgbaImage::from_fn(width, height, |x, y| {
        let is_square = (left..left + side).contains(&x) && (top..top + side).contains(&y);
        if is_square { SQUARE } else { ground.unwrap_or(Rgba([0; 4])) }
    })
}

/// The file of a picture.
pub fn encoded(picture: &image::RgbImage) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).expect("a PNG");
    bytes.into_inner()
}

/// A PNG of this size, of one colour.
pub fn png_of([width, height]: [u32; 2]) -> Vec<u8> {
    encoded(&image::RgbImage::from_pixel(width, height, image::Rgb([200, 30, 90])))
}

pub fn is_ground([r, g, b, _]: [u8; 4]) -> bool {
    g < 30 && r > 60 && r.abs_diff(b) <= 6
}

pub fn is_square([r, g, b, _]: [u8; 4]) -> bool {
    r < 30 && g > 90 && g.abs_diff(b) <= 6
}

/// The red of a callout.
pub fn is_red([r, g, b, _]: [u8; 4]) -> bool {
    r > 140 && g < 70 && b < 70
}

/// Around all pixels of a kind in a part of a screen: left, top, right, bottom; the last two lie outside.
pub fn bounds(
    screen: &RgbaImage,
    [left, top, right, bottom]: [u32; 4],
    is: fn([u8; 4]) -> bool,
) -> Option<[u32; 4]> {
    let mut found: Option<[u32; 4]> = None;
    for y in top..bottom.min(screen.height()) {
        for x in left..right.min(screen.width()) {
            if is(screen.get_pixel(x, y).0) {
                let [l, t, r, b] = found.unwrap_or([x, y, x, y]);
                found = Some([l.min(x), t.min(y), r.max(x + 1), b.max(y + 1)]);
            }
        }
    }
    found
}

/// The middles of the first and the last run of red on a line of pixels.
pub fn strokes(line: impl Iterator<Item = [u8; 4]>) -> Option<[f32; 2]> {
    let red: Vec<bool> = line.map(is_red).collect();
    let middle = |from: usize, ahead: bool| {
        let mut at = from;
        let next = |at: usize| if ahead { at.checked_add(1) } else { at.checked_sub(1) };
        while let Some(further) = next(at).filter(|it| red.get(*it) == Some(&true)) {
            at = further;
        }
        (from.min(at) + from.max(at) + 1) as f32 / 2.0
    };
    let first = red.iter().position(|it| *it)?;
    let last = red.iter().rposition(|it| *it)?;
    Some([middle(first, true), middle(last, false)])
}

/// A PNG with one chunk more, before the first one of another kind.
pub fn with_chunk(png: &[u8], kind: [u8; 4], data: &[u8], before: [u8; 4]) -> Vec<u8> {
    let place = png.windows(4).position(|part| part == before.as_slice()).expect("a chunk") - 4;
    let body = [&kind, data].concat();
    let length = u32::try_from(data.len()).expect("a short chunk").to_be_bytes();
    let chunk = [length.as_slice(), &body, &crc32(&body).to_be_bytes()].concat();
    [&png[..place], &chunk, &png[place..]].concat()
}

/// The check sum of a PNG chunk.
pub fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32| (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg());
    let byte = |sum, byte: &u8| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum));
    !bytes.iter().fold(!0, byte)
}
