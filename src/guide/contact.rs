//! A mailbox or a telephone in the words of a guide: shown and copied, never opened.

use super::pasted::is_invisible;
use crate::labels;

/// Where somebody can be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    shown: String,
}

impl Contact {
    /// Reads `mailto:…` or `tel:…`; `None`: it is neither.
    pub(super) fn read(target: &str) -> Option<Result<Self, String>> {
        let (scheme, rest) = target.split_once(':')?;
        let rest = rest.trim();
        let is_good = match scheme.trim().to_ascii_lowercase().as_str() {
            "mailto" => is_mailbox(rest),
            "tel" => is_telephone(rest),
            _ => return None,
        };
        let contact = Self { shown: rest.to_owned() };
        Some(if is_good { Ok(contact) } else { Err(labels::no_contact(target)) })
    }

    /// What is shown and copied, without its scheme.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// What a telephone or a program for letters opens: `tel:` with nothing between the digits, `mailto:` in ASCII.
    pub fn uri(&self) -> String {
        if is_telephone(&self.shown) {
            let is_dialled = |c: &char| c.is_ascii_digit() || *c == '+';
            return format!("tel:{}", self.shown.chars().filter(is_dialled).collect::<String>());
        }
        let byte = |byte: u8| match byte {
            b'%' | 0x80.. => format!("%{byte:02X}"),
            plain => char::from(plain).to_string(),
        };
        format!("mailto:{}", self.shown.bytes().map(byte).collect::<String>())
    }

    /// Whether these words name it: a telephone by its digits, however they stand.
    pub(super) fn is_named_by(&self, words: &str) -> bool {
        let words = words.trim();
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        words.eq_ignore_ascii_case(&self.shown)
            || is_telephone(words) && digits(words) == digits(&self.shown)
    }
}

/// A name, one sign, a site with a dot; nothing that would add a subject or a second receiver.
fn is_mailbox(text: &str) -> bool {
    let is_plain = |c: char| {
        !c.is_whitespace() && !is_invisible(c) && !matches!(c, '?' | '&' | ',' | ';' | '<' | '>')
    };
    text.split_once('@').is_some_and(|(name, site)| {
        let has_dot = site.split('.').count() > 1 && site.split('.').all(|part| !part.is_empty());
        !name.is_empty() && has_dot && !site.contains('@') && text.chars().all(is_plain)
    })
}

fn is_telephone(text: &str) -> bool {
    let is_plain =
        |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | ' ' | '\u{a0}');
    text.chars().all(is_plain) && text.chars().filter(char::is_ascii_digit).count() >= 3
}
