//! A file that is something else from its first sign on.

use super::place::Place;
use super::tokens::{Kind, tokens};
use crate::labels;

/// What the file is instead, if nothing good stands before the place of the fault.
pub(super) fn other_kind(place: &Place) -> Option<(usize, String)> {
    let slip = |what: String| Some((place.at(), what));
    if place.before.is_some() {
        return None;
    }
    let Some(first) = place.found else {
        return Some((0, labels::FILE_EMPTY.to_owned()));
    };
    let rest = &place.text[first.at..];
    if rest.starts_with(r"{\rtf") {
        return slip(labels::FILE_IS_RTF.to_owned());
    }
    match (first.kind, first.text) {
        (Kind::OpenComment, _) => None,
        (_, "<") => slip(labels::FILE_IS_HTML.to_owned()),
        (_, "{") => slip(labels::FILE_IS_JSON.to_owned()),
        (_, "[") if place.next.is_some_and(|next| next.is("{")) => {
            slip(labels::FILE_IS_JSON.to_owned())
        }
        (Kind::Word, _) if place.next_is(":") => slip(labels::FILE_WITHOUT_BRACKETS.to_owned()),
        (Kind::Word, _)
            if place.next_is("=") && tokens(rest).nth(2).is_none_or(|it| !it.is("(")) =>
        {
            slip(labels::FILE_WITHOUT_BRACKETS.to_owned())
        }
        // «#!» begins a line that RON knows.
        (_, "#") if place.next_is("!") => None,
        (_, "#") => slip(labels::COMMENT_SIGN.to_owned()),
        _ => slip(before_first_bracket(rest)),
    }
}

/// The words for a text that does not begin with its bracket.
fn before_first_bracket(text: &str) -> String {
    let bracket = tokens(text).take(20).find(|token| token.is("("));
    bracket.map_or_else(
        || labels::FILE_WITHOUT_BRACKETS.to_owned(),
        |bracket| labels::before_first_bracket(text[..bracket.at].trim_end()),
    )
}
