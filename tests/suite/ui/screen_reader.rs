//! What a screen reader gets: names in Russian, headings, reading order, no name twice.

use crate::support::marks::{ALL_STEPS, state};
use crate::support::wizard::{Start, Wizard};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use std::collections::HashMap;

fn pages() -> impl Iterator<Item = &'static str> {
    ALL_STEPS.into_iter().chain(["finish"])
}

fn at(page: &'static str) -> Wizard {
    let mut wizard = Start::at(page).state(state(&ALL_STEPS, "")).run();
    wizard.go_on();
    wizard
}

/// Role and name of everything that has a name, in reading order.
fn spoken(wizard: &Wizard) -> Vec<(Role, String)> {
    wizard
        .harness
        .root()
        .children_recursive()
        .filter_map(|node| {
            let node = node.accesskit_node();
            let name = node.label().or_else(|| node.value())?;
            Some((node.role(), name))
        })
        .collect()
}

#[test]
fn nothing_on_a_page_has_the_name_of_something_else() {
    for page in pages() {
        let wizard = at(page);
        let mut count: HashMap<String, usize> = HashMap::new();
        for (_, name) in spoken(&wizard) {
            *count.entry(name).or_default() += 1;
        }
        let mut twice: Vec<_> = count.iter().filter(|(_, count)| **count > 1).collect();
        twice.sort();
        assert!(twice.is_empty(), "{page}: {twice:?}");
    }
}

#[test]
fn everything_that_can_be_pressed_has_a_russian_name() {
    for page in pages() {
        let wizard = at(page);
        for node in wizard.harness.root().children_recursive() {
            let node = node.accesskit_node();
            if egui::accessibility::is_input(node.role()) || node.role() == Role::Image {
                let name = node.label().unwrap_or_default();
                let russian = name.chars().any(|c| ('а'..='я').contains(&c.to_ascii_lowercase()));
                assert!(russian, "{page}: {:?} «{name}»", node.role());
            }
        }
    }
}

#[test]
fn parts_are_read_from_top_to_bottom() {
    let wizard = at("link-profile");
    let names: Vec<String> = spoken(&wizard).into_iter().map(|(_, name)| name).collect();
    let expected = [
        "Программа",
        "Меню",
        "Шаги",
        "Всё сделано",
        "Шаг 1. Запустите браузер, сделано",
        "Страница",
        "Шаг 4 из 6. Привяжите учебный профиль VK ID",
        "Нажмите кнопку «Привязать учебный профиль VK ID» (Рисунок 3), после чего вас перекинет на сайт авторизации VK ID.",
        "Показать: Рисунок 3",
        "Открыть cop.admhmao.ru/elk",
        "Рисунок 3",
        "Увеличить: Рисунок 3",
        "Выноска 1: Нажмите «Привязать учебный профиль VK ID»",
        "Кнопки",
        "Назад",
        "На экране не так",
        "Дальше",
    ];
    let mut rest = names.iter();
    for name in expected {
        assert!(
            rest.any(|read| read == name),
            "«{name}» comes too early or not at all: {names:#?}"
        );
    }
}

#[test]
fn the_title_of_a_new_page_is_a_heading_and_has_the_focus() {
    let mut wizard = at("chats");
    wizard.press("Дальше");
    let root = wizard.harness.root();
    let focused = root
        .children_recursive()
        .find(|node| node.accesskit_node().is_focused())
        .expect("something has the focus");
    let node = focused.accesskit_node();
    assert_eq!(node.role(), Role::Heading);
    assert_eq!(node.label().as_deref(), Some("Шаг 4 из 6. Привяжите учебный профиль VK ID"));
}

#[test]
fn tab_reaches_everything_that_can_be_pressed() {
    for page in pages() {
        let mut wizard = at(page);
        let inputs = wizard
            .harness
            .root()
            .children_recursive()
            .filter(|node| egui::accessibility::is_input(node.accesskit_node().role()))
            .count();
        let mut reached = std::collections::BTreeSet::new();
        // Who listens stops at words, too.
        for _ in 0..2 * inputs + 20 {
            wizard.harness.key_press_modifiers(Modifiers::NONE, Key::Tab);
            wizard.harness.run_steps(2);
            for node in wizard.harness.root().children_recursive() {
                let node = node.accesskit_node();
                if node.is_focused() && egui::accessibility::is_input(node.role()) {
                    reached.insert(node.label().unwrap_or_default());
                }
            }
        }
        assert_eq!(reached.len(), inputs, "{page}: {reached:#?}");
    }
}

#[test]
fn the_window_has_a_name() {
    let wizard = at("chats");
    let window = wizard.harness.root().accesskit_node();
    let name = window.label().or_else(|| window.value());
    assert_eq!(window.role(), Role::Window);
    assert_eq!(name.as_deref(), Some("Присоединение к чатам"));
}
