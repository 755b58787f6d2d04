//! What `ron` says of a text, in Russian: what is wrong, where it began, and the cure.

use super::names::nearest;
use super::place::{Place, line, offset};
use super::tokens::Kind;
use super::{brackets, quotes, values, whole};
use crate::labels;
use ron::error::{Error, SpannedError};

/// The offset of the fault in `text`, and its words.
pub(super) fn explain(text: &str, error: &SpannedError) -> (usize, String) {
    let [start, end] = [error.span.start, error.span.end].map(|position| offset(text, position));
    if let Some(what) = of_meaning(text, &error.code, start) {
        return (start, what);
    }
    if let Error::InvalidEscape(_) = error.code {
        let sign = text[..end].rfind('\\').unwrap_or(start);
        return (sign, labels::BACK_SLASH.to_owned());
    }
    let is_behind = matches!(
        error.code,
        Error::ExpectedDifferentStructName { .. }
            | Error::IntegerOutOfBounds
            | Error::UnexpectedChar(_)
    );
    let place = Place::new(text, if is_behind { start } else { end });
    whole::other_kind(&place)
        .or_else(|| signs(&place, &error.code))
        .or_else(|| quotes::explain(&place, &error.code))
        .or_else(|| brackets::explain(&place, &error.code))
        .or_else(|| punctuation(&place, &error.code))
        .unwrap_or_else(|| values::explain(&place, &error.code))
}

/// Faults of a text that is well formed so far. `ron` has read the word that it blames.
fn of_meaning(text: &str, error: &Error, at: usize) -> Option<String> {
    let near = |found: &str, names: &'static [&'static str]| nearest(found, names);
    Some(match error {
        // Russian, if they are ours.
        Error::Message(message) if !message.is_ascii() => message.clone(),
        Error::NoSuchStructField { expected, found, .. } => {
            labels::no_such_field(found, near(found, expected), expected)
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            labels::no_such_kind(found, near(found, expected), expected)
        }
        Error::DuplicateStructField { field, .. } => labels::field_given_twice(field),
        Error::MissingStructField { field, .. } => {
            let open = Place::new(text, at).open.last().map(|bracket| line(text, bracket.at));
            labels::field_missing(field, open.filter(|open| *open != line(text, at)))
        }
        Error::ExpectedDifferentLength { .. } => labels::FOUR_NUMBERS.to_owned(),
        Error::ExceededRecursionLimit => labels::TOO_DEEP.to_owned(),
        _ => return None,
    })
}

/// Signs that mean nothing in RON, whatever it expected there.
fn signs(place: &Place, error: &Error) -> Option<(usize, String)> {
    // At the beginning of a file `ron` reads it as the sign of a rule.
    if let Some(sign) = place.before.filter(|sign| sign.is("#") && !place.found_is("!")) {
        return Some((sign.at, labels::COMMENT_SIGN.to_owned()));
    }
    let found = place.found?;
    let what = match (found.kind, found.text) {
        (Kind::OpenComment, _) => labels::COMMENT_OPEN.to_owned(),
        (_, "#" | "/") => labels::COMMENT_SIGN.to_owned(),
        (_, "<") if place.next_is("!") => labels::COMMENT_SIGN.to_owned(),
        (_, "-") if place.next_is("-") => labels::COMMENT_SIGN.to_owned(),
        (_, "+") if place.before_kind() == Some(Kind::Text) => labels::STRINGS_ADDED.to_owned(),
        // The colon that is missing says more.
        (Kind::Sign, sign) if matches!(error, Error::ExpectedMapColon) => {
            labels::wrong_sign(sign, meant(sign).filter(|meant| *meant == ':')?)
        }
        (_, ":") if place.before_is(":") => labels::sign_extra(found.text),
        (_, "-" | "*" | "•" | "–" | "—")
            if !matches!(place.before_kind(), Some(Kind::Text | Kind::Number)) =>
        {
            labels::sign_extra(found.text)
        }
        (Kind::Sign, sign) => labels::wrong_sign(sign, meant(sign)?),
        _ => return None,
    };
    Some((found.at, what))
}

/// The sign that another one looks like, or is mistaken for.
fn meant(sign: &str) -> Option<char> {
    Some(match sign {
        ";" | "，" | "、" | "‚" | "؛" | "；" => ',',
        "：" | "∶" | "։" | "ː" | "꞉" => ':',
        "（" | "❨" | "⟮" => '(',
        "）" | "❩" | "⟯" => ')',
        "［" | "【" => '[',
        "］" | "】" => ']',
        _ => return None,
    })
}

/// A comma or a colon that is missing, or one too many.
fn punctuation(place: &Place, error: &Error) -> Option<(usize, String)> {
    let name = place.before.filter(|before| before.kind == Kind::Word);
    match error {
        Error::ExpectedMapColon => {
            let name = name.map_or("", |name| name.text);
            let sign = place.found.filter(|found| found.kind == Kind::Sign);
            let what = labels::colon_missing(name, sign.map(|sign| sign.text));
            Some((sign.map_or(place.after_before(), |sign| sign.at), what))
        }
        Error::ExpectedComma => Some(comma_missing(place)),
        Error::ExpectedIdentifier | Error::ExpectedString
            if place.found_is(",") && !place.before_is(":") =>
        {
            Some((place.at(), labels::COMMA_TOO_MANY.to_owned()))
        }
        Error::TrailingCharacters => {
            let what = match place.found.map(|found| found.text) {
                Some("(") => labels::SECOND_TEXT.to_owned(),
                Some(")" | "]" | "}" | ",") => labels::FILE_CLOSED_EARLY.to_owned(),
                found => labels::after_the_end(found.unwrap_or_default()),
            };
            Some((place.at(), what))
        }
        _ => None,
    }
}

fn comma_missing(place: &Place) -> (usize, String) {
    let is_number = place.before_kind() == Some(Kind::Number);
    match place.found {
        // «1.5» was read up to its point.
        Some(found) if found.kind == Kind::Number && !is_number => {
            (found.at, labels::whole_number(found.text))
        }
        Some(found)
            if is_number
                && (found.kind != Kind::Number || place.earlier.is_some_and(|it| it.is(":")))
                && place.is_on_the_same_line()
                && !place.is_field() =>
        {
            (found.at, labels::after_number(found.text))
        }
        Some(found) if found.is("(") && place.before_kind() == Some(Kind::Word) => {
            (found.at, labels::no_brackets_after(place.before.map_or("", |before| before.text)))
        }
        _ => (place.after_before(), labels::COMMA_MISSING.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::explain;
    use ron::error::{Error, Position, Span, SpannedError};

    /// What [`every_error`] lists; another version may know more.
    const VERSION: &str = "name = \"ron\"\nversion = \"0.12.3\"";

    /// The variants of [`Error`], which is not to be matched to its end.
    fn every_error() -> Vec<Error> {
        let name = || "name".to_owned();
        let names: &'static [&'static str] = &["one", "other"];
        let utf8 = String::from_utf8(vec![0xff]).err();
        let mut errors = vec![
            Error::Fmt,
            Error::Io("no such file".to_owned()),
            Error::Message("expected something".to_owned()),
            Error::Eof,
            Error::ExpectedArray,
            Error::ExpectedArrayEnd,
            Error::ExpectedAttribute,
            Error::ExpectedAttributeEnd,
            Error::ExpectedBoolean,
            Error::ExpectedComma,
            Error::ExpectedChar,
            Error::ExpectedByteLiteral,
            Error::ExpectedFloat,
            Error::FloatUnderscore,
            Error::ExpectedInteger,
            Error::ExpectedOption,
            Error::ExpectedOptionEnd,
            Error::ExpectedMap,
            Error::ExpectedMapColon,
            Error::ExpectedMapEnd,
            Error::ExpectedDifferentStructName { expected: "name", found: name() },
            Error::ExpectedStructLike,
            Error::ExpectedNamedStructLike("name"),
            Error::ExpectedStructLikeEnd,
            Error::ExpectedUnit,
            Error::ExpectedString,
            Error::ExpectedByteString,
            Error::ExpectedStringEnd,
            Error::ExpectedIdentifier,
            Error::InvalidEscape("unknown escape"),
            Error::IntegerOutOfBounds,
            Error::InvalidIntegerDigit { digit: '7', base: 2 },
            Error::NoSuchExtension(name()),
            Error::UnclosedBlockComment,
            Error::UnclosedLineComment,
            Error::UnderscoreAtBeginning,
            Error::UnexpectedChar('!'),
            Error::TrailingCharacters,
            Error::InvalidValueForType { expected: "a thing".to_owned(), found: "none".to_owned() },
            Error::ExpectedDifferentLength { expected: "four".to_owned(), found: 3 },
            Error::NoSuchEnumVariant { expected: names, found: name(), outer: None },
            Error::NoSuchStructField { expected: names, found: name(), outer: None },
            Error::MissingStructField { field: "name", outer: None },
            Error::DuplicateStructField { field: "name", outer: None },
            Error::InvalidIdentifier(name()),
            Error::SuggestRawIdentifier(name()),
            Error::ExpectedRawValue,
            Error::ExceededRecursionLimit,
            Error::ExpectedStructName(name()),
            Error::ExpectedRangeSyntax,
        ];
        errors.extend(utf8.map(|error| Error::Utf8Error(error.utf8_error())));
        errors
    }

    /// Wherever `ron` stops in a text, and whatever it says: no panic, and no English.
    #[test]
    fn every_error_of_ron_has_a_russian_line() {
        assert!(include_str!("../../Cargo.lock").contains(VERSION), "look for new variants");
        let text = "(name: [\"раз\", 5, {Вид(}] # \"\n, 'x' one: \"два";
        let position = |col: usize| {
            let before: String = text.chars().take(col).collect();
            let line = before.matches('\n').count() + 1;
            Position {
                line,
                col: before.rsplit('\n').next().unwrap_or_default().chars().count() + 1,
            }
        };
        let known = ["name", "one", "other", "true", "false", "Official", "url", "UTF", "Some"];
        for code in every_error() {
            for at in 0..=text.chars().count() {
                let span = Span { start: position(at.saturating_sub(1)), end: position(at) };
                let (offset, what) = explain(text, &SpannedError { code: code.clone(), span });
                assert!(text.is_char_boundary(offset), "{code:?}: {offset}");
                assert!(what.contains(|c| ('а'..='я').contains(&c)), "{code:?}: {what}");
                let mut words = what.split(|c: char| !c.is_ascii_alphabetic());
                let english = words.find(|word| word.len() > 1 && !known.contains(word));
                assert_eq!(english, None, "{code:?}: {what}");
            }
        }
    }
}
