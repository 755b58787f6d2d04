//! Makes a package: the same files give the same bytes, on every computer and on every day.

use super::GUIDE_FILE;
use std::io::{self, Cursor, Write as _};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// The level of packing, which the bytes depend on.
const LEVEL: i64 = 9;

/// Packs a guide and its pictures. Pictures are kept as they are: they are packed already, and are shown from where they
/// lie.
///
/// # Errors
/// The zip cannot hold it.
pub fn pack(guide: &str, mut pictures: Vec<(String, Vec<u8>)>) -> io::Result<Vec<u8>> {
    pictures.sort();
    pictures.dedup_by(|one, other| one.0 == other.0);
    let said = |error: ZipError| io::Error::from(error);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644)
        .system(System::Unix);
    let packed =
        options.compression_method(CompressionMethod::Deflated).compression_level(Some(LEVEL));
    zip.start_file(GUIDE_FILE, packed).map_err(said)?;
    zip.write_all(guide.as_bytes())?;
    for (name, bytes) in pictures {
        let stored = options.compression_method(CompressionMethod::Stored);
        zip.start_file(name, stored).map_err(said)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish().map_err(said)?.into_inner())
}
