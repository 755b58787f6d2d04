//! Where in a text a fault is shown.

use crate::fault::Fault;

/// A fault at `words` on the page that begins near the byte `from`: other pages may rightly contain them.
pub(super) fn near(text: &str, from: usize, words: &str, what: &str) -> Fault {
    let place = text[from..].find(words).unwrap_or(0);
    Fault::at(text, from + place, what)
}

/// The byte offset of the string literal `word`, the (`nth` + 1)-th time that it occurs.
pub(super) fn quoted(text: &str, word: &str, nth: usize) -> usize {
    let literal = format!("\"{word}\"");
    text.match_indices(&literal)
        .nth(nth)
        .or_else(|| text.match_indices(&literal).last())
        .map_or(0, |(offset, _)| offset)
}
