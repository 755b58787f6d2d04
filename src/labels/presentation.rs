//! Words of «Показ классу».

use super::{HELPER_PREFIX, KeyRow, sentences};

/// What a desktop says of a screen that is not to go dark.
pub const CLASS_IS_LOOKING: &str = "Идёт показ классу";
pub const PRESENTATION: &str = "Показ классу";
pub const COVER_BLACK: &str = "Чёрный экран";
pub const COVER_WHITE: &str = "Белый экран";

// The teacher's view.
pub const FOR_TEACHER: &str = "Для учителя";
pub const CLASS_SEES: &str = "Экран класса";
pub const NOTES: &str = "Заметки и подсказки";
pub const TEXT_NOTES: &str = "Заметки для учителя. Не часть официальной инструкции";
pub const NOTES_NOT_OFFICIAL: &str = "Не часть официальной инструкции";
pub const HINTS_FOR_TEACHER: &str = "Если на экране не так";
pub const ONWARD: &str = "Дальше";
pub const LAST_SCREEN: &str = "Это последний экран";
pub const CLASS_SEES_BLACK: &str = "Класс видит чёрный экран";
pub const CLASS_SEES_WHITE: &str = "Класс видит доску";
pub const CLASS_SEES_QR: &str = "Класс видит QR-код";
pub const CLASS_SEES_FROZEN: &str = "Заморожено: класс видит прежний экран";
pub const CLOCK: &str = "Который час";
pub const PEN: &str = "Перо";
pub const LIGHT: &str = "Пятно света";
pub const ALL_STEPS: &str = "Все шаги";
pub const TIME: &str = "Время";
pub const FREEZE: &str = "Заморозить";
pub const SWAP: &str = "Поменять";
pub const TO_CLASS: &str = "Экран класса";
pub const END_PRESENTATION: &str = "Закончить";
pub const MONITORS_TITLE: &str = "Где показывать классу?";
pub const NOTES_ELSEWHERE: &str = "Ваши заметки откроются на другом экране.";
pub const ONE_MONITOR: &str =
    "Экран один. Подключите проектор и выберите в системе «Расширить», а не «Повторить».";
pub const LETTERS_ON: &str = "Буквы и цифры можно отключить: меню ☰ перед показом.";
pub const LETTERS_OFF: &str =
    "Буквы, цифры и знаки отключены и действуют с Ctrl. Включить: меню ☰ перед показом.";

/// A key as its cap names it.
#[derive(Clone, Copy)]
pub enum KeyCap {
    /// A letter, digit or sign: where single ones are switched off it acts with Ctrl.
    Character(&'static str),
    /// A key that types nothing.
    Named(&'static str),
}

const BLACK_KEY: KeyCap = KeyCap::Character("B (И)");

/// At the foot of the class's screen, the most needed first: none that does nothing there.
pub fn class_keys(can_go_on: bool, has_figure: bool) -> Vec<(KeyCap, &'static str)> {
    let onward = (KeyCap::Named("PgDn"), "дальше");
    let black = (BLACK_KEY, "чёрный экран");
    let end = (KeyCap::Named("Esc"), "выйти");
    let closer = (KeyCap::Character("+"), "ближе");
    let onward = can_go_on.then_some(onward);
    let closer = has_figure.then_some(closer);
    onward.into_iter().chain([black, end]).chain(closer).collect()
}

/// How a key is pressed; `letters`: whether single letters act.
pub fn key_cap(key: KeyCap, letters: bool) -> String {
    match key {
        KeyCap::Character(cap) if !letters => format!("Ctrl + {cap}"),
        KeyCap::Character(cap) | KeyCap::Named(cap) => cap.to_owned(),
    }
}

/// To the teacher, until the first press.
pub const PRESENTATION_BANNER: &str =
    "Не входите здесь под своей учётной записью: показывайте на рисунках.";
/// Before addresses to compare with the browser's.
pub const CHECK_ADDRESS: &str = "Проверьте адрес:";
pub const OR: &str = " или ";

/// In the order in which they are listed; some act only with two monitors, one only with a single one.
pub fn presentation_keys(digits: KeyRow<'_>, has_two: bool) -> Vec<KeyRow<'_>> {
    let freeze = ("F (А)", "заморозить экран класса");
    let swap = ("S (Ы)", "поменять экраны местами");
    let notes = ("N (Т)", "вид учителя и обратно");
    let by_monitors = if has_two { vec![freeze, swap] } else { vec![notes] };
    let last = [("F1 или ?", "эти клавиши"), ("Esc", "закрыть открытое, закончить показ")];
    let turning = TURNING_KEYS.into_iter().chain([digits]);
    turning.chain(ALWAYS_KEYS).chain(by_monitors).chain(last).collect()
}

const TURNING_KEYS: [KeyRow<'static>; 2] = [
    ("PageDown, →, ↓, Пробел, Enter, щелчок", "дальше: следующая рамка на рисунке или экран"),
    ("PageUp, ←, ↑, Backspace, правая кнопка мыши", "назад"),
];
pub const HOME_END: &str = "Home, End, ";
pub const TO_BOTH_ENDS: &str = "в начало, в конец, ";
const ALWAYS_KEYS: [KeyRow<'static>; 13] = [
    ("B (И), точка, Ю", "чёрный экран и обратно"),
    ("W (Ц), запятая, Б", "доска: белый экран, на котором рисуют"),
    ("+, −, 0, колёсико", "крупнее (к рамке), мельче, целиком"),
    ("P (З)", "перо; C (С) — другой цвет"),
    ("K (Л)", "ластик"),
    ("E (У), Ctrl + Z", "стереть всё на этом экране, стереть последнее"),
    ("H (Р)", "сохранить рисунки картинками"),
    ("L (Д)", "пятно света"),
    ("O (Щ) или Tab", "все шаги"),
    ("T (Е)", "время на этот шаг: включить, скрыть, показать"),
    ("G (П), V (М)", "время: пауза, ещё минута"),
    ("Q (Й)", "QR-код адреса"),
    ("F6, Shift + ↓", "у учителя: к следующей части окна; заметки ниже"),
];

pub fn overview_named(eyebrow: &str, title: &str) -> String {
    format!("{eyebrow}: {title}")
}

pub fn minutes_seconds(seconds: f64) -> String {
    let seconds = seconds.max(0.0) as u64;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

pub fn since_start(seconds: f64) -> String {
    format!("Идёт {}", minutes_seconds(seconds))
}

/// Of a countdown.
pub fn time_left(seconds: f64, is_paused: bool) -> String {
    // The last second is shown as a whole one.
    let left = minutes_seconds(seconds.ceil());
    match (seconds > 0.0, is_paused) {
        (false, _) => "Время вышло".to_owned(),
        (true, false) => format!("Осталось {left}"),
        (true, true) => format!("Пауза, {left}"),
    }
}

pub fn presenter_position(eyebrow: &str, revealed: usize, all: usize) -> String {
    if all == 0 {
        eyebrow.to_owned()
    } else {
        format!("{eyebrow} · рамка {revealed} из {all}")
    }
}

pub fn notes_head(minutes: u8) -> String {
    match minutes {
        0 => "Заметки".to_owned(),
        _ => format!("Заметки · около {minutes} мин"),
    }
}

pub fn hint_line(advice: &str, helper: Option<&str>) -> String {
    match helper {
        Some(helper) => sentences(&[advice, &format!("{HELPER_PREFIX}{helper}.")]),
        None => advice.to_owned(),
    }
}

/// `name` is empty where the system has none.
pub fn monitor_named(name: &str, [width, height]: [u32; 2]) -> String {
    if name.is_empty() {
        format!("{width} × {height}")
    } else {
        format!("«{name}» {width} × {height}")
    }
}

/// The one on which this is read.
pub fn this_monitor(name: &str) -> String {
    format!("Этот экран: {name}")
}

/// A monitor that the system only numbers.
pub fn monitor_numbered(number: &str, [width, height]: [u32; 2]) -> String {
    format!("Экран {number}, {width} × {height}")
}

pub const ONE_SCREEN: &str = "Экран один: класс видит то же, что и вы";

pub fn class_sees(monitor: &str) -> String {
    format!("Класс видит: {monitor}")
}

pub const RED_PEN: &str = "Красное перо";
pub const BLUE_PEN: &str = "Синее перо";
pub const GREEN_PEN: &str = "Зелёное перо";
pub const BLACK_PEN: &str = "Чёрное перо";
