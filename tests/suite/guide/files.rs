//! Guides in files of their own, with pictures beside them: what `--guide FILE` refuses.

use crate::support::guides::SMALL_GUIDE;
use image::{ExtendedColorType, ImageEncoder as _, codecs::png::PngEncoder};
use join_chats::guide::{GuideSource, png_reader};
use std::io::Cursor;
use std::path::Path;
use tempfile::TempDir;

/// A guide file with its two pictures in a folder of its own.
fn guide_in_folder() -> (TempDir, GuideSource) {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("guide.ron");
    std::fs::write(&path, SMALL_GUIDE).expect("a guide");
    for name in ["one.png", "two.png"] {
        std::fs::write(folder.path().join(name), png(2, 2)).expect("a picture");
    }
    (folder, GuideSource::File(path))
}

/// A PNG whose header promises this size; the pixels are those of a small one.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let small = PngEncoder::new(&mut bytes);
    let written = small.write_image(&[0; 4], 2, 2, ExtendedColorType::L8);
    written.expect("a small PNG");
    // Eight bytes of signature, then length, «IHDR», width and height.
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    sign_header(&mut bytes);
    bytes
}

/// A PNG whose colours stand in a palette of so many bytes, three for each.
fn png_with_palette(length: u8) -> Vec<u8> {
    let mut bytes = png(2, 2);
    bytes[25] = 3;
    sign_header(&mut bytes);
    let mut chunk = b"PLTE".to_vec();
    chunk.resize(4 + usize::from(length), 0);
    let sum = crc32(&chunk).to_be_bytes();
    bytes.splice(33..33, [&[0, 0, 0, length], &*chunk, &sum].concat());
    bytes
}

fn sign_header(png: &mut [u8]) {
    let sum = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
}

/// The check sum of a PNG chunk.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32| (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg());
    let byte = |sum, byte: &u8| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum));
    !bytes.iter().fold(!0, byte)
}

/// Why a guide file is refused: one line.
fn refusal(source: &GuideSource, what: &str) -> String {
    let line = source.load().expect_err(what).to_string();
    assert_eq!(line.lines().count(), 1, "{what}: {line}");
    line
}

fn replace_file(path: &Path, bytes: Option<&[u8]>) {
    std::fs::remove_file(path).expect("the file is there");
    match bytes {
        Some(bytes) => std::fs::write(path, bytes).expect("another file"),
        None => std::fs::create_dir(path).expect("a folder in its place"),
    }
}

#[test]
fn a_guide_file_that_cannot_be_read_is_refused_by_name() {
    let too_large = vec![b' '; (4 << 20) + 1];
    let cases: [(&str, Option<&[u8]>, &str); 5] = [
        ("a folder", None, "не файл"),
        ("not UTF-8", Some(b"(format: 1, heading: \"\xcf\xf0\""), "не текст UTF-8"),
        ("an empty file", Some(b""), "строка 1"),
        ("a huge file", Some(&too_large), "слишком велик"),
        ("UTF-16", Some(b"\xff\xfe(\0)\0"), "не текст UTF-8"),
    ];
    for (what, bytes, words) in cases {
        let (folder, source) = guide_in_folder();
        replace_file(&folder.path().join("guide.ron"), bytes);
        let line = refusal(&source, what);
        assert!(line.contains("guide.ron") && line.contains(words), "{what}: {line}");
    }
    let missing = GuideSource::File("there/is/no/guide.ron".into());
    assert!(refusal(&missing, "no file").contains("guide.ron не читается"));
}

#[test]
fn a_byte_order_mark_before_the_guide_is_no_fault() {
    let (folder, source) = guide_in_folder();
    let text = format!("\u{feff}{SMALL_GUIDE}");
    std::fs::write(folder.path().join("guide.ron"), text).expect("a guide");
    let (guide, _) = source.load().expect("a guide as Windows writes it");
    assert_eq!(guide.heading, "Маленькая инструкция");
}

#[test]
fn a_picture_that_cannot_be_shown_is_refused_by_name() {
    let too_large = vec![0; (16 << 20) + 1];
    let cut = &png(2, 2)[..20];
    let torn = &png_with_palette(4);
    let cases: [(&str, Option<&[u8]>, &str); 13] = [
        ("a folder", None, "не файл"),
        ("an empty file", Some(b""), "не PNG"),
        ("an SVG", Some(b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "не PNG"),
        ("a bomb", Some(&png(50_000, 50_000)), "50000 × 50000 точек"),
        ("a JPEG", Some(b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01"), "не PNG"),
        ("a cut header", Some(cut), "не PNG"),
        ("a third of a colour", Some(torn), "не PNG"),
        ("a huge file", Some(&too_large), "слишком велик"),
        ("a long side", Some(&png(8193, 1)), "8193 × 1 точек"),
        ("a high side", Some(&png(1, 8193)), "1 × 8193 точек"),
        ("many pixels", Some(&png(3001, 3000)), "3001 × 3000 точек"),
        ("absurd", Some(&png(65_535, 65_535)), "65535 × 65535 точек"),
        ("beyond PNG", Some(&png(u32::MAX, u32::MAX)), "4294967295 × 4294967295 точек"),
    ];
    for (what, bytes, words) in cases {
        let (folder, source) = guide_in_folder();
        replace_file(&folder.path().join("two.png"), bytes);
        let line = refusal(&source, what);
        assert!(line.contains("two.png") && line.contains(words), "{what}: {line}");
    }
}

#[test]
#[cfg(unix)]
fn a_link_in_the_place_of_a_picture_is_refused_by_name() {
    let (folder, source) = guide_in_folder();
    let (guide, pictures) = source.load().expect("a guide");
    let elsewhere = TempDir::new().expect("a folder");
    let secret = elsewhere.path().join("secret.png");
    std::fs::write(&secret, png(2, 2)).expect("a picture");
    let picture = folder.path().join("two.png");
    std::fs::remove_file(&picture).expect("a picture");
    std::os::unix::fs::symlink(&secret, &picture).expect("a link");
    let line = refusal(&source, "a link");
    assert!(line.contains("two.png") && line.contains("ссылка"), "{line}");
    // Nor is one read that came after the start.
    let file = &guide.figures[1].file;
    assert_eq!(file, "two.png");
    assert!(pictures.read(file).is_err());
}

#[test]
fn a_palette_of_whole_colours_is_taken() {
    let (folder, source) = guide_in_folder();
    let picture = png_with_palette(6);
    replace_file(&folder.path().join("two.png"), Some(&picture));
    source.load().expect("a picture with two colours");
}

/// Half a megabyte of it would fill half a gigabyte.
#[test]
fn a_colour_profile_stays_packed() {
    let mut bytes = Vec::new();
    let mut encoder = PngEncoder::new(&mut bytes);
    let taken = encoder.set_icc_profile(vec![0; 1 << 20]);
    taken.expect("a PNG may have a profile");
    let written = encoder.write_image(&[0; 4], 2, 2, ExtendedColorType::L8);
    written.expect("a PNG with a profile");
    assert!(bytes.windows(4).any(|name| name == b"iCCP"));
    let reader = png_reader(Cursor::new(bytes)).expect("a picture");
    assert!(reader.info().icc_profile.is_none());
}

#[test]
fn the_largest_picture_that_is_allowed_is_taken() {
    let (folder, source) = guide_in_folder();
    for (width, height) in [(3000, 3000), (8192, 1), (1, 8192)] {
        replace_file(&folder.path().join("two.png"), Some(&png(width, height)));
        assert!(source.load().is_ok(), "{width} × {height}");
    }
}

#[test]
fn a_picture_that_is_not_there_is_asked_for() {
    let (folder, source) = guide_in_folder();
    std::fs::remove_file(folder.path().join("one.png")).expect("a picture");
    let line = refusal(&source, "no picture");
    assert!(line.contains("нет рисунка") && line.contains("one.png"), "{line}");
}
