//! The log: what went wrong in the program itself, for the developer. Contains nothing about the pupil: no
//! address of a page, no name of a user or a computer, no time.

use crate::file;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

const NAME: &str = "join-chats.log";
/// A file of this size, bytes, is renamed to the old log: together they never have more than twice as much.
const FULL: u64 = 500 << 10;
/// The longest line, characters.
const LONGEST: usize = 2000;
/// Names shorter than this, characters, are parts of common words: they are hidden only as whole words.
const SHORT: usize = 3;
const HIDDEN: &str = "…";

/// The log, beside a state file.
pub fn path_beside(state: &Path) -> PathBuf {
    state.with_file_name(NAME)
}

/// Adds a line.
///
/// # Errors
/// The folder or the file cannot be written, or its path is not a plain file.
pub fn write(path: &Path, line: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    if let Ok(about) = fs::symlink_metadata(path) {
        if !about.is_file() {
            return Err(file::invalid(crate::labels::NOT_A_FILE));
        }
        if about.len() >= FULL {
            fs::rename(path, path.with_extension("old.log"))?;
        }
    }
    let mut file = OpenOptions::new().create(true).append(true).open(path)?;
    let line = without_names(line, &names());
    let line: String = line.chars().take(LONGEST).collect();
    let line = format!("{}\n", line.replace(char::is_control, " "));
    file.write_all(file::for_notepad(&line).as_bytes())?;
    file.sync_all()
}

/// The names of the user, their home folder and the computer.
fn names() -> Vec<String> {
    let home = std::env::home_dir().map(|home| home.display().to_string());
    let variables = ["USER", "USERNAME", "LOGNAME", "USERPROFILE", "HOSTNAME", "COMPUTERNAME"];
    let variables = variables.iter().filter_map(|name| std::env::var(name).ok());
    let host = file::read_text(Path::new("/etc/hostname"), 4096).ok();
    let mut names: Vec<String> = home.into_iter().chain(variables).chain(host).collect();
    names.retain_mut(|name| {
        *name = name.trim().to_owned();
        !name.is_empty()
    });
    // The longest first: a home folder contains the user's name.
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

/// The line without these names and without addresses.
fn without_names(line: &str, names: &[String]) -> String {
    let (short, long): (Vec<_>, Vec<_>) =
        names.iter().partition(|name| name.chars().count() < SHORT);
    let mut line = line.to_owned();
    for name in long {
        line = line.replace(name.as_str(), HIDDEN);
    }
    let is_short = |word: &str| short.iter().any(|name| *name == word);
    let words = line.split(' ').map(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if word.contains("://") || is_short(bare) { HIDDEN } else { word }
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::{FULL, path_beside, without_names, write};
    use std::path::Path;

    #[test]
    fn a_line_names_no_user_no_computer_and_no_page() {
        let names = ["/home/ivanov", "ivanov", "class-12", "pc"].map(str::to_owned);
        let line =
            "open /home/ivanov/x on class-12: https://cop.admhmao.ru/elk?id=7 by ivanov on 'pc'";
        assert_eq!(without_names(line, &names), "open …/x on …: … by … on …");
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "nothing is lost in a test")]
    fn a_log_stays_small() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = path_beside(&folder.path().join("progress.ron"));
        std::fs::write(&path, vec![b'x'; FULL as usize]).expect("a full log");
        for line in ["first\nof two", "second"] {
            write(&path, line).expect("a line");
        }
        let text = std::fs::read_to_string(&path).expect("the log");
        assert_eq!(text, "first of two\nsecond\n");
        let size = |path: &Path| path.metadata().map_or(0, |about| about.len());
        let entries = std::fs::read_dir(folder.path()).expect("a folder");
        let all: u64 = entries.flatten().map(|entry| size(&entry.path())).sum();
        assert!(all > FULL && all < 1 << 20, "{all} bytes");
    }
}
