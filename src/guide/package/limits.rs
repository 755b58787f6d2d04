//! What is refused before anything of a package is unpacked: everything is told by its list of files.

use super::entry::{Entry, Part, refused_name};
use crate::file::invalid;
use crate::labels;
use memchr::memmem;
use std::collections::{BTreeMap, HashSet};
use std::io::{self, Cursor};
use std::sync::Arc;
use zip::read::ZipFileEntry;
use zip::{CompressionMethod, ZipArchive};

/// Bytes of all files together, unpacked.
const MAX_ALL: u64 = 64 << 20;
/// Bytes of one file, unpacked.
const MAX_ENTRY: u64 = 16 << 20;
/// Files: those of a guide of a thousand steps with a figure each, and as many again.
const MAX_COUNT: usize = 2000;
/// So many times larger than it is packed.
const MAX_RATIO: u64 = 200;
/// Where the ratio begins to count: a small blank file may be packed better.
const SMALL: u64 = 64 << 10;
/// Bytes of the package itself: its files, and a list of them.
pub(crate) const MAX_FILE: u64 = MAX_ALL + (1 << 20);

/// What each line of the list begins with.
const LINE: &[u8] = b"PK\x01\x02";
/// The length of a line without what it names.
const LINE_HEAD: usize = 46;
/// Where a line holds the lengths of the name, of more fields and of a comment.
const LENGTHS: [usize; 3] = [28, 30, 32];

type Archive = ZipArchive<Cursor<Part>>;

/// Checks all that the list of an archive promises; returns its files.
pub(super) fn checked(bytes: &Arc<Vec<u8>>) -> io::Result<BTreeMap<String, Entry>> {
    if !bytes.starts_with(b"PK") {
        return Err(invalid(labels::NOT_A_PACKAGE));
    }
    // Before the list is read: a million lines would fill the memory.
    if memmem::find_iter(bytes, LINE).take(MAX_COUNT + 1).count() > MAX_COUNT {
        return Err(invalid(&labels::package_of_many(MAX_COUNT)));
    }
    let torn = |_| invalid(labels::PACKAGE_TORN);
    let mut archive = ZipArchive::new(Cursor::new(Part::all(bytes.clone()))).map_err(torn)?;
    if let Some(name) = twice(bytes, archive.central_directory_start()) {
        return Err(refused(&name, labels::PACKED_TWICE));
    }
    let mut all = 0;
    for index in 0..archive.len() {
        let entry = archive.by_index_data(index).map_err(torn)?;
        let name = entry.name().map_err(torn)?;
        if let Some(why) = refused_entry(&name, &entry) {
            return Err(refused(&name, why));
        }
        all += entry.size();
        if all > MAX_ALL {
            return Err(invalid(&labels::package_too_large(MAX_ALL >> 20)));
        }
    }
    archive.validate_header_consistency().map_err(torn)?;
    entries(&mut archive, bytes.len())
}

fn refused(name: &str, why: &str) -> io::Error {
    invalid(&labels::inside_package(name, why))
}

fn refused_entry(name: &str, entry: &ZipFileEntry) -> Option<&'static str> {
    let (size, packed) = (entry.size(), entry.compressed_size());
    let is_stored = entry.compression() == CompressionMethod::Stored;
    if let Some(why) = refused_name(name) {
        return Some(why);
    }
    if entry.encrypted() {
        Some(labels::PACKED_SECRET)
    } else if entry.is_symlink() {
        Some(labels::IS_A_LINK)
    } else if !is_stored && entry.compression() != CompressionMethod::Deflated {
        Some(labels::PACKED_STRANGELY)
    } else if size > MAX_ENTRY {
        Some(labels::TOO_LARGE)
    } else if size > SMALL && size / MAX_RATIO > packed {
        Some(labels::PACKED_BOMB)
    } else if is_stored && size != packed {
        Some(labels::PACKED_SIZE_LIES)
    } else {
        None
    }
}

/// Where each file lies; folders are left out.
fn entries(archive: &mut Archive, length: usize) -> io::Result<BTreeMap<String, Entry>> {
    let torn = || invalid(labels::PACKAGE_TORN);
    let mut entries = BTreeMap::new();
    for index in 0..archive.len() {
        let file = archive.by_index_raw(index).map_err(|_| torn())?;
        let name = file.name().map_err(|_| torn())?.into_owned();
        let start = file.data_start().and_then(|start| usize::try_from(start).ok());
        let packed = usize::try_from(file.compressed_size()).ok();
        let end = start.zip(packed).and_then(|(start, packed)| start.checked_add(packed));
        let (Some(start), Some(end)) = (start, end.filter(|end| *end <= length)) else {
            return Err(refused(&name, labels::PACKED_SIZE_LIES));
        };
        let is_stored = file.compression() == CompressionMethod::Stored;
        let (place, size, sum) = (start..end, file.size(), file.crc32());
        if !file.is_dir() {
            entries.insert(name.clone(), Entry { name, place, size, sum, is_stored });
        }
    }
    Ok(entries)
}

/// The name that two files have: Windows minds no case. The archive keeps only the last of them, so the list is read here.
fn twice(bytes: &[u8], start: u64) -> Option<String> {
    let mut seen = HashSet::new();
    let mut rest = bytes.get(usize::try_from(start).ok()?..)?;
    while rest.starts_with(LINE) {
        let lengths = LENGTHS.map(|at| {
            let bytes = rest.get(at..at + 2).and_then(|bytes| bytes.try_into().ok());
            usize::from(u16::from_le_bytes(bytes.unwrap_or_default()))
        });
        let name = rest.get(LINE_HEAD..LINE_HEAD + lengths[0])?;
        let name = String::from_utf8_lossy(name).into_owned();
        if !seen.insert(name.to_lowercase()) {
            return Some(name);
        }
        rest = rest.get(LINE_HEAD + lengths.iter().sum::<usize>()..)?;
    }
    None
}
