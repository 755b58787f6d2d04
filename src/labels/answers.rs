//! Questions of a guide, steps for some answers, what is done on a telephone.

use super::slips::cut;

/// Above a step, where the steps of all are shown: for whom it is.
pub fn only_for(titles: &[&str]) -> String {
    let named: Vec<_> = titles.iter().map(|title| format!("«{title}»")).collect();
    format!("Только если: {}", named.join(" или "))
}

/// The same where the question is not in sight; it may have no words.
pub fn only_if_answered(only: &str, question: &str) -> String {
    if question.is_empty() { only.to_owned() } else { format!("{only} ({question})") }
}

/// In a text: an answer, and what it means.
pub fn answer_line(title: &str, summary: &str) -> String {
    let colon = if summary.is_empty() { "" } else { ": " };
    format!("  — {title}{colon}{summary}")
}

/// A card, for a screen reader.
pub fn answer_named(title: &str, summary: &str) -> String {
    if summary.is_empty() { title.to_owned() } else { format!("{title}: {summary}") }
}

/// In the place of the road of steps.
pub const STEPS_AFTER_ANSWER: &str = "Какие будут шаги, покажет ответ";

pub const CHOOSE_FIRST: &str = "Сначала выберите ответ";

/// Above what the instruction itself says of something that goes wrong.
pub const HINTS_OFFICIAL: &str = "Из инструкции";

// What is done on a telephone.
pub const ON_PHONE: &str = "Откройте на телефоне: наведите камеру на код";

/// A button beside a code that is small.
pub const CODE_LARGER: &str = "Код крупнее";

/// Where there is no room for it.
pub const ON_PHONE_LARGER: &str = "Откройте на телефоне: нажмите «Код крупнее» и наведите камеру";

pub fn install(app: &str) -> String {
    format!("Установите приложение «{app}»")
}

/// A button that shows the code of a store.
pub fn store_code(store: &str) -> String {
    format!("QR-код: {store}")
}

pub fn copy_contact(contact: &str) -> String {
    format!("Скопировать {contact}")
}

// What is wrong in a file.
pub const TWO_ANSWERS: &str = "у вопроса нужно не меньше двух ответов (answers)";

pub fn question_twice(id: &str) -> String {
    format!("вопрос «{}» уже есть с другими ответами: дайте другое имя", cut(id))
}

pub fn answer_twice(id: &str) -> String {
    format!("ответ «{}» уже есть: дайте другое имя", cut(id))
}

pub fn answered_later(id: &str) -> String {
    format!("ответ «{}» спрашивают позже этого шага: поставьте вопрос раньше", cut(id))
}

pub fn no_such_answer(id: &str, near: Option<&str>, all: &[&str]) -> String {
    let id = cut(id);
    match near {
        Some(near) => format!("нет ответа «{id}»: может быть, «{near}»?"),
        None if all.is_empty() => format!("нет ответа «{id}»: в инструкции нет вопросов (Choice)"),
        None => format!("нет ответа «{id}»: есть {}", cut(&all.join(", "))),
    }
}

/// What stands in the place of an address.
pub const CONTACTS: &str = "mailto:";

pub fn no_step_for(id: &str) -> String {
    format!("для ответа «{}» не остаётся ни одного шага с numbered: true", cut(id))
}

pub fn no_contact(target: &str) -> String {
    format!("«{}»: почту пишут mailto:имя@сайт, телефон tel:+7…", cut(target))
}
