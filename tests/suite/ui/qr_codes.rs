//! A code is read back from the picture of the screen by a decoder that is not ours.

use crate::support::wizard::Start;
use image::RgbaImage;
use join_chats::preferences::{Preset, ThemeChoice};
use rqrr::PreparedImage;

const JOURNAL: &str = "https://cop.admhmao.ru/elk";
/// What a camera two metres from a projector needs (1366 × 768), pixels to a module.
const LEAST: f32 = 6.0;

/// What the one code of a picture says, and how many pixels a module of it has.
pub(super) fn read(picture: &RgbaImage) -> (String, f32, rqrr::MetaData) {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let grey = |x: usize, y: usize| {
        let [r, g, b, _] = picture.get_pixel(x as u32, y as u32).0.map(u32::from);
        ((r * 299 + g * 587 + b * 114) / 1000) as u8
    };
    let mut image = PreparedImage::prepare_from_greyscale(width, height, grey);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code in the picture");
    let (meta, text) = grids[0].decode().expect("a code that can be read");
    let [left, right] = [grids[0].bounds[0], grids[0].bounds[1]];
    // The decoder's bounds reach a module too far to the right and down.
    let modules = meta.version.to_size() as f32 + 1.0;
    (text, (right.x - left.x) as f32 / modules, meta)
}

/// The darkest pixel of the white around a code, near its outer edge: it is four modules wide.
fn quiet_zone(picture: &RgbaImage, module: f32) -> u8 {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let grey = |x: usize, y: usize| picture.get_pixel(x as u32, y as u32).0[0];
    let mut image = PreparedImage::prepare_from_greyscale(width, height, grey);
    let grid = image.detect_grids().remove(0);
    let (a, mut b) = (grid.bounds[0], grid.bounds[2]);
    b.x -= module as i32;
    b.y -= module as i32;
    let reach = (3.7 * module) as i32;
    let around = |at: i32| {
        [
            (at.clamp(a.x - reach, b.x + reach), a.y - reach),
            (at.clamp(a.x - reach, b.x + reach), b.y + reach),
            (a.x - reach, at.clamp(a.y - reach, b.y + reach)),
            (b.x + reach, at.clamp(a.y - reach, b.y + reach)),
        ]
    };
    let edge = (0..2000).flat_map(around);
    edge.map(|(x, y)| grey(x as usize, y as usize)).min().unwrap_or(0)
}

#[test]
fn a_phone_reads_every_code_in_every_theme() {
    for theme in [ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast] {
        for (step, name, address) in [
            ("sign-in", "QR-код cop.admhmao.ru/elk", JOURNAL),
            ("messenger", "QR-код cop.admhmao.ru/elk", JOURNAL),
        ] {
            let preset = Preset { theme: Some(theme), ..Preset::default() };
            let mut wizard = Start { preset, ..Start::at(step) }.run();
            wizard.press(name);
            let picture = wizard.harness.render().expect("a picture");
            let (text, module, meta) = read(&picture);
            assert_eq!(text, address, "{theme:?}");
            assert!(module >= LEAST, "{module} pixels to a module");
            // ISO/IEC 18004 numbers the level M so.
            assert_eq!(meta.ecc_level, 0, "error correction M");
            assert_eq!(quiet_zone(&picture, module), 255, "{theme:?}");
        }
    }
}
