//! Bold words and references in the guide's sentences: `**bold**` and `[words](target)`; `\[`, `\*` and the like are
//! these signs themselves.
//!
//! Our own few lines instead of a Markdown library: the guide may hold these two marks and nothing
//! else, and a wrong one is an error with its place in the file, not text that looks odd.

use super::address::Address;
use super::contact::Contact;
use super::escapes::{escaped, unescaped};
use super::pasted::{self, Breaks};
use crate::labels;
use serde::Deserialize;
use std::collections::BTreeSet;

/// The most brackets in an address.
const MAX_BRACKETS: usize = 8;

/// A sentence or paragraph in pieces.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Markup(Vec<Span>);

/// A piece of a paragraph in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they are bold.
    pub bold: bool,
    /// Where they lead.
    pub target: Option<Target>,
}

/// Where a reference leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To a figure of the guide, by id.
    Figure(String),
    /// To an address.
    Address(Address),
    /// To nowhere: it is copied.
    Contact(Contact),
}

impl Markup {
    /// In reading order.
    pub fn spans(&self) -> &[Span] {
        &self.0
    }

    /// Plain words.
    pub(crate) fn of(text: &str) -> Self {
        Self(vec![Span { text: text.to_owned(), bold: false, target: None }])
    }

    /// These words behind plain ones.
    pub(crate) fn behind(&self, text: &str) -> Self {
        let first = Span { text: text.to_owned(), bold: false, target: None };
        Self([first].into_iter().chain(self.0.iter().cloned()).collect())
    }

    /// Each on a line of its own.
    pub(super) fn lines(lines: impl Iterator<Item = Self>) -> Self {
        let mut all = Vec::new();
        for line in lines {
            if !all.is_empty() {
                all.push(Span { text: "\n".to_owned(), bold: false, target: None });
            }
            all.extend(line.0);
        }
        Self(all)
    }

    /// Divides it into pieces of at most `most` characters: after a sentence, else after a comma, else between
    /// words. Nothing is lost.
    pub(crate) fn pieces(&self, most: usize) -> Vec<Self> {
        let mut rest = self.0.as_slice().to_vec();
        let mut pieces = Vec::new();
        loop {
            let text: Vec<char> = rest.iter().flat_map(|span| span.text.chars()).collect();
            let cut = if text.len() > most { cut(&text[..most]) } else { text.len() };
            let after = split_off(&mut rest, cut);
            pieces.push(Self(rest));
            if after.is_empty() {
                return pieces;
            }
            rest = after;
        }
    }

    /// Makes the words drawable, as [`pasted::cleaned`] says.
    pub(super) fn clean(&mut self, lost: &mut BTreeSet<char>) {
        if self.0.iter().all(|span| pasted::is_drawn(&span.text)) {
            return;
        }
        let mut clean = self.clone();
        for span in &mut clean.0 {
            span.text = pasted::drawn(&span.text, Breaks::Kept, lost);
        }
        if clean != *self && !clean.plain().trim().is_empty() {
            clean.0.retain(|span| !span.text.is_empty());
            trim(&mut clean.0);
            *self = clean;
        }
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }
}

/// Removes white space at both ends.
fn trim(spans: &mut [Span]) {
    if let Some(first) = spans.first_mut() {
        first.text = first.text.trim_start().to_owned();
    }
    if let Some(last) = spans.last_mut() {
        last.text = last.text.trim_end().to_owned();
    }
}

/// The characters before the cut; more follow `text`.
fn cut(text: &[char]) -> usize {
    let after = |is_end: fn(char) -> bool| {
        let ends = text.windows(2).rposition(|pair| is_end(pair[0]) && pair[1] == ' ');
        // A piece of a few words gains nothing.
        ends.map(|end| end + 2).filter(|end| *end > text.len() / 3)
    };
    after(|c| matches!(c, '.' | ';' | '!' | '?'))
        .or_else(|| after(|c| c == ','))
        .or_else(|| after(|_| true))
        .unwrap_or(text.len())
}

/// Leaves the first `count` characters in `spans` and returns the rest.
fn split_off(spans: &mut Vec<Span>, count: usize) -> Vec<Span> {
    let mut left = count;
    for index in 0..spans.len() {
        let length = spans[index].text.chars().count();
        if length > left {
            let mut after = spans.split_off(index);
            if left > 0 {
                let mut head = after[0].clone();
                head.text = after[0].text.chars().take(left).collect();
                spans.push(head);
                after[0].text = after[0].text.chars().skip(left).collect();
            }
            return after;
        }
        left -= length;
    }
    Vec::new()
}

impl TryFrom<String> for Markup {
    type Error = String;

    fn try_from(source: String) -> Result<Self, String> {
        let source = escaped(&source);
        let mut spans = Vec::new();
        for (index, part) in bold_parts(&source)?.into_iter().enumerate() {
            parse_references(part, index % 2 == 1, &mut spans)?;
        }
        for span in &mut spans {
            span.text = unescaped(&span.text);
        }
        Ok(Self(spans))
    }
}

/// The text divided where `**` turns bold on or off. Three and more stars are themselves, and two that stand alone
/// between spaces: «2 ** 3».
fn bold_parts(source: &str) -> Result<Vec<&str>, String> {
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(found) = source[at..].find('*') {
        let start = at + found;
        let rest = source[start..].trim_start_matches('*');
        at = source.len() - rest.len();
        if at - start == 2 {
            marks.push(start);
        }
    }
    if marks.len() % 2 == 1 {
        let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let is_alone = |at: usize| {
            is_space(source[..at].chars().next_back()) && is_space(source[at + 2..].chars().next())
        };
        let alone = marks.iter().position(|at| is_alone(*at));
        marks.remove(alone.ok_or(labels::BOLD_OPEN)?);
    }
    let mut parts = Vec::new();
    let mut after = 0;
    for mark in marks {
        parts.push(&source[after..mark]);
        after = mark + 2;
    }
    parts.push(&source[after..]);
    Ok(parts)
}

fn parse_references(text: &str, bold: bool, spans: &mut Vec<Span>) -> Result<(), String> {
    let mut push = |text: &str, target| {
        if !text.is_empty() {
            let text = text.to_owned();
            spans.push(Span { text, bold, target });
        }
    };
    // What stands before is plain, and not pushed yet from `plain` on.
    let (mut plain, mut at) = (0, 0);
    while let Some(open) = text[at..].find('[').map(|open| at + open) {
        let inside = &text[open + 1..];
        match inside.find(['[', ']']).filter(|end| inside[*end..].starts_with(']')) {
            Some(end) => {
                at = open + 1 + end + 1;
                if let Some(rest) = text[at..].strip_prefix('(') {
                    let (target, length) = parse_target(&inside[..end], rest)?;
                    push(&text[plain..open], None);
                    let site = site_behind(&inside[..end], &target);
                    push(&inside[..end], Some(target));
                    push(&site, None);
                    at += 1 + length + 1;
                    plain = at;
                } else if is_torn_off(&text[at..]) {
                    return Err(labels::REFERENCE_SPACE.to_owned());
                }
            }
            // The name of a key, for example.
            None if !inside.starts_with(char::is_alphanumeric) => at = open + 1,
            None => return Err(labels::REFERENCE_OPEN.to_owned()),
        }
    }
    push(&text[plain..], None);
    Ok(())
}

/// Words of their own: nobody takes them for an address.
fn shows_no_address(words: &str) -> bool {
    !words.trim().is_empty() && !words.contains(['.', '/', ':', '@', '\u{2044}', '\u{2215}'])
}

/// Where words of their own lead, to be read before they are pressed.
fn site_behind(words: &str, target: &Target) -> String {
    match target {
        Target::Address(address) if !address.is_named_by(words) => {
            labels::site_behind(address.site())
        }
        Target::Contact(contact) if !contact.is_named_by(words) => {
            labels::site_behind(contact.shown())
        }
        _ => String::new(),
    }
}

/// Whether an address in brackets follows after a space: it was to be the target.
fn is_torn_off(after: &str) -> bool {
    let rest = after.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')'));
    rest.is_some_and(|(target, _)| target.contains("://"))
}

/// The target that `rest` begins with, and its length up to the bracket that closes it. An address may have such a
/// bracket, too: then the words tell which one it is.
fn parse_target(words: &str, rest: &str) -> Result<(Target, usize), String> {
    let first = rest.find(')').ok_or(labels::REFERENCE_NOT_CLOSED)?;
    let room = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let others = rest[..room].match_indices(')').map(|(at, _)| at).take(MAX_BRACKETS);
    let mut named = others.filter_map(|end| Some((read_target(words, &rest[..end]).ok()?, end)));
    match named.next() {
        Some(target) => Ok(target),
        None => read_target(words, &rest[..first]).map(|target| (target, first)),
    }
}

fn read_target(words: &str, target: &str) -> Result<Target, String> {
    if !target.contains([':', '.', '/', '@']) {
        return Ok(Target::Figure(target.to_owned()));
    }
    if let Some(contact) = Contact::read(target) {
        return contact.map(Target::Contact);
    }
    let address = Address::try_from(target.to_owned())?;
    // The address that is shown must be the address that is opened. Words that show none have it behind them.
    if address.is_named_by(words) || shows_no_address(words) {
        Ok(Target::Address(address))
    } else if !target.is_ascii() || words.contains('.') && !words.is_ascii() {
        Err(labels::site_is_called(target, address.host()))
    } else {
        Err(labels::words_name_another(words, target, address.shown()))
    }
}
