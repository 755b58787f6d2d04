//! What is met on the way through a page, and how what is on is told.

use super::roles::named;
use crate::support::marks::ALL_STEPS;
use crate::support::pixels::{contrast, crop};
use crate::support::wizard::{Start, Wizard};
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use join_chats::labels;
use join_chats::model::{Action, Overlay};

/// What Tab comes to in one round.
fn stops(wizard: &mut Wizard) -> Vec<String> {
    let mut stops = vec![];
    for _ in 0..150 {
        wizard.harness.key_press_modifiers(Modifiers::NONE, Key::Tab);
        wizard.harness.run_steps(2);
        let all = wizard.harness.root().children_recursive();
        let node = all.into_iter().find(|node| node.accesskit_node().is_focused());
        let name = node.and_then(|node| {
            let node = node.accesskit_node();
            node.label().or_else(|| node.value())
        });
        if name == stops.first().cloned() && name.is_some() {
            break;
        }
        stops.extend(name);
    }
    stops
}

#[test]
fn all_words_of_ours_are_stops_for_who_listens() {
    let mut desk = Start { monitors: vec![[1366, 768]; 2], ..Start::at("sign-in") }.run();
    let notes = desk.with_model(|model| {
        let step = model.step().expect("a step");
        let hints = step.hints.iter().map(|hint| hint.sees.clone());
        step.notes.iter().cloned().chain(hints).collect::<Vec<_>>()
    });
    desk.key(Key::F5);
    let mut keys = Start::at("sign-in").run();
    keys.send(Action::Show(Overlay::Keys));
    let mut about = Start::at("sign-in").run();
    about.send(Action::Show(Overlay::About));
    let mut failed = Start { browser_fails: true, ..Start::at("sign-in") }.run();
    failed.press("Открыть cop.admhmao.ru/elk");
    let rows: [(&str, Wizard, Vec<String>); 4] = [
        ("desk", desk, notes),
        ("keys", keys, vec![labels::KEYS_BY_PLACE.to_owned()]),
        ("about", about, labels::ABOUT.map(ToOwned::to_owned).to_vec()),
        ("ladder", failed, vec![labels::LADDER_COPY.to_owned(), labels::NO_INTERNET.to_owned()]),
    ];
    for (view, mut wizard, wanted) in rows {
        let stops = stops(&mut wizard);
        for words in wanted {
            assert!(stops.contains(&words), "{view}: «{words}»: {stops:#?}");
        }
    }
}

#[test]
fn a_warning_is_told_by_a_word_and_a_figure_by_its_name() {
    let wizard = Start::at("link-profile").run();
    let warned: Vec<_> = ALL_STEPS
        .into_iter()
        .flat_map(|page| named(&Start::at(page).run()))
        .filter(|(role, name)| *role == Role::Label && name.starts_with("Внимание! "))
        .collect();
    assert!(!warned.is_empty());
    assert!(wizard.has("Показать: Рисунок 3"));
    assert!(Start::at("chats").run().has("рисунке 2. Показать: Рисунок 2"));
}

/// How many points inside the corner of a thing are clearly lighter or darker when it is on: its frame is outside.
fn marked(wizard: &mut Wizard, name: &str, key: Key) -> usize {
    let picture = |wizard: &mut Wizard| {
        let rect = wizard.harness.get_by_role_and_label(Role::Button, name).rect();
        let rect = egui::Rect::from_min_size(rect.right_top() + vec2(-17.0, 3.0), vec2(14.0, 14.0));
        crop(&wizard.harness.render().expect("a picture"), rect)
    };
    let off = picture(wizard);
    wizard.key(key);
    wizard.harness.run_steps(20);
    let on = picture(wizard);
    assert_eq!(off.dimensions(), on.dimensions(), "{name}: nothing moves");
    off.pixels().zip(on.pixels()).filter(|(off, on)| contrast(off.0, on.0) >= 3.0).count()
}

#[test]
fn what_is_on_is_told_without_colour() {
    for theme in ["Light", "Dark", "Contrast"] {
        let look = format!("(format: 1, look: (theme: {theme}))");
        let two = vec![[1366, 768], [1280, 800]];
        let mut desk = Start { monitors: two, ..Start::at("sign-in") }.state(look.clone()).run();
        desk.key(Key::F5);
        let mut strip = Start::at("sign-in").size(400.0, 768.0).state(look).run();
        strip.key(Key::F4);
        let of_desk = [
            (labels::COVER_BLACK, Key::B),
            (labels::FREEZE, Key::F),
            (labels::PEN, Key::P),
            (labels::ERASER, Key::K),
        ];
        // A tick, not only another shade.
        for (name, key) in of_desk {
            let points = marked(&mut desk, name, key);
            assert!(points > 40, "{theme}: {name}: {points}");
        }
        let points = marked(&mut strip, "На экране не так", Key::F1);
        assert!(points > 40, "{theme}: {points}");
    }
}
