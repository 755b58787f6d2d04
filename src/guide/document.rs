//! A guide made of a document of Word is shown as any other package: as the one that it would be saved as.

use super::import::{self, ImportError, Proposal, Report, Watch};
use super::package::{self, Package};
use super::pictures::Pictures;
use super::{Guide, open_package};
use crate::file::{self, IoReason};
use std::fmt;
use std::path::Path;

/// What people may take for a document that becomes a guide: the importer says of each what it is.
const TAKEN_FOR_ONE: [&str; 7] = ["doc", "dotx", "rtf", "odt", "pdf", "htm", "html"];

/// A guide that was made of a document, and not saved anywhere.
#[derive(Clone)]
pub struct Imported {
    /// The instruction.
    pub guide: Guide,
    /// Its pictures.
    pub pictures: Pictures,
    /// All of it as a package.
    pub package: Vec<u8>,
    /// What was found, left out and is uncertain.
    pub report: Report,
}

impl fmt::Debug for Imported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Imported").field("report", &self.report).finish_non_exhaustive()
    }
}

/// Whether a file of this name is read as a document, good or not, and not as a guide.
pub fn is_read_as_document(path: &Path) -> bool {
    let is_ending = |ending: &str| TAKEN_FOR_ONE.iter().any(|it| ending.eq_ignore_ascii_case(it));
    let ending = path.extension().and_then(|ending| ending.to_str());
    import::is_document(path) || ending.is_some_and(is_ending)
}

/// Reads a document and makes a guide of it.
///
/// # Errors
/// Why there is no guide in it.
pub fn open_document(path: &Path, watch: Watch) -> Result<Imported, ImportError> {
    let bytes = file::read(path, package::MAX_FILE)
        .map_err(|error| ImportError::Read(IoReason::from(&error)))?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    open_proposal(import::import(&bytes, &name, watch)?, path)
}

/// Packs a proposal, and opens the package under the name of its document.
///
/// # Errors
/// It is larger than a guide may be.
pub fn open_proposal(proposal: Proposal, path: &Path) -> Result<Imported, ImportError> {
    let Proposal { text, pictures, report } = proposal;
    let too_much = |fault: &dyn fmt::Display| ImportError::Guide(fault.to_string());
    let bytes = package::pack(&text, pictures).map_err(|error| too_much(&error))?;
    // The package has limits of its own, and the guide's check is the same for all guides.
    let made = Package::from_bytes(bytes.clone()).map_err(|error| too_much(&error))?;
    let (guide, pictures) = open_package(made, path).map_err(|error| too_much(&error))?;
    Ok(Imported { guide, pictures, package: bytes, report })
}
