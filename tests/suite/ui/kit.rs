//! The kit of widgets and what is made of it: what is pressed looks pressed, a table of keys is read row by row,
//! digits lead to steps, and no caption decides what happens.

use crate::support::guides::guide_of_steps;
use crate::support::sources::{Source, sources};
use crate::support::wizard::{Start, Wizard};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Vec2, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use join_chats::labels;
use join_chats::model::{Action, Overlay};

/// A guide of our kind with so many numbered steps.
fn many_steps(count: usize) -> (tempfile::TempDir, Start) {
    let folder = tempfile::TempDir::new().expect("a folder");
    let path = guide_of_steps(folder.path(), count, "Дело #");
    let start = Start { guide: Some(path), ..Start::at("s1") };
    (folder, start)
}

#[test]
fn ctrl_and_a_digit_lead_to_the_step_up_to_the_ninth() {
    let (_folder, start) = many_steps(9);
    let mut wizard = start.run();
    for (key, title) in [(Key::Num8, "Дело 8"), (Key::Num9, "Дело 9"), (Key::Num1, "Дело 1")]
    {
        wizard.key_with(Modifiers::COMMAND, key);
        assert_eq!(wizard.title(), title);
    }
}

/// The colour in a corner of this widget, where no words stand, as the window shows it.
fn ground(wizard: &mut Wizard, rect: Rect) -> [u8; 4] {
    let at = (rect.left_bottom() + Vec2::new(12.0, -3.0)).round();
    let image = wizard.harness.render().expect("a picture");
    image.get_pixel(at.x as u32, at.y as u32).0
}

fn button_event(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }
}

#[test]
fn what_is_pressed_looks_pressed_until_it_is_let_go() {
    // A plain button, the one that goes on, a row of the list of steps.
    for name in [labels::MENU_NAME, "Сделано, дальше", "Шаг 3. "] {
        let mut wizard = Start::at("sign-in").run();
        let rect = wizard.harness.get_by_label_contains(name).rect();
        let place = rect.center();
        let at_rest = ground(&mut wizard, rect);
        wizard.harness.hover_at(place);
        wizard.harness.run_steps(2);
        let hovered = ground(&mut wizard, rect);
        wizard.harness.event(button_event(place, true));
        wizard.harness.run_steps(2);
        let pressed = ground(&mut wizard, rect);
        assert_ne!(at_rest, hovered, "{name}");
        assert_ne!(hovered, pressed, "{name}");
        // Let go beside it: nothing happens, and it looks as before.
        wizard.harness.hover_at(pos2(700.0, 3.0));
        wizard.harness.event(button_event(pos2(700.0, 3.0), false));
        wizard.harness.run_steps(2);
        assert_eq!(ground(&mut wizard, rect), at_rest, "{name}");
    }
}

#[test]
fn the_buttons_stay_in_the_window_however_low_it_is() {
    for height in [180.0, 200.0, 240.0] {
        let mut wizard = Start::at("sign-in").size(420.0, height).run();
        wizard.settle();
        let button = wizard.harness.get_by_label("Сделано, дальше").rect();
        assert!(button.bottom() <= height, "{height}: {button:?}");
    }
}

/// Labels as a screen reader has them, in order.
fn lines(wizard: &Wizard) -> Vec<String> {
    let nodes = wizard.harness.root().children_recursive();
    let label = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        (node.role() == Role::Label).then(|| node.label().or_else(|| node.value()))?
    };
    nodes.into_iter().filter_map(label).collect()
}

#[test]
fn each_row_of_the_keys_is_read_once_also_below_the_edge() {
    let mut wizard = Start::at("sign-in").size(1024.0, 400.0).run();
    wizard.send(Action::Show(Overlay::Keys));
    let of_steps = labels::keys_of_steps(("Ctrl + 1 … 7", "к шагу; 7 — последняя страница"));
    let others = labels::OTHER_KEYS.into_iter().flat_map(|(_, keys)| keys);
    let rows: Vec<_> =
        of_steps.iter().chain(others).map(|(key, meaning)| format!("{key}, {meaning}")).collect();
    let read: Vec<_> = lines(&wizard).into_iter().filter(|line| rows.contains(line)).collect();
    assert_eq!(read, rows);
    assert!(!wizard.has("F5"), "a key alone says nothing");
}

/// A caption may be reworded: what happens must not hang on it.
#[test]
fn no_caption_decides() {
    for Source { path, code } in sources() {
        for line in code.lines() {
            let compared = ["== labels::", "!= labels::"];
            let is_compared = compared.iter().any(|it| line.contains(it));
            let is_matched = line.trim_start().starts_with("labels::") && line.contains(" => ");
            assert!(!is_compared && !is_matched, "{path}: {line}");
        }
    }
}

/// A colour named elsewhere would be forgotten in one of the schemes.
#[test]
fn only_the_theme_names_colours() {
    let named = ["from_rgb(", "from_black_alpha(", "Color32::WHITE", "Color32::BLACK"];
    for Source { path, code } in sources() {
        let found = named.iter().find(|name| code.contains(**name));
        let may_name = path.starts_with("ui/kit/theme/") || !path.starts_with("ui/");
        assert!(found.is_none() || may_name, "{path}: {found:?}");
    }
}
