//! A document of Word that becomes a guide: the way there, «Проверьте», where it is saved.

use std::fmt::Display;
use std::path::Path;

// Menu.
pub const FROM_WORD: &str = "Инструкция из Word…";
pub const CHECK_MENU: &str = "Проверьте: что вышло из Word";
/// For a screen reader.
pub const CHECK_NAME: &str = "Проверьте, что вышло из Word";

// While a file is read.
pub const READING_TITLE: &str = "Читаем инструкцию";
pub const READING_NOTE: &str = "Документ не меняется. Большой читается несколько секунд.";
pub const READING_DONE: &str = "Прочитано";
pub const READING_STOPPED: &str = "Чтение остановлено";
pub const DROP_HERE: &str = "Отпустите файл";
pub const DROP_WHAT: &str = "Инструкция из Word (.docx) или пакет (.join-chats)";

pub fn percent(percent: u8) -> String {
    format!("{percent} %")
}

// «Проверьте».
pub const CHECK_TITLE: &str = "Проверьте";
pub const CHECK_NOTE: &str = "Это заготовка, её собрала программа: слова документа не изменены, а по шагам, рисункам и рамкам разложила их она. Сверьте с документом.";
pub const WALK_THROUGH: &str = "Пройти по шагам";
pub const SAVE_AS: &str = "Сохранить…";
pub const PUT_HERE: &str = "Положить для этого компьютера";
pub const NOT_SAVED_YET: &str = "Инструкция ещё не сохранена.";
pub const SAVING_GUIDE: &str = "Сохраняем…";
/// Why no second press does anything.
pub const SAVING_ALREADY: &str = "Уже сохраняем";
pub const CHOOSING_ALREADY: &str = "Окно выбора файла уже открыто";

pub fn guide_saved(path: &Path) -> String {
    format!("Сохранено: {}", path.display())
}

/// It is offered from now on.
pub fn guide_put(path: &Path) -> String {
    format!("Сохранено: {}. Теперь её предложат здесь каждому.", path.display())
}

pub fn guide_replaced(path: &Path) -> String {
    format!("Сохранено: {}. Прежняя версия этой инструкции заменена.", path.display())
}

pub fn guide_was_there(path: &Path) -> String {
    format!("Такая же уже лежит здесь: {}", path.display())
}

pub fn guide_not_saved(path: &Path, why: &impl Display) -> String {
    format!("Не сохранено в {}: {why}. Выберите другую папку.", path.display())
}

/// Where it was tried, and why not.
pub fn no_place_for_guide(tried: &[(&Path, String)]) -> String {
    let tried: Vec<_> =
        tried.iter().map(|(path, why)| format!("{}: {why}", path.display())).collect();
    format!(
        "Положить не вышло ({}). Нажмите «Сохранить…» и отдайте файл технику: он положит его в эту папку.",
        tried.join("; ")
    )
}

pub const NO_PLACE_IS_KNOWN: &str = "Положить некуда: на этом компьютере настройки закрепили одну инструкцию. Нажмите «Сохранить…» и отдайте файл технику.";
pub const NO_DIALOG_TO_SAVE: &str = "Окно выбора файла здесь не открывается. Сохранить можно без него: join-chats --import ДОКУМЕНТ.docx --save ФАЙЛ.join-chats";

// The system's own dialogs.
pub const CHOOSE_DOCUMENT_TITLE: &str = "Инструкция из Word";
pub const SAVE_GUIDE_TITLE: &str = "Сохранить инструкцию";
pub const DOCUMENTS_OF_WORD: &str = "Документы Word и пакеты";
pub const PACKAGES: &str = "Пакеты инструкций";
/// The name of a guide whose document has none.
pub const UNNAMED_GUIDE: &str = "инструкция";

/// The name of the second file for one of this name.
pub fn numbered_name(name: &str, number: usize) -> String {
    if number == 1 { name.to_owned() } else { format!("{name} {number}") }
}

// What is said above the page.
pub const NO_DIALOG_TO_OPEN: &str = "Окно выбора файла здесь не открывается. Перетащите документ в это окно или на значок программы, или запустите её так: join-chats ДОКУМЕНТ.docx";
pub const GUIDE_IS_FIXED: &str =
    "Файл не открыт: настройки этого компьютера закрепили одну инструкцию. Другую откроет техник.";

pub fn file_not_opened(name: &str, why: &impl Display) -> String {
    format!("Файл «{name}» не открылся: {why}.")
}

pub fn guide_file_not_opened(why: &impl Display) -> String {
    format!("Файл не открылся: {why}.")
}

/// Of a guide that is no good.
pub fn document_unread(path: &Path, why: &impl Display) -> String {
    format!("документ {} не читается: {why}", path.display())
}

// The command line.
pub const A_WORD_FILE: &str = "ФАЙЛ.docx";
pub const A_PACKAGE_FILE: &str = "ФАЙЛ.join-chats";
pub const IMPORT_ALONE: &str =
    "--import и --save не идут вместе с другими ключами, кроме --overwrite";
pub const IMPORT_NEEDS_SAVE: &str =
    "--import нужно и --save: --import ФАЙЛ.docx --save ФАЙЛ.join-chats";
pub const SAVE_NEEDS_IMPORT: &str =
    "--save нужен только --import: --import ФАЙЛ.docx --save ФАЙЛ.join-chats";
pub const NO_DOCUMENT_TO_CHECK: &str = "проверять нечего: назовите документ, --guide ФАЙЛ.docx";
/// Before a line that somebody should look at.
pub const CHECK_MARK: &str = "! ";
pub const LINE_MARK: &str = "- ";
