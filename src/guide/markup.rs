//! Bold words and references in the guide's sentences: `**bold**` and `[words](target)`.
//!
//! Our own few lines instead of a Markdown library: the guide may hold these two marks and nothing
//! else, and a wrong one is an error with its place in the file, not text that looks odd.

use super::address::Address;
use serde::Deserialize;

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
}

impl Markup {
    /// In reading order.
    pub fn spans(&self) -> &[Span] {
        &self.0
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

    /// The words alone.
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
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
        let mut spans = Vec::new();
        for (index, part) in source.split("**").enumerate() {
            parse_references(part, index % 2 == 1, &mut spans)?;
        }
        if source.matches("**").count() % 2 == 1 {
            return Err("знак ** открыт и не закрыт".to_owned());
        }
        Ok(Self(spans))
    }
}

fn parse_references(mut rest: &str, bold: bool, spans: &mut Vec<Span>) -> Result<(), String> {
    let mut push = |text: &str, target| {
        if !text.is_empty() {
            let text = text.to_owned();
            spans.push(Span { text, bold, target });
        }
    };
    while let Some((before, after)) = rest.split_once('[') {
        push(before, None);
        let (words, after) = after
            .split_once("](")
            .filter(|(words, _)| !words.contains('['))
            .ok_or("после [ нет ](: ссылка пишется [слова](куда)")?;
        let (target, after) =
            after.split_once(')').ok_or("у ссылки нет закрывающей скобки: [слова](куда)")?;
        push(words, Some(parse_target(words, target)?));
        rest = after;
    }
    push(rest, None);
    Ok(())
}

fn parse_target(words: &str, target: &str) -> Result<Target, String> {
    if !target.contains("://") {
        return Ok(Target::Figure(target.to_owned()));
    }
    let address = Address::try_from(target.to_owned())?;
    // The address that is shown must be the address that is opened.
    if address.is_named_by(words) {
        Ok(Target::Address(address))
    } else if !target.is_ascii() || !words.is_ascii() {
        let host = address.host();
        Err(format!(
            "в адресе «{target}» или в его словах не только латинские буквы: сайт называется {host}, так и пишите"
        ))
    } else {
        Err(format!("слова «{words}» не называют адрес «{target}», который откроется"))
    }
}
