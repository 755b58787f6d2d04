//! The keys of the Windows registry in which browsers look for rules.

use super::{FIREFOX, Said, firefox_file, least, rule};
use crate::browser::{Browser, PrivateWindow};
use std::path::Path;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hive {
    /// For all users of the computer.
    Machine,
    User,
}

/// Reads a value of a key.
pub(super) type Read<'a> = &'a dyn Fn(Hive, &str, &str) -> Said;

/// Below `Software\Policies`. Where nobody says where a browser looks, all are asked.
fn keys(browser: Browser) -> &'static [&'static str] {
    match browser {
        Browser::Yandex => &["YandexBrowser"],
        Browser::Chrome => &[r"Google\Chrome"],
        Browser::Chromium | Browser::ChromiumGost => &["Chromium"],
        Browser::Edge => &[r"Microsoft\Edge"],
        Browser::Opera => &[r"Opera Software\Opera", r"Opera Software\Opera Stable"],
        Browser::Vivaldi => &["Vivaldi"],
        Browser::Brave => &[r"BraveSoftware\Brave"],
        Browser::Sputnik => &["Sputnik", r"Sputnik\SputnikBrowser", "Chromium"],
        Browser::Atom => &["Atom", r"Mail.Ru\Atom", "Chromium"],
        Browser::Firefox => &[r"Mozilla\Firefox"],
    }
}

pub(super) fn ask(read: Read<'_>, browser: Browser, program: &Path) -> PrivateWindow {
    let keys = keys(browser).iter().map(|key| format!(r"Software\Policies\{key}"));
    let said = if browser == Browser::Firefox {
        let file = program.with_file_name("distribution").join("policies.json");
        let registered = keys.map(|key| firefox(read, &key));
        least(registered.chain([firefox_file(&file)]))
    } else {
        least(keys.map(|key| kin(read, &key, rule(browser))))
    };
    said.unwrap_or_default()
}

/// What is managed counts for more than what is recommended, the computer for more than the user.
fn kin(read: Read<'_>, key: &str, rule: &str) -> Option<PrivateWindow> {
    for level in ["", r"\Recommended"] {
        for hive in [Hive::Machine, Hive::User] {
            let said = read(hive, &format!("{key}{level}"), rule).rule();
            if said.is_some() {
                return said;
            }
        }
    }
    None
}

fn firefox(read: Read<'_>, key: &str) -> Option<PrivateWindow> {
    least(FIREFOX.map(|name| {
        let machine = read(Hive::Machine, key, name).rule();
        machine.or_else(|| read(Hive::User, key, name).rule())
    }))
}

/// A number, or a text that is one: Chromium takes both.
#[cfg(windows)]
pub(super) fn read(hive: Hive, key: &str, name: &str) -> Said {
    use windows_registry::{CURRENT_USER, LOCAL_MACHINE};
    /// `ERROR_FILE_NOT_FOUND` as an HRESULT.
    const MISSING: i32 = 0x8007_0002_u32.cast_signed();
    let hive = if hive == Hive::Machine { LOCAL_MACHINE } else { CURRENT_USER };
    let key = match hive.open(key) {
        Ok(key) => key,
        Err(error) if error.code().0 == MISSING => return Said::Nothing,
        Err(_) => return Said::Odd,
    };
    match key.get_value(name) {
        Err(error) if error.code().0 == MISSING => Said::Nothing,
        Err(_) => Said::Odd,
        Ok(_) => {
            let number = key.get_u32(name).ok().map(i64::from);
            let text = || key.get_string(name).ok()?.trim().parse().ok();
            number.or_else(text).map_or(Said::Odd, Said::Number)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Hive::{self, Machine, User};
    use super::{Said, ask};
    use crate::browser::Browser::{
        self, Brave, Chrome, Chromium, ChromiumGost, Edge, Firefox, Yandex,
    };
    use crate::browser::PrivateWindow::{self, Allowed, Forbidden, Forced, Unknown};
    use std::path::Path;

    /// Values of keys, and what follows.
    type Case = (Browser, &'static [(Hive, &'static str, &'static str, Said)], PrivateWindow);

    const CHROME: &str = r"Software\Policies\Google\Chrome";
    const RECOMMENDED: &str = r"Software\Policies\Google\Chrome\Recommended";
    const FOX: &str = r"Software\Policies\Mozilla\Firefox";
    const RULE: &str = "IncognitoModeAvailability";

    const CASES: &[Case] = &[
        (Chrome, &[], Allowed),
        (Chrome, &[(Machine, CHROME, RULE, Said::Number(1))], Forbidden),
        (Chrome, &[(User, CHROME, RULE, Said::Number(1))], Forbidden),
        (Chrome, &[(User, RECOMMENDED, RULE, Said::Number(1))], Forbidden),
        (Chrome, &[(Machine, CHROME, RULE, Said::Number(2))], Forced),
        (Chrome, &[(Machine, CHROME, RULE, Said::Number(9))], Unknown),
        (Chrome, &[(Machine, CHROME, RULE, Said::Odd)], Unknown),
        (
            Chrome,
            &[(Machine, CHROME, RULE, Said::Number(0)), (User, CHROME, RULE, Said::Number(1))],
            Allowed,
        ),
        (
            Chrome,
            &[(Machine, RECOMMENDED, RULE, Said::Number(0)), (User, CHROME, RULE, Said::Number(1))],
            Forbidden,
        ),
        (Chromium, &[(Machine, CHROME, RULE, Said::Number(1))], Allowed),
        (
            ChromiumGost,
            &[(Machine, r"Software\Policies\Chromium", RULE, Said::Number(1))],
            Forbidden,
        ),
        (
            Yandex,
            &[(Machine, r"Software\Policies\YandexBrowser", RULE, Said::Number(1))],
            Forbidden,
        ),
        (
            Edge,
            &[(
                User,
                r"Software\Policies\Microsoft\Edge",
                "InPrivateModeAvailability",
                Said::Number(1),
            )],
            Forbidden,
        ),
        (
            Brave,
            &[(Machine, r"Software\Policies\BraveSoftware\Brave", RULE, Said::Number(1))],
            Forbidden,
        ),
        (Firefox, &[(Machine, FOX, "DisablePrivateBrowsing", Said::Number(1))], Forbidden),
        (Firefox, &[(User, FOX, "PrivateBrowsingModeAvailability", Said::Number(1))], Forbidden),
        (Firefox, &[(User, FOX, "PrivateBrowsingModeAvailability", Said::Number(2))], Forced),
        (
            Firefox,
            &[
                (Machine, FOX, "DisablePrivateBrowsing", Said::Number(0)),
                (User, FOX, "DisablePrivateBrowsing", Said::Number(1)),
            ],
            Allowed,
        ),
    ];

    #[test]
    fn what_the_registry_says() {
        for (browser, values, expected) in CASES {
            let read = |hive: Hive, key: &str, name: &str| {
                let value = values.iter().find(|it| (it.0, it.1, it.2) == (hive, key, name));
                value.map_or(Said::Nothing, |(_, _, _, said)| *said)
            };
            let program = Path::new("/none/firefox.exe");
            assert_eq!(ask(&read, *browser, program), *expected, "{browser:?} {values:?}");
        }
    }
}
