//! A file inside a package: what is known of it before it is unpacked, and which names it may have.

use crate::labels;
use std::ops::Range;
use std::sync::Arc;

/// Names that Windows keeps for devices, whatever ending they have.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
/// The same with a digit behind them.
const PORTS: [&str; 2] = ["com", "lpt"];

/// A part of shared bytes. Not of an `Arc<[u8]>`: to make one, a package would be in memory twice.
#[derive(Clone, Debug)]
pub struct Part(pub(super) Arc<Vec<u8>>, pub(super) Range<usize>);

impl Part {
    pub(super) fn all(bytes: Arc<Vec<u8>>) -> Self {
        let all = 0..bytes.len();
        Self(bytes, all)
    }
}

impl AsRef<[u8]> for Part {
    fn as_ref(&self) -> &[u8] {
        self.0.get(self.1.clone()).unwrap_or_default()
    }
}

/// What is known of a file before it is unpacked.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// As it stands in the package.
    pub(super) name: String,
    /// Where its bytes lie in the package, packed or not.
    pub(super) place: Range<usize>,
    /// Bytes once it is unpacked.
    pub(super) size: u64,
    /// CRC-32 of these.
    pub(super) sum: u32,
    pub(super) is_stored: bool,
}

/// Why a name is refused: as a path it could leave the folder in which somebody unpacks it, or be no file on one of our
/// systems.
pub(super) fn refused_name(name: &str) -> Option<&'static str> {
    let is_path = name.starts_with('/') || name.contains(['\\', ':', '\0']);
    if is_path || name.split('/').any(|part| part == "..") {
        return Some(labels::PACKED_PATH);
    }
    if name.is_empty() || name.contains(char::is_control) {
        return Some(labels::PACKED_NAME);
    }
    name.split('/').any(is_device).then_some(labels::PACKED_DEVICE)
}

fn is_device(part: &str) -> bool {
    let bare = part.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let is_port = |port: &str| {
        let mut rest = bare.strip_prefix(port).unwrap_or_default().chars();
        rest.next().is_some_and(char::is_numeric) && rest.next().is_none()
    };
    DEVICES.contains(&bare.as_str()) || PORTS.into_iter().any(is_port)
}
