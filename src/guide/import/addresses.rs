//! Addresses that somebody has typed into a sentence: where each begins and ends.

use std::ops::Range;

/// Sites without a scheme are known by these endings: «setup.exe» is none.
const ENDINGS: [&str; 9] = ["ru", "рф", "com", "org", "net", "su", "me", "info", "pro"];

/// An address, or a mailbox, among words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Typed {
    pub place: Range<usize>,
    /// With its scheme.
    pub target: String,
}

/// All of them, from left to right.
pub(super) fn find(text: &str) -> Vec<Typed> {
    let mut found = Vec::new();
    let mut at = 0;
    for piece in text.split_inclusive(|c: char| {
        c.is_whitespace() || matches!(c, '<' | '>' | '«' | '»' | '"' | '“' | '”' | '„')
    }) {
        let word = piece.trim_end_matches(|c: char| {
            !c.is_alphanumeric()
                && !matches!(c, '/' | '=' | '#' | '&' | '%' | '-' | '_' | '~' | ')')
        });
        let start = at;
        at += piece.len();
        let before = word.len()
            - word.trim_start_matches(['(', '[', '\'', '‘', '{', ',', ';', '–', '—']).len();
        let word = balanced(&word[before..]);
        if let Some((skipped, target)) = target(word) {
            let begin = start + before + skipped;
            found.push(Typed { place: begin..start + before + word.len(), target });
        }
    }
    found
}

/// Without brackets that are the sentence's.
fn balanced(mut word: &str) -> &str {
    while word.ends_with(')') && word.matches('(').count() < word.matches(')').count() {
        word = word[..word.len() - 1].trim_end_matches(['.', ',', ';', ':', '!', '?']);
    }
    word
}

/// What a word leads to, and how much of it stands before that: «сайт:https://…».
fn target(word: &str) -> Option<(usize, String)> {
    let lower = word.to_ascii_lowercase();
    let scheme = ["https://", "http://"].into_iter().find_map(|it| Some((lower.find(it)?, it)));
    if let Some((begin, scheme)) = scheme {
        let rest = word.get(begin + scheme.len()..)?;
        return (!rest.is_empty()).then(|| (begin, format!("https://{rest}")));
    }
    if word.contains("://") {
        return None;
    }
    if let Some((name, site)) = word.split_once('@') {
        let is_mailbox = !name.is_empty() && is_site(site) && name.is_ascii();
        return is_mailbox.then(|| (0, format!("mailto:{word}")));
    }
    let site = word.split(['/', '?', '#']).next().unwrap_or_default();
    let is_named = lower.starts_with("www.") || is_site(site);
    (is_named && site.contains('.')).then(|| (0, format!("https://{word}")))
}

fn is_site(site: &str) -> bool {
    let mut parts = site.rsplit('.');
    let ending = parts.next().unwrap_or_default().to_lowercase();
    let is_part =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    // «т.е.ru» is not one; «стр.ru» would be.
    let rest: Vec<&str> = parts.collect();
    ENDINGS.contains(&ending.as_str())
        && !rest.is_empty()
        && rest.iter().all(|part| is_part(part))
        && (ending == "рф" || rest.iter().all(|part| part.is_ascii()))
}
