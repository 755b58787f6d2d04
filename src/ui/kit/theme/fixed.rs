//! Colours that are the same in every scheme.

#![expect(clippy::disallowed_methods, reason = "the theme is where colours stand")]

use super::palette::rgb;
use egui::Color32;

/// A picture in its own colours.
pub(crate) const NO_TINT: Color32 = Color32::WHITE;
/// Over all of a figure but the callout that is spoken of.
pub(crate) const DIM: Color32 = Color32::from_black_alpha(115);
/// Over all but the spot of light.
pub(crate) const DARK: Color32 = Color32::from_black_alpha(170);
/// Around the teacher's pointer and the colours of the pen.
pub(crate) const HALO: Color32 = Color32::WHITE;
/// Over the whole screen of the class.
pub(crate) const COVER_BLACK: Color32 = Color32::BLACK;
pub(crate) const COVER_WHITE: Color32 = Color32::WHITE;
/// Pens draw on figures, which are light in every scheme; the red one has the colour of callouts.
pub(crate) const PEN_BLUE: Color32 = rgb(0x17_4C_AA);
pub(crate) const PEN_GREEN: Color32 = rgb(0x12_6B_3A);
pub(crate) const PEN_BLACK: Color32 = rgb(0x10_14_1C);
/// Scanners want dark modules on a light ground.
pub(crate) const QR_DARK: Color32 = Color32::BLACK;
pub(crate) const QR_LIGHT: Color32 = Color32::WHITE;
