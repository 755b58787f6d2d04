//! Short titles for the steps, from their own first words: a proposal.

/// Signs.
const LONGEST: usize = 50;
/// A title is not cut to fewer.
const SHORTEST: usize = 6;
/// A title does not end with these.
const SMALL_WORDS: [&str; 27] = [
    "в",
    "во",
    "на",
    "и",
    "с",
    "со",
    "по",
    "к",
    "ко",
    "из",
    "для",
    "от",
    "до",
    "при",
    "или",
    "за",
    "о",
    "об",
    "не",
    "под",
    "над",
    "через",
    "а",
    "но",
    "что",
    "как",
    "его",
];
/// What follows is not needed to know what is done.
const NOT_NEEDED: [&str; 8] = [
    " по адресу",
    " по ссылке",
    " как показано",
    " как указано",
    " как на рис",
    " (",
    " при помощи",
    " с помощью",
];

/// Headings of a table of contents, in small letters.
const OF_CONTENTS: [&str; 2] = ["содержание", "оглавление"];
/// Headings that nearly every document has: none says what it is about.
const OF_ANY: [&str; 4] = ["введение", "аннотация", "предисловие", "реферат"];

/// Whether words are the heading of a table of contents.
pub(super) fn is_contents(words: &str) -> bool {
    OF_CONTENTS.contains(&bare(words).as_str())
}

/// Whether words are the heading of a part that nearly every document has.
pub(super) fn is_of_any(words: &str) -> bool {
    is_contents(words) || OF_ANY.contains(&bare(words).as_str())
}

/// Without the number of a heading and without its dot, in small letters.
fn bare(words: &str) -> String {
    words.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase()
}

/// A title of these words; `None`: they are none.
pub(super) fn of(words: &str) -> Option<String> {
    let words = one_line(words);
    let mut end = sentence(&words);
    let lower = words.to_lowercase();
    // Small letters are as long as large ones, for all but a few.
    let cuts = NOT_NEEDED.iter().filter_map(|cut| lower.find(cut));
    let is_enough =
        |at: &usize| words.get(..*at).is_some_and(|title| title.chars().count() >= SHORTEST);
    end = cuts.filter(is_enough).min().map_or(end, |cut| cut.min(end));
    let title = shortened(words[..end].trim(), LONGEST);
    let title = title.trim_end_matches(|c: char| c.is_whitespace() || ".,;:–—-".contains(c));
    (!title.is_empty()).then(|| capitalized(title))
}

/// Words with one space between each.
pub(super) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// With a capital first letter.
pub(super) fn capitalized(words: &str) -> String {
    let mut signs = words.chars();
    let first = signs.next().into_iter().flat_map(char::to_uppercase);
    first.chain(signs).collect()
}

/// Whether words are a title as they are.
pub(super) fn is_short(words: &str) -> bool {
    const OF_HEADING: usize = 80;
    words.trim().chars().count() <= OF_HEADING && !words.trim().contains('\n')
}

/// Where the first sentence ends, or its first part. A dot inside of an address or behind «т» is none.
fn sentence(words: &str) -> usize {
    let mut depth = 0_usize;
    let mut length = 0;
    for (at, c) in words.char_indices() {
        length += 1;
        match c {
            '«' => depth += 1,
            '»' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let rest = &words[at + c.len_utf8()..];
        let is_last = rest.is_empty() || rest.starts_with(' ');
        let is_part = length > 15 && c == ',';
        if depth == 0
            && length > SHORTEST
            && is_last
            && (matches!(c, '.' | ';' | ':' | '!' | '?') || is_part)
        {
            return at;
        }
    }
    words.len()
}

/// A title for the road of steps, which has two lines for it.
pub(super) fn short(title: &str) -> String {
    const OF_ROAD: usize = 32;
    shortened(title.trim_end_matches('…').trim_end(), OF_ROAD)
}

/// At most so many signs, whole words, no quotation torn.
fn shortened(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let mut title = String::new();
    for word in words.split(' ') {
        if title.chars().count() + word.chars().count() + 2 > most {
            break;
        }
        title.push_str(if title.is_empty() { "" } else { " " });
        title.push_str(word);
    }
    if title.is_empty() {
        title = words.chars().take(most - 1).collect();
    }
    let open = title.rfind('«').filter(|at| !title[*at..].contains('»'));
    if let Some(open) = open.filter(|at| title[..*at].chars().count() >= SHORTEST) {
        title.truncate(open);
    }
    while let Some((rest, last)) = title.trim_end().rsplit_once(' ') {
        if !SMALL_WORDS.contains(&last.to_lowercase().as_str()) {
            break;
        }
        title = rest.to_owned();
    }
    format!("{}…", title.trim_end_matches(|c: char| c.is_whitespace() || ",;:–—-(".contains(c)))
}

#[cfg(test)]
mod tests {
    use super::{of, short};

    #[test]
    fn a_title_is_short_and_its_words_are_whole() {
        let cases = [
            (
                "Запустите web-браузер, установленный на компьютере или других устройствах;",
                "Запустите web-браузер",
            ),
            ("Перейти во вкладку «Чаты» как указано на рисунке 2.", "Перейти во вкладку «Чаты»"),
            (
                "Нажмите кнопку «Привязать учебный профиль VK ID» (Рисунок 3), после чего",
                "Нажмите кнопку «Привязать учебный профиль VK ID»",
            ),
            ("войдите", "Войдите"),
            (
                "Убедитесь в том что на компьютере установлен браузер последней версии и он работает",
                "Убедитесь в том что на компьютере установлен…",
            ),
            (
                "Выберите в появившемся меню «Настройки профиля и безопасность пользователя» справа",
                "Выберите в появившемся меню…",
            ),
            ("Откройте www.gosuslugi.ru и войдите", "Откройте www.gosuslugi.ru и войдите"),
        ];
        for (words, title) in cases {
            assert_eq!(of(words).as_deref(), Some(title), "{words}");
        }
        let long = "Нажмите кнопку «Привязать учебный профиль VK ID»";
        assert_eq!(short(long), "Нажмите кнопку…");
        assert_eq!(short("Войдите"), "Войдите");
        let odd = format!("{} по адресу {}", "İK".repeat(9), "слов ".repeat(20));
        assert!(of(&odd).is_some());
        assert_eq!(of(" \n "), None);
        assert_eq!(of(&"ы".repeat(300)).map(|it| it.chars().count()), Some(50));
    }
}
