//! The pages as they are printed: pictures that were looked at, and the codes on them.

use super::sheets::Sheet;
use image::{GrayImage, imageops};
use rqrr::PreparedImage;
use std::path::{Path, PathBuf};

/// Dots of a snapshot to an inch.
const COARSE: &str = "48";
/// Of a printer that a school has.
const FINE: &str = "200";
/// How much a page may differ: by this of 255 in this part of its pixels, which another version of poppler makes.
const SHADE: i16 = 60;
const PART: f32 = 0.01;

fn pages(sheet: &Sheet, dots: &str) -> Vec<GrayImage> {
    let root = sheet.file.with_extension("");
    let root = root.to_str().expect("UTF-8");
    sheet.told_by("pdftoppm", &["-r", dots, "-gray", "-png", "FILE", root]);
    let folder = sheet.file.parent().expect("a folder");
    let mut files: Vec<PathBuf> = folder
        .read_dir()
        .expect("a folder")
        .map(|it| it.expect("a file").path())
        .filter(|it| it.extension().is_some_and(|it| it == "png"))
        .collect();
    files.sort();
    let pages = files.iter().map(|file| image::open(file).expect("a page").into_luma8()).collect();
    for file in files {
        std::fs::remove_file(file).expect("a file");
    }
    pages
}

/// Renewed by `UPDATE_SNAPSHOTS=1`; all pages of one hand-out side by side.
#[test]
fn the_pages_look_as_they_did() {
    let sheets = [
        ("handout-whole", Sheet::of(None, &[])),
        ("handout-short", Sheet::of(None, &["--form", "short"])),
        ("handout-parents-14", Sheet::of(None, &["--form", "parents", "--chosen", "under-14"])),
    ];
    let is_new = std::env::var_os("UPDATE_SNAPSHOTS").is_some_and(|value| value == "1");
    for (name, sheet) in sheets {
        let pages = pages(&sheet, COARSE);
        let (width, height) = pages[0].dimensions();
        let mut all = GrayImage::new(width * pages.len() as u32, height);
        for (left, page) in (0..).step_by(width as usize).zip(&pages) {
            imageops::replace(&mut all, page, left, 0);
        }
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/snapshots/{name}.png"));
        if is_new {
            all.save(&path).expect("a snapshot");
            continue;
        }
        let kept = image::open(&path).expect("a snapshot").into_luma8();
        assert_eq!(all.dimensions(), kept.dimensions(), "{name}");
        let pairs = all.pixels().zip(kept.pixels());
        let other =
            pairs.filter(|(now, was)| (i16::from(now[0]) - i16::from(was[0])).abs() > SHADE);
        let part = other.count() as f32 / all.pixels().len() as f32;
        assert!(part < PART, "{name} differs in {} %", part * 100.0);
    }
}

#[test]
fn every_code_is_read_from_paper() {
    let mut read = Vec::new();
    for page in pages(&Sheet::of(None, &[]), FINE) {
        let (width, height) = (page.width() as usize, page.height() as usize);
        let grey = |x: usize, y: usize| page.get_pixel(x as u32, y as u32)[0];
        let mut image = PreparedImage::prepare_from_greyscale(width, height, grey);
        read.extend(image.detect_grids().iter().map(|it| it.decode().expect("a code").1));
    }
    let journal = "https://cop.admhmao.ru/elk";
    let expected = [
        "https://www.gosuslugi.ru/",
        "https://help-myschool.edu.ru/52",
        journal,
        journal,
        journal,
        journal,
        journal,
        "https://web.vk.me/",
    ];
    read.sort();
    let mut expected = expected.map(str::to_owned);
    expected.sort();
    assert_eq!(read, expected);
}
