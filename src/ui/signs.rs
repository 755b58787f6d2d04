//! Which signs the program's fonts can draw.

use super::kit::theme::fonts;
use crate::guide::Guide;
use egui::FontId;
use egui::epaint::text::{Fonts, TextOptions};
use std::collections::BTreeSet;

/// The signs of a guide that would be empty boxes.
pub(crate) fn undrawn(guide: &Guide) -> BTreeSet<char> {
    let mut signs = guide.signs();
    signs.retain(|sign| !sign.is_control());
    let families = fonts().families.into_keys();
    let mut fonts = Fonts::new(TextOptions::default(), fonts());
    let mut fonts = fonts.with_pixels_per_point(1.0);
    let all: Vec<FontId> = families.map(|family| FontId::new(16.0, family)).collect();
    signs.retain(|sign| !all.iter().all(|font| fonts.has_glyph(font, *sign)));
    signs
}
