//! Signs of a document that the program's font has not: a teacher learns of them before a pupil misses them.

use super::report::Doubt;
use crate::fonts;
use crate::guide::Guide;
use std::collections::BTreeSet;

/// So many words before a sign tell where it is.
const WORDS: usize = 3;

/// A doubt for each of them, with the words before the first place where it stands. `text`: the guide as it is written.
pub(super) fn doubts(guide: &Guide, text: &str) -> impl Iterator<Item = Doubt> {
    let mut missing: BTreeSet<char> = guide.signs();
    missing.retain(|sign| !sign.is_control() && !fonts::has(*sign));
    missing.extend(guide.lost_signs());
    missing.into_iter().map(|sign| {
        let before = text.split(sign).next().filter(|before| before.len() < text.len());
        Doubt::Sign(before.map(last_words).unwrap_or_default(), sign)
    })
}

/// What stands last before a sign, in the same text of the guide; without signs that have none either.
fn last_words(before: &str) -> String {
    let own = before.rsplit(['"', '\n']).next().unwrap_or_default();
    let mut words: Vec<&str> = own.split_whitespace().rev().take(WORDS).collect();
    words.reverse();
    let mut words = words.join(" ");
    words.retain(|sign| fonts::has(sign) && !matches!(sign, '*' | '\\'));
    words.trim().to_owned()
}
