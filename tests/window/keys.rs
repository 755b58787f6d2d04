//! Keys as hands strike them, in both shells.

use crate::support::pupil::Pupil;
use crate::support::screen::{Screen, screen};
use crate::support::wizard::Start;
use crate::support::x_server::until;
use egui::{Event, Key, Modifiers, MouseWheelUnit, TouchPhase, vec2};
use tempfile::TempDir;

/// `+` as people type it: Shift goes up first.
const PLUS: &str = "xdotool keydown shift keydown equal keyup shift keyup equal";

fn at_a_figure(screen: &Screen) -> Pupil<'_> {
    let folder = TempDir::new().expect("a folder");
    Pupil::start(screen, folder, &["--step", "chats"], &Start::at("chats"))
}

#[test]
fn plus_enlarges_a_figure_each_time_and_the_wheel_in_small_steps() {
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
        screen.desktop.run(PLUS);
        pupil.twin.key(Key::Equals);
        let middle = pupil.twin.harness.ctx.content_rect().center().round();
        let (x, y, window) = (middle.x, middle.y, pupil.window);
        screen
            .desktop
            .run(&format!("xdotool mousemove --window {window} {x} {y} click --repeat 3 4"));
        pupil.twin.harness.hover_at(middle);
        for _ in 0..3 {
            pupil.twin.harness.event(Event::MouseWheel {
                unit: MouseWheelUnit::Line,
                delta: vec2(0.0, 1.0),
                phase: TouchPhase::Move,
                source: egui::MouseWheelSource::Unknown,
                modifiers: Modifiers::NONE,
            });
        }
        pupil.wait_for_picture();
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
                let windows = screen.windows().into_iter();
                windows.filter(|window| *window != pupil.window).next()
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
