//! What lies under something that can be pressed: at rest, under the mouse, while it is held down. What is chosen
//! differs in more than its ground, so that hover never looks like it.

use super::Theme;
use egui::{Color32, Response};

/// Grounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct States {
    pub rest: Color32,
    pub hovered: Color32,
    pub pressed: Color32,
}

impl States {
    /// The ground as things are.
    pub(crate) fn of(self, response: &Response) -> Color32 {
        if response.is_pointer_button_down_on() {
            self.pressed
        } else if response.hovered() {
            self.hovered
        } else {
            self.rest
        }
    }

    /// The same whatever the mouse does.
    pub(crate) fn still(rest: Color32) -> Self {
        Self { rest, hovered: rest, pressed: rest }
    }
}

impl Theme {
    /// On a ground of any colour: a veil comes over it.
    pub(crate) fn veiled(&self, rest: Color32) -> States {
        let palette = &self.palette;
        States {
            rest,
            hovered: rest.blend(palette.veil_hovered),
            pressed: rest.blend(palette.veil_pressed),
        }
    }

    /// The one filled button of a page.
    pub(crate) fn filled(&self) -> States {
        let palette = &self.palette;
        States {
            rest: palette.accent,
            hovered: palette.accent_hovered,
            pressed: palette.accent_pressed,
        }
    }

    /// The second button, and what is chosen.
    pub(crate) fn tonal(&self) -> States {
        let palette = &self.palette;
        States {
            rest: palette.tonal,
            hovered: palette.tonal_hovered,
            pressed: palette.tonal_pressed,
        }
    }
}
