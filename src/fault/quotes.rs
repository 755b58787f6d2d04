//! Quotes that end a string too early or never, or are no quotes to RON.

use super::place::Place;
use super::tokens::{Kind, Token};
use crate::labels;
use ron::error::Error;

pub(super) fn explain(place: &Place, error: &Error) -> Option<(usize, String)> {
    if let Some(found) = place.found {
        if found.kind == Kind::OpenText {
            return Some(never_closed(found));
        }
        if is_odd_quote(found) {
            return around(place, error).map(|what| (found.at, what));
        }
    }
    let string = place.before.filter(|before| before.kind == Kind::Text)?;
    let is_cut = matches!(
        error,
        Error::ExpectedComma
            | Error::ExpectedStructLikeEnd
            | Error::ExpectedOptionEnd
            | Error::ExpectedIdentifier
            | Error::ExpectedMapColon
    );
    if !is_cut {
        return None;
    }
    if string.has_line_break() {
        return Some(never_closed(string));
    }
    let found = place.found.filter(|_| place.is_on_the_same_line() && goes_on(place))?;
    let next = place.next.map_or(place.text.len(), |next| next.at);
    let is_last = place.text[found.at..next].contains('\n') || place.next_is(",");
    Some(if found.kind == Kind::Sign && is_last {
        (found.at, labels::after_string(found.text))
    } else {
        (string.end() - 1, labels::QUOTES_INSIDE.to_owned())
    })
}

/// Odd quotes around a string, or around what has none.
fn around(place: &Place, error: &Error) -> Option<String> {
    let is_in_list = place.open.last().is_some_and(|open| open.is("["));
    let name = place.next.filter(|next| next.kind == Kind::Word).map(|next| next.text);
    match error {
        Error::ExpectedMapColon => None,
        Error::ExpectedIdentifier if place.before_is(":") => name.map(labels::word_in_quotes),
        Error::ExpectedIdentifier if is_in_list => None,
        Error::ExpectedIdentifier => name.map(labels::field_in_quotes),
        _ => Some(labels::odd_quotes(place.found_text())),
    }
}

/// Whether what follows a string is a part of its sentence.
fn goes_on(place: &Place) -> bool {
    let Some(found) = place.found else {
        return false;
    };
    match found.kind {
        // «https:» is no field.
        Kind::Word if found.text.starts_with("http") => true,
        Kind::Word => {
            !found.text.is_ascii()
                || !matches!(place.next, Some(next) if next.is(":") || next.is("("))
        }
        Kind::Number => true,
        Kind::Text | Kind::Open => place.after_before() == found.at,
        Kind::Sign => !matches!(found.text, "," | ":" | "="),
        _ => false,
    }
}

/// A string that takes in the next lines, up to a quote that was to begin another one.
fn never_closed(string: Token) -> (usize, String) {
    let line = string.text.lines().next().unwrap_or_default();
    let line = line.trim_end().trim_end_matches([',', ')', ']']);
    let what = if line.ends_with("\\\"") {
        labels::QUOTE_AFTER_SLASH.to_owned()
    } else {
        let quote = line.chars().last().filter(|c| is_odd_quote_sign(*c));
        // «Слово» at the end has its own opening quote.
        let is_whole = quote == Some('»') && line.matches('»').count() == line.matches('«').count();
        labels::quote_open(quote.filter(|_| !is_whole))
    };
    (string.at, what)
}

fn is_odd_quote(token: Token) -> bool {
    token.kind == Kind::Sign && token.text.chars().all(is_odd_quote_sign)
}

fn is_odd_quote_sign(c: char) -> bool {
    matches!(c, '\'' | '`' | '´' | '«' | '»' | '‘'..='‟' | '‹' | '›' | '′' | '″' | '＂')
}
