//! Why a document does not become a guide, in one Russian line.

use crate::docx::{self, OtherFormat};
use crate::file::IoReason;
use crate::labels;
use std::fmt;

/// Why a document does not become a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// Its file cannot be read.
    Read(IoReason),
    /// It is no document of Word, or one that is refused.
    Document(docx::Error),
    /// It has neither words nor pictures.
    Blank,
    /// Whoever began it has stopped it.
    Stopped,
    /// It is larger than a guide may be: this is what the guide's own check says.
    Guide(String),
}

impl From<docx::Error> for ImportError {
    fn from(error: docx::Error) -> Self {
        Self::Document(error)
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(reason) => reason.fmt(f),
            Self::Document(error) => f.write_str(&of_document(error)),
            Self::Blank => f.write_str(labels::WORD_BLANK),
            Self::Stopped => f.write_str(labels::WORD_STOPPED),
            Self::Guide(fault) => f.write_str(&labels::word_too_much(fault)),
        }
    }
}

impl std::error::Error for ImportError {}

fn of_document(error: &docx::Error) -> String {
    match error {
        docx::Error::Other(other) => of_other(*other).to_owned(),
        docx::Error::Encrypted => labels::WORD_SECRET.to_owned(),
        docx::Error::Torn => labels::WORD_TORN.to_owned(),
        docx::Error::Bomb(part) => labels::word_bomb(part),
        docx::Error::Crowded => labels::WORD_CROWDED.to_owned(),
        docx::Error::Twice(part) => labels::word_twice(part),
        docx::Error::Doctype(part) => labels::word_doctype(part),
        docx::Error::Deep(part) => labels::word_deep(part),
        docx::Error::Malformed(part) => labels::word_malformed(part),
    }
}

fn of_other(other: OtherFormat) -> &'static str {
    match other {
        OtherFormat::Doc => labels::WORD_IS_DOC,
        OtherFormat::Rtf => labels::WORD_IS_RTF,
        OtherFormat::Pdf => labels::WORD_IS_PDF,
        OtherFormat::Odt => labels::WORD_IS_ODT,
        OtherFormat::OtherOffice => labels::WORD_IS_OTHER_OFFICE,
        OtherFormat::Html => labels::WORD_IS_HTML,
        OtherFormat::Zip => labels::WORD_IS_ZIP,
        OtherFormat::Empty => labels::WORD_IS_EMPTY,
        OtherFormat::Unknown => labels::WORD_IS_UNKNOWN,
    }
}
