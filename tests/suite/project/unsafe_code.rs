//! Where `unsafe` comes from: in our own sources each place is known, and so is each crate that has any. A
//! tripwire, no audit: it fails when a crate begins to have some, so that somebody looks; what is inside it does
//! not read. Words are looked for, so a macro that expands to `unsafe` goes unseen.

use crate::support::sources::{Source, sources};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Our own, and what each is for.
const OURS: [(&str, usize, &str); 12] = [
    ("service/awake/windows.rs", 1, "has Windows keep the screen lit"),
    ("service/clock.rs", 1, "the hour of a teacher's clock on Windows"),
    ("service/default_browser.rs", 1, "has Windows show a file in what it has for such files"),
    ("service/system_parameter.rs", 1, "what Windows knows of its user's wishes"),
    ("service/wishes/windows.rs", 1, "has Windows tell that they have changed"),
    ("shell/beside/windows.rs", 2, "the work area and bars of Windows"),
    ("shell/display.rs", 1, "has Xlib tell of monitors that come and go"),
    ("shell/opengl/window.rs", 1, "the name of what draws, from OpenGL"),
    ("shell/last_resort.rs", 1, "the message box of Windows"),
    ("shell/process.rs", 1, "a variable by which winit and the clipboard are told"),
    ("shell/x11_end.rs", 1, "has Xlib say in Russian that its server has gone"),
    ("shell/seat/windows.rs", 3, "finds the program's own window on Windows"),
];
/// The crates of the program for Linux, one on a line: those with `unsafe` in their sources.
const CRATES: &str = "tests/data/unsafe-crates.txt";

#[test]
fn each_place_of_ours_is_known() {
    let mut found = Vec::new();
    for Source { path, code } in sources() {
        let count = code.matches("unsafe {").count() + code.matches("unsafe fn").count();
        let count = count + code.matches("unsafe impl").count();
        if count > 0 {
            found.push((path, count));
        }
    }
    found.sort();
    let mut known = OURS.map(|(path, count, _)| (path.to_owned(), count));
    known.sort();
    assert_eq!(found, known);
}

#[test]
fn each_crate_with_unsafe_code_is_known() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut tree = Command::new(env!("CARGO"));
    tree.args(["tree", "--locked", "--offline", "--edges", "normal", "--prefix", "none"]);
    tree.args(["--target", "x86_64-unknown-linux-gnu", "--format", "{p}"]);
    let output = tree.current_dir(root).output().expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).expect("UTF-8");
    let mut found = BTreeSet::new();
    let mut seen = 0;
    for line in lines.lines().collect::<BTreeSet<_>>() {
        let mut words = line.split(' ');
        let (Some(name), Some(version)) = (words.next(), words.next()) else {
            continue;
        };
        let version = version.trim_start_matches('v');
        let Some(folder) = registry_folder(&format!("{name}-{version}")) else {
            continue;
        };
        seen += 1;
        if has_unsafe(&folder.join("src")) {
            found.insert(name.to_owned());
        }
    }
    assert!(seen > 100, "the sources of only {seen} crates were found");
    let path = root.join(CRATES);
    if std::env::var_os("UPDATE_UNSAFE").is_some() {
        let list: Vec<&str> = found.iter().map(String::as_str).collect();
        std::fs::write(&path, list.join("\n") + "\n").expect("a list");
    }
    let known = std::fs::read_to_string(&path).expect("a list");
    let known: BTreeSet<String> = known.lines().map(str::to_owned).collect();
    let new: Vec<_> = found.difference(&known).collect();
    let gone: Vec<_> = known.difference(&found).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "new: {new:?}, gone: {gone:?}; look at them, then UPDATE_UNSAFE=1"
    );
}

/// Where cargo has laid the sources of a crate.
fn registry_folder(name: &str) -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")))?;
    let registries = std::fs::read_dir(home.join("registry/src")).ok()?;
    let folders = registries.flatten().map(|registry| registry.path().join(name));
    folders.into_iter().find(|folder| folder.is_dir())
}

fn has_unsafe(folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return false;
    };
    entries.flatten().any(|entry| {
        let path = entry.path();
        if path.is_dir() {
            return has_unsafe(&path);
        }
        let is_code = path.extension().is_some_and(|end| end == "rs");
        is_code && std::fs::read_to_string(&path).is_ok_and(|code| is_unsafe(&code))
    })
}

/// Whether a line of code, not a comment or an attribute, says so.
fn is_unsafe(code: &str) -> bool {
    code.lines().map(str::trim_start).any(|line| {
        let is_code = !line.starts_with("//") && !line.starts_with('#');
        let says = |form: &str| line.contains(form);
        is_code && ["unsafe {", "unsafe fn", "unsafe impl", "unsafe extern"].into_iter().any(says)
    })
}
