//! Pictures of every kind: upright, in their colours, on white.

use super::sheets::Sheet;
use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, ImageBuffer, Luma, Rgb, RgbImage, Rgba, RgbaImage};
use std::io::Cursor;
use std::path::Path;
use tempfile::TempDir;

#[expect(dead_code, reason = "the tests of the window ask for more of it")]
#[path = "../suite/support/pictures.rs"]
mod made;

const SIZE: [u32; 2] = [48, 32];
/// Left above, right above, left below, right below.
const COLORS: [[u8; 3]; 4] = [[255, 0, 0], [0, 160, 0], [0, 0, 255], [255, 0, 255]];

fn quarter([x, y]: [u32; 2]) -> usize {
    usize::from(x >= SIZE[0] / 2) + 2 * usize::from(y >= SIZE[1] / 2)
}

fn quarters() -> RgbImage {
    RgbImage::from_fn(SIZE[0], SIZE[1], |x, y| Rgb(COLORS[quarter([x, y])]))
}

/// The colours in the middle of the quarters of what is printed, once it is found by its frame of colours.
fn printed(bytes: &[u8], file: &str) -> [[u8; 3]; 4] {
    let folder = TempDir::new().expect("a folder");
    std::fs::write(folder.path().join(file), bytes).expect("a picture");
    let figure = made::figure("picture", file, "Рисунок 1", "");
    let guide = made::guide(folder.path(), &[figure], "\"picture\"");
    let text = std::fs::read_to_string(&guide).expect("a guide");
    // JPEG came with it.
    std::fs::write(&guide, text.replace("format: 1", "format: 2, id: \"a\"")).expect("a guide");
    let sheet = Sheet::of(Some(&guide), &[]);
    let root = folder.path().join("page");
    let root = root.to_str().expect("UTF-8");
    sheet.told_by("pdftoppm", &["-r", "72", "-png", "-singlefile", "FILE", root]);
    let page = image::open(Path::new(root).with_extension("png")).expect("a page").into_rgb8();
    middles(&page)
}

fn middles(page: &RgbImage) -> [[u8; 3]; 4] {
    let is_colored = |[r, g, b]: [u8; 3]| r.max(g).max(b) - r.min(g).min(b) > 60;
    let colored = page.enumerate_pixels().filter(|(_, _, pixel)| is_colored(pixel.0));
    let at: Vec<[u32; 2]> = colored.map(|(x, y, _)| [x, y]).collect();
    let range = |axis: usize| {
        let all = || at.iter().map(|place| place[axis]);
        [all().min().expect("a picture"), all().max().expect("a picture")]
    };
    let [[left, right], [top, bottom]] = [range(0), range(1)];
    let part = |from: u32, to: u32, quarters: u32| from + (to - from) * quarters / 4;
    [[1, 1], [3, 1], [1, 3], [3, 3]]
        .map(|[x, y]| page.get_pixel(part(left, right, x), part(top, bottom, y)).0)
}

fn are_alike(found: [[u8; 3]; 4], expected: [[u8; 3]; 4]) -> bool {
    let pairs = found.as_flattened().iter().zip(expected.as_flattened());
    pairs.into_iter().all(|(found, expected)| found.abs_diff(*expected) < 24)
}

fn png(picture: &DynamicImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).expect("a PNG");
    bytes.into_inner()
}

/// «Orientation» alone.
fn exif(turn: u8) -> Vec<u8> {
    let mut exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend_from_slice(&[turn, 0, 0, 0, 0, 0, 0]);
    exif
}

#[test]
fn what_a_camera_has_turned_is_upright() {
    for turn in 1..=8 {
        let mut expected = DynamicImage::from(quarters());
        expected.apply_orientation(Orientation::from_exif(turn).expect("one of eight"));
        let expected = middles(&expected.into_rgb8());
        let bytes = png(&quarters().into());
        let bytes = made::with_chunk(&bytes, *b"eXIf", &exif(turn), *b"IDAT");
        let found = printed(&bytes, "a.png");
        assert!(are_alike(found, expected), "{turn}: {found:?}, not {expected:?}");
    }
}

#[test]
fn every_kind_of_picture_has_its_colours() {
    let grey = |x: u32, y: u32| [40_u8, 90, 140, 190][quarter([x, y])];
    let [width, height] = SIZE;
    // What is seen through is white; a coloured corner shows where the picture ends.
    let clear = RgbaImage::from_fn(width, height, |x, y| {
        let [r, g, b] = COLORS[quarter([x, y])];
        Rgba([r, g, b, if quarter([x, y]) == 1 && x < width - 2 && y > 2 { 0 } else { 255 }])
    });
    let mut seen_through = COLORS;
    seen_through[1] = [255; 3];
    let deep = ImageBuffer::from_fn(width, height, |x, y| {
        Rgb(COLORS[quarter([x, y])].map(|it| u16::from(it) * 257))
    });
    let cases = [
        ("RGB", DynamicImage::from(quarters()), COLORS),
        ("with alpha", clear.into(), seen_through),
        ("of 16 bits", DynamicImage::ImageRgb16(deep), COLORS),
    ];
    for (name, picture, expected) in cases {
        let found = printed(&png(&picture), "a.png");
        assert!(are_alike(found, expected), "{name}: {found:?}, not {expected:?}");
    }
    // Grey is not found by its colour: the file says that it is grey.
    let picture = GrayImage::from_fn(width, height, |x, y| Luma([grey(x, y)]));
    let folder = TempDir::new().expect("a folder");
    std::fs::write(folder.path().join("a.png"), png(&picture.into())).expect("a picture");
    let figure = made::figure("picture", "a.png", "Рисунок 1", "");
    let guide = made::guide(folder.path(), &[figure], "\"picture\"");
    let told = Sheet::of(Some(&guide), &[]).told_by("pdfimages", &["-list", "FILE"]);
    assert!(told.contains("gray"), "{told}");
}
