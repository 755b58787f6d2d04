//! How things look in one frame: colours, sizes, and the styles of words made from both. No file outside this
//! folder names a colour.

mod elevation;
pub(crate) mod fixed;
mod fonts;
mod palette;
mod sizes;
mod states;
mod type_style;

pub(crate) use elevation::Elevation;
pub(crate) use fonts::{Weight, fonts, fonts_anew};
pub(crate) use palette::{Palette, Scheme};
pub(crate) use sizes::{Room, Sizes};
pub(crate) use states::States;
pub(crate) use type_style::TypeStyle;

use crate::model::SystemLook;
use crate::preferences::{Preferences, ThemeChoice};
use egui::style::ScrollAnimation;
use egui::{Color32, Context, CornerRadius, Stroke, Vec2};

/// Radius of buttons, rows and figures; points.
pub(crate) const RADIUS: CornerRadius = CornerRadius::same(10);
/// Of cards, chips and the filled button.
pub(crate) const CARD_RADIUS: CornerRadius = CornerRadius::same(12);
/// Of sheets, cards of a choice, dialogs.
pub(crate) const SHEET_RADIUS: CornerRadius = CornerRadius::same(18);
/// Points.
pub(crate) const FOCUS_WIDTH: f32 = 3.0;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Theme {
    scheme: Scheme,
    pub palette: Palette,
    pub sizes: Sizes,
}

impl Theme {
    /// `system`: what the system prefers; light where it names nothing.
    pub(crate) fn new(preferences: Preferences, system: Option<SystemLook>, sizes: Sizes) -> Self {
        let of_system = match system {
            None | Some(SystemLook::Light) => Scheme::Light,
            Some(SystemLook::Dark) => Scheme::Dark,
            Some(SystemLook::Contrast) => Scheme::Contrast,
        };
        let scheme = match preferences.theme {
            ThemeChoice::System => of_system,
            ThemeChoice::Light => Scheme::Light,
            ThemeChoice::Dark => Scheme::Dark,
            ThemeChoice::Contrast => Scheme::Contrast,
        };
        Self { scheme, palette: scheme.palette(), sizes }
    }

    /// The theme of what a class sees on a screen of this size in points.
    pub(crate) fn for_a_class(self, screen: Vec2) -> Self {
        Self {
            palette: self.scheme.palette_for_a_class(),
            sizes: Sizes::for_a_class(screen),
            ..self
        }
    }

    /// What only the teacher sees is dark unless high contrast was chosen: it must not light up a darkened
    /// room, and must not be taken for what the class sees.
    pub(crate) fn for_a_teacher(self) -> Self {
        let scheme = match self.scheme {
            Scheme::Contrast => Scheme::Contrast,
            Scheme::Light | Scheme::Dark => Scheme::Dark,
        };
        Self { scheme, palette: scheme.palette(), ..self }
    }

    /// What an enlarged figure is seen in, whatever the scheme: a dark room is no page of a browser.
    pub(crate) fn for_a_room(self) -> Self {
        let room = self.for_a_teacher();
        match room.scheme {
            Scheme::Contrast => room,
            Scheme::Light | Scheme::Dark => Self { palette: room.palette.for_a_room(), ..room },
        }
    }

    /// Over the colours of a figure.
    pub(crate) fn figure_tint(&self) -> Color32 {
        match self.scheme {
            Scheme::Dark => fixed::DIMMED,
            Scheme::Light | Scheme::Contrast => fixed::NO_TINT,
        }
    }

    pub(crate) fn line(&self) -> Stroke {
        Stroke::new(1.0, self.palette.line)
    }

    pub(crate) fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// Hands colours to egui's own widgets (scroll bars, tooltips, sliders).
    pub(crate) fn apply(&self, ctx: &Context, reduces_motion: bool) {
        let palette = self.palette;
        let font = Weight::Regular.font(self.sizes.small);
        ctx.all_styles_mut(|style| {
            style.visuals.panel_fill = palette.ground;
            style.visuals.window_fill = palette.sheet;
            style.visuals.window_stroke = Stroke::new(1.0, palette.line);
            style.visuals.override_text_color = Some(palette.ink);
            style.visuals.selection.bg_fill = palette.tonal;
            style.visuals.image_loading_spinners = false;
            // What lies behind a dialog is under its backdrop already.
            style.visuals.disabled_alpha = 1.0;
            style.override_font_id = Some(font.clone());
            style.interaction.selectable_labels = false;
            style.interaction.tooltip_delay = 0.3;
            (style.animation_time, style.scroll_animation) = if reduces_motion {
                (0.0, ScrollAnimation::none())
            } else {
                (0.1, ScrollAnimation::default())
            };
        });
    }
}

/// Roles of words. What differs in one trait says so: `theme.note().bold()`.
impl Theme {
    pub(crate) fn body(&self) -> TypeStyle {
        self.style(self.sizes.body)
    }

    /// Names of steps, answers, entries of lists.
    pub(crate) fn plain(&self) -> TypeStyle {
        self.style(self.sizes.control)
    }

    /// What stands out among plain words.
    pub(crate) fn strong(&self) -> TypeStyle {
        self.plain().bold()
    }

    pub(crate) fn small(&self) -> TypeStyle {
        self.style(self.sizes.small)
    }

    /// Small words that matter less.
    pub(crate) fn note(&self) -> TypeStyle {
        self.small().color(self.palette.muted)
    }

    /// Small words that warn.
    pub(crate) fn warning(&self) -> TypeStyle {
        self.small().color(self.palette.warning_ink)
    }

    pub(crate) fn card_title(&self) -> TypeStyle {
        self.style(self.sizes.subtitle).bold()
    }

    pub(crate) fn page_title(&self) -> TypeStyle {
        self.style(self.sizes.title).bold()
    }

    /// Regular words in ink of this size in points. Lines of titles stand closer than those of running words.
    pub(crate) fn style(&self, size: f32) -> TypeStyle {
        TypeStyle {
            size,
            weight: Weight::Regular,
            color: self.palette.ink,
            spread: if size > self.sizes.body { 1.18 } else { 1.4 },
        }
    }
}
