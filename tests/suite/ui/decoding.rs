//! What telephones, large screens and accidents make of a PNG: it is seen upright and whole, or one Russian line says
//! what to do.

use crate::support::pictures::{GROUND, crc32, figure, guide, picture, with_chunk};
use crate::support::wizard::Start;
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use image::metadata::Orientation;
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use join_chats::scaled;
use std::io::Cursor;
use tempfile::TempDir;

fn png_of(image: &DynamicImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Png).expect("a PNG");
    bytes.into_inner()
}

/// Exif with nothing but an orientation.
fn exif(orientation: u16, is_little: bool) -> Vec<u8> {
    let short = |it: u16| if is_little { it.to_le_bytes() } else { it.to_be_bytes() };
    let long = |it: u32| if is_little { it.to_le_bytes() } else { it.to_be_bytes() };
    let mark = if is_little { b"II" } else { b"MM" };
    let mut bytes = [mark.as_slice(), &short(42), &long(8), &short(2)].concat();
    for (tag, value) in [(0x0100, 77), (0x0112, orientation)] {
        bytes.extend([short(tag), short(3)].concat());
        bytes.extend(long(1));
        bytes.extend([short(value), short(0)].concat());
    }
    bytes.extend(long(0));
    bytes
}

fn pixels(png: &[u8]) -> (RgbaImage, [u32; 2]) {
    let shown = scaled(png, u32::MAX).expect("a picture");
    let [width, height] = shown.image.size.map(|side| side as u32);
    let bytes = shown.image.pixels.iter().flat_map(egui::Color32::to_array).collect();
    (RgbaImage::from_raw(width, height, bytes).expect("pixels"), shown.natural)
}

#[test]
fn a_picture_is_seen_as_its_exif_says() {
    let own = RgbaImage::from_fn(3, 2, |x, y| Rgba([x as u8 * 100, y as u8 * 200, 50, 255]));
    let own = DynamicImage::ImageRgba8(own);
    let png = png_of(&own);
    for orientation in 1..=8_u8 {
        let mut wanted = own.clone();
        wanted.apply_orientation(Orientation::from_exif(orientation).expect("one of eight"));
        let of = |is_little| exif(u16::from(orientation), is_little);
        let forms = [
            with_chunk(&png, *b"eXIf", &of(true), *b"IDAT"),
            with_chunk(&png, *b"eXIf", &of(false), *b"IDAT"),
            with_chunk(&png, *b"eXIf", &of(true), *b"IEND"),
            with_chunk(&png, *b"eXIf", &[b"Exif\0\0".as_slice(), &of(false)].concat(), *b"IDAT"),
        ];
        for (form, png) in forms.iter().enumerate() {
            let (shown, natural) = pixels(png);
            assert_eq!(shown, wanted.to_rgba8(), "{orientation}, form {form}");
            assert_eq!(natural, [wanted.width(), wanted.height()], "{orientation}, form {form}");
        }
    }
    // What says nothing that exists changes nothing.
    let whole = exif(6, true);
    let wrong = [exif(0, true), exif(9, false), exif(300, true), b"II*\0".to_vec(), Vec::new()];
    for exif in wrong.iter().map(Vec::as_slice).chain((0..whole.len() - 8).map(|end| &whole[..end]))
    {
        let (shown, _) = pixels(&with_chunk(&png, *b"eXIf", exif, *b"IDAT"));
        assert_eq!(shown, own.to_rgba8(), "{exif:?}");
    }
}

#[test]
fn pictures_of_phones_and_large_screens_are_made_smaller() {
    let cases = [
        ([3000, 4000], [1536, 2048]),
        ([5120, 2880], [2048, 1152]),
        ([1080, 9000], [246, 2048]),
        ([7680, 4320], [2048, 1152]),
    ];
    for ([width, height], wanted) in cases {
        let large = image::GrayImage::from_pixel(width, height, image::Luma([170]));
        let (shown, natural) = pixels(&png_of(&large.into()));
        assert_eq!([shown.width(), shown.height()], wanted);
        assert_eq!(natural, [width, height]);
        assert!(shown.pixels().all(|it| it.0 == [170, 170, 170, 255]), "{width} × {height}");
    }
}

/// Black and white quarters, interlaced, without compression: as few encoders write it.
fn interlaced(width: usize, height: usize) -> Vec<u8> {
    const PASSES: [[usize; 4]; 7] = [
        [0, 0, 8, 8],
        [4, 0, 8, 8],
        [0, 4, 4, 8],
        [2, 0, 4, 4],
        [0, 2, 2, 4],
        [1, 0, 2, 2],
        [0, 1, 1, 2],
    ];
    let is_white = |x: usize, y: usize| (x < width / 2) != (y < height / 2);
    let mut raw = Vec::new();
    for [left, top, across, down] in PASSES {
        for y in (top..height).step_by(down) {
            raw.push(0);
            let bits: Vec<bool> = (left..width).step_by(across).map(|x| is_white(x, y)).collect();
            raw.extend(bits.chunks(8).map(|byte| {
                (0..8).fold(0, |sum, bit| sum << 1 | u8::from(byte.get(bit) == Some(&true)))
            }));
        }
    }
    let mut packed = vec![0x78, 1];
    let last = raw.chunks(0xFFFF).len() - 1;
    for (index, block) in raw.chunks(0xFFFF).enumerate() {
        let length = block.len() as u16;
        packed.push(u8::from(index == last));
        packed.extend([length.to_le_bytes(), (!length).to_le_bytes()].concat());
        packed.extend(block);
    }
    let [mut a, mut b] = [1_u32, 0];
    for byte in &raw {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    packed.extend((b << 16 | a).to_be_bytes());
    let header =
        [&(width as u32).to_be_bytes()[..], &(height as u32).to_be_bytes(), &[1, 0, 0, 0, 1]];
    let end = b"\x89PNG\r\n\x1a\n\0\0\0\0IEND\xaeB`\x82";
    let with_header = with_chunk(end, *b"IHDR", &header.concat(), *b"IEND");
    with_chunk(&with_header, *b"IDAT", &packed, *b"IEND")
}

#[test]
fn a_large_interlaced_picture_is_taken_by_its_first_passes() {
    for [width, height] in [[64, 40], [3200, 2400], [3200, 3200], [6401, 5999], [7001, 7002]] {
        let png = interlaced(width, height);
        let shown = scaled(&png, 100).expect("a picture");
        assert_eq!(shown.natural, [width as u32, height as u32]);
        let [across, down] = shown.image.size;
        let at = |x: f32, y: f32| {
            let [x, y] = [x * across as f32, y * down as f32].map(|it| it as usize);
            shown.image.pixels[y * across + x].r()
        };
        let corners = [at(0.2, 0.2), at(0.8, 0.2), at(0.2, 0.8), at(0.8, 0.8)];
        assert_eq!(corners, [0, 255, 255, 0], "{width} × {height}");
    }
}

/// Latin words that a Russian line may have.
const NAMES: [&str; 4] = ["PNG", "JPEG", "Paint", "iPhone"];

fn is_russian(line: &str) -> bool {
    let plain = NAMES.iter().fold(line.to_owned(), |line, name| line.replace(name, ""));
    let letters = plain.chars().filter(|letter| letter.is_alphabetic());
    line.lines().count() == 1
        && letters.clone().count() > 10
        && letters.clone().all(|it| !it.is_ascii())
}

#[test]
fn a_torn_picture_is_told_in_russian() {
    let whole = png_of(&DynamicImage::ImageRgba8(picture([64, 40], Some(GROUND))));
    let mut cases: Vec<Vec<u8>> = (0..whole.len() - 16).map(|end| whole[..end].to_vec()).collect();
    let data = whole.windows(4).position(|part| part == b"IDAT").expect("pixels");
    // A bit of the pixels, of their check sum, and of the header.
    for at in [data + 10, whole.len() - 14, 20] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        cases.push(bytes);
    }
    // As a text: the ends of lines were changed.
    cases.push(whole.iter().copied().filter(|byte| *byte != b'\r').collect());
    for bytes in cases {
        let length = bytes.len();
        let line = scaled(&bytes, 100).map(drop).expect_err("a torn picture");
        assert!(is_russian(&line), "{length} bytes: {line}");
    }
}

/// A page goes on without its picture, and says why there is none.
#[test]
fn a_torn_picture_is_told_in_its_place() {
    let folder = TempDir::new().expect("a folder");
    let whole = png_of(&DynamicImage::ImageRgba8(picture([640, 400], Some(GROUND))));
    let half = &whole[..whole.len() / 2];
    std::fs::write(folder.path().join("a.png"), half).expect("half a picture");
    let figures = [figure("a", "a.png", "Рисунок 1", "")];
    let path = guide(folder.path(), &figures, "\"a\"");
    let start = Start { guide: Some(path), step: Some("one"), ..Start::default() };
    let mut wizard = start.run();
    let says = |wizard: &crate::support::wizard::Wizard| {
        wizard.harness.query_by_label_contains("a.png: это не PNG целиком").is_some()
    };
    assert!(says(&wizard));
    wizard.key(Key::Equals);
    assert!(says(&wizard), "enlarged");
}

/// The check sum that the tests use is that of PNG.
#[test]
fn the_check_sum_is_that_of_the_end() {
    assert_eq!(crc32(b"IEND"), 0xAE42_6082);
}
