//! Why a guide cannot be shown, in one Russian line.

use super::import::ImportError;
use crate::fault::Fault;
use crate::file::IoReason;
use crate::labels;
use std::fmt;
use std::path::PathBuf;

/// Why a guide cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceError {
    /// The file cannot be read.
    Read(PathBuf, IoReason),
    /// The file is read, but wrong.
    Guide(PathBuf, Fault),
    /// A picture that the guide names cannot be shown.
    Picture(PathBuf, IoReason),
    /// The guide inside a package is wrong.
    PackedGuide(PathBuf, Fault),
    /// A picture inside a package cannot be shown.
    PackedPicture(PathBuf, String, IoReason),
    /// A document of Word does not become a guide.
    Document(PathBuf, ImportError),
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Self::Read(path, reason) => labels::guide_unreadable(path, reason),
            Self::Guide(path, fault) => labels::guide_wrong(path, fault),
            Self::Picture(path, reason) => labels::picture_unusable(path, reason),
            Self::PackedGuide(path, fault) => labels::packed_guide_wrong(path, fault),
            Self::PackedPicture(path, file, reason) => {
                labels::packed_picture_unusable(path, file, reason)
            }
            Self::Document(path, why) => labels::document_unread(path, why),
        })
    }
}

impl std::error::Error for SourceError {}
