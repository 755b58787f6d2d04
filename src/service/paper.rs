//! Hand-outs are written for the window, and where those lie that are printed.

use super::drawings;
use super::file_dialog::{AskForFile, FileQuestion, ask_beside};
use super::guide_keeper::safe_name;
use super::long_work::{LongWork, Progress};
use super::thread::{Spawn, spawn};
use crate::file::IoReason;
use crate::guide::{Guide, Pictures};
use crate::handout::{Handout, HandoutError, Wanted};
use crate::labels;
use crate::model::{Action, Outbox, PaperAction, PaperFault, PaperPlace, WrittenPaper};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Names tried where another program holds the file.
const MOST_NAMES: usize = 9;
const ENDING: &str = "pdf";

/// Writes a hand-out into a file; a test has its own.
pub type WriteHandout = fn(
    &Path,
    &Guide,
    &Pictures,
    &Wanted,
    &dyn Fn(f32) -> bool,
) -> Result<(Handout, u64), HandoutError>;

/// A hand-out that is to be written.
pub struct PaperToWrite {
    /// Tells its answers from those of others.
    pub number: u32,
    /// Which.
    pub wanted: Wanted,
    /// Where.
    pub place: PaperPlace,
    /// Of which guide.
    pub guide: Arc<Guide>,
    /// Its pictures.
    pub pictures: Pictures,
}

/// What writes them for the window: one at a time.
pub struct PaperDesk {
    ask: AskForFile,
    write: WriteHandout,
    folder: Option<PathBuf>,
    work: LongWork,
}

impl PaperDesk {
    /// `folder`: where those lie that are printed.
    pub fn new(ask: AskForFile, write: WriteHandout, folder: Option<PathBuf>) -> Self {
        Self { ask, write, folder, work: LongWork::default() }
    }

    /// Asks where to save, with this name proposed; [`PaperAction::SavePlaceChosen`] answers.
    pub fn ask_place(&self, name: &str, outbox: &Outbox) {
        let (name, ending) = name.rsplit_once('.').unwrap_or((name, ENDING));
        let name = format!("{}.{ending}", safe_name(name, labels::UNNAMED_PAPER));
        ask_beside(self.ask, FileQuestion::SavePaper(name), outbox);
    }

    /// Writes one; [`PaperAction::Written`] answers, and [`PaperAction::GoesOn`] before that.
    pub fn write(&mut self, paper: PaperToWrite, outbox: &Outbox) {
        self.write_by(spawn, paper, outbox);
    }

    fn write_by(&mut self, spawn: Spawn, paper: PaperToWrite, outbox: &Outbox) {
        let (folder, writer, number) = (self.folder.clone(), self.write, paper.number);
        let answer = Action::Paper;
        let percent = move |done| answer(PaperAction::GoesOn(number, done));
        let work = move |progress: &Progress<'_>| {
            let written = put(writer, folder.as_deref(), &paper, &|done| progress.goes_on(done))?;
            Some(answer(PaperAction::Written(number, written)))
        };
        if self.work.start(spawn, "paper", outbox, percent, work).is_err() {
            let refused = Err(PaperFault::NoThread);
            outbox.send(answer(PaperAction::Written(number, refused)));
        }
    }

    /// What is written now answers no more.
    pub fn stop(&self) {
        self.work.stop();
    }
}

type Written = Result<WrittenPaper, PaperFault>;

/// `None`: it was stopped.
fn put(
    writer: WriteHandout,
    folder: Option<&Path>,
    paper: &PaperToWrite,
    goes_on: &dyn Fn(f32) -> bool,
) -> Option<Written> {
    match &paper.place {
        PaperPlace::Documents(name) => put_into(writer, folder, name, paper, goes_on),
        PaperPlace::File { path, may_replace } => {
            let is_there = std::fs::symlink_metadata(path).is_ok();
            if is_there && !may_replace {
                return Some(Err(fault(path, IoReason::System(ErrorKind::AlreadyExists, None))));
            }
            write(writer, path, paper, goes_on)
        }
    }
}

/// In place of the last one of the same name. Where a program holds that (Windows), under another name.
fn put_into(
    writer: WriteHandout,
    folder: Option<&Path>,
    name: &str,
    paper: &PaperToWrite,
    goes_on: &dyn Fn(f32) -> bool,
) -> Option<Written> {
    let Some(folder) = folder else {
        return Some(Err(PaperFault::NoFolder));
    };
    if let Err(error) = std::fs::create_dir_all(folder) {
        return Some(Err(fault(folder, (&error).into())));
    }
    let name = safe_name(name, labels::UNNAMED_PAPER);
    let mut last = None;
    for number in 1..=MOST_NAMES {
        let file = labels::drawing_file(&name, number);
        let path = folder.join(format!("{file}.{ENDING}"));
        last = Some(write(writer, &path, paper, goes_on)?);
        let is_held = matches!(
            &last,
            Some(Err(PaperFault::Unwritten(_, IoReason::System(ErrorKind::PermissionDenied, _))))
        );
        if !(is_held && path.is_file()) {
            break;
        }
    }
    last
}

fn write(
    writer: WriteHandout,
    path: &Path,
    paper: &PaperToWrite,
    goes_on: &dyn Fn(f32) -> bool,
) -> Option<Written> {
    match writer(path, &paper.guide, &paper.pictures, &paper.wanted, goes_on) {
        Ok((handout, _)) => Some(Ok(WrittenPaper {
            path: path.to_owned(),
            place: place(path),
            pages: handout.pages,
            news: handout.news,
        })),
        Err(HandoutError::Stopped) => None,
        Err(HandoutError::Unwritten(error)) => Some(Err(fault(path, (&error).into()))),
    }
}

fn fault(path: &Path, why: IoReason) -> PaperFault {
    PaperFault::Unwritten(path.to_owned(), why)
}

/// «Документы → Раздать → Лист.pdf»: the path of this computer says little to a teacher.
fn place(path: &Path) -> String {
    let folder = drawings::place(path.parent().unwrap_or(Path::new("")));
    labels::place_of_file(&folder, &path.file_name().unwrap_or_default().to_string_lossy())
}

#[cfg(test)]
#[path = "paper_tests.rs"]
mod tests;
