//! What a browser is started with.

use crate::support::desktop::Desktop;
use crate::support::guides::guide_with;
use crate::support::pupil::Pupil;
use crate::support::screen::{install_browser, screen_where, screen_with};
use crate::support::wizard::Start;
use join_chats::browser::Browser;
use join_chats::guide::Address;
use join_chats::labels;
use join_chats::model::Action;
use tempfile::TempDir;

const JOURNAL: &str = "https://cop.admhmao.ru/elk";

/// The name of each executable, and what it is given.
const EXECUTABLES: [(&str, Browser, &str); 10] = [
    ("yandex-browser", Browser::Yandex, "--incognito"),
    ("google-chrome-stable", Browser::Chrome, "--incognito"),
    ("firefox-esr", Browser::Firefox, "-private-window"),
    ("opera", Browser::Opera, "--private"),
    ("chromium", Browser::Chromium, "--incognito"),
    ("chromium-gost", Browser::ChromiumGost, "--incognito"),
    ("microsoft-edge", Browser::Edge, "--inprivate"),
    // Editions.
    ("yandex-browser-corporate", Browser::Yandex, "--incognito"),
    ("opera-beta", Browser::Opera, "--private"),
    ("firefox-developer-edition", Browser::Firefox, "-private-window"),
];

#[test]
fn every_browser_gets_its_own_switch() {
    for (name, browser, switch) in EXECUTABLES {
        let Some(desktop) = Desktop::open() else {
            return;
        };
        let screen = screen_with(desktop, "cpu", name);
        let folder = TempDir::new().expect("a folder");
        let twin = Start { browsers: vec![browser], ..Start::at("sign-in") };
        let mut pupil = Pupil::start(&screen, folder, &["--step", "sign-in"], &twin);
        pupil.click("Открыть cop.admhmao.ru/elk");
        pupil.wait_for_addresses(1);
        let opened = format!("[{switch}][{JOURNAL}]");
        assert_eq!(pupil.addresses(), [opened], "{name}");
    }
}

/// In both shells, and without a trace among the processes.
#[test]
fn a_browser_that_dies_at_once_gives_way_to_the_ladder() {
    for renderer in ["cpu", "gpu"] {
        let Some(desktop) = Desktop::open() else {
            return;
        };
        let screen = screen_where(desktop, renderer, |folder| {
            install_browser(folder, "chromium", "exit 1\n");
        });
        let folder = TempDir::new().expect("a folder");
        let twin = Start { browsers: vec![Browser::Chromium], ..Start::at("sign-in") };
        let mut pupil = Pupil::start(&screen, folder, &["--step", "sign-in"], &twin);
        pupil.press("Открыть cop.admhmao.ru/elk", 1);
        pupil.wait_for_addresses(1);
        let address = pupil.twin.requests().pop().expect("a request").address;
        pupil.twin.send(Action::BrowserDied(address, Some(Browser::Chromium)));
        assert!(!pupil.twin.has("Chromium запущен, окно приватное."));
        // The page may have moved under the mouse.
        screen.desktop.run("xdotool mousemove 0 0");
        pupil.twin.harness.hover_at(egui::Pos2::ZERO);
        pupil.wait_for_picture();
        let own = pupil.program.0.id();
        let children = std::fs::read_to_string(format!("/proc/{own}/task/{own}/children"));
        assert_eq!(children.expect("a process"), "");
    }
}

/// What a guide of a school's own may hold, and what a browser gets: nothing of it ends the argument or
/// begins another.
const HOSTILE: (&str, &str) = (
    r#"https://cop.admhmao.ru/elk?a=\"b%20c&d=%PATH%--x';$(id)`id`|id"#,
    "https://cop.admhmao.ru/elk?a=%22b%20c&d=%PATH%--x%27;$(id)`id`|id",
);

#[test]
fn no_address_becomes_a_second_argument_or_a_word_of_a_shell() {
    let Some(desktop) = Desktop::open() else {
        return;
    };
    let screen = screen_with(desktop, "cpu", "firefox");
    let folder = TempDir::new().expect("a folder");
    let guide = guide_with(folder.path(), JOURNAL, HOSTILE.0);
    let twin = Start {
        browsers: vec![Browser::Firefox],
        guide: Some(guide.clone()),
        ..Start::at("sign-in")
    };
    let guide = guide.to_str().expect("UTF-8");
    let arguments = ["--step", "sign-in", "--guide", guide];
    let mut pupil = Pupil::start(&screen, folder, &arguments, &twin);
    let address = Address::try_from(HOSTILE.1.to_owned()).expect("an address");
    pupil.press(&labels::open_named(address.shown()), 1);
    pupil.wait_for_addresses(1);
    let opened = format!("[-private-window][{}]", HOSTILE.1);
    assert_eq!(pupil.addresses(), [opened]);
}
