//! Windows: its dialog. That it was closed cannot be told from its failing.

use super::FileQuestion;
use crate::model::FileChoice;
use rfd::FileDialog;

/// Asks by the dialog of the system.
pub(in crate::service) fn ask_for_file(question: &FileQuestion) -> FileChoice {
    let mut dialog = FileDialog::new().set_title(question.title());
    for (name, endings) in question.filters() {
        dialog = dialog.add_filter(*name, endings);
    }
    let chosen = match question.proposed() {
        None => dialog.pick_file(),
        Some(name) => dialog.set_file_name(name).save_file(),
    };
    chosen.map_or(FileChoice::Nothing, FileChoice::Chosen)
}
