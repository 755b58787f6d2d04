//! The hand-out: what stands on it, and what is said of it.

use super::desk::of_number;
use super::sentences;
use std::fmt::Display;
use std::path::Path;

// On paper.
pub const HANDOUT_SHORT_LINE: &str = "Коротко: без подсказок";
pub const HANDOUT_PARENTS_LINE: &str = "Для родителей";
/// Where a helper or an audience is a parent: «родитель», «родителям».
pub const PARENT_STEM: &str = "родител";
pub const NO_PARENT_NEEDED: &str = "Помощь взрослого здесь обычно не нужна.";
pub const NO_PARENTS_NAMED: &str =
    "в инструкции не сказано, что делают родители, поэтому на листе она вся";
/// Behind the title of hints.
pub const HINTS_SIGN: &str = " (подсказки, не часть официальной инструкции)";
/// A step as its heading: «ШАГ 1. Вход», «1) Вход», «Часть 1 — Вход».
pub fn labelled(label: &str, title: &str) -> String {
    let label = label.trim();
    let is_open = label.ends_with(')') && !label.contains('(') || label.ends_with(['-', '–', '—']);
    if is_open { format!("{label} {title}") } else { sentences(&[label, title]) }
}

/// What is seen, before what helps.
pub fn hint_title(sees: &str) -> String {
    let end = if sees.ends_with(['.', '!', '?', '…']) { " " } else { ". " };
    format!("{sees}{end}")
}

pub const CLASS_TEACHER: &str = "Классный руководитель";
/// To be written on.
pub const CLASS_TEACHER_BLANKS: [&str; 2] = ["Кабинет", "Когда подойти"];
/// What a reader hears of a box, and what is copied of it.
pub const TICK_BOX: &str = "☐";
/// In place of a picture that cannot be shown.
pub const FIGURE_UNSHOWN: &str = "Рисунок не показать. На нём:";
pub const HANDOUT_FONTS_BROKEN: &str = "шрифты программы испорчены: возьмите её заново";
/// Above what stands on the next page of a step that is longer than one.
pub fn continued(title: &str) -> String {
    format!("{title} (продолжение)")
}

/// Between the name of a page and its number.
pub const PAGE_NUMBER: &str = "стр.";

pub fn handout_figure_unshown(name: &str, why: &impl Display) -> String {
    format!("{name}: {why}")
}

/// What a reader of the file hears of a link.
pub fn handout_link(address: &str) -> String {
    format!("Ссылка: {address}")
}

/// The same of one that leads to a figure.
pub const HANDOUT_TO_FIGURE: &str = "К рисунку";

// The window.
pub const HANDOUT_MENU: &str = "Раздать на бумаге…";
pub const HANDOUT_TITLE: &str = "Раздать на бумаге";

// The command line.
pub const A_HANDOUT_FILE: &str = "ФАЙЛ.pdf";
pub const A_FORM: &str = "short";
pub const FORM_ONLY_FOR_HANDOUT: &str = "--form нужен только вместе с --handout";
pub const HANDOUT_STOPPED: &str = "раздаточный лист не готов: его остановили";

/// The names of forms: whole, short, parents.
pub fn unknown_form(value: &str) -> String {
    format!(
        "--form {value}: есть whole (вся инструкция), short (один лист) и parents (для родителей)"
    )
}

pub fn not_named_as_handout(path: &Path) -> String {
    format!("{}: имя должно кончаться на .pdf или .html", path.display())
}

pub fn handout_written(path: &Path, pages: usize, bytes: u64) -> String {
    let kilobytes = bytes.div_ceil(1000);
    match pages {
        0 => format!("Готово: {}, {kilobytes} кБ\n", path.display()),
        _ => format!("Готово: {}, {}, {kilobytes} кБ\n", path.display(), pages_counted(pages)),
    }
}

/// «6 страниц».
pub fn pages_counted(pages: usize) -> String {
    format!("{pages} {}", of_number(pages, ["страница", "страницы", "страниц"]))
}

/// One sheet was wanted.
pub fn short_is_long(pages: usize) -> String {
    format!("На один лист не поместилось: {}", pages_counted(pages))
}
