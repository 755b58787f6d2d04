//! What can happen, and what the world is asked to do about it.

use super::files::{FileAction, FileEffect};
use super::notice::{Notice, Saved};
use super::offers::OpenedGuide;
use super::paper::{PaperAction, PaperEffect};
use super::parts::{Overlay, Page};
use super::presentation::{Desktop, PresentationAction};
use super::wishes::SystemWishes;
use crate::browser::{Browser, NotStarted, PrivateWindow, Request, Started};
use crate::guide::{Address, ChecklistIndex, FigureIndex, GuideSource, SourceError, StepId};
use crate::preferences::{Side, ThemeChoice};
use crate::progress::Merge;

/// Something that happened: a click, a key, an answer of the outside world.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "most names say what happened")]
pub enum Action {
    /// «Сделано, дальше» on this step.
    CompleteStep(StepId),
    /// «Снять отметку» on this step.
    UndoStep(StepId),
    /// «Назад»: to the previous page; takes no mark away.
    Back,
    GoTo(Page),
    /// A question of the guide was answered; both by their ids.
    Answer {
        question: String,
        answer: String,
    },

    /// «Другая инструкция…».
    AskGuide,
    /// «Какая у вас инструкция?» was answered.
    ChooseGuide(GuideSource),
    /// The answer to [`Effect::OpenGuide`].
    GuideOpened(GuideSource, Result<OpenedGuide, SourceError>),

    /// Something that happened to a file that somebody brings.
    File(FileAction),
    /// Something that happened to a hand-out.
    Paper(PaperAction),

    /// «Продолжить»: the marks found at the start are this pupil's.
    Continue,
    /// «Следующий ученик» was asked for: show what to leave behind first.
    AskNextPupil,
    /// «Следующий ученик» was confirmed: the marks go.
    NextPupil,

    /// A figure of this step was chosen.
    ShowFigure(FigureIndex),
    /// «Увеличить».
    Enlarge(FigureIndex),
    /// «На экране не так» was opened or closed.
    ToggleHints,
    /// One hint was opened; the same again closes it.
    ToggleHint(usize),
    /// The line at this position of a checklist was ticked or unticked.
    ToggleTick(ChecklistIndex, usize),

    /// «Открыть».
    OpenLink(Address),
    /// «Открыть в …».
    OpenLinkIn(Address, Browser),
    /// «Запустить …»: an empty window.
    StartBrowser(Browser),
    /// The answer to [`Effect::Open`]; `None`: an empty window.
    LinkOpened(Option<Address>, Result<Started, NotStarted>),
    /// A browser that was started for this page has failed within seconds; `None`: the system's default one.
    BrowserDied(Option<Address>, Option<Browser>),
    /// «Страница открылась?» was answered.
    AnswerOpened(Address, bool),
    /// The other ways to an address that did not open were closed.
    CloseLadder,
    /// «Копировать».
    CopyLink(Address),
    /// «QR-код»: shown, not toggled, so that a double click leaves it open.
    ShowQr(Address),

    BrowsersFound(Vec<Browser>),
    /// What the rules of this computer say of private windows: at the start, and when that has changed.
    PrivateWindowsFound(Vec<(Browser, PrivateWindow)>),
    /// «Приватное окно» was switched on or off.
    SetPrivateWindow(bool),
    /// «Копировать сообщение», or a mailbox or a telephone.
    CopyMessage(String),

    /// The menu, the keys, the list of steps and the like stand in front.
    Show(Overlay),
    /// Closes what was opened last.
    CloseTop,

    SetTheme(ThemeChoice),
    LargerType,
    SmallerType,
    NormalType,
    SetReduceMotion(bool),
    /// What the system asks of programs.
    SystemWishes(SystemWishes),
    /// Whether the screen reader speaks announcements by itself, as far as is known.
    AnnouncementsHeard(bool),
    /// Between the whole screen and a window.
    ToggleFullscreen,
    /// Between a strip beside the browser and a window.
    ToggleBeside,
    /// A strip at this edge of the screen.
    StandBeside(Side),

    /// Whether single letters act in a presentation.
    SetLetterKeys(bool),

    /// F5; seconds since the program's start.
    PressF5(f64),
    /// Something in «Показ классу».
    Presentation(PresentationAction),
    /// A monitor was plugged in or unplugged, or the window has moved to another one.
    DesktopChanged(Desktop),

    /// The disk answered.
    Saved(Saved),
    /// Another copy of the program has written marks, and was closed.
    /// The key of the guide whose marks they are comes first.
    CatchUp(String, Merge),
    /// Something was pressed that cannot be pressed now, for this reason.
    PressedInVain(&'static str),

    /// «Понятно» beside a notice.
    DismissNotice(Notice),
    /// «Закрыть». On the last page it is asked first whether everything is left behind.
    Quit,
    /// «Закрыть» was confirmed.
    QuitAnyway,
}

pub(super) type Effects = Vec<Effect>;

/// What the outside world is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Write marks and preferences to the disk.
    Save,
    /// Read a guide and its marks; [`Action::GuideOpened`] answers.
    OpenGuide(GuideSource),
    /// This guide is shown from now on: its pictures are others.
    ShowGuide(OpenedGuide),
    /// Ask for a file, read it or write it.
    File(FileEffect),
    /// Write a hand-out, or show it.
    Paper(PaperEffect),
    /// Open a page in a browser.
    Open(Request),
    /// Copy this to the clipboard.
    Copy(String),
    /// Write what the teacher has drawn into pictures; [`PresentationAction::DrawingsSaved`] answers.
    SaveDrawings,
    /// End the program.
    Quit,
}
