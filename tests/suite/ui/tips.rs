//! Words about signs: in a box for the mouse and for the keyboard, which goes away when it is not wanted.

use crate::support::marks::ALL_STEPS;
use crate::support::painted::texts;
use crate::support::wizard::{Start, Wizard};
use egui::{AreaState, Key, Modifiers, Order, Pos2, Rect, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use join_chats::model::{Action, Overlay};
use std::collections::BTreeSet;

/// Where the box stands; `None`: there is none.
fn tip(wizard: &Wizard) -> Option<Rect> {
    let ctx = &wizard.harness.ctx;
    let layers: Vec<_> =
        ctx.memory(|memory| memory.areas().visible_layer_ids()).into_iter().collect();
    let mut tips = layers.into_iter().filter(|layer| layer.order == Order::Tooltip);
    tips.find_map(|layer| AreaState::load(ctx, layer.id)).map(|area| area.rect())
}

/// Whether some of the name is written on it, or in the box beside it.
fn is_in_words(wizard: &Wizard, name: &str, rect: Rect) -> bool {
    let places = [Some(rect.expand(3.0)), tip(wizard)];
    let mut found = vec![];
    for drawn in &wizard.harness.output().shapes {
        texts(&drawn.shape, &mut found);
    }
    found.iter().any(|text| {
        // In the box the key stands after the words.
        let words = text.galley.text().split(" (").next().unwrap_or_default();
        let words = words.replace('…', "").to_lowercase();
        let is_here = |place: &Rect| place.intersects(text.visual_bounding_rect());
        // Of a step the road has a short name.
        let is_step = name.starts_with("Шаг ") && rect.width() > 70.0;
        let is_named =
            words.chars().count() > 2 && (is_step || name.to_lowercase().contains(words.trim()));
        // «A−», «100 %» are words as well.
        let is_size = words.contains('%') || words.starts_with('a') || words.starts_with("идёт");
        (is_named || is_size) && places.iter().flatten().any(is_here)
    })
}

fn focused(wizard: &Wizard) -> Option<(String, Rect)> {
    let all = wizard.harness.root().children_recursive();
    let node = all.into_iter().find(|node| node.accesskit_node().is_focused())?;
    let role = node.accesskit_node().role();
    // A link stands in its sentence.
    let is_input = egui::accessibility::is_input(role) && role != egui::Role::Link;
    let name = node.accesskit_node().label()?;
    is_input.then(|| (name, node.rect()))
}

fn views() -> Vec<(String, Wizard)> {
    let mut views = vec![];
    for (width, height) in [(1366.0, 768.0), (1024.0, 600.0), (420.0, 700.0)] {
        for step in [ALL_STEPS[0], "sign-in", "link-profile"] {
            let wizard = Start::at(step).size(width, height).run();
            views.push((format!("{step} {width}"), wizard));
        }
        let mut menu = Start::at("chats").size(width, height).run();
        menu.send(Action::Show(Overlay::Menu));
        views.push((format!("menu {width}"), menu));
        let mut large = Start::at("create-profile").size(width, height).run();
        large.key(Key::Equals);
        views.push((format!("enlarged {width}"), large));
    }
    let mut strip = Start::at("sign-in").size(400.0, 768.0).run();
    strip.key(Key::F4);
    views.push(("strip".to_owned(), strip));
    let two = vec![[1366, 768], [1280, 800]];
    let mut desk = Start { monitors: two, ..Start::at("sign-in") }.run();
    desk.key(Key::F5);
    desk.key(Key::P);
    views.push(("desk".to_owned(), desk));
    views
}

#[test]
fn what_the_keyboard_reaches_is_in_words_on_the_screen() {
    let mut silent = BTreeSet::new();
    for (view, mut wizard) in views() {
        for _ in 0..40 {
            wizard.key(Key::Tab);
            let Some((name, rect)) = focused(&wizard) else { continue };
            if !is_in_words(&wizard, &name, rect) {
                silent.insert(format!("{view}: «{name}»"));
            }
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn a_box_covers_nothing_that_comes_next() {
    let mut over = BTreeSet::new();
    for (view, mut wizard) in views() {
        for _ in 0..40 {
            wizard.key(Key::Tab);
            let (name, tip) = (wizard.focused(), tip(&wizard));
            let Some(tip) = tip else { continue };
            wizard.key(Key::Tab);
            let next = focused(&wizard);
            wizard.key_with(Modifiers::SHIFT, Key::Tab);
            if let Some((next, rect)) = next
                && tip.shrink(1.0).intersects(rect)
            {
                over.insert(format!("{view}: «{name}» over «{next}»"));
            }
        }
    }
    assert!(over.is_empty(), "{over:#?}");
}

fn at(wizard: &mut Wizard, place: Pos2) {
    wizard.harness.hover_at(place);
    wizard.harness.run_steps(20);
}

#[test]
fn a_box_goes_by_escape_and_stays_under_the_mouse() {
    let mut wizard = Start::at("sign-in").size(1024.0, 600.0).run();
    let button = wizard.harness.get_by_label("Меню").rect();
    let aside = button.center() + vec2(-500.0, 300.0);
    at(&mut wizard, button.center());
    let place = tip(&wizard).expect("under the mouse");
    at(&mut wizard, place.center());
    assert!(tip(&wizard).is_some(), "the mouse may go over it");
    at(&mut wizard, aside);
    assert!(tip(&wizard).is_none());
    for away in ["Esc", "Ctrl"] {
        at(&mut wizard, button.center());
        assert!(tip(&wizard).is_some(), "{away}");
        if away == "Esc" {
            wizard.key(Key::Escape);
        } else {
            wizard.key_with(Modifiers::CTRL, Key::J);
        }
        wizard.harness.run_steps(20);
        assert!(tip(&wizard).is_none(), "{away}: the mouse has not moved");
        at(&mut wizard, aside);
    }
    for _ in 0..30 {
        wizard.key(Key::Tab);
        if wizard.focused() == "Меню" {
            break;
        }
    }
    assert!(tip(&wizard).is_some(), "for the keyboard");
    wizard.key(Key::Escape);
    assert!(tip(&wizard).is_none());
    assert_eq!(wizard.focused(), "Меню", "the focus stays");
}

#[test]
fn a_box_is_no_second_thing_for_a_screen_reader() {
    let mut wizard = Start::at("sign-in").size(1024.0, 600.0).run();
    for _ in 0..30 {
        wizard.key(Key::Tab);
        let all = wizard.harness.root().children_recursive();
        let node = all.into_iter().find(|node| node.accesskit_node().is_focused());
        let node = node.expect("something has the focus");
        let node = node.accesskit_node();
        let (name, said) = (node.label().unwrap_or_default(), node.description());
        assert_ne!(said.as_deref(), Some(name.as_str()), "said twice");
        if node.role() == egui::Role::Button {
            assert_eq!(wizard.count(&name), 1, "«{name}»");
        }
    }
    let key = wizard.harness.get_by_label("Рядом с браузером");
    assert_eq!(key.accesskit_node().data().keyboard_shortcut(), Some("F4"));
}
