//! The program's own sources.

use std::path::{Path, PathBuf};

/// Where they lie.
pub const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found
}

/// Each source file: its module at the top, its path for messages, its text without comments.
pub fn sources() -> Vec<(String, String, String)> {
    let read = |path: PathBuf| {
        let inner = path.strip_prefix(SOURCES).expect("a path below src");
        let top = inner.iter().next().expect("at least a file name");
        let module = Path::new(top).with_extension("").display().to_string();
        let text = std::fs::read_to_string(&path).expect("a source file");
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let code = code.collect::<Vec<_>>().join("\n");
        (module, inner.display().to_string(), code)
    };
    rust_files(Path::new(SOURCES))
        .into_iter()
        .map(read)
        .collect()
}
