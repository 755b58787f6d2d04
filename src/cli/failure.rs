//! How the program ends early, and what it prints then.

use crate::file::{IoReason, for_notepad};
use crate::guide::SourceError;
use crate::labels;
use std::io::{ErrorKind, Write as _};

/// Something did not work.
const FAILED: u8 = 1;
/// The command line is wrong.
const WRONG_USE: u8 = 2;

#[derive(Debug)]
pub(super) struct Failure {
    pub code: u8,
    /// For the standard error; `None` where the output has said everything.
    pub line: Option<String>,
}

impl Failure {
    pub(super) fn failed(line: String) -> Self {
        let line = Some(line);
        Self { code: FAILED, line }
    }

    /// The lines that say why are already printed.
    pub(super) fn reported() -> Self {
        Self { code: FAILED, line: None }
    }

    pub(super) fn wrong_use(line: String) -> Self {
        Self { code: WRONG_USE, line: Some(line) }
    }
}

impl From<SourceError> for Failure {
    fn from(error: SourceError) -> Self {
        Self::failed(error.to_string())
    }
}

/// Where even this cannot be written, the exit code still says it.
pub(super) fn complain(line: &str) {
    let line = format!("join-chats: {line}\n");
    let _ = std::io::stderr().write_all(for_notepad(&line).as_bytes());
}

/// Prints, also into a file that Notepad opens, and does not mind a reader that has gone away (`| head`).
pub(super) fn print(text: &str) -> Result<(), Failure> {
    match std::io::stdout().write_all(for_notepad(text).as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::failed(labels::output_failed(&IoReason::from(&error))))
        }
        _ => Ok(()),
    }
}
