//! While something stands in front nothing behind it can be pressed, by whatever means, or is read out.

use crate::support::marks::{ALL_STEPS, state};
use crate::support::wizard::{Start, Wizard};
use egui::Key;
use egui::accesskit::{Action as Press, ActionRequest, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use join_chats::model::{Action, Overlay};

fn at_the_end() -> Wizard {
    let mut wizard = Start::at("finish").state(state(&ALL_STEPS, "")).run();
    wizard.go_on();
    wizard
}

/// Dialogs, and everything else that a screen reader finds outside them.
fn inside_and_outside(wizard: &Wizard) -> (Vec<String>, Vec<String>) {
    let (mut dialogs, mut outside) = (vec![], vec![]);
    for node in wizard.harness.root().children_recursive() {
        let node = node.accesskit_node();
        let name = node.label().or_else(|| node.value()).unwrap_or_default();
        if node.role() == Role::Dialog {
            assert!(node.is_modal(), "{name}");
            dialogs.push(name);
            continue;
        }
        let parents =
            || std::iter::successors(node.parent(), egui_kittest::kittest::AccessKitNode::parent);
        let is_inside = parents().any(|node| node.role() == Role::Dialog);
        let is_hidden = parents().any(|node| node.is_hidden());
        if !name.is_empty() && !is_inside && !is_hidden {
            outside.push(name);
        }
    }
    (dialogs, outside)
}

#[test]
fn behind_a_dialog_nothing_is_read_or_answers() {
    for (overlay, title) in [
        (Overlay::Menu, "Вид и справка"),
        (Overlay::Keys, "Клавиши"),
        (Overlay::About, "О программе"),
        (Overlay::News, "Что нового"),
        (Overlay::Steps, "Все шаги"),
        (Overlay::NextPupil, "Следующий ученик?"),
        (Overlay::Leave, "Закрыть программу?"),
    ] {
        let mut wizard = at_the_end();
        let behind: Vec<_> = wizard
            .harness
            .root()
            .children_recursive()
            .filter(|node| egui::accessibility::is_input(node.accesskit_node().role()))
            .map(|node| node.accesskit_node().locate())
            .collect();
        assert!(behind.len() > 5, "{title}");
        wizard.send(Action::Show(overlay.clone()));
        let (dialogs, outside) = inside_and_outside(&wizard);
        assert_eq!(dialogs, [title], "one dialog, spoken once");
        assert!(outside.is_empty(), "{title}: {outside:?}");
        let before = wizard.with_model(|model| format!("{model:?}"));
        for (target_node, target_tree) in behind {
            let action = Press::Click;
            let request = ActionRequest { action, target_tree, target_node, data: None };
            wizard.harness.event(egui::Event::AccessKitActionRequest(request));
            wizard.settle();
        }
        assert_eq!(wizard.with_model(|model| format!("{model:?}")), before, "{title}");
        assert!(wizard.opened().is_empty(), "{title}");
    }
}

/// Nothing there can be pressed but the cross: the words below the edge come by the keys that scroll.
#[test]
fn keys_scroll_what_a_dialog_says() {
    for key in [Key::PageDown, Key::ArrowDown, Key::End] {
        let mut wizard = at_the_end();
        wizard.send(Action::Show(Overlay::News));
        let top = |wizard: &Wizard| {
            let line = wizard.harness.get_all_by_label_contains("•").next().expect("a line");
            line.rect().top()
        };
        let before = top(&wizard);
        wizard.key(key);
        assert!(top(&wizard) < before, "{key:?}");
        assert_eq!(wizard.focused(), "Что нового", "{key:?}");
        wizard.key(Key::Home);
        assert_eq!(top(&wizard), before, "{key:?}");
    }
}
