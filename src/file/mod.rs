//! Reads plain files up to a limit: no device, pipe or huge file can stop the program or fill its memory.

mod written;

use crate::labels;
use serde::Deserialize;
use std::borrow::Cow;
use std::fmt;
use std::fs::File;
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;

/// Why a file could not be read or written: an [`io::Error`] can neither be kept nor compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IoReason {
    /// The system's kind of error, and its number.
    System(ErrorKind, Option<i32>),
    /// The program itself refuses the file; why, in a few Russian words.
    Own(String),
}

impl From<&io::Error> for IoReason {
    fn from(error: &io::Error) -> Self {
        let code = error.raw_os_error();
        match error.kind() {
            ErrorKind::InvalidData | ErrorKind::Other if code.is_none() => {
                Self::Own(error.to_string())
            }
            kind => Self::System(kind, code),
        }
    }
}

impl fmt::Display for IoReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::System(kind, code) => f.write_str(&labels::system_reason(*kind, *code)),
            Self::Own(words) => f.write_str(words),
        }
    }
}

/// Reads a text of at most `limit` bytes, without the byte order mark (BOM) that some editors put before it.
/// Fails like [`read`], and where the text is no UTF-8.
pub(crate) fn read_text(path: &Path, limit: u64) -> io::Result<String> {
    let bytes = read(path, limit)?;
    let mut text = String::from_utf8(bytes).map_err(|_| invalid(labels::NOT_TEXT))?;
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    Ok(text)
}

/// What Notepad shows in lines: that of Windows 7 knows no other ends than CR LF.
pub(crate) fn for_notepad(text: &str) -> Cow<'_, str> {
    if cfg!(windows) { Cow::Owned(with_cr_lf(text)) } else { Cow::Borrowed(text) }
}

/// The mark by which an old Notepad knows UTF-8; nothing elsewhere.
pub(crate) const NOTEPAD_MARK: &str = if cfg!(windows) { "\u{feff}" } else { "" };

/// A text that has some of them already keeps them.
fn with_cr_lf(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}

/// Reads a text that people write, in the encoding of their editor: UTF-8 or UTF-16. Fails like [`read`], and with the
/// cure where it is anything else.
pub(crate) fn read_written(path: &Path, limit: u64) -> io::Result<String> {
    let bytes = read(path, limit).map_err(|error| match hidden_ending(path) {
        Some(name) if error.kind() == ErrorKind::NotFound => invalid(&labels::ending_txt(&name)),
        _ => error,
    })?;
    decode_written(bytes).map_err(|why| invalid(&why))
}

/// The text in the bytes of such a file.
///
/// # Errors
/// What it is, and how to mend that, in Russian.
pub(crate) fn decode_written(bytes: Vec<u8>) -> Result<String, String> {
    written::decode(bytes)
}

/// The name of the file beside whose ending Notepad has added and Explorer hides.
fn hidden_ending(path: &Path) -> Option<String> {
    let name = format!("{}.txt", path.file_name()?.to_str()?);
    path.with_file_name(&name).is_file().then_some(name)
}

/// The format that a RON text names, read alone: the rest of a newer file may be anything.
pub(crate) fn format_of(text: &str) -> Option<u32> {
    #[derive(Deserialize)]
    struct Version {
        format: u32,
    }
    ron::from_str(text).ok().map(|version: Version| version.format)
}

/// Fails where the file is missing, no plain file, larger than `limit` bytes, or cannot be read.
pub(crate) fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path, limit)?.take(limit + 1).read_to_end(&mut bytes)?;
    // It may have grown after its length was checked.
    if bytes.len() as u64 > limit {
        return Err(invalid(labels::TOO_LARGE));
    }
    Ok(bytes)
}

/// A symbolic link may lead anywhere. Fails, too, where the path does not exist.
pub(crate) fn refuse_link(path: &Path) -> io::Result<()> {
    if std::fs::symlink_metadata(path)?.is_symlink() {
        return Err(invalid(labels::IS_A_LINK));
    }
    Ok(())
}

/// Fails like [`read`]. The kind of file is checked first: opening a pipe would wait for somebody to write.
pub(crate) fn open(path: &Path, limit: u64) -> io::Result<File> {
    let about = std::fs::metadata(path)?;
    if !about.is_file() {
        return Err(invalid(labels::NOT_A_FILE));
    }
    if about.len() > limit {
        return Err(invalid(labels::TOO_LARGE));
    }
    File::open(path)
}

/// The error for a file that can be read but not used; `why` in a few Russian words.
pub(crate) fn invalid(why: &str) -> io::Error {
    io::Error::new(ErrorKind::InvalidData, why)
}

#[cfg(test)]
mod tests {
    use super::with_cr_lf;

    #[test]
    fn every_line_ends_once() {
        for (text, written) in
            [("a\nb\n", "a\r\nb\r\n"), ("a\r\nb\n\n", "a\r\nb\r\n\r\n"), ("a", "a"), ("", "")]
        {
            assert_eq!(with_cr_lf(text), written);
        }
    }
}
