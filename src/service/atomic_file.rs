//! Replaces a file so that a crash at any moment, a full disk or a power cut leaves the file of before or the
//! file of after.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

/// How a file ends that is not whole yet.
const SUFFIX: &str = ".tmp";

/// Writes the bytes of a file. A trait, so that a test can have the disk fail at any of them.
pub(super) trait Disk {
    /// Writes all of them.
    ///
    /// # Errors
    /// The system's own.
    fn write(&mut self, file: &mut File, bytes: &[u8]) -> io::Result<()>;
}

/// The disk itself.
pub(super) struct RealDisk;

impl Disk for RealDisk {
    fn write(&mut self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }
}

/// Has the file hold this text. What lies there is replaced whole, or not at all; a link is replaced, not
/// followed.
///
/// # Errors
/// The system's own; the file is then what it was.
pub(super) fn replace(disk: &mut impl Disk, path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    let prefix = prefix(path);
    builder.prefix(&prefix).suffix(SUFFIX);
    // As any new file: in a folder that a technician has set for all, the next user reads it too.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    disk.write(file.as_file_mut(), text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    sync_folder(folder);
    Ok(())
}

/// Makes the rename itself last through a power cut, where a folder can be synced at all.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = folder;
}

/// How the name of such a file begins: other files of the folder are written by others.
fn prefix(path: &Path) -> OsString {
    let mut prefix = OsString::from(".");
    prefix.push(path.file_name().unwrap_or_default());
    prefix.push("-");
    prefix
}

/// Removes what programs that were killed have left of this file, half written. Only for who alone writes it.
pub(super) fn remove_leftovers(path: &Path) {
    let folder = path.parent().unwrap_or(Path::new("."));
    let prefix = prefix(path);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.as_encoded_bytes();
        if name.starts_with(prefix.as_encoded_bytes()) && name.ends_with(SUFFIX.as_bytes()) {
            // It only takes room.
            let _ = fs::remove_file(entry.path());
        }
    }
}
