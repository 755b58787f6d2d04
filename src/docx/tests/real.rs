//! Whole documents, as Word, python-docx and LibreOffice write them, beside what LibreOffice reads in them:
//! tests/data/word/make.py makes both.

use super::super::{Block, Document, Paragraph, Piece, Shape, ShapeKind, read};
use super::made::{paragraphs, pictures, told};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What LibreOffice writes and nobody sees in the document, and what it reads instead.
const QUIRKS: [(&str, &str, &str, &str); 12] = [
    ("contents", "Оглавление\nПервый раздел\t1\nВторой раздел\t1\n", "", "a table of contents"),
    ("fields", "Вход\t1\n", "", "a table of contents"),
    ("fields", "с. 0.", "с. 1.", "it has no pages when it writes text"),
    ("footnotes", "логин1", "логин", "the sign of a note"),
    ("footnotes", "пароль2", "пароль", "the sign of a note"),
    ("footnotes", "»i", "»", "the sign of a note"),
    ("tracked", "старую ", "", "deleted"),
    ("tracked", "Этого абзаца нет.\n", "", "deleted"),
    ("tracked", " не видно", "", "hidden"),
    ("tracked", "половина \nи", "половина и", "the end of a paragraph is deleted"),
    ("tracked-twice", "лишнее ", "", "deleted"),
    ("text-boxes", "\u{FEFF}", "", "nothing else differs: boxes are in neither"),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/word")
}

/// All of them by name.
pub fn documents() -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder()).expect("the documents") {
        let path = entry.expect("a document").path();
        if path.extension().is_some_and(|end| end == "docx") {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            found.push((name, fs::read(&path).expect("a document")));
        }
    }
    found.sort();
    found
}

fn document(name: &str) -> Document {
    let bytes = fs::read(folder().join(name).with_extension("docx")).expect("a document");
    read(&bytes).expect("it is read")
}

/// Letters and digits in their order, without marks and blanks.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// All that is seen, labels as well; neither notes nor boxes.
fn text(blocks: &[Block]) -> String {
    let mut all = String::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => all += &line(paragraph),
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    all += &text(&cell.blocks);
                }
            }
        }
    }
    all
}

fn line(paragraph: &Paragraph) -> String {
    let label = paragraph.label.as_ref().map_or("", |label| label.text.as_str());
    let mut line = format!("{label} ");
    for piece in &paragraph.pieces {
        match piece {
            Piece::Words(words) if !words.is_footnote => line += &words.text,
            Piece::Words(_) => {}
            Piece::Picture(_) => line.push(' '),
        }
    }
    line + "\n"
}

#[test]
fn every_word_is_read_in_the_order_that_libreoffice_reads() {
    let documents = documents();
    assert!(documents.len() >= 15, "{} documents", documents.len());
    let known: HashSet<&str> = documents.iter().map(|(name, _)| name.as_str()).collect();
    assert!(QUIRKS.iter().all(|quirk| known.contains(quirk.0)), "a quirk of no document");
    for (name, bytes) in &documents {
        let theirs = folder().join(name).with_extension("txt");
        let mut theirs = fs::read_to_string(theirs).expect("what LibreOffice reads");
        for (_, there, here, why) in QUIRKS.iter().filter(|quirk| quirk.0 == name) {
            assert!(theirs.contains(there), "{name}: {there} ({why})");
            theirs = theirs.replace(there, here);
        }
        let theirs = theirs.replace('\u{AD}', "");
        let ours = text(&read(bytes).expect("it is read").blocks);
        assert_eq!(words(&ours), words(&theirs), "{name}");
    }
}

#[test]
fn every_picture_has_its_file() {
    for (name, bytes) in documents() {
        let document = read(&bytes).expect("it is read");
        let mut shown = HashSet::new();
        for paragraph in paragraphs(&document) {
            for picture in pictures(paragraph) {
                assert!(picture.size[0] > 1.0 && picture.size[1] > 1.0, "{name}: {picture:?}");
                shown.insert(picture.media.unwrap_or_else(|| panic!("{name}: {picture:?}")));
            }
        }
        assert!(shown.iter().all(|place| *place < document.media.len()), "{name}");
    }
    assert_eq!(document("many-pictures").media.len(), 150);
    assert_eq!(document("table-pictures").media.len(), 3);
    let two = document("two-pictures");
    let cropped = pictures(paragraphs(&two)[1])[1].crop;
    assert_eq!((cropped.left, cropped.top, cropped.right), (0.25, 0.1, 0.05));
    assert!(pictures(paragraphs(&document("anchored"))[0])[0].is_anchored);
}

/// The shapes over the pictures of a document.
fn over(document: &Document) -> Vec<&Shape> {
    let shapes = paragraphs(document).into_iter().flat_map(|paragraph| &paragraph.shapes);
    shapes.filter(|shape| shape.over.is_some()).collect()
}

#[test]
fn frames_lie_where_they_were_drawn() {
    let document_of_word = document("text-boxes");
    let found = over(&document_of_word);
    let kinds: Vec<_> = found.iter().map(|shape| shape.kind).collect();
    let arrow = ShapeKind::Arrow { head: [true, true] };
    let (frame, text) = (ShapeKind::Frame, ShapeKind::Text);
    assert_eq!(kinds, [frame, text, frame, text, arrow, frame]);
    // 20 of 320 points from the left, 20 of 240 from the top.
    for (found, place) in found[0].place.iter().zip([0.0625, 0.0833, 0.25, 0.125]) {
        assert!((found - place).abs() < 0.001);
    }
    assert_eq!(told(&found[1].paragraphs[0]), "1");

    // 2 of 10 centimetres, 1.5 of 7.5.
    let document_of_libreoffice = document("frames");
    let found = over(&document_of_libreoffice);
    for (found, place) in found[0].place.iter().zip([0.2, 0.2, 0.3, 0.133]) {
        assert!((found - place).abs() < 0.002);
    }
    assert_eq!(told(&found[1].paragraphs[0]), "1");
}

#[test]
fn a_manual_has_its_parts() {
    let document = document("manual");
    let parts = paragraphs(&document);
    let headings: Vec<_> = parts.iter().filter_map(|it| Some((it.heading?, told(it)))).collect();
    assert_eq!(headings, [(1, "*Подготовка*".to_owned()), (1, "*Вход*".to_owned())]);
    assert!(parts[0].is_title);
    let captions: Vec<_> = parts.iter().filter(|it| it.is_caption).map(|it| told(it)).collect();
    assert_eq!(captions, ["*Рисунок 1 – Окно входа*"]);
    let notes = self::document("footnotes");
    assert_eq!(
        told(paragraphs(&notes)[0]),
        "Введите логин{Его даёт учитель.} и пароль{Не меньше восьми знаков.\nИ не дата рождения.}."
    );
}
