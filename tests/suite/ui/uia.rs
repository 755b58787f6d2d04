//! What NVDA and Narrator read by UIA. `accesskit_windows` runs only on Windows; here are the properties of AccessKit
//! from which its `node.rs` makes those of UIA, each named in its row.

use crate::support::wizard::{Start, Wizard};
use egui::accesskit::{Live, Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{AccessKitNode, NodeT as _};
use join_chats::model::{Action, Overlay};

/// Of each node with this role whose name begins so.
fn ask(wizard: &Wizard, role: Role, name: &str, what: fn(&AccessKitNode<'_>) -> String) -> String {
    let root = wizard.harness.root();
    let nodes = std::iter::once(root).chain(root.children_recursive());
    let found = nodes.into_iter().find_map(|node| {
        let node = node.accesskit_node();
        let named = node.label().or_else(|| node.value()).unwrap_or_default();
        (node.role() == role && named.starts_with(name)).then(|| what(&node))
    });
    found.unwrap_or_else(|| panic!("no {role:?} «{name}»"))
}

#[test]
fn uia_gets_what_the_readers_of_windows_speak() {
    type Row =
        (fn(&mut Wizard), Role, &'static str, fn(&AccessKitNode<'_>) -> String, &'static str);
    let as_it_is: fn(&mut Wizard) = |_| {};
    let menu: fn(&mut Wizard) = |it| it.send(Action::Show(Overlay::Menu));
    let smaller: fn(&mut Wizard) = |it| _ = it.key_with(Modifiers::COMMAND, Key::Minus);
    let title = "Шаг 2 из 6. Войдите";
    let toggled: fn(&AccessKitNode<'_>) -> String = |it| format!("{:?}", it.toggled());
    let rows: [Row; 12] = [
        // UIA_FullDescription.
        (
            as_it_is,
            Role::Heading,
            title,
            |it| it.description().unwrap_or_default()[..20].to_owned(),
            "Войдите в с",
        ),
        // UIA_Level is one more.
        (as_it_is, Role::Heading, title, |it| format!("{:?}", it.level()), "Some(0)"),
        // UIA_IsKeyboardFocusable, UIA_HasKeyboardFocus.
        (as_it_is, Role::Heading, title, |it| it.is_focused().to_string(), "true"),
        // UIA_Culture.
        (
            as_it_is,
            Role::Window,
            "",
            |it| it.data().language().unwrap_or_default().to_owned(),
            "ru",
        ),
        // UIA_PositionInSet is one more; SelectionItem.IsSelected.
        (as_it_is, Role::Tab, "Шаг 2.", |it| format!("{:?}", it.position_in_set()), "Some(2)"),
        (as_it_is, Role::Tab, "Шаг 2.", |it| format!("{:?}", it.is_selected()), "Some(true)"),
        (as_it_is, Role::Tab, "Шаг 3.", |it| format!("{:?}", it.is_selected()), "Some(false)"),
        // UIA_LiveSetting, and LiveRegionChanged when it comes.
        (
            smaller,
            Role::Status,
            "Размер текста: 90",
            |it| (it.live() == Live::Polite).to_string(),
            "true",
        ),
        // UIA_IsDialog, Window.IsModal.
        (menu, Role::Dialog, "Вид и справка", |it| it.is_modal().to_string(), "true"),
        // Toggle.ToggleState; of a radio button SelectionItem.IsSelected.
        (menu, Role::Switch, "Приватное окно", toggled, "Some(True)"),
        (menu, Role::RadioButton, "Как в системе", toggled, "Some(True)"),
        (menu, Role::RadioButton, "Тёмные", toggled, "Some(False)"),
    ];
    for (does, role, name, what, expected) in rows {
        let mut wizard = Start::at("sign-in").run();
        does(&mut wizard);
        assert_eq!(ask(&wizard, role, name, what), expected, "{role:?} «{name}»");
    }
    assert_eq!(format!("{:?}", Some(Toggled::True)), "Some(True)");
}
