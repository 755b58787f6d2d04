//! The files that were made.

use std::path::{Path, PathBuf};

pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// One of the files of `target/dist`.
pub fn made(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/dist").join(name);
    assert!(path.exists(), "no {}: run assets/release/make.sh first", path.display());
    path
}

/// Its bytes.
pub fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(made(name)).expect("a file that was made")
}
