//! What tells whether a guide is the very same, to the last byte.

use super::MAX_GUIDE_BYTES;
use super::load::guide_file;
use super::{Guide, Pictures};
use crate::file;
use hmac_sha256::Hash;
use std::fmt::Write as _;
use std::io;
use std::path::Path;

/// The SHA-256 of a guide, as `sha256sum` writes it: that of its package, or that of its file with its pictures behind
/// it, in the order in which the guide lists them. Of a package those bytes count that are shown.
///
/// # Errors
/// One of its files cannot be read.
pub fn digest(path: &Path, guide: &Guide, pictures: &Pictures) -> io::Result<String> {
    let mut hash = Hash::new();
    if let Pictures::Package(package) = pictures {
        package.read_all(|piece| hash.update(piece))?;
    } else {
        hash.update(file::read(&guide_file(path), MAX_GUIDE_BYTES)?);
        for figure in &guide.figures {
            hash.update(pictures.read(&figure.file)?);
        }
    }
    let mut digits = String::new();
    for byte in hash.finalize() {
        // A string takes all that is written into it.
        let _ = write!(digits, "{byte:02x}");
    }
    Ok(digits)
}
