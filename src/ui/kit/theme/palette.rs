//! Colours by role, in each of the three schemes.

use super::fixed;
use super::fixed::rgb;
use egui::Color32;

/// The set of colours. What depends on it asks for the scheme, never compares palettes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    Light,
    Dark,
    Contrast,
}

impl Scheme {
    pub(super) fn palette(self) -> Palette {
        match self {
            Self::Light => LIGHT,
            Self::Dark => DARK,
            Self::Contrast => CONTRAST,
        }
    }

    /// For the last row of a class, and a projector that washes colours out: all words at least 7 : 1
    /// (WCAG 2.2, 1.4.6), the ground as far from the ink as it can be.
    pub(super) fn palette_for_a_class(self) -> Palette {
        let palette = self.palette();
        let common = Palette { callout: rgb(0xA8_14_0F), ground: palette.sheet, ..palette };
        if self != Self::Light {
            return common;
        }
        Palette {
            muted: rgb(0x45_4E_60),
            line: rgb(0xB4_BD_CC),
            accent: rgb(0x17_4C_AA),
            link: rgb(0x17_4C_AA),
            done: rgb(0x12_5A_33),
            ..common
        }
    }
}

impl Palette {
    /// Of a dark room around an enlarged figure.
    pub(super) fn for_a_room(self) -> Self {
        Self {
            ground: fixed::ROOM,
            sheet: fixed::ROOM,
            stage: fixed::ROOM,
            tint: fixed::ROOM_CARD,
            raised: fixed::ROOM_CARD,
            ink: fixed::ROOM_INK,
            muted: fixed::ROOM_MUTED,
            accent: fixed::ROOM_LIGHT,
            accent_hovered: fixed::ROOM_LIGHT_HOVERED,
            accent_pressed: fixed::ROOM_LIGHT_PRESSED,
            on_accent: fixed::ROOM,
            ..self
        }
    }
}

/// Fills and inks. Text on a fill is at least 4.5 : 1, an outline at least 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Palette {
    /// Behind everything.
    pub ground: Color32,
    /// The page, the footer, the current row of the road.
    pub sheet: Color32,
    /// A card in the sheet.
    pub tint: Color32,
    /// What stands higher than a sheet: a chip, a menu, a dialog, the chosen segment.
    pub raised: Color32,
    /// Behind a figure.
    pub stage: Color32,
    /// Under the segments of a switch of several. Only ink is read on it.
    pub segment_track: Color32,
    /// The two colours of the cards of a choice, and the circles behind their pictures.
    pub cool: Color32,
    pub cool_circle: Color32,
    pub warm: Color32,
    pub warm_circle: Color32,

    pub ink: Color32,
    /// Words that matter less.
    pub muted: Color32,
    /// Outlines of glyphs and of what can be typed into: at least 3 : 1.
    pub edge: Color32,
    /// Hairlines between rows.
    pub line: Color32,
    /// The road not yet walked.
    pub track: Color32,

    /// The filled button, the current stop, icons.
    pub accent: Color32,
    pub accent_hovered: Color32,
    pub accent_pressed: Color32,
    pub on_accent: Color32,
    pub link: Color32,
    /// The second button, what is chosen or open.
    pub tonal: Color32,
    pub tonal_hovered: Color32,
    pub tonal_pressed: Color32,
    pub on_tonal: Color32,
    pub disabled: Color32,
    pub on_disabled: Color32,
    /// Over what is under the mouse, and over what is held down.
    pub veil_hovered: Color32,
    pub veil_pressed: Color32,

    pub done: Color32,
    pub done_weak: Color32,
    /// A tick on it.
    pub on_done: Color32,
    pub warning_bg: Color32,
    pub warning_ink: Color32,
    /// The sign of a warning.
    pub warning_mark: Color32,
    /// Frames and badges over figures.
    pub callout: Color32,
    /// Numbers in those badges.
    pub on_callout: Color32,
}

const LIGHT: Palette = Palette {
    ground: rgb(0xEA_F0_F9),
    sheet: rgb(0xFF_FF_FF),
    tint: rgb(0xF2_F6_FC),
    raised: rgb(0xFF_FF_FF),
    stage: rgb(0xDC_E7_FA),
    segment_track: rgb(0xC6_D5_EF),
    cool: rgb(0xE6_EF_FD),
    cool_circle: rgb(0xC3_D9_FB),
    warm: rgb(0xFF_F1_DD),
    warm_circle: rgb(0xFF_DD_B0),
    ink: rgb(0x16_21_3A),
    muted: rgb(0x53_60_79),
    edge: rgb(0x76_82_9B),
    line: rgb(0xDF_E6_F1),
    track: rgb(0xC9_D4_E5),
    accent: rgb(0x1D_5F_D3),
    accent_hovered: rgb(0x17_4F_B3),
    accent_pressed: rgb(0x11_3F_94),
    on_accent: rgb(0xFF_FF_FF),
    link: rgb(0x1D_5F_D3),
    tonal: rgb(0xE0_EB_FD),
    tonal_hovered: rgb(0xCF_DF_FA),
    tonal_pressed: rgb(0xBD_D2_F6),
    on_tonal: rgb(0x17_4A_A6),
    disabled: rgb(0xE7_EC_F4),
    on_disabled: rgb(0x5D_69_80),
    veil_hovered: fixed::INK_7,
    veil_pressed: fixed::INK_13,
    done: rgb(0x1B_7A_46),
    done_weak: rgb(0xDF_F3_E7),
    on_done: rgb(0xFF_FF_FF),
    warning_bg: rgb(0xFF_F3_D6),
    warning_ink: rgb(0x4B_34_00),
    warning_mark: rgb(0xA6_53_00),
    callout: rgb(0xD9_2B_23),
    on_callout: rgb(0xFF_FF_FF),
};

const DARK: Palette = Palette {
    ground: rgb(0x0E_13_1C),
    sheet: rgb(0x1A_21_30),
    tint: rgb(0x24_30_45),
    raised: rgb(0x2B_37_4E),
    stage: rgb(0x11_18_26),
    segment_track: rgb(0x22_2C_3F),
    cool: rgb(0x22_30_4A),
    cool_circle: rgb(0x3F_58_88),
    warm: rgb(0x3A_30_22),
    warm_circle: rgb(0x73_5B_34),
    ink: rgb(0xEA_EF_F8),
    muted: rgb(0xAF_BA_CD),
    edge: rgb(0x7C_8A_A5),
    line: rgb(0x32_3D_52),
    track: rgb(0x41_4E_66),
    accent: rgb(0x7A_AB_FF),
    accent_hovered: rgb(0x96_BC_FF),
    accent_pressed: rgb(0xB1_CE_FF),
    on_accent: rgb(0x0B_14_24),
    link: rgb(0x8D_B8_FF),
    tonal: rgb(0x2B_3F_66),
    tonal_hovered: rgb(0x34_50_80),
    tonal_pressed: rgb(0x3D_5C_93),
    on_tonal: rgb(0xC4_DA_FF),
    disabled: rgb(0x2A_34_46),
    on_disabled: rgb(0xA3_AE_C2),
    veil_hovered: fixed::WHITE_9,
    veil_pressed: fixed::WHITE_16,
    done: rgb(0x55_C9_8C),
    done_weak: rgb(0x1C_3B_2E),
    on_done: rgb(0x08_17_0F),
    warning_bg: rgb(0x3A_2F_12),
    warning_ink: rgb(0xFF_E3_A6),
    warning_mark: rgb(0xFF_C2_4D),
    callout: rgb(0xD9_2B_23),
    on_callout: rgb(0xFF_FF_FF),
};

const CONTRAST: Palette = Palette {
    ground: rgb(0x00_00_00),
    sheet: rgb(0x00_00_00),
    tint: rgb(0x00_00_00),
    raised: rgb(0x00_00_00),
    stage: rgb(0x00_00_00),
    segment_track: rgb(0x00_00_00),
    cool: rgb(0x00_00_00),
    cool_circle: rgb(0x00_00_00),
    warm: rgb(0x00_00_00),
    warm_circle: rgb(0x00_00_00),
    ink: rgb(0xFF_FF_FF),
    muted: rgb(0xFF_FF_FF),
    edge: rgb(0xFF_FF_FF),
    line: rgb(0xFF_FF_FF),
    track: rgb(0xFF_FF_FF),
    accent: rgb(0xFF_E5_00),
    accent_hovered: rgb(0xFF_F2_7A),
    accent_pressed: rgb(0xFF_FF_FF),
    on_accent: rgb(0x00_00_00),
    link: rgb(0xFF_E5_00),
    tonal: rgb(0x00_00_00),
    tonal_hovered: rgb(0x33_2E_00),
    tonal_pressed: rgb(0x5C_53_00),
    on_tonal: rgb(0xFF_E5_00),
    disabled: rgb(0x00_00_00),
    on_disabled: rgb(0xFF_FF_FF),
    veil_hovered: fixed::WHITE_16,
    veil_pressed: fixed::WHITE_28,
    done: rgb(0x5C_FF_9D),
    done_weak: rgb(0x00_00_00),
    on_done: rgb(0x00_00_00),
    warning_bg: rgb(0x00_00_00),
    warning_ink: rgb(0xFF_FF_FF),
    warning_mark: rgb(0xFF_E5_00),
    callout: rgb(0xC8_00_00),
    on_callout: rgb(0xFF_FF_FF),
};
