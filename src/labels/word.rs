//! What is wrong with a document of Word, and what came out of one.

// What to do with a file of another kind.
pub const WORD_IS_DOC: &str = "это документ старого Word (.doc): откройте его в Word и сохраните: «Сохранить как → Документ Word (.docx)»";
pub const WORD_IS_RTF: &str =
    "это RTF: откройте его в Word и сохраните: «Сохранить как → Документ Word (.docx)»";
pub const WORD_IS_PDF: &str =
    "это PDF: откройте его в Word и сохраните: «Сохранить как → Документ Word (.docx)»";
pub const WORD_IS_ODT: &str = "это документ LibreOffice: откройте его там и сохраните: «Сохранить как → Документ Word (.docx)»";
pub const WORD_IS_OTHER_OFFICE: &str = "это таблица или презентация, а нужен документ Word (.docx)";
pub const WORD_IS_HTML: &str =
    "это веб-страница: откройте её в Word и сохраните: «Сохранить как → Документ Word (.docx)»";
pub const WORD_IS_ZIP: &str = "это архив без документа Word: распакуйте его и возьмите файл .docx";
pub const WORD_IS_EMPTY: &str = "файл пустой: скопируйте его ещё раз";
pub const WORD_IS_UNKNOWN: &str = "это не документ Word (.docx)";

// What is wrong with a document.
pub const WORD_BLANK: &str = "в документе нет ни слов, ни рисунков";
pub const WORD_STOPPED: &str = "чтение остановлено";
pub const WORD_SECRET: &str = "документ закрыт паролем: откройте его в Word и сохраните без пароля";
pub const WORD_TORN: &str = "документ повреждён или обрывается: скопируйте его ещё раз";
pub const WORD_CROWDED: &str =
    "в документе слишком много частей: откройте его в Word и сохраните ещё раз";

pub fn word_bomb(part: &str) -> String {
    format!("часть «{part}» раскрывается слишком сильно, такой документ не читаем")
}

pub fn word_twice(part: &str) -> String {
    format!("часть «{part}» лежит в документе дважды: откройте его в Word и сохраните ещё раз")
}

pub fn word_doctype(part: &str) -> String {
    format!("в части «{part}» стоит DOCTYPE, такой документ не читаем")
}

pub fn word_deep(part: &str) -> String {
    format!("часть «{part}» вложена слишком глубоко, такой документ не читаем")
}

pub fn word_malformed(part: &str) -> String {
    format!("часть «{part}» повреждена: откройте документ в Word и сохраните ещё раз")
}

pub fn word_too_much(fault: &str) -> String {
    format!("документ не помещается в инструкцию: {fault}")
}
