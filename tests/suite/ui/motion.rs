//! What the system wishes: nothing moves, and its colours are followed; what the user wants goes before.

use crate::support::wizard::{Start, Wizard};
use egui::Event;
use join_chats::model::{Action, SystemLook, SystemWishes};
use join_chats::preferences::ThemeChoice;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// What the system is set to.
static ASKS: AtomicBool = AtomicBool::new(true);

fn is_still(wizard: &Wizard) -> bool {
    wizard.harness.ctx.global_style().animation_time == 0.0
}

/// The system answers on a thread.
fn becomes_still(wizard: &mut Wizard, still: bool) -> bool {
    let begun = Instant::now();
    while is_still(wizard) != still && begun.elapsed() < Duration::from_secs(10) {
        std::thread::sleep(Duration::from_millis(5));
        wizard.settle();
    }
    is_still(wizard) == still
}

#[test]
fn nothing_moves_while_the_system_asks_for_that() {
    let system_wishes: fn() -> SystemWishes =
        || SystemWishes { less_motion: ASKS.load(Ordering::SeqCst), ..SystemWishes::default() };
    let mut wizard = Start { system_wishes, ..Start::at("chats") }.run();
    assert!(becomes_still(&mut wizard, true), "asked for at the start");
    // The setting is changed in another window.
    ASKS.store(false, Ordering::SeqCst);
    for has_focus in [false, true] {
        wizard.harness.event(Event::WindowFocused(has_focus));
        wizard.settle();
    }
    assert!(becomes_still(&mut wizard, false), "no longer asked for");
    wizard.press("Меню").press("Меньше движения на экране. Выключено");
    assert!(becomes_still(&mut wizard, true), "the user's own choice");
}

/// What is read on, and whether that is dark ground.
fn is_dark(wizard: &Wizard) -> bool {
    let ground = wizard.harness.ctx.global_style().visuals.panel_fill;
    u32::from(ground.r()) + u32::from(ground.g()) + u32::from(ground.b()) < 384
}

#[test]
fn the_colours_of_the_system_are_followed_until_others_are_chosen() {
    for (look, dark) in
        [(SystemLook::Light, false), (SystemLook::Dark, true), (SystemLook::Contrast, true)]
    {
        let mut wizard = Start::at("chats").run();
        assert!(!is_dark(&wizard), "the system has said nothing yet");
        let wishes = SystemWishes { look: Some(look), ..SystemWishes::default() };
        wizard.send(Action::SystemWishes(wishes));
        wizard.settle();
        assert_eq!(is_dark(&wizard), dark, "{look:?}");
        for (theme, dark) in [(ThemeChoice::Light, false), (ThemeChoice::Dark, true)] {
            wizard.send(Action::SetTheme(theme));
            wizard.settle();
            assert_eq!(is_dark(&wizard), dark, "{look:?}, {theme:?} is chosen");
        }
    }
}
