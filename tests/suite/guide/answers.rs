//! Questions with any answers: what is refused, and which steps a pupil sees who has answered so.

use crate::support::guides::{ADMINISTRATOR, INVITATION};
use join_chats::guide::Guide;
use join_chats::progress::Progress;

/// What is replaced in the guide and by what, a word of the line of the fault, and words of the message.
#[rustfmt::skip]
const BROKEN: [(&str, &str, &str, &str); 7] = [
    ("id: \"нет-id\", title", "id: \"есть-id\", title", "есть-id", "ответ «есть-id» уже есть"),
    ("(id: \"нет-id\", title: \"Нет\", summary: \"войду по рабочему номеру\"),", "", "Choice", "не меньше двух"),
    ("when: [\"есть-id\"]", "when: [\"есть-ид\"]", "есть-ид", "может быть, «есть-id»?"),
    ("when: [\"есть-id\"]", "when: [\"что-то другое\"]", "что-то", "есть есть-id, нет-id"),
    ("id: \"путь\",\n            label", "id: \"путь\", when: [\"нет-id\"],\n            label", "нет-id", "спрашивают позже"),
    ("title: \"Есть\"", "title: \" \"", "title", "пуст"),
    ("id: \"нет-id\", title", "id: \"Нет ID\", title", "Нет ID", "можно только a–z, а–я"),
];

#[test]
fn a_question_without_a_way_on_is_refused_with_its_place() {
    for (from, to, at, words) in BROKEN {
        assert!(ADMINISTRATOR.contains(from), "the guide has {from}");
        let text = ADMINISTRATOR.replacen(from, to, 1);
        let error = Guide::from_ron(&text).expect_err(words);
        let line = text.lines().nth(error.line - 1).unwrap_or_default();
        assert!(error.what.contains(words), "{from} → {to}: {error}");
        assert!(line.contains(at), "{from} → {to}: {error}, that is {line}");
    }
}

/// Questions with the answers given, by their ids.
type Given = &'static [(&'static str, &'static str)];

#[test]
fn an_answer_that_leaves_no_step_is_refused() {
    let only = ADMINISTRATOR.replace("when: [\"нет-id\"]", "when: [\"есть-id\"]");
    let text = only.replace("id: \"проверить\",", "id: \"проверить\", when: [\"есть-id\"],");
    let error = Guide::from_ron(&text).expect_err("no step");
    assert!(error.what.contains("для ответа «нет-id» не остаётся"), "{error}");
    Guide::from_ron(&only).expect("one for everybody is left");
}

fn steps(guide: &Guide, answers: &[(&str, &str)]) -> Vec<String> {
    let mut progress = Progress::default();
    for (question, answer) in answers {
        progress.answer(question, answer);
    }
    let route = progress.route(guide);
    let named = route.steps().map(|index| {
        let number = route.number_of(index).map(|number| format!("{number} "));
        number.unwrap_or_default() + &guide.step(index).id.0
    });
    named.collect()
}

#[test]
fn a_pupil_sees_the_steps_for_everybody_and_those_for_their_answer() {
    let guide = Guide::from_ron(ADMINISTRATOR).expect("a guide");
    let rows: [(Given, &[&str]); 4] = [
        (&[], &["путь", "1 проверить"]),
        (&[("путь", "есть-id")], &["путь", "1 войти-с-id", "2 проверить"]),
        (&[("путь", "нет-id")], &["путь", "1 войти-по-номеру", "2 создать-id", "3 проверить"]),
        (&[("путь", "неведомо"), ("другой", "есть-id")], &["путь", "1 проверить"]),
    ];
    for (answers, expected) in rows {
        assert_eq!(steps(&guide, answers), expected, "{answers:?}");
    }
}

/// As the labels of the guide count: «ШАГ 1.» is each pupil's first.
#[test]
fn a_class_counts_the_steps_as_its_pupils_do() {
    let numbers = |text: &str| {
        let guide = Guide::from_ron(text).expect("a guide");
        let route = guide.whole_route();
        let numbers = route.steps().map(|index| route.number_of(index).unwrap_or(0));
        (numbers.collect::<Vec<_>>(), route.numbered())
    };
    assert_eq!(numbers(INVITATION), (vec![0, 1, 1, 2, 3, 4], 4));
    assert_eq!(numbers(ADMINISTRATOR), (vec![0, 1, 1, 2, 3], 3));
}

/// The guide was mended, and its answer has another id.
#[test]
fn a_question_whose_answer_is_gone_is_asked_again() {
    let guide = Guide::from_ron(ADMINISTRATOR).expect("a guide");
    let mut progress = Progress::default();
    progress.answer("путь", "войти-иначе");
    for (_, step) in guide.steps() {
        progress.complete(&step.id);
    }
    assert!(!progress.is_complete(&guide));
    progress.answer("путь", "есть-id");
    assert!(progress.is_complete(&guide));
}

#[test]
fn an_answer_counts_only_while_its_question_is_asked() {
    let asked_later = ADMINISTRATOR.replace(
        "Numbered([\n                    \"Откройте кабинет и выберите",
        "Choice((id: \"номер\", answers: [\n(id: \"свой\", title: \"Свой\"), (id: \"общий\", title: \"Общий\")])),\nNumbered([\n                    \"Откройте кабинет и выберите",
    );
    let text = asked_later.replace("id: \"проверить\",", "id: \"проверить\", when: [\"общий\"],");
    let guide = Guide::from_ron(&text).expect("a guide");
    let both = [("путь", "нет-id"), ("номер", "общий")];
    assert!(steps(&guide, &both).iter().any(|step| step.ends_with("проверить")));
    let other = [("путь", "есть-id"), ("номер", "общий")];
    assert!(!steps(&guide, &other).iter().any(|step| step.ends_with("проверить")));
}

#[test]
fn all_that_is_wrong_is_found_at_once_and_by_its_lines() {
    let text = ADMINISTRATOR
        .replace("heading: \"Вход администратора школы в рабочий кабинет\"", "heading: \"\"")
        .replace("[рис. 1](с-id)", "[рис. 1](без-id)")
        .replace("when: [\"есть-id\"]", "when: [\"нет\"]")
        .replace("figures: [\"без-id\"]", "figures: [\"с-ид\"]");
    let faults = Guide::faults(&text);
    let lines: Vec<_> = faults.iter().map(|fault| fault.line).collect();
    assert!(faults.len() >= 4 && lines.is_sorted(), "{faults:#?}");
    for words in ["«heading»", "«нет»", "«без-id»", "«с-ид»"] {
        let names = faults.iter().filter(|fault| fault.what.contains(words)).count();
        assert!(names > 0, "{words} in {faults:#?}");
    }
    assert_eq!(Guide::faults(ADMINISTRATOR), []);
    // Also behind what cannot be read.
    let text = text
        .replace("https://admin.example.org", "http://admin.example.org")
        .replace("Подтвердите вход в телефоне.", "Подтвердите **вход.");
    let faults = Guide::faults(&text);
    for words in ["не https", "** открыт", "«heading»", "«с-ид»"] {
        let names = faults.iter().filter(|fault| fault.what.contains(words)).count();
        assert!(names > 0, "{words} in {faults:#?}");
    }
    assert_eq!(faults.iter().filter(|it| it.what.contains("не https")).count(), 2, "each of them");
    let first = Guide::from_ron(&text).expect_err("a fault");
    assert!(faults.contains(&first), "{first} in {faults:#?}");
}
