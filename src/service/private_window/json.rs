//! Finds one value in a JSON text. Our own: no JSON reader is linked, and Chromium's files may have comments and
//! commas before a bracket, which a strict one refuses.

use std::borrow::Cow;

/// Deeper than any rule lies.
const DEEPEST: usize = 50;

/// A value without parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scalar {
    Bool(bool),
    Whole(i64),
    /// Anything else: a text, a list, a fraction.
    Other,
}

/// The text is no JSON.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Broken;

type Found = Result<Option<Scalar>, Broken>;

/// The value at this path of keys; of several the last one counts. The whole text is read: one that is broken further
/// on says nothing to a browser either.
pub(super) fn find(text: &str, path: &[&str]) -> Found {
    let mut reader = Reader { rest: text, depth: 0 };
    let found = reader.value(Some(path))?;
    reader.skip_space()?;
    let is_object = text_begins_with_object(text);
    if reader.rest.is_empty() && is_object { Ok(found) } else { Err(Broken) }
}

fn text_begins_with_object(text: &str) -> bool {
    let mut reader = Reader { rest: text, depth: 0 };
    reader.skip_space().is_ok() && reader.rest.starts_with('{')
}

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl<'a> Reader<'a> {
    /// Reads a value; `path` leads to the one that is looked for, if it may be in here.
    fn value(&mut self, path: Option<&[&str]>) -> Found {
        self.skip_space()?;
        let scalar = match self.rest.chars().next().ok_or(Broken)? {
            '{' => return self.object(path),
            '[' => {
                self.list()?;
                Scalar::Other
            }
            '"' => {
                self.string()?;
                Scalar::Other
            }
            _ => self.word()?,
        };
        Ok(Some(scalar).filter(|_| path == Some(&[])))
    }

    fn object(&mut self, path: Option<&[&str]>) -> Found {
        self.open('{')?;
        let mut found = Some(Scalar::Other).filter(|_| path == Some(&[]));
        while !self.takes('}')? {
            let key = self.string()?;
            if !self.takes(':')? {
                return Err(Broken);
            }
            let inside = match path {
                Some([first, rest @ ..]) if *first == key => Some(rest),
                _ => None,
            };
            let value = self.value(inside)?;
            if inside.is_some() {
                found = value;
            }
            self.comma('}')?;
        }
        self.depth -= 1;
        Ok(found)
    }

    fn list(&mut self) -> Result<(), Broken> {
        self.open('[')?;
        while !self.takes(']')? {
            self.value(None)?;
            self.comma(']')?;
        }
        self.depth -= 1;
        Ok(())
    }

    fn open(&mut self, bracket: char) -> Result<(), Broken> {
        self.depth += 1;
        if self.depth > DEEPEST || !self.takes(bracket)? { Err(Broken) } else { Ok(()) }
    }

    /// A comma, or what ends the list.
    fn comma(&mut self, end: char) -> Result<(), Broken> {
        if self.takes(',')? || self.rest.starts_with(end) { Ok(()) } else { Err(Broken) }
    }

    fn takes(&mut self, sign: char) -> Result<bool, Broken> {
        self.skip_space()?;
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        Ok(rest.is_some())
    }

    /// A string, with its backslashes undone.
    fn string(&mut self) -> Result<Cow<'a, str>, Broken> {
        if !self.takes('"')? {
            return Err(Broken);
        }
        let mut from = 0;
        loop {
            let at = from + self.rest[from..].find(['"', '\\']).ok_or(Broken)?;
            if self.rest[at..].starts_with('"') {
                let (inside, rest) = (&self.rest[..at], &self.rest[at + 1..]);
                self.rest = rest;
                return if inside.contains('\\') { unescaped(inside) } else { Ok(inside.into()) };
            }
            let next = self.rest[at + 1..].chars().next().ok_or(Broken)?;
            from = at + 1 + next.len_utf8();
        }
    }

    fn word(&mut self) -> Result<Scalar, Broken> {
        let is_part = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        match word {
            "true" => Ok(Scalar::Bool(true)),
            "false" => Ok(Scalar::Bool(false)),
            "null" => Ok(Scalar::Other),
            _ if !word.starts_with(|c: char| c == '-' || c.is_ascii_digit()) => Err(Broken),
            _ => match (word.parse(), word.parse::<f64>()) {
                (Ok(number), _) => Ok(Scalar::Whole(number)),
                (_, Ok(_)) => Ok(Scalar::Other),
                _ => Err(Broken),
            },
        }
    }

    /// Blanks and comments.
    fn skip_space(&mut self) -> Result<(), Broken> {
        loop {
            self.rest = self.rest.trim_start();
            if let Some(comment) = self.rest.strip_prefix("//") {
                self.rest = comment.split_once('\n').map_or("", |(_, rest)| rest);
            } else if let Some(comment) = self.rest.strip_prefix("/*") {
                self.rest = comment.split_once("*/").ok_or(Broken)?.1;
            } else {
                return Ok(());
            }
        }
    }
}

/// Only keys are compared, and no rule's name has a sign outside of the first plane.
fn unescaped<'a>(text: &str) -> Result<Cow<'a, str>, Broken> {
    let mut plain = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            plain.push(letter);
            continue;
        }
        match letters.next().ok_or(Broken)? {
            'u' => {
                let digits: String = letters.by_ref().take(4).collect();
                let code = u32::from_str_radix(&digits, 16).map_err(|_| Broken)?;
                plain.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            known @ ('"' | '\\' | '/') => plain.push(known),
            'b' | 'f' | 'n' | 'r' | 't' => plain.push(' '),
            _ => return Err(Broken),
        }
    }
    Ok(plain.into())
}

#[cfg(test)]
mod tests {
    use super::Scalar::{Bool, Other, Whole};
    use super::{Broken, find};

    #[test]
    fn one_value_is_found() {
        for (text, found) in [
            (r#"{"a": 1}"#, Ok(Some(Whole(1)))),
            (r#"{"b": [1, {"a": 2}], "c": {"a": 3}}"#, Ok(None)),
            (r#"{"a": 1, "a": 0}"#, Ok(Some(Whole(0)))),
            (r#"{"a": true}"#, Ok(Some(Bool(true)))),
            (r#"{"a": "1"}"#, Ok(Some(Other))),
            (r#"{"a": 1.0}"#, Ok(Some(Other))),
            (r#"{"a": {"a": 1}}"#, Ok(Some(Other))),
            (r#"{"\u0061": -5, "q\"\\": "\"}"}"#, Ok(Some(Whole(-5)))),
            ("/* x */ {\"a\": 2, // y\n}\n", Ok(Some(Whole(2)))),
            ("{}", Ok(None)),
            ("", Err(Broken)),
            ("[]", Err(Broken)),
            ("1", Err(Broken)),
            (r#"{"a": 1"#, Err(Broken)),
            (r#"{"a": 1} x"#, Err(Broken)),
            (r#"{"a": yes}"#, Err(Broken)),
            (r#"{"a" 1}"#, Err(Broken)),
            (r#"{"a": 1 "b": 2}"#, Err(Broken)),
            ("{a: 1}", Err(Broken)),
            (r#"{"a": "1}"#, Err(Broken)),
        ] {
            assert_eq!(find(text, &["a"]), found, "{text}");
        }
        assert_eq!(find(r#"{"p": {"a": false}}"#, &["p", "a"]), Ok(Some(Bool(false))));
        assert_eq!(find(r#"{"p": 1}"#, &["p", "a"]), Ok(None));
        assert_eq!(find(&"[".repeat(100_000), &["a"]), Err(Broken), "no stack is used up");
    }
}
