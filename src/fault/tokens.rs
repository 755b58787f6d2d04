//! A text of RON in pieces, also where it breaks the rules: `ron` gives a place, and not what stands around it.

use std::iter;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name or `true`, in letters of any script.
    Word,
    Number,
    /// A string with its quotes.
    Text,
    /// A string without an end; it holds the rest of the file.
    OpenText,
    /// A comment without an end; as above.
    OpenComment,
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// Any other character.
    Sign,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    pub kind: Kind,
    /// Offset in bytes.
    pub at: usize,
    pub text: &'a str,
}

impl Token<'_> {
    pub(super) fn end(&self) -> usize {
        self.at + self.text.len()
    }

    pub(super) fn is(&self, text: &str) -> bool {
        self.text == text
    }

    pub(super) fn has_line_break(&self) -> bool {
        self.text.contains('\n')
    }
}

/// The pieces in order, without space and closed comments.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut at = 0;
    iter::from_fn(move || {
        at += space(&text[at..]);
        let rest = &text[at..];
        let (kind, length) = first(rest)?;
        let token = Token { kind, at, text: &rest[..length] };
        at += length;
        Some(token)
    })
}

/// The length of the space and of the closed comments that the text begins with.
fn space(text: &str) -> usize {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(is_space);
        let comment = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else {
            block_comment(rest).unwrap_or(0)
        };
        if comment == 0 {
            return text.len() - rest.len();
        }
        rest = &rest[comment..];
    }
}

/// What `ron` passes over between its signs.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}')
}

/// The length of the comment `/* … */` that the text begins with; others may stand in it.
fn block_comment(text: &str) -> Option<usize> {
    let mut at = text.strip_prefix("/*").map(|_| 2)?;
    let mut depth = 1;
    while depth > 0 {
        at += text[at..].find(['*', '/'])?;
        let pair = text.get(at..at + 2);
        depth = match pair {
            Some("/*") => depth + 1,
            Some("*/") => depth - 1,
            _ => depth,
        };
        at += if matches!(pair, Some("/*" | "*/")) { 2 } else { 1 };
    }
    Some(at)
}

/// The kind and the length of the piece that the text begins with.
fn first(text: &str) -> Option<(Kind, usize)> {
    let c = text.chars().next()?;
    let sign = c.len_utf8();
    if text.starts_with("/*") {
        return Some((Kind::OpenComment, text.len()));
    }
    if let Some(begin) = string_begin(text) {
        return Some(match string_end(text, begin) {
            Some(length) => (Kind::Text, length),
            None => (Kind::OpenText, text.len()),
        });
    }
    let length = |is_in: fn(char) -> bool| text.find(|c| !is_in(c)).unwrap_or(text.len());
    let digit_follows = text[sign..].starts_with(|c: char| c.is_ascii_digit());
    Some(match c {
        '(' | '[' | '{' => (Kind::Open, sign),
        ')' | ']' | '}' => (Kind::Close, sign),
        '0'..='9' => (Kind::Number, length(is_in_number)),
        '+' | '-' | '.' if digit_follows => {
            let digits = text[sign..].find(|c| !is_in_number(c));
            (Kind::Number, digits.map_or(text.len(), |digits| sign + digits))
        }
        c if c == '_' || c.is_alphabetic() => {
            (Kind::Word, length(|c| c == '_' || c.is_alphanumeric()))
        }
        _ => (Kind::Sign, sign),
    })
}

fn is_in_number(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_')
}

/// The length of what stands before a string's first letter, if the text begins with a string: `"`, or `r#"`.
fn string_begin(text: &str) -> Option<usize> {
    if text.starts_with('"') {
        return Some(1);
    }
    let hashes = text.strip_prefix('r')?;
    let quote = hashes.trim_start_matches('#');
    quote.starts_with('"').then(|| text.len() - quote.len() + 1)
}

/// The length of the string, if it ends.
fn string_end(text: &str, begin: usize) -> Option<usize> {
    if begin > 1 {
        let ending = format!("\"{}", &text[1..begin - 1]);
        return Some(begin + text[begin..].find(&ending)? + ending.len());
    }
    let mut at = begin;
    loop {
        at += text[at..].find(['"', '\\'])? + 1;
        if text[..at].ends_with('"') {
            return Some(at);
        }
        // What follows the back slash is a part of the string.
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
}
