//! Guides of other shapes: what is longer than a page, wider than a column, or has letters that no font has.

use super::content::sizes;
use super::document::{Document, list};
use super::sheets::Sheet;
use std::path::Path;
use tempfile::TempDir;

/// A guide of one step with these blocks.
fn sheet(blocks: &str, switches: &[&str]) -> Sheet {
    let folder = TempDir::new().expect("a folder");
    let guide = format!(
        r#"(format: 2, id: "long", heading: "Длинная", figures: [], steps: [(id: "one", label: "ШАГ 1.", numbered: true,
        name: "Дело", title: "Дело", done: "Дальше", blocks: [{blocks}], hints_title: "Не так",
        hints: [(sees: "Пусто", advice: "Подождите", helper: "учитель")])],
        finish: (title: "Готово", blocks: [Official("Конец.")]))"#
    );
    let path = folder.path().join("guide.ron");
    std::fs::write(&path, guide).expect("a guide");
    Sheet::of(Some(&path), switches)
}

/// The words of each page.
fn pages(sheet: &Sheet) -> Vec<String> {
    let text = sheet.told_by("pdftotext", &["-layout", "FILE", "-"]);
    let pages =
        text.split('\u{c}').map(|page| page.split_whitespace().collect::<Vec<_>>().join(" "));
    pages.filter(|page| !page.is_empty()).collect()
}

#[test]
fn every_page_of_a_guide_from_a_file_says_that_it_is_not_official() {
    let guides = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/guides");
    for name in ["two-ages", "administrator", "invitation"] {
        for page in pages(&Sheet::of(Some(&guides.join(name)), &[])) {
            assert!(page.contains("Текст не официальный"), "{name}: {page}");
        }
    }
    assert!(!pages(&Sheet::of(None, &[])).concat().contains("Текст не официальный"));
}

#[test]
fn no_letters_are_too_small_to_be_read() {
    for sheet in Sheet::all() {
        let document = Document::of(&sheet);
        for page in document.pages() {
            let stream = document.bytes(&document.get(page)["/Contents"]);
            let least = sizes(&stream).into_iter().fold(f64::INFINITY, f64::min);
            assert!(least > 7.99, "{}: {least} points", sheet.name);
        }
    }
}

#[test]
fn a_table_longer_than_a_page_has_its_head_on_each() {
    let rows: Vec<String> = (1..=120).map(|row| format!(r#"["строка {row}", "перед"]"#)).collect();
    let rows = rows.join(", ");
    let pages =
        pages(&sheet(&format!(r#"Table((head: ["Столбец", "Второй"], rows: [{rows}]))"#), &[]));
    assert!(pages.len() > 2, "{} pages", pages.len());
    let of_table = pages.iter().filter(|page| page.contains("строка"));
    for (at, page) in of_table.enumerate() {
        assert!(page.contains("Столбец Второй"), "{page}");
        assert_eq!(page.contains("ШАГ 1. Дело (продолжение)"), at > 0, "{page}");
    }
}

#[test]
fn words_of_a_narrow_column_stay_whole() {
    let head =
        r#"["Коммуникации", "Наименование", "Ответственный", "Подтверждение", "Местонахождение"]"#;
    let row = r#"["достопримечательность", "да", "нет", "переносится", "да"]"#;
    let table = format!("Table((head: {head}, rows: [{row}, {row}]))");
    let text = pages(&sheet(&table, &[])).concat();
    for word in ["Коммуникации", "Местонахождение", "достопримечательность", "переносится"]
    {
        assert!(text.contains(word), "{word}: {text}");
    }
}

#[test]
fn a_sign_that_the_font_has_not_is_copied_as_it_was() {
    let text = pages(&sheet(r#"Official("Напишите Lukáč и Dvořák.")"#, &[])).concat();
    assert!(text.contains("Lukáč") && text.contains("Dvořák"), "{text}");
}

#[test]
fn what_is_ticked_by_hand_can_be_heard() {
    let boxes =
        r#"Checklist((title: "Отметьте", note: "всё:", items: ["Закрыть окно.", "Выйти."]))"#;
    let document = Document::of(&sheet(boxes, &[]));
    let labels = document.of_type("/StructElem").into_iter().filter(|it| it["/S"] == "/Lbl");
    let said: Vec<_> = labels.filter_map(|it| it["/ActualText"].as_str()).collect();
    assert_eq!(said, ["u:☐"; 2]);
}

#[test]
fn an_address_is_one_link_with_its_code_and_words_say_where_they_end() {
    for more in ["", &"/a-b".repeat(60)] {
        let url = format!("https://school.example.org/chat{more}");
        let card = format!(r#"Link((url: "{url}", note: "Чат класса:", primary: true))"#);
        let document = Document::of(&sheet(&card, &[]));
        let pages = document.pages();
        let links = pages.iter().flat_map(|page| list(document.entry(page, "/Annots")));
        assert_eq!(links.count(), 1, "{url}");
    }
    let text = pages(&sheet(r#"Official("Войдите.")"#, &[])).concat();
    assert!(text.contains("Подождите. Поможет: учитель."), "{text}");
}
