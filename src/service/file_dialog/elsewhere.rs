//! Windows: its dialog. That it was closed cannot be told from its failing.

use super::{FileQuestion, TO_OPEN, TO_SAVE};
use crate::labels;
use crate::model::FileChoice;
use rfd::FileDialog;

/// Asks by the dialog of the system.
pub(in crate::service) fn ask_for_file(question: &FileQuestion) -> FileChoice {
    let dialog = FileDialog::new();
    let chosen = match question {
        FileQuestion::Open => dialog
            .set_title(labels::CHOOSE_DOCUMENT_TITLE)
            .add_filter(labels::DOCUMENTS_OF_WORD, &TO_OPEN)
            .pick_file(),
        FileQuestion::Save(name) => dialog
            .set_title(labels::SAVE_GUIDE_TITLE)
            .add_filter(labels::PACKAGES, &TO_SAVE)
            .set_file_name(name)
            .save_file(),
    };
    chosen.map_or(FileChoice::Nothing, FileChoice::Chosen)
}
