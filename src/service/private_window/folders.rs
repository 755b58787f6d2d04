//! The folders of Linux in which browsers look for rules.

use super::{MOST, Said, firefox_file, is_missing, json, least, rule};
use crate::browser::{Browser, PrivateWindow};
use crate::file;
use std::path::{Path, PathBuf};

/// Chromium and its kin, below the root. Where builds of one browser differ, or nobody says where it looks, all are
/// asked.
fn places(browser: Browser) -> &'static [&'static str] {
    match browser {
        Browser::Yandex => {
            &["etc/opt/yandex/browser/policies", "etc/opt/yandex/browser-beta/policies"]
        }
        Browser::Chrome => &["etc/opt/chrome/policies"],
        Browser::Chromium => &["etc/chromium/policies", "etc/chromium-browser/policies"],
        Browser::ChromiumGost => &["etc/chromium/policies", "etc/chromium-gost/policies"],
        Browser::Edge => &["etc/opt/edge/policies"],
        Browser::Opera => &["etc/opt/opera/policies", "etc/opera/policies"],
        Browser::Vivaldi => &["etc/opt/vivaldi/policies", "etc/vivaldi/policies"],
        Browser::Brave => &["etc/brave/policies", "etc/opt/brave/policies"],
        Browser::Sputnik => &["etc/opt/sputnik/policies", "etc/chromium/policies"],
        Browser::Atom => &["etc/opt/atom/policies", "etc/chromium/policies"],
        Browser::Firefox => &[],
    }
}

/// Where distributions put Firefox, in folders named after its editions.
const FIREFOX: [&str; 6] =
    ["usr/lib", "usr/lib64", "usr/share", "usr/local/lib", "opt", "snap/firefox/current/usr/lib"];
const FLATPAK: &str = "var/lib/flatpak/extension/org.mozilla.firefox.systemconfig";
const FIREFOX_FILE: &str = "policies.json";

pub(super) fn ask(root: &Path, browser: Browser, program: &Path) -> PrivateWindow {
    let said = if browser == Browser::Firefox {
        firefox(root, program)
    } else {
        let places = places(browser).iter();
        least(places.map(|place| kin(&root.join(place), rule(browser))))
    };
    said.unwrap_or_default()
}

/// What is managed counts for more than what is recommended.
fn kin(folder: &Path, rule: &str) -> Option<PrivateWindow> {
    let mut is_broken = false;
    let mut said = Said::Nothing;
    for level in ["managed", "recommended"] {
        if said == Said::Nothing {
            said = of_files(&folder.join(level), rule, &mut is_broken);
        }
    }
    match said.rule() {
        Some(PrivateWindow::Forbidden) => Some(PrivateWindow::Forbidden),
        _ if is_broken => Some(PrivateWindow::Unknown),
        rule => rule,
    }
}

/// Of several files the last one by its name counts, whatever its ending. A broken one counts for nothing, as in
/// Chromium itself; but it was meant to say something.
fn of_files(folder: &Path, rule: &str, is_broken: &mut bool) -> Said {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            *is_broken |= !is_missing(error.kind());
            return Said::Nothing;
        }
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let mut said = Said::Nothing;
    for path in files.iter().filter(|path| !path.is_dir()) {
        let text = file::read_text(path, MOST).ok();
        match text.map(|text| json::find(&text, &[rule])) {
            Some(Ok(None)) => {}
            Some(Ok(found)) => said = found.into(),
            Some(Err(_)) | None => *is_broken = true,
        }
    }
    said
}

/// One file for the whole system, in place of those beside the program.
fn firefox(root: &Path, program: &Path) -> Option<PrivateWindow> {
    let system = root.join("etc/firefox/policies").join(FIREFOX_FILE);
    if system.exists() {
        return firefox_file(&system);
    }
    let own = program.canonicalize().unwrap_or_else(|_| program.to_owned());
    let own = own.parent().map(Path::to_owned);
    let usual = FIREFOX.iter().flat_map(|place| folders(&root.join(place), "firefox"));
    let beside = own.into_iter().chain(usual).map(|folder| folder.join("distribution"));
    let flatpak = folders(&root.join(FLATPAK), "").into_iter();
    let flatpak = flatpak.flat_map(|folder| folders(&folder, "")).map(|it| it.join("policies"));
    let files = beside.chain(flatpak).map(|folder| folder.join(FIREFOX_FILE));
    least(files.map(|file| firefox_file(&file)))
}

/// The folders in this one whose names begin so.
fn folders(folder: &Path, begin: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let named = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(begin));
    named.map(|entry| entry.path()).collect()
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
#[expect(clippy::disallowed_methods, reason = "no file of a pupil is written")]
mod tests {
    use super::ask;
    use crate::browser::Browser::{
        self, Brave, Chrome, Chromium, ChromiumGost, Edge, Firefox, Opera, Vivaldi, Yandex,
    };
    use crate::browser::PrivateWindow::{self, Allowed, Forbidden, Forced, Unknown};

    /// Files below the root, and what follows.
    type Case = (Browser, &'static [(&'static str, &'static str)], PrivateWindow);

    const NO: &str = r#"{"IncognitoModeAvailability": 1}"#;
    const YES: &str = r#"{"IncognitoModeAvailability": 0}"#;
    const EDGE: &str = r#"{"InPrivateModeAvailability": 1}"#;
    const FOX: &str = r#"{"policies": {"DisablePrivateBrowsing": true}}"#;
    const FOX_MAY: &str = r#"{"policies": {"DisablePrivateBrowsing": false}}"#;

    /// Those of Chromium and of Firefox are what the real ones did (Chromium 156, Firefox 153).
    const CASES: &[Case] = &[
        (Chromium, &[], Allowed),
        (Chromium, &[("etc/chromium/policies/managed/school.json", NO)], Forbidden),
        (Chromium, &[("etc/chromium/policies/managed/school", NO)], Forbidden),
        (Chromium, &[("etc/chromium/policies/managed/below/school.json", NO)], Allowed),
        (Chromium, &[("etc/chromium/policies/recommended/a.json", NO)], Forbidden),
        (Chromium, &[("etc/chromium-browser/policies/managed/a.json", NO)], Forbidden),
        (
            Chromium,
            &[
                ("etc/chromium/policies/managed/a.json", NO),
                ("etc/chromium/policies/managed/b.json", YES),
            ],
            Allowed,
        ),
        (
            Chromium,
            &[
                ("etc/chromium/policies/managed/a.json", YES),
                ("etc/chromium/policies/managed/b.json", NO),
                ("etc/chromium/policies/managed/c.json", "{}"),
            ],
            Forbidden,
        ),
        (
            Chromium,
            &[
                ("etc/chromium/policies/managed/a.json", YES),
                ("etc/chromium/policies/recommended/b.json", NO),
            ],
            Allowed,
        ),
        (
            Chromium,
            &[("etc/chromium/policies/managed/a.json", "{\"IncognitoModeAvailability\": 2}")],
            Forced,
        ),
        (
            Chromium,
            &[("etc/chromium/policies/managed/a.json", "{\"IncognitoModeAvailability\": 1")],
            Unknown,
        ),
        (
            Chromium,
            &[
                ("etc/chromium/policies/managed/a.json", NO),
                ("etc/chromium/policies/managed/z.json", "{"),
            ],
            Forbidden,
        ),
        (
            Chromium,
            &[("etc/chromium/policies/managed/a.json", "{\"IncognitoModeAvailability\": \"1\"}")],
            Unknown,
        ),
        (
            Chromium,
            &[("etc/chromium/policies/managed/a.json", "{\"IncognitoModeAvailability\": 7}")],
            Unknown,
        ),
        (Chromium, &[("etc/opt/chrome/policies/managed/a.json", NO)], Allowed),
        (Chrome, &[("etc/opt/chrome/policies/managed/a.json", NO)], Forbidden),
        (ChromiumGost, &[("etc/chromium/policies/managed/a.json", NO)], Forbidden),
        (Yandex, &[("etc/opt/yandex/browser/policies/managed/policies.json", NO)], Forbidden),
        (Edge, &[("etc/opt/edge/policies/managed/a.json", EDGE)], Forbidden),
        (Edge, &[("etc/opt/edge/policies/managed/a.json", NO)], Allowed),
        (Brave, &[("etc/brave/policies/managed/a.json", NO)], Forbidden),
        (Vivaldi, &[("etc/opt/vivaldi/policies/managed/a.json", NO)], Forbidden),
        (Opera, &[("etc/opt/opera/policies/managed/a.json", NO)], Forbidden),
        (Firefox, &[], Allowed),
        (Firefox, &[("etc/firefox/policies/policies.json", FOX)], Forbidden),
        (Firefox, &[("opt/program/distribution/policies.json", FOX)], Forbidden),
        (Firefox, &[("usr/lib/firefox-esr/distribution/policies.json", FOX)], Forbidden),
        (Firefox, &[("usr/lib64/firefox/distribution/policies.json", FOX)], Forbidden),
        (
            Firefox,
            &[
                ("etc/firefox/policies/policies.json", FOX_MAY),
                ("usr/lib/firefox/distribution/policies.json", FOX),
            ],
            Allowed,
        ),
        (
            Firefox,
            &[(
                "etc/firefox/policies/policies.json",
                r#"{"policies": {"PrivateBrowsingModeAvailability": 0, "DisablePrivateBrowsing": 1}}"#,
            )],
            Forbidden,
        ),
        (
            Firefox,
            &[(
                "etc/firefox/policies/policies.json",
                r#"{"policies": {"PrivateBrowsingModeAvailability": 2}}"#,
            )],
            Forced,
        ),
        (Firefox, &[("etc/firefox/policies/policies.json", "no JSON")], Unknown),
        (Firefox, &[("etc/firefox/policies/policies.json", r#"{"policies": {}}"#)], Allowed),
        (
            Firefox,
            &[(
                "var/lib/flatpak/extension/org.mozilla.firefox.systemconfig/x86_64/stable/policies/policies.json",
                FOX,
            )],
            Forbidden,
        ),
    ];

    #[test]
    fn what_folders_say() {
        for (browser, files, expected) in CASES {
            let root = tempfile::TempDir::new().expect("a folder");
            for (name, text) in *files {
                let path = root.path().join(name);
                std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
                std::fs::write(path, text).expect("a file");
            }
            let program = root.path().join("opt/program/firefox");
            assert_eq!(ask(root.path(), *browser, &program), *expected, "{browser:?} {files:?}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn what_cannot_be_read_promises_nothing() {
        let root = tempfile::TempDir::new().expect("a folder");
        let folder = root.path().join("etc/chromium/policies/managed");
        std::fs::create_dir_all(&folder).expect("a folder");
        // Neither root nor anybody else can read it.
        std::os::unix::fs::symlink("a.json", folder.join("a.json")).expect("a loop");
        let program = root.path().join("chromium");
        assert_eq!(ask(root.path(), Chromium, &program), Unknown);
    }
}
