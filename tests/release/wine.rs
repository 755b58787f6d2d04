//! Both executables for Windows under Wine, clicked through by a pupil whose name and folders are
//! Cyrillic, drawn by either renderer.

use crate::desktop::Desktop;
use crate::pupil::{Pupil, Screen, is_done, state_path};
use crate::windows::{self, USER, Windows};
use crate::wizard::{ALL_STEPS, Start};
use join_chats::guide::AgeGroup;
use join_chats::labels;
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

fn the_whole_path(executable: &'static str, renderer: &'static str) {
    let windows = Windows::open();
    let Some(desktop) = Desktop::open() else {
        return;
    };
    let program = move |folder: &Path, arguments: &[&str]| {
        let mut program = windows.program(executable, folder);
        program.args(["--renderer", renderer]).args(arguments);
        program
            .arg("--state")
            .arg(windows::path(&state_path(folder)));
        program
    };
    let screen = Screen::new(desktop, "--class ^join.chats.exe$", program);
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
    for id in &ALL_STEPS[2..] {
        pupil.complete("Сделано, дальше", id);
    }
    assert_eq!(pupil.twin.title(), "Вы в чатах класса");
    pupil.press(labels::QUIT, 1);
    assert_eq!(pupil.program.end().code(), Some(0));
    let opened = "[--incognito] [https://cop.admhmao.ru/elk]";
    assert_eq!(pupil.addresses(), [opened]);
    let kept = pupil.kept().expect("a state file");
    assert!(ALL_STEPS.iter().all(|id| is_done(&kept, id)), "{kept:?}");
}

#[test]
fn the_marks_lie_in_the_folder_of_the_user() {
    let windows = Windows::open();
    for executable in ["join-chats.exe", "join-chats-win7.exe"] {
        let folder = TempDir::new().expect("a folder");
        let output = windows
            .program(executable, folder.path())
            .arg("--self-test")
            .output();
        let output = output.expect("it runs");
        let lines = String::from_utf8(output.stdout).expect("UTF-8");
        let path = format!(r"C:\users\{USER}\AppData\Local\join-chats\data\progress.ron");
        assert!(lines.contains(&path), "{executable}: {lines}");
        assert!(!lines.contains("ПЛОХО"), "{executable}: {lines}");
        assert_eq!(output.status.code(), Some(0));
    }
}
