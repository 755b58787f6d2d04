//! What stands around a place in a text of RON.

use super::tokens::{Kind, Token, tokens};
use ron::error::Position;

pub(super) struct Place<'a> {
    pub text: &'a str,
    /// The brackets that are open there, the innermost last.
    pub open: Vec<Token<'a>>,
    /// The two pieces before the place.
    pub earlier: Option<Token<'a>>,
    pub before: Option<Token<'a>>,
    /// The piece that stands there.
    pub found: Option<Token<'a>>,
    pub next: Option<Token<'a>>,
}

impl<'a> Place<'a> {
    pub(super) fn new(text: &'a str, offset: usize) -> Self {
        let mut place =
            Self { text, open: Vec::new(), earlier: None, before: None, found: None, next: None };
        let mut tokens = tokens(text);
        for token in tokens.by_ref() {
            if token.end() > offset || matches!(token.kind, Kind::OpenText | Kind::OpenComment) {
                place.found = Some(token);
                place.next = tokens.next();
                break;
            }
            match token.kind {
                Kind::Open => place.open.push(token),
                Kind::Close => drop(place.open.pop()),
                _ => {}
            }
            place.earlier = place.before.replace(token);
        }
        place
    }

    /// The offset where the piece begins, or where the text ends.
    pub(super) fn at(&self) -> usize {
        self.found.map_or(self.text.len(), |found| found.at)
    }

    /// Just behind the piece before: there a sign is missing.
    pub(super) fn after_before(&self) -> usize {
        self.before.map_or(0, |before| before.end())
    }

    pub(super) fn found_is(&self, text: &str) -> bool {
        self.found.is_some_and(|found| found.is(text))
    }

    pub(super) fn found_text(&self) -> &'a str {
        self.found.map_or("", |found| found.text)
    }

    pub(super) fn found_kind(&self) -> Option<Kind> {
        self.found.map(|found| found.kind)
    }

    pub(super) fn before_is(&self, text: &str) -> bool {
        self.before.is_some_and(|before| before.is(text))
    }

    pub(super) fn before_kind(&self) -> Option<Kind> {
        self.before.map(|before| before.kind)
    }

    pub(super) fn next_is(&self, text: &str) -> bool {
        self.next.is_some_and(|next| next.is(text))
    }

    /// Whether the piece is on the line where the piece before ends.
    pub(super) fn is_on_the_same_line(&self) -> bool {
        !self.text[self.after_before()..self.at().max(self.after_before())].contains('\n')
    }

    /// `name:` stands here.
    pub(super) fn is_field(&self) -> bool {
        self.found_kind() == Some(Kind::Word) && self.next_is(":")
    }

    /// The name before the colon whose value stands here.
    pub(super) fn field(&self) -> Option<&'a str> {
        let name = self.earlier.filter(|_| self.before_is(":"))?;
        (name.kind == Kind::Word).then_some(name.text)
    }

    /// `Kind(` stands just before.
    pub(super) fn variant(&self) -> Option<&'a str> {
        let name = self.earlier.filter(|_| self.before_is("("))?;
        (name.kind == Kind::Word).then_some(name.text)
    }
}

/// The offset of what `ron` gives as a line and a column.
pub(super) fn offset(text: &str, position: Position) -> usize {
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(position.line - 1).map(str::len).sum();
    let line = lines.next().unwrap_or_default();
    let column = line.char_indices().nth(position.col - 1);
    before + column.map_or(line.len(), |(offset, _)| offset)
}

/// The line of an offset, from 1.
pub(super) fn line(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}
