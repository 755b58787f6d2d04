//! The user's folders in which the program keeps something.

use crate::labels;
use std::path::PathBuf;

const NAME: &str = "join-chats";

/// The folder that keeps the marks: the user's local state or data. `None` where the system names no
/// home.
#[cfg(not(windows))]
pub fn state() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", NAME)?;
    let state = folders.state_dir();
    Some(state.unwrap_or_else(|| folders.data_local_dir()).to_owned())
}

/// The folder for what can be found out again: it does not roam to other computers.
#[cfg(not(windows))]
pub fn cache() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", NAME)?;
    Some(folders.cache_dir().to_owned())
}

/// The folder for what holds only as long as the user is logged in, on this computer: a home may be another one's too.
#[cfg(not(windows))]
pub fn session() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", NAME)?;
    Some(folders.runtime_dir().map_or_else(|| folders.cache_dir().join("open"), PathBuf::from))
}

/// `%LOCALAPPDATA%\join-chats\cache\open`.
#[cfg(windows)]
pub fn session() -> Option<PathBuf> {
    Some(cache()?.join("open"))
}

/// `%LOCALAPPDATA%\join-chats\data`. Asked of the environment, since the crate that asks the system
/// imports combase.dll, which Windows 7 lacks.
#[cfg(windows)]
pub fn state() -> Option<PathBuf> {
    Some(local()?.join("data"))
}

/// `%LOCALAPPDATA%\join-chats\cache`.
#[cfg(windows)]
pub fn cache() -> Option<PathBuf> {
    Some(local()?.join("cache"))
}

/// The folder for what a teacher has drawn, beside other documents.
pub fn drawings() -> Option<PathBuf> {
    Some(documents()?.join(labels::DRAWINGS_FOLDER))
}

/// The folder for hand-outs that are printed, beside other documents: a browser that may not read everywhere reads those.
pub fn handouts() -> Option<PathBuf> {
    Some(documents()?.join(labels::HANDOUTS_FOLDER))
}

#[cfg(not(windows))]
fn documents() -> Option<PathBuf> {
    let folders = directories::UserDirs::new()?;
    let documents = folders.document_dir();
    Some(documents.unwrap_or_else(|| folders.home_dir()).to_owned())
}

/// Asked of the registry: the folder may have been moved to another disk or into a cloud.
#[cfg(windows)]
fn documents() -> Option<PathBuf> {
    const FOLDERS: &str = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders";
    let home = std::env::home_dir()?;
    let named = windows_registry::CURRENT_USER.open(FOLDERS);
    let named = named.and_then(|folders| folders.get_string("Personal")).ok();
    let named = named.map(|path| path.replace("%USERPROFILE%", &home.to_string_lossy()));
    let named = named.map(PathBuf::from).filter(|path| path.is_absolute());
    Some(named.unwrap_or_else(|| home.join("Documents")))
}

#[cfg(windows)]
fn local() -> Option<PathBuf> {
    let local = std::env::var_os("LOCALAPPDATA").map(PathBuf::from);
    let local = local.filter(|path| path.is_absolute());
    // Every user has this folder; the variable is missing when another program starts us without it.
    let usual = || Some(std::env::home_dir()?.join("AppData").join("Local"));
    Some(local.or_else(usual)?.join(NAME))
}
