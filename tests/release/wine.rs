//! Both executables for Windows under Wine, clicked through by a pupil whose name and folders are
//! Cyrillic, drawn by either renderer.

use crate::support::desktop::Desktop;
use crate::support::marks::{ALL_STEPS, state_path};
use crate::support::pupil::Pupil;
use crate::support::screen::Screen;
use crate::support::wizard::Start;
use crate::support::x_server::until;
use crate::windows::{self, USER, Windows};
use std::path::Path;
use tempfile::TempDir;

#[test]
fn windows_10_drawn_by_the_processor() {
    the_whole_path("join-chats.exe", "cpu");
}

#[test]
fn windows_10_drawn_by_opengl() {
    the_whole_path("join-chats.exe", "gpu");
}

#[test]
fn windows_7_drawn_by_the_processor() {
    the_whole_path("join-chats-win7.exe", "cpu");
}

#[test]
fn windows_7_drawn_by_opengl() {
    the_whole_path("join-chats-win7.exe", "gpu");
}

/// Windows with one of the executables; `None`: skipped on request.
fn screen(executable: &'static str, renderer: &'static str) -> Option<Screen> {
    let windows = Windows::open();
    let desktop = Desktop::open()?;
    let program = move |folder: &Path, arguments: &[&str]| {
        let mut program = windows.program(executable, folder);
        program.args(["--renderer", renderer]).args(arguments);
        program.arg("--state").arg(windows::path(&state_path(folder)));
        program
    };
    Some(Screen::new(desktop, "--class ^join.chats.exe$", program))
}

fn the_whole_path(executable: &'static str, renderer: &'static str) {
    let Some(screen) = screen(executable, renderer) else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let mut pupil = Pupil::start(&screen, folder, &[], &Start::default());
    pupil.begin();
    pupil.finish(2, &ALL_STEPS);
    let opened = "[--incognito] [https://cop.admhmao.ru/elk]";
    assert_eq!(pupil.addresses(), [opened]);
}

#[test]
fn a_strip_beside_the_browser_and_back_drawn_by_the_processor() {
    there_and_back("cpu");
}

#[test]
fn a_strip_beside_the_browser_and_back_drawn_by_opengl() {
    there_and_back("gpu");
}

fn there_and_back(renderer: &'static str) {
    let Some(screen) = screen("join-chats.exe", renderer) else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let step = Start::at("sign-in");
    let mut pupil = Pupil::start(&screen, folder, &["--step", "sign-in"], &step);
    let place = |window| screen.desktop.geometry(window);
    let before = place(pupil.window);
    screen.desktop.run("xdotool key F4");
    until("the strip", || (place(pupil.window) == [1240, 0, 360, 900]).then_some(()));
    screen.desktop.run("xdotool key plus");
    let figure = until("the figure", || {
        let windows = screen.windows();
        windows.into_iter().find(|id| *id != pupil.window)
    });
    until("its place", || {
        let [left, _, width, _] = place(figure);
        (width > 900 && left + width <= 1240).then_some(())
    });
    screen.desktop.run("xdotool key Escape");
    until("the figure to go", || (screen.windows() == [pupil.window]).then_some(()));
    screen.desktop.run(&format!("xdotool windowfocus --sync {}", pupil.window));
    screen.desktop.run("xdotool key shift+F4");
    until("the strip at the left", || (place(pupil.window) == [0, 0, 360, 900]).then_some(()));
    screen.desktop.run("xdotool key F4");
    until("the window as it was", || (place(pupil.window) == before).then_some(()));
    screen.close(pupil.window);
    assert_eq!(pupil.program.end().code(), Some(0));
}

#[test]
fn the_marks_lie_in_the_folder_of_the_user() {
    let windows = Windows::open();
    for executable in ["join-chats.exe", "join-chats-win7.exe"] {
        let folder = TempDir::new().expect("a folder");
        let output = windows.program(executable, folder.path()).arg("--self-test").output();
        let output = output.expect("it runs");
        let lines = String::from_utf8(output.stdout).expect("UTF-8");
        let path = format!(r"C:\users\{USER}\AppData\Local\join-chats\data\progress.ron");
        assert!(lines.contains(&path), "{executable}: {lines}");
        assert!(!lines.contains("ПЛОХО"), "{executable}: {lines}");
        assert_eq!(output.status.code(), Some(0));
        for arguments in
            [["--self-test"].as_slice(), &["--help"], &["--text"], &["--text", "all.txt"]]
        {
            let mut program = windows.program(executable, folder.path());
            let output = program.args(arguments).current_dir(folder.path()).output();
            let text = match arguments {
                [_, file] => std::fs::read(folder.path().join(file)).expect("a text"),
                _ => output.expect("it runs").stdout,
            };
            let text = String::from_utf8(text).expect("UTF-8");
            let lines = text.matches('\n').count();
            assert!(lines > 5, "{executable} {arguments:?}: {text}");
            assert_eq!(
                text.matches("\r\n").count(),
                lines,
                "{executable} {arguments:?}, for Notepad"
            );
        }
    }
}
