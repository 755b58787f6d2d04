//! The presenter view in windows of any size: its head, its tools, and what stands in front of it.

use crate::support::guides::guide_of_steps;
use crate::support::wizard::{Start, Wizard};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

fn show(step: &'static str, monitors: usize) -> Wizard {
    let mut start = Start::at(step);
    start.presentation = true;
    start.monitors = vec![[1366, 768]; monitors];
    start.run()
}

fn resize(wizard: &mut Wizard, size: Vec2) {
    wizard.harness.set_size(size);
    wizard.settle();
}

#[test]
fn the_focus_stays_in_the_overview_while_the_window_is_resized() {
    let mut wizard = show("chats", 1);
    wizard.key(Key::O);
    let open = wizard.focused();
    wizard.key(Key::ArrowDown);
    let chosen = wizard.focused();
    assert_ne!(chosen, open, "an arrow goes to another page");
    for width in [1365.0, 1300.0, 1024.0, 1500.0] {
        resize(&mut wizard, vec2(width, 768.0));
        assert_eq!(wizard.focused(), chosen, "{width} points");
    }
}

/// Nobody scrolls in front of a class.
#[test]
fn the_keys_of_a_lesson_fit_on_one_screen() {
    for monitors in [1, 2] {
        for size in [[1366.0, 768.0], [1024.0, 768.0], [1280.0, 800.0], [1920.0, 1080.0]] {
            let mut wizard = show("chats", monitors);
            if monitors == 1 {
                resize(&mut wizard, vec2(size[0], size[1]));
            }
            wizard.key(Key::F1);
            wizard.settle();
            let last = wizard.harness.get_by_label("Esc, закрыть открытое, закончить показ").rect();
            let height = wizard.harness.ctx.content_rect().height();
            let longest = wizard
                .harness
                .get_by_label("E (У), Ctrl + Z, стереть всё на этом экране, стереть последнее")
                .rect();
            let bottom = last.bottom().max(longest.bottom());
            assert!(bottom <= height - 20.0, "{monitors} monitors, {size:?}: {bottom}");
        }
    }
}

#[test]
fn the_overview_takes_the_focus_from_another_overlay() {
    let mut wizard = show("chats", 1);
    wizard.key(Key::F1).key(Key::O);
    assert_eq!(wizard.focused(), "Шаг 3 из 6: Откройте вкладку «Чаты»");
}

fn thousand_steps() -> (tempfile::TempDir, Wizard) {
    let folder = tempfile::TempDir::new().expect("a folder");
    let path = guide_of_steps(folder.path(), 1000, "Дело");
    let mut start = Start::at("s500");
    start.guide = Some(path);
    start.presentation = true;
    (folder, start.run())
}

/// Names of the cards that are laid out.
fn cards(wizard: &Wizard) -> Vec<String> {
    let all = wizard.harness.root().children_recursive();
    all.filter_map(|node| node.accesskit_node().label())
        .filter(|name| name.ends_with(": Дело"))
        .collect()
}

#[test]
fn of_a_thousand_steps_the_overview_lays_out_those_in_sight_and_keys_reach_the_rest() {
    let (_folder, mut wizard) = thousand_steps();
    wizard.key(Key::O);
    let named = |number: usize| format!("Шаг {number} из 1000: Дело");
    assert_eq!(wizard.focused(), named(500), "the open step has the focus");
    assert!(wizard.harness.get_by_label(&named(500)).rect().is_positive());
    let laid = cards(&wizard);
    assert!(laid.len() < 30, "{laid:?}");
    // Four cards in a row: each arrow goes one row on, also to rows that were out of sight.
    for row in 1..=9 {
        wizard.key(Key::ArrowDown);
        assert_eq!(wizard.focused(), named(500 + 4 * row));
    }
    for row in 1..=18 {
        wizard.key(Key::ArrowUp);
        assert_eq!(wizard.focused(), named(536 - 4 * row));
    }
    for card in 1..=30 {
        wizard.key(Key::Tab);
        assert_eq!(wizard.focused(), named(464 + card));
    }
    for card in 1..=30 {
        wizard.key_with(Modifiers::SHIFT, Key::Tab);
        assert_eq!(wizard.focused(), named(494 - card));
    }
    wizard.key(Key::Enter);
    assert!(wizard.has("Шаг 464 из 1000"));
    wizard.key(Key::End).key(Key::O);
    assert_eq!(wizard.focused(), "Последняя страница: Готово");
}

#[test]
fn every_tool_is_whole_in_a_window_of_any_width() {
    let mut wizard = show("chats", 1);
    wizard.key(Key::N).key(Key::P);
    for width in [800.0, 1024.0, 1366.0, 1700.0, 1800.0, 1920.0, 2560.0] {
        resize(&mut wizard, vec2(width, 768.0));
        let window = wizard.harness.ctx.content_rect();
        let onward = wizard.harness.get_by_label("Дальше").rect();
        let root = wizard.harness.root();
        let buttons = root.children_recursive().filter(|node| {
            matches!(node.accesskit_node().role(), Role::Button | Role::RadioButton)
        });
        for button in buttons {
            let name = button.accesskit_node().label();
            let rect = button.rect();
            assert!(window.contains_rect(rect), "{width}: {name:?} at {rect:?}");
            assert!(
                name.as_deref() == Some("Дальше") || !rect.intersects(onward),
                "{width}: {name:?} at {rect:?}"
            );
        }
    }
}

#[test]
fn the_head_has_room_for_all_its_parts_in_every_size_of_type() {
    for (width, percent) in [(1024.0, 200), (1024.0, 100), (1366.0, 150), (1920.0, 200)] {
        let mut start = Start::at("create-profile").size(width, 768.0);
        start.presentation = true;
        start.monitors = vec![[1366, 768]; 2];
        start.state = Some(format!("(format: 1, look: (type_percent: {percent}))"));
        let mut wizard = start.run();
        wizard.key(Key::PageDown).key(Key::T);
        let parts =
            ["Для учителя", "Шаг 5 из 6 ·", "10:05", "Осталось", "Ещё одна минута", "Класс видит"];
        let rects = parts.map(|part| {
            let mut found = wizard.harness.query_all_by_label_contains(part);
            let first = found.next();
            first.unwrap_or_else(|| panic!("{part}")).rect()
        });
        for (index, rect) in rects.iter().enumerate() {
            let part = parts[index];
            assert!(rect.right() <= width, "{width}, {percent} %: {part} at {rect:?}");
            for (other, name) in rects.iter().zip(parts).skip(index + 1) {
                assert!(
                    !rect.shrink(1.0).intersects(other.shrink(1.0)),
                    "{width}, {percent} %: {part} at {rect:?}, {name} at {other:?}"
                );
            }
        }
    }
}
