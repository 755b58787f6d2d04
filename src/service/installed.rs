//! Which browsers are on this computer, and where.

use crate::browser::Browser;
use std::path::{Path, PathBuf};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Installed {
    pub browser: Browser,
    /// An absolute path.
    pub program: PathBuf,
}

/// The browsers of this computer, each once, in the order of [`Browser::ALL`]. Reads folders or the registry:
/// not for the UI thread.
pub(super) fn installed() -> Vec<Installed> {
    let programs = system::programs();
    let of = |browser: Browser| {
        let is_it = |program: &&PathBuf| system::recognise(program) == Some(browser);
        let program = programs.iter().find(is_it)?.clone();
        Some(Installed { browser, program })
    };
    Browser::ALL.into_iter().filter_map(of).collect()
}

/// What the start menu and the PATH name.
#[cfg(not(windows))]
mod system {
    use super::{Browser, Path, PathBuf};
    use std::fs;

    /// The names of the executables; those with dots are Flatpak's.
    const NAMES: [(&str, Browser); 19] = [
        ("yandex-browser", Browser::Yandex),
        ("yandex-browser-stable", Browser::Yandex),
        ("ru.yandex.browser", Browser::Yandex),
        ("google-chrome", Browser::Chrome),
        ("google-chrome-stable", Browser::Chrome),
        ("com.google.chrome", Browser::Chrome),
        ("firefox", Browser::Firefox),
        ("firefox-esr", Browser::Firefox),
        ("org.mozilla.firefox", Browser::Firefox),
        ("opera", Browser::Opera),
        ("opera-stable", Browser::Opera),
        ("com.opera.opera", Browser::Opera),
        ("chromium", Browser::Chromium),
        ("chromium-browser", Browser::Chromium),
        ("chromium-gost", Browser::ChromiumGost),
        ("chromium-gost-stable", Browser::ChromiumGost),
        ("microsoft-edge", Browser::Edge),
        ("microsoft-edge-stable", Browser::Edge),
        ("com.microsoft.edge", Browser::Edge),
    ];
    const FLATPAK: &str = "/var/lib/flatpak/exports/bin";
    /// The default for `XDG_DATA_DIRS` (XDG Base Directory Specification).
    const USUAL: &str = "/usr/local/share:/usr/share";
    /// A folder of desktop entries larger than this is no start menu.
    const MOST_ENTRIES: usize = 4096;
    /// The largest desktop entry that is read, bytes; those of browsers have 20 kB for all their languages.
    const MOST_BYTES: u64 = 1 << 20;

    pub(super) fn recognise(program: &Path) -> Option<Browser> {
        let name = program.file_name()?.to_str()?.to_lowercase();
        let known = NAMES.iter().find(|(known, _)| *known == name);
        known.map(|(_, browser)| *browser)
    }

    pub(super) fn programs() -> Vec<PathBuf> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        folders.push(PathBuf::from(FLATPAK));
        let mut found = Vec::new();
        for folder in folders.iter().filter(|folder| folder.is_absolute()) {
            let files = NAMES.iter().map(|(name, _)| folder.join(name));
            found.extend(files.filter(|file| file.is_file()));
        }
        found.extend(in_start_menu().into_iter().filter(|file| file.is_file()));
        found
    }

    /// The executables of desktop entries: a browser may be outside of the PATH.
    fn in_start_menu() -> Vec<PathBuf> {
        let own = directories::BaseDirs::new().map(|folders| folders.data_dir().to_owned());
        let shared = std::env::var("XDG_DATA_DIRS").unwrap_or_default();
        let shared = if shared.is_empty() { USUAL } else { &shared };
        let folders = own.into_iter().chain(std::env::split_paths(shared));
        let mut found = Vec::new();
        for folder in folders.filter(|folder| folder.is_absolute()) {
            let Ok(entries) = fs::read_dir(folder.join("applications")) else {
                continue;
            };
            for entry in entries.flatten().take(MOST_ENTRIES) {
                let path = entry.path();
                if path.extension().is_some_and(|end| end == "desktop")
                    && let Ok(text) = crate::file::read_text(&path, MOST_BYTES)
                    && let Some(program) = program(&text)
                {
                    found.push(program);
                }
            }
        }
        found
    }

    /// The browser that a desktop entry starts: the first word of its command that names one, since snaps put
    /// `env` before it.
    pub(super) fn program(entry: &str) -> Option<PathBuf> {
        let main = entry.split("\n[").next()?;
        let command = main.lines().find_map(|line| line.strip_prefix("Exec="))?;
        let words = command.split(' ').map(|word| PathBuf::from(word.trim_matches('"')));
        let mut programs = words.filter(|word| word.is_absolute() && recognise(word).is_some());
        programs.next()
    }
}

/// The browsers registered for the start menu: this user's, all users', and 32-bit ones.
#[cfg(windows)]
mod system {
    use super::{Browser, Path, PathBuf};
    use windows_registry::{CURRENT_USER, LOCAL_MACHINE};

    pub(super) fn recognise(program: &Path) -> Option<Browser> {
        super::recognise_windows(program)
    }

    pub(super) fn programs() -> Vec<PathBuf> {
        const ALL: &str = r"SOFTWARE\Clients\StartMenuInternet";
        const ALL_32: &str = r"SOFTWARE\WOW6432Node\Clients\StartMenuInternet";
        let mut found = Vec::new();
        for (hive, place) in [
            (CURRENT_USER, ALL),
            (CURRENT_USER, ALL_32),
            (LOCAL_MACHINE, ALL),
            (LOCAL_MACHINE, ALL_32),
        ] {
            let Ok(clients) = hive.open(place) else {
                continue;
            };
            let names = clients.keys().into_iter().flatten();
            let programs = names.filter_map(|name| {
                let command = clients.open(format!(r"{name}\shell\open\command")).ok()?;
                Some(PathBuf::from(super::program(&command.get_string("").ok()?)))
            });
            found.extend(programs.filter(|path| path.is_absolute() && path.is_file()));
        }
        found
    }
}

/// Several browsers are called `chrome.exe`: their folders tell them apart.
#[cfg(any(windows, test))]
fn recognise_windows(program: &Path) -> Option<Browser> {
    let folders = program.to_str()?.to_lowercase();
    match program.file_stem()?.to_str()?.to_lowercase().as_str() {
        "chrome" if folders.contains("chromium-gost") => Some(Browser::ChromiumGost),
        "chrome" if folders.contains("chromium") => Some(Browser::Chromium),
        "chrome" => Some(Browser::Chrome),
        "browser" => Some(Browser::Yandex),
        "firefox" => Some(Browser::Firefox),
        "launcher" | "opera" => Some(Browser::Opera),
        "msedge" => Some(Browser::Edge),
        _ => None,
    }
}

/// The executable of a command line: what stands in quotes, or all up to `.exe`.
#[cfg(any(windows, test))]
fn program(command: &str) -> &str {
    let command = command.trim();
    if let Some((program, _)) = command.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
        return program;
    }
    let end = command.to_ascii_lowercase().find(".exe");
    end.map_or(command, |end| &command[..end + ".exe".len()])
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    #[cfg(unix)]
    fn browsers_of_windows_are_told_apart_by_their_folders() {
        use Browser::{Chrome, Chromium, ChromiumGost, Yandex};
        for (program, browser) in [
            ("/Google/Chrome/Application/chrome.exe", Some(Chrome)),
            ("/Chromium/Application/chrome.exe", Some(Chromium)),
            ("/Chromium-Gost/Application/chrome.exe", Some(ChromiumGost)),
            ("/Yandex/YandexBrowser/Application/browser.exe", Some(Yandex)),
            ("/Internet Explorer/iexplore.exe", None),
        ] {
            assert_eq!(recognise_windows(Path::new(program)), browser, "{program}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn the_browser_of_a_desktop_entry() {
        for (entry, program) in [
            (
                "Exec=/opt/yandex/browser/yandex-browser %U",
                Some("/opt/yandex/browser/yandex-browser"),
            ),
            ("Exec=env HINT=/x.desktop /snap/bin/firefox %u", Some("/snap/bin/firefox")),
            ("Exec=\"/opt/opera/opera\" %U", Some("/opt/opera/opera")),
            ("Exec=/usr/bin/gimp %U", None),
            ("Name=x", None),
        ] {
            let file =
                format!("[Desktop Entry]\n{entry}\n[Desktop Action x]\nExec=/usr/bin/chromium\n");
            let found = system::program(&file);
            assert_eq!(found, program.map(PathBuf::from), "{entry}");
        }
    }
}
