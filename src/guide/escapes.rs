//! Signs of a guide's marks as themselves: `\[`, `\*`, `\)`.

use std::borrow::Cow;

/// The signs that mean something, and `\` itself. Behind a `\` each is replaced by a code point that is no character of
/// any text (U+FDD0 …, Unicode 23.7), until the marks are found.
const SIGNS: [char; 6] = ['[', ']', '(', ')', '*', '\\'];
const FIRST_HIDDEN: u32 = 0xFDD0;

/// Hides each sign behind a `\`.
pub(super) fn escaped(source: &str) -> Cow<'_, str> {
    if !source.contains('\\') {
        return Cow::Borrowed(source);
    }
    let mut text = String::with_capacity(source.len());
    let mut signs = source.chars().peekable();
    while let Some(sign) = signs.next() {
        let hidden = match signs.peek() {
            Some(next) if sign == '\\' => SIGNS.iter().position(|it| it == next),
            _ => None,
        };
        let hidden = hidden.and_then(|at| char::from_u32(FIRST_HIDDEN + at as u32));
        if hidden.is_some() {
            signs.next();
        }
        text.push(hidden.unwrap_or(sign));
    }
    Cow::Owned(text)
}

/// The signs that were hidden, as they are shown.
pub(super) fn unescaped(text: &str) -> String {
    let shown = |c: char| {
        let at = u32::from(c).checked_sub(FIRST_HIDDEN).map(|at| at as usize);
        at.and_then(|at| SIGNS.get(at)).copied().unwrap_or(c)
    };
    text.chars().map(shown).collect()
}
