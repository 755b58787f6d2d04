//! The system's own dialog for files, on a thread: it stays open as long as somebody looks for a file.

#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(target_vendor = "win7", path = "none.rs")]
#[cfg_attr(not(any(target_os = "linux", target_vendor = "win7")), path = "elsewhere.rs")]
mod system;

pub(super) use system::ask_for_file;

use super::thread::{Spawn, spawn};
use crate::labels;
use crate::model::{Action, FileAction, FileChoice, Outbox, PaperAction};

/// What a dialog asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileQuestion {
    /// Which file to open.
    Open,
    /// Where to save a guide, with this name proposed.
    Save(String),
    /// Where to save a hand-out, with this name proposed.
    SavePaper(String),
}

/// A name, and the endings of its files.
type Filter = (&'static str, &'static [&'static str]);

#[cfg_attr(target_vendor = "win7", expect(dead_code, reason = "there is no dialog"))]
impl FileQuestion {
    /// Over the dialog.
    fn title(&self) -> &'static str {
        match self {
            Self::Open => labels::CHOOSE_DOCUMENT_TITLE,
            Self::Save(_) => labels::SAVE_GUIDE_TITLE,
            Self::SavePaper(_) => labels::ASK_FOR_PAPER_TITLE,
        }
    }

    /// What can be chosen.
    fn filters(&self) -> &'static [Filter] {
        match self {
            Self::Open => {
                &[(labels::DOCUMENTS_OF_WORD, &["docx", "docm", "join-chats", "zip", "ron"])]
            }
            Self::Save(_) => &[(labels::PACKAGES, &["join-chats"])],
            Self::SavePaper(_) => &[(labels::PDF_FILES, &["pdf"]), (labels::HTML_FILES, &["html"])],
        }
    }

    /// The name that is proposed, where something is saved.
    fn proposed(&self) -> Option<&str> {
        match self {
            Self::Open => None,
            Self::Save(name) | Self::SavePaper(name) => Some(name),
        }
    }
}

/// Asks, and waits for the answer; a test has its own.
pub type AskForFile = fn(&FileQuestion) -> FileChoice;

/// Asks on a thread of its own; [`FileAction::Chosen`], [`FileAction::SavePlaceChosen`] or
/// [`PaperAction::SavePlaceChosen`] answers.
pub(super) fn ask_beside(ask: AskForFile, question: FileQuestion, outbox: &Outbox) {
    ask_by(spawn, ask, question, outbox);
}

fn ask_by(spawn: Spawn, ask: AskForFile, question: FileQuestion, outbox: &Outbox) {
    let answer: fn(FileChoice) -> Action = match question {
        FileQuestion::Open => |choice| Action::File(FileAction::Chosen(choice)),
        FileQuestion::Save(_) => |choice| Action::File(FileAction::SavePlaceChosen(choice)),
        FileQuestion::SavePaper(_) => |choice| Action::Paper(PaperAction::SavePlaceChosen(choice)),
    };
    let answers = outbox.clone();
    let work = move || answers.send(answer(ask(&question)));
    if spawn("file-dialog", Box::new(work)).is_err() {
        outbox.send(answer(FileChoice::NoDialog));
    }
}

#[cfg(test)]
mod tests {
    use super::{FileQuestion, ask_by};
    use crate::model::{Action, FileAction, FileChoice, Inbox, PaperAction};
    use crate::service::thread::refuse;

    #[test]
    fn without_a_thread_there_is_no_dialog() {
        let (inbox, outbox) = Inbox::new(|| {});
        let name = || "a".to_owned();
        for question in
            [FileQuestion::Open, FileQuestion::Save(name()), FileQuestion::SavePaper(name())]
        {
            ask_by(refuse, |_| FileChoice::Nothing, question, &outbox);
        }
        let answers: Vec<_> = inbox.drain().collect();
        let none = FileChoice::NoDialog;
        let right = [
            Action::File(FileAction::Chosen(none.clone())),
            Action::File(FileAction::SavePlaceChosen(none.clone())),
            Action::Paper(PaperAction::SavePlaceChosen(none)),
        ];
        assert_eq!(answers, right);
    }
}
