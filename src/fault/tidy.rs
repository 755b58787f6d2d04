//! What harms nobody in a text written by hand: spaces of word processors and line breaks of old systems.

use super::tokens::{Kind, tokens};
use std::borrow::Cow;

/// The text with spaces and line breaks that `ron` knows. It has as many characters, so that places in it are
/// places in the file.
pub(super) fn tidy(text: &str) -> Cow<'_, str> {
    let breaks = line_breaks(text);
    if !breaks.contains(is_odd_space) {
        return breaks;
    }
    let mut tidied = String::with_capacity(breaks.len());
    let mut after = 0;
    // Within a string such a space is meant.
    for string in tokens(&breaks).filter(|token| matches!(token.kind, Kind::Text | Kind::OpenText))
    {
        tidied += &breaks[after..string.at].replace(is_odd_space, " ");
        tidied += string.text;
        after = string.end();
    }
    tidied += &breaks[after..].replace(is_odd_space, " ");
    Cow::Owned(tidied)
}

/// Lines may end with CR alone: a comment must end with its line.
fn line_breaks(text: &str) -> Cow<'_, str> {
    let lone = text.match_indices('\r').any(|(at, _)| !text[at + 1..].starts_with('\n'));
    if !lone {
        return Cow::Borrowed(text);
    }
    let mut chars = text.chars().peekable();
    let mut tidied = String::with_capacity(text.len());
    while let Some(c) = chars.next() {
        tidied.push(if c == '\r' && chars.peek() != Some(&'\n') { '\n' } else { c });
    }
    Cow::Owned(tidied)
}

/// No-break and other wide or narrow spaces, and marks that take no room.
fn is_odd_space(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200d}' | '\u{202a}'..='\u{202f}' | '\u{205f}'..='\u{2060}'
            | '\u{2066}'..='\u{2069}' | '\u{3000}' | '\u{feff}' | '\u{ad}'
    )
}
