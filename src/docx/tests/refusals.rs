//! What is refused, and why.

use super::super::{Error, OtherFormat, read};
use super::made::{Made, PNG, p, told_blocks, zipped};

fn ole(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let files = files.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()));
    zipped(&files.collect::<Vec<_>>())
}

#[test]
fn files_of_other_programs_are_told_apart() {
    let odt =
        zip(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"")]);
    let ods = zip(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")]);
    let xlsx = zip(&[("[Content_Types].xml", b""), ("xl/workbook.xml", b"<workbook/>")]);
    for (bytes, other) in [
        (vec![], OtherFormat::Empty),
        (b" \r\n".to_vec(), OtherFormat::Empty),
        (ole("WordDocument"), OtherFormat::Doc),
        (ole("Workbook"), OtherFormat::OtherOffice),
        (
            b"<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>".to_vec(),
            OtherFormat::Doc,
        ),
        (b"{\\rtf1\\ansi}".to_vec(), OtherFormat::Rtf),
        (b"%PDF-1.7\n".to_vec(), OtherFormat::Pdf),
        (b"\xEF\xBB\xBF<!DOCTYPE html><p>".to_vec(), OtherFormat::Html),
        (b"<HTML>".to_vec(), OtherFormat::Html),
        (odt, OtherFormat::Odt),
        (ods, OtherFormat::OtherOffice),
        (xlsx, OtherFormat::OtherOffice),
        (zip(&[("a.txt", b"a")]), OtherFormat::Zip),
        (zip(&[("mimetype", b"application/epub+zip")]), OtherFormat::Zip),
        (zip(&[]), OtherFormat::Zip),
        (b"just words".to_vec(), OtherFormat::Unknown),
        (PNG.to_vec(), OtherFormat::Unknown),
    ] {
        assert_eq!(read(&bytes), Err(Error::Other(other)));
    }
    let slides = Made::new("").file("word/document.xml", b"<p:presentation xmlns:p='x'/>").bytes();
    assert_eq!(read(&slides), Err(Error::Other(OtherFormat::OtherOffice)));
    assert_eq!(read(&ole("EncryptedPackage")), Err(Error::Encrypted));
}

#[test]
fn the_body_is_found_wherever_it_lies() {
    let text = "<document><body><p><r><t>тело</t></r></p></body></document>";
    let strict = "<Relationships><Relationship Id='a' Target='/word/document2.xml' \
                  Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument'/></Relationships>";
    let main = text.as_bytes();
    for files in [
        &[("word/document.xml", main)][..],
        &[("_rels/.rels", strict.as_bytes()), ("word/document2.xml", main)],
        &[("Word\\Document.xml", main)],
    ] {
        let document = read(&zip(files)).expect("a document");
        assert_eq!(told_blocks(&document.blocks), "тело");
    }
}

#[test]
fn parts_may_be_in_utf_16() {
    let text = "<document><body><p><r><t>тело</t></r></p></body></document>";
    let little: Vec<u8> =
        format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> =
        format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect();
    let bare: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = format!("\u{FEFF}{text}").into_bytes();
    for bytes in [little, big, bare, marked] {
        let document = read(&zip(&[("word/document.xml", &bytes)])).expect("a document");
        assert_eq!(told_blocks(&document.blocks), "тело");
    }
}

#[test]
fn xml_that_word_does_not_write_is_refused() {
    let name = "word/document.xml".to_owned();
    let deep = format!("{}{}", "<w:x>".repeat(255), "</w:x>".repeat(255));
    let not_too_deep = format!("{}{}", "<w:x>".repeat(254), "</w:x>".repeat(254));
    for (text, error) in [
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><document/>".to_owned(), Error::Doctype(name.clone())),
        ("<document><body></p></body></document>".to_owned(), Error::Malformed(name.clone())),
        ("<document><body>".to_owned(), Error::Malformed(name.clone())),
        ("<document>&own;</document>".to_owned(), Error::Malformed(name.clone())),
        (format!("<document><body>{deep}</body></document>"), Error::Deep(name.clone())),
    ] {
        let bytes = Made::new("").file(&name, text.as_bytes()).bytes();
        assert_eq!(read(&bytes), Err(error), "{text}");
    }
    let text = format!("<document><body>{not_too_deep}</body></document>");
    assert!(read(&Made::new("").file(&name, text.as_bytes()).bytes()).is_ok());
    let bytes = Made::new("").file(&name, b"<document>\xFF</document>").bytes();
    assert_eq!(read(&bytes), Err(Error::Malformed(name)));
    let styles = Made::new("").part("styles", "").file("word/styles.xml", b"<!DOCTYPE a><a/>");
    assert_eq!(read(&styles.bytes()), Err(Error::Doctype("word/styles.xml".into())));
}

#[test]
fn zips_that_lie_or_are_too_large_are_refused() {
    let zeros = vec![0; 17 << 20];
    let bomb = Made::new("").file("word/media/a.png", &zeros).bytes();
    assert_eq!(read(&bomb), Err(Error::Bomb("word/media/a.png".into())));
    let packed = Made::new("").file("word/b.bin", &zeros[..1 << 20]).bytes();
    assert_eq!(read(&packed), Err(Error::Bomb("word/b.bin".into())), "a ratio of a thousand");
    let small = Made::new(&p("a")).file("word/b.bin", &zeros[..64 << 10]).bytes();
    assert!(read(&small).is_ok(), "a small blank part may be packed well");

    let all = (0..501).map(|number| (format!("word/{number}.xml"), Vec::new()));
    assert_eq!(read(&zipped(&all.collect::<Vec<_>>())), Err(Error::Crowded));
    let twice =
        zip(&[("word/document.xml", b"<document/>"), ("WORD/document.xml", b"<document/>")]);
    assert_eq!(read(&twice), Err(Error::Twice("WORD/document.xml".into())));
}

/// Changes the 4 bytes that lie so far from where the last line of the list of files begins.
fn lying(bytes: &[u8], at: usize, value: u32) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let line = bytes.windows(4).rposition(|it| it == b"PK\x01\x02").expect("a list");
    bytes[line + at..line + at + 4].copy_from_slice(&value.to_le_bytes());
    bytes
}

#[test]
fn sizes_that_lie_are_noticed() {
    let text = format!("<document><body>{}</body></document>", p("a").repeat(50));
    let good = zip(&[("word/document.xml", text.as_bytes())]);
    assert!(read(&good).is_ok());
    for (at, value, error) in [
        // Unpacked: too little, too much, and what only ZIP64 may say.
        (24, 10, Error::Torn),
        (24, 60_000, Error::Torn),
        (24, u32::MAX, Error::Bomb("word/document.xml".into())),
        // Packed.
        (20, 10, Error::Torn),
        (20, u32::MAX - 1, Error::Torn),
        // The sum of its bytes.
        (16, 1, Error::Torn),
        // A way of packing that is not known, and a password.
        (10, 99, Error::Torn),
        (8, 0x0008_0001, Error::Encrypted),
    ] {
        assert_eq!(read(&lying(&good, at, value)), Err(error), "{at} {value}");
    }
}

#[test]
fn a_torn_document_is_told() {
    let whole = Made::new(&p("слова")).picture("a", "a.png", PNG).bytes();
    for length in 2..whole.len() {
        let torn = read(&whole[..length]);
        assert_eq!(torn, Err(Error::Torn), "{length}");
    }
}

#[test]
fn more_than_a_book_is_refused() {
    let text = "<w:p><w:r><w:t>слово</w:t></w:r></w:p>".repeat(100_001);
    let text = format!("<w:document xmlns:w='w'><w:body>{text}</w:body></w:document>");
    // Packed too well otherwise.
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("word/document.xml", stored).expect("a file");
    std::io::Write::write_all(&mut zip, text.as_bytes()).expect("its bytes");
    let bytes = zip.finish().expect("a zip").into_inner();
    assert_eq!(read(&bytes), Err(Error::Crowded));
}
