//! «Раздать на бумаге»: a sheet lies among the documents, and a browser of the computer is given its file.

use crate::support::desktop::Desktop;
use crate::support::marks::state_path;
use crate::support::pupil::Pupil;
use crate::support::screen::{Screen, install_browser};
use crate::support::wizard::Start;
use egui::Key;
use join_chats::browser::Browser;
use join_chats::labels;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const SHORT: &str = "Коротко, один лист. Все шаги в две колонки, без подсказок";

/// A user with a home of their own, and this browser.
fn screen_at_home(desktop: Desktop, browser: &'static str) -> Screen {
    let program = move |folder: &Path, arguments: &[&str]| {
        install_browser(folder, browser, "");
        let mut program = Command::new(env!("CARGO_BIN_EXE_join-chats"));
        program.args(["--renderer", "cpu"]).args(arguments);
        program.arg("--state").arg(state_path(folder)).env("HOME", folder);
        for data in ["PATH", "XDG_DATA_HOME", "XDG_DATA_DIRS"] {
            program.env(data, folder.join("bin"));
        }
        program.env("XDG_CACHE_HOME", folder.join("cache"));
        program.env("XDG_CONFIG_HOME", folder.join("config"));
        let config = folder.join("config");
        std::fs::create_dir_all(&config).expect("a folder");
        let documents = "XDG_DOCUMENTS_DIR=\"$HOME/Документы\"\n";
        std::fs::write(config.join("user-dirs.dirs"), documents).expect("the user's folders");
        program
    };
    Screen::new(desktop, "--class ^join-chats$", program)
}

#[test]
fn a_browser_is_given_the_file_in_a_usual_window() {
    let Some(desktop) = Desktop::open() else {
        return;
    };
    let screen = screen_at_home(desktop, "firefox");
    let folder = TempDir::new().expect("a folder");
    let home = folder.path().to_owned();
    let twin = Start { browsers: vec![Browser::Firefox], ..Start::at("sign-in") };
    let mut pupil = Pupil::start(&screen, folder, &["--step", "sign-in"], &twin);
    pupil.click("Меню");
    screen.desktop.run("xdotool key End");
    pupil.twin.key(Key::End);
    pupil.wait_for_picture();
    pupil.click(labels::HANDOUT_MENU);
    pupil.click(SHORT);
    pupil.press(labels::PRINT, 1);
    pupil.wait_for_addresses(1);
    let path = home.join("Документы/Раздать/Присоединение к чатам (коротко).pdf");
    let bytes = std::fs::read(&path).expect("a sheet");
    assert!(bytes.starts_with(b"%PDF-"));
    let address = url_of(&path);
    assert_eq!(pupil.addresses(), [format!("[{address}]")]);
}

/// As a browser is given it: whatever is no plain letter is encoded.
fn url_of(path: &Path) -> String {
    let mut url = "file://".to_owned();
    for byte in path.to_str().expect("UTF-8").bytes() {
        let is_plain = byte.is_ascii_alphanumeric() || b"/._-()".contains(&byte);
        if is_plain {
            url.push(char::from(byte));
        } else {
            write!(url, "%{byte:02X}").expect("a String takes it");
        }
    }
    url
}
