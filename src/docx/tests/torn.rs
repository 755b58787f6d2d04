//! Whatever a file holds, it is read or refused: nothing panics, nothing takes long.

use super::super::read;
use super::made::{Made, PNG, p};
use super::real::documents;
use std::io::{Cursor, Read, Write};
use std::time::{Duration, Instant};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Far more than the largest of them takes on a busy computer, far less than the square of it.
const LONG: Duration = Duration::from_secs(20);

/// The same numbers each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides.max(1) as u64).unwrap_or_default()
    }
}

type Parts = Vec<(String, Vec<u8>)>;

fn parts(bytes: &[u8]) -> Parts {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut found = Vec::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).expect("a file");
        let name = file.name().expect("its name").into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its bytes");
        found.push((name, bytes));
    }
    found
}

/// Not packed: that takes longer than reading.
fn stored(parts: &Parts) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), options).expect("a file");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("a zip").into_inner()
}

/// Whether it was read; it has been in time.
fn read_soon(bytes: &[u8], what: impl Fn() -> String) -> bool {
    let start = Instant::now();
    let is_read = read(bytes).is_ok();
    assert!(start.elapsed() < LONG, "{} took {:?}", what(), start.elapsed());
    is_read
}

/// A document with all that tests write, in one.
fn all_kinds() -> Vec<u8> {
    let body = include_str!("pictures.rs").to_owned() + include_str!("fields.rs");
    // The pieces of XML between the quotation marks of the other tests, whatever they lack.
    let pieces: String = body.split('"').filter(|piece| piece.contains("<w:")).collect();
    Made::new(&p("a"))
        .file("word/document.xml", pieces.as_bytes())
        .picture("png", "a.png", PNG)
        .bytes()
}

#[test]
fn documents_that_break_off_are_refused() {
    for (name, bytes) in documents() {
        for length in (0..bytes.len()).step_by(97) {
            assert!(read(&bytes[..length]).is_err(), "{name}: {length}");
        }
    }
}

#[test]
fn parts_that_break_off_are_refused() {
    for (name, bytes) in documents() {
        let parts = parts(&bytes);
        let place = parts.iter().position(|(name, _)| name == "word/document.xml");
        let place = place.expect("a body");
        let whole = parts[place].1.len();
        for length in (0..whole).step_by(97 * (1 + whole / 20_000)) {
            let mut parts = parts.clone();
            parts[place].1.truncate(length);
            parts.retain(|(name, _)| name.contains("document.xml") || name.contains("_rels/"));
            assert!(read(&stored(&parts)).is_err(), "{name}: {length}");
        }
    }
}

/// What a document is made of, to be put where it does not belong.
const PIECES: [&str; 24] = [
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "</w:r>",
    "<w:tbl><w:tr><w:tc>",
    "</w:tc></w:tr></w:tbl>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:fldChar w:fldCharType=\"separate\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>",
    "<w:instrText> TOC </w:instrText>",
    "<w:txbxContent>",
    "</w:txbxContent>",
    "<mc:AlternateContent>",
    "<mc:Fallback/>",
    "<w:drawing><wp:anchor>",
    "<wp:posOffset>1e38</wp:posOffset>",
    "<a:ext cx=\"-9999999999999\" cy=\"nan\"/>",
    "<a:chExt cx=\"1\" cy=\"0\"/>",
    "<w:sdt><w:sdtPr/>",
    "<w:vanish/>",
    "<w:del>",
    "&#xFFFF;",
    "&amp;",
    "<!DOCTYPE a>",
];

fn spoiled(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.roll(4) {
        let at = dice.roll(bytes.len());
        let end = (at + dice.roll(40)).min(bytes.len());
        match dice.roll(5) {
            0 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(dice.roll(256)).unwrap_or_default();
                }
            }
            1 => drop(bytes.drain(at..end)),
            2 => {
                let piece = PIECES[dice.roll(PIECES.len())].bytes();
                // Where elements begin, it stays XML more often.
                let begin = bytes[at..].iter().position(|byte| *byte == b'<');
                let at = at + begin.unwrap_or_default();
                drop(bytes.splice(at..at, piece));
            }
            3 => {
                let copy = bytes[at..end].to_vec();
                let to = dice.roll(bytes.len());
                drop(bytes.splice(to..to, copy));
            }
            _ => {
                // Another element of the same shape: the names that follow are changed one by one.
                let other = dice.roll(bytes.len());
                let length = 6.min(bytes.len() - at.max(other));
                let copy = bytes[other..other + length].to_vec();
                bytes[at..at + length].copy_from_slice(&copy);
            }
        }
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}

#[test]
fn spoiled_documents_are_read_or_refused() {
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    let mut all = documents();
    all.push(("kinds".to_owned(), all_kinds()));
    let (mut rounds, mut good) = (0, 0);
    for (name, bytes) in all {
        let mut parts = parts(&bytes);
        // Pictures are never looked into, and a long part takes its time.
        parts.retain(|(name, bytes)| !name.contains("media") && bytes.len() < 30_000);
        for round in 0..150 {
            let mut parts = parts.clone();
            // Most of all the body.
            let body = parts.iter().position(|(name, _)| name == "word/document.xml");
            let any = dice.roll(parts.len());
            let place = body.filter(|_| round % 3 > 0).unwrap_or(any);
            let spoiled = spoiled(&parts[place].1, &mut dice);
            parts[place].1 = spoiled;
            let bytes = stored(&parts);
            rounds += 1;
            good += usize::from(read_soon(&bytes, || format!("{name}, round {round}")));
        }
    }
    assert!(rounds > 2000 && good > 300, "{good} of {rounds} were read");
}

#[test]
fn spoiled_zips_are_read_or_refused() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let bytes = Made::new(&p("слова")).picture("png", "a.png", PNG).bytes();
    for round in 0..3000 {
        let mut bytes = bytes.clone();
        for _ in 0..=dice.roll(3) {
            let at = dice.roll(bytes.len());
            bytes[at] = u8::try_from(dice.roll(256)).unwrap_or_default();
        }
        read_soon(&bytes, || format!("round {round}"));
    }
}

/// What would take the square of its length, or its power, if it were read without care.
#[test]
fn nothing_takes_long() {
    let many = |piece: &str, times: usize| piece.repeat(times);
    let begin = "<w:r><w:fldChar w:fldCharType='begin'/><w:t>a</w:t></w:r>";
    let note = "<w:r><w:footnoteReference w:id='1'/></w:r>";
    let styles = (0..10_000).map(|at| {
        let base = at + 1;
        format!(
            "<w:style w:type='paragraph' w:styleId='{at}'><w:basedOn w:val='{base}'/></w:style>"
        )
    });
    let styles = styles.collect::<Vec<_>>().concat();
    for (name, made) in [
        ("fields", Made::new(&format!("<w:p>{}</w:p>", many(begin, 20_000)))),
        (
            "notes",
            Made::new(&format!("<w:p>{}</w:p>", many(note, 10_000))).part(
                "footnotes",
                &format!("<w:footnote w:id='1'>{}</w:footnote>", many(&p("a"), 5_000)),
            ),
        ),
        ("styles", Made::new(&p("a")).part("styles", &styles)),
        (
            "boxes",
            Made::new(&format!(
                "<w:p>{}</w:p>",
                many("<w:r><w:pict><v:rect/></w:pict></w:r>", 10_000)
            )),
        ),
        ("attributes", Made::new(&format!("<w:p {}/>", many("a='b' ", 100_000)))),
    ] {
        let noise: Vec<u8> = {
            let mut dice = Dice(7);
            (0..200_000).map(|_| u8::try_from(dice.roll(256)).unwrap_or_default()).collect()
        };
        let parts = parts(&made.file("noise", &noise).bytes());
        read_soon(&stored(&parts), || name.to_owned());
    }
}
