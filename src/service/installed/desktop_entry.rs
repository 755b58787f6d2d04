//! The browser that a desktop entry starts (Desktop Entry Specification).

use super::names::recognise;
use super::{Found, Installed};
use std::path::{Path, PathBuf};

/// Programs that start the one whose name stands among their arguments.
const STARTERS: [&str; 4] = ["env", "flatpak", "snap", "firejail"];

/// The browser of an entry, if it is one and is there; `find` gives the path of a program by its name or path.
/// Only what comes before a browser's own arguments is taken: these may name a page.
pub(super) fn browser(entry: &str, find: impl Fn(&str) -> Option<PathBuf>) -> Option<Found> {
    if value(entry, "Hidden") == Some("true") {
        return None;
    }
    if let Some(tried) = value(entry, "TryExec") {
        find(tried)?;
    }
    let mut words = words(value(entry, "Exec")?)?.into_iter();
    let first = words.next()?;
    let program = find(&first)?;
    if let Some((browser, edition)) = recognise(Path::new(&first)) {
        return Some((Installed { browser, program, before: Vec::new() }, edition));
    }
    let starter = Path::new(&first).file_name()?.to_str()?;
    if !STARTERS.contains(&starter) {
        return None;
    }
    let mut before = Vec::new();
    for word in words {
        // A switch or a variable may name a browser, too.
        let is_program = !word.starts_with('-') && !word.contains('=');
        let known = recognise(Path::new(&word)).filter(|_| is_program);
        let is_there = matches!(starter, "flatpak" | "snap") || find(&word).is_some();
        before.push(word);
        if let Some((browser, edition)) = known {
            return is_there.then_some((Installed { browser, program, before }, edition));
        }
    }
    None
}

/// The value of a key in the entry's own section.
fn value<'a>(entry: &'a str, key: &str) -> Option<&'a str> {
    let lines = entry.lines().map(str::trim).skip_while(|line| *line != "[Desktop Entry]");
    lines.skip(1).take_while(|line| !line.starts_with('[')).find_map(|line| {
        let (name, value) = line.split_once('=')?;
        (name.trim() == key).then(|| value.trim())
    })
}

/// The words of a command. Inside of quotes, as elsewhere in a value, a backslash takes the next character as it is.
/// `None`: a quote does not end.
fn words(command: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut is_quoted = false;
    let mut letters = command.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                is_quoted = !is_quoted;
                word.get_or_insert_default();
            }
            ' ' | '\t' if !is_quoted => words.extend(word.take()),
            '\\' => {
                let next = letters.next()?;
                word.get_or_insert_default().push(if next == 's' { ' ' } else { next });
            }
            letter => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    (!is_quoted).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::{browser, words};
    use crate::browser::Browser::{self, Chromium, Firefox, Opera, Yandex};
    use std::path::PathBuf;

    /// `Exec`, and the command that starts the browser.
    type Case = (&'static str, Option<(Browser, &'static [&'static str])>);

    const COMMANDS: &[Case] = &[
        (
            "Exec=/opt/yandex/browser/yandex-browser %U",
            Some((Yandex, &["/opt/yandex/browser/yandex-browser"])),
        ),
        // Found by the PATH.
        ("Exec=yandex-browser-corporate %U", Some((Yandex, &["/bin/yandex-browser-corporate"]))),
        (
            "Exec=env HINT=/snap/firefox /snap/bin/firefox %u",
            Some((Firefox, &["/bin/env", "HINT=/snap/firefox", "/snap/bin/firefox"])),
        ),
        (
            "Exec=/usr/bin/env A=b chromium --app=https://example.org",
            Some((Chromium, &["/usr/bin/env", "A=b", "chromium"])),
        ),
        ("Exec=\"/opt/my opera/opera\" %U", Some((Opera, &["/opt/my opera/opera"]))),
        ("Exec=/opt/my\\sopera/opera", Some((Opera, &["/opt/my opera/opera"]))),
        ("Exec = /usr/bin/firefox-esr %u\r", Some((Firefox, &["/usr/bin/firefox-esr"]))),
        (
            "Exec=/usr/bin/flatpak run --branch=stable --command=firefox org.mozilla.firefox @@u %u @@",
            Some((
                Firefox,
                &[
                    "/usr/bin/flatpak",
                    "run",
                    "--branch=stable",
                    "--command=firefox",
                    "org.mozilla.firefox",
                ],
            )),
        ),
        ("Exec=snap run firefox %u", Some((Firefox, &["/bin/snap", "run", "firefox"]))),
        ("TryExec=chromium\nExec=chromium %U", Some((Chromium, &["/bin/chromium"]))),
        ("NoDisplay=true\nExec=chromium", Some((Chromium, &["/bin/chromium"]))),
        ("Exec=chromium\nHidden=true", None),
        ("TryExec=/none/chromium\nExec=chromium", None),
        ("Exec=/none/chromium", None),
        ("Exec=env /none/chromium", None),
        ("Exec=/usr/bin/gimp %U", None),
        ("Exec=school-warden /usr/bin/firefox", None),
        ("Exec=sh -c \"chromium %U\"", None),
        ("Exec=\"chromium", None),
        ("Exec=", None),
        ("Name=x", None),
    ];

    #[test]
    fn the_browser_of_a_desktop_entry() {
        let find = |name: &str| {
            let is_there = !name.starts_with("/none") && !name.is_empty();
            is_there.then(|| PathBuf::from("/bin").join(name))
        };
        for (lines, expected) in COMMANDS {
            let entry = format!(
                "# x\n[Desktop Entry]\nName[ru]=Браузер\n{lines}\n\
                 [Desktop Action x]\nExec=/usr/bin/chromium\nHidden=true\n"
            );
            let found = browser(&entry, find).map(|(found, _)| {
                let program = found.program.display().to_string();
                (found.browser, [vec![program], found.before].concat())
            });
            let expected = expected.map(|(browser, command)| {
                (browser, command.iter().map(|word| (*word).to_owned()).collect())
            });
            assert_eq!(found, expected, "{lines}");
        }
    }

    #[test]
    fn quotes_and_backslashes() {
        let split = |command| words(command).map(|words| words.join("|"));
        assert_eq!(split(r#"a "b \"c\" \\d" e"#).as_deref(), Some(r#"a|b "c" \d|e"#));
        assert_eq!(split(r#""" a"#).as_deref(), Some("|a"));
        assert_eq!(split(r#""a"#), None);
        assert_eq!(split(r"a\"), None);
    }
}
