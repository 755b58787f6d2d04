//! The form of the main window: as the user has arranged it, a strip, the whole screen.

use crate::preferences::Side;

/// The form that the main window should have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// As the user has arranged it.
    #[default]
    Window,
    /// A strip at this side of the screen, beside the browser.
    Strip(Side),
    /// The whole screen.
    Screen,
}

/// Which forms lie one over the other. What is taken away shows what was before it, so that each key leads back to
/// exactly that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum WindowForm {
    #[default]
    Window,
    Strip,
    Screen,
    ScreenOverStrip,
    StripOverScreen,
}

impl WindowForm {
    /// The key of what is on top takes it away; of what lies below shows that again; of what is not there lays it on
    /// top.
    pub(super) fn with_strip_toggled(self) -> Self {
        match self {
            Self::Window | Self::ScreenOverStrip => Self::Strip,
            Self::Strip => Self::Window,
            Self::Screen => Self::StripOverScreen,
            Self::StripOverScreen => Self::Screen,
        }
    }

    /// The same for the whole screen.
    pub(super) fn with_screen_toggled(self) -> Self {
        match self {
            Self::Window | Self::StripOverScreen => Self::Screen,
            Self::Screen => Self::Window,
            Self::Strip => Self::ScreenOverStrip,
            Self::ScreenOverStrip => Self::Strip,
        }
    }

    pub(super) fn is_strip(self) -> bool {
        matches!(self, Self::Strip | Self::StripOverScreen)
    }

    pub(super) fn fills(self) -> bool {
        matches!(self, Self::Screen | Self::ScreenOverStrip)
    }
}
