//! State files: their text, where they lie, what they hold.

use join_chats::guide::StepId;
use join_chats::service::SavedState;
use std::path::{Path, PathBuf};

/// The text of a state file with these steps done, under 14.
pub fn marks(done: &[&str]) -> String {
    state(done, "")
}

/// The same with preferences, as they stand in the file.
pub fn state(done: &[&str], preferences: &str) -> String {
    let done: Vec<String> = done.iter().map(|id| format!("{id:?}")).collect();
    let done = done.join(", ");
    format!("(format: 1, progress: (done: [{done}], age: Some(Under14)), look: ({preferences}))")
}

pub const ALL_STEPS: [&str; 7] =
    ["start", "browser", "sign-in", "chats", "link-profile", "create-profile", "messenger"];

/// What a file holds, if it is a good one.
pub fn kept(path: &Path) -> Option<SavedState> {
    SavedState::from_ron(&std::fs::read_to_string(path).ok()?).ok()
}

/// Where the marks of a folder lie.
pub fn state_path(folder: &Path) -> PathBuf {
    folder.join("progress.ron")
}

pub fn is_done(kept: &SavedState, id: &str) -> bool {
    kept.progress.is_done(&StepId(id.to_owned()))
}
