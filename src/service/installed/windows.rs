//! Windows: the browsers registered for the start menu or by their names, of this user, all users and of 32 bits, and
//! the places where those lie that register nowhere.

use super::names::{program, recognise_windows};
use super::{Found, Installed};
use std::path::PathBuf;
use windows_registry::{CURRENT_USER, Key, LOCAL_MACHINE};

const HIVES: [&Key; 2] = [CURRENT_USER, LOCAL_MACHINE];
const SOFTWARE: [&str; 2] = ["SOFTWARE", r"SOFTWARE\WOW6432Node"];
const APP_PATHS: &str = r"Microsoft\Windows\CurrentVersion\App Paths";

/// Folders of programs, by the variables that name them.
const BASES: [&str; 4] = ["ProgramW6432", "ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];
/// Below such a folder. Canary, Dev and portable ones register for no start menu.
const PLACES: [&str; 25] = [
    r"Yandex\YandexBrowser\Application\browser.exe",
    r"Google\Chrome\Application\chrome.exe",
    r"Google\Chrome Beta\Application\chrome.exe",
    r"Google\Chrome Dev\Application\chrome.exe",
    r"Google\Chrome SxS\Application\chrome.exe",
    r"Mozilla Firefox\firefox.exe",
    r"Firefox Developer Edition\firefox.exe",
    r"Firefox Nightly\firefox.exe",
    r"Opera\launcher.exe",
    r"Opera\opera.exe",
    r"Programs\Opera\opera.exe",
    r"Programs\Opera\launcher.exe",
    r"Programs\Opera beta\launcher.exe",
    r"Programs\Opera developer\launcher.exe",
    r"Programs\Opera GX\launcher.exe",
    r"Chromium\Application\chrome.exe",
    r"Chromium-Gost\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
    r"Microsoft\Edge Beta\Application\msedge.exe",
    r"Microsoft\Edge Dev\Application\msedge.exe",
    r"Microsoft\Edge SxS\Application\msedge.exe",
    r"Vivaldi\Application\vivaldi.exe",
    r"BraveSoftware\Brave-Browser\Application\brave.exe",
    r"Sputnik\SputnikBrowser\Application\browser.exe",
    r"Mail.Ru\Atom\Application\atom.exe",
];

pub(super) fn found() -> Vec<Found> {
    let registered = in_start_menu().into_iter().chain(by_name());
    let programs = registered.chain(in_usual_places());
    let there = programs.filter(|path| path.is_absolute() && path.is_file());
    let known = there.filter_map(|program| {
        let (browser, edition) = recognise_windows(&program)?;
        Some((Installed { browser, program, before: Vec::new() }, edition))
    });
    known.collect()
}

/// What the keys below this one start; `command` is the key below each that says so.
fn in_keys(place: &str, command: &str) -> Vec<PathBuf> {
    let keys = HIVES.iter().flat_map(|hive| {
        SOFTWARE.iter().filter_map(move |software| hive.open(format!(r"{software}\{place}")).ok())
    });
    let mut found = Vec::new();
    for key in keys {
        let names = key.keys().into_iter().flatten();
        found.extend(names.filter_map(|name| {
            let command = key.open(format!("{name}{command}")).ok()?;
            Some(PathBuf::from(program(&command.get_string("").ok()?)))
        }));
    }
    found
}

fn in_start_menu() -> Vec<PathBuf> {
    in_keys(r"Clients\StartMenuInternet", r"\shell\open\command")
}

fn by_name() -> Vec<PathBuf> {
    in_keys(APP_PATHS, "")
}

fn in_usual_places() -> Vec<PathBuf> {
    let bases = BASES.iter().filter_map(std::env::var_os).map(PathBuf::from);
    bases.flat_map(|base| PLACES.iter().map(move |place| base.join(place))).collect()
}
