//! How the program looks, and where it opens pages: kept with the marks, but belonging to the computer, not to
//! the pupil.

use crate::browser::Browser;
use serde::{Deserialize, Serialize};

/// The colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the system says; light where it says nothing.
    #[default]
    System,
    /// Dark words on light ground.
    Light,
    /// Light words on dark ground.
    Dark,
    /// White and yellow on black.
    Contrast,
}

/// At which side of the screen the strip beside the browser stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// At the left edge.
    Left,
    /// At the right edge: the browser's own words begin at the left.
    #[default]
    Right,
}

impl Side {
    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// Preferences settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The colours.
    pub theme: ThemeChoice,
    /// Size of type in percent of the normal one.
    pub type_percent: TypePercent,
    /// No movement on the screen.
    pub reduce_motion: bool,
    /// Whether single letters act in a presentation: who speaks to the computer, or whose hand shakes,
    /// may want them off (WCAG 2.1.4).
    pub letter_keys: bool,
    /// The browser that was chosen; `None`: nobody has chosen.
    pub browser: Option<Browser>,
    /// Whether pages open in a private window, which remembers nothing: the computer is shared.
    pub private_window: bool,
    /// Where the strip beside the browser stands.
    pub strip_side: Side,
}

/// What somebody has set of a [`Preferences`] for a start; the rest is as it was kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preset {
    /// The colours.
    pub theme: Option<ThemeChoice>,
    /// Size of type.
    pub type_percent: Option<TypePercent>,
    /// Whether pages open in a private window.
    pub private_window: Option<bool>,
}

impl Preset {
    /// What is set here, and there where nothing is set here.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            theme: self.theme.or(other.theme),
            type_percent: self.type_percent.or(other.type_percent),
            private_window: self.private_window.or(other.private_window),
        }
    }

    /// What of a look is the user's own: where it is still as set here, it is as it was `kept`.
    pub fn without(self, preferences: Preferences, kept: Preferences) -> Preferences {
        Preferences {
            theme: own(self.theme, preferences.theme, kept.theme),
            type_percent: own(
                self.type_percent,
                preferences.type_percent,
                kept.type_percent,
            ),
            private_window: own(
                self.private_window,
                preferences.private_window,
                kept.private_window,
            ),
            ..preferences
        }
    }

    /// The look with what is set.
    pub fn applied_to(self, preferences: Preferences) -> Preferences {
        Preferences {
            theme: self.theme.unwrap_or(preferences.theme),
            type_percent: self.type_percent.unwrap_or(preferences.type_percent),
            private_window: self.private_window.unwrap_or(preferences.private_window),
            ..preferences
        }
    }
}

fn own<T: PartialEq + Copy>(set: Option<T>, now: T, kept: T) -> T {
    if set.as_ref() == Some(&now) {
        kept
    } else {
        now
    }
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::System,
            type_percent: TypePercent::default(),
            reduce_motion: false,
            letter_keys: true,
            browser: None,
            private_window: true,
            strip_side: Side::default(),
        }
    }
}

/// Size of type, 80–200 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "i64", into = "u16")]
pub struct TypePercent(u16);

impl TypePercent {
    /// The smallest, in percent.
    pub const MIN: u16 = 80;
    /// The largest, in percent.
    pub const MAX: u16 = 200;
    const STEP: u16 = 10;

    /// One step larger.
    #[must_use]
    pub fn larger(self) -> Self {
        Self::from(self.0 + Self::STEP)
    }

    /// One step smaller.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self::from(self.0 - Self::STEP)
    }

    /// In percent.
    pub fn percent(self) -> u16 {
        self.0
    }

    /// As a factor of the normal size.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }
}

impl Default for TypePercent {
    fn default() -> Self {
        Self(100)
    }
}

impl From<u16> for TypePercent {
    /// What is out of range becomes the nearest that is in it.
    fn from(percent: u16) -> Self {
        Self(percent.clamp(Self::MIN, Self::MAX))
    }
}

impl From<i64> for TypePercent {
    /// Whatever somebody wrote into the file.
    fn from(percent: i64) -> Self {
        let inside = percent.clamp(Self::MIN.into(), Self::MAX.into());
        Self(u16::try_from(inside).unwrap_or(100))
    }
}

impl From<TypePercent> for u16 {
    fn from(size: TypePercent) -> Self {
        size.0
    }
}
