//! Single signs that can be switched off, and keys that turn pages alone and scroll the teacher's notes with Shift.

use crate::support::wizard::{Start, Wizard};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use join_chats::labels;

/// How a view is reached.
type Reach = fn(&mut Wizard);

/// All that a sign may change.
fn state(wizard: &Wizard) -> String {
    let enlarged = ["100 %", "125 %"].map(|percent| wizard.has(percent));
    wizard.with_model(|model| {
        let show = model.presentation().map(|show| {
            let lesson = format!("{:?}", show.lesson().countdown(model.page()));
            (show.stage().clone(), show.cover(), show.tool(), show.overlay(), lesson)
        });
        format!("{:?} {:?} {show:?} {enlarged:?}", model.page(), model.overlays())
    })
}

#[test]
fn with_letters_off_no_single_sign_does_anything_anywhere() {
    use Key::{
        B, C, Comma, E, Equals, F, G, H, K, L, Minus, N, Num0, Num1, Num5, O, P, Period, Plus, Q,
        S, Slash, T, V, W,
    };
    let signs = [
        B, C, Comma, E, Equals, F, G, H, K, L, Minus, N, Num0, Num1, Num5, O, P, Period, Plus, Q,
        S, Slash, T, V, W,
    ];
    let views: [(&str, Reach); 6] = [
        ("page", |_| {}),
        ("strip", |it| _ = it.key(Key::F4)),
        ("figure", |it| _ = it.press("Увеличить: Рисунок 2")),
        ("show", |it| _ = it.show()),
        ("overview", |it| _ = it.show().key(Key::Tab)),
        ("desk", |it| _ = it.show().key_with(Modifiers::COMMAND, N)),
    ];
    for (view, reach) in views {
        let start = Start::at("chats").state("(format: 1, look: (letter_keys: false))");
        let mut wizard = start.run();
        reach(&mut wizard);
        let before = state(&wizard);
        for sign in signs {
            wizard.key(sign);
            assert_eq!(state(&wizard), before, "{view}: {sign:?}");
        }
    }
}

#[test]
fn with_shift_the_keys_of_a_page_scroll_the_notes_and_turn_nothing() {
    let small = Start::at("sign-in").size(1024.0, 600.0);
    let monitors = vec![[1024, 600], [1280, 800]];
    let mut wizard = Start { monitors, ..small }.run();
    wizard.key(Key::F5);
    let top =
        |wizard: &Wizard| wizard.harness.get_by_label(labels::NOTES_NOT_OFFICIAL).rect().top();
    let slide =
        |wizard: &Wizard| wizard.with_model(|it| it.presentation().expect("a show").stage().slide);
    let (first, before) = (slide(&wizard), top(&wizard));
    for key in [Key::ArrowDown, Key::PageDown, Key::End] {
        wizard.key_with(Modifiers::SHIFT, key);
        assert!(top(&wizard) < before, "{key:?}");
        wizard.key_with(Modifiers::SHIFT, Key::Home);
        assert_eq!((top(&wizard), slide(&wizard)), (before, first), "{key:?}");
    }
    wizard.key(Key::PageDown);
    assert!(top(&wizard) >= before - 1.0, "alone it turns");
}

/// In the desk each note is a stop of the keyboard for who listens.
#[test]
fn who_listens_comes_to_the_teachers_notes_by_tab() {
    let monitors = vec![[1366, 768], [1280, 800]];
    let mut wizard = Start { monitors, ..Start::at("sign-in") }.run();
    wizard.key(Key::F5);
    let met: Vec<String> = (0..40)
        .map(|_| {
            wizard.key(Key::Tab);
            wizard.focused_words()
        })
        .collect();
    let notes = wizard.with_model(|it| it.step().expect("a step").notes.clone());
    assert!(!notes.is_empty());
    for note in notes {
        assert!(met.contains(&note), "«{note}»: {met:#?}");
    }
}
