//! The fonts inside the program as egui takes them: Golos Text in two weights.

use crate::fonts::{BOLD, REGULAR};
use egui::{FontData, FontDefinitions, FontFamily, FontId};
use std::sync::Arc;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Running words.
    Regular,
    /// Titles, addresses, what is stressed.
    Bold,
}

impl Weight {
    /// A font of this size in points.
    pub(crate) fn font(self, size: f32) -> FontId {
        FontId::new(size, self.family())
    }

    fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            Self::Bold => FontFamily::Name("bold".into()),
        }
    }
}

/// The same fonts, as one of two sets that are not equal.
pub(crate) fn fonts_anew(second: bool) -> FontDefinitions {
    let mut fonts = fonts();
    if second {
        let regular = vec!["regular".to_owned()];
        fonts.families.insert(FontFamily::Name("again".into()), regular);
    }
    fonts
}

/// Golos Text in two weights, and nothing of the system: every machine shows the same.
pub(crate) fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (weight, name, bytes) in
        [(Weight::Regular, "regular", REGULAR), (Weight::Bold, "bold", BOLD)]
    {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert(name.to_owned(), data);
        let family = weight.family();
        fonts.families.insert(family, vec![name.to_owned()]);
    }
    let regular = vec!["regular".to_owned()];
    fonts.families.insert(FontFamily::Monospace, regular);
    fonts
}

#[cfg(test)]
mod tests {
    use super::{Weight, fonts};
    use egui::Color32;
    use egui::epaint::text::{Fonts, TextOptions};

    /// How dark each pixel of a letter is, row by row.
    type Letter = Vec<Vec<u8>>;

    fn letters(
        fonts: &mut Fonts,
        weight: Weight,
        size: f32,
        scale: f32,
        text: &str,
    ) -> Vec<Letter> {
        let mut view = fonts.with_pixels_per_point(scale);
        let galley = view.layout_no_wrap(text.to_owned(), weight.font(size), Color32::WHITE);
        let image = fonts.image();
        let width = image.size[0];
        let glyphs = galley.rows[0].row.glyphs.iter().map(|glyph| glyph.uv_rect);
        let letter = glyphs.map(|rect| {
            let [left, right] = [rect.min[0], rect.max[0]].map(usize::from);
            let row = |y: u16| {
                let from = usize::from(y) * width;
                image.pixels[from + left..from + right].iter().map(Color32::a).collect()
            };
            (rect.min[1]..rect.max[1]).map(row).collect()
        });
        letter.collect()
    }

    /// How much of a stem stands between it and the dot above it: 0.0 nothing, 1.0 they are one.
    fn bridge(letter: &Letter) -> f32 {
        let ink = |row: &Vec<u8>| row.iter().copied().map(f32::from).sum::<f32>();
        let inks: Vec<f32> = letter.iter().map(ink).collect();
        let (upper, lower) = inks.split_at(inks.len() / 2);
        let dot = upper.iter().take(inks.len() / 4 + 1).copied().fold(0.0, f32::max);
        let stem = lower.first().copied().unwrap_or(0.0);
        let gap = upper.iter().skip(1).copied().fold(f32::INFINITY, f32::min);
        gap / dot.min(stem)
    }

    /// An address is compared letter by letter: «id.vk.com» must not be read as «ld.vk.com», at no size and on no
    /// screen.
    #[test]
    fn letters_of_an_address_are_told_apart_at_every_size() {
        for weight in [Weight::Regular, Weight::Bold] {
            for scale in [1.0, 1.25, 1.5, 2.0] {
                let mut fonts = Fonts::new(TextOptions::default(), fonts());
                for size in 13..=48 {
                    let place = format!("{weight:?} {size} × {scale}");
                    let all = letters(&mut fonts, weight, size as f32, scale, "ijl1I|0OoQ");
                    let (thin, round) = all.split_at(6);
                    for dotted in &thin[..2] {
                        let bridge = bridge(dotted);
                        assert!(bridge < 0.3, "{place}: a dot is lost, {bridge}");
                    }
                    for alike in [thin, round] {
                        for (index, letter) in alike.iter().enumerate() {
                            assert!(!alike[..index].contains(letter), "{place}: number {index}");
                        }
                    }
                    let mut view = fonts.with_pixels_per_point(scale);
                    let mut width = |text: char| view.glyph_width(&weight.font(size as f32), text);
                    let pair = width('r') + width('n');
                    assert!((pair / width('m') - 1.0).abs() > 0.03, "{place}: «rn» as wide as «m»");
                }
            }
        }
    }
}
