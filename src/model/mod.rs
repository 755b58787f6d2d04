//! All that the screen depends on, and the one place where it changes. Knows no egui, no disk and
//! no network: [`Model::apply`] is pure, and what the outside world has to do is a value, [`Effect`].

mod action;
mod apply;
mod figures;
mod files;
mod library;
mod links;
mod main_press;
mod marks;
mod notice;
mod offers;
mod outbox;
mod paper;
mod parts;
pub mod presentation;
mod queries;
mod route;
mod show;
mod window_form;
mod wishes;

pub use crate::file::IoReason;
pub use action::{Action, Effect};
pub use files::{
    FileAction, FileChoice, FileEffect, KeepFault, Kept, Made, MadeGuide, OpenedFile, PackageBytes,
    Reading,
};
pub use notice::{Notice, SaveFault, Saved, SettingsFault, StateFault};
pub(crate) use offers::page_named;
pub use offers::{FINISH, Library, Offer, OpenedGuide, Standing};
pub use outbox::{Inbox, Outbox};
pub use paper::{
    Paper, PaperAction, PaperEffect, PaperFault, PaperNews, PaperPlace, Showing, WrittenPaper,
};
pub use parts::{MainPress, OpenHints, OpeningState, Overlay, Page};
pub use window_form::Form;
pub use wishes::{SystemLook, SystemWishes};

use crate::browser::{Browser, PrivateWindow};
use crate::guide::{Address, ChecklistIndex, FigureIndex, Guide, GuideSource, StepIndex};
use crate::preferences::Preferences;
use crate::progress::Progress;
use files::Files;
use offers::Choosing;
use parts::Opening;
use presentation::{Desktop, LeftPresentation, Presentation};
use std::collections::BTreeSet;
use std::sync::Arc;
use window_form::WindowForm;

/// The state of the whole wizard.
#[derive(Clone, Debug)]
pub struct Model {
    guide: Arc<Guide>,
    source: GuideSource,
    library: Library,
    /// Which guide is meant is still to be said.
    choosing: Option<Choosing>,
    files: Files,
    paper: Paper,
    progress: Progress,
    preferences: Preferences,
    page: Page,
    /// How often a page was opened.
    arrivals: u32,
    /// The page named at the start (`--step`): «Продолжить» leads there.
    named: Option<Page>,
    /// The start found marks, and nobody has said yet whose they are.
    asks_whose: bool,
    figure: Option<FigureIndex>,
    hints: Option<OpenHints>,
    overlays: Vec<Overlay>,
    opening: Option<Opening>,
    /// The browsers that were asked for on this page.
    tried: Vec<Browser>,
    /// On this page.
    copied: Option<String>,
    /// How often something was.
    copies: u32,
    /// Those installed; `None` until the browser thread has looked.
    browsers: Option<Vec<Browser>>,
    /// What the rules of this computer say of them; of one that is not named, nothing.
    private_windows: Vec<(Browser, PrivateWindow)>,
    /// Steps that were passed over, while the page has that to say.
    left_over: Vec<StepIndex>,
    /// Why the last press did nothing, on this page, and how often there was such a press.
    in_vain: Option<(&'static str, u32)>,
    /// Lines of checklists: the list, and the position of the line in it.
    ticks: BTreeSet<(ChecklistIndex, usize)>,
    notices: Vec<Notice>,
    window: WindowForm,
    /// As far as is known.
    system: SystemWishes,
    /// The screen reader speaks them by itself; Orca before 45.2 does not.
    hears_announcements: bool,
    /// Why marks do not reach the disk; `None`: they do, as far as is known.
    not_saved: Option<Notice>,
    desktop: Desktop,
    presentation: Option<Presentation>,
    /// Where the hand-out is on the net, if the settings say so: a class is shown its code.
    handout_url: Option<Address>,
    /// Since the program's start.
    has_shown: bool,
    left_presentation: Option<LeftPresentation>,
}

impl Model {
    /// The state at a start: what was kept, and what there is to say about it.
    pub fn new(
        guide: Arc<Guide>,
        source: GuideSource,
        progress: Progress,
        preferences: Preferences,
        notices: Vec<Notice>,
    ) -> Self {
        let page = Page::Step(guide.first_step());
        // Without a mark nobody is asked whose they are: the age may be another pupil's.
        let progress = if progress.is_begun() { progress } else { Progress::default() };
        let mut model = Self {
            asks_whose: progress.is_begun(),
            guide,
            source,
            library: Library::default(),
            choosing: None,
            files: Files::default(),
            paper: Paper::default(),
            handout_url: None,
            progress,
            preferences,
            page,
            arrivals: 0,
            named: None,
            figure: None,
            hints: None,
            overlays: Vec::new(),
            opening: None,
            tried: Vec::new(),
            copied: None,
            copies: 0,
            browsers: None,
            private_windows: Vec::new(),
            left_over: Vec::new(),
            in_vain: None,
            ticks: BTreeSet::new(),
            notices,
            window: WindowForm::default(),
            system: SystemWishes::default(),
            hears_announcements: false,
            not_saved: None,
            desktop: Desktop::default(),
            presentation: None,
            has_shown: false,
            left_presentation: None,
        };
        model.enter(page);
        model
    }

    /// The same, with a hand-out that is on the net.
    #[must_use]
    pub fn with_handout_url(mut self, url: Option<Address>) -> Self {
        self.handout_url = url;
        self
    }

    /// Begins with this page instead of the first.
    pub(crate) fn start_at(&mut self, page: Page) {
        self.named = Some(page);
        self.enter(page);
    }

    /// The model with this page as a pupil sees it first: nothing done, chosen, opened or in front.
    pub(crate) fn first_state(&self, page: Page) -> Self {
        let mut first = self.clone();
        first.progress = Progress::default();
        first.ticks.clear();
        first.notices.clear();
        first.overlays.clear();
        first.asks_whose = false;
        first.choosing = None;
        first.enter(page);
        first
    }
}
