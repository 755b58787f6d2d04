//! What can happen to files that somebody brings, and what the world is asked to do about it.

use super::{FileChoice, KeepFault, Kept, OpenedFile, PackageBytes};
use crate::guide::SourceError;
use std::path::PathBuf;

/// Something that happened to a file.
#[derive(Clone, Debug, PartialEq)]
pub enum FileAction {
    /// «Инструкция из Word…».
    Choose,
    /// The answer to [`FileEffect::Ask`].
    Chosen(FileChoice),
    /// One was dropped into the window: a document of Word, or a guide.
    Open(PathBuf),
    /// The command line has named one: it counts for more than settings.
    OpenFirst(PathBuf),
    /// So many per cent of it are read.
    GoesOn(PathBuf, u8),
    /// «Отмена».
    Stop,
    /// The answer to [`FileEffect::Read`].
    Read(PathBuf, Box<Result<OpenedFile, SourceError>>),
    /// «Сохранить…».
    AskSavePlace,
    /// The answer to [`FileEffect::AskSavePlace`].
    SavePlaceChosen(FileChoice),
    /// «Положить для этого компьютера».
    Put,
    /// The answer to [`FileEffect::Save`] and [`FileEffect::Put`].
    Kept(Result<(PathBuf, Kept), KeepFault>),
}

/// What the outside world is asked to do with files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileEffect {
    /// Ask for one by the system's dialog; [`FileAction::Chosen`] answers.
    Ask,
    /// Read a document or a guide, and its marks; [`FileAction::Read`] answers.
    Read(PathBuf),
    /// Read no further.
    Stop,
    /// Ask where to save, by the system's dialog, with this name proposed; [`FileAction::SavePlaceChosen`] answers.
    AskSavePlace(String),
    /// Write a package; [`FileAction::Kept`] answers.
    Save {
        /// Where.
        path: PathBuf,
        /// What.
        package: PackageBytes,
        /// Whether a file that is there may go.
        may_replace: bool,
    },
    /// Put a package where everybody at this computer is offered it; [`FileAction::Kept`] answers.
    Put {
        /// For its file.
        name: String,
        /// Of the guide, [`GuideSource::key`](crate::guide::GuideSource::key).
        key: String,
        /// What.
        package: PackageBytes,
    },
}
