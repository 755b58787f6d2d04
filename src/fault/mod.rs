//! What is wrong in a RON file written by hand, where, and how to mend it: one Russian line.
//!
//! Our own look at the signs around the place: `ron` says in English what it expected there, and for a bracket or a
//! quote that is missing it names the place where it noticed.

mod brackets;
mod explain;
mod names;
mod place;
mod quotes;
mod tidy;
mod tokens;
mod values;
mod whole;

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::fmt;

/// The first fault of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Line of the file, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What to mend, in Russian.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, what } = self;
        write!(f, "строка {line}, знак {column}: {what}")
    }
}

impl std::error::Error for Fault {}

impl Fault {
    /// `offset` in bytes.
    pub(crate) fn at(text: &str, offset: usize, what: &str) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            what: one_line(what),
        }
    }
}

/// A fault quotes the file, where a name or an address may contain a line break.
fn one_line(what: &str) -> String {
    what.replace(char::is_control, " ")
}

/// The text with what harms nobody made right; places in it are places in the file.
pub(crate) fn tidy(text: &str) -> Cow<'_, str> {
    tidy::tidy(text)
}

/// The name that was meant, if it differs by a slip.
pub(crate) fn nearest<'a>(found: &str, names: &[&'a str]) -> Option<&'a str> {
    names::nearest(found, names)
}

/// The first name of a field or of a kind for which `is_wanted` holds, and its offset; with it goes how many brackets
/// are open there. The text must be one that was read.
pub(crate) fn find_name(
    text: &str,
    mut is_wanted: impl FnMut(&str, usize) -> bool,
) -> Option<(usize, &str)> {
    let mut depth = 0_usize;
    let mut found = tokens::tokens(text).filter_map(|token| {
        match token.kind {
            tokens::Kind::Open => depth += 1,
            tokens::Kind::Close => depth = depth.saturating_sub(1),
            tokens::Kind::Word if is_wanted(token.text, depth) => {
                return Some((token.at, token.text));
            }
            _ => {}
        }
        None
    });
    found.next()
}

/// The text with another string in the place of the one in which `fault` is: so what follows can be looked at, too. `None`
/// where the fault is in no string of one line.
pub(crate) fn without_string(text: &str, fault: &Fault, other: &str) -> Option<String> {
    let line = text.split_inclusive('\n').take(fault.line - 1).map(str::len).sum::<usize>();
    let column: usize = text[line..].chars().take(fault.column - 1).map(char::len_utf8).sum();
    let place = line + column;
    let is_it = |token: &tokens::Token| token.at <= place && place < token.end();
    let token = tokens::tokens(text).find(is_it)?;
    let is_string = token.kind == tokens::Kind::Text && !token.has_line_break();
    is_string.then(|| format!("{}\"{other}\"{}", &text[..token.at], &text[token.end()..]))
}

/// Reads a tidy text that people have written; `Some` may be left out.
pub(crate) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(text).map_err(|error| {
        let (offset, what) = explain::explain(text, &error);
        Fault::at(text, offset, &what)
    })
}
