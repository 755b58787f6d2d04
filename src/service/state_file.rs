//! The file with marks and preferences, and what to do with a damaged one. Lenient: whatever the file holds,
//! the program starts, and nothing that somebody may still want is overwritten.

use super::folders;
use crate::file::{self, IoReason};
use crate::labels;
use crate::model::{Notice, StateFault};
use crate::preferences::Preferences;
use crate::progress::Progress;
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The name of the file, unless a switch or the settings name another.
pub const STATE_FILE: &str = "progress.ron";
const FORMAT: u32 = 2;
/// In which the marks of one guide stood in front, and those of the others beside them.
const FIRST_FORMAT: u32 = 1;
/// The largest file that is read, bytes; with the marks of one guide ours has under 1 kB.
const MAX_BYTES: u64 = 4 << 20;
/// Of how many other guides marks are kept: a whole library.
const MAX_OTHERS: usize = 64;
/// How many damaged files are kept beside the good one.
const MAX_BROKEN: u32 = 9;

/// What the file holds. Nothing about the pupil but marks and age group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedState {
    /// Whose steps are marked, [`GuideSource::key`](crate::guide::GuideSource::key): of the guide that was open last.
    guide: String,
    /// The marks.
    pub progress: Progress,
    /// Those of guides that were open before, by key, the latest first.
    others: Vec<(String, Progress)>,
    /// The preferences.
    pub preferences: Preferences,
}

/// The file as it is written.
#[derive(Serialize, Deserialize)]
struct Written {
    format: u32,
    /// The key of the guide that was open last.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    guide: String,
    /// Of each guide, by key, the latest first.
    #[serde(default)]
    marks: Vec<(String, Progress)>,
    #[serde(default)]
    look: Preferences,
}

/// The file of format 1.
#[derive(Deserialize)]
struct First {
    #[serde(default)]
    guide: String,
    #[serde(default)]
    progress: Progress,
    #[serde(default)]
    others: Vec<(String, Progress)>,
    #[serde(default)]
    look: Preferences,
}

impl From<First> for SavedState {
    fn from(First { guide, progress, mut others, look }: First) -> Self {
        // What stands there twice was written by hand.
        others.retain(|(key, _)| *key != guide);
        Self { guide, progress, others, preferences: look }
    }
}

impl From<Written> for SavedState {
    fn from(Written { guide, marks, look, .. }: Written) -> Self {
        let front = marks.iter().find(|(key, _)| *key == guide);
        let progress = front.map_or_else(Progress::default, |(_, progress)| progress.clone());
        Self::from(First { guide, progress, others: marks, look })
    }
}

/// What a start finds there.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The marks and the preferences; `None` at a first start.
    pub kept: Option<SavedState>,
    /// What the user should know about it.
    pub notices: Vec<Notice>,
}

/// `None` where the system names no home.
pub fn default_path() -> Option<PathBuf> {
    Some(folders::state()?.join(STATE_FILE))
}

pub(super) fn backup_path(path: &Path) -> PathBuf {
    with_suffix(path, ".bak")
}

pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.file_name().map(OsString::from).unwrap_or_default();
    name.push(suffix);
    path.with_file_name(name)
}

impl SavedState {
    /// What to keep of the built-in guide.
    pub fn new(progress: Progress, preferences: Preferences) -> Self {
        let (guide, others) = Default::default();
        Self { guide, progress, others, preferences }
    }

    pub(super) fn first() -> Self {
        Self::new(Progress::default(), Preferences::default())
    }

    /// The same with the marks of this guide in front: equal ids in two guides are different steps.
    #[must_use]
    pub fn opened_with(mut self, guide: &str) -> Self {
        if self.guide == guide {
            return self;
        }
        let progress = self.forget(guide);
        let before = std::mem::replace(&mut self.progress, progress);
        let key = std::mem::replace(&mut self.guide, guide.to_owned());
        self.keep(key, before);
        self
    }

    /// The key of the guide that was open last.
    pub fn guide(&self) -> &str {
        &self.guide
    }

    /// The marks of a guide, whichever is in front.
    pub fn marks_of(&self, guide: &str) -> Progress {
        if self.guide == guide {
            return self.progress.clone();
        }
        let found = self.others.iter().find(|(key, _)| key == guide);
        found.map_or_else(Progress::default, |(_, progress)| progress.clone())
    }

    /// The marks of a guide that is not in front, taken out.
    pub(super) fn forget(&mut self, guide: &str) -> Progress {
        let found = self.others.iter().position(|(key, _)| key == guide);
        found.map_or_else(Progress::default, |at| self.others.remove(at).1)
    }

    pub(super) fn keep(&mut self, guide: String, progress: Progress) {
        if progress != Progress::default() {
            self.others.insert(0, (guide, progress));
            // The marks of the official guide are never given up.
            let oldest = self.others.iter().rposition(|(key, _)| !key.is_empty());
            if let Some(oldest) = oldest.filter(|_| self.others.len() > MAX_OTHERS) {
                self.others.remove(oldest);
            }
        }
    }

    /// What to keep of the guide with this key.
    #[must_use]
    pub fn as_marks_of(self, guide: &str) -> Self {
        Self { guide: guide.to_owned(), ..self }
    }

    /// The same beside what `before` holds of other guides.
    pub(super) fn beside_others_of(self, before: Option<&Self>) -> Self {
        let others = before.map_or_else(Vec::new, |kept| kept.others.clone());
        Self { others, ..self }
    }

    /// The text of the file.
    pub fn to_ron(&self) -> String {
        let pretty = ron::ser::PrettyConfig::new().new_line("\n");
        let front = Some((self.guide.clone(), self.progress.clone()));
        let front = front.filter(|(_, progress)| *progress != Progress::default());
        let written = Written {
            format: FORMAT,
            guide: self.guide.clone(),
            marks: front.into_iter().chain(self.others.iter().cloned()).collect(),
            look: self.preferences,
        };
        // Sets, strings and numbers always have a RON form; an empty text would be noticed at the next start.
        let mut text = ron::ser::to_string_pretty(&written, pretty).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Reads the text of a file.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn from_ron(text: &str) -> Result<Self, StateFault> {
        if text.trim_matches(['\0', ' ', '\n', '\r', '\t']).is_empty() {
            return Err(StateFault::Empty);
        }
        let read = match file::format_of(text) {
            Some(newer) if newer > FORMAT => return Err(StateFault::Newer),
            Some(FORMAT) => ron::from_str::<Written>(text).map(Self::from),
            Some(..=FIRST_FORMAT) => ron::from_str::<First>(text).map(Self::from),
            _ => return Err(StateFault::Damaged),
        };
        read.map_err(|_| StateFault::Damaged)
    }
}

/// Reads the state at `path`, or the backup if that file is bad; renames a bad file.
pub fn load(path: &Path) -> Loaded {
    load_with(path, |bad| set_aside(bad).ok())
}

/// The same for a start that only shows the state: no file is renamed.
pub fn peek(path: &Path) -> Loaded {
    load_with(path, |_| None)
}

fn load_with(path: &Path, set_aside: impl Fn(&Path) -> Option<PathBuf>) -> Loaded {
    let backup_path = backup_path(path);
    let lost = |why, aside| Some(Notice::StateLost(why, aside));
    let (kept, notice) = match (read(path), read(&backup_path)) {
        (Ok(Some(kept)), _) => (Some(kept), None),
        // Removed by hand, or between two renames of another version of the program.
        (Ok(None), Ok(Some(kept))) => (Some(kept), Some(Notice::StateFromBackup)),
        // An earlier start has put a file aside and ended before it saved anything: no first start, either.
        (Ok(None), Ok(None)) => {
            let mut asides = [path, &backup_path].map(|bad| aside(bad, 1)).into_iter();
            let left = asides.find(|aside| aside.exists());
            (None, left.and_then(|it| lost(StateFault::PutAside, Some(it))))
        }
        (Ok(None), Err(why)) => (None, lost(why, set_aside(&backup_path))),
        (Err(why), Ok(Some(kept))) => {
            let restored = Notice::StateRestored(why, set_aside(path));
            (Some(kept), Some(restored))
        }
        (Err(why), backup) => {
            let aside = set_aside(path);
            if backup.is_err() {
                set_aside(&backup_path);
            }
            (None, lost(why, aside))
        }
    };
    let notices = notice.into_iter().collect();
    Loaded { kept, notices }
}

/// `Ok(None)`: no such file exists.
fn read(path: &Path) -> Result<Option<SavedState>, StateFault> {
    match file::read_text(path, MAX_BYTES) {
        Ok(text) => SavedState::from_ron(&text).map(Some),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StateFault::Unreadable(IoReason::from(&error))),
    }
}

/// Renames a bad file, so that the next save does not overwrite it. Fails where it cannot be renamed, is a folder
/// or a pipe, which are not ours, or may not be read by this user.
fn set_aside(path: &Path) -> io::Result<PathBuf> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::Error::other(labels::NOT_A_FILE));
    }
    std::fs::File::open(path)?;
    let free = (1..MAX_BROKEN)
        .map(|number| aside(path, number))
        .find(|aside| !aside.exists())
        .unwrap_or_else(|| aside(path, MAX_BROKEN));
    std::fs::rename(path, &free)?;
    Ok(free)
}

fn aside(path: &Path, number: u32) -> PathBuf {
    with_suffix(path, &format!(".broken-{number}"))
}
