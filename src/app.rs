//! Joins model, inbox and services into what a window shows. Knows no window: any shell calls
//! [`App::logic`], then [`App::ui`], once for each frame.

use crate::failpoint;
use crate::guide::{FigureIndex, Guide, GuideSource, Pictures};
use crate::model::presentation::{Desktop, PresentationAction, PresentationView};
use crate::model::{Action, Effect, Inbox, Model, Outbox, Overlay, Page};
use crate::preferences::{Preferences, Preset};
use crate::service::{BrowserThread, Loaded, OpenAddress, SavedState, Store};
use crate::ui;
use crate::ui::View;
use std::path::PathBuf;
use std::sync::Arc;

/// What a start begins with, read before there is a window.
#[derive(Debug)]
pub struct Setup {
    /// The instruction.
    pub guide: Guide,
    /// Its pictures.
    pub pictures: Pictures,
    /// Where its text comes from.
    pub source: GuideSource,
    /// What was kept.
    pub loaded: Loaded,
    /// What of the look is set for this start, whatever was kept.
    pub preset: Preset,
    /// Where to keep it; `None`: nowhere.
    pub state_path: Option<PathBuf>,
    /// The page to begin with, if one was named.
    pub page: Option<Page>,
    /// Whether to begin with «Показ классу».
    pub presentation: bool,
    /// The time of day, as it is shown to a teacher.
    pub clock: fn() -> String,
}

/// The wizard, without a window.
pub struct App {
    model: Model,
    inbox: Inbox,
    outbox: Outbox,
    view: View,
    store: Store,
    /// The look that was kept, and what was set over it for this start.
    kept: (Preferences, Preset),
    browser: BrowserThread,
}

impl App {
    /// Prepares a context for the wizard and starts the threads.
    pub fn new(ctx: &egui::Context, setup: Setup, browser: impl OpenAddress) -> Self {
        prepare(ctx);
        let waker = ctx.clone();
        let (inbox, outbox) = Inbox::new(move || waker.request_repaint());
        let kept = setup.loaded.kept;
        let (progress, preferences) = kept
            .clone()
            .map_or_else(Default::default, |kept| (kept.progress, kept.preferences));
        let notices = setup.loaded.notices;
        let guide = Arc::new(setup.guide);
        let kept_preferences = (preferences, setup.preset);
        let preferences = setup.preset.applied_to(preferences);
        let mut model = Model::new(guide, setup.source, progress, preferences, notices);
        if let Some(page) = setup.page {
            model.start_at(page);
        }
        if setup.presentation {
            outbox.send(Action::Presentation(PresentationAction::Start(0.0)));
        }
        Self {
            kept: kept_preferences,
            store: Store::start(setup.state_path, kept, outbox.clone()),
            browser: BrowserThread::start(browser, outbox.clone()),
            view: View::new(ctx, setup.pictures, setup.clock),
            model,
            inbox,
            outbox,
        }
    }

    /// The state, for tests and shells; it changes only by actions.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The road for actions from outside the screen.
    pub fn outbox(&self) -> &Outbox {
        &self.outbox
    }

    /// Tells the wizard which monitors there are.
    pub fn see(&self, desktop: Desktop) {
        if *self.model.desktop() != desktop {
            self.outbox.send(Action::DesktopChanged(desktop));
        }
    }

    /// The view of the second window and the system's index of its monitor, while there is one.
    pub fn second(&self) -> Option<(PresentationView, usize)> {
        let desktop = self.model.desktop();
        let (which, monitor) = self.model.presentation()?.windows(desktop).second?;
        Some((which, desktop.monitors.get(monitor)?.index))
    }

    /// Whether the teacher has something to choose in their own window.
    pub fn needs_the_teacher(&self) -> bool {
        self.model
            .presentation()
            .is_some_and(|presentation| presentation.overlay().is_some())
    }

    /// Changes the state by what has happened since the last frame. Draws nothing.
    pub fn logic(&mut self, ctx: &egui::Context) {
        ui::keys(ctx, &self.model, &self.view, &self.outbox);
        let actions: Vec<Action> = self.inbox.drain().collect();
        for action in actions {
            for effect in self.model.apply(action) {
                self.perform(ctx, effect);
            }
        }
    }

    /// Draws the state. Changes nothing but focus, zoom and the like.
    pub fn ui(&mut self, ui: &mut egui::Ui) {
        ui::wizard_ui(ui, &self.model, &mut self.view, &self.outbox);
    }

    /// Takes the keys pressed in the second window, and its end.
    pub fn second_logic(&self, ctx: &egui::Context, which: PresentationView) {
        if ctx.input(|input| input.viewport().close_requested()) {
            self.outbox
                .send(Action::Presentation(PresentationAction::End));
        }
        ui::presentation_keys(ctx, &self.model, &self.view, which, &self.outbox);
    }

    /// Draws the second window.
    pub fn second_ui(&mut self, ui: &mut egui::Ui, which: PresentationView) {
        ui::second_ui(ui, &self.model, &mut self.view, &self.outbox, which);
    }

    /// The figure that is enlarged beside the strip, in a window of its own.
    pub fn figure_beside(&self) -> Option<FigureIndex> {
        match self.model.overlay() {
            Some(Overlay::Figure(figure)) if self.model.enlarges_beside() => Some(*figure),
            _ => None,
        }
    }

    /// Takes the keys pressed in that window, and its end.
    pub fn figure_logic(&self, ctx: &egui::Context) {
        if ctx.input(|input| input.viewport().close_requested()) {
            self.outbox.send(Action::CloseTop);
        }
        ui::keys(ctx, &self.model, &self.view, &self.outbox);
    }

    /// Draws that window.
    pub fn figure_ui(&mut self, ui: &mut egui::Ui, figure: FigureIndex) {
        ui::figure_ui(ui, &self.model, &mut self.view, &self.outbox, figure);
    }

    /// Ends a frame, after all windows are drawn.
    pub fn end_frame(&mut self, ctx: &egui::Context) {
        ui::end_frame(ctx, &self.model, &mut self.view);
    }

    fn perform(&self, ctx: &egui::Context, effect: Effect) {
        match effect {
            Effect::Save => {
                let (kept, preset) = self.kept;
                let preferences = preset.without(*self.model.preferences(), kept);
                let progress = self.model.progress().clone();
                self.store.save(SavedState::new(progress, preferences));
            }
            Effect::Open(request) => self.browser.open(request),
            Effect::Copy(text) => {
                failpoint::panic_in("ui");
                ctx.copy_text(text);
            }
            Effect::Fullscreen(full) => {
                ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(full));
            }
            Effect::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }
}

/// Fonts and habits of a context that shows the wizard.
fn prepare(ctx: &egui::Context) {
    ctx.set_fonts(ui::fonts());
    ctx.options_mut(|options| {
        // Size of type is a setting of ours; Ctrl+Q must not end a pupil's work.
        options.zoom_with_keyboard = false;
        options.quit_shortcuts.clear();
        // Windows allows half a second, and a child takes it.
        options.input_options.max_double_click_delay = 0.6;
        options.fallback_theme = egui::Theme::Light;
        options.theme_preference = egui::ThemePreference::System;
    });
}
