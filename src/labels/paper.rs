//! «Раздать на бумаге»: the card, what comes of it, and the code that a class is shown.

use super::handout::pages_counted;
use std::fmt::Display;
use std::path::Path;

// The card. Its title and the button in the menu stand with the other words of the hand-out.
pub const FORM_QUESTION: &str = "Что напечатать";
pub const WHOLE_FORM: &str = "Вся инструкция";
pub const WHOLE_NOTE: &str = "Все шаги с рисунками и подсказками";
pub const SHORT_FORM: &str = "Коротко, один лист";
pub const SHORT_NOTE: &str = "Все шаги в две колонки, без подсказок";
pub const PARENTS_FORM: &str = "Только для родителей";
pub const PARENTS_NOTE: &str = "Что делает взрослый и где он поможет";
/// Where a question of the guide has no words of its own.
pub const FOR_WHOM_QUESTION: &str = "Для кого";
pub const ALL_ANSWERS: &str = "Для всех ответов";
pub const PRINT: &str = "Открыть для печати";
pub const SAVE_PAPER: &str = "Сохранить…";
pub const PAPER_NOTE: &str = "Это PDF: распечатайте его или отправьте родителям в чат. Имени ученика и его отметок в нём нет.";

// While it is written.
pub const WRITING_TITLE: &str = "Готовим лист";
pub const WRITING_DONE: &str = "Готово";
pub const WRITING_NOTE: &str = "Большие рисунки берут несколько секунд.";

// What came of it.
pub const HANDOUTS_FOLDER: &str = "Раздать";
/// The name of a file where the guide's heading has no letter that a file may have.
pub const UNNAMED_PAPER: &str = "Раздаточный лист";
pub const OPENING_PAPER: &str = "Лист готов, открываем его.";
pub const ASK_FOR_PAPER_TITLE: &str = "Сохранить раздаточный лист";
pub const PDF_FILES: &str = "PDF, для печати";
pub const HTML_FILES: &str = "Страница для браузера";
pub const NO_DIALOG_FOR_PAPER: &str = "Окно выбора файла здесь не открывается. Нажмите «Открыть для печати»: программа положит лист в «Документы» и скажет, как он называется. Или запустите её так: join-chats --handout ФАЙЛ.pdf";
pub const NO_DOCUMENTS: &str = "Лист положить некуда: система не говорит, где ваши документы. Нажмите «Сохранить…» и выберите папку.";
pub const NO_THREAD_FOR_PAPER: &str =
    "Лист не готов: компьютеру сейчас не хватает памяти. Закройте лишние программы и повторите.";

/// The name of a file, without an ending: a short one does not take the place of the whole one.
pub fn paper_name(heading: &str, form: &str) -> String {
    const LONG: usize = 60;
    let heading: String = heading.chars().take(LONG).collect();
    if form.is_empty() { heading } else { format!("{heading} ({form})") }
}

pub const SHORT_NAME: &str = "коротко";
pub const PARENTS_NAME: &str = "для родителей";

/// «Лист лежит здесь: Документы → Раздать → Лист.pdf, 6 страниц».
pub fn paper_lies(place: &str, pages: usize) -> String {
    format!("Лист лежит здесь: {}", with_pages(place, pages))
}

pub fn paper_saved(path: &Path, pages: usize) -> String {
    format!("Сохранено: {}", with_pages(&path.display().to_string(), pages))
}

/// A page of a browser has none.
fn with_pages(place: &str, pages: usize) -> String {
    if pages == 0 {
        place.to_owned()
    } else {
        format!("{place}, {}", pages_counted(pages).replace(' ', "\u{a0}"))
    }
}

/// `browser`: its name, if it is known.
pub fn paper_opened(browser: Option<&str>) -> String {
    let place = browser.map_or_else(|| "в программе для PDF".to_owned(), |it| format!("в {it}"));
    format!("Лист открывается {place}. Напечатайте его оттуда: Ctrl+P.")
}

pub const PAPER_NOT_OPENED: &str = "Лист готов, но показать его нечем: откройте файл сами.";

/// Above the page, when the card is closed.
pub fn paper_not_shown(place: &str) -> String {
    format!("{PAPER_NOT_OPENED} Он лежит здесь: {place}")
}

pub fn paper_not_written(path: &Path, why: &impl Display) -> String {
    format!("Лист не записан в {}: {why}.", path.display())
}

/// In a picture of the program.
pub const A_DOCUMENTS_FOLDER: &str = "Документы";

/// From the outermost folder to the file.
pub fn place_of_file(folder: &str, file: &str) -> String {
    format!("{folder} → {file}")
}

// What a class is shown.
pub const HANDOUT_CLASS: &str = "Раздаточный лист";
pub const CLASS_SEES_HANDOUT: &str = "Класс видит QR-код раздаточного листа";
