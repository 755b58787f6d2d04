//! Real browsers whose school forbids private windows: what opens is what the program says.

use crate::support::desktop::{Desktop, is_skipped};
use crate::support::pupil::Pupil;
use crate::support::screen::{Screen, install_browser};
use crate::support::wizard::Start;
use crate::support::world::{has_worlds, world};
use crate::support::x_server::until;
use join_chats::browser::{Browser, PrivateWindow};
use std::path::Path;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_join-chats");
const JOURNAL: &str = "https://cop.admhmao.ru/elk";

/// A browser of Debian: its name, how it starts, and a folder of its rules with the file there.
type Real = (Browser, &'static str, &'static str, [&'static str; 2]);

const CHROMIUM: Real = (
    Browser::Chromium,
    "chromium",
    "--no-sandbox --no-first-run --user-data-dir=\"$own\"",
    ["/etc/chromium", "policies/managed/school.json"],
);
const FIREFOX: Real = (
    Browser::Firefox,
    "firefox-esr",
    "--no-remote --profile \"$own\"",
    ["/usr/share/firefox-esr/distribution", "policies.json"],
);

/// The program in a world where this browser has these rules. The browser waits for a file `go`: it would cover the
/// program.
fn screen(real: Real, rules: &'static str) -> Option<Screen> {
    if is_skipped() || !has_worlds() {
        return None;
    }
    let (_, name, switches, [place, file]) = real;
    assert!(Path::new("/usr/bin").join(name).exists(), "apt-get install {name}");
    let script = format!(
        "mount -t tmpfs none {place} && mkdir -p \"$(dirname {place}/{file})\" && \
         echo '{rules}' > {place}/{file} || exit 1\n\
         PATH=\"$1/bin\" exec \"$2\" --renderer cpu --step sign-in --state \"$1/progress.ron\""
    );
    let go_on = format!(
        "here=$(/usr/bin/dirname \"$0\")/..; own=$here/own; /bin/mkdir -p \"$own\"\n\
         until [ -e \"$here/go\" ]; do /bin/sleep 0.1; done\n\
         PATH=/usr/bin:/bin HOME=\"$own\" exec /usr/bin/{name} {switches} \"$@\"\n"
    );
    let program = move |folder: &Path, _: &[&str]| {
        install_browser(folder, name, &go_on);
        let mut program = world(&script);
        program.arg(folder).arg(PROGRAM);
        for data in ["XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_CACHE_HOME"] {
            program.env(data, folder.join("bin"));
        }
        program
    };
    Some(Screen::new(Desktop::open()?, "--class ^join-chats$", program))
}

/// Both browsers show a private window in dark colours.
fn is_dark(screen: &Screen, window: u32) -> Option<bool> {
    let picture = screen.desktop.server.picture(window)?;
    let [_, _, width, _] = screen.desktop.geometry(window);
    let head = picture.get(..4 * usize::try_from(width).ok()? * 90)?;
    let sum: usize = head.chunks_exact(4).map(|pixel| usize::from(pixel[1])).sum();
    Some(sum / (head.len() / 4) < 128)
}

fn opens(real: Real, rules: &'static str, rule: PrivateWindow, arguments: &str, dark: bool) {
    let Some(screen) = screen(real, rules) else {
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let go = folder.path().join("go");
    let twin = Start { browsers: vec![real.0], rule, ..Start::at("sign-in") };
    let mut pupil = Pupil::start(&screen, folder, &[], &twin);
    pupil.click("Открыть cop.admhmao.ru/elk");
    pupil.wait_for_addresses(1);
    assert_eq!(pupil.addresses(), [arguments.to_owned()]);
    let others = || screen.desktop.windows("--name .");
    let before = others();
    std::fs::write(go, "").expect("a sign");
    let window = until("the browser", || others().into_iter().find(|it| !before.contains(it)));
    let what = format!("{} with {rules}, dark: {dark}", real.1);
    until(&what, || (is_dark(&screen, window) == Some(dark)).then_some(()));
}

#[test]
fn chromium_whose_private_windows_are_forbidden() {
    let forbids = r#"{"IncognitoModeAvailability": 1}"#;
    opens(CHROMIUM, forbids, PrivateWindow::Forbidden, &format!("[{JOURNAL}]"), false);
    let allowed = format!("[--incognito][{JOURNAL}]");
    opens(CHROMIUM, "{}", PrivateWindow::Allowed, &allowed, true);
}

/// With the switch it would show nothing but a page that says so.
#[test]
fn firefox_whose_private_windows_are_forbidden() {
    let forbids = r#"{"policies": {"DisablePrivateBrowsing": true}}"#;
    opens(FIREFOX, forbids, PrivateWindow::Forbidden, &format!("[{JOURNAL}]"), false);
    let allowed = format!("[-private-window][{JOURNAL}]");
    opens(FIREFOX, "{}", PrivateWindow::Allowed, &allowed, true);
}
