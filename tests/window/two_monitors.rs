//! «Показ классу» on two real monitors of an X server: which window is where, and what the class sees, while
//! monitors come and go. The twin of `wizard` says what is to be seen.

use crate::support::marks::{ALL_STEPS, marks, state_path};
use crate::support::monitors::{self, MONITOR};
use crate::support::screen::{Screen, screen_on};
use crate::support::wizard::{Start, Wizard};
use crate::support::x_server::until;
use egui::Key;
use image::{RgbaImage, imageops};
use tempfile::TempDir;

#[test]
fn a_lesson_on_two_monitors_drawn_by_the_processor() {
    a_lesson("cpu");
}

#[test]
fn a_lesson_on_two_monitors_drawn_by_opengl() {
    a_lesson("gpu");
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
    let [width, height] = MONITOR.map(f32::from);
    let mut twin = Start::at("chats").state(state.clone()).size(width, height);
    twin.presentation = true;
    twin.monitors = vec![MONITOR.map(u32::from); 2];
    let mut lesson = Lesson { screen, twin: twin.run() };

    lesson.wait_for_windows(&[[0, 0, 1280, 800], [1280, 0, 1280, 800]]);
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
