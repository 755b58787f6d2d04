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

/// What a file says of itself, on one line of a terminal.
pub fn of_outside(words: &str) -> String {
    words.chars().take(160).map(|c| if c.is_control() { '?' } else { c }).collect()
}

pub fn word_bomb(part: &str) -> String {
    let part = of_outside(part);
    format!("часть «{part}» раскрывается слишком сильно, такой документ не читаем")
}

pub fn word_twice(part: &str) -> String {
    let part = of_outside(part);
    format!("часть «{part}» лежит в документе дважды: откройте его в Word и сохраните ещё раз")
}

pub fn word_doctype(part: &str) -> String {
    let part = of_outside(part);
    format!("в части «{part}» стоит DOCTYPE, такой документ не читаем")
}

pub fn word_deep(part: &str) -> String {
    let part = of_outside(part);
    format!("часть «{part}» вложена слишком глубоко, такой документ не читаем")
}

pub fn word_malformed(part: &str) -> String {
    let part = of_outside(part);
    format!("часть «{part}» повреждена: откройте документ в Word и сохраните ещё раз")
}

pub fn word_too_much(fault: &str) -> String {
    format!("документ не помещается в инструкцию: {fault}")
}

// What is added to the words of a document.
pub const WORD_BEFORE: &str = "Перед началом";
pub const WORD_ASK_AGE: &str = "Сколько вам лет?";
pub const WORD_DONE: &str = "Сделано, дальше";
pub const WORD_HINTS: &str = "На экране не так";
pub const WORD_FINISH: &str = "Всё сделано";
pub const WORD_AFTER: &str = "После всех шагов";
pub const WORD_NO_HEADING: &str = "Инструкция";
pub const WORD_UNDER_14: &str = "Меньше 14 лет";
pub const WORD_FROM_14: &str = "14 лет или больше";
pub const WORD_FRAMED: &str = "Обведено в документе";
pub const WORD_OTHER_KIND: &str = "не PNG и не JPEG";

pub fn word_step(number: usize) -> String {
    format!("Шаг {number}")
}

/// A picture without a caption.
pub fn word_picture(number: usize) -> String {
    format!("Картинка {number}")
}

/// `caption` may be empty.
pub fn word_alt(name: &str, caption: &str) -> String {
    let caption = caption.trim_end_matches('.');
    if caption.is_empty() {
        format!("{name}. Описания рисунка в документе нет")
    } else {
        format!("{caption}. Описания рисунка в документе нет")
    }
}

/// `name` may be empty.
pub fn word_kind(name: &str) -> String {
    if name.is_empty() {
        "такого вида программа не показывает".to_owned()
    } else {
        format!("это {name}, а нужен PNG или JPEG: вставьте в документ снимок экрана")
    }
}

// «Проверьте».
pub const WORD_DOUBTS: &str = "Посмотрите сами";
pub const WORD_LEFT_OUT: &str = "Не вошло";
pub const WORD_CAME_OUT: &str = "Что получилось";
pub const WORD_STEPS: &str = "Шаги";
pub const WORD_BY_STEP: &str = "по словам «Шаг 1», «Шаг 2»";
pub const WORD_BY_STEP_HEADING: &str = "по заголовкам «Шаг 1», «Шаг 2»";
pub const WORD_BY_HEADING: &str = "по заголовкам с номерами";
pub const WORD_BY_PLAIN_HEADING: &str = "по заголовкам без номеров";
pub const WORD_BY_LIST: &str = "по нумерованному списку";
pub const WORD_BY_NUMBER: &str = "по номерам в начале строк";
pub const WORD_BY_PICTURE: &str = "по рисункам: шаг кончается рисунком";
pub const WORD_OUTSIDE: &str = "рисунки, которые лежат вне документа";
pub const WORD_SHAPES: &str = "рамки и стрелки не над рисунком";
pub const WORD_CONTENTS: &str = "оглавление";
pub const WORD_DELETED: &str = "слова, удалённые в исправлениях";
pub const WORD_HIDDEN: &str = "скрытый текст";
pub const WORD_COMMENTS: &str = "примечания на полях";
pub const WORD_CHARTS: &str = "диаграммы";
pub const WORD_DIAGRAMS: &str = "схемы SmartArt";
pub const WORD_OBJECTS: &str = "вложенные файлы и формулы старого вида";
pub const WORD_MISSING: &str = "рисунки, которых в файле нет";
pub const WORD_NO_STEPS: &str = "не видно, где начинаются шаги: шаг кончается рисунком, а без рисунков всё на одной странице. Начните шаги в документе словами «Шаг 1.», «Шаг 2.»";
pub const WORD_AGE: &str =
    "вопрос «до 14 лет или старше» сделан по двум абзацам: так ли он поделил слова?";

/// `by`: what told them apart.
pub fn word_steps(count: usize, by: &str) -> String {
    format!("шагов: {count} ({by})")
}

pub fn word_figures(count: usize, with_caption: usize) -> String {
    format!("рисунков: {count}, с подписями: {with_caption}")
}

pub fn word_references(count: usize) -> String {
    format!("ссылок на рисунки в словах: {count}")
}

pub fn word_callouts(count: usize) -> String {
    format!("рамок, номеров и стрелок стало выносками: {count}")
}

pub fn word_covered(count: usize) -> String {
    format!("закрашено на рисунках, как в документе: {count}")
}

pub fn word_counted(what: &str, count: usize) -> String {
    if count == 1 { what.to_owned() } else { format!("{what}: {count}") }
}

/// `near`: the words before it; empty at the beginning.
pub fn word_icon(near: &str) -> String {
    if near.is_empty() {
        "значок в начале строки".to_owned()
    } else {
        format!("значок после слов «{near}»")
    }
}

pub fn word_most_figures(most: usize) -> String {
    format!("в инструкции помещается {most}")
}

/// `file`: its name inside of the document, may be empty.
pub fn word_no_picture(file: &str, why: &str) -> String {
    format!("{}: {why}", format!("рисунок {file}").trim_end())
}

/// The sign itself cannot be shown. `near`: the words before it.
pub fn word_sign(near: &str, sign: char) -> String {
    let sign = format!("знак U+{:04X}: в шрифте его нет, замените его словом", u32::from(sign));
    if near.is_empty() { sign } else { format!("после «{near}» стоит {sign}") }
}

/// `label`: «ШАГ 7.».
pub fn word_odd_number(label: &str) -> String {
    format!("«{label}»: номер не следует за тем, что выше")
}

/// `words`: its first ones.
pub fn word_other_list(words: &str) -> String {
    format!("список «{words}» остался списком: шаги взяты из другого списка, ниже")
}

/// `words`: «рисунок 9».
pub fn word_no_figure(words: &str) -> String {
    format!("слова «{words}» ни к какому рисунку не ведут")
}

pub fn word_no_caption(name: &str) -> String {
    format!("{name}: в документе без подписи")
}

pub fn word_link(link: &str) -> String {
    format!(
        "ссылка «{link}» осталась словами: программа такую не открывает или написана она не так, как ведёт"
    )
}

/// `words`: what the link was on.
pub fn word_button(words: &str) -> String {
    format!("ссылка со слов «{words}» стала кнопкой под ними")
}

pub fn word_https(link: &str) -> String {
    format!("адрес «{link}» откроется по https")
}

/// `words`: its first ones.
pub fn word_table(words: &str) -> String {
    format!("таблица «{words}»: в ней соединены ячейки")
}

pub fn word_frame(name: &str) -> String {
    format!("{name}: рамка выходит за край рисунка")
}
