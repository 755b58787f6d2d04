//! `join-chats.ron` beside the executable: what a school's technician sets for a computer. It overrides what a user
//! has chosen; the command line overrides it.

use super::paths;
use crate::fault::{self, Fault};
use crate::file;
use crate::guide::Address;
use crate::labels;
use crate::model::SettingsFault;
use crate::preferences::{Preset, ThemeChoice, TypePercent};
use crate::shell::Renderer;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

const NAME: &str = "join-chats.ron";
/// Where the file lies when a package manager has installed the executable and owns its folder.
const SYSTEM: Option<&str> = if cfg!(unix) { Some("/etc/join-chats.ron") } else { None };
/// The largest file that is read, bytes; the example has 2 kB.
const MAX_BYTES: u64 = 64 << 10;

/// What the file may hold. What it does not name stays as the user has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct MachineSettings {
    /// The folder of the state file; a relative path begins at the settings' own folder.
    #[serde(deserialize_with = "path")]
    pub state_folder: Option<PathBuf>,
    /// A guide in place of the embedded one; a relative path as above.
    #[serde(deserialize_with = "path")]
    pub guide: Option<PathBuf>,
    /// What that guide must be.
    #[serde(deserialize_with = "digest")]
    pub guide_sha256: Option<String>,
    /// A folder with guides to choose from; a relative path as above.
    #[serde(deserialize_with = "path")]
    pub library: Option<PathBuf>,
    /// Where a hand-out is on the net: a class is shown its code.
    pub handout_url: Option<Address>,
    pub theme: Option<ThemeChoice>,
    #[serde(deserialize_with = "type_percent")]
    pub type_percent: Option<TypePercent>,
    pub private_window: Option<bool>,
    pub renderer: Option<Renderer>,
}

#[derive(Debug, Default)]
pub(super) struct Found {
    /// The file, if there is one.
    pub path: Option<PathBuf>,
    /// What it sets; nothing if something is wrong with it.
    pub settings: MachineSettings,
    pub warning: Option<SettingsFault>,
}

impl MachineSettings {
    pub(super) fn of_this_computer() -> Found {
        let is_absent = |kind| matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory);
        for path in places() {
            let found = match file::read_written(&path, MAX_BYTES) {
                Err(error) if is_absent(error.kind()) => continue,
                Err(error) => Err(SettingsFault::Unreadable(path.clone(), (&error).into())),
                Ok(text) => Self::from_ron(&text, path.parent().unwrap_or(Path::new("")))
                    .map_err(|fault| SettingsFault::Wrong(path.clone(), fault)),
            };
            return Found {
                path: Some(path),
                warning: found.as_ref().err().cloned(),
                settings: found.unwrap_or_default(),
            };
        }
        Found::default()
    }

    fn from_ron(text: &str, folder: &Path) -> Result<Self, Fault> {
        let mut settings: Self = fault::parse(&fault::tidy(text))?;
        if settings.guide_sha256.is_some() && settings.guide.is_none() {
            let place = text.find("guide_sha256").unwrap_or(0);
            return Err(Fault::at(text, place, labels::PIN_WITHOUT_GUIDE));
        }
        for path in [&mut settings.state_folder, &mut settings.guide, &mut settings.library] {
            *path = path.take().map(|path| folder.join(path));
        }
        Ok(settings)
    }

    /// The state file that they name.
    pub(super) fn state(&self) -> Option<PathBuf> {
        let folder = self.state_folder.as_deref()?;
        Some(folder.join(crate::service::STATE_FILE))
    }

    pub(super) fn preset(&self) -> Preset {
        Preset {
            theme: self.theme,
            type_percent: self.type_percent,
            private_window: self.private_window,
        }
    }
}

/// Whether settings of this text are good. Entry point for the fuzzer.
///
/// # Errors
/// The first thing to mend.
#[doc(hidden)]
pub fn check_settings(text: &str, folder: &Path) -> Result<(), Fault> {
    MachineSettings::from_ron(text, folder).map(drop)
}

/// Where the file may lie; the first that exists counts.
fn places() -> impl Iterator<Item = PathBuf> {
    let executable = std::env::current_exe().ok();
    let beside = executable.map(|path| path.with_file_name(NAME));
    beside.into_iter().chain(SYSTEM.map(PathBuf::from))
}

/// No shell has expanded it.
fn path<'de, D: Deserializer<'de>>(from: D) -> Result<Option<PathBuf>, D::Error> {
    let path = Option::<String>::deserialize(from)?;
    path.map(|path| paths::written(&path)).transpose().map_err(D::Error::custom)
}

/// As `sha256sum` writes it, or the system's own tool, which writes it large.
fn digest<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    let Some(written) = Option::<String>::deserialize(from)? else {
        return Ok(None);
    };
    let digest = written.trim().to_ascii_lowercase();
    let is_digest = digest.len() == 64 && digest.bytes().all(|it| it.is_ascii_hexdigit());
    if is_digest {
        Ok(Some(digest))
    } else {
        Err(D::Error::custom(labels::pin_unreadable(&written)))
    }
}

/// Out of range is an error here, which the technician reads; a pupil's old state file is cut to the range.
fn type_percent<'de, D: Deserializer<'de>>(from: D) -> Result<Option<TypePercent>, D::Error> {
    let Some(percent) = Option::<i64>::deserialize(from)? else {
        return Ok(None);
    };
    let (min, max) = (TypePercent::MIN, TypePercent::MAX);
    if (min.into()..=max.into()).contains(&percent) {
        return Ok(Some(TypePercent::from(percent)));
    }
    let fault = labels::type_out_of_range(percent, min, max);
    Err(D::Error::custom(fault))
}
