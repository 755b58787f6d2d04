//! Joins model, inbox and services into what a window shows. Knows no window: any shell calls
//! [`App::logic`], then [`App::ui`], once for each frame.

mod setup;

pub use setup::Setup;

use crate::failpoint;
use crate::guide::{FigureIndex, Pictures};
use crate::labels;
use crate::model::presentation::{Desktop, PresentationAction, PresentationView};
use crate::model::{Action, Effect, FileAction, Inbox, Model, Outbox, Overlay, PaperEffect};
use crate::preferences::{Preferences, Preset};
use crate::service::{
    AwakeThread, BrowserThread, DrawnPicture, GuideDesk, OpenAddress, PaperDesk, PaperToWrite,
    ReaderThread, SavedState, Store, WishesThread, open_guide, save_drawings,
};
use crate::ui::{self, View};
use egui::Event;
use std::path::PathBuf;
use std::sync::Arc;

/// A window beside the main one: there is never more than one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChildWindow {
    /// One view of a presentation fills another monitor.
    Presentation {
        /// What it shows.
        view: PresentationView,
        /// The system's index of that monitor.
        monitor: usize,
    },
    /// A figure is enlarged over the browser, beside the strip.
    Figure(FigureIndex),
}

/// The wizard, without a window.
pub struct App {
    model: Model,
    inbox: Inbox,
    outbox: Outbox,
    view: View,
    /// `None`: nothing is kept, nor said to be lost.
    store: Option<Store>,
    /// What the user has chosen in earlier starts.
    kept_preferences: Preferences,
    preset: Preset,
    browser: BrowserThread,
    pictures: Pictures,
    drawings: Option<PathBuf>,
    files: GuideDesk,
    /// `None`: none is written, nor shown.
    paper: Option<PaperDesk>,
    wishes: WishesThread,
    awake: AwakeThread,
    reader: ReaderThread,
}

impl App {
    /// Prepares a context for the wizard and starts the threads.
    pub fn new(ctx: &egui::Context, setup: Setup, browser: impl OpenAddress) -> Self {
        ui::prepare(ctx);
        let waker = ctx.clone();
        let (inbox, outbox) = Inbox::new(move || waker.request_repaint());
        let guide_key = setup.source.key(&setup.guide);
        let kept = setup.loaded.kept.map(|kept| kept.opened_with(&guide_key));
        let (progress, kept_preferences) =
            kept.clone().map_or_else(Default::default, |kept| (kept.progress, kept.preferences));
        let mut model = Model::new(
            Arc::new(setup.guide),
            setup.source,
            progress,
            setup.preset.applied_to(kept_preferences),
            setup.loaded.notices,
        )
        .with_library(setup.library)
        .with_handout_url(setup.handout_url);
        if let Some(page) = setup.page {
            model.start_at(page);
        }
        // Else the guide that is meant comes first.
        if setup.presentation && !model.asks_guide() {
            outbox.send(Action::Presentation(PresentationAction::Start(0.0)));
        }
        let first = setup.files.first.clone().map(FileAction::OpenFirst);
        if let Some(first) = first {
            outbox.send(Action::File(first));
        }
        Self {
            kept_preferences,
            preset: setup.preset,
            store: Some(Store::start(setup.state_path, guide_key, kept, outbox.clone())),
            browser: BrowserThread::start(browser, outbox.clone()),
            view: View::new(ctx, setup.pictures.clone(), setup.clock),
            pictures: setup.pictures,
            drawings: setup.drawings,
            paper: Some(PaperDesk::new(setup.files.ask, setup.files.write, setup.handouts)),
            files: GuideDesk::new(setup.files, ui::undrawn),
            wishes: WishesThread::start(setup.system_wishes, outbox.clone()),
            awake: AwakeThread::new(setup.keep_awake),
            reader: ReaderThread::default(),
            model,
            inbox,
            outbox,
        }
    }

    /// For a picture: no mark of it is anybody's, and it leaves no hand-out behind.
    pub(crate) fn keep_nothing(&mut self) {
        self.store = None;
        self.paper = None;
    }

    /// The state, for tests and shells; it changes only by actions.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Sends actions that do not come from the screen.
    pub fn outbox(&self) -> &Outbox {
        &self.outbox
    }

    /// Tells the wizard which monitors there are.
    pub fn see(&self, desktop: Desktop) {
        if *self.model.desktop() != desktop {
            self.outbox.send(Action::DesktopChanged(desktop));
        }
    }

    /// The window that should be open beside the main one.
    pub fn child_window(&self) -> Option<ChildWindow> {
        if let Some(presentation) = self.model.presentation() {
            let desktop = self.model.desktop();
            let (view, monitor) = presentation.windows(desktop).second?;
            let monitor = desktop.monitors.get(monitor)?.index;
            return Some(ChildWindow::Presentation { view, monitor });
        }
        match self.model.overlay() {
            Some(Overlay::Figure(figure)) if self.model.enlarges_beside() => {
                Some(ChildWindow::Figure(*figure))
            }
            _ => None,
        }
    }

    /// What stands over the main window.
    pub(crate) fn window_title(&self) -> String {
        ui::window_title(&self.model)
    }

    /// What stands over a window beside it.
    pub(crate) fn child_title(&self, child: ChildWindow) -> String {
        let (program, _) = self.model.title();
        match child {
            ChildWindow::Figure(figure) => {
                labels::window_title(&self.model.guide().figure(figure).name, program)
            }
            ChildWindow::Presentation { view, .. } => {
                labels::window_title(ui::view_name(view), labels::PRESENTATION)
            }
        }
    }

    /// Whether the teacher has something to choose in their own window.
    pub(crate) fn needs_the_teacher(&self) -> bool {
        let presentation = self.model.presentation();
        presentation.is_some_and(|it| it.overlay().is_some())
    }

    /// Changes the state by what has happened since the last frame. Draws nothing.
    pub fn logic(&mut self, ctx: &egui::Context) {
        if ctx.input(|input| input.events.contains(&Event::WindowFocused(true))) {
            self.wishes.ask_again();
        }
        ui::keys(ctx, &self.model, &self.view, None, &self.outbox);
        ui::dropped(ctx, &self.outbox);
        self.tell_time(ctx);
        let actions: Vec<Action> = self.inbox.drain().collect();
        for action in actions {
            for effect in self.model.apply(action) {
                self.perform(ctx, effect);
            }
        }
        // Whatever the class sees, black too: a screen that goes dark by itself asks for a password.
        self.awake.keep(self.model.presentation().is_some());
    }

    /// The clock of a presentation. Not by the outbox, which would ask for a frame, and so for the next one.
    fn tell_time(&mut self, ctx: &egui::Context) {
        if self.model.presentation().is_some() {
            let tick = PresentationAction::Tick(ctx.input(|input| input.time));
            for effect in self.model.apply(Action::Presentation(tick)) {
                self.perform(ctx, effect);
            }
        }
    }

    /// Draws the state. Only view state (focus, zoom) may change here; the model never does.
    pub fn ui(&mut self, ui: &mut egui::Ui) {
        ui::wizard_ui(ui, &self.model, &mut self.view, &self.outbox);
    }

    /// Takes the keys pressed in a child window, and its being closed.
    pub(crate) fn child_logic(&self, ctx: &egui::Context, window: ChildWindow) {
        let is_closed = ctx.input(|input| input.viewport().close_requested());
        let (shown, closed) = match window {
            ChildWindow::Presentation { view, .. } => {
                (Some(view), Action::Presentation(PresentationAction::End))
            }
            ChildWindow::Figure(_) => (None, Action::CloseTop),
        };
        ui::keys(ctx, &self.model, &self.view, shown, &self.outbox);
        if is_closed {
            self.outbox.send(closed);
        }
    }

    /// Draws a child window.
    pub fn child_ui(&mut self, ui: &mut egui::Ui, window: ChildWindow) {
        let (model, view, outbox) = (&self.model, &mut self.view, &self.outbox);
        match window {
            ChildWindow::Presentation { view: which, .. } => {
                ui::second_ui(ui, model, view, outbox, which);
            }
            ChildWindow::Figure(figure) => ui::figure_ui(ui, model, view, outbox, figure),
        }
    }

    /// Ends a frame, after all windows are drawn.
    pub fn end_frame(&mut self, ctx: &egui::Context) {
        if ui::is_heard(ctx) {
            self.reader.start_once(&self.outbox);
        }
        ui::end_frame(ctx, &self.model, &mut self.view);
    }

    fn save_drawings(&self) {
        let drawings = ui::Drawings::new(&self.model, self.pictures.clone(), &self.view);
        let make = move || {
            let printed = drawings.print().into_iter();
            printed.map(|(name, image)| DrawnPicture { name, image }).collect()
        };
        save_drawings(self.drawings.clone(), make, &self.outbox);
    }

    fn perform_on_paper(&mut self, effect: PaperEffect) {
        let Some(paper) = &mut self.paper else {
            return;
        };
        match effect {
            PaperEffect::Write { number, wanted, place } => {
                let (guide, pictures) = (self.model.shared_guide(), self.pictures.clone());
                let wanted = PaperToWrite { number, wanted, place, guide, pictures };
                paper.write(wanted, &self.outbox);
            }
            PaperEffect::Stop => paper.stop(),
            PaperEffect::AskSavePlace(name) => paper.ask_place(&name, &self.outbox),
            PaperEffect::Show(path, browser) => self.browser.show(path, browser),
        }
    }

    fn perform(&mut self, ctx: &egui::Context, effect: Effect) {
        match effect {
            Effect::Save => {
                let now = *self.model.preferences();
                let preferences = self.preset.without(now, self.kept_preferences);
                let kept = SavedState::new(self.model.progress().clone(), preferences);
                if let Some(store) = &self.store {
                    store.save(kept.as_marks_of(&self.model.guide_key()));
                }
            }
            Effect::OpenGuide(source) => {
                let marks = self.store.as_ref().map(Store::marks_reader);
                open_guide(source, marks, ui::undrawn, &self.outbox);
            }
            Effect::File(effect) => {
                let marks = self.store.as_ref().map(Store::marks_reader);
                self.files.perform(effect, marks, &self.outbox);
            }
            Effect::Paper(effect) => self.perform_on_paper(effect),
            Effect::ShowGuide(opened) => {
                self.view.show_guide(ctx, opened.pictures.clone());
                self.pictures = opened.pictures;
            }
            Effect::Open(request) => self.browser.open(request),
            Effect::Copy(text) => {
                failpoint::panic_in("ui");
                ctx.copy_text(text);
            }
            Effect::SaveDrawings => self.save_drawings(),
            Effect::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }
}
