//! Makes documents of pieces of XML, and tells what they have become.

use super::super::{Block, Document, Paragraph, Picture, Piece, read};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// All that a body may name, so that tests write only what they are about.
const NAMES: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' \
    xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' \
    xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' \
    xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' \
    xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' \
    xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture' \
    xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' \
    xmlns:wpg='http://schemas.microsoft.com/office/word/2010/wordprocessingGroup' \
    xmlns:wpc='http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas' \
    xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' \
    xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' \
    xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram' \
    xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office'";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The first bytes of a PNG, and of a JPEG.
pub const PNG: &[u8] = b"\x89PNG\r\n\x1A\n";
pub const JPEG: &[u8] = b"\xFF\xD8\xFF\xE0";

/// A document in the making.
pub struct Made {
    parts: Vec<(String, Vec<u8>)>,
    relations: String,
}

impl Made {
    /// With this inside of `w:body`.
    pub fn new(body: &str) -> Self {
        let text = format!("<w:document {NAMES}><w:body>{body}</w:body></w:document>");
        let root = format!(
            "<Relationships><Relationship Id='rId1' Type='{RELATIONS}/officeDocument' \
             Target='word/document.xml'/></Relationships>"
        );
        let parts = vec![
            ("[Content_Types].xml".to_owned(), b"<Types/>".to_vec()),
            ("_rels/.rels".to_owned(), root.into_bytes()),
            ("word/document.xml".to_owned(), text.into_bytes()),
        ];
        Self { parts, relations: String::new() }
    }

    /// With a part, and a relation to it: «styles» is `word/styles.xml`.
    pub fn part(self, kind: &str, inside: &str) -> Self {
        let text = format!("<w:{kind} {NAMES}>{inside}</w:{kind}>");
        let file = format!("{kind}.xml");
        self.relation(kind, kind, &file, "").file(&format!("word/{file}"), text.as_bytes())
    }

    /// With `word/media/NAME`, and a relation of this id to it.
    pub fn picture(self, id: &str, name: &str, bytes: &[u8]) -> Self {
        let target = format!("media/{name}");
        self.relation(id, "image", &target, "").file(&format!("word/{target}"), bytes)
    }

    /// With a relation to something outside.
    pub fn outside(self, id: &str, kind: &str, target: &str) -> Self {
        self.relation(id, kind, target, "TargetMode='External'")
    }

    pub fn relation(mut self, id: &str, kind: &str, target: &str, more: &str) -> Self {
        let line =
            format!("<Relationship Id='{id}' Type='{RELATIONS}/{kind}' Target='{target}' {more}/>");
        self.relations += &line;
        self
    }

    /// With a file in place of one of its name.
    pub fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.parts.retain(|(other, _)| other != name);
        self.parts.push((name.to_owned(), bytes.to_vec()));
        self
    }

    pub fn bytes(mut self) -> Vec<u8> {
        let relations = format!("<Relationships>{}</Relationships>", self.relations);
        if !self.relations.is_empty() {
            let name = "word/_rels/document.xml.rels".to_owned();
            self.parts.push((name, relations.into_bytes()));
        }
        zipped(&self.parts)
    }

    pub fn read(self) -> Document {
        read(&self.bytes()).expect("a document")
    }
}

/// A zip of these files.
pub fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options).expect("a file in a zip");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("a zip").into_inner()
}

/// What this body becomes.
pub fn body(body: &str) -> Document {
    Made::new(body).read()
}

/// A paragraph with one run of these words.
pub fn p(words: &str) -> String {
    format!("<w:p><w:r><w:t xml:space='preserve'>{words}</w:t></w:r></w:p>")
}

/// The paragraphs of the body itself.
pub fn paragraphs(document: &Document) -> Vec<&Paragraph> {
    let found = document.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Table(_) => None,
    });
    found.collect()
}

/// A paragraph as it is told in tests: «*bold*», «/italic/», «[words](link)», «{footnote}», «□» for a picture.
pub fn told(paragraph: &Paragraph) -> String {
    let mut text = String::new();
    for piece in &paragraph.pieces {
        let Piece::Words(words) = piece else {
            text.push('□');
            continue;
        };
        let mut told = words.text.clone();
        if words.bold {
            told = format!("*{told}*");
        }
        if words.italic {
            told = format!("/{told}/");
        }
        if let Some(link) = &words.link {
            told = format!("[{told}]({link})");
        }
        if words.is_footnote {
            told = format!("{{{told}}}");
        }
        text += &told;
    }
    text
}

/// All blocks, paragraphs parted by « | »; tables «[a ; b / c ; d]».
pub fn told_blocks(blocks: &[Block]) -> String {
    let told: Vec<String> = blocks.iter().map(told_block).collect();
    told.join(" | ")
}

fn told_block(block: &Block) -> String {
    let table = match block {
        Block::Paragraph(paragraph) => return told(paragraph),
        Block::Table(table) => table,
    };
    let rows = table.rows.iter().map(|row| {
        let cells: Vec<_> = row.cells.iter().map(|cell| told_blocks(&cell.blocks)).collect();
        cells.join(" ; ")
    });
    format!("[{}]", rows.collect::<Vec<_>>().join(" / "))
}

/// The pictures of a paragraph.
pub fn pictures(paragraph: &Paragraph) -> Vec<&Picture> {
    let found = paragraph.pieces.iter().filter_map(|piece| match piece {
        Piece::Picture(picture) => Some(picture),
        Piece::Words(_) => None,
    });
    found.collect()
}
