//! What a drawing is made of, whichever of Word's two languages it is written in.

use super::area::Area;
use super::document::{Crop, Paragraph, ShapeKind};

/// A drawing, read whole.
#[derive(Debug, Default)]
pub(crate) struct Drawn {
    /// Where it floats; `None`: it stands among the words.
    pub(crate) floats: Option<Floats>,
    pub(crate) size: [f32; 2],
    /// In the order of the file: what comes later lies above.
    pub(crate) items: Vec<Item>,
    /// How many charts and diagrams it has.
    pub(crate) charts: usize,
    pub(crate) diagrams: usize,
    pub(crate) is_hidden: bool,
}

/// Where a drawing floats: across and down.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Floats(pub(crate) [Along; 2]);

/// Where a drawing floats along one side.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Along {
    pub(crate) from: From,
    pub(crate) place: Place,
}

/// From what a place is measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum From {
    /// The column across, the paragraph down; also its line or letter.
    #[default]
    Words,
    Margin,
    Page,
    /// The right or lower margin, the inner or outer one.
    Elsewhere,
}

impl From {
    pub(crate) fn named(name: &str) -> Self {
        match name {
            "column" | "paragraph" | "character" | "line" | "text" | "char" => Self::Words,
            "margin" => Self::Margin,
            "page" | "leftMargin" | "topMargin" | "left-margin-area" | "top-margin-area" => {
                Self::Page
            }
            _ => Self::Elsewhere,
        }
    }
}

/// A place along one side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Place {
    /// Points.
    At(f32),
    Middle,
    End,
}

impl Default for Place {
    fn default() -> Self {
        Self::At(0.0)
    }
}

/// A part of a drawing.
#[derive(Debug)]
pub(crate) struct Item {
    /// In the drawing.
    pub(crate) area: Area,
    pub(crate) what: What,
}

#[derive(Debug)]
pub(crate) enum What {
    Picture(Pictured),
    Shape(Shaped),
}

/// A picture before its file is found.
#[derive(Debug, Default)]
pub(crate) struct Pictured {
    /// The relation that names its file.
    pub(crate) file: Option<String>,
    pub(crate) crop: Crop,
    pub(crate) turn: f32,
    pub(crate) flip: [bool; 2],
    pub(crate) description: String,
}

/// A shape before it is known what it lies over.
#[derive(Debug)]
pub(crate) struct Shaped {
    pub(crate) kind: ShapeKind,
    pub(crate) hides: bool,
    pub(crate) paragraphs: Vec<Paragraph>,
}

/// How Word ends a description that it has made itself, out of what a picture looks like.
const MADE: [&str; 4] = [
    "автоматически созданное описание",
    "содержимое, созданное искусственным интеллектом",
    "description automatically generated",
    "ai-generated content may be incorrect",
];

/// A description that an author wrote: programs put the name of a file there, which may name a person.
pub(crate) fn description(text: &str) -> Option<String> {
    let text = text.trim();
    let lower = text.to_lowercase();
    let is_file = [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".tif", ".tiff"]
        .iter()
        .any(|end| lower.ends_with(end));
    let is_path = text.contains(":\\") || text.contains("\\\\") || lower.contains("://");
    let is_made = MADE.iter().any(|mark| lower.contains(mark));
    (!text.is_empty() && !is_file && !is_path && !is_made).then(|| text.to_owned())
}
