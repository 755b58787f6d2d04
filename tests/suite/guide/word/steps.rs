//! What tells the steps of a document apart, and what the document is called.

use super::{made, pages};
use crate::support::word::{heading, item, line, numbered_heading, shown, styled};
use join_chats::guide::import::{Doubt, StepSign};

/// A part of a manual: its heading and some words.
fn part(title: &str) -> String {
    heading(title) + &line("Слова раздела, которых довольно много для одной строки.")
}

#[test]
fn headings_divide_a_document_that_is_not_one_list() {
    let three = [part("Вход"), part("Загрузка"), part("Просмотр")].concat();
    let small = [item(1, 0, "Порты:"), item(1, 0, "Хаб")].concat();
    let typed = [line("1. Порты"), line("2. Хаб")].concat();
    let long = |number: u8| line(&format!("{number}. {}", "Нажмите кнопку. ".repeat(40)));
    let name = line("Руководство");
    let cases: [(&str, Vec<String>, StepSign, &[&str]); 9] = [
        ("alone", vec![three.clone()], StepSign::Heading, &["Вход", "Загрузка", "Просмотр"]),
        (
            "beside a small list",
            vec![three.clone(), heading("Порты"), small],
            StepSign::Heading,
            &["Вход", "Загрузка", "Просмотр", "Порты"],
        ),
        (
            "beside few typed numbers",
            vec![three.clone(), typed.clone()],
            StepSign::Heading,
            &["Вход", "Загрузка", "Просмотр"],
        ),
        (
            "beside pictures",
            vec![shown(1), three.clone(), shown(2)],
            StepSign::Heading,
            &["Вход", "Загрузка", "Просмотр"],
        ),
        (
            "below a title",
            vec![heading("О программе"), three.replace(r#"w:val="1""#, r#"w:val="2""#)],
            StepSign::Heading,
            &["Вход", "Загрузка", "Просмотр"],
        ),
        (
            "one list is most of it",
            vec![three.clone(), long(1), long(2), long(3)],
            StepSign::TypedNumber,
            &["Нажмите кнопку", "Нажмите кнопку", "Нажмите кнопку"],
        ),
        (
            "a title and a list",
            vec![heading("О программе"), item(1, 0, "Войдите"), item(1, 0, "Выйдите")],
            StepSign::List,
            &["Войдите", "Выйдите"],
        ),
        (
            "two are few",
            vec![part("Вход"), part("Загрузка"), typed],
            StepSign::TypedNumber,
            &["Порты", "Хаб"],
        ),
        (
            "words for steps",
            vec![three, line("Шаг 1. Войдите"), line("Шаг 2. Выйдите")],
            StepSign::StepWord,
            &["Войдите", "Выйдите"],
        ),
    ];
    for (what, body, sign, titles) in cases {
        let (proposal, guide) = made(&format!("{name}{}", body.concat()));
        assert_eq!(proposal.report.sign, sign, "{what}");
        let steps = guide.steps.iter().filter(|step| step.id.0 != "before");
        assert_eq!(steps.map(|it| it.title.as_str()).collect::<Vec<_>>(), titles, "{what}");
    }
}

#[test]
fn a_heading_may_be_numbered_with_a_word() {
    for word in ["ЭТАП", "Часть", "РАЗДЕЛ", "Глава"] {
        let body = [1, 2].map(|number| part(&format!("{word} {number}. Вход")));
        let (proposal, guide) = made(&format!("{}{}", line("Руководство"), body.concat()));
        assert_eq!(proposal.report.sign, StepSign::NumberedHeading, "{word}");
        let steps: Vec<_> =
            guide.steps.iter().map(|it| format!("{} {}", it.label, it.title)).collect();
        assert_eq!(steps, [1, 2].map(|number| format!("{word} {number}. Вход")));
    }
}

#[test]
fn a_heading_without_words_leads_to_the_step_below_it() {
    let words = line("Слова");
    let levels = [
        numbered_heading(0, "Сведения"),
        numbered_heading(1, "Описание"),
        words.clone(),
        numbered_heading(0, "Работа"),
        numbered_heading(1, "Запуск"),
        words.clone(),
    ];
    let same = [
        heading("1. Сведения"),
        heading("2. Описание"),
        words.clone(),
        heading("3. Работа"),
        words,
    ];
    let all = [heading("1. Войдите"), heading("2. Нажмите"), heading("3. Выйдите")];
    let cases: [(&[String], &[&str]); 3] = [
        (&all, &["1. Войдите", "2. Нажмите", "3. Выйдите"]),
        (
            &levels,
            &["1.1. Описание; lead *1. Сведения*; Слова", "2.1. Запуск; lead *2. Работа*; Слова"],
        ),
        (&same, &["2. Описание; lead *1. Сведения*; Слова", "3. Работа; Слова"]),
    ];
    for (body, wanted) in cases {
        let (proposal, guide) = made(&format!("{}{}", line("Руководство"), body.concat()));
        assert_eq!(pages(&guide), wanted);
        assert_eq!(proposal.report.doubts, [], "the numbers follow each other");
    }
}

/// «Закройте браузер» comes after «Выберите «Выйти»», however little is said below that.
#[test]
fn a_step_that_says_all_in_its_heading_is_a_step() {
    let words = line("Слова");
    let body = [
        heading("Шаг 1. Войдите"),
        words.clone(),
        heading("Шаг 2. Нажмите"),
        heading("Шаг 3. Выйдите"),
        words.clone(),
        heading("Шаг четвёртый"),
        words,
    ];
    let (proposal, guide) = made(&format!("{}{}", line("Памятка"), body.concat()));
    let labels: Vec<_> = guide.steps.iter().map(|step| step.label.as_str()).collect();
    assert_eq!(labels, ["Шаг 1.", "Шаг 2.", "Шаг 3.", "Шаг четвёртый"]);
    assert_eq!(proposal.report.doubts, []);
}

#[test]
fn steps_that_begin_in_the_middle_and_signs_without_a_font_are_told() {
    let body = [line("Шаг 4. Нажмите кнопку ⋮ вверху"), line("Шаг 5. Нажмите ⚙ и выйдите")];
    let (proposal, _) = made(&format!("{}{}", line("Памятка"), body.concat()));
    let wanted = [
        Doubt::OddNumber("Шаг 4.".into()),
        Doubt::Sign("Нажмите кнопку".into(), '⋮'),
        Doubt::Sign("Нажмите".into(), '⚙'),
    ];
    assert_eq!(proposal.report.doubts, wanted);
}

#[test]
fn a_document_is_not_called_by_its_table_of_contents() {
    let steps = [heading("1 Сборка"), line("Слова"), heading("2 Запуск"), line("Слова")].concat();
    for word in ["СОДЕРЖАНИЕ", "Оглавление", "Введение", "АННОТАЦИЯ."]
    {
        let cases = [
            (line("Руководство") + &heading(word), "Руководство"),
            (line("Руководство") + &heading(word) + &styled("2", "Назначение"), "Руководство"),
            (line("Школа") + &heading(word) + &styled("t", "Руководство"), "Руководство"),
            (heading(word), "документ"),
        ];
        for (first, wanted) in cases {
            let (_, guide) = made(&format!("{first}{}{steps}", line("Немного слов.")));
            assert_eq!(guide.heading, wanted, "{word}");
        }
    }
}

#[test]
fn a_list_that_is_no_steps_is_told() {
    let needed = [item(1, 0, "Перейдите на сайт"), item(1, 0, "Войдите")].concat();
    let steps = [item(2, 0, "Откройте меню"), shown(1), item(2, 0, "Нажмите"), shown(2)].concat();
    let (proposal, guide) = made(&[heading("Вход"), needed, heading("Работа"), steps].concat());
    assert_eq!(pages(&guide)[0], "Перед началом Перед началом; # Перейдите на сайт|Войдите");
    let told = Doubt::OtherList("Перейдите на сайт".into());
    assert!(proposal.report.doubts.contains(&told), "{:?}", proposal.report.doubts);
}
