//! Zips as anybody writes them, good and bad: made byte by byte, since no library writes what is wrong.

use super::pictures::crc32;
use image::{ExtendedColorType, ImageEncoder as _, codecs::png::PngEncoder};
use zip::write::SimpleFileOptions;

/// A file inside.
#[derive(Clone)]
struct File {
    name: String,
    bytes: Vec<u8>,
    flags: u16,
    method: Option<u16>,
    mode: u32,
    /// Its unpacked size in a field of ZIP64, true or not.
    promised: Option<u64>,
    is_torn: bool,
}

/// An archive in the making.
#[derive(Clone, Default)]
pub struct Zip {
    files: Vec<File>,
    is_deflated: bool,
}

/// Those of the small guide.
pub fn small_pictures() -> Vec<(String, Vec<u8>)> {
    ["one.png", "two.png"]
        .map(|name| (name.to_owned(), png(if name == "one.png" { 2 } else { 3 })))
        .into()
}

fn png(side: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let pixels: Vec<u8> = (0..side * side).map(|place| place as u8 * 20).collect();
    let written =
        PngEncoder::new(&mut bytes).write_image(&pixels, side, side, ExtendedColorType::L8);
    written.expect("a small PNG");
    bytes
}

impl Zip {
    pub fn add(&mut self, name: &str, bytes: &[u8]) {
        self.files.push(File {
            name: name.to_owned(),
            bytes: bytes.to_vec(),
            flags: 1 << 11,
            method: None,
            mode: 0o100_644,
            promised: None,
            is_torn: false,
        });
    }

    pub fn with(mut self, name: &str, bytes: &[u8]) -> Self {
        self.add(name, bytes);
        self
    }

    fn file(mut self, name: &str, change: impl FnOnce(&mut File)) -> Self {
        let file = self.files.iter_mut().find(|file| file.name == name);
        change(file.expect("a file of this name"));
        self
    }

    pub fn replaced(self, name: &str, bytes: &[u8]) -> Self {
        self.file(name, |file| file.bytes = bytes.to_vec())
    }

    pub fn linked(self, name: &str) -> Self {
        self.file(name, |file| file.mode = 0o120_777)
    }

    pub fn locked(self, name: &str) -> Self {
        self.file(name, |file| file.flags |= 1)
    }

    pub fn method(self, name: &str, method: u16) -> Self {
        self.file(name, |file| file.method = Some(method))
    }

    pub fn promising(self, name: &str, size: u64) -> Self {
        self.file(name, |file| file.promised = Some(size))
    }

    /// Its bytes are not those of its sum.
    pub fn torn(self, name: &str) -> Self {
        self.file(name, |file| file.is_torn = true)
    }

    /// As most programs pack.
    pub fn deflated(mut self) -> Self {
        self.is_deflated = true;
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        let (mut out, mut list) = (Vec::new(), Vec::new());
        for file in &self.files {
            let packed = if self.is_deflated { deflated(&file.bytes) } else { file.bytes.clone() };
            let method = file.method.unwrap_or(if self.is_deflated { 8 } else { 0 });
            let sum = crc32(&file.bytes) ^ u32::from(file.is_torn);
            let size = file.promised.map_or(file.bytes.len() as u32, |_| u32::MAX);
            // The two sizes of ZIP64 stand in the local header, and only the unpacked one in the list.
            let sizes = |both: bool| match file.promised {
                Some(size) => {
                    let packed = (packed.len() as u64).to_le_bytes();
                    let rest = if both { &packed[..] } else { &[] };
                    let length = 8 + rest.len() as u16;
                    [&1u16.to_le_bytes()[..], &length.to_le_bytes(), &size.to_le_bytes(), rest]
                        .concat()
                }
                None => Vec::new(),
            };
            let packed_size = |both: bool| {
                if both && file.promised.is_some() { u32::MAX } else { packed.len() as u32 }
            };
            let head = |both: bool| {
                [
                    &45u16.to_le_bytes()[..],
                    &file.flags.to_le_bytes(),
                    &method.to_le_bytes(),
                    &[0, 0, 0x21, 0],
                    &sum.to_le_bytes(),
                    &packed_size(both).to_le_bytes(),
                    &size.to_le_bytes(),
                    &(file.name.len() as u16).to_le_bytes(),
                    &(sizes(both).len() as u16).to_le_bytes(),
                ]
                .concat()
            };
            let offset = out.len() as u32;
            out.extend(
                [b"PK\x03\x04", &*head(true), file.name.as_bytes(), &sizes(true), &packed].concat(),
            );
            let attributes = (file.mode << 16).to_le_bytes();
            let rest = [&[0; 6][..], &attributes, &offset.to_le_bytes()].concat();
            list.extend(
                [b"PK\x01\x02\x2d\x03", &*head(false), &rest, file.name.as_bytes(), &sizes(false)]
                    .concat(),
            );
        }
        let (count, start) = (self.files.len() as u16, out.len() as u32);
        let ends = [
            &count.to_le_bytes()[..],
            &count.to_le_bytes(),
            &(list.len() as u32).to_le_bytes(),
            &start.to_le_bytes(),
        ];
        [&out, &list, &b"PK\x05\x06\0\0\0\0"[..], &ends.concat(), &[0, 0]].concat()
    }
}

/// The library packs; only its bytes are taken.
fn deflated(bytes: &[u8]) -> Vec<u8> {
    use std::io::{Cursor, Read as _, Write as _};
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    writer.start_file("a", options).expect("a file");
    writer.write_all(bytes).expect("its bytes");
    let mut archive = writer.finish_into_readable().expect("an archive");
    let mut packed = Vec::new();
    archive.by_index_raw(0).expect("a file").read_to_end(&mut packed).expect("its bytes");
    packed
}
