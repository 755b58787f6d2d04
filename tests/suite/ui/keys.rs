//! Keys by their place on the keyboard, whatever the layout calls them while they are down.

use crate::support::wizard::{Start, Wizard};
use egui::{Event, Key, Modifiers};
use join_chats::labels;
use join_chats::model::Model;
use join_chats::model::presentation::PresentationOverlay;

/// What the system says of a key: its name in the layout of this moment, and its place.
fn says(wizard: &mut Wizard, [name, place]: [Key; 2], pressed: bool, modifiers: Modifiers) {
    wizard.harness.event(Event::Key {
        key: name,
        physical_key: Some(place),
        pressed,
        repeat: false,
        modifiers,
    });
    wizard.settle();
}

/// Pressed under one name and let go under another.
fn strike(wizard: &mut Wizard, place: Key, [down, up]: [Key; 2], with: Modifiers) {
    says(wizard, [down, place], true, with);
    says(wizard, [up, place], false, Modifiers { shift: false, ..with });
}

/// `+` as people type it: Shift goes up first.
fn plus(wizard: &mut Wizard, with: Modifiers) {
    strike(wizard, Key::Equals, [Key::Plus, Key::Equals], with | Modifiers::SHIFT);
}

fn type_percent(model: &Model) -> u16 {
    model.type_percent().percent()
}

#[test]
fn plus_enlarges_the_figure_each_time_though_shift_is_let_go_first() {
    let mut wizard = Start::at("chats").run();
    for time in 1..=3 {
        plus(&mut wizard, Modifiers::NONE);
        assert!(wizard.has(labels::ZOOM_ALL), "the {time}. time");
        wizard.key(Key::Escape);
    }
}

#[test]
fn ctrl_plus_makes_the_type_larger_each_time() {
    let mut wizard = Start::at("chats").run();
    for percent in [110, 120, 130] {
        plus(&mut wizard, Modifiers::COMMAND);
        assert_eq!(wizard.with_model(type_percent), percent);
    }
    // From one view to another.
    wizard.key(Key::F5);
    plus(&mut wizard, Modifiers::NONE);
    wizard.key(Key::Escape).key(Key::Escape);
    plus(&mut wizard, Modifiers::COMMAND);
    assert_eq!(wizard.with_model(type_percent), 140);
}

#[test]
fn plus_enlarges_for_the_class_each_time() {
    let mut wizard = Start::at("chats").run();
    wizard.key(Key::F5);
    let zoom = |model: &Model| model.presentation().map(|it| format!("{:?}", it.stage().zoom));
    let mut seen = vec![wizard.with_model(zoom)];
    for _ in 0..3 {
        plus(&mut wizard, Modifiers::NONE);
        seen.push(wizard.with_model(zoom));
    }
    seen.dedup();
    assert_eq!(seen.len(), 4, "{seen:?}");
}

#[test]
fn a_layout_switched_or_numlock_pressed_in_mid_press_leaves_no_key_held() {
    let mut wizard = Start::at("chats").run();
    wizard.key(Key::F5);
    let shows_keys = |model: &Model| {
        let presentation = model.presentation().expect("a presentation");
        presentation.overlay() == Some(PresentationOverlay::Keys)
    };
    for is_shown in [true, false, true] {
        // The key with «?» and «/» has the period in the Russian layout.
        strike(&mut wizard, Key::Slash, [Key::Slash, Key::Period], Modifiers::NONE);
        assert_eq!(wizard.with_model(shows_keys), is_shown);
    }
    wizard.key(Key::Escape);
    let step = |model: &Model| model.presentation().map(|it| it.stage().slide);
    strike(&mut wizard, Key::Num4, [Key::Num4, Key::ArrowLeft], Modifiers::NONE);
    let fourth = wizard.with_model(step);
    wizard.key(Key::Home);
    strike(&mut wizard, Key::Num4, [Key::Num4, Key::ArrowLeft], Modifiers::NONE);
    assert_eq!(wizard.with_model(step), fourth);
}

#[test]
fn a_key_held_while_shift_is_let_go_is_still_one_press() {
    let mut wizard = Start::at("chats").run();
    let plus = [Key::Plus, Key::Equals];
    let equals = [Key::Equals, Key::Equals];
    says(&mut wizard, plus, true, Modifiers::COMMAND | Modifiers::SHIFT);
    says(&mut wizard, equals, true, Modifiers::COMMAND);
    says(&mut wizard, equals, true, Modifiers::COMMAND);
    assert_eq!(wizard.with_model(type_percent), 110);
}

#[test]
fn a_key_whose_release_nobody_heard_is_not_held_for_ever() {
    let fills = |wizard: &Wizard| wizard.with_model(Model::fullscreen);
    let f11 = [Key::F11, Key::F11];
    let mut wizard = Start::at("chats").run();
    says(&mut wizard, f11, true, Modifiers::NONE);
    assert!(fills(&wizard));
    for has_focus in [false, true] {
        wizard.harness.event(Event::WindowFocused(has_focus));
        wizard.settle();
    }
    says(&mut wizard, f11, true, Modifiers::NONE);
    assert!(!fills(&wizard), "the window had lost the focus");
    says(&mut wizard, f11, true, Modifiers::NONE);
    assert!(!fills(&wizard), "it repeats");
    // Longer than any keyboard waits to repeat.
    wizard.harness.run_steps(60);
    says(&mut wizard, f11, true, Modifiers::NONE);
    assert!(fills(&wizard), "nothing was heard of it for long");
}
