//! Word's documents (`.docx`, ECMA-376) to what a reader of them sees: paragraphs with their words, numbers and links,
//! tables, pictures, and the frames drawn over these. Knows no wizard, no disk and no network: bytes to a [`Document`].
//!
//! Our own walk over quick-xml: what the libraries for it lack is what an instruction is made of (text boxes, cropped
//! pictures, frames over them), and they panic on files that Word opens.
//!
//! The road of a document; each file knows only those below it in this list:
//!
//! 1. `mod` – finds the parts and reads them in their order. `format` – what a file is that is no zip.
//! 2. `walk` – each element of a part, once: there is no tree of it. `content` and `ends` – what it means where it begins
//!    and ends. `place` – a drawing comes into its paragraph.
//! 3. `body` – the state of a walk. `story` – rows of paragraphs and tables. `draft` – the paragraph that is being read.
//! 4. `over` – which picture a shape lies over. `layout` – where things lie on paper. `sections` – how wide that is.
//! 5. `drawing` and `vml` – Word's two languages of drawings. `figure` – what a picture or a shape says of itself. `kinds` –
//!    what a shape looks like. `drawn` – what both give.
//! 6. `counters` – counts lists. `numbering`, `styles`, `fields` – what paragraphs refer to.
//! 7. `media` – files of pictures. `relations` – what a part names. `properties`, `symbols`, `area` – what the rest is said
//!    in. `archive` – the zip and its limits. `xml` – events of a part.
//! 8. `document` and `error` – what comes out.
//!
//! Deliberately absent: headers and footers, comments, formats of tables, fonts and colours, setting of text.

mod archive;
mod area;
mod body;
mod content;
mod counters;
mod document;
mod draft;
mod drawing;
mod drawn;
mod ends;
mod error;
mod fields;
mod figure;
mod format;
mod kinds;
mod layout;
mod media;
mod numbering;
mod over;
mod place;
mod properties;
mod relations;
mod sections;
mod story;
mod styles;
mod symbols;
mod vml;
mod walk;
mod xml;

#[cfg(test)]
mod tests;

pub use document::{
    Block, Cell, Crop, Document, Label, Media, MediaKind, Omission, Paragraph, Picture, Piece, Row,
    Shape, ShapeKind, Table, Words,
};
pub use error::{Error, OtherFormat};

use archive::Archive;
use body::{Body, NoteId, Parts};
use media::Pictures;
use numbering::Numbering;
use relations::Relations;
use sections::Sections;
use std::collections::{BTreeMap, HashMap};
use styles::Styles;
use xml::{Event, Xml};

/// What each zip begins with.
const ZIP: &[u8] = b"PK";
/// Where the body of most documents lies.
const USUAL_BODY: &str = "word/document.xml";

/// Reads a document whole. Nothing outside of `bytes` is ever looked at.
///
/// # Errors
/// Why it cannot be read.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    if !bytes.starts_with(ZIP) {
        return Err(format::refused(bytes));
    }
    let mut archive = Archive::open(bytes)?;
    let (name, text) = body_part(&mut archive)?;
    let relations = Relations::of(&name, &mut archive)?;
    let mut parts = Parts { sections: Sections::find(&text), ..Parts::default() };
    if let Some((name, text)) = part(&relations, "styles", &mut archive)? {
        parts.styles = Styles::read(&text, &name)?;
    }
    if let Some((name, text)) = part(&relations, "numbering", &mut archive)? {
        parts.numbering = Numbering::read(&text, &name)?;
    }
    let mut pictures = Pictures::default();
    let mut omissions = BTreeMap::new();
    let mut notes = HashMap::new();
    for kind in ["footnotes", "endnotes"] {
        notes.extend(read_notes(&relations, kind, &parts, &mut archive)?);
    }
    let mut body = Body::new(&parts, &relations, &mut archive, &mut pictures, &mut omissions);
    body.notes = notes;
    let blocks = body.walk(&text, &name)?;
    Ok(Document { blocks, media: pictures.into_media(), omissions })
}

/// The name and the text of the part that holds the body.
fn body_part(archive: &mut Archive<'_>) -> Result<(String, String), Error> {
    let relations = Relations::of("", archive)?;
    let named = relations.part("officeDocument").filter(|name| archive.has(name));
    let name = named.unwrap_or(USUAL_BODY).to_owned();
    let Some(text) = archive.text(&name)? else {
        return Err(Error::Other(archive.other()));
    };
    // A table or slides have a body of another kind.
    let mut xml = Xml::new(&text, &name);
    loop {
        match xml.next()? {
            Event::Start(root) if root.name() == b"document" => break,
            Event::Start(_) | Event::Eof => return Err(Error::Other(OtherFormat::OtherOffice)),
            Event::Text(_) | Event::End => {}
        }
    }
    Ok((name, text))
}

/// A part that the body has a relation of this kind with.
fn part(
    relations: &Relations,
    kind: &str,
    archive: &mut Archive<'_>,
) -> Result<Option<(String, String)>, Error> {
    let Some(name) = relations.part(kind) else { return Ok(None) };
    Ok(archive.text(name)?.map(|text| (name.to_owned(), text)))
}

/// The words of all notes of a kind. What is left out of them is not counted: they have few, and they lie apart.
fn read_notes(
    relations: &Relations,
    kind: &str,
    parts: &Parts,
    archive: &mut Archive<'_>,
) -> Result<HashMap<NoteId, Vec<Words>>, Error> {
    let Some((name, text)) = part(relations, kind, archive)? else { return Ok(HashMap::new()) };
    let relations = Relations::of(&name, archive)?;
    let (mut pictures, mut omissions) = (Pictures::default(), BTreeMap::new());
    let mut body = Body::new(parts, &relations, archive, &mut pictures, &mut omissions);
    body.walk(&text, &name)?;
    Ok(body.notes)
}
