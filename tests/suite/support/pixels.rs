//! What a picture shows, measured in its pixels.

use egui::Rect;
use image::{RgbaImage, imageops};
use std::collections::HashMap;

/// WCAG 2.2, relative luminance.
pub fn luminance([r, g, b, _]: [u8; 4]) -> f64 {
    let linear = |channel: u8| {
        let part = f64::from(channel) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

pub fn contrast(a: [u8; 4], b: [u8; 4]) -> f64 {
    let [a, b] = [luminance(a), luminance(b)];
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The part of a picture under `rect`.
pub fn crop(picture: &RgbaImage, rect: Rect) -> RgbaImage {
    let [left, top] = [rect.left().max(0.0) as u32, rect.top().max(0.0) as u32];
    let [width, height] = [rect.width().ceil() as u32, rect.height().ceil() as u32];
    imageops::crop_imm(picture, left, top, width, height).to_image()
}

/// How high the letters of a text are at most, pixels, and how much they stand out.
pub fn measure(picture: &RgbaImage, rect: Rect) -> (u32, f64) {
    let crop = crop(picture, rect);
    let mut counts = HashMap::new();
    for pixel in crop.pixels() {
        *counts.entry(pixel.0).or_insert(0_u32) += 1;
    }
    let most = counts.iter().max_by_key(|(_, count)| **count);
    let ground = *most.expect("pixels").0;
    // Of thousands of pixels a few dozen colours are left: each is measured once.
    let colors = counts.into_keys();
    let mut contrasts: HashMap<_, _> = colors.map(|it| (it, contrast(ground, it))).collect();
    let strongest = contrasts.values().copied().fold(1.0, f64::max);
    contrasts.retain(|_, contrast| *contrast > strongest / 2.0);
    // A row belongs to a line of text if something of some strength stands in it.
    let has_ink =
        |y: u32| (0..crop.width()).any(|x| contrasts.contains_key(&crop.get_pixel(x, y).0));
    let (mut highest, mut run) = (0, 0);
    for y in 0..crop.height() {
        run = if has_ink(y) { run + 1 } else { 0 };
        highest = highest.max(run);
    }
    (highest, strongest)
}
