//! A document as one flow of lines, figures and tables: pictures leave their paragraphs, tables that are there for their
//! pictures are read row by row, and what stands in text boxes follows the paragraph that they are drawn at.

use super::boxes;
use super::ordinals;
use super::report::LeftOut;
use super::sign::Caption;
use super::tables::{DEEPEST, is_icon, is_of_words};
use crate::docx;
use std::mem;

#[derive(Clone, Debug)]
pub(super) enum Item {
    Line(Line),
    Shot(Shot),
    Table(Rows),
}

/// A paragraph, or what a picture leaves of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    pub words: Vec<docx::Words>,
    pub label: Option<docx::Label>,
    pub heading: Option<u8>,
    pub is_title: bool,
    pub is_caption: bool,
    pub is_framed: bool,
}

/// A picture where it stands, with what is drawn over it.
#[derive(Clone, Debug)]
pub(super) struct Shot {
    pub picture: docx::Picture,
    pub shapes: Vec<docx::Shape>,
    pub caption: Option<Caption>,
    /// Which one it is of several that have one caption, from 1 on; 0: it is the only one.
    pub part: usize,
    /// The figure that it has become.
    pub figure: Option<usize>,
}

/// Rows of cells.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    pub rows: Vec<Vec<Vec<Line>>>,
    /// Cells of it were joined, or it has tables inside.
    pub is_odd: bool,
}

impl Line {
    pub(super) fn plain(&self) -> String {
        self.words.iter().map(|words| words.text.as_str()).collect()
    }

    /// As it is read: a footnote stands in brackets where its number was.
    pub(super) fn shown(&self) -> String {
        self.words.iter().map(shown).collect()
    }

    pub(super) fn without_footnotes(&self) -> String {
        let words = self.words.iter().filter(|words| !words.is_footnote);
        words.map(|words| words.text.as_str()).collect()
    }

    pub(super) fn is_blank(&self) -> bool {
        self.words.iter().all(|words| words.text.trim().is_empty())
    }

    /// Whether each word is so.
    pub(super) fn is_all(&self, is_so: impl Fn(&docx::Words) -> bool) -> bool {
        let mut with_words = self.words.iter().filter(|words| !words.text.trim().is_empty());
        !self.is_blank() && with_words.all(is_so)
    }

    /// Without its first bytes, which are those of some words.
    pub(super) fn after(&self, bytes: usize) -> Self {
        let mut left = bytes;
        let mut words = Vec::new();
        for piece in &self.words {
            let cut = left.min(piece.text.len());
            left -= cut;
            if let Some(rest) = piece.text.get(cut..).filter(|rest| !rest.is_empty()) {
                words.push(docx::Words { text: rest.to_owned(), ..piece.clone() });
            }
        }
        if let Some(first) = words.first_mut() {
            first.text = first.text.trim_start().to_owned();
        }
        Self { words, label: None, ..self.clone() }
    }

    /// Its lines that end with a line break, where one of them begins a step.
    fn broken(self) -> Vec<Self> {
        let plain = self.plain();
        if !plain.split('\n').skip(1).any(|line| ordinals::step_word(line.trim_start()).is_some()) {
            return vec![self];
        }
        let mut lines = Vec::new();
        let mut rest = self;
        while let Some(end) = rest.plain().find('\n') {
            let mut first = rest.clone();
            let mut left = end;
            first.words.retain_mut(|words| {
                let keep = left.min(words.text.len());
                left -= keep;
                words.text.truncate(keep);
                keep > 0
            });
            lines.push(first);
            rest = rest.after(end + 1);
        }
        lines.push(rest);
        lines
    }
}

/// A footnote stands in brackets where its number was.
pub(super) fn shown(piece: &docx::Words) -> String {
    if piece.is_footnote { format!(" ({})", piece.text.trim()) } else { piece.text.clone() }
}

/// The flow in the making.
#[derive(Default)]
pub(super) struct Flow {
    pub items: Vec<Item>,
    pub left_out: Vec<LeftOut>,
}

impl Flow {
    pub(super) fn of(blocks: Vec<docx::Block>) -> Self {
        let mut flow = Self::default();
        flow.blocks(blocks, DEEPEST);
        flow
    }

    fn blocks(&mut self, blocks: Vec<docx::Block>, deepest: usize) {
        for block in blocks {
            match block {
                docx::Block::Paragraph(paragraph) => self.paragraph(paragraph, deepest),
                docx::Block::Table(table) => self.table(table, deepest),
            }
        }
    }

    fn table(&mut self, table: docx::Table, deepest: usize) {
        if deepest == 0 || !is_of_words(&table) {
            let cells = table.rows.into_iter().flat_map(|row| row.cells);
            cells.for_each(|cell| self.blocks(cell.blocks, deepest.saturating_sub(1)));
            return;
        }
        let mut is_odd = false;
        let mut rows = Vec::new();
        for row in table.rows {
            let mut cells = Vec::new();
            for cell in row.cells {
                let mut inner = Self::default();
                is_odd |= cell.columns > 1
                    || cell.blocks.iter().any(|it| matches!(it, docx::Block::Table(_)));
                inner.blocks(cell.blocks, deepest - 1);
                self.left_out.append(&mut inner.left_out);
                cells.push(inner.items.into_iter().flat_map(lines_of).collect());
                cells.extend((1..cell.columns.min(64)).map(|_| Vec::new()));
            }
            rows.push(cells);
        }
        self.items.push(Item::Table(Rows { rows, is_odd }));
    }

    fn paragraph(&mut self, paragraph: docx::Paragraph, deepest: usize) {
        let has_words = paragraph
            .pieces
            .iter()
            .any(|it| matches!(it, docx::Piece::Words(words) if !words.text.trim().is_empty()));
        let mut line = Line {
            words: Vec::new(),
            label: paragraph.label,
            heading: paragraph.heading,
            is_title: paragraph.is_title,
            is_caption: paragraph.is_caption,
            is_framed: paragraph.is_framed,
        };
        let (captions, mut shapes): (Vec<_>, Vec<_>) =
            paragraph.shapes.into_iter().partition(boxes::is_caption);
        let first = self.items.len();
        // Which pictures of the paragraph are kept, in the order in which they come.
        let mut kept = Vec::new();
        // Those that float stand behind the words that they float at.
        let mut floating = Vec::new();
        let mut pictures = 0;
        for piece in paragraph.pieces {
            match piece {
                docx::Piece::Words(words) => line.words.push(words),
                docx::Piece::Picture(picture) => {
                    let over = pictures;
                    pictures += 1;
                    let own = take_over(&mut shapes, over);
                    if has_words && own.is_empty() && is_icon(&picture) {
                        self.left_out.push(LeftOut::Icon(near(&line)));
                        continue;
                    }
                    let shot = Shot { picture, shapes: own, caption: None, part: 0, figure: None };
                    if shot.picture.is_anchored {
                        floating.push((over, shot));
                    } else {
                        self.line(&mut line);
                        self.items.push(Item::Shot(shot));
                        kept.push(over);
                    }
                }
            }
        }
        self.line(&mut line);
        kept.extend(floating.iter().map(|(over, _)| *over));
        self.items.extend(floating.into_iter().map(|(_, shot)| Item::Shot(shot)));
        let shots = self.items[first..].iter_mut().filter_map(|item| match item {
            Item::Shot(shot) => Some(&mut shot.caption),
            Item::Line(_) | Item::Table(_) => None,
        });
        let captions = boxes::give(shots.collect(), &kept, captions);
        for shape in captions.into_iter().chain(shapes) {
            if shape.paragraphs.iter().all(is_blank) {
                self.left_out.push(LeftOut::Shape);
            }
            if deepest > 0 {
                shape.paragraphs.into_iter().for_each(|it| self.paragraph(it, deepest - 1));
            }
        }
    }

    /// Ends the line before a picture; the next one begins without its number.
    fn line(&mut self, line: &mut Line) {
        let next =
            Line { is_framed: line.is_framed, is_caption: line.is_caption, ..Line::default() };
        if line.is_blank() {
            line.words.clear();
            return;
        }
        let ended = mem::replace(line, next);
        self.items.extend(ended.broken().into_iter().filter(|it| !it.is_blank()).map(Item::Line));
    }
}

/// How long all words are, bytes.
pub(super) fn length(items: &[Item]) -> usize {
    let line = |line: &Line| line.words.iter().map(|words| words.text.len()).sum::<usize>();
    let lengths = items.iter().map(|item| match item {
        Item::Line(it) => line(it),
        Item::Table(table) => table.rows.iter().flatten().flatten().map(line).sum(),
        Item::Shot(_) => 0,
    });
    lengths.sum()
}

fn take_over(shapes: &mut Vec<docx::Shape>, picture: usize) -> Vec<docx::Shape> {
    let (own, others) = mem::take(shapes).into_iter().partition(|it| it.over == Some(picture));
    *shapes = others;
    own
}

fn is_blank(paragraph: &docx::Paragraph) -> bool {
    paragraph.pieces.iter().all(|piece| match piece {
        docx::Piece::Words(words) => words.text.trim().is_empty(),
        docx::Piece::Picture(_) => false,
    })
}

/// The last words before it.
fn near(line: &Line) -> String {
    let plain = line.plain();
    let words: Vec<&str> = plain.split_whitespace().collect();
    words[words.len().saturating_sub(4)..].join(" ")
}

fn lines_of(item: Item) -> Vec<Line> {
    match item {
        Item::Line(line) => vec![line],
        Item::Table(table) => table.rows.into_iter().flatten().flatten().collect(),
        Item::Shot(_) => vec![],
    }
}
