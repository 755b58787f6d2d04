//! What the wizard has to say in a line at the top, as data: `ui` finds the words.

use crate::fault::Fault;
use crate::file::IoReason;
use crate::guide::SourceError;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// One line at the top of the window until it is dismissed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Something is wrong with the computer's settings: its technician should know.
    Settings(SettingsFault),
    /// The guide that was chosen cannot be shown.
    GuideNotOpened(SourceError),
    /// A file that somebody has brought cannot be shown.
    FileNotOpened(SourceError),
    /// This computer has no dialog for files.
    NoFileDialog,
    /// The settings fix the guide: no file is opened.
    GuideIsFixed,
    /// A hand-out was written, and nothing shows it: where it lies.
    PaperNotShown(String),
    /// There was no state file; the marks come from the backup.
    StateFromBackup,
    /// The state file is bad; the marks come from the backup. The bad file is kept at this path.
    StateRestored(StateFault, Option<PathBuf>),
    /// The marks cannot be read. The bad file is kept at this path.
    StateLost(StateFault, Option<PathBuf>),
    /// The marks do not reach the disk.
    NotSaved(SaveFault),
    /// Another copy of the program writes the marks.
    OpenElsewhere,
    /// The marks reach the disk again.
    SavedAgain,
}

/// Whether the marks reach the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// The last change is on the disk.
    Ok,
    /// Nothing can be written.
    Failed(SaveFault),
    /// Another copy of the program writes.
    Elsewhere,
}

/// Why the marks do not reach the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveFault {
    /// The system names no home folder.
    NoHome,
    /// The thread that writes could not be started.
    NoThread,
    /// This file could not be written.
    File(PathBuf, IoReason),
}

/// Why a state file is no good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StateFault {
    /// It holds nothing.
    Empty,
    /// A newer version of the program has written it.
    Newer,
    /// Its text is not what this program writes.
    Damaged,
    /// It cannot be read.
    Unreadable(IoReason),
    /// An earlier start has found it damaged and put it aside.
    PutAside,
}

/// What is wrong with the computer's settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsFault {
    /// The file cannot be read.
    Unreadable(PathBuf, IoReason),
    /// The file is read, but wrong.
    Wrong(PathBuf, Fault),
    /// The guide that they name is no good: the official one is shown.
    Guide(SourceError),
    /// The guide that they name is not the one that they pin, but has this SHA-256: the official one is shown.
    OtherGuide(PathBuf, String),
    /// The folder of guides that they name cannot be read.
    Library(PathBuf, IoReason),
    /// A package of a library has the id of another one, which is shown, and other bytes.
    SameId(PathBuf, PathBuf),
    /// A package of a library is no good: the others are shown.
    Package(SourceError),
    /// So many more are no good.
    MorePackages(usize),
    /// There are more than so many.
    ManyPackages(usize),
    /// A guide of the school's own has signs that no font of the program has.
    Signs(BTreeSet<char>),
}
