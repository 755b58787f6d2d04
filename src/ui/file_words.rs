//! What is said of files that somebody brings: why one does not open, where a guide is kept.

use crate::guide::SourceError;
use crate::labels;
use crate::model::{KeepFault, Kept, Made};

/// Why it does not open, in one line.
pub(crate) fn file_not_opened(error: &SourceError) -> String {
    match error {
        SourceError::Document(path, why) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            labels::file_not_opened(&name, why)
        }
        other => labels::guide_file_not_opened(other),
    }
}

/// Whether the guide that was made of a document is kept.
pub(crate) fn kept_line(made: &Made) -> String {
    match made.kept() {
        _ if made.is_writing() => labels::SAVING_GUIDE.to_owned(),
        None => labels::NOT_SAVED_YET.to_owned(),
        Some((path, Kept::Saved)) => labels::guide_saved(path),
        Some((path, Kept::Put)) => labels::guide_put(path),
        Some((path, Kept::Replaced)) => labels::guide_replaced(path),
        Some((path, Kept::WasThere)) => labels::guide_was_there(path),
    }
}

/// What came of the last try, if that did not work.
pub(crate) fn keep_fault(fault: &KeepFault) -> String {
    match fault {
        KeepFault::File(path, reason) => labels::guide_not_saved(path, reason),
        KeepFault::NoPlace(tried) if tried.is_empty() => labels::NO_PLACE_IS_KNOWN.to_owned(),
        KeepFault::NoPlace(tried) => {
            let tried: Vec<_> =
                tried.iter().map(|(path, why)| (path.as_path(), why.to_string())).collect();
            labels::no_place_for_guide(&tried)
        }
        KeepFault::NoDialog => labels::NO_DIALOG_TO_SAVE.to_owned(),
    }
}
