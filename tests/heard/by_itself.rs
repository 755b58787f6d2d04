//! What comes about with no key is said once, too.

use super::desktop::Heard;
use super::events::Event;
use super::views::{Before, CLASS, DONE, SIGN_IN, View, open_view};
use super::walk::SHELLS;
use crate::support::marks::state_path;
use crate::support::x_server::until;
use std::time::Duration;

/// Longer than the program waits before it saves again, and than words stay.
const A_WHILE: Duration = Duration::from_secs(6);
/// The shortest time that a lesson has, and a while.
const A_MINUTE: Duration = Duration::from_secs(75);

/// The announcements that have these words, until there is one, and for a while after it.
fn said(heard: &Heard, words: &str, patience: Duration) -> usize {
    let is_it = |event: &Event| event.kind == "Announcement" && event.text.contains(words);
    let first = heard.ear.until(patience, is_it);
    let later = heard.ear.until_quiet(A_WHILE, A_WHILE);
    first.iter().chain(&later).filter(|event| is_it(event)).count()
}

fn view(name: &'static str, before: Before) -> View {
    View { name, before, reach: |_| {}, has_tabs: false }
}

#[test]
fn marks_that_are_not_saved_and_saved_again_are_told() {
    for shell in SHELLS {
        let Some(mut heard) = open_view(&view("marks", SIGN_IN), shell) else {
            return;
        };
        let state = state_path(heard.folder.path());
        // In its place something that no file can replace.
        std::fs::remove_file(&state).expect("a state file");
        std::fs::create_dir_all(state.join("folder")).expect("a folder");
        heard.focus(DONE);
        heard.desktop.run("xdotool key Return");
        assert_eq!(said(&heard, "не сохраняются", A_WHILE), 1, "{shell}");
        std::fs::remove_dir_all(&state).expect("a folder");
        assert_eq!(said(&heard, "снова сохраняются", A_WHILE), 1, "{shell}");
    }
}

#[test]
fn a_time_that_is_over_is_told() {
    let Some(mut heard) = open_view(&view("time", CLASS), "cpu") else {
        return;
    };
    heard.key("t");
    until("the time", || heard.tree().0.iter().any(|node| node.role == "timer").then_some(()));
    assert_eq!(said(&heard, "Время вышло", A_MINUTE), 1);
}
