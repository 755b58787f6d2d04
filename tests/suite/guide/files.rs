//! Guides in files of their own, with pictures beside them: what `--guide FILE` refuses.

use crate::support::guides::SMALL_GUIDE;
use crate::support::pictures::{crc32, with_chunk};
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
        ("a folder without a guide", None, "такого файла или папки нет"),
        ("not UTF-8", Some(b"(format: 1, heading: \"\xcf\xf0\""), "Кодировка: UTF-8"),
        ("an empty file", Some(b""), "строка 1"),
        ("a huge file", Some(&too_large), "слишком велик"),
        ("half of UTF-16", Some(b"\xff\xfe(\0)"), "UTF-16"),
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
    let cut = &png(2, 2)[..20];
    let torn = &png_with_palette(4);
    let cases: [(&str, Option<&[u8]>, &str); 11] = [
        ("a folder", None, "не файл"),
        ("an empty file", Some(b""), "файл пуст; сохраните"),
        ("a bomb", Some(&png(50_000, 50_000)), "50000 × 50000 точек"),
        ("a cut header", Some(cut), "обрывается; скопируйте"),
        ("a third of a colour", Some(torn), "обрывается; скопируйте"),
        ("a header alone", Some(&png(2, 2)[..33]), "обрывается; скопируйте"),
        ("a long side", Some(&png(32_769, 1)), "32769 × 1 точек"),
        ("a high side", Some(&png(1, 32_769)), "1 × 32769 точек"),
        ("many pixels", Some(&png(10_001, 5_000)), "10001 × 5000 точек"),
        ("absurd", Some(&png(65_535, 65_535)), "уменьшите его в Paint"),
        ("beyond PNG", Some(&png(u32::MAX, u32::MAX)), "4294967295 × 4294967295 точек"),
    ];
    for (what, bytes, words) in cases {
        let (folder, source) = guide_in_folder();
        replace_file(&folder.path().join("two.png"), bytes);
        let line = refusal(&source, what);
        assert!(line.contains("two.png") && line.contains(words), "{what}: {line}");
    }
}

/// Sparse: it takes no room on the disk.
#[test]
fn a_picture_file_that_is_huge_is_refused() {
    let (folder, source) = guide_in_folder();
    let path = folder.path().join("two.png");
    let file = std::fs::File::create(path).expect("a file");
    file.set_len((64 << 20) + 1).expect("a long file");
    assert!(refusal(&source, "a huge file").contains("слишком велик"));
}

/// Whatever is called «.png» is named for what it is, with what to do.
#[test]
fn another_kind_of_file_is_named() {
    const PAINT: &str = "откройте в Paint и сохраните как PNG";
    const BROWSER: &str = "откройте в браузере, сделайте снимок экрана";
    const SCREENSHOT: &str = "откройте, сделайте снимок экрана";
    let cases: [(&str, &[u8], &str); 26] = [
        ("JPEG, а не PNG: напишите вверху format: 2", b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01", PAINT),
        ("JPEG", b"\xff\xd8\xff\xe1\0\x10Exif\0\0", PAINT),
        ("GIF", b"GIF89a\x01\0", PAINT),
        ("GIF", b"GIF87a\x01\0", PAINT),
        ("BMP", b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0", PAINT),
        ("TIFF", b"II*\0\x08\0\0\0", PAINT),
        ("TIFF", b"MM\0*\0\0\0\x08", PAINT),
        ("ICO", b"\0\0\x01\0\x01\0", PAINT),
        ("WebP", b"RIFF\x24\0\0\0WEBPVP8 ", BROWSER),
        ("AVIF", b"\0\0\0\x1cftypavif\0\0\0\0", BROWSER),
        ("SVG", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", BROWSER),
        ("SVG", b"\xef\xbb\xbf<?xml version=\"1.0\"?>\n<!-- made -->\n<svg>", BROWSER),
        ("SVG", b"\xff\xfe<\0s\0v\0g\0>\0", BROWSER),
        ("HEIC, фото с телефона", b"\0\0\0\x24ftypheic\0\0\0\0mif1heic", SCREENSHOT),
        ("HEIC, фото с телефона", b"\0\0\0\x18ftypmif1\0\0\0\0", SCREENSHOT),
        ("видео", b"\0\0\0\x20ftypisom\0\0\x02\0", SCREENSHOT),
        ("JPEG XL", b"\xff\x0a\xfa\x1f", SCREENSHOT),
        ("JPEG 2000", b"\0\0\0\x0cjP  \r\n\x87\n", SCREENSHOT),
        ("рисунок Photoshop", b"8BPS\0\x01", SCREENSHOT),
        ("документ PDF", b"%PDF-1.7\n", SCREENSHOT),
        ("документ Word", b"PK\x03\x04\x14\0\x06\0[Content_Types].xml", SCREENSHOT),
        ("документ Word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", SCREENSHOT),
        ("архив", b"PK\x03\x04\x14\0\0\0photo.png", SCREENSHOT),
        ("страница из интернета", b"\r\n<!DOCTYPE html><html>", SCREENSHOT),
        ("страница из интернета", b"<html><body><svg>", SCREENSHOT),
        ("не PNG", "Здесь будет рисунок".as_bytes(), PAINT),
    ];
    for (kind, bytes, cure) in cases {
        let (folder, source) = guide_in_folder();
        replace_file(&folder.path().join("two.png"), Some(bytes));
        let line = refusal(&source, kind);
        assert!(
            line.contains("two.png") && line.contains(&format!("это {kind}")),
            "{kind}: {line}"
        );
        assert!(line.contains("не PNG") && line.contains(cure), "{kind}: {line}");
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
    let of_phones_and_screens = [(3000, 4000), (5120, 2880), (1080, 9000), (7680, 4320)];
    let largest = [(10_000, 5_000), (32_768, 1), (1, 32_768)];
    for (width, height) in of_phones_and_screens.into_iter().chain(largest) {
        replace_file(&folder.path().join("two.png"), Some(&png(width, height)));
        assert!(source.load().is_ok(), "{width} × {height}");
    }
}

#[test]
fn a_picture_that_is_not_there_is_asked_for() {
    for (other, words) in [
        ("nothing like it.txt", "положите его рядом с инструкцией"),
        ("ONE.PNG", "а рядом лежит «ONE.PNG»"),
        ("One.png", "а рядом лежит «One.png»"),
        ("one.png.png", "а рядом лежит «one.png.png»"),
        ("one.jpg", "а рядом лежит «one.jpg»"),
        ("oen.png", "а рядом лежит «oen.png»"),
        ("опе.png", "а рядом лежит «опе.png»"),
    ] {
        let (folder, source) = guide_in_folder();
        let path = |name: &str| folder.path().join(name);
        std::fs::rename(path("one.png"), path(other)).expect("a picture");
        // Where case does not count, it is found.
        if path("one.png").exists() {
            continue;
        }
        let line = refusal(&source, other);
        for words in ["guide.ron, строка 7, знак 19: нет рисунка «one.png»", words]
        {
            assert!(line.contains(words), "{other}: {line}");
        }
    }
}

#[test]
fn a_name_of_another_kind_of_picture_is_refused_with_what_to_do() {
    const NEWER: &str = "JPEG есть только в новом формате: напишите вверху format: 2";
    for (name, format, words) in [
        ("foto.jpg", 1, NEWER),
        ("foto.JPEG", 1, NEWER),
        ("foto.heic", 1, "это HEIC, а нужен PNG; откройте"),
        ("foto.heic", 2, "это HEIC, а нужен PNG или JPEG; откройте"),
        ("C:/фото/foto.jpg", 2, "пишите одно имя, без пути: «foto.jpg»"),
        (".jpg", 2, "нужно имя PNG или JPEG в папке инструкции"),
        ("foto", 2, "нужно имя PNG или JPEG в папке инструкции"),
    ] {
        let (folder, source) = guide_in_folder();
        let text = SMALL_GUIDE.replace("two.png", name);
        let text = text.replace("format: 1", &format!("format: {format}"));
        std::fs::write(folder.path().join("guide.ron"), text).expect("a guide");
        let line = refusal(&source, name);
        assert!(line.contains(&format!("«{name}»: ")) && line.contains(words), "{line}");
    }
}

/// Told by its bytes: whoever renames a picture does not make another one of it.
#[test]
fn a_jpeg_is_taken_in_format_2_whatever_it_is_called() {
    const JPEG: &[u8] = include_bytes!("../../data/pictures/square.jpg");
    let png = png(5, 4);
    for (name, bytes, size) in [
        ("foto.jpg", JPEG, [320, 200]),
        ("foto.JPEG", JPEG, [320, 200]),
        ("foto.png", JPEG, [320, 200]),
        ("foto.jpg", &png, [5, 4]),
    ] {
        let (folder, source) = guide_in_folder();
        std::fs::write(folder.path().join(name), bytes).expect("a picture");
        let text = SMALL_GUIDE.replace("two.png", name).replace("format: 1", "format: 2");
        std::fs::write(folder.path().join("guide.ron"), &text).expect("a guide");
        let (guide, _) = source.load().expect(name);
        assert_eq!(guide.figures[1].size, Some(size), "{name}");
    }
}

/// The guide knows the shape of its pictures before they are decoded, also of those that are turned.
#[test]
fn a_guide_knows_how_its_pictures_are_seen() {
    let (folder, source) = guide_in_folder();
    let lying = png(400, 300);
    replace_file(&folder.path().join("one.png"), Some(&lying));
    let exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
    let turned = with_chunk(&lying, *b"eXIf", exif, *b"IDAT");
    replace_file(&folder.path().join("two.png"), Some(&turned));
    let (guide, _) = source.load().expect("a guide");
    let sizes: Vec<_> = guide.figures.iter().map(|figure| figure.size).collect();
    assert_eq!(sizes, [Some([400, 300]), Some([300, 400])]);
}
