//! Windows 7: what opens its dialog imports a library that it has not, and the program would not start.

use super::FileQuestion;
use crate::model::FileChoice;

/// There is no dialog: the window says how to do without.
pub(in crate::service) fn ask_for_file(_question: &FileQuestion) -> FileChoice {
    FileChoice::NoDialog
}
