//! What ids are made of.

use super::{Guide, OLDEST_FORMAT};
use crate::labels;

/// The letters of an id.
#[derive(Clone, Copy)]
pub(super) enum Letters {
    Latin,
    /// Since format 2.
    LatinAndCyrillic,
}

impl Letters {
    pub(super) fn of(guide: &Guide) -> Self {
        if guide.format == OLDEST_FORMAT { Self::Latin } else { Self::LatinAndCyrillic }
    }

    pub(super) fn may_make(self, id: &str) -> bool {
        let is_cyrillic =
            |c: char| matches!(self, Self::LatinAndCyrillic if matches!(c, 'а'..='я' | 'ё'));
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        !id.is_empty() && id.chars().all(|c| is_plain(c) || is_cyrillic(c))
    }

    pub(super) fn only(self, id: &str) -> String {
        labels::letters_of_id(id, matches!(self, Self::LatinAndCyrillic))
    }
}
