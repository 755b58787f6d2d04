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
    wizard.show();
    plus(&mut wizard, Modifiers::NONE);
    wizard.key(Key::Escape).key(Key::Escape);
    plus(&mut wizard, Modifiers::COMMAND);
    assert_eq!(wizard.with_model(type_percent), 140);
}

#[test]
fn plus_enlarges_for_the_class_each_time() {
    let mut wizard = Start::at("chats").run();
    wizard.show();
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
    wizard.show();
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

/// All pressed before the next frame, as on a slow computer.
fn in_one_frame(wizard: &mut Wizard, keys: &[Key]) {
    for key in keys {
        for pressed in [true, false] {
            wizard.harness.input_mut().events.push(Event::Key {
                key: *key,
                physical_key: Some(*key),
                pressed,
                repeat: false,
                modifiers: Modifiers::NONE,
            });
        }
    }
    wizard.settle();
}

#[test]
fn each_key_of_one_frame_means_what_the_one_before_has_made_of_it() {
    let two = || Start { monitors: vec![[1366, 768], [1280, 800]], ..Start::at("chats") }.run();
    let is_shown = |model: &Model| model.presentation().is_some();
    // The end of a show, and the strip.
    let mut wizard = two();
    wizard.key(Key::F5);
    in_one_frame(&mut wizard, &[Key::Escape, Key::F4]);
    assert!(!wizard.with_model(is_shown) && wizard.with_model(Model::is_beside));
    // And the other way round.
    let mut wizard = two();
    in_one_frame(&mut wizard, &[Key::F4, Key::F5, Key::Escape, Key::F4]);
    assert!(!wizard.with_model(is_shown) && !wizard.with_model(Model::is_beside));
    // The first pages of a show.
    let mut wizard = two();
    in_one_frame(&mut wizard, &[Key::F5, Key::PageDown, Key::B]);
    let (revealed, cover) = wizard.with_model(|model| {
        let show = model.presentation().expect("a show");
        (show.stage().revealed, show.cover())
    });
    assert!(revealed == 1 && cover.is_some(), "{revealed} {cover:?}");
}

/// What nobody has seen yet is not marked.
#[test]
fn of_several_enters_in_one_frame_one_goes_on() {
    let mut wizard = Start::at("browser").run();
    in_one_frame(&mut wizard, &[Key::Enter, Key::Enter, Key::Enter]);
    let first = wizard.done();
    assert!(first <= 1);
    let mut wizard = Start::at("chats").run();
    in_one_frame(&mut wizard, &[Key::Enter, Key::Enter, Key::Enter]);
    assert_eq!(wizard.done(), 1);
    // Hints that are just being opened cover the page.
    in_one_frame(&mut wizard, &[Key::F1, Key::Enter]);
    assert_eq!(wizard.done(), 1);
    assert!(wizard.has(labels::HINTS_TITLE));
}

#[test]
fn f5_asks_whoever_may_have_meant_the_page_in_the_browser() {
    let is_shown = |wizard: &Wizard| wizard.with_model(|it| it.presentation().is_some());
    let mut wizard = Start::at("chats").run();
    wizard.key(Key::F5);
    assert!(!is_shown(&wizard) && wizard.has(labels::ASK_SHOW_NOTE));
    assert_eq!(wizard.focused(), labels::ASK_SHOW_TITLE);
    wizard.key(Key::Escape);
    assert!(!is_shown(&wizard) && !wizard.has(labels::ASK_SHOW_NOTE));
    // Enter says yes, and so does the key itself: some clickers have no other.
    for yes in [Key::Enter, Key::F5] {
        let mut wizard = Start::at("chats").run();
        wizard.key(Key::F5).key(yes);
        assert!(is_shown(&wizard), "{yes:?}");
        // Asked once.
        wizard.key(Key::Escape).key(Key::F5);
        assert!(is_shown(&wizard), "{yes:?}");
    }
    // Whoever presses the button, or has a projector, means it.
    let mut wizard = Start::at("chats").run();
    wizard.press(labels::PRESENTATION);
    assert!(is_shown(&wizard));
    let monitors = vec![[1366, 768], [1280, 800]];
    let mut wizard = Start { monitors, ..Start::at("chats") }.run();
    wizard.key(Key::F5);
    assert!(is_shown(&wizard));
}

#[test]
fn f5_starts_no_show_while_a_hint_tells_the_pupil_to_press_it() {
    let monitors = vec![[1366, 768], [1280, 800]];
    let mut wizard = Start { monitors, ..Start::at("link-profile") }.run();
    wizard.key(Key::F1);
    assert!(wizard.has(labels::HINTS_TITLE));
    wizard.key(Key::F5).key(Key::F5);
    assert!(wizard.with_model(|it| it.presentation().is_none()));
    assert!(wizard.has(labels::ASK_SHOW_NOTE));
    wizard.key(Key::Escape);
    assert!(wizard.has(labels::HINTS_TITLE), "the hints are there still");
}
