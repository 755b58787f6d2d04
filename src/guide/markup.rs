//! Bold words and references in the guide's sentences: `**bold**` and `[words](target)`.
//!
//! Our own few lines instead of a Markdown library: the guide may hold these two marks and nothing
//! else, and a wrong one is an error with its place in the file, not text that looks odd.

use super::Address;
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
    /// The pieces in reading order.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.0
    }

    /// The words alone.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }
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
        let (target, after) = after
            .split_once(')')
            .ok_or("у ссылки нет закрывающей скобки: [слова](куда)")?;
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
    // The address shown is the address opened.
    if address.is_named_by(words) {
        Ok(Target::Address(address))
    } else {
        Err(format!(
            "слова «{words}» не называют адрес «{target}», который откроется"
        ))
    }
}
