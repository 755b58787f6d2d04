//! A row of paragraphs and tables that is being read: the body, a text box, a footnote.

use super::document::{Block, Cell, Paragraph, Piece, Row, Table};
use super::draft::{Draft, join};
use super::fields::Fields;
use super::layout::Layout;
use super::over::{self, Laid};
use std::rc::Rc;

/// What stays free in a cell at both sides together: points.
pub(crate) const CELL_MARGINS: f32 = 10.8;

/// Paragraphs and tables, one below the other.
#[derive(Default)]
pub(crate) struct Flow {
    blocks: Vec<Block>,
    /// What is known of the last paragraph.
    last: Option<Layout>,
    /// What a paragraph had whose end was deleted.
    carried: Vec<Piece>,
}

/// What a table is made of while it is read.
pub(crate) enum Level {
    Flow(Flow),
    Table {
        table: Table,
        /// How wide its columns are, points.
        grid: Vec<f32>,
    },
    /// Deleted ones are dropped.
    Row {
        row: Row,
        is_dropped: bool,
        /// How many columns its cells have so far.
        taken: usize,
    },
    Cell {
        flow: Flow,
        columns: usize,
        /// Of its text, points.
        width: Option<f32>,
        /// Whether the cell above goes on here.
        is_continued: bool,
    },
}

/// A row of paragraphs and tables that is being read.
pub(crate) struct Story {
    pub(crate) levels: Vec<Level>,
    pub(crate) draft: Option<Draft>,
    pub(crate) fields: Fields,
    /// Where the open links lead; inside of the document: `None`.
    pub(crate) links: Vec<Option<Rc<str>>>,
}

impl Default for Story {
    fn default() -> Self {
        let levels = vec![Level::Flow(Flow::default())];
        Self { levels, draft: None, fields: Fields::default(), links: Vec::new() }
    }
}

impl Story {
    /// The innermost place for paragraphs and tables.
    pub(crate) fn flow(&mut self) -> Option<&mut Flow> {
        self.levels.iter_mut().rev().find_map(|level| match level {
            Level::Flow(flow) | Level::Cell { flow, .. } => Some(flow),
            Level::Table { .. } | Level::Row { .. } => None,
        })
    }

    /// How wide the text of the innermost cell is.
    pub(crate) fn width(&self) -> Option<f32> {
        let mut levels = self.levels.iter().rev();
        let (width, columns) = levels.find_map(|level| match level {
            Level::Cell { width, columns, .. } => Some((*width, *columns)),
            _ => None,
        })?;
        if width.is_some() {
            return width;
        }
        let (Some(Level::Row { taken, .. }), Some(Level::Table { grid, .. })) =
            (levels.next(), levels.next())
        else {
            return None;
        };
        let own = grid.get(*taken..taken.saturating_add(columns))?;
        Some((own.iter().sum::<f32>() - CELL_MARGINS).max(1.0))
    }

    /// Ends a table, a row or a cell: it becomes a part of what is around it.
    pub(crate) fn close(&mut self) {
        let (Some(closed), true) = (self.levels.pop(), !self.levels.is_empty()) else { return };
        match closed {
            Level::Flow(_) | Level::Row { is_dropped: true, .. } => {}
            Level::Table { table, .. } => {
                if let Some(flow) = self.flow().filter(|_| !table.rows.is_empty()) {
                    flow.push(Block::Table(table));
                }
            }
            Level::Row { row, .. } => {
                if let Some(Level::Table { table, .. }) = self.levels.last_mut() {
                    table.rows.push(row);
                }
            }
            Level::Cell { flow, columns, is_continued, .. } => {
                let blocks = if is_continued { Vec::new() } else { flow.finish() };
                if let Some(Level::Row { row, taken, .. }) = self.levels.last_mut() {
                    *taken = taken.saturating_add(columns);
                    row.cells.push(Cell { blocks, columns });
                }
            }
        }
    }

    /// All that was read.
    pub(crate) fn finish(mut self) -> Vec<Block> {
        while self.levels.len() > 1 {
            self.close();
        }
        match self.levels.pop() {
            Some(Level::Flow(flow)) => flow.finish(),
            _ => Vec::new(),
        }
    }
}

impl Flow {
    fn push(&mut self, block: Block) {
        self.flush();
        self.last = None;
        self.blocks.push(block);
    }

    /// Adds a paragraph; shapes move between it and the one before, if they lie there.
    pub(crate) fn push_paragraph(&mut self, draft: Draft) {
        let Draft { mut made, mut layout, is_joined, .. } = draft;
        over::own(&mut made, &layout);
        if !self.carried.is_empty() {
            let mut pieces = std::mem::take(&mut self.carried);
            if !made.shapes.is_empty() {
                let is_picture = |piece: &&Piece| matches!(piece, Piece::Picture(_));
                let pictures = pieces.iter().filter(is_picture).count();
                let over = made.shapes.iter_mut().filter_map(|shape| shape.over.as_mut());
                over.for_each(|over| *over += pictures);
            }
            join(&mut pieces, std::mem::take(&mut made.pieces));
            made.pieces = pieces;
            layout = Layout::default();
        }
        if is_joined && made.shapes.is_empty() {
            self.carried = made.pieces;
            return;
        }
        if let (Some(Block::Paragraph(before)), Some(before_layout)) =
            (self.blocks.last_mut(), &mut self.last)
        {
            let mut before = Laid(before, before_layout);
            let mut this = Laid(&mut made, &mut layout);
            if over::waits(before.0, before.1) {
                over::neighbour(&mut before, &mut this, false);
            }
            if over::waits(this.0, this.1) {
                over::neighbour(&mut this, &mut before, true);
            }
        }
        self.blocks.push(Block::Paragraph(made));
        self.last = Some(layout);
    }

    /// What was to be joined with a paragraph that does not come.
    fn flush(&mut self) {
        if !self.carried.is_empty() {
            let pieces = std::mem::take(&mut self.carried);
            self.blocks.push(Block::Paragraph(Paragraph { pieces, ..Paragraph::default() }));
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.flush();
        self.blocks
    }
}

/// The paragraphs of blocks in reading order, also those in tables.
pub(crate) fn paragraphs(blocks: Vec<Block>) -> Vec<Paragraph> {
    let mut found = Vec::new();
    let mut rest: Vec<Block> = blocks.into_iter().rev().collect();
    while let Some(block) = rest.pop() {
        match block {
            Block::Paragraph(paragraph) => found.push(paragraph),
            Block::Table(table) => {
                let cells =
                    table.rows.into_iter().rev().flat_map(|row| row.cells.into_iter().rev());
                rest.extend(cells.flat_map(|cell| cell.blocks.into_iter().rev()));
            }
        }
    }
    found
}
