//! What the state is made of.

use crate::browser::{Browser, NotStarted, Started};
use crate::guide::{Address, FigureIndex, StepIndex};

/// A page of the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// A step.
    Step(StepIndex),
    /// The last page.
    Finish,
}

/// What stands in front of the page; Esc takes the last one away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// A figure over the whole window.
    Figure(FigureIndex),
    /// A QR code of an address.
    Qr(Address),
    /// What to leave behind before the next pupil.
    NextPupil,
    /// What is not left behind, when the program shall be closed on the last page.
    Leave,
    /// «Показать классу?», since F5 may have been meant for a browser.
    AskShow,
    /// «Вид и справка».
    Menu,
    /// All steps, where there is no room for the road.
    Steps,
    /// The list of keys.
    Keys,
    /// What it is and what it keeps.
    About,
    /// What is new.
    News,
    /// A file that is being read.
    Reading,
    /// «Проверьте»: what came out of a document.
    Check,
    /// «Раздать на бумаге».
    Handout,
}

/// What is known of a page that somebody asked to open.
#[derive(Clone, Debug)]
pub(super) struct Opening {
    /// `None`: an empty window.
    pub(super) page: Option<Address>,
    /// The one that was asked for.
    pub(super) browser: Option<Browser>,
    pub(super) state: OpeningState,
}

/// How far an address has come that somebody asked to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpeningState {
    /// A browser is being started.
    Starting,
    /// A browser was started. That does not prove that the page is open: the pupil is asked.
    Started(Started),
    /// The pupil says that the page is open.
    Open,
    /// The pupil says that it is not.
    NotOpen,
    /// No browser was started.
    Failed(NotStarted),
}

/// What the one filled button of a page does; Enter presses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MainPress {
    /// «Открыть»: the page of this step has not been opened yet.
    Open(Address),
    /// It did not open: in this browser it may.
    OpenIn(Address, Browser),
    /// «Запустить …».
    StartBrowser(Browser),
    /// «Сделано, дальше», or «Дальше» on a step that is done.
    Complete,
    /// «Следующий ученик», on the last page.
    NextPupil,
}

/// The open list of hints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenHints {
    /// The hint that shows its advice.
    pub shown: Option<usize>,
}
