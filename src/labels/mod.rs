//! The program's own words that a user sees, in Russian. The instruction's are in `assets/guide.ron`; what
//! is wrong in a guide is also worded where it is found, in `guide`.

#![expect(missing_docs, reason = "the words say what they are")]

mod answers;
mod browser;
mod command_line;
mod desk;
mod dialog;
mod faults;
mod frame;
mod guide_slips;
mod handout;
mod import;
mod keyboard;
mod library;
mod package;
mod paper;
mod pictures;
mod presentation;
mod slips;
mod spoken;
mod word;
mod written;

pub use answers::*;
pub use browser::*;
pub use command_line::*;
pub use desk::*;
pub use dialog::*;
pub use faults::*;
pub use frame::*;
pub use guide_slips::*;
pub use handout::*;
pub use import::*;
pub use keyboard::*;
pub use library::*;
pub use package::*;
pub use paper::*;
pub use pictures::*;
pub use presentation::*;
pub use slips::*;
pub use spoken::*;
pub use word::*;
pub use written::*;

use std::path::Path;

pub const TITLE: &str = "Присоединение к чатам";
pub const SUBTITLE: &str = "инструкция для учащихся";

// Parts of the window, for a screen reader.
pub const HEADER: &str = "Программа";
pub const STEPS: &str = "Шаги";
pub const PAGE: &str = "Страница";
pub const FOOTER: &str = "Кнопки";

// Header and menu.
pub const SMALLER: &str = "A−";
pub const SMALLER_NAME: &str = "Уменьшить текст";
pub const LARGER: &str = "A+";
pub const LARGER_NAME: &str = "Увеличить текст";
pub const MENU_NAME: &str = "Меню";
pub const THEME_SYSTEM: &str = "Как в системе";
pub const THEME_LIGHT: &str = "Светлые";
pub const THEME_DARK: &str = "Тёмные";
pub const THEME_CONTRAST: &str = "Контрастные";
pub const TYPE_NORMAL: &str = "Обычный размер";
pub const MOTION: &str = "Меньше движения на экране";
pub const FULLSCREEN: &str = "Во весь экран";
pub const WINDOWED: &str = "Вернуть окно";
pub const KEYS_TITLE: &str = "Клавиши";
pub const ABOUT_TITLE: &str = "О программе";
pub const CLOSE_OVERLAY: &str = "Закрыть окно";

// Steps and footer.
pub const TICK: &str = "✓";
pub const DOT: &str = "•";
pub const NEXT_PUPIL_MENU: &str = "Следующий ученик…";
pub const BACK_NAME: &str = "Назад";
pub const NOT_SAVED: &str = "Отметки пока не сохраняются";
// Where something has come to its end.
pub const LARGEST: &str = "Крупнее уже некуда";
pub const SMALLEST: &str = "Мельче уже некуда";
pub const CHOOSE_AGE_FIRST: &str = "Сначала выберите, сколько вам лет";
pub const ALL_DONE: &str = "Всё сделано";
pub const LAST_PAGE: &str = "Последняя страница";
pub const ALL_STEPS_DONE: &str = "Все шаги сделаны";
pub const NEXT_PUPIL: &str = "Следующий ученик";
pub const QUIT: &str = "Закрыть";
pub const DISMISS: &str = "Понятно";

// Links.
pub const OPEN: &str = "Открыть";
pub const COPY: &str = "Копировать";
pub const QR: &str = "QR-код";
pub const COPIED: &str = "Адрес скопирован. Вставьте его в браузер: Ctrl+V.";
pub const QR_TOO_LONG: &str = "Этот адрес слишком длинный для QR-кода. Скопируйте его.";
/// On the class display.
pub const QR_TOO_LONG_CLASS: &str = "Этот адрес слишком длинный для QR-кода";
/// Where what was copied goes with the window.
pub const COPY_GOES: &str = "Пока не вставите, не закрывайте программу.";
pub const QR_NOTE: &str = "Наведите камеру телефона на QR-код";

// Figures.
pub const ENLARGE: &str = "Увеличить";
pub const ZOOM_IN: &str = "+";
pub const ZOOM_IN_NAME: &str = "Крупнее";
pub const ZOOM_OUT: &str = "−";
pub const ZOOM_OUT_NAME: &str = "Мельче";
pub const ZOOM_ALL: &str = "Целиком";
pub const ZOOM_ALL_KEY: &str = "0";
pub const BACK_TO_STEP: &str = "Закрыть рисунок";
pub const BACK_TO_STEP_KEY: &str = "Esc";
pub const ONLY_A_FIGURE: &str = "Это рисунок.";
pub const ONLY_A_FIGURE_THEN: &str = "Нажимайте не здесь, а на странице в браузере.";
pub const ON_THE_PAGE: &str = "Что делать на странице";

// Hints.
pub const HINTS_TITLE: &str = "Что вы видите на экране?";
pub const HINTS_NOT_OFFICIAL: &str = "Подсказки. Не часть официальной инструкции";
pub const HINTS_CLOSE_NAME: &str = "Закрыть подсказки";
pub const HELPER_PREFIX: &str = "Поможет: ";
pub const TEXT_FIGURES: &str = "Рисунки";
pub const TEXT_SAME_ADDRESS: &str = "(адрес этой страницы уже назван)";

/// Of several lines each has its own button.
pub fn dismiss_named(line: &str) -> String {
    let first = line.split_inclusive(". ").next().unwrap_or(line).trim_end();
    format!("{DISMISS}: {first}")
}

pub fn done_of(done: usize, all: usize) -> String {
    format!("Сделано {done} из {all}")
}

/// «Впереди шесть шагов»: over the road on the first page.
pub fn steps_ahead(count: usize) -> String {
    let words =
        ["один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"];
    let number = match count.checked_sub(1).and_then(|index| words.get(index)) {
        Some(word) => (*word).to_owned(),
        None => count.to_string(),
    };
    let steps = match (count % 10, count % 100) {
        (_, 11..=14) => "шагов",
        (1, _) => "шаг",
        (2..=4, _) => "шага",
        _ => "шагов",
    };
    format!("Впереди {number} {steps}")
}

pub fn step_of(number: usize, all: usize) -> String {
    format!("Шаг {number} из {all}")
}

/// For a screen reader; `number` is `None` for a step that does not count.
pub fn step_name(number: Option<usize>, name: &str, is_done: bool) -> String {
    let number = number.map_or(String::new(), |number| format!("Шаг {number}. "));
    let done = if is_done { ", сделано" } else { "" };
    format!("{number}{name}{done}")
}

pub fn whose_marks(done: usize, all: usize) -> String {
    let done = match (done % 10, done % 100) {
        _ if done == 0 => return "Это ваши отметки?".to_owned(),
        (_, 11..=14) => format!("Сделано {done} шагов"),
        (1, _) => format!("Сделан {done} шаг"),
        (2..=4, _) => format!("Сделано {done} шага"),
        _ => format!("Сделано {done} шагов"),
    };
    format!("{done} из {all}. Это ваши отметки?")
}

/// `number` is `None` for a step that does not count.
pub fn continue_from(number: Option<usize>, name: &str) -> String {
    match number {
        Some(number) => format!("с шага {number}. {name}"),
        None => format!("с начала: {name}"),
    }
}

pub fn open_named(address: &str) -> String {
    format!("{OPEN} {address}")
}

pub fn copy_named(address: &str) -> String {
    format!("{COPY} {address}")
}

pub fn qr_named(address: &str) -> String {
    format!("{QR} {address}")
}

/// `words`: what stands in the sentence, «рисунке 2»; `figure`: how it is called.
pub fn show_figure(words: &str, figure: &str) -> String {
    if words == figure {
        format!("Показать: {figure}")
    } else {
        format!("{words}. Показать: {figure}")
    }
}

pub fn enlarge_named(figure: &str) -> String {
    format!("{ENLARGE}: {figure}")
}

pub fn callout_named(number: u8, words: &str) -> String {
    format!("Выноска {number}: {words}")
}

pub fn type_percent(percent: u16) -> String {
    format!("{percent} %")
}

/// The line over the pages of a guide that is not the official one.
pub fn foreign_guide(path: &Path) -> String {
    format!("Текст не официальный, из файла: {}", path.display())
}

/// Behind words that lead to a site.
pub fn site_behind(site: &str) -> String {
    format!(" ({site})")
}

/// Above the title of a step.
pub fn who_acts(who: &str) -> String {
    format!("Кто делает: {who}")
}

pub fn wait_for(time: &str) -> String {
    format!("Сколько ждать: {time}")
}

pub const BETWEEN_TERMS: &str = " · ";

/// Before a line of a numbered list.
pub fn number_of_item(number: usize) -> String {
    format!("{number}. ")
}

/// Before a cell of a table, where it does not stand below this.
pub fn over_cell(over: &str) -> String {
    if over.is_empty() { String::new() } else { format!("{over}: ") }
}

/// Under the heading of a guide.
pub fn for_whom(audience: &str) -> String {
    format!("Для кого: {audience}")
}

pub fn made_by(who: &str) -> String {
    format!("Кто составил: {who}")
}

/// Anybody can write so in a file.
pub fn claims_to_be_official(who: &str) -> String {
    format!("В файле сказано, что она официальная, от кого: {who}")
}

/// The class display has room for a few words.
pub const NOT_OFFICIAL: &str = "Текст не официальный";
pub const DISGUISED: &str = "Буквы в имени сайта похожи на другие: он может выдавать себя за другой сайт. Спросите учителя, прежде чем открыть.";
/// On the class display.
pub const DISGUISED_CLASS: &str = "Буквы похожи на другие: чужой сайт?";

/// The name of a site as it is encoded, under its name in letters.
pub fn site_encoded(site: &str) -> String {
    format!("Браузер может показать его так: {site}")
}

pub fn version() -> String {
    format!("{TITLE}, версия {}", env!("CARGO_PKG_VERSION"))
}
