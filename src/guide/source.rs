//! Where a guide comes from: built into the program, or a file with its pictures beside it.

use super::document::{Imported, is_read_as_document, open_document};
use super::load::{EMBEDDED_GUIDE, Faults, guide_file, load_embedded, load_file, load_package};
use super::package::{self, Package};
use super::pictures::Pictures;
use super::source_error::SourceError;
use super::{Guide, MAX_GUIDE_BYTES};
use crate::file;
use crate::labels;
use std::borrow::Cow;
use std::path::PathBuf;

/// Where the words come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GuideSource {
    /// The official instruction, inside the program.
    Embedded,
    /// What the command line or the settings name: a file of RON, the folder of one, a package, or a document of Word.
    File(PathBuf),
}

impl GuideSource {
    /// Whether the words are not the official ones.
    pub(crate) fn is_foreign(&self) -> bool {
        *self != Self::Embedded
    }

    /// What tells the marks of this guide from those of others: empty for the official one, whose marks a new
    /// version of the program still knows. Other words, or pictures, of the same steps are the same guide.
    pub fn key(&self, guide: &Guide) -> String {
        if !self.is_foreign() {
            return String::new();
        }
        let steps = guide.steps.iter().flat_map(|it| [&it.id.0, &it.label, &it.name, &it.title]);
        let words: Vec<_> = match guide.id.as_str() {
            "" => steps.chain([&guide.heading]).collect(),
            // It stays itself whatever is mended.
            _ => vec![&guide.id],
        };
        let words = words.into_iter().flat_map(|words| words.bytes().chain([0]));
        // FNV-1a: the hasher of the standard library may change between versions.
        let hash = words.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        format!("{hash:016x}")
    }

    /// The name of the program while it shows this guide, and what is said beside it.
    pub(crate) fn title<'a>(&self, guide: &'a Guide) -> (&'a str, &'static str) {
        match guide.heading.lines().map(str::trim).find(|line| !line.is_empty()) {
            Some(heading) if self.is_foreign() => (heading, ""),
            _ => (labels::TITLE, labels::SUBTITLE),
        }
    }

    /// The file as it is written, to find something in it; `None` if it cannot be read.
    pub fn text(&self) -> Option<Cow<'static, str>> {
        match self {
            Self::Embedded => Some(Cow::Borrowed(EMBEDDED_GUIDE)),
            Self::File(path) if package::is_package(path) => {
                Package::read(path).and_then(|it| it.guide(MAX_GUIDE_BYTES)).ok().map(Cow::Owned)
            }
            Self::File(path) if is_read_as_document(path) => {
                let imported = open_document(path, &|_| true).ok()?;
                let package = Package::from_bytes(imported.package);
                package.and_then(|it| it.guide(MAX_GUIDE_BYTES)).ok().map(Cow::Owned)
            }
            Self::File(path) => {
                file::read_written(&guide_file(path), MAX_GUIDE_BYTES).ok().map(Cow::Owned)
            }
        }
    }

    /// Reads and checks the guide.
    ///
    /// # Errors
    /// What to mend first and where; displayed as one Russian line.
    pub fn load(&self) -> Result<(Guide, Pictures), SourceError> {
        self.load_or_all_faults().map_err(Faults::first)
    }

    /// All that is to be mended, for whoever writes a guide; none where it is good.
    pub fn faults(&self) -> Vec<SourceError> {
        self.load_or_all_faults().err().map_or_else(Vec::new, Faults::all)
    }

    fn load_or_all_faults(&self) -> Result<(Guide, Pictures), Faults> {
        match self {
            Self::Embedded => Ok(load_embedded()?),
            Self::File(path) if package::is_package(path) => load_package(path),
            Self::File(path) if is_read_as_document(path) => {
                let imported = open_document(path, &|_| true);
                let Imported { guide, pictures, .. } =
                    imported.map_err(|why| SourceError::Document(path.clone(), why))?;
                Ok((guide, pictures))
            }
            Self::File(path) => load_file(&guide_file(path)),
        }
    }
}
