//! Replaces a file so that a crash at any moment, a full disk or a power cut leaves either the old file or
//! the new one, never a mixture.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;
use std::time::Duration;

/// The end of the name of a file that is not whole yet.
const SUFFIX: &str = ".tmp";

/// A trait, so that in a test the disk can fail at any byte.
pub(super) trait Disk {
    fn write(&mut self, file: &mut File, bytes: &[u8]) -> io::Result<()>;
}

pub(super) struct RealDisk;

impl Disk for RealDisk {
    fn write(&mut self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }
}

/// Makes these bytes the content of the file, wholly or not at all. A link is replaced, not followed. Fails where the
/// folder does not exist or is not writable, or the disk is full.
pub(super) fn replace(
    disk: &mut impl Disk,
    path: &Path,
    content: impl AsRef<[u8]>,
) -> io::Result<()> {
    replace_by(path, |file| disk.write(file, content.as_ref()))
}

/// As [`replace`], by what writes piece by piece; returns what that says.
pub(super) fn replace_by<T, E: From<io::Error>>(
    path: &Path,
    write: impl FnOnce(&mut File) -> Result<T, E>,
) -> Result<T, E> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let prefix = prefix(path);
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(SUFFIX);
    // The permissions of any new file: in a folder that is shared by all users, the next one reads it too.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    let written = write(file.as_file_mut())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(io::Error::from)?;
    sync_folder(folder);
    Ok(written)
}

/// Makes the rename itself survive a power cut, on systems where a folder can be synced.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = folder;
}

/// The beginning of its name: the folder may hold files of other programs.
fn prefix(path: &Path) -> OsString {
    let mut prefix = OsString::from(".");
    prefix.push(path.file_name().unwrap_or_default());
    prefix.push("-");
    prefix
}

/// Removes the half-written files of programs that were killed, which nobody has written to for this long. Without an
/// age call it only while holding the lock: it would delete the file that another copy is writing.
pub(super) fn remove_leftovers(path: &Path, age: Duration) {
    let folder = path.parent().unwrap_or(Path::new("."));
    let prefix = prefix(path);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.as_encoded_bytes();
        let is_ours =
            name.starts_with(prefix.as_encoded_bytes()) && name.ends_with(SUFFIX.as_bytes());
        // Asked only of ours: a folder of documents may hold thousands of others, on a slow disk.
        let is_old = || {
            let written = entry.metadata().and_then(|it| it.modified()).ok();
            written.and_then(|it| it.elapsed().ok()).is_some_and(|it| it >= age)
        };
        if is_ours && (age.is_zero() || is_old()) {
            // A file that stays does no harm: it only takes room.
            let _ = fs::remove_file(entry.path());
        }
    }
}
