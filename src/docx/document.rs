//! A document as its reader sees it.

use std::collections::BTreeMap;

/// A document as its reader sees it, in reading order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The body: no headers, footers, comments, nor a table of contents.
    pub blocks: Vec<Block>,
    /// The files of pictures that the body shows, each once.
    pub media: Vec<Media>,
    /// What the body has and is not given, and how often.
    pub omissions: BTreeMap<Omission, usize>,
}

/// A piece of the body.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

/// A paragraph: also a heading, a line of a list, a caption.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is told of it by itself")]
pub struct Paragraph {
    /// Words and pictures in reading order. Neighbours of one look are one piece.
    pub pieces: Vec<Piece>,
    /// 1 to 9, if it is a heading: by its outline level, or its style's.
    pub heading: Option<u8>,
    /// Whether its style is that of the document's title.
    pub is_title: bool,
    /// Whether its style is that of captions, or it has a number of a sequence (`SEQ`).
    pub is_caption: bool,
    /// The number or the dot that Word puts before it: it is not among `pieces`.
    pub label: Option<Label>,
    /// Whether it has a border or a ground of its own.
    pub is_framed: bool,
    /// Whether its words stand in the middle.
    pub is_centered: bool,
    /// What is drawn over its pictures, or beside its words, in the order of the file.
    pub shapes: Vec<Shape>,
}

/// What Word puts before a line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Tells the lines of one list from those of another.
    pub list: u32,
    /// From 0.
    pub level: u8,
    /// As it is seen: «1.», «а)», «2.3», «•».
    pub text: String,
    /// The number of this line on its level; `None`: a dot or another sign.
    pub number: Option<u32>,
}

/// What a line is made of.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Piece {
    Words(Words),
    Picture(Picture),
}

/// Words of one look. A new line inside a paragraph is `\n`, a tabulator `\t`; U+00A0 and U+2011 stay, soft hyphens do not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// What is read.
    pub text: String,
    /// As it is seen, by whatever style.
    pub bold: bool,
    /// As it is seen, by whatever style.
    pub italic: bool,
    /// Where it leads outside of the document, as it is written there.
    pub link: Option<String>,
    /// Whether it is the text of a footnote or endnote, which stands here where its sign was.
    pub is_footnote: bool,
}

/// A picture where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its file in [`Document::media`]; `None`: it is missing, or lies outside of the document.
    pub media: Option<usize>,
    /// Whether its file should be in the document, and is not: [`Omission::MissingPicture`] counts it.
    pub is_missing: bool,
    /// What is cut away.
    pub crop: Crop,
    /// How it is turned, clockwise, degrees, after it was flipped.
    pub turn: f32,
    /// Whether left and right are changed, and above and below.
    pub flip: [bool; 2],
    /// Width and height as it is seen before it is turned, points; 0: not told.
    pub size: [f32; 2],
    /// What its author says that it shows.
    pub description: String,
    /// Whether it floats beside the words.
    pub is_anchored: bool,
}

/// What is cut away at each side, fractions of the whole picture: 0 nothing, below 0 a margin is added.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Crop {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

/// What somebody has drawn in Word.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// What it looks like.
    pub kind: ShapeKind,
    /// The picture of its paragraph that it lies over, by its place among the pictures of the paragraph.
    pub over: Option<usize>,
    /// Left, top, width and height there, fractions of the picture as it is seen (cropped); it may stick out. All 0 where
    /// it is over none.
    pub place: [f32; 4],
    /// Whether it covers what lies under it: it has a ground of its own. Somebody may have hidden a name so.
    pub hides: bool,
    /// What is written in it.
    pub paragraphs: Vec<Paragraph>,
}

/// What a shape looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShapeKind {
    /// A rectangle, an ellipse: something stands in it.
    Frame,
    /// It points: with the head of an arrow, or an arrow itself. Where its head is is `true` for right and for below.
    Arrow {
        /// Whether the head is at the right and at the bottom of its place.
        head: [bool; 2],
    },
    /// A line without a head.
    Line,
    /// A box that is there for its words: no outline, or a name of a text box.
    Text,
    /// Anything else: a bracket, a star, a drawing by hand.
    Other,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// From top to bottom.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Whether it is repeated on each page: a head.
    pub is_head: bool,
    /// From left to right. One that goes on with the cell above is there, and empty.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What stands in it.
    pub blocks: Vec<Block>,
    /// How many columns it takes: 1 or more.
    pub columns: usize,
}

/// A picture's file.
#[derive(Clone, PartialEq, Eq)]
pub struct Media {
    /// Without its folder: «image1.png».
    pub name: String,
    /// By its first bytes.
    pub kind: MediaKind,
    /// The file.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Media {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { name, kind, bytes } = self;
        write!(f, "{name} ({kind:?}, {} bytes)", bytes.len())
    }
}

/// What a file is, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum MediaKind {
    Png,
    Jpeg,
    Gif,
    Bmp,
    Tiff,
    WebP,
    Emf,
    Wmf,
    Svg,
    Unknown,
}

/// What a body has and [`Document`] has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Omission {
    /// A table of contents.
    Contents,
    /// Words that were deleted while changes were tracked.
    Deleted,
    /// Words that are hidden.
    Hidden,
    /// A comment.
    Comment,
    /// A chart.
    Chart,
    /// A diagram (SmartArt).
    Diagram,
    /// A file or a program of its own (OLE).
    Object,
    /// A picture that a relation names and that is not there.
    MissingPicture,
}
