//! What can happen to a hand-out, and what the world is asked to do about it.

use super::super::files::FileChoice;
use super::{PaperFault, WrittenPaper};
use crate::browser::{Browser, NotStarted};
use crate::handout::{Form, Wanted};
use std::path::PathBuf;

/// Something that happened to a hand-out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperAction {
    /// So much of the guide.
    SetForm(Form),
    /// Of a question this answer only, by their ids; `None`: all of its answers.
    SetAnswer {
        /// The question.
        question: String,
        /// The answer.
        answer: Option<String>,
    },
    /// «Открыть для печати».
    Print,
    /// «Сохранить…».
    AskSavePlace,
    /// The answer to [`PaperEffect::AskSavePlace`].
    SavePlaceChosen(FileChoice),
    /// So many per cent of the one with this number are written.
    GoesOn(u32, u8),
    /// «Отмена».
    Stop,
    /// The answer to [`PaperEffect::Write`], with its number.
    Written(u32, Result<WrittenPaper, PaperFault>),
    /// The answer to [`PaperEffect::Show`].
    Shown(PathBuf, Result<Option<Browser>, NotStarted>),
    /// What was started for this file has failed within seconds.
    ViewerDied(PathBuf, Option<Browser>),
}

/// What the outside world is asked to do with a hand-out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperEffect {
    /// Write it, of the guide that is open; [`PaperAction::Written`] answers, and [`PaperAction::GoesOn`] before that.
    Write {
        /// Tells its answers from those of others.
        number: u32,
        /// Which.
        wanted: Wanted,
        /// Where.
        place: PaperPlace,
    },
    /// Write no further.
    Stop,
    /// Ask where to save, by the system's dialog, with this name proposed; [`PaperAction::SavePlaceChosen`] answers.
    AskSavePlace(String),
    /// Open a file in this browser, if it is there, else in any; [`PaperAction::Shown`] answers.
    Show(PathBuf, Option<Browser>),
}

/// Where a hand-out is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperPlace {
    /// Among the user's documents, under this name.
    Documents(String),
    /// Into this file. `may_replace`: also where there is one already.
    File {
        /// The file.
        path: PathBuf,
        /// Whether a file that is there may go.
        may_replace: bool,
    },
}
