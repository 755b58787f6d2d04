//! The guides to choose from.

use super::desk::of_number;
use std::fmt::Display;
use std::path::Path;

pub const WHICH_GUIDE: &str = "Какая у вас инструкция?";
pub const WHICH_GUIDE_NOTE: &str = "Не знаете — спросите учителя.";
pub const OTHER_GUIDE: &str = "Другая инструкция…";
pub const BACK_TO_PAGE: &str = "Назад";
/// The one in the program.
pub const OFFICIAL_OF_REGION: &str = "Официальная инструкция округа";
pub const FOR_PUPILS: &str = "Для кого: ученики школ Ханты-Мансийского округа";
/// Nobody has looked whether it is so.
pub const SAYS_OFFICIAL: &str = "Официальная — так сказано в файле";
pub const NOT_OFFICIAL_GUIDE: &str = "Не официальная";
pub const OPENING_GUIDE: &str = "Открываем…";
pub const GUIDE_IS_OPEN: &str = "Вы здесь";

pub fn from_whom(who: &str) -> String {
    format!("От кого: {who}")
}

/// «Продолжить: сделано 3 из 6».
pub fn go_on_with(done: usize, all: usize) -> String {
    match done {
        0 => "Продолжить".to_owned(),
        _ => format!("Продолжить: сделано {done} из {all}"),
    }
}

/// For a screen reader.
pub fn guides_to_choose(count: usize) -> String {
    let words = of_number(count, ["инструкция", "инструкции", "инструкций"]);
    format!("{count} {words}: стрелками вверх и вниз — выбрать, Enter — открыть")
}

pub fn guide_not_opened(why: &str) -> String {
    format!("Эта инструкция не открылась: {why}. Выберите другую или позовите учителя.")
}

// What is wrong in a library, for the technician.
pub fn library_unreadable(path: &Path, reason: &impl Display) -> String {
    format!("папка инструкций {} не читается: {reason}", path.display())
}

pub fn more_broken(count: usize) -> String {
    let words = of_number(count, ["пакет", "пакета", "пакетов"]);
    format!("не открываются и ещё {count} {words}; какие, скажет --self-test")
}

pub fn library_is_full(most: usize) -> String {
    format!("пакетов больше {most}, остальные не показаны")
}

pub fn not_the_pinned(path: &Path, found: &str) -> String {
    format!("инструкция {} не та, что закреплена: её SHA-256 {found}", path.display())
}

pub fn pin_unreadable(value: &str) -> String {
    let digits = value.chars().count();
    format!("SHA-256 — 64 знака 0…9 и a…f, а здесь {digits}; его скажет --self-test")
}

pub const PIN_WITHOUT_GUIDE: &str =
    "guide_sha256 закрепляет инструкцию из поля guide, а его здесь нет";

// The self-test.
pub fn guide_digest(path: &Path, digest: &str) -> String {
    format!("инструкция: {}, SHA-256 {digest}", path.display())
}

pub fn in_library(title: &str, path: &Path) -> String {
    format!("ещё инструкция: «{title}», {}", path.display())
}

pub const NO_GUIDES_TO_ASK: &str =
    "вопрос задают, если инструкций больше одной: положите пакет рядом с программой";

/// Two packages, the second of which is shown.
pub fn same_id(path: &Path, shown: &Path) -> String {
    format!(
        "у инструкции {} тот же id, что у {}: показана вторая, поменяйте id или уберите лишнюю",
        path.display(),
        shown.display()
    )
}
