//! A file that somebody brings is read while the window goes on.

use super::long_work::{LongWork, Progress};
use super::store::MarksReader;
use super::thread::{Spawn, spawn};
use crate::file::IoReason;
use crate::guide::import::{Report, Watch};
use crate::guide::{
    Guide, GuideSource, Imported, Pictures, SourceError, is_read_as_document, open_document,
    package,
};
use crate::labels;
use crate::model::{
    Action, FileAction, MadeGuide, Offer, OpenedFile, OpenedGuide, Outbox, PackageBytes,
};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A guide that was read from a file.
#[derive(Debug)]
pub struct GuideFile {
    /// The instruction.
    pub guide: Guide,
    /// Its pictures.
    pub pictures: Pictures,
    /// Of a document: what came out of it, and its package.
    pub made: Option<(Report, Vec<u8>)>,
}

impl From<Imported> for GuideFile {
    fn from(imported: Imported) -> Self {
        let Imported { guide, pictures, package, report } = imported;
        Self { guide, pictures, made: Some((report, package)) }
    }
}

/// Reads a file; a test has its own.
pub type ReadGuideFile = fn(&Path, Watch) -> Result<GuideFile, SourceError>;

/// Reads a guide of any kind by its name, and all else as a document, which says what it is.
///
/// # Errors
/// Why there is no guide in it.
pub(super) fn read_guide_file(path: &Path, watch: Watch) -> Result<GuideFile, SourceError> {
    if !is_read_as_document(path) && (package::is_guide(path) || path.is_dir()) {
        let (guide, pictures) = GuideSource::File(path.to_owned()).load()?;
        return Ok(GuideFile { guide, pictures, made: None });
    }
    let imported = open_document(path, watch);
    imported.map(Into::into).map_err(|why| SourceError::Document(path.to_owned(), why))
}

/// What reads files for the window: one at a time.
pub(super) struct GuideFileThread {
    read: ReadGuideFile,
    work: LongWork,
}

/// What is asked of it, and what it needs for the answer.
pub(super) struct WantedFile {
    /// The file.
    pub path: PathBuf,
    /// Gives the marks of its guide.
    pub marks: Option<MarksReader>,
    /// Finds the signs that no font has.
    pub undrawn: fn(&Guide) -> BTreeSet<char>,
}

impl GuideFileThread {
    /// Ready to read by this.
    pub(super) fn new(read: ReadGuideFile) -> Self {
        Self { read, work: LongWork::default() }
    }

    /// Reads a file; [`FileAction::Read`] answers, and [`FileAction::GoesOn`] before that.
    pub(super) fn start(&mut self, wanted: WantedFile, outbox: &Outbox) {
        self.start_by(spawn, wanted, outbox);
    }

    fn start_by(&mut self, spawn: Spawn, wanted: WantedFile, outbox: &Outbox) {
        let (read, path) = (self.read, wanted.path.clone());
        let of_percent = path.clone();
        let percent = move |done| Action::File(FileAction::GoesOn(of_percent.clone(), done));
        let work = move |progress: &Progress<'_>| {
            let file = read(&wanted.path, &|done| progress.goes_on(done));
            if !progress.goes_on(1.0) {
                return None;
            }
            let opened = file.map(|file| opened(&wanted.path, file, wanted.marks, wanted.undrawn));
            Some(Action::File(FileAction::Read(wanted.path, Box::new(opened))))
        };
        if self.work.start(spawn, "guide-file", outbox, percent, work).is_err() {
            let reason = IoReason::Own(labels::NO_THREAD.to_owned());
            let refused = Err(SourceError::Read(path.clone(), reason));
            outbox.send(Action::File(FileAction::Read(path, Box::new(refused))));
        }
    }

    /// What is read now answers no more.
    pub(super) fn stop(&self) {
        self.work.stop();
    }
}

fn opened(
    path: &Path,
    file: GuideFile,
    marks: Option<MarksReader>,
    undrawn: fn(&Guide) -> BTreeSet<char>,
) -> OpenedFile {
    let GuideFile { guide, pictures, made } = file;
    let source = GuideSource::File(path.to_owned());
    let progress = marks.map(|marks| marks.read(&source.key(&guide)));
    let own = Offer::new(source, &guide);
    let embedded = GuideSource::Embedded;
    let first = embedded.load().ok().map(|(guide, _)| Offer::new(embedded, &guide));
    OpenedFile {
        offers: first.into_iter().chain([own]).collect(),
        opened: OpenedGuide {
            undrawn: undrawn(&guide),
            progress: progress.unwrap_or_default(),
            guide: Arc::new(guide),
            pictures,
        },
        made: made.map(|(report, package)| MadeGuide {
            report: Arc::new(report),
            package: PackageBytes(package.into()),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::{GuideFileThread, WantedFile, read_guide_file};
    use crate::model::{Action, FileAction, Inbox};
    use crate::service::thread::refuse;
    use std::collections::BTreeSet;

    #[test]
    fn a_file_that_cannot_be_read_for_want_of_a_thread_is_answered() {
        let (inbox, outbox) = Inbox::new(|| {});
        let path = "a.docx".into();
        let wanted = WantedFile { path, marks: None, undrawn: |_| BTreeSet::new() };
        GuideFileThread::new(read_guide_file).start_by(refuse, wanted, &outbox);
        let answers: Vec<_> = inbox.drain().collect();
        let is_refused = |it: &Action| matches!(it, Action::File(FileAction::Read(_, result)) if result.is_err());
        assert!(matches!(answers.as_slice(), [one] if is_refused(one)), "{answers:?}");
    }
}
