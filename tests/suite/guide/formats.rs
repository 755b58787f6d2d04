//! What came with format 2: it is read, shown in every view, and refused in a file of format 1.

use crate::support::guides::{OWN_GUIDE, SMALL_GUIDE, own_guide};
use crate::support::wizard::{Start, Wizard, reads};
use join_chats::guide::{Guide, GuideSource};
use join_chats::model::{Action, Overlay};
use std::path::Path;

/// What is put after a place of the small guide, which has format 1, and the name that is refused.
const NEWER: [(&str, &str, &str); 19] = [
    ("format: 1,", "id: \"кружок\",", "id"),
    ("format: 1,", "audience: \"родители\",", "audience"),
    ("format: 1,", "made_by: \"школа\",", "made_by"),
    ("format: 1,", "place: \"Сургут\",", "place"),
    ("format: 1,", "date: \"вчера\",", "date"),
    ("format: 1,", "official: false,", "official"),
    ("numbered: true,", "who: \"родитель\",", "who"),
    ("numbered: true,", "wait: \"день\",", "wait"),
    ("numbered: true,", "together: true,", "together"),
    ("caption: \"Схема окна\",", "scheme: true,", "scheme"),
    ("Warning(\"Осторожно.\"),", "Note(\"Спокойно.\"),", "Note"),
    ("Warning(\"Осторожно.\"),", "List([\"раз\"]),", "List"),
    ("Warning(\"Осторожно.\"),", "Numbered([\"раз\"]),", "Numbered"),
    (
        "Warning(\"Осторожно.\"),",
        "Choice((id: \"a\", answers: [(id: \"b\", title: \"Б\"), (id: \"c\", title: \"В\")])),",
        "Choice",
    ),
    ("Warning(\"Осторожно.\"),", "App((name: \"Чат\")),", "App"),
    ("Warning(\"Осторожно.\"),", "Link((\nphone: true, url: \"https://example.org\")),", "phone"),
    ("numbered: true,", "when: [],", "when"),
    ("hints: [", "(\nofficial: true, sees: \"Пусто\", advice: \"Ждите\"),", "official"),
    ("Warning(\"Осторожно.\"),", "Table((head: [\"А\"], rows: [[\"б\"]])),", "Table"),
];

/// What is replaced in the guide of format 2 and by what, a word of the line of the fault, and words of the message.
const BROKEN: [(&str, &str, &str, &str); 12] = [
    ("format: 2", "format: 3", "format: 3", "формат 3, а программа читает форматы 1 и 2"),
    ("кружок-робототехники", "Кружок 5", "Кружок 5", "можно только a–z, а–я, 0–9 и дефис"),
    ("id: \"ответ\"", "id: \"заявление\"", "id: \"заявление\"", "уже есть"),
    ("    made_by: \"школа № 86, отдел кружков\",\n", "", "official", "Назовите, от кого она"),
    ("Бланк можно взять и в субботу.", " ", "Note", "«Note» пусто"),
    ("сменная обувь;", "см. [рисунок](boots)", "boots", "которого этот шаг не показывает"),
    ("\"отдайте бланк на вахту.\"", "\"отдайте **бланк\"", "отдайте", "** открыт и не закрыт"),
    ("[на сайте школы]", "[school86.example.com]", "[school86", "не называют адрес"),
    ("Бланк можно", "[почта](mailto:школа) можно", "Note", "почту пишут mailto:имя@сайт"),
    ("Бланк можно", "[почта](mailto:a@b.ru?cc=c@d.ru) можно", "Note", "почту пишут"),
    ("\"12\"", "\"12\", \"13\"", "Table", "в строке таблицы «1–2» ячеек 4, а в её шапке (head) 3"),
    ("head: [\"Класс\", \"День\", \"Кабинет\"]", "head: []", "head", "список «head» пуст"),
];

/// What stands under the heading.
const CREDITS: [&str; 3] = [
    "Для кого: родители учеников 1–4 классов",
    "В файле сказано, что она официальная, от кого: школа № 86, отдел кружков",
    "Сургут, 1 сентября 2026",
];

#[test]
fn what_is_newer_is_refused_in_an_older_file_with_the_cure() {
    for (after, newer, name) in NEWER {
        let text = SMALL_GUIDE.replacen(after, &format!("{after}\n{newer}"), 1);
        let error = Guide::from_ron(&text).expect_err(name);
        let line = text.lines().nth(error.line - 1).unwrap_or_default();
        assert!(line[error.column - 1..].starts_with(name), "{name}: {error}");
        assert!(error.what.contains("напишите вверху format: 2"), "{name}: {error}");
        let cured = text.replacen("format: 1", "format: 2", 1);
        Guide::from_ron(&cured).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[test]
fn a_fault_of_format_2_is_named_with_its_place() {
    for (from, to, at, words) in BROKEN {
        assert!(OWN_GUIDE.contains(from), "the guide has {from}");
        let text = OWN_GUIDE.replacen(from, to, 1);
        let error = Guide::from_ron(&text).expect_err(words);
        assert!(error.what.contains(words), "{from} → {to}: {error}");
        let line = text.lines().nth(error.line - 1).unwrap_or_default();
        assert!(line.contains(at), "{from} → {to}: {error}, that is {line}");
    }
}

#[test]
fn our_guide_is_of_the_newest_format_and_says_the_same_as_in_the_oldest() {
    let (ours, _) = GuideSource::Embedded.load().expect("our guide");
    assert_eq!(ours.format, 2);
    let text = include_str!("../../../assets/guide.ron").replacen("format: 2", "format: 1", 1);
    let old = Guide::from_ron(&text).expect("the guide as it was");
    assert_eq!(old.to_plain_text(false), ours.to_plain_text(false));
    // All that is drawn: the same data give the same pictures. What a file says of its pictures' sizes is not in it.
    let data = |guide: &Guide| {
        let mut guide = guide.clone();
        guide.format = 0;
        guide.figures.iter_mut().for_each(|figure| figure.size = None);
        format!("{guide:?}")
    };
    assert_eq!(data(&old), data(&ours));
    assert!(ours.credits().is_empty(), "nothing was added to the official words");
}

fn start(size: [f32; 2]) -> Wizard {
    let start = Start { guide: Some(own_guide()), ..Start::at("заявление") };
    start.size(size[0], size[1]).run()
}

#[test]
fn whose_guide_it_is_stands_in_every_view() {
    let text = Guide::from_ron(OWN_GUIDE).expect("a guide").to_plain_text(true);
    for size in [[1366.0, 768.0], [1024.0, 600.0], [360.0, 728.0]] {
        let mut wizard = start(size);
        for credit in CREDITS {
            assert!(text.contains(credit), "{credit} in:\n{text}");
            assert!(reads(&wizard, credit), "{credit} at {size:?}");
        }
        assert!(
            reads(&wizard, "Текст не официальный, из файла"),
            "whatever the file says of itself"
        );
        wizard.send(Action::Show(Overlay::About));
        assert!(reads(&wizard, CREDITS[1]), "about, at {size:?}");
    }
    let mut wizard = start([1366.0, 768.0]);
    wizard.show();
    assert!(
        reads(&wizard, CREDITS[0]) && reads(&wizard, "Текст не официальный"),
        "before the class"
    );
    // On the first page only.
    let wizard = Start { guide: Some(own_guide()), ..Start::at("ответ") }.run();
    assert!(!reads(&wizard, CREDITS[0]));
}

/// Every word of the blocks that came with format 2, as it is read.
const TOLD: [(&str, &[&str]); 2] = [
    (
        "заявление",
        &[
            "Кто делает: родитель",
            "1. возьмите бланк у классного руководителя или на сайте школы (school86.example.org);",
            "3. отдайте бланк на вахту.",
            "Бланк можно взять и в субботу.",
        ],
    ),
    (
        "ответ",
        &[
            "Кто делает: школа · Сколько ждать: до 3 дней",
            "тетрадь в клетку и карандаш.",
            "День: вторник, 15:00",
            "Кабинет: Актовый зал, вход со двора",
        ],
    ),
];

#[test]
fn who_acts_lists_notes_and_tables_are_told_in_every_view() {
    let text = Guide::from_ron(OWN_GUIDE).expect("a guide").to_plain_text(true);
    for (step, told) in TOLD {
        for words in told {
            assert!(text.contains(words), "{words} in:\n{text}");
        }
        // A table stands in columns, and in cards.
        for size in [[1366.0, 768.0], [1024.0, 600.0], [360.0, 728.0]] {
            let start = Start { guide: Some(own_guide()), ..Start::at(step) };
            let mut wizard = start.size(size[0], size[1]).run();
            for words in told {
                assert!(reads(&wizard, words), "{words} at {size:?}");
            }
            if size[0] > 1000.0 {
                wizard.show();
                let mut left: Vec<_> = told.to_vec();
                for _ in 0..8 {
                    left.retain(|words| !reads(&wizard, words));
                    wizard.key(egui::Key::ArrowRight);
                }
                assert!(left.is_empty(), "before the class: {left:?}");
            }
        }
    }
}

#[test]
fn marks_go_by_the_guides_own_name_whatever_is_mended_in_it() {
    let source = GuideSource::File(Path::new("own.ron").to_owned());
    let key = |text: &str| source.key(&Guide::from_ron(text).expect("a guide"));
    let mended = OWN_GUIDE.replace("Напишите заявление", "Подайте заявление");
    assert_eq!(key(OWN_GUIDE), key(&mended));
    assert_ne!(key(OWN_GUIDE), key(&OWN_GUIDE.replace("id: \"кружок", "id: \"другой-кружок")));
    let nameless = |text: &str| key(&text.replace("id: \"кружок-робототехники\",", ""));
    assert_ne!(nameless(OWN_GUIDE), nameless(&mended), "by its words, as in format 1");
}
