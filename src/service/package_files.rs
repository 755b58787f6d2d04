//! Packages, and what comes out of them, on a disk: each is there whole or not at all, and what was there before stays
//! unless it was asked to go.

use super::atomic_file::{RealDisk, replace};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

/// Writes a package. `may_replace`: also where there is a file already.
///
/// # Errors
/// The system's; [`ErrorKind::AlreadyExists`] where there is one.
pub fn save_package(path: &Path, bytes: &[u8], may_replace: bool) -> io::Result<()> {
    let path = std::path::absolute(path)?;
    if !may_replace && fs::symlink_metadata(&path).is_ok() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    replace(&mut RealDisk, &path, bytes)
}

/// Writes these files into a folder, which is made. `may_replace`: also into one that holds files already, where those of
/// other names stay.
///
/// # Errors
/// The system's; [`ErrorKind::AlreadyExists`] where there are files.
pub fn save_folder(
    folder: &Path,
    files: &[(String, Vec<u8>)],
    may_replace: bool,
) -> io::Result<()> {
    let folder = std::path::absolute(folder)?;
    match fs::read_dir(&folder).map(|mut files| files.next().is_none()) {
        Ok(false) if may_replace => fill(&folder, files),
        Ok(false) => Err(ErrorKind::AlreadyExists.into()),
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        Ok(true) | Err(_) => make(&folder, files),
    }
}

fn fill(folder: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    files.iter().try_for_each(|(name, bytes)| replace(&mut RealDisk, &folder.join(name), bytes))
}

/// Under another name until it is whole.
fn make(folder: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".").suffix(".tmp");
    // Those of any new folder.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    let whole = builder.tempdir_in(folder.parent().unwrap_or(folder))?;
    fill(whole.path(), files)?;
    // Windows renames to no folder, even an empty one.
    let _ = fs::remove_dir(folder);
    fs::rename(whole.path(), folder)
}
