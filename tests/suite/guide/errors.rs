//! Broken guides: each is refused with one line that names the place and what to mend.

use crate::support::guides::SMALL_GUIDE;
use join_chats::guide::Guide;

/// What is replaced in the small guide and by what, a word of the line where the fault is reported,
/// and the words of the message.
const BROKEN: [(&str, &str, &str, &str); 31] = [
    ("alt: \"Одно", "alf: \"Одно", "alf:", "нет поля «alf»"),
    ("caption: \"Схема окна\",", "", "),", "не хватает поля «caption»"),
    (
        "done: \"Сделано\",",
        "done: \"А\",\n            done: \"Б\",",
        "done: \"Б\"",
        "поле «done» дано дважды",
    ),
    (
        "numbered: true",
        "icon: Some(Boat), numbered: true",
        "Boat",
        "нет вида «Boat»; есть: Browser, Journal",
    ),
    ("Warning(", "Beware(", "Beware(", "нет вида «Beware»"),
    ("numbered: true", "numbered: 1", "numbered: 1", "true или false"),
    ("heading: \"Маленькая", "heading: Маленькая", "heading:", "строка в кавычках"),
    ("format: 1,", "format: 1", "format:", "запятая"),
    ("id: \"press\"", "id: \"begin\"", "id: \"begin\"", "id «begin» уже есть"),
    ("id: \"picture-2\"", "id: \"picture-1\"", "id: \"picture-1\"", "id «picture-1» уже есть"),
    ("id: \"press\"", "id: \"Press 1\"", "Press 1", "только a–z, 0–9 и дефис"),
    ("[\"picture-2\"]", "[\"picture-3\"]", "picture-3", "рисунка «picture-3» нет"),
    ("(0.1, 0.2, 0.3, 0.4)", "(0.8, 0.2, 0.3, 0.4)", "(0.8, 0.2", "выходит за рисунок"),
    ("(0.1, 0.2, 0.3, 0.4)", "(0.1, 0.2, 0.0, 0.4)", "(0.1, 0.2", "выходит за рисунок"),
    ("\"https://example.org/page\"", "\"http://example.org/page\"", "/page", "не https"),
    (
        "\"https://example.org/page\"",
        "\"https://a@example.org/page\"",
        "/page",
        "перед сайтом стоит имя",
    ),
    ("(https://www.example.org)", "(https://www.example.com)", "Нажмите **", "не называют адрес"),
    ("**кнопку**", "**кнопку", "Нажмите **", "** открыт и не закрыт"),
    (
        "(https://www.example.org)",
        "(https://www.еxample.org)",
        "Нажмите **",
        "сайт называется www.xn--xample-2of.org, так и пишите",
    ),
    ("[Рисунок 1](", "[Рисунок 1", "Нажмите **", "[слова](куда)"),
    ("\"two.png\"", "\"../two.png\"", "../two.png", "без пути"),
    ("format: 1", "format: 3", "format: 3", "формат 3, а программа читает форматы 1 и 2"),
    ("numbered: true", "numbered: false", "steps:", "нет ни одного шага"),
    (
        "[\"picture-1\", \"picture-2\"]",
        "[\"picture-2\"]",
        "Нажмите **",
        "которого этот шаг не показывает",
    ),
    (
        "Checklist((title: \"Уходите?\"",
        "Official(\"См. [там](picture-1)\"), Checklist((title: \"Уходите?\"",
        "См. [там]",
        "которого этот шаг не показывает",
    ),
    (
        "[\"picture-1\", \"picture-2\"]",
        "[\"picture-1\", \"begin\"]",
        "picture-1\", \"begin",
        "рисунка «begin» нет",
    ),
    ("age: Under14", "age: FourteenOrOlder", "AgeChoice", "нужны две карточки"),
    ("age: Some(Under14)", "age: Some(Ten)", "Some(Ten)", "нет вида «Ten»"),
    ("\"https://example.org/again\"", "\"http://example.org/again\"", "/again", "не https"),
    ("name: \"Сайт\"", "title: \"Сайт\"", "title:", "нет поля «title»"),
    ("[Рисунок 1](", "[Рисунок [1](", "Нажмите **", "[слова](куда)"),
];

#[test]
fn every_fault_is_named_with_its_line_and_column() {
    for (from, to, at, words) in BROKEN {
        assert!(SMALL_GUIDE.contains(from), "the small guide has {from}");
        let text = SMALL_GUIDE.replacen(from, to, 1);
        let error = Guide::from_ron(&text).expect_err(words);
        assert!(error.what.contains(words), "{from} → {to}: {error}");
        let line = text.lines().nth(error.line - 1).unwrap_or_default();
        assert!(line.contains(at), "{from} → {to}: {error}, that is {line}");
        let columns = 1..=line.chars().count() + 1;
        assert!(columns.contains(&error.column), "{from} → {to}: {error}");
        assert_eq!(error.to_string().lines().count(), 1, "{error}");
    }
}

#[test]
fn a_cut_guide_says_so_wherever_it_is_cut() {
    let whole = SMALL_GUIDE.trim_end();
    for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
        let text = &whole[..end];
        let error = Guide::from_ron(text).expect_err("a cut guide");
        assert!(error.line >= 1 && error.column >= 1, "at byte {end}: {error}");
        assert!(error.line <= text.lines().count() + 1, "at byte {end}: {error}");
    }
    let half = Guide::from_ron(&whole[..whole.len() - 1]).expect_err("a cut guide");
    assert!(half.what.contains("обрывается"), "{half}");
}
