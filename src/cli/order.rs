//! What hand-out the command line wants.

use crate::handout::Form;
use std::path::PathBuf;

#[derive(Clone, Debug)]
pub(super) struct Order {
    pub file: PathBuf,
    pub form: Form,
    /// Ids of answers.
    pub chosen: Vec<String>,
}
