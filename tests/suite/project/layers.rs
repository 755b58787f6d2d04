//! The map of the sources: each layer imports only what stands above it in the list of lib.rs, and no files
//! import each other in a circle.

use crate::support::sources::{Imports, SOURCES, Source, imports, sources};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The layers as lib.rs lists them, from the ground up; those on one line stand side by side.
fn layers() -> Vec<Vec<String>> {
    let page = std::fs::read_to_string(format!("{SOURCES}/lib.rs")).expect("lib.rs");
    let items = page.lines().filter_map(|line| {
        let (number, item) = line.strip_prefix("//! ")?.split_once(". [`")?;
        number.parse::<usize>().ok()?;
        let (names, _) = item.split_once("`]:")?;
        // `file` is a macro as well.
        let names = names.split("`], [`").map(|name| name.trim_start_matches("mod@"));
        Some(names.map(str::to_owned).collect())
    });
    items.collect()
}

/// The module at the top that a file belongs to.
fn top(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or(path);
    first.trim_end_matches(".rs")
}

#[test]
fn each_layer_imports_only_layers_above_it() {
    let layers = layers();
    let place = |path: &str| {
        let mut sides = layers.iter();
        let place = sides.position(|side| side.iter().any(|name| name == top(path)));
        place.unwrap_or_else(|| panic!("lib.rs does not list {path}"))
    };
    assert!(layers.len() >= 9, "lib.rs lists its layers: {layers:?}");
    let mut wrong = Vec::new();
    for (path, imported) in imports(&sources()) {
        // The list itself names them all.
        for other in imported.iter().filter(|_| path != "lib.rs") {
            if top(other) != top(&path) && (other == "lib.rs" || place(other) >= place(&path)) {
                wrong.push(format!("{path} imports {other}"));
            }
        }
    }
    assert!(wrong.is_empty(), "up the list: {wrong:#?}");
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let circles = circles(&imports(&sources()));
    assert!(circles.is_empty(), "{circles:#?}");
}

/// The shortest circle through each file that is on one, each named once: «a → b → a».
fn circles(imports: &Imports) -> Vec<String> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for file in imports.keys() {
        if seen.contains(file) {
            continue;
        }
        if let Some(circle) = circle(imports, file) {
            let names: Vec<_> = circle.iter().chain([file]).map(String::as_str).collect();
            found.push(names.join(" → "));
            seen.extend(circle);
        }
    }
    found
}

/// The shortest way from a file back to it.
fn circle(imports: &Imports, file: &str) -> Option<Vec<String>> {
    let mut from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut next = VecDeque::from([file]);
    while let Some(at) = next.pop_front() {
        for other in imports.get(at).into_iter().flatten() {
            if other == file {
                let back = std::iter::successors(Some(at), |at| from.get(at).copied());
                let mut way: Vec<String> = back.map(str::to_owned).collect();
                way.reverse();
                return Some(way);
            }
            if !from.contains_key(other.as_str()) {
                from.insert(other, at);
                next.push_back(other);
            }
        }
    }
    None
}

/// What the two tests above would see of these files, and in what words they would say it.
#[test]
fn every_way_to_name_a_file_is_seen() {
    let file = |path, text| Source::new(path, text);
    for (text, seen) in [
        ("use crate::low::Thing;", "low.rs"),
        (
            "use crate::{low::Thing, wing::{self, deep::{Other as It}}};",
            "low.rs wing/deep.rs wing/mod.rs",
        ),
        ("fn f() -> crate::wing::Result { super::super::low::g() }", "low.rs wing/mod.rs"),
        ("use super::deep; fn f() { deep::g() }", "wing/deep.rs"),
        ("use super::*;", "wing/mod.rs"),
        ("use crate::wing as it; fn f() { it::deep::g() }", "wing/deep.rs wing/mod.rs"),
        ("mod tests { use super::*; use super::super::deep::g; }", "wing/deep.rs"),
        (
            "// use crate::low;\nconst A: &str = \"crate::low\"; const B: &str = r#\"crate::\"low\"#;",
            "",
        ),
        ("fn f<'a>(a: &'a str) { let c = '\"'; crate::low::g() }", "low.rs"),
        ("use std::wing::deep; use raster::low;", ""),
    ] {
        let files = [
            file("lib.rs", ""),
            file("low.rs", ""),
            file("wing/mod.rs", "mod deep; mod here;"),
            file("wing/deep.rs", ""),
            file("wing/here.rs", text),
        ];
        let found: Vec<String> = imports(&files)["wing/here.rs"].iter().cloned().collect();
        assert_eq!(found.join(" "), seen, "{text}");
    }
    let ring = [
        file("lib.rs", "pub use b::c::D;"),
        file("a.rs", "use crate::b::c::D;"),
        file("b/mod.rs", "mod c; pub use self::c::D;"),
        file("b/c.rs", "use crate::a;"),
    ];
    assert_eq!(circles(&imports(&ring)), ["a.rs → b/c.rs → a.rs"]);
}

#[test]
fn every_module_stands_in_the_list() {
    let page = std::fs::read_to_string(format!("{SOURCES}/lib.rs")).expect("lib.rs");
    let modules = page.lines().filter_map(|line| {
        let line = line.strip_suffix(';')?;
        // A package of its own stands there under its short name.
        let package = line.strip_prefix("pub use ");
        let package = package.and_then(|line| line.split_once(" as "));
        let module = line.trim_start_matches("pub ").strip_prefix("mod ");
        module.or(package.map(|it| it.1))
    });
    let mut modules: Vec<&str> = modules.collect();
    let mut listed = layers().concat();
    listed.sort();
    modules.sort_unstable();
    assert_eq!(modules, listed);
}

#[test]
fn only_the_shell_names_a_window() {
    for Source { path, code } in sources() {
        for window in ["eframe", "winit"] {
            let named = top(&path) != "shell" && code.contains(window);
            assert!(!named, "{path} names {window}");
        }
    }
}
