//! Keys as hands strike them, in both shells.

use crate::support::marks::state_path;
use crate::support::pupil::Pupil;
use crate::support::screen::{Screen, screen};
use crate::support::wizard::Start;
use crate::support::x_server::until;
use egui::{Key, Modifiers};
use join_chats::model::Model;
use std::time::Duration;
use tempfile::TempDir;

/// `+` as people type it: Shift goes up first.
const PLUS: &str = "xdotool keydown shift keydown equal keyup shift keyup equal";

fn at_a_figure(screen: &Screen) -> Pupil<'_> {
    let folder = TempDir::new().expect("a folder");
    Pupil::start(screen, folder, &["--step", "chats"], &Start::at("chats"))
}

#[test]
fn plus_enlarges_a_figure_and_the_type_each_time() {
    for renderer in ["cpu", "gpu"] {
        let Some(screen) = screen(renderer) else {
            return;
        };
        let mut pupil = at_a_figure(&screen);
        for _ in 0..3 {
            screen.desktop.run(PLUS);
            pupil.twin.key(Key::Equals);
            pupil.wait_for_picture();
            screen.desktop.run(PLUS);
            pupil.twin.key(Key::Equals);
            pupil.wait_for_picture();
            screen.desktop.run("xdotool key Escape");
            pupil.twin.key(Key::Escape);
            pupil.wait_for_picture();
        }
        for percent in [110, 120, 130] {
            screen.desktop.run("xdotool key ctrl+plus");
            pupil.twin.key_with(Modifiers::COMMAND, Key::Plus);
            let kept = |model: &Model| model.type_percent().percent();
            assert_eq!(pupil.twin.with_model(kept), percent);
            pupil.wait_for_picture();
        }
    }
}

#[test]
fn plus_enlarges_a_figure_beside_the_strip_each_time() {
    for renderer in ["cpu", "gpu"] {
        let Some(screen) = screen(renderer) else {
            return;
        };
        let pupil = at_a_figure(&screen);
        screen.desktop.run("xdotool key F4");
        until("the strip", || (screen.desktop.geometry(pupil.window)[2] == 360).then_some(()));
        for _ in 0..2 {
            screen.desktop.run(&format!("xdotool windowfocus --sync {}", pupil.window));
            screen.desktop.run(PLUS);
            let figure = until("the figure", || {
                screen.windows().into_iter().find(|window| *window != pupil.window)
            });
            screen.wait_for_titles(&[
                "Шаг 3 из 6 — Присоединение к чатам",
                "Рисунок 2 — Присоединение к чатам",
            ]);
            screen.desktop.run(&format!("xdotool windowfocus --sync {figure}"));
            let picture = || screen.desktop.server.picture(figure);
            for _ in 0..2 {
                let before = until("a picture that stays", || {
                    let before = picture();
                    std::thread::sleep(Duration::from_millis(400));
                    (before.is_some() && picture() == before).then_some(before)
                });
                screen.desktop.run(PLUS);
                until("a larger figure", || (picture() != before).then_some(()));
            }
            screen.desktop.run("xdotool key Escape");
            until("the figure to go", || (screen.windows() == [pupil.window]).then_some(()));
        }
    }
}

/// Whatever of another program a key was held for, when it reaches this window it means nothing.
#[test]
fn a_key_that_went_down_elsewhere_does_nothing_until_it_is_pressed_here() {
    for renderer in ["cpu", "gpu"] {
        let Some(screen) = screen(renderer) else {
            return;
        };
        let run = |line: &str| screen.desktop.run(line);
        // While the program starts.
        run("xdotool keydown F11");
        let mut pupil = at_a_figure(&screen);
        let held_for = Duration::from_millis(1500);
        std::thread::sleep(held_for);
        let state = || run(&format!("xprop -id {} _NET_WM_STATE", pupil.window));
        assert!(!state().contains("FULLSCREEN"), "{renderer}");
        run("xdotool keyup F11 key F11");
        until("the whole screen", || state().contains("FULLSCREEN").then_some(()));
        run("xdotool key F11");
        until("a window", || (!state().contains("FULLSCREEN")).then_some(()));
        pupil.wait_for_picture();
        // While another window has the focus.
        let other = screen.desktop.server.other_window();
        for key in ["Return", "space", "F5", "F4", "plus", "F1", "Tab"] {
            run(&format!("xdotool windowfocus --sync {other} keydown {key}"));
            run(&format!("xdotool windowfocus --sync {}", pupil.window));
            std::thread::sleep(held_for);
            run(&format!("xdotool keyup {key}"));
            pupil.wait_for_picture();
            assert_eq!(pupil.addresses(), [""; 0], "{renderer}, {key}");
        }
        // What opens another window of ours, and what closes it, is not heard there.
        run("xdotool key F4");
        until("the strip", || (screen.desktop.geometry(pupil.window)[2] == 360).then_some(()));
        run(PLUS);
        until("the figure", || (screen.windows().len() == 2).then_some(()));
        let figure = screen.windows().into_iter().find(|window| *window != pupil.window);
        let figure = figure.expect("the figure's window");
        run(&format!("xdotool windowfocus --sync {figure} sleep 1 keydown Escape"));
        until("the strip alone", || (screen.windows() == [pupil.window]).then_some(()));
        std::thread::sleep(held_for);
        assert_eq!(screen.desktop.geometry(pupil.window)[2], 360, "the strip is still there");
        run("xdotool keyup Escape");
    }
}

/// As VNC and Veyon send them: on a key that this keyboard does not have.
#[test]
fn letters_without_a_place_on_the_keyboard_lead_the_show_and_so_does_ctrl() {
    for (renderer, letters) in [("cpu", true), ("cpu", false), ("gpu", false)] {
        let Some(screen) = screen(renderer) else {
            return;
        };
        let folder = TempDir::new().expect("a folder");
        let state = format!("(format: 1, look: (letter_keys: {letters}))");
        std::fs::write(state_path(folder.path()), state).expect("a state file");
        let mut pupil = Pupil::start(&screen, folder, &["--step", "chats"], &Start::at("chats"));
        screen.desktop.run("xdotool key F5 F5");
        let whole = [0, 0, 1600, 900];
        until("the whole screen", || {
            (screen.desktop.geometry(pupil.window) == whole).then_some(())
        });
        pupil.twin.harness.set_size(egui::vec2(1600.0, 900.0));
        pupil.twin.show();
        pupil.wait_for_picture();
        screen.desktop.server.lend_keys_to("иИвзсСмхчй");
        let modifiers = if letters { Modifiers::NONE } else { Modifiers::COMMAND };
        for (letter, key) in [
            ("и", Key::B),
            ("И", Key::B),
            ("в", Key::D),
            ("з", Key::P),
            ("с", Key::C),
            ("c", Key::C),
            ("С", Key::C),
            ("м", Key::V),
            ("v", Key::V),
            ("х", Key::OpenBracket),
            ("ч", Key::X),
            ("й", Key::Q),
            ("й", Key::Q),
            ("4", Key::Num4),
        ] {
            let with = if letters { "" } else { "ctrl+" };
            let letter = letter.chars().next().expect("a letter");
            let name =
                if letter.is_ascii() { letter.into() } else { letter.escape_unicode().to_string() };
            let name = name.replace(r"\u{", "U0").replace('}', "");
            screen.desktop.run(&format!("xdotool key {with}{name}"));
            pupil.twin.key_with(modifiers, key);
            pupil.wait_for_picture();
        }
    }
}
