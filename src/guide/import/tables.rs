//! Which tables of a document are tables, and which are there to put pictures and words side by side.

use super::ordinals;
use crate::docx;

/// A picture narrower and lower than this, points, is an icon where it stands inside a sentence: 64 pixels.
const ICON: f32 = 48.0;
/// Tables in tables are looked into so far.
pub(super) const DEEPEST: usize = 16;

/// Whether a table is a table: its cells hold words, and no steps.
pub(super) fn is_of_words(table: &docx::Table) -> bool {
    let columns = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    if table.rows.len() < 2 || columns < 2 {
        return false;
    }
    let cells = || table.rows.iter().flat_map(|row| &row.cells);
    let blocks: Vec<&docx::Block> = cells().flat_map(|cell| &cell.blocks).collect();
    let steps = cells().filter(|cell| begins_step(cell)).count();
    steps < 2 && !blocks.into_iter().any(|block| has_pictures(block, DEEPEST))
}

fn begins_step(cell: &docx::Cell) -> bool {
    let Some(docx::Block::Paragraph(paragraph)) = cell.blocks.first() else {
        return false;
    };
    let words = paragraph.pieces.iter().find_map(|piece| match piece {
        docx::Piece::Words(words) => Some(words.text.as_str()),
        docx::Piece::Picture(_) => None,
    });
    let label = paragraph.label.as_ref().map(|label| label.text.as_str());
    [words, label]
        .into_iter()
        .flatten()
        .any(|text| ordinals::step_word(text.trim_start()).is_some())
}

fn has_pictures(block: &docx::Block, deepest: usize) -> bool {
    match block {
        docx::Block::Paragraph(paragraph) => {
            let is_large = |piece: &docx::Piece| match piece {
                docx::Piece::Picture(picture) => !is_icon(picture) || paragraph.pieces.len() == 1,
                docx::Piece::Words(_) => false,
            };
            paragraph.pieces.iter().any(is_large)
        }
        docx::Block::Table(table) => {
            let mut blocks = table.rows.iter().flat_map(|row| &row.cells).flat_map(|it| &it.blocks);
            deepest == 0 || blocks.any(|block| has_pictures(block, deepest - 1))
        }
    }
}

/// Whether a picture is one of those that stand inside a sentence.
pub(super) fn is_icon(picture: &docx::Picture) -> bool {
    let [width, height] = picture.size;
    width > 0.0 && height > 0.0 && width <= ICON && height <= ICON
}
