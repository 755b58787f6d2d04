//! The program under measure: which one, and how it is started.

use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// What a user gets. A bench's own build of the program has more in it: the features that its
/// dev-dependencies ask of shared crates. `JOIN_CHATS_PROGRAM` names another program to measure.
pub fn build() -> PathBuf {
    if let Some(program) = std::env::var_os("JOIN_CHATS_PROGRAM") {
        return program.into();
    }
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--release", "--bin", "join-chats"]);
    let built = cargo.current_dir(env!("CARGO_MANIFEST_DIR")).status();
    assert!(built.expect("cargo").success(), "no release build");
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("release/join-chats")
}

/// The program with marks of its own, at this step.
pub fn wizard(program: &Path, folder: &TempDir, step: &str) -> Command {
    let mut command = Command::new(program);
    let state = folder.path().join("progress.ron");
    command.args(["--step", step, "--state"]).arg(state);
    command
}
