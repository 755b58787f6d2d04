//! Runs of words as the markup of a guide: bold, links, references to figures. No word is changed.

use super::addresses;
use super::flow::shown;
use super::references::{self, Figures, Lead, Written, is_free};
use super::report::Doubt;
use crate::docx::Words;
use crate::guide::markup::Markup;
use std::ops::Range;

/// Writes the words of a paragraph.
pub(super) fn write(words: &[Words], figures: &dyn Figures) -> Written {
    let (text, bold) = joined(words);
    let mut written = Written::default();
    let leads = leads(words, &text, figures, &mut written);
    written.markup = marked(&text, &bold, &leads);
    written
}

/// All their text, and which bytes of it are bold. A space is as bold as what stands before it.
fn joined(words: &[Words]) -> (String, Vec<bool>) {
    let (mut text, mut bold) = (String::new(), Vec::new());
    for piece in words {
        text.push_str(&shown(piece));
        bold.resize(text.len(), piece.bold);
    }
    let mut before = false;
    let places: Vec<(usize, char)> = text.char_indices().collect();
    for (at, c) in places {
        if c.is_whitespace() {
            bold[at..at + c.len_utf8()].fill(before);
        }
        before = bold[at];
    }
    // Nor does it end with a bold space.
    let mut after = false;
    for (at, c) in text.char_indices().rev() {
        if c.is_whitespace() {
            let both = bold[at] && after;
            bold[at..at + c.len_utf8()].fill(both);
        }
        after = bold[at];
    }
    (text, bold)
}

fn leads(words: &[Words], text: &str, figures: &dyn Figures, written: &mut Written) -> Vec<Lead> {
    let mut leads = Vec::new();
    for (place, link) in links(words) {
        let place = trimmed(text, place);
        if place.is_empty() || !is_free(&leads, &place) {
            continue;
        }
        if addresses::is_of_one_place(&link) && link.contains("://") {
            written.doubts.push(Doubt::Link(link));
            continue;
        }
        match address(&link, written) {
            Some(target) => lead(text, place, target, &mut leads, written),
            None => written.doubts.push(Doubt::Link(link)),
        }
    }
    for typed in addresses::find(text) {
        let words = &text[typed.place.clone()];
        let is_of_one_place = words.contains("://") && addresses::is_of_one_place(words);
        if is_of_one_place {
            // Such a link was told of already.
            let doubt = Doubt::Link(words.to_owned());
            let is_new = !written.doubts.contains(&doubt);
            written.doubts.extend(is_new.then_some(doubt));
        } else if is_free(&leads, &typed.place) {
            note_https(words, written);
            lead(text, typed.place, typed.target, &mut leads, written);
        }
    }
    references::add(text, figures, &mut leads, written);
    leads.sort_by_key(|lead| lead.place.start);
    leads
}

/// Neighbours that lead to the same place are one.
fn links(words: &[Words]) -> Vec<(Range<usize>, String)> {
    let mut links: Vec<(Range<usize>, String)> = Vec::new();
    let mut at = 0;
    for piece in words {
        let place = at..at + shown(piece).len();
        at = place.end;
        let Some(link) = &piece.link else { continue };
        match links.last_mut() {
            Some((before, same)) if before.end == place.start && same == link => {
                before.end = place.end;
            }
            _ => links.push((place, link.clone())),
        }
    }
    links
}

fn trimmed(text: &str, place: Range<usize>) -> Range<usize> {
    let words = &text[place.clone()];
    let begin = place.start + words.len() - words.trim_start().len();
    begin..begin + words.trim().len()
}

/// What a link of the document opens; `None`: nothing that the program opens.
fn address(link: &str, written: &mut Written) -> Option<String> {
    let link = link.trim();
    let lower = link.to_ascii_lowercase();
    if let Some(rest) = lower.strip_prefix("http://").and(link.get("http://".len()..)) {
        note_https(link, written);
        return Some(format!("https://{rest}"));
    }
    let is_known = ["https://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme));
    if is_known {
        // The subject of a letter is not kept.
        let is_mail = lower.starts_with("mailto:");
        let end = if is_mail { link.find('?') } else { None };
        return Some(link[..end.unwrap_or(link.len())].to_owned());
    }
    lower.starts_with("www.").then(|| format!("https://{link}"))
}

fn note_https(written_as: &str, written: &mut Written) {
    if written_as.to_ascii_lowercase().starts_with("http://") {
        let doubt = Doubt::Https(written_as.to_owned());
        if !written.doubts.contains(&doubt) {
            written.doubts.push(doubt);
        }
    }
}

/// Adds a link, if the guide takes it. A guide has none on words with dots, which could be taken for an address: the button
/// below them leads there, if they are no address of another site.
fn lead(
    text: &str,
    place: Range<usize>,
    target: String,
    leads: &mut Vec<Lead>,
    written: &mut Written,
) {
    let encoded = target.replace('(', "%28").replace(')', "%29");
    let words = &text[place.clone()];
    let is_taken = |words: &str| Markup::try_from(format!("[{words}]({encoded})")).is_ok();
    let is_linked = is_taken(&escaped(words));
    let is_address = target.starts_with("https://");
    let is_button = is_address && is_taken("x") && !addresses::name_another(words, &target);
    if is_address && (is_linked || is_button) && !written.addresses.contains(&encoded) {
        written.addresses.push(encoded.clone());
    }
    if is_linked {
        leads.push(Lead { place, target: encoded });
    } else if is_button {
        written.doubts.push(Doubt::Button(words.to_owned()));
    } else {
        written.doubts.push(Doubt::Link(target));
    }
}

/// The text with its marks.
fn marked(text: &str, bold: &[bool], leads: &[Lead]) -> String {
    let mut markup = String::with_capacity(text.len() + 16);
    let mut is_bold = false;
    let mut leads = leads.iter().peekable();
    let mut at = 0;
    while at < text.len() {
        if bold[at] != is_bold {
            markup.push_str("**");
            is_bold = bold[at];
        }
        if let Some(lead) = leads.next_if(|lead| lead.place.start == at) {
            let words = escaped(&text[lead.place.clone()]);
            markup.extend(["[", &words, "](", &lead.target, ")"]);
            at = lead.place.end;
            continue;
        }
        let until = leads.peek().map_or(text.len(), |lead| lead.place.start);
        let same = bold[at..until].iter().position(|it| *it != is_bold);
        let end = same.map_or(until, |length| at + length);
        markup.push_str(&escaped(&text[at..end]));
        at = end;
    }
    if is_bold {
        markup.push_str("**");
    }
    markup
}

/// The signs that mean something in a guide, as themselves.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '[' | ']' | '*' | '\\') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Seven;

    impl Figures for Seven {
        fn id(&self, number: &str) -> Option<&str> {
            ["figure-1", "figure-2", "figure-3"].into_iter().find(|id| id.ends_with(number))
        }
    }

    fn plain(text: &str) -> Words {
        Words { text: text.into(), ..Words::default() }
    }

    fn bold(text: &str) -> Words {
        Words { bold: true, ..plain(text) }
    }

    fn link(text: &str, to: &str) -> Words {
        Words { link: Some(to.into()), ..plain(text) }
    }

    #[test]
    fn runs_become_marks() {
        let cases: [(&[Words], &str); 17] = [
            (&[plain("Нажмите "), bold("«Чаты»"), plain(".")], "Нажмите **«Чаты»**."),
            (&[plain("а"), bold(" б "), plain("в")], "а **б** в"),
            (&[bold("а"), plain(" "), bold("б")], "**а б**"),
            (&[plain("[1] * и \\")], "\\[1\\] \\* и \\\\"),
            (&[bold("**")], "**\\*\\***"),
            (&[plain("(Рисунок 1).")], "([Рисунок 1](figure-1))."),
            (&[plain("на рисунке"), bold(" 2"), plain(".")], "на [рисунке 2](figure-2)."),
            (&[plain("рис. 1, 2 и 3")], "[рис. 1](figure-1), [2](figure-2) и [3](figure-3)"),
            (&[plain("рисунки 1–3")], "[рисунки 1](figure-1)–[3](figure-3)"),
            (&[plain("рисунок 9")], "рисунок 9"),
            (&[plain("адрес https://a.ru/b.")], "адрес [https://a.ru/b](https://a.ru/b)."),
            (&[plain("( http://a.ru )")], "( [http://a.ru](https://a.ru) )"),
            (&[plain("(см. www.a.ru)")], "(см. [www.a.ru](https://www.a.ru))"),
            (
                &[plain("сайт a.ru, почта b@c.ru")],
                "сайт [a.ru](https://a.ru), почта [b@c.ru](mailto:b@c.ru)",
            ),
            (
                &[link("по ", "https://a.ru"), link("ссылке", "https://a.ru"), plain(" ")],
                "[по ссылке](https://a.ru) ",
            ),
            (&[link("https://a.ru", "https://evil.ru")], "[https://a.ru](https://a.ru)"),
            (&[link("файл", "file:///c:/x.docx")], "файл"),
        ];
        for (words, wanted) in cases {
            let written = write(words, &Seven);
            assert_eq!(written.markup, wanted, "{words:?}");
            let read = Markup::try_from(written.markup.clone());
            assert!(read.is_ok(), "{wanted}: {read:?}");
        }
    }

    #[test]
    fn what_cannot_lead_anywhere_is_told() {
        let told = |words: &[Words]| write(words, &Seven).doubts;
        assert_eq!(told(&[plain("рисунок 9")]), [Doubt::NoFigure("рисунок 9".into())]);
        let other = told(&[link("https://a.ru", "https://evil.ru")]);
        assert_eq!(other, [Doubt::Link("https://evil.ru".into())]);
        for words in ["www.a.ru", "сайт a.ru/1", "ftp://a.ru", "почта b@evil.ru"] {
            let written = write(&[link(words, "https://evil.ru")], &Seven);
            assert_eq!(written.doubts, [Doubt::Link("https://evil.ru".into())], "{words}");
            assert!(!written.addresses.contains(&"https://evil.ru".into()), "{words}");
        }
        for nowhere in ["http://localhost:8080/a", "http://192.168.0.1", "http://a.ru:5000"] {
            let written = write(&[plain(nowhere)], &Seven);
            assert_eq!(written.doubts, [Doubt::Link(nowhere.into())]);
            assert_eq!((written.markup.as_str(), written.addresses.len()), (nowhere, 0));
            assert_eq!(told(&[link("стенд", nowhere)]), [Doubt::Link(nowhere.into())]);
        }
        for words in ["Яндекс.Диск", "кабинет родителя/ученика", "Инструкция.pdf", "на www.a.ru"]
        {
            let written = write(&[link(words, "https://a.ru/1")], &Seven);
            assert_eq!(written.doubts, [Doubt::Button(words.into())]);
            assert!(written.addresses.contains(&"https://a.ru/1".into()), "{written:?}");
        }
        let file = r"\\server\share\x.docx";
        assert_eq!(told(&[link("файл", file)]), [Doubt::Link(file.into())]);
        assert_eq!(told(&[plain("http://a.ru")]), [Doubt::Https("http://a.ru".into())]);
    }
}
