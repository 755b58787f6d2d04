//! A document of Word to the proposal of a guide: what becomes what. The document's own words are never changed, dropped
//! or put in another order; what is added (titles, ids, the question of age) is there for its author to mend.
//!
//! [`flow`] makes one flow of lines, figures and tables, with the captions that stand in [`boxes`]; [`captions`] joins
//! figures and what is written below them; [`figures`] makes their files; [`steps`] finds where steps begin and [`split`]
//! divides the flow there; [`page`] writes each page; [`draft`] is what comes out, as it is written to `guide.ron`.

mod addresses;
mod age;
mod boxes;
mod build;
mod callouts;
mod captions;
mod chains;
mod draft;
mod error;
mod figures;
mod flow;
mod ordinals;
mod page;
mod picture;
mod references;
mod report;
mod said;
mod sign;
mod signs;
mod split;
mod steps;
mod tables;
mod titles;
mod words;

pub use error::ImportError;
pub(crate) use picture::upright_png;
pub use report::{Doubt, LeftOut, Report, StepSign};
pub use said::Section;

use super::{Guide, MAX_GUIDE_BYTES};
use flow::Flow;
use std::ffi::OsStr;
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
    let ending = path.extension().map(OsStr::to_ascii_lowercase);
    ending.is_some_and(|it| it == "docx" || it == "docm")
}

/// Makes a guide of a document. `name`: that of its file without the ending, for a document without a heading.
///
/// # Errors
/// Why there is no guide in it.
pub fn import(docx: &[u8], name: &str, watch: Watch) -> Result<Proposal, ImportError> {
    let document = crate::docx::read(docx)?;
    if !watch(0.0) {
        return Err(ImportError::Stopped);
    }
    let mut report = Report::default();
    let counted = document.omissions.into_iter();
    report.left_out.extend(counted.map(|(what, count)| (LeftOut::OfDocument(what), count)));
    let flow = Flow::of(document.blocks);
    flow.left_out.into_iter().for_each(|what| report.leave_out(what));
    let mut items = captions::join(flow.items);
    if items.is_empty() {
        return Err(ImportError::Blank);
    }
    if flow::length(&items) as u64 > MAX_GUIDE_BYTES {
        return Err(ImportError::Guide(crate::labels::TOO_LARGE.to_owned()));
    }
    let registry = figures::Registry::of(&mut items, &document.media, watch, &mut report);
    let mut registry = registry.ok_or(ImportError::Stopped)?;
    let pictures = std::mem::take(&mut registry.files);
    let text = build::guide(items, registry, name, &mut report)?;
    if text.len() as u64 > MAX_GUIDE_BYTES {
        return Err(ImportError::Guide(crate::labels::TOO_LARGE.to_owned()));
    }
    // Nobody is given what the program would then refuse.
    let guide = Guide::from_ron(&text).map_err(|fault| ImportError::Guide(fault.to_string()))?;
    signs::doubts(&guide, &text).for_each(|doubt| report.doubt(doubt));
    Ok(Proposal { text, pictures, report })
}
