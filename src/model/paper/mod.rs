//! «Раздать на бумаге»: which hand-out is wanted, how far it is written, and where it lies.

mod action;
mod apply;

pub use action::{PaperAction, PaperEffect, PaperPlace};

use super::Model;
use crate::browser::{Browser, NotStarted};
use crate::file::IoReason;
use crate::guide::Choice;
use crate::handout::{Form, Wanted};
use std::path::PathBuf;

/// A hand-out that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenPaper {
    /// Its file.
    pub path: PathBuf,
    /// Where that lies, in words: «Документы → Раздать → Лист.pdf».
    pub place: String,
    /// Pages of A4; 0 for a page of a browser.
    pub pages: usize,
    /// What somebody should know, a line each.
    pub news: Vec<String>,
}

/// Why there is no hand-out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperFault {
    /// It was not written here.
    Unwritten(PathBuf, IoReason),
    /// The system names no folder for documents.
    NoFolder,
    /// There is no thread to write it on.
    NoThread,
    /// There is no dialog that asks where.
    NoDialog,
}

/// What has become of one that was to be printed, once it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    /// It is being opened.
    Starting,
    /// In this browser; `None`: in whatever the system shows such files.
    Started(Option<Browser>),
    /// Nothing shows it.
    Failed(NotStarted),
}

/// What there is to say of the last hand-out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperNews {
    /// It lies where it was wanted.
    Saved(WrittenPaper),
    /// It lies among the documents, to be printed.
    ToPrint(WrittenPaper, Showing),
    /// There is none.
    Fault(PaperFault),
}

/// One that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Writing {
    /// Tells it from those that were stopped.
    number: u32,
    percent: u8,
    is_to_print: bool,
}

/// What is wanted on paper, and what came of it.
#[derive(Clone, Debug, Default)]
pub struct Paper {
    wanted: Wanted,
    /// Somebody has chosen answers for it.
    is_chosen: bool,
    writing: Option<Writing>,
    /// How many were begun.
    begun: u32,
    news: Option<PaperNews>,
}

impl Paper {
    /// How much of the guide.
    pub fn form(&self) -> Form {
        self.wanted.form
    }

    /// The one answer to a question that is wanted, by its id; `None`: all of them.
    pub fn answer_to(&self, choice: &Choice) -> Option<&str> {
        let chosen = self.wanted.answers.iter().map(String::as_str);
        chosen.into_iter().find(|id| choice.answer(id).is_some())
    }

    /// How many per cent are written, while it is.
    pub fn percent(&self) -> Option<u8> {
        self.writing.as_ref().map(|it| it.percent)
    }

    /// The next pupil sees nothing of this one's.
    pub(in crate::model) fn forget(&mut self) {
        let Self { writing, begun, .. } = std::mem::take(self);
        *self = Self { writing, begun, ..Self::default() };
    }

    /// What there is to say of the last one.
    pub fn news(&self) -> Option<&PaperNews> {
        self.news.as_ref()
    }
}

impl Model {
    /// «Раздать на бумаге».
    pub fn paper(&self) -> &Paper {
        &self.paper
    }

    /// The questions of which a hand-out may have one answer only, each once.
    pub fn paper_choices(&self) -> Vec<&Choice> {
        let mut once: Vec<&Choice> = Vec::new();
        for choice in self.guide.choices() {
            if choice.answers.len() > 1 && once.iter().all(|it| it.id != choice.id) {
                once.push(choice);
            }
        }
        once
    }
}
