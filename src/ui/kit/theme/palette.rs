//! Colours by role, in each of the three schemes.

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
    /// (WCAG 2.2, 1.4.6), the background as far from the ink as it can be.
    pub(super) fn palette_for_a_class(self) -> Palette {
        let palette = self.palette();
        let common = Palette { callout: rgb(0xA8_14_0F), background: palette.surface, ..palette };
        if self != Self::Light {
            return common;
        }
        Palette {
            muted: rgb(0x45_4E_60),
            border: rgb(0xB4_BD_CC),
            accent: rgb(0x17_4C_AA),
            done: rgb(0x12_5A_33),
            ..common
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Palette {
    /// Behind everything.
    pub background: Color32,
    /// Cards, panels, buttons.
    pub surface: Color32,
    pub ink: Color32,
    /// Words that matter less.
    pub muted: Color32,
    /// Edges of cards and panels.
    pub border: Color32,
    /// Edges of what can be pressed: at least 3 : 1 against the surface.
    pub control_border: Color32,
    /// Primary button, current step, links.
    pub accent: Color32,
    pub on_accent: Color32,
    /// Ground of what is chosen.
    pub accent_weak: Color32,
    pub done: Color32,
    /// A tick on it.
    pub on_done: Color32,
    pub warning_bg: Color32,
    pub warning_ink: Color32,
    /// Frames and badges over figures.
    pub callout: Color32,
    /// Numbers in those badges.
    pub on_callout: Color32,
    pub figure_bg: Color32,
}

#[expect(clippy::disallowed_methods, reason = "the theme is where colours stand")]
pub(super) const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

const LIGHT: Palette = Palette {
    background: rgb(0xF4_F6_FA),
    surface: rgb(0xFF_FF_FF),
    ink: rgb(0x1A_22_33),
    muted: rgb(0x5A_64_78),
    border: rgb(0xD9_DF_E9),
    control_border: rgb(0x82_8C_A0),
    accent: rgb(0x1D_5F_D3),
    on_accent: rgb(0xFF_FF_FF),
    accent_weak: rgb(0xE8_F0_FE),
    done: rgb(0x1B_7A_46),
    on_done: rgb(0xFF_FF_FF),
    warning_bg: rgb(0xFF_F3_D6),
    warning_ink: rgb(0x4B_34_00),
    callout: rgb(0xE0_34_2B),
    on_callout: rgb(0xFF_FF_FF),
    figure_bg: rgb(0xED_F1_F7),
};

const DARK: Palette = Palette {
    background: rgb(0x12_16_1F),
    surface: rgb(0x1B_21_2D),
    ink: rgb(0xE8_EC_F4),
    muted: rgb(0xA9_B3_C6),
    border: rgb(0x34_3E_50),
    control_border: rgb(0x6E_7C_96),
    accent: rgb(0x7A_AB_FF),
    on_accent: rgb(0x0B_12_20),
    accent_weak: rgb(0x22_30_4D),
    done: rgb(0x55_C9_8C),
    on_done: rgb(0x0B_1A_12),
    warning_bg: rgb(0x3A_2F_12),
    warning_ink: rgb(0xFF_E3_A6),
    callout: rgb(0xE0_34_2B),
    on_callout: rgb(0xFF_FF_FF),
    figure_bg: rgb(0x25_2D_3C),
};

const CONTRAST: Palette = Palette {
    background: rgb(0x00_00_00),
    surface: rgb(0x00_00_00),
    ink: rgb(0xFF_FF_FF),
    muted: rgb(0xFF_FF_FF),
    border: rgb(0xFF_FF_FF),
    control_border: rgb(0xFF_FF_FF),
    accent: rgb(0xFF_E5_00),
    on_accent: rgb(0x00_00_00),
    accent_weak: rgb(0x33_2E_00),
    done: rgb(0x5C_FF_9D),
    on_done: rgb(0x00_00_00),
    warning_bg: rgb(0x00_00_00),
    warning_ink: rgb(0xFF_E5_00),
    callout: rgb(0xC8_00_00),
    on_callout: rgb(0xFF_FF_FF),
    figure_bg: rgb(0x00_00_00),
};
