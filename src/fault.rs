//! What is wrong in a RON file written by hand, where, and how to mend it: one Russian line.

use ron::error::{Error as RonError, SpannedError};
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
    pub(crate) fn from_ron(error: &SpannedError) -> Self {
        Self {
            line: error.span.start.line,
            column: error.span.start.col,
            what: one_line(&in_russian(&error.code)),
        }
    }

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

fn in_russian(error: &RonError) -> String {
    match error {
        RonError::Message(message) => message.clone(),
        RonError::NoSuchStructField { expected, found, .. } => {
            format!("нет поля «{found}»; есть: {}", expected.join(", "))
        }
        RonError::MissingStructField { field, .. } => format!("не хватает поля «{field}»"),
        RonError::DuplicateStructField { field, .. } => format!("поле «{field}» дано дважды"),
        RonError::NoSuchEnumVariant { expected, found, .. } => {
            format!("нет вида «{found}»; есть: {}", expected.join(", "))
        }
        RonError::Eof => "файл обрывается: не хватает закрывающей скобки или кавычки".to_owned(),
        RonError::ExpectedComma => "нужна запятая".to_owned(),
        RonError::ExpectedString | RonError::ExpectedStringEnd => {
            "нужна строка в кавычках".to_owned()
        }
        RonError::InvalidEscape(_) => {
            "знак «\\» в строке пишут дважды, а в пути лучше «/»".to_owned()
        }
        RonError::ExpectedBoolean => "нужно true или false".to_owned(),
        RonError::ExpectedNamedStructLike(_) | RonError::ExpectedStructLike => {
            "нужна открывающая скобка «(»".to_owned()
        }
        RonError::ExceededRecursionLimit => "скобок одна в другой слишком много".to_owned(),
        RonError::TrailingCharacters => "после конца текста стоит лишнее".to_owned(),
        other => format!("запись не по правилам RON ({other})"),
    }
}
