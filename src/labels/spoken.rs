//! Words that only a screen reader says.

use super::desk::of_number;
use super::{TYPE_NORMAL, TYPE_TITLE, VIEW_TITLE, type_percent};

/// One after another, each with a stop at its end.
pub fn sentences(parts: &[impl AsRef<str>]) -> String {
    let mut all = String::new();
    for part in parts.iter().map(|part| part.as_ref().trim()).filter(|part| !part.is_empty()) {
        if !all.is_empty() {
            all.push_str(if all.ends_with(['.', '!', '?', ':', ';', '…']) { " " } else { ". " });
        }
        all.push_str(part);
    }
    all
}

/// Before official words that warn.
pub fn attention(words: &str) -> String {
    format!("Внимание! {words}")
}

/// A button that also shows the size.
pub fn type_normal_named(percent: u16) -> String {
    format!("{TYPE_NORMAL}, сейчас {}", type_percent(percent))
}

pub fn type_said(percent: u16) -> String {
    format!("{TYPE_TITLE}: {}", type_percent(percent))
}

/// Of an enlarged figure.
pub fn zoom_said(percent: u16) -> String {
    format!("Масштаб рисунка: {}", type_percent(percent))
}

pub fn theme_said(theme: &str) -> String {
    format!("{VIEW_TITLE}: {theme}")
}

pub const HINT_CLOSED: &str = "Подсказка закрыта";
/// What has the focus in a show while no button has it.
pub const SHOW_RESTS: &str = "Показ классу: Пробел — дальше, Esc — закончить";
pub const SHOW_BEGINS: &str = "Показ классу начат";
pub const SHOW_ENDS: &str = "Показ классу закончен";
pub const SCREEN_OPEN: &str = "Экран класса открыт";
pub const SCREEN_MOVES: &str = "Экран класса снова меняется";
pub const QR_AWAY: &str = "QR-код убран";
pub const TOOL_AWAY: &str = "Перо убрано";
/// What a screen reader may call running words.
pub const PARAGRAPH: &str = "абзац";
pub const TIME_HIDDEN: &str = "Времени на экране нет";
/// The mark of the step that is open, when it comes or goes.
pub const MARKED: &str = "Отмечено: сделано";
pub const UNMARKED: &str = "Отметка снята";
pub const TIME_OVER: &str = "Время вышло";
pub const LAST_MINUTE: &str = "Осталась одна минута";

/// A countdown runs, from so many seconds on.
pub fn time_runs(seconds: f64) -> String {
    let minutes = (seconds / 60.0).round() as usize;
    format!("Время идёт: {minutes} {}", of_number(minutes, ["минута", "минуты", "минут"]))
}

// How the class sees a figure.
pub const FIGURE_WHOLE: &str = "Рисунок целиком";
pub const FIGURE_AT_FRAME: &str = "Рисунок крупно, у рамки";

/// By its factor.
pub fn figure_enlarged(factor: f32) -> String {
    format!("Рисунок крупнее: {} %", (factor * 100.0).round())
}

/// The form of the window.
pub fn form_said(is_beside: bool) -> &'static str {
    if is_beside {
        "Окно стоит рядом с браузером"
    } else {
        "Окно снова большое"
    }
}
