//! A hint of a guide: what goes wrong, and what helps.

use super::AgeGroup;
use serde::Deserialize;

/// One row of «На экране не так». Not a part of the official instruction.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hint {
    /// The pupils that it is for, once the age is known; all, if none is named.
    #[serde(default)]
    pub age: Option<AgeGroup>,
    /// What the pupil sees.
    pub sees: String,
    /// What to do.
    pub advice: String,
    /// Who can help, if the pupil cannot.
    #[serde(default)]
    pub helper: Option<String>,
    /// A message to them; the pupil replaces «…».
    #[serde(default)]
    pub message: Option<String>,
}
