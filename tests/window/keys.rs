//! Keys as hands strike them, in both shells.

use crate::support::pupil::Pupil;
use crate::support::screen::{Screen, screen};
use crate::support::wizard::Start;
use crate::support::x_server::until;
use egui::{Key, Modifiers};
use join_chats::model::Model;
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
            let kept = |model: &Model| model.preferences().type_percent.percent();
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
            screen.desktop.run(&format!("xdotool windowfocus --sync {figure}"));
            let picture = || screen.desktop.server.picture(figure);
            for _ in 0..2 {
                let before = until("a picture that stays", || {
                    let before = picture();
                    std::thread::sleep(std::time::Duration::from_millis(400));
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
