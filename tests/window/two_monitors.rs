//! «Показ классу» on two real monitors of an X server: which window is where, and what the class sees, while
//! monitors come and go. The twin of `wizard` says what is to be seen.

use crate::support::marks::{ALL_STEPS, marks, state_path};
use crate::support::monitors::{self, MONITOR};
use crate::support::screen::{Screen, screen_on};
use crate::support::wizard::{Start, Wizard};
use crate::support::x_server::until;
use egui::Key;
use image::{RgbaImage, imageops};
use std::time::Duration;
use tempfile::TempDir;

#[test]
fn a_lesson_on_two_monitors_drawn_by_the_processor() {
    a_lesson("cpu");
}

#[test]
fn a_lesson_on_two_monitors_drawn_by_opengl() {
    a_lesson("gpu");
}

#[test]
fn the_wizard_on_the_projector_leaves_the_notes_to_the_teachers_monitor() {
    for (renderer, primary) in [("cpu", true), ("gpu", true), ("cpu", false)] {
        let folder = TempDir::new().expect("a folder");
        let Some(desktop) = monitors::desktop(folder.path()) else {
            return;
        };
        if !primary {
            desktop.run("xrandr --noprimary");
        }
        let screen = screen_on(desktop, renderer);
        let mut program = screen.spawn(folder.path(), &["--step", "chats"]);
        let window = until("a window", || screen.windows().first().copied());
        screen.desktop.wait_for_size(window);
        let mut lesson = Lesson { screen, twin: twin(Start::at("chats")) };
        // Half of it hangs over.
        lesson.screen.desktop.unmaximize(window);
        lesson.screen.desktop.run(&format!("xdotool windowmove --sync {window} 1200 20"));
        until("the window on the projector", || {
            (lesson.screen.desktop.geometry(window)[0] > 640).then_some(())
        });
        lesson.screen.desktop.run(&format!("xdotool windowfocus --sync {window} sleep 1 key F5"));
        lesson.wait_for_windows(&[[0, 0, 1280, 800], [1280, 0, 1280, 800]]);
        assert_eq!(lesson.screen.desktop.geometry(window), [1280, 0, 1280, 800]);
        if !primary {
            // The question is in that window; the class is to see the other monitor, then this one.
            let run = |line: &str| lesson.screen.desktop.run(line);
            let focus = || run("xdotool getwindowfocus").trim().parse() == Ok(window);
            until("the teacher's window to have the focus", || focus().then_some(()));
            run("xdotool sleep 1 key Next sleep 0.5 key Tab sleep 0.5 key Tab sleep 0.5");
            run("xdotool key Return");
        }
        lesson.class_is_on(1);
        lesson.key("s", Key::S);
        lesson.class_is_on(0);
        lesson.key("s", Key::S);
        lesson.class_is_on(1);
        lesson.key("Escape", Key::Escape);
        until("the pupil's window alone", || (lesson.screen.windows() == [window]).then_some(()));
        lesson.screen.close(window);
        assert_eq!(program.end().code(), Some(0));
    }
}

#[test]
fn who_goes_to_another_program_while_a_list_is_open_is_left_there() {
    for renderer in ["cpu", "gpu"] {
        let folder = TempDir::new().expect("a folder");
        let Some(desktop) = monitors::desktop(folder.path()) else {
            return;
        };
        let screen = screen_on(desktop, renderer);
        let _program = screen.spawn(folder.path(), &["--present", "--step", "chats"]);
        let lesson = Lesson { screen, twin: twin(Start::at("chats")) };
        lesson.wait_for_windows(&[[0, 0, 1280, 800], [1280, 0, 1280, 800]]);
        let run = |line: &str| lesson.screen.desktop.run(line);
        let windows = lesson.screen.windows();
        let on = |left: i32| {
            let is_there = |it: &&u32| lesson.screen.desktop.geometry(**it)[0] == left;
            *windows.iter().find(is_there).expect("a window")
        };
        let (teachers, class) = (on(0), on(1280));
        let focus = || run("xdotool getwindowfocus").trim().parse::<u32>().ok();
        let goes_to = |window: u32| until("the focus", || (focus() == Some(window)).then_some(()));
        let other = lesson.screen.desktop.server.other_window();
        for list in ["o", "F1"] {
            run(&format!("xdotool windowfocus --sync {class} key {list}"));
            goes_to(teachers);
            for _ in 0..3 {
                run(&format!("xdotool windowfocus --sync {other}"));
                // Longer than the clock's frame.
                std::thread::sleep(Duration::from_millis(1300));
                assert_eq!(focus(), Some(other), "{renderer}, {list}");
            }
            run(&format!("xdotool windowfocus --sync {teachers} key Escape"));
        }
    }
}

/// The twin of a lesson on two monitors, the first one the teacher's.
fn twin(start: Start) -> Wizard {
    let [width, height] = MONITOR.map(f32::from);
    let mut twin = start.size(width, height);
    twin.presentation = true;
    twin.monitors = vec![MONITOR.map(u32::from); 2];
    twin.run()
}

struct Lesson {
    screen: Screen,
    twin: Wizard,
}

fn a_lesson(renderer: &'static str) {
    let folder = TempDir::new().expect("a folder");
    let Some(desktop) = monitors::desktop(folder.path()) else {
        return;
    };
    let state = marks(&ALL_STEPS[..3]);
    std::fs::write(state_path(folder.path()), &state).expect("a state file");
    let screen = screen_on(desktop, renderer);
    let mut program = screen.spawn(folder.path(), &["--present", "--step", "chats"]);
    let mut lesson = Lesson { screen, twin: twin(Start::at("chats").state(state.clone())) };

    lesson.wait_for_windows(&[[0, 0, 1280, 800], [1280, 0, 1280, 800]]);
    lesson.screen.wait_for_titles(&[
        "Показ классу. Шаг 3 из 6 — Присоединение к чатам",
        "Экран класса — Показ классу",
    ]);
    lesson.class_is_on(1);
    lesson.key("Next", Key::PageDown);
    lesson.class_is_on(1);
    lesson.key("plus", Key::Plus);
    lesson.class_is_on(1);
    lesson.key("b", Key::B);
    lesson.class_is_on(1);
    lesson.key("b", Key::B);
    lesson.key("s", Key::S);
    lesson.class_is_on(0);
    lesson.key("s", Key::S);
    lesson.class_is_on(1);
    // The projector's cable comes loose, and the class's view is a key away.
    lesson.xrandr("--off", &[MONITOR.map(u32::from)]);
    lesson.wait_for_windows(&[[0, 0, 1280, 800]]);
    lesson.key("n", Key::N);
    lesson.class_is_on(0);
    // Back again as another one.
    let other = [MONITOR.map(u32::from), [1024, 768]];
    lesson.xrandr("--mode 1024x768 --pos 1280x0", &other);
    lesson.wait_for_windows(&[[0, 0, 1280, 800], [1280, 0, 1024, 768]]);
    // The enlarged callout, then the display.
    lesson.key("Escape", Key::Escape);
    lesson.key("Escape", Key::Escape);
    until("the pupil's window alone", || (lesson.screen.windows().len() == 1).then_some(()));
    let window = lesson.screen.windows()[0];
    lesson.screen.close(window);
    assert_eq!(program.end().code(), Some(0));
    let after = std::fs::read_to_string(state_path(folder.path())).expect("a state file");
    assert_eq!(after, state, "the pupil's marks are not touched");
}

impl Lesson {
    fn key(&mut self, name: &str, key: Key) {
        self.screen.desktop.run(&format!("xdotool key {name}"));
        self.twin.key(key);
    }

    fn xrandr(&mut self, change: &str, monitors: &[[u32; 2]]) {
        self.screen.desktop.run(&format!("xrandr --output DUMMY1 {change}"));
        self.twin.plug(monitors);
    }

    fn wait_for_windows(&self, wanted: &[[i32; 4]]) {
        until(&format!("windows at {wanted:?}"), || {
            let mut places: Vec<_> = self
                .screen
                .windows()
                .into_iter()
                .map(|window| self.screen.desktop.geometry(window))
                .collect();
            places.sort_unstable();
            (places == wanted).then_some(())
        });
    }

    /// Waits until this monitor shows what the class's half of the twin does.
    fn class_is_on(&mut self, monitor: u32) {
        let title = self.twin.title();
        until(&format!("the class's «{title}» on monitor {monitor}"), || {
            self.twin.settle();
            let all = self.twin.harness.render().expect("a drawing");
            let [width, height] = MONITOR.map(u32::from);
            let left = monitor * width;
            let drawn: RgbaImage = imageops::crop_imm(&all, left, 0, width, height).to_image();
            let server = &self.screen.desktop.server;
            server.shows(server.screen().root, [left as i16, 0], &drawn).then_some(())
        });
    }
}
