//! Guides that were made of a document are written on a thread: where somebody wants them, or where everybody at this
//! computer is offered them.

use super::package_files::save_package;
use super::thread::{Spawn, spawn};
use crate::file::{self, IoReason};
use crate::guide::package::{MAX_FILE, PACKAGE_ENDING, Package};
use crate::guide::{GuideSource, open_package};
use crate::labels;
use crate::model::{Action, FileAction, KeepFault, Kept, Outbox};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Names tried before a folder is given up.
const MOST_NAMES: usize = 99;
/// Of a name, signs.
const LONGEST_NAME: usize = 80;

/// A package that is to be kept.
pub(super) struct GuideToKeep {
    /// Its name, which becomes that of a file.
    pub name: String,
    /// Tells its guide from others.
    pub key: String,
    /// It.
    pub bytes: Arc<[u8]>,
}

/// Writes a package into this file; [`FileAction::Kept`] answers.
pub(super) fn save_guide(path: PathBuf, bytes: Arc<[u8]>, may_replace: bool, outbox: &Outbox) {
    let work = move || match save_package(&path, &bytes, may_replace) {
        Ok(()) => Ok((path, Kept::Saved)),
        Err(error) => Err(KeepFault::File(path, IoReason::from(&error))),
    };
    answer_by(spawn, work, outbox);
}

/// Puts a package into the first of these folders that takes it; [`FileAction::Kept`] answers.
pub(super) fn put_guide(folders: Vec<PathBuf>, guide: GuideToKeep, outbox: &Outbox) {
    answer_by(spawn, move || put(&folders, &guide), outbox);
}

type Answer = Result<(PathBuf, Kept), KeepFault>;

fn answer_by(spawn: Spawn, work: impl FnOnce() -> Answer + Send + 'static, outbox: &Outbox) {
    let answers = outbox.clone();
    let work = move || answers.send(Action::File(FileAction::Kept(work())));
    if spawn("guide-keeper", Box::new(work)).is_err() {
        let reason = IoReason::Own(labels::NO_THREAD.to_owned());
        let fault = KeepFault::File(PathBuf::new(), reason);
        outbox.send(Action::File(FileAction::Kept(Err(fault))));
    }
}

/// Says of each folder that does not take it why.
fn put(folders: &[PathBuf], guide: &GuideToKeep) -> Answer {
    let mut refused = Vec::new();
    for folder in folders {
        match put_into(folder, guide) {
            Ok(kept) => return Ok(kept),
            Err(error) => refused.push((folder.clone(), IoReason::from(&error))),
        }
    }
    Err(KeepFault::NoPlace(refused))
}

/// No file of another guide is replaced.
fn put_into(folder: &Path, guide: &GuideToKeep) -> io::Result<(PathBuf, Kept)> {
    fs::create_dir_all(folder)?;
    let name = safe_name(&guide.name, labels::UNNAMED_GUIDE);
    for number in 1..=MOST_NAMES {
        let file = format!("{}.{PACKAGE_ENDING}", labels::numbered_name(&name, number));
        let path = folder.join(file);
        match there(&path, guide) {
            There::Nothing => {
                save_package(&path, &guide.bytes, false)?;
                return Ok((path, Kept::Put));
            }
            There::TheSame => return Ok((path, Kept::WasThere)),
            There::AnEarlierVersion => {
                save_package(&path, &guide.bytes, true)?;
                return Ok((path, Kept::Replaced));
            }
            There::Another => {}
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// What lies under a name.
enum There {
    Nothing,
    TheSame,
    AnEarlierVersion,
    Another,
}

fn there(path: &Path, guide: &GuideToKeep) -> There {
    if fs::symlink_metadata(path).is_err() {
        return There::Nothing;
    }
    if file::refuse_link(path).is_err() {
        return There::Another;
    }
    let Ok(bytes) = file::read(path, MAX_FILE) else {
        return There::Another;
    };
    if bytes[..] == guide.bytes[..] {
        return There::TheSame;
    }
    let opened = Package::from_bytes(bytes).ok().and_then(|it| open_package(it, path).ok());
    let key = opened.map(|(it, _)| GuideSource::File(path.to_owned()).key(&it));
    if key.as_ref() == Some(&guide.key) { There::AnEarlierVersion } else { There::Another }
}

/// A name that every system takes: without signs of its own, and never one of a device; `otherwise`: where nothing is
/// left of it.
pub(super) fn safe_name(name: &str, otherwise: &str) -> String {
    let is_safe = |sign: char| sign.is_alphanumeric() || " ,.-_()№«»+".contains(sign);
    let safe: String = name.chars().filter(|sign| is_safe(*sign)).take(LONGEST_NAME).collect();
    let safe = safe.trim_matches([' ', '.']);
    let first = safe.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let is_port = |it: &str| it.len() == 4 && it.ends_with(|c: char| c.is_ascii_digit());
    let is_port = is_port(&first) && ["com", "lpt"].iter().any(|it| first.starts_with(it));
    let is_device = is_port || ["con", "prn", "aux", "nul"].contains(&first.as_str());
    if safe.is_empty() || is_device { otherwise.to_owned() } else { safe.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{answer_by, safe_name};
    use crate::model::{Action, FileAction, Inbox, Kept};
    use crate::service::thread::refuse;

    #[test]
    fn a_name_is_one_that_every_system_takes() {
        for (name, safe) in [
            ("Чаты 5 «А»", "Чаты 5 «А»"),
            ("a/b\\c:d*e?f\"g<h>i|j\u{7}", "abcdefghij"),
            ("  ..скрытое..  ", "скрытое"),
            ("", "инструкция"),
            ("///", "инструкция"),
            ("NUL", "инструкция"),
            ("com1.урок", "инструкция"),
            ("команда", "команда"),
        ] {
            assert_eq!(safe_name(name, "инструкция"), safe, "{name}");
        }
        assert_eq!(safe_name(&"ы".repeat(200), "инструкция").chars().count(), 80);
    }

    #[test]
    fn a_guide_that_cannot_be_kept_for_want_of_a_thread_is_answered() {
        let (inbox, outbox) = Inbox::new(|| {});
        answer_by(refuse, || Ok(("a".into(), Kept::Saved)), &outbox);
        let answers: Vec<_> = inbox.drain().collect();
        assert!(
            matches!(answers.as_slice(), [Action::File(FileAction::Kept(Err(_)))]),
            "{answers:?}"
        );
    }
}
