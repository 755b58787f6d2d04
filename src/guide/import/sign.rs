//! How documents number their steps and their figures: «ШАГ 1.», «2)», «Рисунок 3 – …».

/// What stands before the words of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub number: u32,
    /// Its length with the spaces behind it, bytes.
    pub length: usize,
    /// Its own length, bytes.
    pub own: usize,
    /// Whether a dot or the like ends it.
    pub is_closed: bool,
}

/// In small letters.
const STEP_WORDS: [&str; 2] = ["шаг", "step"];
const PART_WORDS: [&str; 4] = ["этап", "часть", "действие", "пункт"];
/// In a sentence these do not begin a step.
const HEADING_WORDS: [&str; 3] = ["раздел", "глава", "урок"];
pub(super) const CLOSING: [char; 6] = ['.', ')', ':', '–', '—', '-'];
/// The largest number of a step; a year is none.
const LARGEST: u32 = 999;

/// «ШАГ 1.» at the beginning of a text.
pub(super) fn step_word(text: &str) -> Option<Mark> {
    behind_word(text, &STEP_WORDS)
}

/// «1.», «2)», «Часть 3» at the beginning of a text; not «1.2», which is a part of a step.
pub(super) fn typed_number(text: &str) -> Option<Mark> {
    if let Some(mark) = behind_word(text, &PART_WORDS) {
        return Some(mark);
    }
    let (number, length) = number(text)?;
    let rest = &text[length..];
    let closed = rest.strip_prefix(['.', ')'])?;
    // «10.11.2026», «1.5 часа».
    if !closed.starts_with(char::is_whitespace) && !closed.starts_with(char::is_alphabetic) {
        return None;
    }
    Some(mark(text, number, length + 1, true))
}

/// The number of a heading: «2. Вход», «2 Вход», «2.1 Вход», «Раздел 2». Deeper ones have more dots.
pub(super) fn heading_number(text: &str) -> Option<(Mark, usize)> {
    let named = [&PART_WORDS[..], &HEADING_WORDS].iter().find_map(|it| behind_word(text, it));
    if let Some(mark) = named {
        return Some((mark, 0));
    }
    let mut rest = text;
    let mut parts = 0;
    let mut last = 0;
    let mut length = 0;
    while let Some((value, digits)) = number(rest) {
        (parts, last, length) = (parts + 1, value, length + digits);
        rest = &text[length..];
        match rest.strip_prefix('.') {
            Some(after) => {
                length += 1;
                rest = after;
            }
            None => break,
        }
    }
    if parts == 0 {
        return None;
    }
    let closing = rest.strip_prefix([')', ':']).map_or(0, |_| 1);
    let has_space = text[length + closing..].starts_with(char::is_whitespace);
    has_space.then(|| (mark(text, last, length + closing, true), parts))
}

fn behind_word(text: &str, words: &[&str]) -> Option<Mark> {
    let lower = text.chars().take(12).flat_map(char::to_lowercase).collect::<String>();
    let word = words.iter().find(|word| lower.starts_with(**word))?;
    // Both cases of these letters are as long.
    let rest = text.get(word.len()..)?;
    let begin = rest.trim_start_matches([' ', '\u{a0}', '\t']);
    let begin = begin.strip_prefix('№').unwrap_or(begin).trim_start_matches([' ', '\u{a0}']);
    // «шагов», «шаги».
    if begin.len() == rest.len() && !begin.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (number, digits) = number(begin)?;
    let length = text.len() - begin.len() + digits;
    let rest = &text[length..];
    // «Шаг 1.2» is a part of a step; «шаг 2-й» a word.
    let is_more =
        rest.strip_prefix('.').is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()));
    let is_word = rest.starts_with(char::is_alphanumeric)
        || rest.strip_prefix('-').is_some_and(|it| it.starts_with(char::is_alphabetic));
    if is_more || is_word {
        return None;
    }
    let spaces = rest.len() - rest.trim_start_matches([' ', '\u{a0}']).len();
    let closing = rest[spaces..].chars().next().filter(|c| CLOSING.contains(c));
    let closed = closing.map_or(0, |c| spaces + c.len_utf8());
    Some(mark(text, number, length + closed, closing.is_some()))
}

pub(super) fn mark(text: &str, number: u32, own: usize, is_closed: bool) -> Mark {
    let rest = &text[own..];
    Mark { number, own, length: own + rest.len() - rest.trim_start().len(), is_closed }
}

/// The digits that a text begins with: their value and length.
pub(super) fn number(text: &str) -> Option<(u32, usize)> {
    let length = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let value = text[..length].parse().ok().filter(|it| *it <= LARGEST)?;
    Some((value, length))
}

/// «3», «2.1», «2-1», «6.А» at the beginning of a text: how a figure is numbered.
fn figure_number(text: &str) -> Option<&str> {
    let mut end = number(text)?.1;
    while let Some(rest) = text[end..].strip_prefix(['.', '-']) {
        let Some((_, digits)) = number(rest) else {
            end += letter(rest).map_or(0, |letter| 1 + letter.len_utf8());
            break;
        };
        end += 1 + digits;
    }
    Some(&text[..end])
}

/// A capital letter that stands alone: «А» of «6.А – Вход», not that of «6.Вход» or «6.А.С. Пушкин».
fn letter(text: &str) -> Option<char> {
    let mut signs = text.chars();
    let letter = signs.next().filter(|it| matches!(it, 'А'..='Я' | 'A'..='Z'))?;
    let is_alone = signs.next().is_none_or(|next| !next.is_alphanumeric() && next != '.');
    is_alone.then_some(letter)
}

/// What a figure is called: its beginnings in small letters, and what may follow.
const FIGURE_WORDS: [&str; 7] = ["рисун", "рис", "скриншот", "изображени", "фото", "figure", "fig"];

/// A word for a figure with its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named<'a> {
    pub number: &'a str,
    /// From the word to the end of the number, bytes.
    pub length: usize,
}

/// «Рисунок 3», «рис. 2.1», «рисунке №4» at the beginning of a text.
pub(super) fn figure(text: &str) -> Option<Named<'_>> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = text[..end].to_lowercase();
    let beginning = FIGURE_WORDS.iter().find(|it| word.starts_with(**it))?;
    // «рис» is no beginning of «рисовать», nor «fig» of «figurine».
    let is_short = matches!(*beginning, "рис" | "fig" | "фото" | "figure");
    if is_short && word != *beginning || *beginning == "рисун" && !is_form_of_figure(&word) {
        return None;
    }
    let rest = text[end..].strip_prefix('.').unwrap_or(&text[end..]);
    let begin = rest.trim_start_matches([' ', '\u{a0}', '\t']);
    let begin = begin.strip_prefix('№').unwrap_or(begin).trim_start_matches([' ', '\u{a0}']);
    let number = figure_number(begin)?;
    Some(Named { number, length: text.len() - begin.len() + number.len() })
}

fn is_form_of_figure(word: &str) -> bool {
    word.starts_with("рисунок") || word.starts_with("рисунк")
}

/// What is written below a figure or above it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Caption {
    /// «Рисунок 3»; empty, where only its style tells that it is one.
    pub name: String,
    /// «3».
    pub number: String,
    /// All of it.
    pub text: String,
}

impl Caption {
    /// What a figure shows, in the words behind its name: «Вкладка «Чаты»» of «Рисунок 3 – Вкладка «Чаты»».
    pub(super) fn behind_name(&self) -> &str {
        let rest = self.text.get(self.name.len()..).unwrap_or_default();
        rest.trim_start_matches(|c: char| c.is_whitespace() || ".:–—-".contains(c)).trim_end()
    }
}

/// Whether a line is the caption of a figure: its name and its number stand first, and no sentence goes on from there.
pub(super) fn caption(text: &str) -> Option<Caption> {
    let text = text.trim();
    let named = figure(text)?;
    let name = text[..named.length].trim();
    let rest = &text[named.length..];
    let sign = rest.trim_start().chars().next();
    let is_end =
        sign.is_none_or(|c| matches!(c, '.' | ':' | '–' | '—' | '-' | '«' | '(' | ',' | '\n'));
    // «Рисунок 3 Вкладка «Чаты»»; «Рисунок 3 показывает…» is a sentence.
    let is_name = rest.trim_start().starts_with(char::is_uppercase);
    if !is_end && !is_name {
        return None;
    }
    Some(Caption { name: name.to_owned(), number: named.number.to_owned(), text: text.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_known_by_its_word_and_number() {
        let cases = [
            ("ШАГ 1. Запустите", Some((1, "ШАГ 1."))),
            ("Шаг 12: войдите", Some((12, "Шаг 12:"))),
            ("шаг №3 – далее", Some((3, "шаг №3 –"))),
            ("Step 2) Open", Some((2, "Step 2)"))),
            ("Шаг\u{a0}4", Some((4, "Шаг\u{a0}4"))),
            ("ШАГ 5 Войдите", Some((5, "ШАГ 5"))),
            ("Шаг1. Войдите", Some((1, "Шаг1."))),
            ("Шагов 5", None),
            ("Шаг первый", None),
            ("Шаг 1.2 Войдите", None),
            ("Шаг 2-й самый важный", None),
            ("Порядок: шаг 1.", None),
        ];
        for (text, wanted) in cases {
            let found = step_word(text).map(|mark| (mark.number, &text[..mark.own]));
            assert_eq!(found, wanted, "{text}");
        }
    }

    #[test]
    fn a_typed_number_is_no_date_and_no_fraction() {
        let cases = [
            ("1. Откройте", Some(1)),
            ("2) Войдите", Some(2)),
            ("3.Нажмите", Some(3)),
            ("Часть 4. Вход", Some(4)),
            ("1.2. Вход", None),
            ("10.11.2026 в школе", None),
            ("1,5 часа", None),
            ("2026 год", None),
            ("14 лет", None),
        ];
        for (text, wanted) in cases {
            assert_eq!(typed_number(text).map(|mark| mark.number), wanted, "{text}");
        }
    }

    #[test]
    fn the_number_of_a_heading_has_its_depth() {
        let cases = [
            ("2. Вход", Some((2, 1))),
            ("2 Вход", Some((2, 1))),
            ("2.1 Вход", Some((1, 2))),
            ("ЭТАП 1. Вход", Some((1, 0))),
            ("Часть 2", Some((2, 0))),
            ("РАЗДЕЛ 3: Вход", Some((3, 0))),
            ("Глава 4 – Вход", Some((4, 0))),
            ("Разделы 5", None),
            ("Вход", None),
            ("2026", None),
        ];
        for (text, wanted) in cases {
            assert_eq!(
                heading_number(text).map(|(mark, parts)| (mark.number, parts)),
                wanted,
                "{text}"
            );
        }
    }

    #[test]
    fn a_caption_is_told_from_a_sentence() {
        let captions = [
            ("Рисунок 1", "Рисунок 1", "1"),
            ("Рисунок 2.", "Рисунок 2", "2"),
            ("Рис. 3 – Вкладка «Чаты»", "Рис. 3", "3"),
            ("Рис 4 Вход", "Рис 4", "4"),
            ("Рисунок 2.1 — Вход", "Рисунок 2.1", "2.1"),
            ("рисунок №5: вход", "рисунок №5", "5"),
            ("Рисунок 6.А – Процесс", "Рисунок 6.А", "6.А"),
            ("Рисунок 6.А", "Рисунок 6.А", "6.А"),
            ("Рисунок 6.Процесс", "Рисунок 6", "6"),
            ("Скриншот 6", "Скриншот 6", "6"),
        ];
        for (text, name, number) in captions {
            let found = caption(text).map(|it| (it.name, it.number, it.text));
            assert_eq!(found, Some((name.into(), number.into(), text.into())), "{text}");
        }
        for sentence in
            ["Рисунок 3 показывает вход", "На рисунке 3 вход", "Рисунки", "Рисовать 3", "Рисунок"]
        {
            assert_eq!(caption(sentence), None, "{sentence}");
        }
    }
}
