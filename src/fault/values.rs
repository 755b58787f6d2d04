//! Values of another kind than their place needs.

use super::names::{looks_latin, nearest};
use super::place::Place;
use super::tokens::Kind;
use crate::labels;
use ron::error::Error;

pub(super) fn explain(place: &Place, error: &Error) -> (usize, String) {
    (place.at(), missing(place, error).unwrap_or_else(|| other(place, error)))
}

/// Nothing stands after the colon, or the next field already.
fn missing(place: &Place, error: &Error) -> Option<String> {
    let is_nothing = place.found_is(",") || matches!(place.found_kind(), Some(Kind::Close) | None);
    let is_next = place.is_field()
        && !is_address(place)
        && !matches!(error, Error::ExpectedDifferentStructName { .. });
    place.field().filter(|_| is_nothing || is_next).map(labels::value_missing)
}

fn other(place: &Place, error: &Error) -> String {
    let found = place.found_text();
    match error {
        Error::ExpectedString
        | Error::ExpectedArray
        | Error::ExpectedBoolean
        | Error::ExpectedInteger
        | Error::ExpectedFloat
            if found == "Some" =>
        {
            labels::SOME_NOT_NEEDED.to_owned()
        }
        Error::ExpectedString | Error::ExpectedStringEnd | Error::ExpectedChar => string(place),
        Error::ExpectedArray => list(place),
        Error::ExpectedArrayEnd => labels::COMMA_MISSING.to_owned(),
        Error::ExpectedBoolean if is_disguised(found, &["true", "false"]) => {
            labels::looks_latin(found)
        }
        Error::ExpectedBoolean => labels::bool_needed(found),
        Error::IntegerOutOfBounds => match place.field() {
            Some("number" | "minutes") => labels::number_out_of_range(found),
            _ => labels::number_too_large(found),
        },
        Error::ExpectedFloat
            if place.is_field() || matches!(place.found_kind(), Some(Kind::Open | Kind::Close)) =>
        {
            labels::FOUR_NUMBERS.to_owned()
        }
        Error::ExpectedInteger
        | Error::ExpectedFloat
        | Error::FloatUnderscore
        | Error::UnderscoreAtBeginning
        | Error::InvalidIntegerDigit { .. } => {
            labels::number_needed(found, place.found_kind() == Some(Kind::Text))
        }
        Error::SuggestRawIdentifier(_)
        | Error::ExpectedIdentifier
        | Error::InvalidIdentifier(_) => name(place, error),
        Error::ExpectedStructLike if place.before_is(":") => labels::FOUR_NUMBERS.to_owned(),
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedDifferentStructName { .. }
        | Error::ExpectedStructName(_)
        | Error::ExpectedMap => brackets_needed(place),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => end_needed(place),
        Error::ExpectedAttribute | Error::ExpectedAttributeEnd | Error::NoSuchExtension(_) => {
            labels::ATTRIBUTE.to_owned()
        }
        Error::UnclosedBlockComment => labels::COMMENT_OPEN.to_owned(),
        _ => labels::not_ron(found),
    }
}

/// Whether it is one of these words in letters that only look Latin.
fn is_disguised(found: &str, words: &[&str]) -> bool {
    looks_latin(found) && nearest(found, words).is_some()
}

/// An address without quotes looks like a field with a comment.
fn is_address(place: &Place) -> bool {
    let found = place.found_text();
    found.eq_ignore_ascii_case("https") || found.eq_ignore_ascii_case("http")
}

fn string(place: &Place) -> String {
    let found = place.found_text();
    match place.found_kind() {
        Some(Kind::Word) if is_address(place) => labels::quotes_needed("https://…"),
        Some(Kind::Word) if place.next_is(":") => labels::name_not_needed(found),
        Some(Kind::Word) if is_disguised(found, &["Some"]) => labels::looks_latin(found),
        Some(Kind::Open) => labels::string_not_list(found),
        Some(Kind::Close) => labels::quotes_needed(""),
        _ => labels::quotes_needed(found),
    }
}

fn list(place: &Place) -> String {
    let found = place.found_text();
    match place.found_kind() {
        Some(Kind::Text | Kind::Number) => labels::list_around(found),
        Some(Kind::Word) if !place.next_is("(") => labels::list_not_word(found),
        _ => labels::list_needed(found),
    }
}

/// A name of a field, or one of the words that a place knows.
fn name(place: &Place, error: &Error) -> String {
    let found = place.found_text();
    // «2,5»: whatever has one number needs a whole one.
    let whole = place.earlier.filter(|it| it.kind == Kind::Number && place.before_is(","));
    if let (Some(whole), Some(Kind::Number)) = (whole, place.found_kind()) {
        return labels::whole_number(&place.text[whole.at..place.at() + found.len()]);
    }
    if let Error::SuggestRawIdentifier(name) = error
        && name.contains(char::is_alphabetic)
    {
        let bare = name.trim_end_matches(['.', '-', '+']);
        let is_whole = bare.chars().all(|c| c == '_' || c.is_alphanumeric());
        return if bare != name && is_whole {
            labels::colon_missing(bare, Some(&name[bare.len()..]))
        } else {
            labels::name_has_signs(name)
        };
    }
    let inner = found.trim_matches('"');
    let is_word = !inner.is_empty() && inner.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    match place.found_kind() {
        Some(Kind::Text) if place.next_is(":") || place.next_is("=") => {
            labels::field_in_quotes(inner)
        }
        Some(Kind::Text) if is_word => labels::word_in_quotes(inner),
        _ if place.before_is(":") => labels::word_needed(found),
        _ if place.open.last().is_some_and(|open| open.is("[")) => labels::kind_needed(found),
        _ => labels::name_needed(found),
    }
}

fn brackets_needed(place: &Place) -> String {
    let found = place.found_text();
    if let Some(variant) = place.variant() {
        return match place.found_kind() {
            Some(Kind::Word) if place.next_is(":") => labels::two_brackets(variant),
            Some(Kind::Text) => labels::fields_in_brackets(variant, found),
            _ => labels::brackets_with_fields(found),
        };
    }
    match place.before {
        Some(before) if before.kind == Kind::Word => labels::brackets_after(before.text),
        Some(before) if before.is(":") && place.next_is(":") => {
            labels::bracket_after(place.field().unwrap_or(""))
        }
        _ => labels::brackets_with_fields(found),
    }
}

/// A bracket must close here.
fn end_needed(place: &Place) -> String {
    let found = place.found_text();
    match (place.found_kind(), place.before_kind()) {
        (Some(Kind::Number), _) => labels::FOUR_NUMBERS.to_owned(),
        (Some(Kind::Text), _) => labels::ONE_STRING.to_owned(),
        _ => labels::bracket_closes_here(found),
    }
}
