//! A hand-out into a file, wholly or not at all.

use super::atomic_file::{remove_leftovers, replace_by};
use crate::guide::{Guide, Pictures};
use crate::handout::{Handout, HandoutError, Wanted, write_handout};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Duration;

/// After this long nobody writes a file any more: whoever did was killed.
const FORGOTTEN: Duration = Duration::from_hours(1);

/// Writes a hand-out into this file, in place of what it was; also how many bytes it has. Where there is no usual file but
/// a pipe or a device, into that. Takes time: not for the UI thread.
///
/// # Errors
/// Why there is none; the file is as it was.
pub fn write_handout_file(
    path: &Path,
    guide: &Guide,
    pictures: &Pictures,
    wanted: &Wanted,
    goes_on: &dyn Fn(f32) -> bool,
) -> Result<(Handout, u64), HandoutError> {
    let path = std::path::absolute(path)?;
    // Where somebody has put a link, the file behind it is meant.
    let path = if path.is_symlink() { path.canonicalize()? } else { path };
    remove_leftovers(&path, FORGOTTEN);
    let mut bytes = 0;
    let write = |file: &mut File| {
        let mut counted = Counted { to: BufWriter::new(file), bytes: 0 };
        let handout = write_handout(guide, pictures, wanted, &mut counted, goes_on)?;
        counted.flush()?;
        bytes = counted.bytes;
        Ok(handout)
    };
    let is_other = std::fs::metadata(&path).is_ok_and(|it| !it.is_file() && !it.is_dir());
    let handout = if is_other {
        let mut write = write;
        write(&mut File::options().write(true).open(&path)?)
    } else {
        replace_by(&path, write)
    };
    handout.map(|handout| (handout, bytes))
}

struct Counted<W> {
    to: W,
    bytes: u64,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let count = self.to.write(bytes)?;
        self.bytes += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.to.flush()
    }
}
