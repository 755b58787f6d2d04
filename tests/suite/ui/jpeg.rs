//! JPEG as programs and cameras write it: it is seen whole, upright and in its colours, or one Russian line says what to
//! do. The files are those that the fuzzer begins with: four quarters, red, green, blue and white.

use image::RgbaImage;
use image::metadata::Orientation;
use join_chats::scaled;
use std::path::Path;

const QUARTERS: [[u8; 3]; 4] = [[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]];
/// As light as those.
const GREYS: [u8; 4] = [54, 182, 18, 255];
const OTHER_GREYS: [u8; 4] = [76, 150, 29, 255];

fn file(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus/picture");
    std::fs::read(folder.join(format!("{name}.jpg"))).expect(name)
}

fn shown(jpeg: &[u8], width: u32, what: &str) -> RgbaImage {
    let shown = scaled(jpeg, width).unwrap_or_else(|why| panic!("{what}: {why}"));
    let [width, height] = shown.image.size.map(|side| side as u32);
    let bytes = shown.image.pixels.iter().flat_map(egui::Color32::to_array).collect();
    RgbaImage::from_raw(width, height, bytes).expect("pixels")
}

/// The middles of the four quarters.
fn quarters(picture: &RgbaImage) -> [[u8; 3]; 4] {
    [[1, 1], [3, 1], [1, 3], [3, 3]].map(|[x, y]| {
        let [r, g, b, a] = picture.get_pixel(x * picture.width() / 4, y * picture.height() / 4).0;
        assert_eq!(a, 255);
        [r, g, b]
    })
}

fn is_like(found: [[u8; 3]; 4], wanted: [[u8; 3]; 4]) -> bool {
    let pairs = found.as_flattened().iter().zip(wanted.as_flattened());
    pairs.into_iter().all(|(one, other)| one.abs_diff(*other) < 12)
}

#[test]
fn every_kind_of_jpeg_is_shown_in_its_colours() {
    let grey = |greys: [u8; 4]| greys.map(|grey| [grey; 3]);
    for (name, wanted) in [
        ("baseline", QUARTERS),
        ("full-colour", QUARTERS),
        ("half-colour", QUARTERS),
        ("quarter-colour", QUARTERS),
        ("upright-colour", QUARTERS),
        ("progressive", QUARTERS),
        ("progressive-full-colour", QUARTERS),
        ("apart", QUARTERS),
        ("inks", QUARTERS),
        ("grey", grey(GREYS)),
        ("grey-progressive", grey(GREYS)),
        ("restarts", grey(OTHER_GREYS)),
    ] {
        let jpeg = file(name);
        for (width, size) in [(u32::MAX, [48, 32]), (30, [30, 20]), (12, [12, 8]), (5, [5, 3])] {
            let picture = shown(&jpeg, width, name);
            assert_eq!([picture.width(), picture.height()], size, "{name}");
            let found = quarters(&picture);
            assert!(size[0] < 12 || is_like(found, wanted), "{name} at {size:?}: {found:?}");
        }
    }
}

/// A JPEG with one segment more before all others.
fn with_segment(jpeg: &[u8], marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).expect("a short segment").to_be_bytes();
    [&jpeg[..2], &[0xFF, marker], &length, data, &jpeg[2..]].concat()
}

#[test]
fn a_photo_is_seen_as_its_exif_says() {
    let jpeg = file("baseline");
    let own = image::DynamicImage::ImageRgba8(shown(&jpeg, u32::MAX, "as it is"));
    for orientation in 1..=8_u8 {
        let mut wanted = own.clone();
        wanted.apply_orientation(Orientation::from_exif(orientation).expect("one of eight"));
        let tiff = [&b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"[..], &[orientation, 0, 0, 0]];
        let exif = [&b"Exif\0\0"[..], &tiff.concat(), &[0; 4]].concat();
        let turned = with_segment(&jpeg, 0xE1, &exif);
        // What other programs note of it comes before, or after.
        let noted = with_segment(&turned, 0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>");
        for jpeg in [turned, noted] {
            let seen = shown(&jpeg, u32::MAX, "turned");
            assert_eq!(seen, wanted.to_rgba8(), "{orientation}");
        }
    }
}

/// A JPEG whose header promises another size.
fn promising(jpeg: &[u8], width: u16, height: u16) -> Vec<u8> {
    let is_frame = |part: &[u8]| part[0] == 0xFF && matches!(part[1], 0xC0 | 0xC2);
    let frame = jpeg.windows(2).position(is_frame).expect("a header");
    let mut bytes = jpeg.to_vec();
    bytes[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    bytes[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    bytes
}

#[test]
fn a_jpeg_that_cannot_be_shown_is_told_in_russian() {
    let whole = file("progressive");
    let baseline = file("baseline");
    let mut cases: Vec<(String, Vec<u8>, &str)> = (3..whole.len() - 1)
        .map(|end| (format!("{end} bytes"), whole[..end].to_vec(), "не JPEG целиком"))
        .collect();
    let mut rare = |what: &str, bytes: Vec<u8>| {
        cases.push((what.to_owned(), bytes, "JPEG редкого вида"));
    };
    rare("arithmetic coding", file("arithmetic"));
    rare("without a height", promising(&whole, 48, 0));
    rare("as many scans as nobody writes", file("many-scans"));
    let mut deep = baseline.clone();
    let frame = deep.windows(2).position(|part| part == [0xFF, 0xC0]).expect("a header");
    deep[frame + 4] = 12;
    rare("12 bits", deep);
    for (width, height) in [(40_000, 10), (10, 65_535), (10_000, 5001)] {
        let what = format!("{width} × {height}");
        cases.push((what, promising(&baseline, width, height), "слишком много"));
    }
    // A few bytes that promise a large picture.
    cases.push(("a bomb".to_owned(), promising(&baseline, 2000, 1500), "не JPEG целиком"));
    // It would have to be in memory whole.
    cases.push(("5000 × 4000".to_owned(), promising(&whole, 5000, 4000), "слишком много"));
    for (what, bytes, words) in cases {
        let line = scaled(&bytes, 100).map(drop).expect_err(&what);
        assert!(line.contains(words) && line.lines().count() == 1, "{what}: {line}");
        let latin = line.replace("JPEG", "").replace("Paint", "").replace("PNG", "");
        assert!(!latin.contains(|it: char| it.is_ascii_alphabetic()), "{what}: {line}");
    }
}

/// What telephones and screens give is taken, in whatever way it is packed.
#[test]
fn photos_of_telephones_and_screens_are_not_too_large() {
    for (name, width, height) in [
        ("baseline", 4000, 3000),
        ("baseline", 3000, 4000),
        ("baseline", 8000, 6000),
        ("full-colour", 4000, 3000),
        ("progressive", 4000, 3000),
        ("progressive-full-colour", 3840, 2160),
    ] {
        // As long as it should be, but of its pixels only the first are there.
        let long = [promising(&file(name), width, height), vec![0; 1 << 17]].concat();
        if let Err(line) = scaled(&long, 600).map(drop) {
            assert!(line.contains("не JPEG целиком"), "{name}, {width} × {height}: {line}");
        }
    }
}
