//! Colours, sizes and fonts: the only place that names any. Roles as in `design.md` of the project's
//! preferences; the three themes give each role another value.

use crate::preferences::{Preferences, ThemeChoice};
use egui::{Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Stroke};
use std::sync::Arc;

/// Colours by role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Palette {
    /// Behind everything.
    pub background: Color32,
    /// Cards, panels, buttons.
    pub surface: Color32,
    /// Words.
    pub ink: Color32,
    /// Words that matter less.
    pub muted: Color32,
    /// Edges of cards and panels.
    pub border: Color32,
    /// Edges of what can be pressed: at least 3 : 1 against the surface.
    pub control_border: Color32,
    /// Primary button, current step, links.
    pub accent: Color32,
    /// Words on the accent.
    pub on_accent: Color32,
    /// Ground of what is chosen.
    pub accent_weak: Color32,
    /// What is done.
    pub done: Color32,
    /// A tick on it.
    pub on_done: Color32,
    /// Ground of a warning.
    pub warning_bg: Color32,
    /// Words of a warning.
    pub warning_ink: Color32,
    /// Frames and badges over figures.
    pub callout: Color32,
    /// Numbers in those badges.
    pub on_callout: Color32,
    /// Around a figure.
    pub figure_bg: Color32,
}

const fn rgb(hex: u32) -> Color32 {
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

/// For the last row of a class, and a projector that washes colours out: all words at least 7 : 1
/// (WCAG 2.2, 1.4.6), the background as far from the ink as it can be.
fn for_a_class(palette: Palette) -> Palette {
    let common = Palette {
        callout: rgb(0xA8_14_0F),
        background: palette.surface,
        ..palette
    };
    if palette == LIGHT {
        Palette {
            muted: rgb(0x45_4E_60),
            border: rgb(0xB4_BD_CC),
            accent: rgb(0x17_4C_AA),
            done: rgb(0x12_5A_33),
            ..common
        }
    } else {
        common
    }
}

/// What only the teacher sees is dark in every theme but the one of high contrast: it must not light up a
/// darkened room, and must not be taken for what the class sees.
fn for_a_teacher(palette: Palette) -> Palette {
    if palette == CONTRAST { CONTRAST } else { DARK }
}

/// Sizes in points at the chosen size of type. Type and targets grow with it, margins only a little:
/// room is for words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sizes {
    /// Factor of type, 1.0 = normal.
    pub type_factor: f32,
    /// Whether type and spacing are those of a small window.
    pub is_tight: bool,
    /// The official words.
    pub body: f32,
    /// Buttons, names of steps.
    pub control: f32,
    /// Captions and notes.
    pub small: f32,
    /// Title of a page.
    pub title: f32,
    /// Title of a card.
    pub subtitle: f32,
    /// Height of a button.
    pub target: f32,
    /// Height of the primary button.
    pub primary: f32,
    /// Margin around a page.
    pub margin: f32,
    /// Between blocks.
    pub gap: f32,
    /// Inside a card.
    pub pad: f32,
}

impl Sizes {
    /// `tight`: a small window.
    #[must_use]
    pub(crate) fn new(type_factor: f32, tight: bool) -> Self {
        let pick = |tight_size: f32, normal: f32| if tight { tight_size } else { normal };
        let grow = |size: f32| (size * type_factor).round();
        Self {
            type_factor,
            is_tight: tight,
            body: grow(pick(17.0, 19.0)),
            control: grow(pick(15.0, 17.0)),
            small: grow(pick(14.0, 15.0)),
            title: grow(pick(23.0, 30.0)),
            subtitle: grow(pick(18.0, 21.0)),
            target: grow(40.0),
            primary: grow(pick(44.0, 48.0)),
            margin: pick(16.0, 28.0),
            gap: pick(10.0, 14.0),
            pad: pick(10.0, 16.0),
        }
    }
}

/// Everything that decides how things look in one frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Theme {
    /// Colours.
    pub palette: Palette,
    /// Sizes.
    pub sizes: Sizes,
}

/// Weight of type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Running words.
    Regular,
    /// Buttons and labels.
    Medium,
    /// Titles and what is stressed.
    Bold,
}

/// Radius of cards and buttons, points.
pub(crate) const RADIUS: CornerRadius = CornerRadius::same(10);
/// Width of the focus ring, points.
pub(crate) const FOCUS_WIDTH: f32 = 3.0;

impl Theme {
    /// The theme of the look settings; `system_dark` is what the system says.
    #[must_use]
    pub(crate) fn new(preferences: &Preferences, system_dark: bool, tight: bool) -> Self {
        let palette = match preferences.theme {
            ThemeChoice::System if system_dark => DARK,
            ThemeChoice::System | ThemeChoice::Light => LIGHT,
            ThemeChoice::Dark => DARK,
            ThemeChoice::Contrast => CONTRAST,
        };
        Self {
            palette,
            sizes: Sizes::new(preferences.type_percent.factor(), tight),
        }
    }

    /// The theme of what a class sees on a screen of this size in points. Type is a share of the screen's
    /// height, whatever the size of type on the teacher's desk: the last row sits where it sits.
    #[must_use]
    pub(crate) fn for_a_class(self, screen: egui::Vec2) -> Self {
        let height = screen.y.min(screen.x * 0.75);
        let part = |share: f32| (height * share).ceil();
        let sizes = Sizes {
            type_factor: height / 768.0,
            is_tight: false,
            body: part(1.0 / 29.0),
            control: part(1.0 / 29.0),
            small: part(1.0 / 29.0),
            title: part(1.0 / 18.0),
            subtitle: part(1.0 / 24.0),
            target: part(0.07),
            primary: part(0.08),
            margin: part(0.04),
            gap: part(0.02),
            pad: part(0.02),
        };
        Self {
            palette: for_a_class(self.palette),
            sizes,
        }
    }

    /// The theme of what only the teacher sees.
    #[must_use]
    pub(crate) fn for_a_teacher(self) -> Self {
        Self {
            palette: for_a_teacher(self.palette),
            ..self
        }
    }

    /// Edge of a card.
    #[must_use]
    pub(crate) fn line(&self) -> Stroke {
        Stroke::new(1.0, self.palette.border)
    }

    /// A font of this size in points.
    #[must_use]
    pub(crate) fn font(&self, size: f32, weight: Weight) -> FontId {
        FontId::new(size, weight.family())
    }

    /// Hands colours to egui's own widgets (scroll bars, tooltips, sliders).
    pub(crate) fn apply(&self, ctx: &egui::Context, preferences: &Preferences) {
        let palette = self.palette;
        let font = self.font(self.sizes.small, Weight::Regular);
        ctx.all_styles_mut(|style| {
            style.visuals.panel_fill = palette.background;
            style.visuals.window_fill = palette.surface;
            style.visuals.window_stroke = Stroke::new(1.0, palette.border);
            style.visuals.override_text_color = Some(palette.ink);
            style.visuals.selection.bg_fill = palette.accent_weak;
            style.visuals.image_loading_spinners = false;
            style.override_font_id = Some(font.clone());
            style.interaction.selectable_labels = false;
            style.interaction.tooltip_delay = 0.3;
            if preferences.reduce_motion {
                style.animation_time = 0.0;
                style.scroll_animation = egui::style::ScrollAnimation::none();
            } else {
                style.animation_time = 0.1;
                style.scroll_animation = egui::style::ScrollAnimation::default();
            }
        });
    }
}

impl Weight {
    fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            Self::Medium => FontFamily::Name("medium".into()),
            Self::Bold => FontFamily::Name("bold".into()),
        }
    }
}

/// The fonts inside the program, by name.
static FONTS: [(&str, &[u8]); 3] = [
    (
        "regular",
        include_bytes!("../../../assets/fonts/GolosText-Regular.ttf"),
    ),
    (
        "medium",
        include_bytes!("../../../assets/fonts/GolosText-Medium.ttf"),
    ),
    (
        "bold",
        include_bytes!("../../../assets/fonts/GolosText-Bold.ttf"),
    ),
];

/// Golos Text in three weights, and nothing of the system: every machine shows the same.
#[must_use]
pub(crate) fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in FONTS {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert(name.to_owned(), data);
    }
    let families = [
        (FontFamily::Proportional, "regular"),
        (FontFamily::Monospace, "regular"),
        (Weight::Medium.family(), "medium"),
        (Weight::Bold.family(), "bold"),
    ];
    for (family, name) in families {
        fonts.families.insert(family, vec![name.to_owned()]);
    }
    fonts
}
