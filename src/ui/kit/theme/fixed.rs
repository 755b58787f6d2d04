//! Colours that are the same in every scheme.

#![expect(clippy::disallowed_methods, reason = "the theme is where colours stand")]

use egui::Color32;

/// A colour as it is written for the web.
pub(super) const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// A picture in its own colours.
pub(crate) const NO_TINT: Color32 = Color32::WHITE;
/// Over all of a figure but the callout that is spoken of.
pub(crate) const DIM: Color32 = Color32::from_black_alpha(115);
/// Over all but the spot of light.
pub(crate) const DARK: Color32 = Color32::from_black_alpha(170);
/// Around the teacher's pointer and the colours of the pen.
pub(crate) const HALO: Color32 = Color32::WHITE;
/// Veils over what is under the mouse or held down: ink on light grounds, white on dark ones.
pub(super) const INK_7: Color32 = Color32::from_rgba_unmultiplied_const(0x16, 0x21, 0x3A, 18);
pub(super) const INK_13: Color32 = Color32::from_rgba_unmultiplied_const(0x16, 0x21, 0x3A, 33);
pub(super) const WHITE_9: Color32 = Color32::from_rgba_unmultiplied_const(255, 255, 255, 23);
pub(super) const WHITE_16: Color32 = Color32::from_rgba_unmultiplied_const(255, 255, 255, 41);
pub(super) const WHITE_28: Color32 = Color32::from_rgba_unmultiplied_const(255, 255, 255, 71);
/// Shadows on light grounds (ink, a share of 255), and on dark ones.
pub(super) const fn ink_shadow(alpha: u8) -> Color32 {
    Color32::from_rgba_unmultiplied_const(0x16, 0x21, 0x3A, alpha)
}
pub(super) const fn black_shadow(alpha: u8) -> Color32 {
    Color32::from_black_alpha(alpha)
}
/// An enlarged figure is seen in a dark room, whatever the scheme.
pub(crate) const ROOM: Color32 = rgb(0x10_19_30);
pub(crate) const ROOM_CARD: Color32 = rgb(0x26_2E_45);
pub(crate) const ROOM_INK: Color32 = rgb(0xEA_EF_F8);
pub(crate) const ROOM_MUTED: Color32 = rgb(0xB4_BF_D4);
/// What is filled there: the button that leads out, the words that are pointed at.
pub(crate) const ROOM_LIGHT: Color32 = Color32::WHITE;
pub(crate) const ROOM_LIGHT_HOVERED: Color32 = rgb(0xDC_E4_F2);
pub(crate) const ROOM_LIGHT_PRESSED: Color32 = rgb(0xC2_CD_E2);
/// A figure in its own colours would shine on a dark page.
pub(crate) const DIMMED: Color32 = Color32::from_gray(230);
/// How much of a frame is left while another one is pointed at.
pub(crate) const UNLIT: f32 = 0.28;

/// The picture of a browser's window.
pub(crate) struct WindowColors {
    pub head: Color32,
    pub page: Color32,
    /// Address field, ring around the sign, chips.
    pub field: Color32,
    pub faint: Color32,
    pub sign: Color32,
    pub ink: Color32,
    /// In front of each thing that is forgotten or kept.
    pub mark: Color32,
}

pub(crate) const PRIVATE_WINDOW: WindowColors = WindowColors {
    head: rgb(0x11_1A_2C),
    page: rgb(0x1F_2A_44),
    field: rgb(0x2D_3B_5C),
    faint: rgb(0x4C_5E_8C),
    sign: rgb(0xA9_C6_F7),
    ink: Color32::WHITE,
    mark: rgb(0xF5_A0_62),
};
pub(crate) const USUAL_WINDOW: WindowColors = WindowColors {
    head: rgb(0xD8_DF_E9),
    page: Color32::WHITE,
    field: rgb(0xE9_EF_F8),
    faint: rgb(0xB4_C0_D4),
    sign: rgb(0x1D_5F_D3),
    ink: rgb(0x16_21_3A),
    mark: rgb(0xA6_53_00),
};
/// «Это рисунок»: a note on yellow.
pub(crate) const NOTE: Color32 = rgb(0xFF_E0_8A);
pub(crate) const NOTE_INK: Color32 = rgb(0x3A_29_00);
/// Over all of a page behind what stands in front of it.
pub(crate) const BACKDROP: Color32 = Color32::from_rgba_unmultiplied_const(0x10, 0x19, 0x30, 77);
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
/// The program's sign: its ground, the two bubbles, the tick.
pub(crate) const LOGO: Color32 = rgb(0x1D_5F_D3);
pub(crate) const LOGO_BACK: Color32 = rgb(0xA9_C6_F7);
pub(crate) const LOGO_FRONT: Color32 = Color32::WHITE;
pub(crate) const LOGO_TICK: Color32 = rgb(0x1B_7A_46);
