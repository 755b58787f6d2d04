//! A document of Word's: it is read, or refused. Neither takes more memory than a document is worth. A fuzzer hardly gets
//! past a zip, so what is none stands for the parts of a document, parted by a line of their own.

#![no_main]

use join_chats_docx::{Document, read};
use join_chats_fuzz::{MOST, limited};
use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// What stands between the parts.
const BETWEEN: &[u8] = b"\n====\n";
/// The parts, in their order.
const PARTS: [&str; 4] =
    ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml"];
/// What they are to each other, and what the body may name.
const RELATIONS: &str = "<Relationships>\
    <Relationship Id='s' Type='/styles' Target='styles.xml'/>\
    <Relationship Id='n' Type='/numbering' Target='numbering.xml'/>\
    <Relationship Id='f' Type='/footnotes' Target='footnotes.xml'/>\
    <Relationship Id='p' Type='/image' Target='media/a.png'/>\
    <Relationship Id='l' Type='/hyperlink' Target='https://a.example' TargetMode='External'/>\
    </Relationships>";

fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"PK") {
        return limited(MOST, || look_at(bytes));
    }
    if let Ok(packed) = packed(bytes) {
        limited(MOST, || look_at(&packed));
    }
});

fn look_at(bytes: &[u8]) {
    let Ok(document) = read(bytes) else { return };
    let Document { blocks, media, .. } = &document;
    assert!(blocks.len() <= 200_000, "{} blocks", blocks.len());
    let all: usize = media.iter().map(|media| media.bytes.len()).sum();
    assert!(all <= 64 << 20, "{all} bytes of pictures");
}

fn packed(bytes: &[u8]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut rest = bytes;
    for part in PARTS {
        let end = rest.windows(BETWEEN.len()).position(|it| it == BETWEEN);
        let text = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        rest = rest.get(text.len() + BETWEEN.len()..).unwrap_or_default();
        if !text.is_empty() || part == PARTS[0] {
            zip.start_file(part, stored)?;
            zip.write_all(text)?;
        }
    }
    for (name, text) in [
        ("word/_rels/document.xml.rels", RELATIONS.as_bytes()),
        ("word/media/a.png", b"\x89PNG\r\n\x1A\n"),
    ] {
        zip.start_file(name, stored)?;
        zip.write_all(text)?;
    }
    Ok(zip.finish()?.into_inner())
}
