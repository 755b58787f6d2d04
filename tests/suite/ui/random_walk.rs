//! Random sequences of keys, and of what a screen reader asks for, in every view: the focus is always on something that is
//! seen, nothing becomes something else under its own identity, and only what says so marks a step.

use crate::support::marks::{ALL_STEPS, state};
use crate::support::wizard::{Start, Wizard};
use egui::accesskit::{Action as Press, ActionRequest, NodeId, Role, TreeId};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{AccessKitNode, NodeT as _};
use join_chats::labels;
use std::collections::BTreeMap;

/// A small generator (PCG): the same walk each time.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % most
    }
}

const KEYS: [(Modifiers, Key); 31] = [
    (Modifiers::NONE, Key::Tab),
    (Modifiers::NONE, Key::Tab),
    (Modifiers::NONE, Key::Tab),
    (Modifiers::SHIFT, Key::Tab),
    (Modifiers::NONE, Key::Enter),
    (Modifiers::NONE, Key::Space),
    (Modifiers::NONE, Key::Escape),
    (Modifiers::NONE, Key::ArrowDown),
    (Modifiers::NONE, Key::ArrowRight),
    (Modifiers::NONE, Key::PageDown),
    (Modifiers::NONE, Key::PageUp),
    (Modifiers::NONE, Key::Home),
    (Modifiers::NONE, Key::End),
    (Modifiers::NONE, Key::F1),
    (Modifiers::NONE, Key::F4),
    (Modifiers::SHIFT, Key::F4),
    (Modifiers::NONE, Key::F5),
    (Modifiers::NONE, Key::F6),
    (Modifiers::SHIFT, Key::F6),
    (Modifiers::NONE, Key::F11),
    (Modifiers::NONE, Key::Plus),
    (Modifiers::ALT, Key::ArrowLeft),
    // «На экране не так», and «Дальше».
    (Modifiers::ALT, Key::Y),
    (Modifiers::ALT, Key::L),
    (Modifiers::COMMAND, Key::Num3),
    (Modifiers::COMMAND, Key::Minus),
    (Modifiers::COMMAND, Key::Num7),
    (Modifiers::NONE, Key::B),
    (Modifiers::NONE, Key::O),
    (Modifiers::NONE, Key::P),
    (Modifiers::NONE, Key::N),
];

type Node<'a> = AccessKitNode<'a>;

fn name(node: &Node) -> String {
    node.label().or_else(|| node.value()).unwrap_or_default()
}

/// Things that are not hidden, with the identity that readers know them by.
fn seen(wizard: &Wizard) -> BTreeMap<NodeId, (Role, String)> {
    let all = wizard.harness.root().children_recursive();
    let seen = all.filter_map(|node| {
        let node = node.accesskit_node();
        let mut line = std::iter::successors(Some(node), Node::parent);
        if line.any(|node| node.is_hidden()) {
            return None;
        }
        Some((node.locate().0, (node.role(), name(&node))))
    });
    seen.collect()
}

/// What has the focus, if it can be seen.
fn focused(wizard: &Wizard) -> Option<String> {
    let all = wizard.harness.root().children_recursive();
    let node = all.into_iter().find(|node| node.accesskit_node().is_focused())?;
    let name = name(&node.accesskit_node());
    let is_there = seen(wizard).contains_key(&node.accesskit_node().locate().0);
    (is_there && !name.is_empty()).then_some(name)
}

/// Names that one thing may have in turn, by how they begin.
const CHANGES: [&[&str]; 10] = [
    &["Обычный размер, сейчас"],
    &["Шаг ", "Перед началом", "Последняя страница"],
    &[labels::BESIDE, labels::LARGE_WINDOW, labels::BESIDE_BACK_NAME],
    &[labels::FULLSCREEN, labels::WINDOWED],
    &[labels::PAUSE, labels::RESUME],
    &[labels::COPY, labels::MINUTES_COPIED],
    &["Идёт ", "Осталось", "Пауза", "Время вышло"],
    &["Класс видит", "Экран один"],
    &["Ещё"],
    &["Показ", "Закончить"],
];

/// What was one thing and is another now.
fn turned(
    before: &BTreeMap<NodeId, (Role, String)>,
    now: &BTreeMap<NodeId, (Role, String)>,
) -> Vec<String> {
    let mut turned = vec![];
    for (id, (role, name)) in now {
        let Some((was_role, was)) = before.get(id) else {
            continue;
        };
        let is_pressed = egui::accessibility::is_input(*role);
        let of_one = |names: &&&[&str]| {
            [was, name].into_iter().all(|it| names.iter().any(|begins| it.starts_with(begins)))
        };
        // «Сделано, дальше» is «Дальше» once it is done; a switch says its state.
        let is_main = [was, name].into_iter().all(|it| it.to_lowercase().contains("дальше"));
        let head = |name: &str| name.split(['.', ',']).next().map(str::to_owned);
        let is_same = was == name
            || is_main
            || head(was) == head(name)
            || CHANGES.iter().any(|names| of_one(&names));
        if role != was_role || is_pressed && !is_same {
            turned.push(format!("{was_role:?} «{was}» is {role:?} «{name}»"));
        }
    }
    turned
}

/// Asks for something as a screen reader does; gives the name of what it presses.
fn ask(wizard: &mut Wizard, random: &mut Random) -> (Press, String) {
    let hidden = seen(wizard);
    let nodes: Vec<(NodeId, TreeId, Role, String)> = wizard
        .harness
        .root()
        .children_recursive()
        .map(|node| {
            let node = node.accesskit_node();
            let (id, tree) = node.locate();
            (id, tree, node.role(), name(&node))
        })
        .filter(|(id, ..)| hidden.contains_key(id))
        .collect();
    let action = [Press::Click, Press::Click, Press::Focus, Press::ScrollIntoView][random.below(4)];
    let is_meant =
        |role: Role| action == Press::ScrollIntoView || egui::accessibility::is_input(role);
    let nodes: Vec<_> = nodes.into_iter().filter(|(_, _, role, _)| is_meant(*role)).collect();
    if nodes.is_empty() {
        return (action, String::new());
    }
    let (target_node, target_tree, _, name) = nodes[random.below(nodes.len())].clone();
    let request = ActionRequest { action, target_tree, target_node, data: None };
    wizard.harness.event(Event::AccessKitActionRequest(request));
    (action, name)
}

const MARKS: [&str; 3] = [labels::DONE_ONWARD, "Сделано, дальше", "Учётная запись есть, дальше"];

/// Does one thing; gives what it was, and whether it may have marked a step.
fn act(wizard: &mut Wizard, random: &mut Random) -> (String, bool) {
    let in_show = wizard.with_model(|model| model.presentation().is_some());
    let before = focused(wizard).unwrap_or_default();
    let title = wizard.title();
    let (what, may_mark) = if random.below(3) == 0 {
        let (action, name) = ask(wizard, random);
        (format!("{action:?} «{name}»"), action == Press::Click && MARKS.contains(&&*name))
    } else {
        let (modifiers, key) = KEYS[random.below(KEYS.len())];
        wizard.harness.key_press_modifiers(modifiers, key);
        let on_title = key == Key::Enter && !title.is_empty() && before.ends_with(&title);
        let presses = matches!(key, Key::Enter | Key::Space) && MARKS.contains(&&*before);
        let by_letter = modifiers == Modifiers::ALT && key == Key::L;
        (format!("{modifiers:?} {key:?}"), on_title || presses || by_letter)
    };
    wizard.settle();
    // Time goes by: the next press is no double click.
    wizard.harness.run_steps(random.below(12));
    (what, may_mark && !in_show)
}

fn walk(kind: &str, start: impl Fn() -> Wizard, seeds: u64, acts: usize) {
    for seed in 0..seeds {
        let mut random = Random(seed);
        let mut wizard = start();
        let mut walk = vec![];
        for _ in 0..acts {
            let marked = wizard.done();
            let before = seen(&wizard);
            let (what, may_mark) = act(&mut wizard, &mut random);
            walk.push(what);
            let last = &walk[walk.len().saturating_sub(8)..];
            assert!(focused(&wizard).is_some(), "{kind} {seed}: the focus is nowhere: {last:?}");
            assert!(may_mark || wizard.done() <= marked, "{kind} {seed}: marked: {last:?}");
            let turned = turned(&before, &seen(&wizard));
            assert!(turned.is_empty(), "{kind} {seed}: {turned:#?} after {last:?}");
        }
    }
}

#[test]
fn in_the_wizard() {
    walk("page", || Start::at("sign-in").run(), 6, 40);
    walk("first page", || Start::default().run(), 3, 40);
    walk("small", || Start::at("chats").size(420.0, 560.0).run(), 4, 40);
    walk("failing", || Start { browser_fails: true, ..Start::at("sign-in") }.run(), 3, 40);
    walk("all done", || Start::default().state(state(&ALL_STEPS, "")).run(), 3, 40);
}

#[test]
fn in_the_strip_and_its_figure() {
    let strip = || {
        let mut wizard = Start::at("chats").size(360.0, 768.0).run();
        wizard.key(Key::F4);
        wizard
    };
    walk("strip", strip, 6, 40);
}

#[test]
fn in_a_show() {
    let alone = || Start { presentation: true, ..Start::at("chats") }.run();
    walk("class", alone, 5, 40);
    let notes = || {
        let mut wizard = alone();
        wizard.key(Key::N);
        wizard
    };
    walk("desk", notes, 5, 40);
    let monitors = vec![[1366, 768], [1280, 800]];
    let two = || Start { monitors: monitors.clone(), presentation: true, ..Start::at("chats") };
    walk("two monitors", || two().run(), 5, 40);
}
