//! Addresses that somebody has typed into a sentence: where each begins and ends.

use std::ops::Range;

/// Sites without a scheme are known by these endings: «setup.exe» is none, nor is «project.pro».
const ENDINGS: [&str; 6] = ["ru", "рф", "su", "com", "org", "net"];
/// These are endings of ordinary words and files: only a path tells that it is a site, as in «t.me/school».
const WITH_PATH: [&str; 2] = ["me", "info"];
/// Behind «@» there is no doubt.
const OF_MAILBOXES: [&str; 3] = ["me", "info", "pro"];

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
        let begin = start + before;
        // «log.info(…)» calls a function.
        let is_called = text[begin + word.len()..].starts_with('(');
        if let Some((skipped, target)) = target(word, is_called) {
            let begin = begin + skipped;
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
fn target(word: &str, is_called: bool) -> Option<(usize, String)> {
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
        let is_known = |ending: &str| is_ending(ending) || OF_MAILBOXES.contains(&ending);
        let is_mailbox = !name.is_empty() && is_site(site, is_known) && name.is_ascii();
        return is_mailbox.then(|| (0, format!("mailto:{word}")));
    }
    let site = word.split(['/', '?', '#']).next().unwrap_or_default();
    let has_path = word[site.len()..].starts_with('/');
    let is_known = |ending: &str| is_ending(ending) || has_path && WITH_PATH.contains(&ending);
    // «ASP.NET» and «System.Net» are no sites.
    let is_technology = site.rsplit('.').next().is_some_and(|it| matches!(it, "NET" | "Net"));
    let is_named =
        lower.starts_with("www.") || is_site(site, is_known) && !is_called && !is_technology;
    (is_named && site.contains('.')).then(|| (0, format!("https://{word}")))
}

fn is_ending(ending: &str) -> bool {
    ENDINGS.contains(&ending)
}

fn is_site(site: &str, is_known: impl Fn(&str) -> bool) -> bool {
    let mut parts = site.rsplit('.');
    let ending = parts.next().unwrap_or_default().to_lowercase();
    let is_part =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    // «т.е.ru» is not one; «стр.ru» would be.
    let rest: Vec<&str> = parts.collect();
    is_known(&ending)
        && !rest.is_empty()
        && rest.iter().all(|part| is_part(part))
        && (ending == "рф" || rest.iter().all(|part| part.is_ascii()))
}

/// Whether words show an address of another site than `target`: nobody may be led there by them. «Яндекс.Диск» and
/// «родителя/ученика» are words.
pub(super) fn name_another(words: &str, target: &str) -> bool {
    let shown = find(words);
    let is_same = |typed: &Typed| host(&typed.target) == host(target);
    !shown.iter().all(is_same) || shown.is_empty() && words.contains("://")
}

/// The site of an address with its scheme, in small letters.
fn host(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    let site = rest.split(['/', '?', '#', '\\']).next()?.to_lowercase();
    Some(site.strip_prefix("www.").unwrap_or(&site).to_owned())
}

/// Whether an address with its scheme leads somewhere on one computer or in one network only, where no certificate is: to
/// `localhost`, to a computer by its number or its name, or by http to a port.
pub(super) fn is_of_one_place(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    let (scheme, rest) = lower.split_once("://").unwrap_or(("https", &lower));
    let site = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let (host, port) = site.rsplit_once(':').unwrap_or((site, ""));
    let is_number = host.split('.').all(|part| part.parse::<u8>().is_ok());
    let has_port = !port.is_empty() && port.bytes().all(|it| it.is_ascii_digit());
    is_number || !host.contains('.') || host.ends_with(".localhost") || has_port && scheme == "http"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_dots_are_no_addresses() {
        let cases = [
            ("файл limereport.pro", None),
            ("пакет \"ASP.NET\" и ADO.NET", None),
            ("System.Net", None),
            ("вызвать log.info(\"x\")", None),
            ("вызвать example.com()", None),
            ("about.me", None),
            ("setup.exe", None),
            ("сайт school86.ru.", Some("https://school86.ru")),
            ("(school86.ru)", Some("https://school86.ru")),
            ("GOSUSLUGI.RU", Some("https://GOSUSLUGI.RU")),
            ("example.net/a", Some("https://example.net/a")),
            ("чат t.me/school", Some("https://t.me/school")),
            ("http://project.pro", Some("https://project.pro")),
            ("www.project.pro", Some("https://www.project.pro")),
            ("почта a@project.pro", Some("mailto:a@project.pro")),
        ];
        for (text, wanted) in cases {
            let found: Vec<_> = find(text).into_iter().map(|typed| typed.target).collect();
            assert_eq!(found.iter().map(String::as_str).next(), wanted, "{text}");
        }
    }

    #[test]
    fn some_addresses_lead_somewhere_in_one_place_only() {
        let cases = [
            ("http://localhost:8080/a", true),
            ("https://localhost", true),
            ("http://192.168.0.183:5000", true),
            ("https://10.0.0.1/", true),
            ("http://server/share", true),
            ("http://[::1]:80/", true),
            ("http://a.ru:8080/b", true),
            ("https://a.ru:8443/b", false),
            ("http://a.ru/b:80", false),
            ("https://1.a.ru", false),
        ];
        for (address, wanted) in cases {
            assert_eq!(is_of_one_place(address), wanted, "{address}");
        }
    }
}
