//! Documents for those who read them. A fuzzer hardly gets past a zip, so what is none stands for the parts of a document,
//! parted by a line of their own.

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
const PICTURE: &[u8] = include_bytes!("../../assets/icon.png");

/// A document of these bytes: they themselves, if they are packed already.
pub fn packed(bytes: &[u8]) -> Vec<u8> {
    if bytes.starts_with(b"PK") { bytes.to_vec() } else { parts(bytes).unwrap_or_default() }
}

fn parts(bytes: &[u8]) -> zip::result::ZipResult<Vec<u8>> {
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
        ("word/media/a.png", PICTURE),
    ] {
        zip.start_file(name, stored)?;
        zip.write_all(text)?;
    }
    Ok(zip.finish()?.into_inner())
}
