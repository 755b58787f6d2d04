//! A pupil at the real program in a real window, with mouse and keys of xdotool.
//!
//! Beside each window runs a twin: the same wizard without a window. It says where a button is, and
//! the window must show what the twin shows, before and after each press.

use super::marks::{ALL_STEPS, is_done, state_path};
use super::screen::Screen;
use super::wizard::{Start, Wizard};
use super::x_server::{Running, until};
use egui_kittest::kittest::Queryable as _;
use join_chats::guide::{AGE, Answered as _, UNDER_14};
use join_chats::labels;
use join_chats::service::SavedState;

use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Clicks closer together are one double click.
const DOUBLE_CLICK: Duration = Duration::from_millis(650);

/// A window, what it writes, and its twin.
pub struct Pupil<'a> {
    screen: &'a Screen,
    folder: TempDir,
    pub program: Running,
    pub window: u32,
    pub twin: Wizard,
    last_press: Instant,
}

impl<'a> Pupil<'a> {
    pub fn start(screen: &'a Screen, folder: TempDir, arguments: &[&str], twin: &Start) -> Self {
        let mut pupil = Self::open(screen, folder, arguments, twin);
        pupil.wait_for_picture();
        pupil
    }

    /// The same, whatever the window shows first.
    pub fn open(screen: &'a Screen, folder: TempDir, arguments: &[&str], twin: &Start) -> Self {
        let program = screen.spawn(folder.path(), arguments);
        let window = until("a window", || screen.windows().first().copied());
        let name = screen.desktop.run(&format!("xdotool getwindowname {window}"));
        // Another guide gives the window its own name, as soon as it is read.
        assert!(twin.guide.is_some() || name.trim_end().ends_with(labels::TITLE), "{name}");
        screen.desktop.wait_for_size(window);
        let [_, _, width, height] = screen.desktop.geometry(window);
        let (width, height) = (width as f32, height as f32);
        let twin = Start {
            state: std::fs::read_to_string(state_path(folder.path())).ok(),
            step: twin.step,
            browsers: twin.browsers.clone(),
            rule: twin.rule,
            guide: twin.guide.clone(),
            ..Start::default()
        };
        Self {
            twin: twin.size(width, height).run(),
            screen,
            folder,
            program,
            window,
            last_press: Instant::now(),
        }
    }

    pub fn start_again(mut self) -> Self {
        self.program.end();
        Self::start(self.screen, self.folder, &[], &Start::default())
    }

    /// Presses what has this name, in the window and in the twin.
    pub fn press(&mut self, name: &str, times: u32) {
        // Nobody presses two things at one place within the double-click time.
        until("the double-click time", || (self.last_press.elapsed() > DOUBLE_CLICK).then_some(()));
        let at = self.twin.harness.get_by_label(name).rect().center();
        let (x, y, window) = (at.x.round(), at.y.round(), self.window);
        let clicks = format!("click --repeat {times} --delay 60 1");
        let line = format!("xdotool mousemove --window {window} {x} {y} {clicks}");
        self.screen.desktop.run(&line);
        self.last_press = Instant::now();
        self.twin.press(name);
    }

    pub fn click(&mut self, name: &str) {
        self.press(name, 1);
        self.wait_for_picture();
    }

    pub fn complete(&mut self, name: &str, id: &str) {
        self.press(name, 1);
        self.wait_for_mark(id);
        self.wait_for_picture();
    }

    /// The first two steps of a child, and the page that the third one opens.
    pub fn begin(&mut self) {
        self.click("Меньше 14: нужна упрощённая учётная запись Госуслуг");
        self.wait_for("the age", |kept| kept.progress.answer_to(AGE) == Some(UNDER_14));
        self.complete("Учётная запись есть, дальше", "start");
        self.complete("Сделано, дальше", "browser");
        self.click("Открыть cop.admhmao.ru/elk");
        self.wait_for_addresses(1);
    }

    /// The rest of the way from this step on, until the program has ended well; all of `done` is kept then.
    pub fn finish(&mut self, from: usize, done: &[&str]) {
        for id in &ALL_STEPS[from..] {
            self.complete("Сделано, дальше", id);
        }
        assert_eq!(self.twin.title(), "Вы в чатах класса");
        // Nobody is asked who has left nothing behind.
        let left = self.twin.with_model(|model| {
            let lines = model.left_behind();
            lines.into_iter().map(str::to_owned).collect::<Vec<_>>()
        });
        for line in left {
            self.click(&line);
        }
        self.press(labels::QUIT, 1);
        assert_eq!(self.program.end().code(), Some(0));
        let kept = self.kept().expect("a state file");
        assert!(done.iter().all(|id| is_done(&kept, id)), "{kept:?}");
    }

    pub fn kept(&self) -> Option<SavedState> {
        let text = std::fs::read_to_string(state_path(self.folder.path())).ok()?;
        Some(SavedState::from_ron(&text).expect("a good state file"))
    }

    pub fn wait_for(&self, what: &str, is_it: impl Fn(&SavedState) -> bool) {
        until(what, || self.kept().filter(&is_it));
    }

    pub fn wait_for_mark(&self, id: &str) {
        self.wait_for(id, |kept| is_done(kept, id));
    }

    /// What was handed to the browser.
    pub fn addresses(&self) -> Vec<String> {
        let opened = std::fs::read_to_string(self.folder.path().join("browser-opened"));
        let opened = opened.unwrap_or_default();
        opened.lines().map(str::to_owned).collect()
    }

    pub fn wait_for_addresses(&self, count: usize) {
        let ask = || (self.addresses().len() >= count).then_some(());
        until("the browser", ask);
    }

    /// Waits until the window shows what the twin shows.
    pub fn wait_for_picture(&mut self) {
        let what = format!("the picture of «{}»", self.twin.title());
        until(&what, || {
            // The twin waits too: for its own disk and browser.
            self.twin.settle();
            let drawn = self.twin.harness.render().expect("a drawing");
            let server = &self.screen.desktop.server;
            server.shows(self.window, [0, 0], &drawn).then_some(())
        });
    }
}
