//! Another guide in the same window: chosen by keys, with its own name, pictures and marks.

use crate::support::desktop::Desktop;
use crate::support::library::{key_of, library_of, put};
use crate::support::marks::state_path;
use crate::support::pupil::Pupil;
use crate::support::screen::{Screen, install_browser};
use crate::support::wizard::Start;
use egui::Key;
use join_chats::guide::StepId;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_join-chats");

/// A copy of the program in the folder of its marks: guides lie beside it.
fn program(folder: &Path, renderer: &str, arguments: &[&str]) -> Command {
    let copy = folder.join("join-chats");
    std::fs::hard_link(PROGRAM, &copy)
        .or_else(|_| std::fs::copy(PROGRAM, &copy).map(|_| ()))
        .expect("a copy of the program");
    install_browser(folder, "yandex-browser", "");
    let mut program = Command::new(copy);
    program.args(["--renderer", renderer]).args(arguments).arg("--state").arg(state_path(folder));
    for data in ["PATH", "XDG_DATA_HOME", "XDG_DATA_DIRS"] {
        program.env(data, folder.join("bin"));
    }
    program.env("XDG_CACHE_HOME", folder.join("cache"));
    program
}

#[test]
fn another_guide_takes_the_place_of_the_one_in_the_window() {
    for renderer in ["cpu", "gpu"] {
        let Some(desktop) = Desktop::open() else {
            return;
        };
        let screen = Screen::new(desktop, "--class ^join-chats$", move |folder, arguments| {
            program(folder, renderer, arguments)
        });
        // On the program's own disk: it is linked there.
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let guides = folder.path().join("guides");
        put(&guides, "a.join-chats", "circle", "Запись в кружок");
        let start = Start { library: library_of(&guides), ..Start::default() };
        // Under the mouse a card lights up, and the twin has none.
        screen.desktop.run("xdotool mousemove 0 0");
        let mut pupil = Pupil::start(&screen, folder, &[], &start);
        screen.desktop.run("xdotool key Down Down");
        pupil.twin.key(Key::ArrowDown).key(Key::ArrowDown);
        pupil.wait_for_picture();
        screen.desktop.run("xdotool key Return");
        pupil.twin.key(Key::Enter);
        screen.wait_for_titles(&["Шаг 1 из 2 — Запись в кружок"]);
        pupil.wait_for_picture();
        pupil.complete("Сделано, дальше", "заявление");
        let kept = pupil.kept().expect("a state file");
        assert_eq!(kept.guide(), key_of("circle"), "{renderer}");
        assert!(!kept.marks_of("").is_done(&StepId("заявление".to_owned())), "{renderer}");
        pupil.click("Назад");
    }
}
