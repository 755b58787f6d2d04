//! What a picture or a shape of a drawing says of itself.

use super::area::Area;
use super::document::{Crop, Paragraph};
use super::drawn::{Item, Pictured, Shaped, What, description};
use super::kinds::Looks;
use super::xml::{Element, is_off};

/// What is cropped is said in hundred-thousandths.
const CROP: f32 = 100_000.0;

/// What an open element of a drawing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Plain,
    /// A group, a picture or a shape.
    Node,
    /// Where it lies.
    Transform,
    /// How its outline looks.
    Outline,
    /// Its own look.
    Looks,
    /// Where it floats across or down.
    Along(usize),
    /// A number there.
    Offset(usize),
    /// A word there.
    Align(usize),
    /// Nothing in it is looked at.
    Skipped,
}

/// What is said of a shape.
#[derive(Debug, Default)]
pub(crate) struct Shape {
    looks: Looks,
    /// What it says itself of its outline and its ground.
    outlined: Option<bool>,
    filled: Option<bool>,
    /// What its style says of them.
    style: [bool; 2],
    is_clear: bool,
    /// It is filled with a picture.
    pub(crate) picture: Option<String>,
    pub(crate) paragraphs: Vec<Paragraph>,
}

impl Shape {
    /// A line between shapes.
    pub(crate) fn connector() -> Self {
        Self { looks: Looks { is_connector: true, ..Looks::default() }, ..Self::default() }
    }

    /// Whether something is written in it.
    pub(crate) fn has_words(&self) -> bool {
        has_words(&self.paragraphs)
    }

    /// All that was said, once it is known where it lies.
    pub(crate) fn item(mut self, area: Area, flip: [bool; 2], turn: f32) -> Item {
        let has_words = self.has_words();
        if !has_words {
            self.paragraphs.clear();
        }
        let [outlined, filled] = self.style;
        let is_outlined = self.outlined.unwrap_or(outlined);
        self.looks = Looks { is_outlined, has_words, flip, turn, ..self.looks };
        let (kind, area) = self.looks.kind(area);
        let hides = self.filled.unwrap_or(filled) && !self.is_clear && !self.looks.is_line();
        Item { area, what: What::Shape(Shaped { kind, hides, paragraphs: self.paragraphs }) }
    }

    /// An element of its look, or of its outline's.
    pub(crate) fn take_looks(&mut self, inside: Part, element: &Element<'_>) -> Part {
        let place = if inside == Part::Outline { &mut self.outlined } else { &mut self.filled };
        let is_head = element.get("type").is_some_and(|it| !is_off(&it));
        match element.name() {
            b"noFill" => *place = Some(false),
            b"solidFill" | b"gradFill" | b"blipFill" | b"pattFill" => *place = Some(true),
            b"headEnd" => self.looks.heads[0] = is_head,
            b"tailEnd" => self.looks.heads[1] = is_head,
            b"alpha" if inside == Part::Looks => self.is_clear = true,
            // One without a colour of its own takes that of its style.
            b"ln" => return Part::Outline,
            b"blip" if inside == Part::Looks => self.picture = embedded(element),
            b"prstGeom" => {
                self.looks.preset = element.get("prst").unwrap_or_default().into_owned();
            }
            _ => {}
        }
        inside
    }

    /// An element around its look.
    pub(crate) fn take(&mut self, element: &Element<'_>) -> Part {
        let is_styled = || element.get("idx").is_some_and(|idx| idx != "0");
        match element.name() {
            b"cNvSpPr" => {
                self.looks.is_text_box |= element.get("txBox").is_some_and(|it| !is_off(&it));
            }
            b"cNvCnPr" => self.looks.is_connector = true,
            b"lnRef" => self.style[0] = is_styled(),
            b"fillRef" => self.style[1] = is_styled(),
            b"spPr" => return Part::Looks,
            _ => {}
        }
        Part::Plain
    }
}

/// Whether something is written there: a number of a list is, too.
pub(crate) fn has_words(paragraphs: &[Paragraph]) -> bool {
    paragraphs.iter().any(|paragraph| !paragraph.pieces.is_empty() || paragraph.label.is_some())
}

/// An element of a picture.
pub(crate) fn take_picture(picture: &mut Pictured, element: &Element<'_>) {
    match element.name() {
        b"blip" => picture.file = embedded(element),
        // Beside it stands a twin of pixels, nearly always.
        b"svgBlip" if picture.file.is_none() => picture.file = embedded(element),
        b"srcRect" => {
            let side = |name| fraction(element, name);
            let [left, top, right, bottom] = ["l", "t", "r", "b"].map(side);
            picture.crop = Crop { left, top, right, bottom };
        }
        b"cNvPr" => picture.description = described(element).unwrap_or_default(),
        _ => {}
    }
}

/// A file of the document: one that lies outside is only linked.
fn embedded(element: &Element<'_>) -> Option<String> {
    element.relation("embed").filter(|id| !id.is_empty()).map(Into::into)
}

/// What its author says that it shows.
pub(crate) fn described(element: &Element<'_>) -> Option<String> {
    let text = |name| element.get(name).and_then(|text| description(&text));
    text("descr").or_else(|| text("title"))
}

/// A fraction of a picture; Strict writes per cent.
fn fraction(element: &Element<'_>, name: &str) -> f32 {
    let Some(value) = element.get(name) else { return 0.0 };
    let number = |text: &str| text.trim().parse::<f32>().ok().filter(|it| it.is_finite());
    let fraction = match value.strip_suffix('%') {
        Some(percent) => number(percent).map(|it| it / 100.0),
        None => number(&value).map(|it| it / CROP),
    };
    fraction.unwrap_or_default()
}
