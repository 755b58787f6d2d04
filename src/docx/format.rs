//! What a file is that is no zip, by its first bytes.

use super::error::{Error, OtherFormat};

/// Word's, Excel's and PowerPoint's files before 2007, and around those with a password.
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
/// What Word's XML of 2003, and its later twin without a zip, begin with.
const WORD_2003: &[u8] = b"progid=\"word.document\"";
/// How far a PDF's mark may lie from its beginning.
const PDF_HEAD: usize = 1024;
/// How much of a text is looked at.
const TEXT_HEAD: usize = 512;

/// Why a file that is no zip is not read.
pub(crate) fn refused(bytes: &[u8]) -> Error {
    if bytes.starts_with(OLE) {
        return ole(bytes);
    }
    let bare = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let head = bare.get(..TEXT_HEAD).unwrap_or(bare).to_ascii_lowercase();
    let first = bytes.get(..PDF_HEAD).unwrap_or(bytes);
    Error::Other(if bare.is_empty() {
        OtherFormat::Empty
    } else if head.starts_with(b"{\\rtf") {
        OtherFormat::Rtf
    } else if has(first, b"%PDF-") {
        OtherFormat::Pdf
    } else if has(&head, WORD_2003) {
        OtherFormat::Doc
    } else if has(&head, b"<html") || has(&head, b"<!doctype html") {
        OtherFormat::Html
    } else {
        OtherFormat::Unknown
    })
}

/// The names of its streams tell who wrote it.
fn ole(bytes: &[u8]) -> Error {
    let has_stream = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        has(bytes, &wide)
    };
    if has_stream("EncryptedPackage") {
        Error::Encrypted
    } else if !has_stream("WordDocument")
        && (has_stream("Workbook") || has_stream("PowerPoint Document"))
    {
        Error::Other(OtherFormat::OtherOffice)
    } else {
        Error::Other(OtherFormat::Doc)
    }
}

fn has(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|it| it == what)
}
