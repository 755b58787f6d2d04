//! The keyboard is always somewhere that is seen, and no key that falls on nothing marks a step.

use crate::support::wizard::{Start, Wizard};
use egui::accesskit::{Action as Press, ActionRequest};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use join_chats::labels;
use join_chats::model::presentation::Presentation;

/// How a view is reached.
type Reach = fn(&mut Wizard);

/// Name and description of what has the focus, and whether it can be pressed now.
fn focused(wizard: &Wizard) -> (String, String, bool) {
    let all = wizard.harness.root().children_recursive();
    let mut focused = all.into_iter().filter(|node| node.accesskit_node().is_focused());
    let node = focused.next().expect("something has the focus");
    let node = node.accesskit_node();
    let name = node.label().or_else(|| node.value()).unwrap_or_default();
    (name, node.description().unwrap_or_default(), !node.is_disabled())
}

/// Asks for a press as a screen reader does.
fn press_as_reader(wizard: &mut Wizard, name: &str) {
    ask_as_reader(wizard, name, Press::Click);
}

fn ask_as_reader(wizard: &mut Wizard, name: &str, action: Press) {
    let node = wizard.harness.get_by_label(name).accesskit_node().locate();
    let (target_node, target_tree) = node;
    let request = ActionRequest { action, target_tree, target_node, data: None };
    wizard.harness.event(Event::AccessKitActionRequest(request));
    wizard.settle();
}

#[test]
fn what_a_reader_goes_to_wears_the_ring_for_whoever_looks_on() {
    let mut wizard = Start::at("chats").run();
    let picture = |wizard: &mut Wizard| {
        wizard.harness.run_steps(80);
        wizard.harness.render().expect("a drawing")
    };
    wizard.press(labels::LARGER_NAME);
    let by_mouse = picture(&mut wizard);
    ask_as_reader(&mut wizard, labels::LARGER_NAME, Press::Focus);
    assert!(by_mouse != picture(&mut wizard), "the ring is seen");
}

#[test]
fn what_cannot_be_pressed_now_has_its_place_and_says_why() {
    let two = || Start { monitors: vec![[1366, 768], [1280, 800]], ..Start::at("browser") };
    let rows: [(Start, Reach, &str, &str); 6] = [
        (Start::default(), |_| {}, "Учётная запись есть, дальше", labels::CHOOSE_AGE_FIRST),
        (Start::at("chats"), |it| _ = it.key(Key::Plus), labels::ZOOM_OUT_NAME, labels::SMALLEST),
        (
            Start::at("chats"),
            |it| {
                it.key(Key::Plus);
                (0..9).for_each(|_| _ = it.press(labels::ZOOM_IN_NAME));
            },
            labels::ZOOM_IN_NAME,
            labels::LARGEST,
        ),
        (
            Start::at("chats"),
            |it| (0..2).for_each(|_| _ = it.key_with(Modifiers::COMMAND, Key::Minus)),
            labels::SMALLER_NAME,
            labels::SMALLEST,
        ),
        (two(), |it| _ = it.key(Key::F5), labels::LIGHT, labels::NO_FIGURE),
        (
            two(),
            |it| {
                it.key(Key::F5);
                it.press(labels::PEN);
            },
            labels::UNDO,
            labels::NOTHING_DRAWN,
        ),
    ];
    for (start, reach, name, why) in rows {
        let mut wizard = start.run();
        reach(&mut wizard);
        wizard.focus(name);
        assert_eq!(focused(&wizard), (name.to_owned(), why.to_owned(), false));
        wizard.harness.run_steps(80);
        let before = wizard.with_model(|model| format!("{:?}", model.progress()));
        // By the keyboard, and twice as a reader: each time it is said.
        for times in 0..3 {
            if times == 0 {
                _ = wizard.key(Key::Enter);
            } else {
                press_as_reader(&mut wizard, name);
            }
            assert_eq!(wizard.said(), [why], "{name}");
            assert_eq!(focused(&wizard).0, name);
            wizard.harness.run_steps(80);
            assert!(wizard.said().is_empty(), "{name}");
        }
        assert_eq!(wizard.with_model(|model| format!("{:?}", model.progress())), before);
    }
}

#[test]
fn enter_on_a_page_with_an_open_question_says_that_it_is_open() {
    let mut wizard = Start::default().run();
    wizard.harness.run_steps(80);
    wizard.key(Key::Enter);
    assert_eq!(wizard.said(), [labels::CHOOSE_AGE_FIRST]);
    // For a reader that knows no live regions.
    assert_eq!(focused(&wizard).1, labels::CHOOSE_AGE_FIRST);
    assert_eq!(wizard.title(), "Сколько вам лет?");
}

#[test]
fn f6_goes_round_the_parts_of_the_window() {
    let mut wizard = Start::at("sign-in").run();
    let mut round = vec![];
    for _ in 0..4 {
        wizard.key(Key::F6);
        round.push(wizard.focused());
    }
    let title = "Войдите в «Электронный журнал»";
    let first = "Шаг 1. Запустите браузер";
    assert_eq!(round[..2], ["Назад", labels::BESIDE]);
    assert!(round[2] == "Перед началом" || first.contains(&round[2]), "{round:?}");
    assert_eq!(round[3], title);
    // Back to where one was in each.
    wizard.focus("Копировать cop.admhmao.ru/elk");
    wizard.key(Key::F6);
    wizard.key_with(Modifiers::SHIFT, Key::F6);
    assert_eq!(wizard.focused(), "Копировать cop.admhmao.ru/elk");
    // Nothing behind a card.
    wizard.press(labels::MENU_NAME).key(Key::F6);
    assert_eq!(wizard.focused(), "Вид и справка");
}

#[test]
fn f6_goes_round_the_desk_and_an_enlarged_figure() {
    let two = vec![[1366, 768], [1280, 800]];
    let mut wizard = Start { monitors: two, ..Start::at("chats") }.run();
    wizard.key(Key::F5);
    let mut round = std::collections::BTreeSet::new();
    for _ in 0..6 {
        wizard.key(Key::F6);
        round.insert(wizard.focused());
    }
    assert!(round.len() >= 3, "{round:?}");
    let mut wizard = Start::at("chats").run();
    wizard.key(Key::Plus);
    let before = wizard.focused();
    wizard.key(Key::F6);
    assert_ne!(wizard.focused(), before);
    wizard.key(Key::F6);
    assert_eq!(wizard.focused(), before);
}

#[test]
fn a_letter_with_alt_presses_a_button_of_the_page_in_any_layout() {
    let mut wizard = Start::at("sign-in").run();
    // «Назад» in the Russian layout: egui has no name for its letter, so the key's is given.
    wizard.key_in_layout(Key::Y, Key::Y, Modifiers::ALT);
    assert_eq!(wizard.title(), "Запустите браузер");
    // «Дальше» is the same letter on every page.
    for title in ["Войдите в «Электронный журнал»", "Откройте вкладку «Чаты»"]
    {
        wizard.key_with(Modifiers::ALT, Key::L);
        assert_eq!(wizard.title(), title);
    }
    // «На экране не так».
    wizard.key_with(Modifiers::ALT, Key::Quote);
    assert!(wizard.has(labels::HINTS_TITLE));
    wizard.key(Key::Escape);
    wizard.press(labels::MENU_NAME).key_with(Modifiers::ALT, Key::L);
    assert_eq!(wizard.done(), 2);
}

#[test]
fn what_stands_in_front_gives_the_focus_back_one_after_the_other() {
    let mut wizard = Start::at("sign-in").run();
    wizard.focus(labels::MENU_NAME);
    wizard.key(Key::Enter);
    wizard.focus(labels::KEYS_TITLE);
    wizard.key(Key::Enter).key(Key::Escape);
    assert_eq!(wizard.focused(), labels::KEYS_TITLE);
    wizard.key(Key::Escape);
    assert_eq!(wizard.focused(), labels::MENU_NAME);
    // A show, too.
    wizard.focus("Открыть cop.admhmao.ru/elk");
    wizard.key(Key::F5).key(Key::Enter);
    assert_eq!(wizard.focused(), labels::SHOW_RESTS);
    wizard.key(Key::Escape);
    assert_eq!(wizard.focused(), "Открыть cop.admhmao.ru/elk");
}

/// What presses something does so once, however long it is held.
#[test]
fn a_held_or_doubled_key_acts_once() {
    for key in [Key::Enter, Key::Space] {
        let mut wizard = Start::at("sign-in").run();
        wizard.focus("Открыть cop.admhmao.ru/elk");
        wizard.hold(key, 85);
        assert_eq!(wizard.opened().len(), 1, "{key:?} on the button");
        let mut wizard = Start::at("sign-in").run();
        wizard.focus("Открыть https://cop.admhmao.ru/elk");
        wizard.hold(key, 85);
        assert_eq!(wizard.opened().len(), 1, "{key:?} on the words");
        let mut wizard = Start::at("sign-in").run();
        wizard.focus("Увеличить текст");
        wizard.hold(key, 20);
        let percent = wizard.with_model(|model| model.type_percent().percent());
        assert_eq!(percent, 110, "{key:?} on a stepper");
    }
    // Two presses, as of a double click.
    let mut wizard = Start::at("sign-in").run();
    wizard.focus("Открыть cop.admhmao.ru/elk");
    wizard.harness.key_press(Key::Enter);
    wizard.harness.run_steps(4);
    wizard.harness.key_press(Key::Enter);
    wizard.settle();
    assert_eq!(wizard.opened().len(), 1, "twice in a quarter of a second");
}

/// WCAG 2.3.1: a class's screen that flashes is a danger.
#[test]
fn a_class_sees_no_more_than_three_changes_a_second() {
    let mut wizard = Start { monitors: vec![[1366, 768], [1280, 800]], ..Start::at("chats") }.run();
    wizard.key(Key::F5);
    let mut changed = vec![];
    let mut before = None;
    for _ in 0..60 {
        wizard.harness.key_press(Key::B);
        wizard.harness.step();
        let cover = wizard.with_model(|model| model.presentation().and_then(Presentation::cover));
        if cover != before {
            changed.push(wizard.harness.ctx.input(|input| input.time));
        }
        before = cover;
    }
    assert!(changed.len() > 3, "{changed:?}");
    assert!(changed.windows(4).all(|four| four[3] - four[0] > 1.0), "{changed:?}");
}
