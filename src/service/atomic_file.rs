//! Replaces a file so that a crash at any moment, a full disk or a power cut leaves the file of before or the
//! file of after.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

/// How the files are called that are not whole yet.
const PREFIX: &str = ".join-chats-";
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
    builder.prefix(PREFIX).suffix(SUFFIX);
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

/// Removes what programs that were killed have left half written here. Only for who alone writes here.
pub(super) fn remove_leftovers(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let is_ours = name
            .to_str()
            .is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        if is_ours {
            // It only takes room.
            let _ = fs::remove_file(entry.path());
        }
    }
}
