//! What a screen reader learns of things beside their names: what they are, their state, what is not there.

use crate::support::marks::{ALL_STEPS, state};
use crate::support::wizard::{Start, Wizard};
use egui::Key;
use egui::accesskit::{Action as Press, Role, Toggled};
use egui_kittest::Node;
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};
use join_chats::labels;
use join_chats::model::{Action, Saved};

fn nodes(wizard: &Wizard) -> Vec<Node<'_>> {
    let is_hidden = |node: &Node<'_>| {
        let parents = std::iter::successors(Some(node.accesskit_node()), AccessKitNode::parent);
        parents.into_iter().any(|node| node.is_hidden())
    };
    let all = wizard.harness.root().children_recursive();
    all.into_iter().filter(|node| !is_hidden(node)).collect()
}

pub(super) fn named(wizard: &Wizard) -> Vec<(Role, String)> {
    let name = |node: Node<'_>| {
        let node = node.accesskit_node();
        Some((node.role(), node.label().or_else(|| node.value())?))
    };
    nodes(wizard).into_iter().filter_map(name).collect()
}

/// The pages, strip and rail, an enlarged figure, a show on one monitor and on two, with what covers them.
fn views() -> Vec<(String, Wizard)> {
    let mut views = vec![];
    for page in ALL_STEPS.into_iter().chain(["finish"]) {
        for size in [(1366.0, 768.0), (1024.0, 600.0), (400.0, 700.0)] {
            let mut wizard =
                Start::at(page).state(state(&ALL_STEPS, "")).size(size.0, size.1).run();
            wizard.go_on();
            views.push((format!("{page} {}", size.0), wizard));
        }
    }
    let mut enlarged = Start::at("create-profile").run();
    enlarged.key(Key::Equals);
    views.push(("enlarged".to_owned(), enlarged));
    for monitors in [vec![[1366, 768]], vec![[1366, 768], [1280, 800]]] {
        for keys in [&[][..], &[Key::PageDown], &[Key::Q], &[Key::O], &[Key::F1], &[Key::N]] {
            let count = monitors.len();
            let monitors = monitors.clone();
            let mut wizard = Start { monitors, presentation: true, ..Start::at("chats") }.run();
            for key in keys {
                wizard.key(*key);
            }
            views.push((format!("{count} monitors, {keys:?}"), wizard));
        }
    }
    views
}

#[test]
fn nothing_is_of_a_wrong_kind() {
    for (view, wizard) in views() {
        for node in nodes(&wizard) {
            let node = node.accesskit_node();
            let name = node.label().or_else(|| node.value()).unwrap_or_default();
            let is_pressed = node.data().supports_action(Press::Click);
            let is_picture = matches!(node.role(), Role::Image | Role::Figure);
            assert!(!(is_picture && is_pressed), "{view}: a picture is no button: {name}");
            assert!(node.role() != Role::ScrollBar, "{view}: a bar without a name");
            let is_button = egui::accessibility::is_input(node.role());
            assert!(!is_pressed || is_button, "{view}: {:?} «{name}» is pressed", node.role());
            assert!(!is_button || !name.is_empty(), "{view}: {:?}", node.role());
            assert_ne!(node.description(), Some(name), "{view}: said twice");
            assert_ne!(node.role(), Role::ProgressIndicator, "{view}: a bare percentage");
        }
    }
}

#[test]
fn a_figure_says_what_it_shows_and_what_to_press() {
    let mut wizard = Start::at("create-profile").run();
    for figure in ["Рисунок 4", "Рисунок 5"] {
        if figure == "Рисунок 5" {
            wizard.press(figure);
        }
        let (name, alt, callouts) = wizard.with_model(|model| {
            let figure = model.guide().figure(model.figure().expect("a figure"));
            let callouts = figure.callouts.iter().map(|it| it.words.clone());
            (figure.name.clone(), figure.alt.clone(), callouts.collect::<Vec<_>>())
        });
        assert_eq!(name, figure);
        let mut met = None;
        for _ in 0..60 {
            wizard.key(Key::Tab);
            let all = nodes(&wizard);
            let it = all.into_iter().find(|node| {
                let node = node.accesskit_node();
                node.is_focused() && node.role() == Role::Figure
            });
            met = it.map(|it| {
                let node = it.accesskit_node();
                (node.label().unwrap_or_default(), node.description().unwrap_or_default())
            });
            if met.is_some() {
                break;
            }
        }
        let (label, said) = met.expect("a stop of the keyboard");
        assert!(label.starts_with(figure) && label.contains("схема"), "whose it is: {label}");
        assert!(said.starts_with(&alt), "{said}");
        for words in callouts {
            assert!(said.contains(&words), "{said}: «{words}»");
        }
    }
}

/// Of the one thing with this name.
fn toggled(wizard: &Wizard, name: &str) -> (Option<Toggled>, Option<bool>) {
    let node = wizard.harness.get_by_label(name);
    let node = node.accesskit_node();
    (node.toggled(), node.data().is_expanded())
}

#[test]
fn a_hint_says_that_it_is_open_and_that_it_is_closed_again() {
    let mut wizard = Start::at("sign-in").run();
    let help = "На экране не так";
    assert_eq!(toggled(&wizard, help).1, Some(false));
    wizard.press(help);
    assert_eq!(toggled(&wizard, help).1, Some(true));
    wizard.harness.run_steps(80);
    let (sees, advice) = wizard.with_model(|model| {
        let (_, hint) = model.hints_here().next().expect("a hint");
        (hint.sees.clone(), hint.advice.clone())
    });
    assert_eq!(wizard.said(), [""; 0], "the list alone is no hint");
    assert_eq!(toggled(&wizard, &sees), (Some(Toggled::False), Some(false)));
    wizard.press(&sees);
    assert_eq!(toggled(&wizard, &sees), (Some(Toggled::True), Some(true)));
    assert!(wizard.said().join(" ").contains(&advice), "{:?}", wizard.said());
    wizard.harness.run_steps(80);
    wizard.press(&sees);
    assert_eq!(toggled(&wizard, &sees), (Some(Toggled::False), Some(false)));
    assert_eq!(wizard.said(), [labels::HINT_CLOSED]);
}

#[test]
fn the_steps_are_one_list_and_how_many_are_done_is_said_in_words() {
    for (page, width, height) in
        [("sign-in", 1366.0, 768.0), ("sign-in", 1024.0, 600.0), ("start", 1366.0, 768.0)]
    {
        let wizard = Start::at(page).size(width, height).run();
        let all = nodes(&wizard);
        let steps: Vec<_> =
            all.iter().filter(|node| node.accesskit_node().role() == Role::Tab).collect();
        assert!(steps.len() >= 6, "{page} {width}");
        for step in steps {
            let node = step.accesskit_node();
            let list = std::iter::successors(node.parent(), AccessKitNode::parent)
                .find(|node| node.role() == Role::TabList)
                .expect("a list");
            assert_eq!(list.size_of_set(), Some(7), "{page} {width}");
            assert!(node.position_in_set().is_some_and(|at| at < 7), "{page} {width}");
        }
    }
    for width in [1366.0, 1024.0, 400.0] {
        let wizard = Start::at("sign-in").size(width, 600.0).run();
        let words = named(&wizard);
        assert!(words.contains(&(Role::Label, "Сделано 0 из 6".to_owned())), "{width}: {words:?}");
    }
}

#[test]
fn of_a_covered_screen_only_the_cover_is_there() {
    let title = "Откройте вкладку «Чаты»";
    let has = |wizard: &Wizard, words: &str| {
        named(wizard).iter().any(|(role, name)| *role != Role::Status && name.contains(words))
    };
    for (key, cover) in [
        (Key::B, labels::COVER_BLACK),
        (Key::W, labels::COVER_WHITE),
        (Key::Q, labels::QR),
        (Key::O, labels::ALL_STEPS),
        (Key::F1, labels::KEYS_TITLE),
    ] {
        let mut wizard = Start { presentation: true, ..Start::at("chats") }.run();
        wizard.harness.run_steps(80);
        assert!(has(&wizard, title), "the screen itself");
        let under: Vec<_> = named(&wizard)
            .into_iter()
            .filter(|(role, _)| matches!(role, Role::Heading | Role::Figure))
            .collect();
        assert!(under.len() > 1, "{under:?}");
        wizard.key(key);
        wizard.harness.run_steps(80);
        assert!(has(&wizard, cover), "{key:?}");
        for thing in under {
            assert!(!named(&wizard).contains(&thing), "{key:?}: {thing:?} is under it");
        }
    }
}

#[test]
fn the_time_is_said_when_it_begins_near_its_end_and_over() {
    for monitors in [vec![[1366, 768]], vec![[1366, 768], [1280, 800]]] {
        let mut wizard =
            Start { frame: 1.0, monitors, presentation: true, ..Start::at("sign-in") }.run();
        wizard.harness.run_steps(10);
        let mut said = vec![];
        wizard.harness.key_press(Key::T);
        for _ in 0..700 {
            wizard.harness.step();
            for words in wizard.said() {
                if said.last() != Some(&words) {
                    said.push(words);
                }
            }
        }
        let minutes = |words: &String| words.starts_with("Время идёт: ");
        assert!(said.first().is_some_and(minutes), "{said:?}");
        assert_eq!(said[1..], [labels::LAST_MINUTE, labels::TIME_OVER], "once each");
        let timers = named(&wizard).into_iter().filter(|(role, _)| *role == Role::Timer);
        assert!(timers.map(|(_, words)| words).all(|words| words == "Время вышло"));
    }
}

#[test]
fn two_messages_have_two_buttons() {
    let mut wizard = Start::at("sign-in").state("(format: 1, progress: (done: [").run();
    wizard.send(Action::Saved(Saved::Elsewhere));
    let of_messages: Vec<_> =
        named(&wizard).into_iter().filter(|(_, name)| name.starts_with(labels::DISMISS)).collect();
    assert_eq!(of_messages.len(), 2, "{of_messages:?}");
    assert_ne!(of_messages[0], of_messages[1]);
    wizard.press(&of_messages[0].1);
    assert!(!wizard.has(&of_messages[0].1) && wizard.has(&of_messages[1].1));
    assert_ne!(wizard.focused(), of_messages[1].1, "the next press is for no other message");
}

#[test]
fn an_enlarged_figure_says_how_large_it_is() {
    let mut wizard = Start::at("chats").run();
    wizard.key(Key::Equals);
    wizard.harness.run_steps(80);
    wizard.key(Key::Equals);
    assert_eq!(wizard.said(), [labels::zoom_said(125)]);
    wizard.harness.run_steps(80);
    wizard.key(Key::Escape);
    assert_eq!(wizard.said(), [""; 0], "the page is not smaller");
}
