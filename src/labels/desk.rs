//! Words of the teacher's desk: the next press, drawings, the time of a lesson.

use std::fmt::Display;

// What is on the class's screen.
pub const CLASS_SEES_NOW: &str = "Сейчас на экране класса";
pub const CLASS_KEEPS_SEEING: &str = "У класса";
pub const CLASS_WILL_SEE: &str = "Так это увидит класс";

// The next press.
pub const NEXT_PRESS: &str = "Следующее нажатие";
pub const CLOSES_OVERLAY: &str = "Закроет то, что открыто";
pub const CLOSES_BLACK: &str = "Уберёт чёрный экран";
pub const CLOSES_WHITE: &str = "Уберёт доску";
pub const CLOSES_QR: &str = "Закроет QR-код";
pub const A_WARNING: &str = "предупреждение";
pub const MORE_WORDS: &str = "продолжение";

/// For a screen reader.
pub fn next_press(what: &str, later: &str) -> String {
    format!("{NEXT_PRESS}: {what}.{later}")
}

pub fn later(presses: &[String]) -> String {
    format!("Потом: {}", presses.join(" · "))
}

pub fn frame_named(number: u8, words: &str) -> String {
    format!("Рамка {number}: {words}")
}

pub fn frame_numbered(number: usize) -> String {
    format!("рамка {number}")
}

pub fn step_numbered(number: usize) -> String {
    format!("Шаг {number}")
}

/// `what`: a figure, a warning.
pub fn same_step_goes_on(what: &str, words: &str) -> String {
    if words.is_empty() {
        format!("Этот же шаг, {what}")
    } else {
        format!("Этот же шаг, {what}: {words}")
    }
}

pub fn next_screen(eyebrow: &str, title: &str) -> String {
    format!("{eyebrow}. {title}")
}

pub fn more_hints(hidden: usize) -> String {
    match hidden {
        0 => "Ещё".to_owned(),
        _ => format!("Ещё {hidden} {}", of_number(hidden, ["подсказка", "подсказки", "подсказок"])),
    }
}

// Pen and board.
pub const BOARD: &str = "Доска";
pub const ERASER: &str = "Ластик";
pub const UNDO: &str = "Отменить";
pub const CLEAR: &str = "Стереть всё здесь";
pub const SAVE_DRAWINGS: &str = "Сохранить рисунки";
pub const NO_FIGURE: &str = "На этом экране нет рисунка";
pub const NO_ADDRESS: &str = "На этом шаге нет адреса";
pub const NOTHING_DRAWN: &str = "Пока ничего не нарисовано";
pub const SAVING_DRAWINGS: &str = "Сохраняем рисунки…";
/// Folder for pictures of what was drawn.
pub const DRAWINGS_FOLDER: &str = "Рисунки урока";

pub fn drawings_saved(count: usize, folder: &str) -> String {
    let pictures = of_number(count, ["рисунок", "рисунка", "рисунков"]);
    format!(
        "{} {count} {pictures}: {folder}",
        of_number(count, ["Сохранён", "Сохранено", "Сохранено"])
    )
}

pub fn drawings_failed(reason: &impl Display) -> String {
    format!("Рисунки не сохранились: {reason}. Они остаются на экране до конца урока")
}

/// Of the two innermost folders.
pub fn place_of(parent: &str, folder: &str) -> String {
    if parent.is_empty() { folder.to_owned() } else { format!("{parent} → {folder}") }
}

/// The name of a picture file, without its end.
pub fn drawing_file(page: &str, number: usize) -> String {
    if number == 1 { page.to_owned() } else { format!("{page} ({number})") }
}

/// «Шаг 5, Рисунок 4».
pub fn overview_figure(page: &str, figure: &str) -> String {
    format!("{page}, {figure}")
}

// The time.
pub const PAUSE: &str = "Пауза";
pub const RESUME: &str = "Продолжить";
pub const PLUS_MINUTE: &str = "+1 мин";
pub const PLUS_MINUTE_NAME: &str = "Ещё одна минута";
pub const HIDDEN_TIME: &str = "Класс этого не видит. Показать: T";
/// How long the lesson lasts changes each second: that is the value.
pub const LESSON_RUNS: &str = "Идёт: сколько заняли шаги";
pub const MINUTES_TITLE: &str = "Сколько заняли шаги";
pub const MINUTES_NOTE: &str = "Для того, кто правит инструкцию: эти числа нигде не сохраняются.";
pub const MINUTES_COPIED: &str = "Скопировано";

pub fn minutes_of_page(name: &str, seconds: f64, planned: u8) -> String {
    let minutes = (seconds / 60.0).round() as u64;
    let minutes = if minutes == 0 {
        "меньше минуты".to_owned()
    } else {
        format!("{minutes} мин")
    };
    match planned {
        0 => format!("{name}: {minutes}"),
        _ => format!("{name}: {minutes} (в инструкции {planned})"),
    }
}

/// The form of a word that goes with a number: one, two, five.
pub(super) fn of_number(number: usize, [one, two, five]: [&'static str; 3]) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=14) => five,
        (1, _) => one,
        (2..=4, _) => two,
        _ => five,
    }
}
