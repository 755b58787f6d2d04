//! Nothing moves where the user or the system wants that.

use crate::support::wizard::{Start, Wizard};
use egui::Event;
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
    let asks_for_less_motion: fn() -> bool = || ASKS.load(Ordering::SeqCst);
    let mut wizard = Start { asks_for_less_motion, ..Start::at("chats") }.run();
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
