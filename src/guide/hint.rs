//! A hint of a guide: what goes wrong, and what helps.

use super::choice::AgeGroup;
use serde::Deserialize;

/// One row of «На экране не так». Not a part of the instruction, unless it says so.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hint {
    /// `when` of format 1.
    #[serde(default)]
    age: Option<AgeGroup>,
    /// Ids of answers: the pupils that it is for, once their question is answered; all, if none is named.
    #[serde(default)]
    pub when: Vec<String>,
    /// Whether it is a part of the instruction. From format 2 on.
    #[serde(default)]
    pub official: bool,
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

impl Hint {
    /// What format 1 says in its own way.
    pub(super) fn settle(&mut self) {
        self.when.extend(self.age.take().map(|age| age.id().to_owned()));
    }
}
