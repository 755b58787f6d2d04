//! The browsers that the names of executables stand for, and their editions.

use crate::browser::Browser::{
    self, Atom, Brave, Chrome, Chromium, ChromiumGost, Edge, Firefox, Opera, Sputnik, Vivaldi,
    Yandex,
};
use std::path::Path;

/// What a browser is handed out as, the one for everybody first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Edition {
    Usual,
    Beta,
    /// For developers.
    Early,
    /// Built every night.
    Nightly,
}

/// The words of editions, as executables and folders name them.
const EDITIONS: [(&str, Edition); 22] = [
    ("stable", Edition::Usual),
    ("corporate", Edition::Usual),
    ("corp", Edition::Usual),
    ("enterprise", Edition::Usual),
    ("esr", Edition::Usual),
    ("browser", Edition::Usual),
    ("bin", Edition::Usual),
    ("wayland", Edition::Usual),
    ("x11", Edition::Usual),
    ("latest", Edition::Usual),
    ("beta", Edition::Beta),
    ("gx", Edition::Beta),
    ("dev", Edition::Early),
    ("devedition", Edition::Early),
    ("developer", Edition::Early),
    ("edition", Edition::Usual),
    ("unstable", Edition::Early),
    ("snapshot", Edition::Early),
    ("sxs", Edition::Nightly),
    ("canary", Edition::Nightly),
    ("nightly", Edition::Nightly),
    ("aurora", Edition::Early),
];

/// The names of the executables without their editions; those with dots are Flatpak's.
#[cfg(any(not(windows), test))]
const NAMES: [(&str, Browser); 25] = [
    ("yandex-browser", Yandex),
    ("yandex_browser", Yandex),
    ("ru.yandex.browser", Yandex),
    ("com.yandex.browser", Yandex),
    ("google-chrome", Chrome),
    ("com.google.chrome", Chrome),
    ("firefox", Firefox),
    ("org.mozilla.firefox", Firefox),
    ("opera", Opera),
    ("com.opera.opera", Opera),
    ("chromium", Chromium),
    ("ungoogled-chromium", Chromium),
    ("org.chromium.chromium", Chromium),
    ("chromium-gost", ChromiumGost),
    ("chromium_gost", ChromiumGost),
    ("microsoft-edge", Edge),
    ("com.microsoft.edge", Edge),
    ("vivaldi", Vivaldi),
    ("com.vivaldi.vivaldi", Vivaldi),
    ("brave", Brave),
    ("com.brave.browser", Brave),
    ("sputnik-browser", Sputnik),
    ("sputnik", Sputnik),
    // «atom» alone is an editor.
    ("atom-browser", Atom),
    ("io.github.ungoogled_software.ungoogled_chromium", Chromium),
];

/// The browser that an executable of Linux is, by its name. All that follows the browser's own name must be words of
/// an edition: «chromium-bsu» is a game.
#[cfg(any(not(windows), test))]
pub(super) fn recognise(program: &Path) -> Option<(Browser, Edition)> {
    let name = program.file_name()?.to_str()?.to_lowercase();
    NAMES.iter().find_map(|(known, browser)| {
        let words = name.strip_prefix(known)?.split(['-', '_', '.']).filter(|it| !it.is_empty());
        let editions: Option<Vec<Edition>> = words.map(edition_of).collect();
        Some((*browser, editions?.into_iter().max().unwrap_or(Edition::Usual)))
    })
}

fn edition_of(word: &str) -> Option<Edition> {
    let known = EDITIONS.iter().find(|(known, _)| *known == word);
    known.map(|(_, edition)| *edition)
}

/// Several browsers of Windows are called `chrome.exe` or `browser.exe`: their folders tell them apart.
#[cfg(any(windows, test))]
pub(super) fn recognise_windows(program: &Path) -> Option<(Browser, Edition)> {
    let path = program.to_str()?.to_lowercase();
    let name = program.file_stem()?.to_str()?.to_lowercase();
    let is_in = |folder: &str| path.contains(folder);
    let browser = match name.as_str() {
        "chrome" if is_in("chromium-gost") || is_in("chromium gost") => ChromiumGost,
        "chrome" if is_in("chromium") => Chromium,
        "chrome" => Chrome,
        "browser" if is_in("yandex") || is_in("яндекс") => Yandex,
        "browser" if is_in("sputnik") || is_in("спутник") => Sputnik,
        "yandex" => Yandex,
        "firefox" => Firefox,
        "opera" => Opera,
        "launcher" if is_in("opera") => Opera,
        "msedge" => Edge,
        "vivaldi" => Vivaldi,
        "brave" => Brave,
        "sputnik" => Sputnik,
        // The editor of that name lies elsewhere.
        "atom" if is_in("mail.ru") => Atom,
        _ => return None,
    };
    let folders = program.parent().and_then(Path::to_str).unwrap_or_default().to_lowercase();
    let words = folders.split(|c: char| !c.is_alphanumeric());
    Some((browser, words.filter_map(edition_of).max().unwrap_or(Edition::Usual)))
}

/// The executable of a command line: what stands in quotes, or all up to `.exe`.
#[cfg(any(windows, test))]
pub(super) fn program(command: &str) -> &str {
    let command = command.trim();
    if let Some((program, _)) = command.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
        return program;
    }
    let end = command.to_ascii_lowercase().find(".exe");
    end.map_or(command, |end| &command[..end + ".exe".len()])
}

#[cfg(test)]
mod tests {
    use super::Browser::{
        self, Atom, Brave, Chrome, Chromium, ChromiumGost, Edge, Firefox, Opera, Sputnik, Vivaldi,
        Yandex,
    };
    use super::Edition::{self, Beta, Early, Nightly, Usual};
    use super::{program, recognise, recognise_windows};
    use std::path::Path;

    #[test]
    fn editions_of_linux_are_known_by_their_names() {
        let known: &[(&str, Browser, Edition)] = &[
            ("/usr/bin/yandex-browser", Yandex, Usual),
            ("/usr/bin/yandex-browser-stable", Yandex, Usual),
            ("/usr/bin/yandex-browser-corporate", Yandex, Usual),
            ("/opt/yandex/browser-beta/yandex-browser-beta", Yandex, Beta),
            ("/opt/yandex/browser/yandex_browser", Yandex, Usual),
            ("/exports/bin/ru.yandex.Browser", Yandex, Usual),
            ("/usr/bin/google-chrome-beta", Chrome, Beta),
            ("/usr/bin/google-chrome-unstable", Chrome, Early),
            ("/usr/bin/google-chrome-canary", Chrome, Nightly),
            ("/exports/bin/com.google.ChromeDev", Chrome, Early),
            ("/usr/bin/firefox-esr", Firefox, Usual),
            ("/usr/bin/firefox-bin", Firefox, Usual),
            ("/usr/bin/firefox-wayland", Firefox, Usual),
            ("/usr/bin/firefox-developer-edition", Firefox, Early),
            ("/usr/bin/firefox-devedition", Firefox, Early),
            ("/usr/bin/firefox-nightly", Firefox, Nightly),
            ("/usr/bin/chromium-browser", Chromium, Usual),
            ("/usr/bin/chromium-gost", ChromiumGost, Usual),
            ("/usr/bin/chromium-gost-stable", ChromiumGost, Usual),
            ("/usr/bin/microsoft-edge-dev", Edge, Early),
            ("/usr/bin/microsoft-edge-beta", Edge, Beta),
            ("/usr/bin/opera-developer", Opera, Early),
            ("/usr/bin/vivaldi-snapshot", Vivaldi, Early),
            ("/usr/bin/brave-browser-nightly", Brave, Nightly),
            ("/usr/bin/sputnik-browser-stable", Sputnik, Usual),
        ];
        for (program, browser, edition) in known {
            assert_eq!(recognise(Path::new(program)), Some((*browser, *edition)), "{program}");
        }
        for other in ["chromium-bsu", "operator", "atom", "bravery", "firefox.real-x", "edge", ""] {
            assert_eq!(recognise(&Path::new("/usr/bin").join(other)), None, "{other}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn editions_of_windows_are_told_apart_by_their_folders() {
        for (program, browser) in [
            ("/Google/Chrome/Application/chrome.exe", Some((Chrome, Usual))),
            ("/Google/Chrome SxS/Application/chrome.exe", Some((Chrome, Nightly))),
            ("/Google/Chrome Beta/Application/chrome.exe", Some((Chrome, Beta))),
            ("/Google/Chrome Dev/Application/chrome.exe", Some((Chrome, Early))),
            ("/Chromium/Application/chrome.exe", Some((Chromium, Usual))),
            ("/Chromium-Gost/Application/chrome.exe", Some((ChromiumGost, Usual))),
            ("/Yandex/YandexBrowser/Application/browser.exe", Some((Yandex, Usual))),
            ("/Program Files (x86)/Яндекс/browser.exe", Some((Yandex, Usual))),
            ("/Sputnik/SputnikBrowser/Application/browser.exe", Some((Sputnik, Usual))),
            ("/Mail.Ru/Atom/Application/atom.exe", Some((Atom, Usual))),
            ("/Microsoft/Edge Dev/Application/msedge.exe", Some((Edge, Early))),
            ("/Firefox Developer Edition/firefox.exe", Some((Firefox, Early))),
            ("/Programs/Opera beta/launcher.exe", Some((Opera, Beta))),
            ("/BraveSoftware/Brave-Browser-Nightly/Application/brave.exe", Some((Brave, Nightly))),
            ("/Vivaldi/Application/vivaldi.exe", Some((Vivaldi, Usual))),
            ("/Internet Explorer/iexplore.exe", None),
            ("/AppData/Local/atom/atom.exe", None),
            ("/Minecraft/launcher.exe", None),
            ("/Other/browser.exe", None),
        ] {
            assert_eq!(recognise_windows(Path::new(program)), browser, "{program}");
        }
    }

    #[test]
    fn the_executable_of_a_command_line() {
        for (command, found) in [
            (r#""C:\Program Files\a b.exe""#, r"C:\Program Files\a b.exe"),
            (r#""C:\a.exe" -osint -url "%1""#, r"C:\a.exe"),
            (r"C:\Program Files\a.EXE --x", r"C:\Program Files\a.EXE"),
            (r"  C:\a  ", r"C:\a"),
            ("", ""),
        ] {
            assert_eq!(program(command), found, "{command}");
        }
    }
}
