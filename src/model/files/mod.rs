//! A file that somebody brings: a document of Word becomes a guide, and a guide of another kind is opened. How far it is
//! read, what came out, and where that is kept.

mod action;
mod apply;

pub use action::{FileAction, FileEffect};

use super::Model;
use super::offers::{Offer, OpenedGuide};
use crate::file::IoReason;
use crate::guide::import::Report;
use crate::labels;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A package that is in memory.
#[derive(Clone, PartialEq, Eq)]
pub struct PackageBytes(pub Arc<[u8]>);

impl fmt::Debug for PackageBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PackageBytes({})", self.0.len())
    }
}

/// What came of the system's dialog for files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileChoice {
    /// This one.
    Chosen(PathBuf),
    /// It was closed.
    Nothing,
    /// This computer has none.
    NoDialog,
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedFile {
    /// Its guide.
    pub opened: OpenedGuide,
    /// The guide in the program, and this one: there is a way back.
    pub offers: Vec<Offer>,
    /// If it is a document.
    pub made: Option<MadeGuide>,
}

/// What was made of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeGuide {
    /// «Проверьте».
    pub report: Arc<Report>,
    /// The very one that is shown.
    pub package: PackageBytes,
}

/// How a guide was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In a file that was chosen.
    Saved,
    /// Where everybody at this computer is offered it.
    Put,
    /// There, in place of an earlier version of the same guide.
    Replaced,
    /// It was there already.
    WasThere,
}

/// Why a guide was not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeepFault {
    /// In this file.
    File(PathBuf, IoReason),
    /// In none of the folders where everybody would be offered it; none, where there are no such folders.
    NoPlace(Vec<(PathBuf, IoReason)>),
    /// There is no dialog that asks where.
    NoDialog,
}

/// A file that is being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Where it is.
    pub path: PathBuf,
    /// How much is done.
    pub percent: u8,
}

/// The guide that is open, if it was made of a document, and where it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    guide: MadeGuide,
    /// The document.
    path: PathBuf,
    is_writing: bool,
    kept: Option<(PathBuf, Kept)>,
    fault: Option<KeepFault>,
}

impl Made {
    /// «Проверьте».
    pub fn report(&self) -> &Report {
        &self.guide.report
    }

    /// Whether it is being written.
    pub fn is_writing(&self) -> bool {
        self.is_writing
    }

    /// Where it is kept; `None`: nowhere yet.
    pub fn kept(&self) -> Option<(&Path, Kept)> {
        self.kept.as_ref().map(|(path, how)| (path.as_path(), *how))
    }

    /// Why it was not kept, if that was tried last.
    pub fn fault(&self) -> Option<&KeepFault> {
        self.fault.as_ref()
    }

    /// Without an ending.
    fn name(&self) -> String {
        let name = self.path.file_stem().unwrap_or_default().to_string_lossy();
        if name.is_empty() { labels::UNNAMED_GUIDE.to_owned() } else { name.into_owned() }
    }
}

/// All that the model knows of such files.
#[derive(Clone, Debug, Default)]
pub(super) struct Files {
    /// The system's dialog is open.
    is_choosing: bool,
    reading: Option<Reading>,
    made: Option<Made>,
}

impl Files {
    /// The same while another guide is shown.
    pub(super) fn for_another_guide(&mut self) -> Self {
        Self { is_choosing: self.is_choosing, reading: self.reading.take(), made: None }
    }
}

impl Model {
    /// Whether files may be opened here: not where the settings fix the guide.
    pub fn may_open_files(&self) -> bool {
        !self.library.is_fixed
    }

    /// The file that is being read.
    pub fn reading(&self) -> Option<&Reading> {
        self.files.reading.as_ref()
    }

    /// What was made of the document that is open.
    pub fn made(&self) -> Option<&Made> {
        self.files.made.as_ref()
    }

    /// Whether the system's dialog for files is open.
    pub fn is_choosing_file(&self) -> bool {
        self.files.is_choosing
    }
}
