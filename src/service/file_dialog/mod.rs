//! The system's own dialog for files, on a thread: it stays open as long as somebody looks for a file.

#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(target_vendor = "win7", path = "none.rs")]
#[cfg_attr(not(any(target_os = "linux", target_vendor = "win7")), path = "elsewhere.rs")]
mod system;

pub(super) use system::ask_for_file;

use super::thread::{Spawn, spawn};
use crate::model::{Action, FileAction, FileChoice, Outbox};

/// What a dialog asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileQuestion {
    /// Which file to open.
    Open,
    /// Where to save, with this name proposed.
    Save(String),
}

/// Asks, and waits for the answer; a test has its own.
pub type AskForFile = fn(&FileQuestion) -> FileChoice;

/// What is opened, and what is saved.
#[cfg_attr(target_vendor = "win7", expect(dead_code, reason = "there is no dialog"))]
const TO_OPEN: [&str; 5] = ["docx", "docm", "join-chats", "zip", "ron"];
#[cfg_attr(target_vendor = "win7", expect(dead_code, reason = "there is no dialog"))]
const TO_SAVE: [&str; 1] = ["join-chats"];

/// Asks on a thread of its own; [`FileAction::Chosen`] or [`FileAction::SavePlaceChosen`] answers.
pub(super) fn ask_beside(ask: AskForFile, question: FileQuestion, outbox: &Outbox) {
    ask_by(spawn, ask, question, outbox);
}

fn ask_by(spawn: Spawn, ask: AskForFile, question: FileQuestion, outbox: &Outbox) {
    let answer = match question {
        FileQuestion::Open => FileAction::Chosen,
        FileQuestion::Save(_) => FileAction::SavePlaceChosen,
    };
    let answers = outbox.clone();
    let work = move || answers.send(Action::File(answer(ask(&question))));
    if spawn("file-dialog", Box::new(work)).is_err() {
        outbox.send(Action::File(answer(FileChoice::NoDialog)));
    }
}

#[cfg(test)]
mod tests {
    use super::{FileQuestion, ask_by};
    use crate::model::{Action, FileAction, FileChoice, Inbox};
    use crate::service::thread::refuse;

    #[test]
    fn without_a_thread_there_is_no_dialog() {
        let (inbox, outbox) = Inbox::new(|| {});
        for question in [FileQuestion::Open, FileQuestion::Save("a".to_owned())] {
            ask_by(refuse, |_| FileChoice::Nothing, question, &outbox);
        }
        let answers: Vec<_> = inbox.drain().collect();
        let none = FileChoice::NoDialog;
        let right = [FileAction::Chosen(none.clone()), FileAction::SavePlaceChosen(none)];
        assert_eq!(answers, right.map(Action::File));
    }
}
