//! Captions that stand in text boxes: they belong to the picture of their own paragraph.

use super::sign::{self, Caption};
use crate::docx::{Paragraph, Piece, Shape};

/// Whether a box is there for a caption: Word's own «Вставить название» makes one at a picture that floats.
pub(super) fn is_caption(shape: &Shape) -> bool {
    let has_picture = |it: &Paragraph| it.pieces.iter().any(|it| matches!(it, Piece::Picture(_)));
    let is_plain = |it: &Paragraph| !has_picture(it) && it.shapes.is_empty();
    let first = shape.paragraphs.iter().find(|it| !plain(it).trim().is_empty());
    shape.paragraphs.iter().all(is_plain) && first.is_some_and(|it| in_box(it).is_some())
}

/// Gives captions in boxes to the pictures of their paragraph. `pictures`: what each of them has below it so far; `kept`:
/// which picture of the paragraph it is. Returns the boxes that belong to none of them.
pub(super) fn give(
    mut pictures: Vec<&mut Option<Caption>>,
    kept: &[usize],
    boxes: Vec<Shape>,
) -> Vec<Shape> {
    let mut left = Vec::new();
    for mut caption in boxes {
        let over = |over| kept.iter().position(|it| *it == over);
        let at = caption.over.map_or_else(|| (kept.len() == 1).then_some(0), over);
        let own = at.and_then(|at| pictures.get_mut(at)).filter(|own| own.is_none());
        if let Some(own) = own {
            let first = caption.paragraphs.iter().position(|it| in_box(it).is_some());
            **own = first.and_then(|first| in_box(&caption.paragraphs.remove(first)));
        }
        caption.paragraphs.retain(|it| !plain(it).trim().is_empty());
        left.extend(Some(caption).filter(|it| !it.paragraphs.is_empty()));
    }
    left
}

/// The caption that a paragraph of a box is: also one without «Рисунок 3», if its style says so.
fn in_box(paragraph: &Paragraph) -> Option<Caption> {
    let text = plain(paragraph);
    let text = text.trim();
    let is_styled = paragraph.is_caption && text.chars().any(char::is_alphabetic);
    let styled = || is_styled.then(|| Caption { text: text.to_owned(), ..Caption::default() });
    sign::caption(text).or_else(styled)
}

/// With the number that Word puts before it: it may be all of «Рисунок 3».
fn plain(paragraph: &Paragraph) -> String {
    let label = paragraph.label.iter().map(|label| format!("{} ", label.text));
    let words = paragraph.pieces.iter().filter_map(|piece| match piece {
        Piece::Words(words) => Some(words.text.clone()),
        Piece::Picture(_) => None,
    });
    label.chain(words).collect()
}
