//! Why a document cannot be read.

use std::fmt;

/// Why a document cannot be read. Whoever tells a user finds the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// It is a file of another program.
    Other(OtherFormat),
    /// It has a password.
    Encrypted,
    /// It is not whole.
    Torn,
    /// A part of it unpacks to more than is read, or has a ratio that no document has.
    Bomb(String),
    /// It has more parts than are read.
    Crowded,
    /// Two parts of it have this name.
    Twice(String),
    /// A part of it has a declaration of its own entities, which no document of Word has.
    Doctype(String),
    /// A part of it is nested deeper than any document of Word.
    Deep(String),
    /// A part of it is no XML.
    Malformed(String),
}

/// What was taken for a document of Word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum OtherFormat {
    /// Word's before 2007.
    Doc,
    Rtf,
    Pdf,
    Odt,
    /// A table, slides or another kind of Office's files.
    OtherOffice,
    Html,
    /// A zip that holds no document.
    Zip,
    Empty,
    Unknown,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for Error {}
