//! What every part of the screen is drawn from, and how much room it has.

use super::kit::theme::{Room, Sizes, Theme};
use crate::guide::Step;
use crate::model::{Action, Model, Outbox, Overlay, SystemLook};
use egui::{Ui, Vec2};

pub(crate) struct Scene<'a> {
    pub model: &'a Model,
    pub outbox: &'a Outbox,
    pub theme: Theme,
    pub shape: Shape,
    /// Whether a wide window has room for a longer road, and the figure for more than the words.
    pub is_large: bool,
    /// How often words were made to need less room, so that pages do not scroll.
    pub squeeze: u8,
}

impl Scene<'_> {
    pub(crate) fn send_if(&self, is_clicked: bool, action: Action) {
        if is_clicked {
            self.outbox.send(action);
        }
    }

    /// What an arrow scrolls, points.
    pub(crate) fn lines_by_key(&self) -> f32 {
        3.0 * self.theme.body().running().line_height()
    }

    /// Whether a card stands in front, and nothing else answers.
    pub(crate) fn has_card(&self) -> bool {
        self.model.overlay().is_some_and(|front| !matches!(front, Overlay::Figure(_)))
    }

    /// Whether there is nothing in what stands in front to go through with arrows, which scroll it then.
    pub(crate) fn has_only_words(&self) -> bool {
        use Overlay::{About, AskShow, Check, Keys, News, Qr};
        matches!(self.model.overlay(), Some(About | AskShow | Check | Keys | News | Qr(_)))
    }

    /// The step that is open, if «На экране не так» has something to say about it.
    pub(crate) fn help(&self) -> Option<&Step> {
        self.model.step().filter(|step| !step.hints.is_empty())
    }
}

/// How much room there is, and so which parts stand where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// The road with names, words, figure side by side.
    Wide,
    /// The road shrinks to a rail of numbers.
    Compact,
    /// The road lies on top as segments, the figure comes below the words.
    Narrow,
    /// As narrow, beside a browser: no more than the page and its buttons.
    Strip,
}

/// Points. In a wider window the system has not made room for a browser, and the usual page is shown.
const WIDEST_STRIP: f32 = 500.0;

/// Points at 100 %. From this width on a window is large.
const LARGE: f32 = 1600.0;

impl Shape {
    /// The shape for a window of this size in points at this size of type: larger type needs more
    /// room, so it counts as a smaller window. `is_beside`: the place beside a browser was asked for.
    fn of(window: Vec2, type_factor: f32, is_beside: bool) -> Self {
        let room = window / type_factor.max(0.1);
        if is_beside && window.x <= WIDEST_STRIP {
            Self::Strip
        } else if room.x < 900.0 {
            Self::Narrow
        } else if room.x < 1100.0 || room.y < 680.0 {
            Self::Compact
        } else {
            Self::Wide
        }
    }

    pub(crate) fn is_narrow(self) -> bool {
        matches!(self, Self::Narrow | Self::Strip)
    }

    fn room(self) -> Room {
        match self {
            Self::Wide => Room::Normal,
            Self::Compact => Room::Compact,
            Self::Narrow => Room::Narrow,
            Self::Strip => Room::Strip,
        }
    }
}

/// The scene of the window that this `ui` fills.
pub(super) fn scene<'a>(ui: &Ui, model: &'a Model, outbox: &'a Outbox) -> Scene<'a> {
    scene_with(ui, model, outbox, 0)
}

/// The same with words that need less room: see `Sizes::new`; in a small window they are wider.
pub(super) fn scene_with<'a>(
    ui: &Ui,
    model: &'a Model,
    outbox: &'a Outbox,
    squeeze: u8,
) -> Scene<'a> {
    let window = ui.max_rect().size();
    let preferences = model.preferences();
    let factor = model.type_percent().factor();
    let shape = Shape::of(window, factor, model.is_beside());
    let of_window = ui.ctx().system_theme().map(|theme| match theme {
        egui::Theme::Dark => SystemLook::Dark,
        egui::Theme::Light => SystemLook::Light,
    });
    let system = model.system_look().or(of_window);
    let sizes = Sizes::new(window, shape.room(), factor, squeeze);
    let theme = Theme::new(*preferences, system, sizes);
    let is_large = shape == Shape::Wide && window.x / factor >= LARGE;
    Scene { model, outbox, theme, shape, is_large, squeeze }
}
