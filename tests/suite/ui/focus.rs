//! The keyboard is always somewhere that is seen, and no key that falls on nothing marks a step.

use crate::support::wizard::{Start, Wizard};
use egui::accesskit::{Action as Press, ActionRequest};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use join_chats::labels;
use join_chats::model::presentation::Presentation;

/// A small generator (PCG): the same walk each time.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % most
    }
}

const KEYS: [(Modifiers, Key); 16] = [
    (Modifiers::NONE, Key::Tab),
    (Modifiers::NONE, Key::Tab),
    (Modifiers::SHIFT, Key::Tab),
    (Modifiers::NONE, Key::Enter),
    (Modifiers::NONE, Key::Space),
    (Modifiers::NONE, Key::Escape),
    (Modifiers::NONE, Key::ArrowDown),
    (Modifiers::NONE, Key::ArrowRight),
    (Modifiers::NONE, Key::PageDown),
    (Modifiers::NONE, Key::F1),
    (Modifiers::NONE, Key::F4),
    (Modifiers::NONE, Key::Plus),
    (Modifiers::ALT, Key::ArrowLeft),
    (Modifiers::COMMAND, Key::Num3),
    (Modifiers::COMMAND, Key::Minus),
    (Modifiers::NONE, Key::End),
];

/// The names of what has the focus and of its parents, if all of them can be seen.
fn focused(wizard: &Wizard) -> Option<String> {
    let all = wizard.harness.root().children_recursive();
    let node = all.into_iter().find(|node| node.accesskit_node().is_focused())?;
    let node = node.accesskit_node();
    let mut line = std::iter::successors(Some(node), egui_kittest::kittest::AccessKitNode::parent);
    let is_hidden = line.any(|node| node.is_hidden());
    (!is_hidden).then(|| node.label().or_else(|| node.value()).unwrap_or_default())
}

fn done(wizard: &Wizard) -> usize {
    wizard.with_model(|model| {
        let steps = &model.guide().steps;
        steps.iter().filter(|step| model.progress().is_done(&step.id)).count()
    })
}

/// Presses one of the things that a screen reader finds, as it would; gives its name.
fn press_one(wizard: &mut Wizard, random: &mut Random) -> String {
    let inputs: Vec<_> = wizard
        .harness
        .root()
        .children_recursive()
        .filter(|node| egui::accessibility::is_input(node.accesskit_node().role()))
        .map(|node| (node.accesskit_node().locate(), node.accesskit_node().label()))
        .collect();
    let ((target_node, target_tree), name) = inputs[random.below(inputs.len())].clone();
    let request = ActionRequest { action: Press::Click, target_tree, target_node, data: None };
    wizard.harness.event(Event::AccessKitActionRequest(request));
    name.unwrap_or_default()
}

#[test]
fn the_focus_is_never_nowhere_and_only_what_says_so_marks_a_step() {
    let marks = [labels::DONE_ONWARD, "Сделано, дальше", "Учётная запись есть, дальше"];
    for seed in 0..10 {
        let mut random = Random(seed);
        let mut wizard = Start::at("sign-in").run();
        let mut walk = vec![];
        for _ in 0..40 {
            let before = (done(&wizard), focused(&wizard).unwrap_or_default());
            let title = wizard.title();
            let may_mark = if random.below(3) == 0 {
                let name = press_one(&mut wizard, &mut random);
                let is_mark = marks.contains(&name.as_str());
                walk.push(format!("«{name}»"));
                is_mark
            } else {
                let (modifiers, key) = KEYS[random.below(KEYS.len())];
                wizard.key_with(modifiers, key);
                walk.push(format!("{key:?}"));
                let on_title = key == Key::Enter && before.1.ends_with(&title);
                marks.contains(&before.1.as_str()) || on_title
            };
            wizard.settle();
            if wizard.with_model(|model| model.presentation().is_some()) {
                break;
            }
            assert!(focused(&wizard).is_some(), "{seed}: nowhere after {walk:?}");
            assert!(may_mark || done(&wizard) <= before.0, "{seed}: marked after {walk:?}");
        }
    }
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
