//! The real program in a real window, under Xvfb and openbox, with the mouse and the keys of xdotool.
//!
//! Beside each window runs a twin: the same wizard without a window. It says where a button is, and
//! the window must show what the twin shows, before and after each press.

use crate::desktop::Desktop;
use crate::wizard::{ALL_STEPS, Start, Wizard};
use crate::x_server::{Running, until};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use join_chats::guide::{AgeGroup, StepId};
use join_chats::labels;
use join_chats::service::Kept;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};

/// Clicks closer together are one double click.
const DOUBLE_CLICK: Duration = Duration::from_millis(650);
const PROGRAM: &str = "--class ^join-chats$";
/// Two drawings are alike if no more than this share of their pixels differs: a word has more.
const ALIKE: f64 = 0.001;

#[test]
fn the_whole_path_drawn_by_the_processor_with_a_crash_in_the_middle() {
    the_whole_path("cpu");
}

#[test]
fn the_whole_path_drawn_by_opengl_with_a_crash_in_the_middle() {
    the_whole_path("gpu");
}

fn the_whole_path(renderer: &'static str) {
    let Some(screen) = Screen::open(renderer) else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let mut pupil = Pupil::start(&screen, folder, &[], &Start::default());
    pupil.click("Меньше 14: нужна упрощённая учётная запись Госуслуг");
    pupil.wait_for("the age", |kept| {
        kept.progress.age() == Some(AgeGroup::Under14)
    });
    pupil.complete("Учётная запись есть, дальше", "start");
    pupil.complete("Сделано, дальше", "browser");
    pupil.click("Открыть cop.admhmao.ru/elk");
    pupil.wait_for_addresses(1);
    pupil.complete("Сделано, дальше", "sign-in");
    pupil.press("Открыть cop.admhmao.ru/elk", 2);
    pupil.wait_for_picture();
    pupil.wait_for_addresses(2);
    // Not awaited on the screen: the mark must be safe as soon as it is on the disk.
    pupil.press("Сделано, дальше", 1);
    pupil.wait_for_mark("chats");
    pupil.program.0.kill().expect("kill -9");

    let mut pupil = pupil.start_again();
    pupil.click("Да, продолжить, с шага 4. Привяжите учебный профиль");
    for id in &ALL_STEPS[4..] {
        pupil.complete("Сделано, дальше", id);
    }
    assert_eq!(pupil.twin.title(), "Вы в чатах класса");
    pupil.press(labels::QUIT, 1);
    assert_eq!(pupil.program.end().code(), Some(0));
    let kept = pupil.kept().expect("a state file");
    assert!(ALL_STEPS.iter().all(|id| is_done(&kept, id)), "{kept:?}");
    // The second click of the double click has had the whole rest of the path to arrive.
    assert_eq!(pupil.addresses(), ["https://cop.admhmao.ru/elk"; 2]);
}

#[test]
fn two_starts_at_once_open_two_windows_that_end_well() {
    let Some(screen) = Screen::open("auto") else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let mut programs = [(); 2].map(|()| spawn(&screen, folder.path(), &[]));
    until("two windows", || {
        (screen.windows().len() == 2).then_some(())
    });
    let [first, second] = screen.windows()[..] else {
        panic!("a window has gone");
    };
    for window in [first, second] {
        screen.close(window);
    }
    for program in &mut programs {
        assert_eq!(program.end().code(), Some(0));
    }
}

#[test]
fn keys_work_in_the_russian_layout_drawn_by_the_processor() {
    keys_in_the_russian_layout("cpu");
}

#[test]
fn keys_work_in_the_russian_layout_drawn_by_opengl() {
    keys_in_the_russian_layout("gpu");
}

fn keys_in_the_russian_layout(renderer: &'static str) {
    let Some(screen) = Screen::open(renderer) else {
        return;
    };
    screen.desktop.run("setxkbmap -layout ru,us");
    assert_eq!(
        screen.desktop.server.key_under_q(),
        0x06ca,
        "«й» in the place of «q»"
    );
    let folder = TempDir::new().expect("a folder");
    let mut pupil = Pupil::start(
        &screen,
        folder,
        &["--step", "browser"],
        &Start::at("browser"),
    );
    screen.desktop.run("xdotool key Return");
    pupil.twin.key(Key::Enter);
    pupil.wait_for_mark("browser");
    pupil.wait_for_picture();
    screen.desktop.run("xdotool key ctrl+4");
    pupil.twin.key_with(Modifiers::COMMAND, Key::Num4);
    pupil.wait_for_picture();
    screen.desktop.run("xdotool key Return");
    pupil.twin.key(Key::Enter);
    pupil.wait_for_mark("link-profile");
    pupil.wait_for_picture();
    screen.close(pupil.window);
    assert_eq!(pupil.program.end().code(), Some(0));
    let kept = pupil.kept().expect("a state file");
    let done = ALL_STEPS.iter().filter(|id| is_done(&kept, id));
    assert!(done.eq(&["browser", "link-profile"]), "{kept:?}");
}

#[test]
fn what_lay_under_another_window_comes_back_while_the_mouse_moves() {
    let Some(screen) = Screen::open("cpu") else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let step = &["--step", "browser"];
    let mut pupil = Pupil::start(&screen, folder, step, &Start::at("browser"));
    for _ in 0..30 {
        // Each move of the mouse asks for a frame in the moment in which the picture is lost.
        screen.desktop.server.cover_and_uncover(|| {
            screen.desktop.run("xdotool mousemove_relative 3 0");
        });
    }
    screen.desktop.run("xdotool mousemove 0 0");
    pupil.wait_for_picture();
}

/// A desktop, and what draws the program's windows there.
pub struct Screen {
    pub desktop: Desktop,
    renderer: &'static str,
}

impl Screen {
    /// `None`: skipped on request.
    pub fn open(renderer: &'static str) -> Option<Self> {
        let desktop = Desktop::open()?;
        Some(Self { desktop, renderer })
    }

    /// Those of the program.
    pub fn windows(&self) -> Vec<u32> {
        self.desktop.windows(PROGRAM)
    }

    /// As the user does.
    pub fn close(&self, window: u32) {
        self.desktop.close(PROGRAM, window);
    }
}

fn spawn(screen: &Screen, folder: &Path, arguments: &[&str]) -> Running {
    Running::start(&mut program(screen, folder, arguments))
}

/// The program with marks, browser and memory of its own.
pub fn program(screen: &Screen, folder: &Path, arguments: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_join-chats"));
    program.args(["--renderer", screen.renderer]);
    program
        .args(arguments)
        .arg("--state")
        .arg(state_path(folder));
    program.env("BROWSER", folder.join("browser"));
    program.env("XDG_CACHE_HOME", folder.join("cache"));
    screen.desktop.server.show(&mut program);
    program
}

/// A window, what it writes, and its twin.
struct Pupil<'a> {
    screen: &'a Screen,
    folder: TempDir,
    program: Running,
    window: u32,
    twin: Wizard,
    last_press: Instant,
}

impl<'a> Pupil<'a> {
    fn start(screen: &'a Screen, folder: TempDir, arguments: &[&str], twin: &Start) -> Self {
        install_browser(folder.path());
        let program = spawn(screen, folder.path(), arguments);
        let window = until("a window", || screen.windows().first().copied());
        let name = screen
            .desktop
            .run(&format!("xdotool getwindowname {window}"));
        assert_eq!(name.trim_end(), labels::TITLE);
        let geometry = screen
            .desktop
            .run(&format!("xdotool getwindowgeometry --shell {window}"));
        let side = |name| {
            let mut lines = geometry.lines();
            lines.find_map(|line| line.strip_prefix(name)?.parse().ok())
        };
        let [width, height] = ["WIDTH=", "HEIGHT="].map(|name| side(name).expect("a size"));
        let twin = Start {
            state: std::fs::read_to_string(state_path(folder.path())).ok(),
            step: twin.step,
            ..Start::default()
        };
        let mut pupil = Self {
            twin: twin.size(width, height).run(),
            screen,
            folder,
            program,
            window,
            last_press: Instant::now(),
        };
        pupil.wait_for_picture();
        pupil
    }

    fn start_again(mut self) -> Self {
        self.program.end();
        Self::start(self.screen, self.folder, &[], &Start::default())
    }

    /// Presses what has this name, in the window and in the twin.
    fn press(&mut self, name: &str, times: u32) {
        // Nobody presses two things at one place within the double-click time.
        until("the double-click time", || {
            (self.last_press.elapsed() > DOUBLE_CLICK).then_some(())
        });
        let at = self.twin.harness.get_by_label(name).rect().center();
        let (x, y, window) = (at.x.round(), at.y.round(), self.window);
        let clicks = format!("click --repeat {times} --delay 60 1");
        let line = format!("xdotool mousemove --window {window} {x} {y} {clicks}");
        self.screen.desktop.run(&line);
        self.last_press = Instant::now();
        self.twin.press(name);
    }

    fn click(&mut self, name: &str) {
        self.press(name, 1);
        self.wait_for_picture();
    }

    fn complete(&mut self, name: &str, id: &str) {
        self.press(name, 1);
        self.wait_for_mark(id);
        self.wait_for_picture();
    }

    fn kept(&self) -> Option<Kept> {
        let text = std::fs::read_to_string(state_path(self.folder.path())).ok()?;
        Some(Kept::from_ron(&text).expect("a good state file"))
    }

    fn wait_for(&self, what: &str, is_it: impl Fn(&Kept) -> bool) {
        until(what, || self.kept().filter(&is_it));
    }

    fn wait_for_mark(&self, id: &str) {
        self.wait_for(id, |kept| is_done(kept, id));
    }

    /// What was handed to the browser.
    fn addresses(&self) -> Vec<String> {
        let opened = std::fs::read_to_string(self.folder.path().join("browser-opened"));
        let opened = opened.unwrap_or_default();
        opened.lines().map(str::to_owned).collect()
    }

    fn wait_for_addresses(&self, count: usize) {
        let ask = || (self.addresses().len() >= count).then_some(());
        until("the browser", ask);
    }

    /// Waits until the window shows what the twin shows.
    fn wait_for_picture(&mut self) {
        let what = format!("the picture of «{}»", self.twin.title());
        until(&what, || {
            // The twin waits too: for its own disk and browser.
            self.twin.settle();
            let drawn = self.twin.harness.render().expect("a drawing");
            let (width, height) = (drawn.width() as u16, drawn.height() as u16);
            let view = &self.screen.desktop.server.view;
            let image = view.get_image(ImageFormat::Z_PIXMAP, self.window, 0, 0, width, height, !0);
            let image = image.expect("X").reply().ok()?.data;
            let pixels = image.chunks_exact(4).zip(drawn.as_raw().chunks_exact(4));
            let unlike = |(a, b): &(&[u8], &[u8])| {
                (0..3).any(|channel| a[2 - channel].abs_diff(b[channel]) > 12)
            };
            let share = pixels.filter(unlike).count() as f64 / (image.len() / 4) as f64;
            (share <= ALIKE).then_some(())
        });
    }
}

fn state_path(folder: &Path) -> PathBuf {
    folder.join("progress.ron")
}

fn is_done(kept: &Kept, id: &str) -> bool {
    kept.progress.is_done(&StepId(id.to_owned()))
}

/// A browser that only writes down what it is to open.
fn install_browser(folder: &Path) {
    let browser = folder.join("browser");
    let script = "#!/bin/sh\nprintf '%s\\n' \"$*\" >> \"$0-opened\"\n";
    std::fs::write(&browser, script).expect("a browser");
    let all = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(&browser, all).expect("a browser that runs");
}
