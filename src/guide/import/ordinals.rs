//! Steps that are counted in words: «Шаг первый.», «Второй шаг –», «3-й шаг:».

use super::sign::{self, CLOSING, Mark, mark};

const ORDINALS: [&str; 12] = [
    "первый",
    "второй",
    "третий",
    "четвертый",
    "пятый",
    "шестой",
    "седьмой",
    "восьмой",
    "девятый",
    "десятый",
    "одиннадцатый",
    "двенадцатый",
];
/// What follows digits: «2-й», «2-ой».
const ENDINGS: [&str; 3] = ["-й", "-ый", "-ой"];

/// What begins a step, with its number in digits or in words.
pub(super) fn step_word(text: &str) -> Option<Mark> {
    sign::step_word(text).or_else(|| counted(text))
}

fn counted(text: &str) -> Option<Mark> {
    let (first, rest) = word(text);
    let begin = rest.trim_start_matches([' ', '\u{a0}', '\t']);
    let (second, after) = word(begin);
    let [first, second] = [first, second].map(|word| word.to_lowercase().replace('ё', "е"));
    let number = match (first.as_str(), second.as_str()) {
        ("шаг", other) | (other, "шаг") => ordinal(other)?,
        _ => return None,
    };
    let length = text.len() - after.len();
    if after.trim().is_empty() {
        return Some(mark(text, number, length, true));
    }
    // «Первый шаг самый важный» is a sentence.
    let sign = after.trim_start();
    let closing = sign.chars().next().filter(|sign| CLOSING.contains(sign))?;
    let own = text.len() - sign.len() + closing.len_utf8();
    Some(mark(text, number, own, true))
}

/// The word that a text begins with, and what follows it.
fn word(text: &str) -> (&str, &str) {
    let is_end = |c: char| !c.is_alphanumeric() && c != '-';
    text.split_at(text.find(is_end).unwrap_or(text.len()))
}

fn ordinal(word: &str) -> Option<u32> {
    if let Some(at) = ORDINALS.iter().position(|ordinal| *ordinal == word) {
        return u32::try_from(at + 1).ok();
    }
    let (number, digits) = sign::number(word)?;
    ENDINGS.contains(&&word[digits..]).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::step_word;

    #[test]
    fn a_step_may_be_counted_in_words() {
        let cases = [
            ("Шаг первый. Войдите", Some((1, "Шаг первый."))),
            ("ШАГ ЧЕТВЁРТЫЙ – вход", Some((4, "ШАГ ЧЕТВЁРТЫЙ –"))),
            ("Второй шаг: войдите", Some((2, "Второй шаг:"))),
            ("3-й шаг", Some((3, "3-й шаг"))),
            ("Шаг 2-й. Войдите", Some((2, "Шаг 2-й."))),
            ("Шаг\u{a0}5. Войдите", Some((5, "Шаг\u{a0}5."))),
            ("Первый шаг самый важный", None),
            ("Первый урок. Войдите", None),
            ("Шаг вперёд. Войдите", None),
            ("Шаг", None),
            ("İ шаг.", None),
        ];
        for (text, wanted) in cases {
            let found = step_word(text).map(|mark| (mark.number, &text[..mark.own]));
            assert_eq!(found, wanted, "{text}");
        }
    }
}
