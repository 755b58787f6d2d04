//! What a screen reader says: of a page when it opens, and once of each thing that happens.

use crate::support::marks::{ALL_STEPS, marks};
use crate::support::wizard::{Start, Wizard};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use join_chats::guide::{Block, Guide, GuideSource};
use join_chats::labels;
use join_chats::model::{Action, Saved};

fn at(page: &'static str) -> Wizard {
    Start::at(page).run()
}

/// Name and description of what has the focus.
fn focused(wizard: &Wizard) -> (String, String) {
    let all = wizard.harness.root().children_recursive();
    let mut focused = all.into_iter().filter(|node| node.accesskit_node().is_focused());
    let node = focused.next().expect("something has the focus");
    let node = node.accesskit_node();
    let name = node.label().or_else(|| node.value());
    (name.unwrap_or_default(), node.description().unwrap_or_default())
}

fn built_in() -> Guide {
    GuideSource::Embedded.load().expect("our guide").0
}

/// The official words of these blocks, in order.
fn official(blocks: &[Block]) -> Vec<String> {
    let words = |block: &Block| match block {
        Block::Lead(words) | Block::Official(words) | Block::Warning(words) => Some(words.plain()),
        _ => None,
    };
    blocks.iter().filter_map(words).collect()
}

/// With one space between words.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All blocks of the pages, for both ages.
fn blocks(guide: &Guide) -> impl Iterator<Item = &Block> {
    let pages = guide.steps().flat_map(|(_, step)| &step.blocks).chain(&guide.finish.blocks);
    pages.flat_map(|block| match block {
        Block::Choice(choice) => choice.answers.iter().flat_map(|it| &it.blocks).collect(),
        block => vec![block],
    })
}

#[test]
fn the_real_orca_has_said_every_official_word_to_pupils_of_both_ages() {
    let heard = include_str!("../../heard/orca.txt");
    let heard = one_line(heard);
    let guide = built_in();
    let mut count = 0;
    for words in blocks(&guide).flat_map(|block| official(std::slice::from_ref(block))) {
        assert!(heard.contains(one_line(&words).as_str()), "«{words}»");
        count += 1;
    }
    assert!(count > 10, "{count} blocks");
}

#[test]
fn a_page_that_opens_says_its_number_its_title_and_all_official_words() {
    let guide = built_in();
    for (index, step) in guide.steps().filter(|(_, step)| step.numbered) {
        let id: &'static str = ALL_STEPS.iter().find(|id| **id == step.id.0).expect("a known step");
        let (name, description) = focused(&at(id));
        let number = guide.whole_route().number_of(index).expect("a number");
        assert_eq!(name, format!("Шаг {number} из 6. {}", step.title));
        let mut rest = description.as_str();
        for words in official(&step.blocks) {
            let at = rest
                .find(words.trim())
                .unwrap_or_else(|| panic!("{id}: «{words}» in «{description}»"));
            rest = &rest[at + words.trim().len()..];
        }
        let warns = step.blocks.iter().any(|block| matches!(block, Block::Warning(_)));
        assert_eq!(description.contains("Внимание!"), warns, "{id}");
    }
}

#[test]
fn each_paragraph_is_a_stop_of_the_keyboard_for_who_listens() {
    let mut wizard = at("sign-in");
    let wanted = official(&built_in().steps[2].blocks);
    let mut met = vec![];
    for _ in 0..40 {
        wizard.key(Key::Tab);
        met.push(focused(&wizard).0);
    }
    for words in wanted {
        // A warning begins with a word that says so.
        assert!(met.iter().any(|met| met.ends_with(&words)), "«{words}»: {met:#?}");
    }
}

#[test]
fn the_question_whose_marks_these_are_says_how_many() {
    let wizard = Start::default().state(marks(&["start", "browser"])).run();
    let (name, description) = focused(&wizard);
    assert_eq!(name, labels::RESUME_TITLE);
    assert_eq!(description, "Сделан 1 шаг из 6. Это ваши отметки?");
}

/// Does something, and gives what is said of it by then, without what was said before.
fn said_after(wizard: &mut Wizard, does: impl FnOnce(&mut Wizard)) -> Vec<String> {
    // What was said before is gone after some seconds.
    wizard.harness.run_steps(80);
    assert_eq!(wizard.said(), [""; 0], "nothing is said that has not happened");
    does(wizard);
    wizard.said()
}

#[test]
fn what_happens_is_said_once() {
    type Does = Box<dyn FnOnce(&mut Wizard)>;
    let rows: Vec<(&str, Does, &str)> = vec![
        ("sign-in", Box::new(|it| _ = it.press("Копировать cop.admhmao.ru/elk")), labels::COPIED),
        (
            "sign-in",
            Box::new(|it| _ = it.press("Открыть cop.admhmao.ru/elk")),
            "Яндекс Браузер запущен, окно приватное. Страница открылась?",
        ),
        ("sign-in", Box::new(|it| _ = it.press("Увеличить текст")), "Размер текста: 110 %"),
        (
            "sign-in",
            Box::new(|it| _ = it.key_with(Modifiers::COMMAND, Key::Minus)),
            "Размер текста: 90 %",
        ),
        ("sign-in", Box::new(|it| _ = it.key(Key::F4)), "Окно стоит рядом с браузером"),
        (
            "sign-in",
            Box::new(|it| it.send(Action::Saved(Saved::Elsewhere))),
            labels::OPEN_ELSEWHERE,
        ),
    ];
    for (page, does, words) in rows {
        let mut wizard = at(page);
        assert_eq!(said_after(&mut wizard, does), [words], "{page}");
        // For a reader that knows no live regions: what has the focus says it.
        assert_eq!(focused(&wizard).1, words, "{page}");
        wizard.harness.run_steps(80);
        assert_eq!(wizard.said(), [""; 0], "{words}: once");
    }
}

#[test]
fn a_reader_that_hears_live_regions_has_no_second_description_to_speak() {
    let mut wizard = at("sign-in");
    wizard.send(Action::AnnouncementsHeard(true));
    let before = focused(&wizard);
    let said = said_after(&mut wizard, |it| _ = it.key_with(Modifiers::COMMAND, Key::Minus));
    assert_eq!(said, ["Размер текста: 90 %"]);
    assert_eq!(focused(&wizard), before);
}

#[test]
fn what_the_focus_leaves_does_not_give_back_its_old_words_at_once() {
    let mut wizard = at("sign-in");
    let description = |wizard: &Wizard| {
        let all = wizard.harness.root().children_recursive();
        let is_title = |node: &egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            node.role() == Role::Heading && node.level() == Some(0)
        };
        let title = all.into_iter().find(is_title).expect("a title");
        title.accesskit_node().description().unwrap_or_default()
    };
    let official = description(&wizard);
    wizard.key_with(Modifiers::COMMAND, Key::Minus);
    // The key moves the focus in the frame in which the title would have its words again.
    wizard.harness.key_press(Key::Tab);
    wizard.harness.run_steps(4);
    assert_eq!(description(&wizard), "Размер текста: 90 %");
    wizard.harness.run_steps(40);
    assert_eq!(description(&wizard), official);
}

#[test]
fn each_act_of_a_show_is_said() {
    let mut wizard = Start { monitors: vec![[1366, 768], [1280, 800]], ..Start::at("chats") }.run();
    let said = |wizard: &mut Wizard, key| {
        let said = said_after(wizard, |it| _ = it.key(key));
        said.join(" ")
    };
    assert_eq!(
        said(&mut wizard, Key::F5),
        "Показ классу начат. Шаг 3 из 6. Откройте вкладку «Чаты»"
    );
    assert!(said(&mut wizard, Key::PageDown).contains("Рамка 1: Нажмите «Чаты»"));
    for (key, words) in [
        (Key::B, labels::CLASS_SEES_BLACK),
        (Key::B, labels::SCREEN_OPEN),
        (Key::W, labels::CLASS_SEES_WHITE),
        (Key::W, labels::SCREEN_OPEN),
        (Key::F, labels::CLASS_SEES_FROZEN),
        (Key::F, labels::SCREEN_MOVES),
        (Key::P, labels::PEN),
        (Key::P, labels::TOOL_AWAY),
        (Key::L, labels::LIGHT),
        (Key::L, labels::TOOL_AWAY),
        (Key::T, labels::TIME),
    ] {
        assert!(said(&mut wizard, key).contains(words), "{key:?}: {words}");
    }
    // Not that the time is no longer there, too.
    assert_eq!(said(&mut wizard, Key::Escape), labels::SHOW_ENDS);
}

#[test]
fn marks_that_cannot_be_read_are_said_at_the_start() {
    let wizard = Start::at("sign-in").state("(format: 1, progress: (done: [").run();
    let said = wizard.said();
    assert!(said.len() == 1 && said[0].starts_with("Прежние отметки не прочитаны"), "{said:?}");
}

#[test]
fn the_answer_to_the_age_is_said_with_what_follows_from_it() {
    let mut wizard = at("start");
    let card = {
        let all = wizard.harness.root().children_recursive();
        let radio =
            |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == Role::RadioButton;
        let node = all.into_iter().filter(radio).nth(1).expect("the second answer");
        node.accesskit_node().label().expect("a name")
    };
    let said = said_after(&mut wizard, |it| _ = it.press(&card));
    let words = &built_in();
    let Some(Block::Choice(choice)) =
        words.steps[0].blocks.iter().find(|block| matches!(block, Block::Choice(_)))
    else {
        panic!("no question");
    };
    for words in official(&choice.answers[1].blocks) {
        assert!(said[0].contains(words.trim()), "{said:?}: «{words}»");
    }
}
