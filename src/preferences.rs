//! How the program looks, and where it opens pages. Kept with the marks, but of the computer, not of the pupil.

use crate::browser::Browser;
use serde::{Deserialize, Serialize};

/// The colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// The system's; light where it names none.
    #[default]
    System,
    /// Dark words on light ground.
    Light,
    /// Light words on dark ground.
    Dark,
    /// White and yellow on black.
    Contrast,
}

/// The side of the screen for the strip beside the browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// At the left edge.
    Left,
    /// At the right edge: the words of a web page begin at the left.
    #[default]
    Right,
}

impl Side {
    pub(crate) fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// What a user can choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The colours.
    pub theme: ThemeChoice,
    /// Size of type in percent of the normal one. `None`: nobody has chosen one, so the system's counts.
    #[serde(with = "chosen_size", skip_serializing_if = "Option::is_none")]
    pub type_percent: Option<TypePercent>,
    /// Whether nothing moves on the screen.
    pub reduce_motion: bool,
    /// Whether single letters act in a presentation: for people who dictate to the computer, or whose hands
    /// shake, they are in the way (WCAG 2.1.4).
    pub letter_keys: bool,
    /// `None`: nobody has chosen one.
    pub browser: Option<Browser>,
    /// Whether pages open in a private window, which remembers nothing: the computer is shared.
    pub private_window: bool,
    /// Where the strip beside the browser stands.
    pub strip_side: Side,
}

/// The [`Preferences`] that the command line or the computer's settings fix for a start.
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
    /// What is set here, else what is set in `other`.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            theme: self.theme.or(other.theme),
            type_percent: self.type_percent.or(other.type_percent),
            private_window: self.private_window.or(other.private_window),
        }
    }

    /// What to keep of the preferences `now`: a value that is still as preset is not the user's choice, so the
    /// `kept` one stays.
    pub(crate) fn without(self, now: Preferences, kept: Preferences) -> Preferences {
        Preferences {
            theme: own(self.theme, now.theme, kept.theme),
            type_percent: own(self.type_percent.map(Some), now.type_percent, kept.type_percent),
            private_window: own(self.private_window, now.private_window, kept.private_window),
            ..now
        }
    }

    pub(crate) fn applied_to(self, preferences: Preferences) -> Preferences {
        Preferences {
            theme: self.theme.unwrap_or(preferences.theme),
            type_percent: self.type_percent.or(preferences.type_percent),
            private_window: self.private_window.unwrap_or(preferences.private_window),
            ..preferences
        }
    }
}

fn own<T: PartialEq + Copy>(preset: Option<T>, now: T, kept: T) -> T {
    if preset == Some(now) { kept } else { now }
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::System,
            type_percent: None,
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

    /// The next whole ten: a system may ask for 125 %.
    pub(crate) fn larger(self) -> Self {
        Self::from((self.0 / Self::STEP + 1) * Self::STEP)
    }

    pub(crate) fn smaller(self) -> Self {
        Self::from((self.0.div_ceil(Self::STEP) - 1) * Self::STEP)
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
    /// A value out of range becomes the nearest one in range.
    fn from(percent: u16) -> Self {
        Self(percent.clamp(Self::MIN, Self::MAX))
    }
}

impl From<i64> for TypePercent {
    /// The same for whatever was written into the file.
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

/// In the file a size that was chosen is a number, and one that was not is not there.
mod chosen_size {
    use super::TypePercent;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[expect(
        clippy::ref_option,
        clippy::trivially_copy_pass_by_ref,
        reason = "serde asks for this form"
    )]
    pub(super) fn serialize<S: Serializer>(
        size: &Option<TypePercent>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        size.unwrap_or_default().serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<TypePercent>, D::Error> {
        TypePercent::deserialize(from).map(Some)
    }
}
