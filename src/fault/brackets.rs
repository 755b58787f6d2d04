//! Brackets that are not closed, closed twice, or of another kind.

use super::place::{Place, line};
use super::tokens::{Kind, Token, tokens};
use crate::labels;
use ron::error::Error;

pub(super) fn explain(place: &Place, error: &Error) -> Option<(usize, String)> {
    let open = place.open.last()?;
    let Some(found) = place.found else {
        return Some((open.at, labels::file_ends(open.text, place.open.len())));
    };
    let slip = |what: String| Some((found.at, what));
    let unclosed = || {
        let what = labels::bracket_open(open.text, found.text, line(place.text, found.at));
        Some((open.at, what))
    };
    match found.kind {
        Kind::Close if closing(open) != found.text => Some(mismatched(place, open, found)),
        Kind::Open if found.is("{") && matches!(error, Error::ExpectedArray) => {
            slip(labels::BRACES_AROUND_LIST.to_owned())
        }
        Kind::Open if found.is("{") && !matches!(error, Error::ExpectedString) => {
            slip(labels::BRACES.to_owned())
        }
        Kind::Open if matches!(error, Error::ExpectedIdentifier) && open.is("(") => {
            if place.before_is("(") { slip(labels::BRACKET_TWICE.to_owned()) } else { unclosed() }
        }
        // After `Official("…"` its bracket is missing, and not a comma.
        Kind::Word | Kind::Open
            if matches!(error, Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd) =>
        {
            unclosed()
        }
        Kind::Word
            if place.is_field()
                && open.is("[")
                && !place.before_is(":")
                && place.before_kind() != Some(Kind::Word) =>
        {
            if is_like_the_first(place, open, found) {
                slip(labels::bracket_before(found.text))
            } else {
                unclosed()
            }
        }
        _ => None,
    }
}

fn closing(open: &Token) -> &'static str {
    match open.text {
        "(" => ")",
        "[" => "]",
        _ => "}",
    }
}

/// Which of two brackets is wrong is told by which of their kinds the whole text has too many.
fn mismatched(place: &Place, open: &Token, found: Token) -> (usize, String) {
    let right = closing(open);
    let surplus = |open: &str, close: &str| {
        let both =
            tokens(place.text).map(|it| isize::from(it.is(open)) - isize::from(it.is(close)));
        both.sum::<isize>()
    };
    let opened_by = if found.is(")") {
        "("
    } else if found.is("]") {
        "["
    } else {
        "{"
    };
    let is_extra = surplus(opened_by, found.text) < 0;
    let is_unclosed = surplus(open.text, right) > 0;
    let at_line = line(place.text, open.at);
    match (is_extra, is_unclosed) {
        (true, false) => (found.at, labels::bracket_extra(found.text)),
        (true, true) => (found.at, labels::bracket_of_another_kind(found.text, right, at_line)),
        _ => (open.at, labels::bracket_open(open.text, found.text, line(place.text, found.at))),
    }
}

/// Whether the first element of the list begins with the same name.
fn is_like_the_first(place: &Place, list: &Token, found: Token) -> bool {
    if place.before_is("[") {
        return true;
    }
    let mut inside = tokens(&place.text[list.end()..]);
    inside.next().is_some_and(|bracket| bracket.is("("))
        && inside.next().is_some_and(|name| name.is(found.text))
}
