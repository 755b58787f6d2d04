//! A document of Word to the proposal of a guide: what becomes what. The document's own words are never changed, dropped
//! or put in another order; what is added (titles, ids) is there for its author to mend.

mod error;
mod report;

pub use error::ImportError;
pub use report::{Doubt, LeftOut, Report, Section, StepSign};

use std::path::Path;

/// A guide made from a document, not saved anywhere yet.
#[derive(Clone, PartialEq, Eq)]
pub struct Proposal {
    /// `guide.ron`.
    pub text: String,
    /// Its pictures by their file names.
    pub pictures: Vec<(String, Vec<u8>)>,
    /// What was found, left out and is uncertain.
    pub report: Report,
}

/// Told how much is done, fractions; says whether to go on.
pub type Watch<'a> = &'a (dyn Fn(f32) -> bool + Sync);

/// Whether the name of a file is that of a document of Word.
pub fn is_document(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
    ending.is_some_and(|it| it == "docx" || it == "docm")
}

/// Makes a guide of a document. `name`: that of its file without the ending, for a document without a heading.
///
/// # Errors
/// Why there is no guide in it.
pub fn import(docx: &[u8], name: &str, watch: Watch) -> Result<Proposal, ImportError> {
    let _ = (name, watch);
    let document = join_chats_docx::read(docx)?;
    let _ = document;
    Err(ImportError::Blank)
}
