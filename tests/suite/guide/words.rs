//! The embedded guide against the official instruction, and what must hold between its parts.

use join_chats::guide::{Block, Guide, GuideSource, Pictures, Span, Target};
use std::collections::BTreeSet;
use std::path::Path;

/// The official text, letter for letter.
const INSTRUCTION: &str = include_str!("../../data/instruction.txt");

/// A hint: words of what the pupil sees, and who helps.
type Row = (&'static str, Option<&'static str>);

/// Each step with its hints.
const HINTS: [(&str, &[Row]); 7] = [
    (
        "start",
        &[
            ("Нет учётной записи на Госуслугах, мне меньше 14", Some("родитель, МФЦ")),
            ("Нет учётной записи на Госуслугах, мне 14", Some("родитель, МФЦ")),
            ("на проверке", Some("родитель")),
            ("не принимают почту или телефон", Some("родитель")),
            ("чаты класса в MAX", Some("классный руководитель")),
        ],
    ),
    (
        "browser",
        &[
            ("Компьютер общий", Some("учитель")),
            ("Подключение не защищено", Some("школьный техник")),
            ("Ошибка даты сертификата", Some("школьный техник")),
            ("Страница пустая или сломана", Some("школьный техник")),
        ],
    ),
    (
        "sign-in",
        &[
            ("Ваш дневник не найден", Some("классный руководитель")),
            ("чужой дневник", Some("учитель")),
            ("Забыт пароль", Some("родитель")),
            ("Долго «крутится»", None),
            ("ESIA-", Some("классный руководитель")),
            ("Сессия окончена", Some("учитель")),
            ("В адресе не то", Some("учитель")),
        ],
    ),
    ("chats", &[("Вкладки", Some("классный руководитель"))]),
    ("link-profile", &[("Кнопки нет", Some("классный руководитель")), ("QR-код", None)]),
    (
        "create-profile",
        &[
            ("Код не приходит", Some("родитель")),
            ("страница родителя", Some("родитель")),
            ("пароль, которого нет", Some("родитель")),
            ("Слишком много попыток", Some("учитель")),
            ("код из SMS", None),
            ("VK не открывается", Some("ответственный за интернет")),
            ("на уроке пользоваться нельзя", Some("учитель")),
        ],
    ),
    (
        "messenger",
        &[
            ("Снова «Привязать", Some("учитель")),
            ("Чатов нет", Some("классный руководитель")),
            ("только смотреть", Some("классный руководитель")),
        ],
    ),
];

fn embedded() -> (Guide, Pictures) {
    GuideSource::Embedded.load().expect("our own guide")
}

/// Every block of the guide in reading order, those behind an age card too.
fn all_blocks(guide: &Guide) -> Vec<&Block> {
    let pages = guide.steps.iter().map(|step| &step.blocks);
    pages.chain([&guide.finish.blocks]).flat_map(|blocks| with_branches(blocks)).collect()
}

fn with_branches(blocks: &[Block]) -> Vec<&Block> {
    let mut all = Vec::new();
    for block in blocks {
        all.push(block);
        if let Block::Choice(choice) = block {
            all.extend(choice.answers.iter().flat_map(|one| with_branches(&one.blocks)));
        }
    }
    all
}

fn all_spans(guide: &Guide) -> Vec<&Span> {
    let spans = |block| match block {
        &Block::Lead(ref words) | &Block::Official(ref words) | &Block::Warning(ref words) => {
            words.spans()
        }
        _ => &[],
    };
    all_blocks(guide).into_iter().flat_map(spans).collect()
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands under a figure, alone on a line.
fn is_caption(line: &str) -> bool {
    line.starts_with("Рисунок")
}

/// «ШАГ 1.» and what follows it.
fn split_label(line: &str) -> (&str, &str) {
    match line.strip_prefix("ШАГ ").and_then(|rest| rest.find('.')) {
        Some(dot) => line.split_at("ШАГ ".len() + dot + 1),
        None => ("", line),
    }
}

#[test]
fn the_official_words_are_the_instruction_word_for_word() {
    let guide = embedded().0;
    let mut official = vec![guide.heading.clone()];
    for block in all_blocks(&guide) {
        let words = match block {
            Block::Lead(words) | Block::Official(words) | Block::Warning(words) => words.plain(),
            Block::Link(link) if link.official => format!("{} {}", link.note, link.url.as_str()),
            _ => continue,
        };
        official.push(words);
    }
    let lines = INSTRUCTION.lines().filter(|line| !is_caption(line));
    let instruction: Vec<&str> = lines.map(|line| split_label(line).1).collect();
    assert_eq!(folded(&official.join(" ")), folded(&instruction.join(" ")));
}

#[test]
fn every_paragraph_is_in_the_plain_text() {
    let text = folded(&embedded().0.to_plain_text(false));
    // Labels are tested apart. The last paragraph of step 6 goes on after its figure: the wizard's last page begins there.
    let sentences = INSTRUCTION.replace("чаты. (Рисунок 7). ", "чаты. (Рисунок 7).\n");
    for line in sentences.lines().filter(|line| !line.is_empty()) {
        let words = folded(split_label(line).1.trim_end_matches('.'));
        assert!(text.contains(&words), "«{words}» is missing");
    }
}

#[test]
fn labels_and_figure_names_are_those_of_the_instruction() {
    let guide = embedded().0;
    let numbered = guide.steps.iter().filter(|step| step.numbered);
    let labels: Vec<&str> = numbered.map(|step| step.label.as_str()).collect();
    let official = INSTRUCTION.lines().map(|line| split_label(line).0);
    let official: Vec<&str> = official.filter(|label| !label.is_empty()).collect();
    assert_eq!(labels, official);
    let names: Vec<&str> = guide.figures.iter().map(|f| f.name.as_str()).collect();
    let captions = INSTRUCTION.lines().filter(|line| is_caption(line));
    let captions: Vec<&str> = captions.map(|line| line.trim_end_matches('.')).collect();
    assert_eq!(names, captions);
}

#[test]
fn what_is_bold_in_the_instruction_is_bold() {
    let guide = embedded().0;
    let bold = all_spans(&guide).into_iter().filter(|span| span.bold);
    let bold: BTreeSet<&str> = bold.map(|span| span.text.as_str()).collect();
    for words in [
        "Для присоединения к чату учащемуся необходимо:",
        "личного номера телефона",
        "ВАЖНО: при регистрации необходимо использовать личный номер телефона ребенка, не родителя",
    ] {
        assert!(bold.contains(words), "«{words}» is not bold");
    }
}

#[test]
fn every_figure_is_shown_and_every_picture_file_is_a_figure() {
    let (guide, pictures) = embedded();
    let shown = guide.steps.iter().flat_map(|step| &step.figures);
    let shown: BTreeSet<&String> = shown.chain(&guide.finish.figures).collect();
    let ids: BTreeSet<&String> = guide.figures.iter().map(|figure| &figure.id).collect();
    assert_eq!(shown, ids);

    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/figures");
    let files = std::fs::read_dir(folder).expect("the folder of the figures");
    let names = files.map(|file| file.expect("a readable folder").file_name());
    let names = names.map(|name| name.into_string().expect("plain names"));
    let files: BTreeSet<String> =
        names.filter(|name| Path::new(name).extension() == Some("png".as_ref())).collect();
    let figures: BTreeSet<String> = guide.figures.iter().map(|f| f.file.clone()).collect();
    assert_eq!(figures, files);
    assert!(figures.iter().all(|file| pictures.read(file).is_ok()));
}

#[test]
fn only_the_addresses_of_the_instruction_have_a_button() {
    let guide = embedded().0;
    let mut opened: BTreeSet<&str> = BTreeSet::new();
    for block in all_blocks(&guide) {
        if let Block::Link(link) = block {
            opened.insert(link.url.as_str());
        }
    }
    for span in all_spans(&guide) {
        if let Some(Target::Address(address)) = &span.target {
            opened.insert(address.as_str());
            if span.text.contains("gosuslugi.ru") {
                assert_eq!(span.text, "http://gosuslugi.ru");
                assert_eq!(address.as_str(), "https://www.gosuslugi.ru/");
            }
        }
    }
    let official = [
        "https://cop.admhmao.ru/elk",
        "https://help-myschool.edu.ru/52",
        "https://www.gosuslugi.ru/",
    ];
    assert_eq!(opened, BTreeSet::from(official));
}

#[test]
fn every_hint_stands_at_its_step_with_who_helps() {
    let guide = embedded().0;
    for (step, (id, rows)) in guide.steps.iter().zip(HINTS) {
        assert_eq!(step.id.0, id);
        assert_eq!(step.hints.len(), rows.len(), "hints of {id}");
        for (hint, (words, helper)) in step.hints.iter().zip(rows) {
            assert!(hint.sees.contains(words), "«{}»: no «{words}»", hint.sees);
            assert_eq!(hint.helper.as_deref(), *helper, "{words}");
        }
    }
    assert_eq!(guide.steps.len(), HINTS.len());
}

#[test]
fn every_numbered_step_has_a_short_name_and_a_picture_for_the_road() {
    let guide = embedded().0;
    for step in guide.steps.iter().filter(|step| step.numbered) {
        assert!(step.icon.is_some(), "{}", step.name);
        assert!(step.short_name().chars().count() <= 12, "{}", step.short_name());
    }
}
