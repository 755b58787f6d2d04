//! Of what a hand-out is made: the kinds of things that stand on paper one below the other.

use crate::guide::{Address, Figure, Hint, Markup, Table};
use std::borrow::Cow;

/// One step, or what stands before or after all of them.
pub(super) struct Section<'a> {
    /// Official words that stand before its title.
    pub leads: Vec<&'a Markup>,
    /// «ШАГ 1. Запустите браузер».
    pub title: String,
    /// Whom it is for, who does it, how long one waits; often empty.
    pub terms: String,
    /// From top to bottom.
    pub parts: Vec<Part<'a>>,
}

/// How words are meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    Usual,
    Warning,
    Note,
    /// Small: what the program says of itself.
    Aside,
}

pub(super) enum Part<'a> {
    Words(Voice, Cow<'a, Markup>),
    /// An answer, a list to tick off: below the title of the section.
    Heading(String),
    Dots(&'a [Markup]),
    Numbered(&'a [Markup]),
    Table(&'a Table),
    Address(Place<'a>),
    /// Of one step; side by side if they are to be compared.
    Figures(Vec<&'a Figure>, bool),
    Hints(Vec<&'a Hint>),
    /// To tick off with a pen.
    Boxes(&'a [String]),
    /// Words with a line behind each, to be written on.
    Blanks(Vec<&'static str>),
}

/// An address with words above it.
pub(super) struct Place<'a> {
    /// Empty where the words above have named it.
    pub note: String,
    pub address: &'a Address,
    /// Where it is a part of the instruction it stands there as it was written, with «https://».
    pub is_official: bool,
}

impl Place<'_> {
    /// The address as it is printed.
    pub(super) fn words(&self) -> &str {
        if self.is_official { self.address.as_str() } else { self.address.shown() }
    }
}
