//! The order of the layers: each imports only what stands above it in the list of lib.rs.

use crate::support::sources::{SOURCES, sources};

/// Holds words alone: read from everywhere, and may name what they speak of.
const LABELS: (&str, [&str; 5]) = ("labels", ["browser", "fault", "guide", "look", "model"]);

/// The layers as lib.rs lists them, from the ground up; those on one line stand side by side.
fn layers() -> Vec<Vec<String>> {
    let page = std::fs::read_to_string(format!("{SOURCES}/lib.rs")).expect("lib.rs");
    let items = page.lines().filter_map(|line| {
        let (number, item) = line.strip_prefix("//! ")?.split_once(". [`")?;
        number.parse::<usize>().ok()?;
        let (names, _) = item.split_once("`]:")?;
        Some(names.split("`], [`").map(str::to_owned).collect())
    });
    items.collect()
}

/// The modules at the top that `code` names by `crate::…`.
fn imports(code: &str) -> Vec<String> {
    let word = |rest: &str| {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        rest.chars().take_while(|c| is_part(*c)).collect()
    };
    code.split("crate::").skip(1).map(word).collect()
}

#[test]
fn each_layer_imports_only_layers_above_it() {
    let layers = layers();
    let place = |module: &str| {
        layers
            .iter()
            .position(|side| side.iter().any(|name| name == module))
    };
    assert!(layers.len() >= 9, "lib.rs lists its layers: {layers:?}");
    for (module, path, code) in sources() {
        for import in imports(&code) {
            let allowed = if import == module || import == LABELS.0 {
                true
            } else if module == LABELS.0 {
                LABELS.1.contains(&import.as_str())
            } else {
                let above = place(&import).expect("every module is in the list of lib.rs");
                place(&module).is_some_and(|own| above < own)
            };
            assert!(allowed, "{path} imports {import}");
        }
    }
}

#[test]
fn every_module_stands_in_the_list() {
    let page = std::fs::read_to_string(format!("{SOURCES}/lib.rs")).expect("lib.rs");
    let mut modules: Vec<&str> = page
        .lines()
        .filter_map(|line| {
            let line = line.strip_suffix(';')?;
            // A package of its own stands there under its short name.
            let package = line.strip_prefix("pub use ");
            let package = package.and_then(|line| line.split_once(" as "));
            line.strip_prefix("pub mod ").or(package.map(|it| it.1))
        })
        .filter(|module| *module != LABELS.0)
        .collect();
    let mut listed = layers().concat();
    listed.sort();
    modules.sort_unstable();
    assert_eq!(modules, listed);
}

#[test]
fn only_the_shell_names_a_window() {
    for (module, path, code) in sources() {
        for window in ["eframe", "winit"] {
            let named = module != "shell" && code.contains(window);
            assert!(!named, "{path} names {window}");
        }
    }
}
