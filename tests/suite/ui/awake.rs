//! The screen stays lit while a class looks at it, and only then.

use crate::support::wizard::Start;
use egui::Key;
use std::any::Any;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How often the system was asked, and how often it was let go.
static ASKED: AtomicUsize = AtomicUsize::new(0);
static LET_GO: AtomicUsize = AtomicUsize::new(0);

struct Lit;

impl Drop for Lit {
    fn drop(&mut self) {
        LET_GO.fetch_add(1, Ordering::SeqCst);
    }
}

fn keep() -> Box<dyn Any> {
    ASKED.fetch_add(1, Ordering::SeqCst);
    Box::new(Lit)
}

/// The thread that asks is not the one that draws.
fn assert_counts(asked: usize, let_go: usize, when: &str) {
    let counts = || (ASKED.load(Ordering::SeqCst), LET_GO.load(Ordering::SeqCst));
    let begun = Instant::now();
    while counts() != (asked, let_go) && begun.elapsed() < Duration::from_secs(5) {
        std::thread::sleep(Duration::from_millis(5));
    }
    // Nothing more follows.
    std::thread::sleep(Duration::from_millis(50));
    assert_eq!(counts(), (asked, let_go), "{when}");
}

#[test]
fn the_screen_is_kept_lit_once_for_each_show() {
    let monitors = vec![[1366, 768], [1280, 800]];
    let mut wizard = Start { keep_awake: keep, monitors, ..Start::at("chats") }.run();
    wizard.press("Сделано, дальше");
    assert_counts(0, 0, "a pupil works");
    wizard.show();
    assert_counts(1, 0, "the show has begun");
    for key in [Key::B, Key::W, Key::B, Key::F, Key::ArrowRight, Key::F] {
        wizard.key(key);
        assert_counts(1, 0, &format!("{key:?}"));
    }
    wizard.plug(&[[1366, 768]]).plug(&[[1366, 768], [1920, 1080]]);
    assert_counts(1, 0, "the projector was unplugged, and plugged in");
    wizard.keys_until_the_end();
    assert_counts(1, 1, "the show is over");
    wizard.show();
    assert_counts(2, 1, "another one");
    drop(wizard);
    assert_counts(2, 2, "the program was closed in the middle");
    let begins = Start { keep_awake: keep, presentation: true, ..Start::at("chats") };
    let shown = begins.run();
    assert_counts(3, 2, "`--present`");
    drop(shown);
    assert_counts(3, 3, "closed");
}

impl crate::support::wizard::Wizard {
    fn keys_until_the_end(&mut self) {
        while self.with_model(|model| model.presentation().is_some()) {
            self.key(Key::Escape);
        }
    }
}
