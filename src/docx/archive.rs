//! The zip around a document: everything that its list of files promises is checked before anything is unpacked, and held
//! to while it is.

use super::error::{Error, OtherFormat};
use super::xml;
use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read};
use zip::read::ZipFileEntry;
use zip::{CompressionMethod, ZipArchive};

/// Bytes of all parts together, unpacked.
const MAX_ALL: u64 = 64 << 20;
/// Bytes of one part, unpacked.
const MAX_ENTRY: u64 = 16 << 20;
/// Parts: a document has some thirty, and one for each picture.
const MAX_COUNT: usize = 500;
/// So many times larger than it is packed: no document measured has more than 27.
const MAX_RATIO: u64 = 200;
/// Where the ratio begins to count: a small blank part may be packed better.
const SMALL: u64 = 64 << 10;

/// What each line of the list begins with.
const LINE: &[u8] = b"PK\x01\x02";
/// Lines that are counted before the list is read, which keeps all of them: embedded tables have lists of their own.
const MAX_LINES: usize = 10 * MAX_COUNT;
/// The length of a line without what it names.
const LINE_HEAD: usize = 46;
/// Where a line holds the lengths of the name, of more fields and of a comment.
const LENGTHS: [usize; 3] = [28, 30, 32];

/// A document's parts by name.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Where each part stands, by its name in small letters: names of parts mind no case.
    places: HashMap<String, Entry>,
}

#[derive(Clone, Copy)]
struct Entry {
    index: usize,
    size: u64,
}

impl<'a> Archive<'a> {
    /// Checks all that the list of files promises.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Error> {
        // Before the list is read: a million lines would fill the memory.
        if bytes.windows(LINE.len()).filter(|it| *it == LINE).take(MAX_LINES).count() == MAX_LINES {
            return Err(Error::Crowded);
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Error::Torn)?;
        if let Some(name) = twice(bytes, zip.central_directory_start()) {
            return Err(Error::Twice(name));
        }
        if zip.len() > MAX_COUNT {
            return Err(Error::Crowded);
        }
        let mut places = HashMap::new();
        let mut all = 0;
        for index in 0..zip.len() {
            let entry = zip.by_index_data(index).map_err(|_| Error::Torn)?;
            let name = entry.name().map_err(|_| Error::Torn)?;
            check(&name, &entry)?;
            all += entry.size();
            if all > MAX_ALL {
                return Err(Error::Bomb(name.into_owned()));
            }
            if !entry.is_dir() {
                places.insert(key(&name), Entry { index, size: entry.size() });
            }
        }
        // One packed part that many lines name would unpack many times.
        if zip.has_overlapping_files().map_err(|_| Error::Torn)? {
            return Err(Error::Torn);
        }
        Ok(Self { zip, places })
    }

    /// Whether there is such a part.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.places.contains_key(&key(name))
    }

    /// A part, unpacked.
    pub(crate) fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        let Some(entry) = self.places.get(&key(name)) else {
            return Ok(None);
        };
        let mut file = self.zip.by_index(entry.index).map_err(|_| Error::Torn)?;
        let mut bytes = Vec::with_capacity(usize::try_from(entry.size).unwrap_or_default());
        // One byte more than it promises is enough to know that it lies.
        let mut held = file.by_ref().take(entry.size + 1);
        held.read_to_end(&mut bytes).map_err(|_| Error::Torn)?;
        if bytes.len() as u64 != entry.size {
            return Err(Error::Torn);
        }
        Ok(Some(bytes))
    }

    /// A part that is XML.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, Error> {
        self.read(name)?.map(|bytes| xml::decoded(bytes, name)).transpose()
    }

    /// What it is, if it is no document of Word.
    pub(crate) fn other(&mut self) -> OtherFormat {
        // The kinds of OpenDocument have their name in the first file, unpacked.
        if let Ok(Some(kind)) = self.read("mimetype") {
            return if kind.starts_with(b"application/vnd.oasis.opendocument.text") {
                OtherFormat::Odt
            } else if kind.starts_with(b"application/vnd.oasis.opendocument.") {
                OtherFormat::OtherOffice
            } else {
                OtherFormat::Zip
            };
        }
        let is_office = self.has("[Content_Types].xml");
        if is_office { OtherFormat::OtherOffice } else { OtherFormat::Zip }
    }
}

/// How a name is looked up: some programs write paths of Windows.
fn key(name: &str) -> String {
    name.trim_start_matches('/').replace('\\', "/").to_lowercase()
}

fn check(name: &str, entry: &ZipFileEntry<'_>) -> Result<(), Error> {
    let (size, packed) = (entry.size(), entry.compressed_size());
    let is_stored = entry.compression() == CompressionMethod::Stored;
    if entry.encrypted() {
        return Err(Error::Encrypted);
    }
    if size > MAX_ENTRY || (size > SMALL && size / MAX_RATIO > packed) {
        return Err(Error::Bomb(name.to_owned()));
    }
    let is_known = is_stored || entry.compression() == CompressionMethod::Deflated;
    if !is_known || (is_stored && size != packed) {
        return Err(Error::Torn);
    }
    Ok(())
}

/// The name that two parts have: Windows minds no case. The archive keeps only the last of them, so the list is read here.
fn twice(bytes: &[u8], start: u64) -> Option<String> {
    let mut seen = HashSet::new();
    let mut rest = bytes.get(usize::try_from(start).ok()?..)?;
    while rest.starts_with(LINE) {
        let lengths = LENGTHS.map(|at| {
            let bytes = rest.get(at..at + 2).and_then(|bytes| bytes.try_into().ok());
            usize::from(u16::from_le_bytes(bytes.unwrap_or_default()))
        });
        let [name, more, comment] = lengths;
        let line = LINE_HEAD + name + more + comment;
        let name = String::from_utf8_lossy(rest.get(LINE_HEAD..LINE_HEAD + name)?);
        if !seen.insert(key(&name)) {
            return Some(name.into_owned());
        }
        rest = rest.get(line..)?;
    }
    None
}
