//! Which picture each shape lies over: one of its group, of its paragraph, or of a neighbour that is only a picture.

use super::area::Area;
use super::document::{Paragraph, Piece, Shape, ShapeKind};
use super::layout::Layout;

/// How far from a picture, in points, a line or a number may stand that belongs to it.
const NEAR: f32 = 12.0;
/// How much of a shape, or of a picture that is smaller, must lie there: a line beside a picture is no part of it.
const ENOUGH: f32 = 0.3;
/// Shapes by pictures of a paragraph: no page has more.
const MAX_PAIRS: usize = 1 << 20;

/// Finds the pictures under the shapes of a paragraph.
pub(crate) fn own(paragraph: &mut Paragraph, layout: &Layout) {
    let pairs = layout.shapes.len().saturating_mul(layout.pictures.len());
    if pairs == 0 || pairs > MAX_PAIRS {
        return;
    }
    let placed = layout.placed(paragraph);
    for (shape, spot) in paragraph.shapes.iter_mut().zip(&layout.shapes) {
        // Those of one drawing lie by each other whatever is known of the paragraph.
        let mut together =
            layout.pictures.iter().map(|it| (it.0 == spot.0).then_some(it.1)).collect::<Vec<_>>();
        if together.iter().any(Option::is_some) {
            put(shape, &spot.1, &together);
        } else if let Some(area) = placed.area(*spot) {
            together = layout.pictures.iter().map(|it| placed.area(*it)).collect();
            put(shape, &area, &together);
        }
    }
}

/// A paragraph with what is known of where its things lie.
pub(crate) struct Laid<'a>(pub(crate) &'a mut Paragraph, pub(crate) &'a mut Layout);

/// Moves shapes over the picture of the paragraph before or after, if they lie there.
pub(crate) fn neighbour(from: &mut Laid<'_>, to: &mut Laid<'_>, is_before: bool) {
    let Laid(source, source_layout) = from;
    let pairs = source_layout.shapes.len().saturating_mul(to.1.pictures.len());
    if pairs > MAX_PAIRS || !is_only_pictures(to.0) {
        return;
    }
    let placed = source_layout.placed(source);
    let there = to.1.placed(to.0);
    let gap = gap(source_layout, to.1, is_before);
    let down = if is_before { there.height + gap } else { -placed.height - gap };
    let pictures: Vec<_> = to.1.pictures.iter().map(|it| there.area(*it)).collect();
    let mut kept = (Vec::new(), Vec::new());
    let has_pictures = !source_layout.pictures.is_empty();
    let shapes = std::mem::take(&mut source.shapes).into_iter();
    for (mut shape, spot) in shapes.zip(std::mem::take(&mut source_layout.shapes)) {
        let area = placed.area(spot).map(|area| area.moved([0.0, down]));
        // Words at a picture are said of that one, however near the next one is.
        let is_free = shape.over.is_none() && !(has_pictures && has_letters(&shape));
        if let Some(area) = area.filter(|_| is_free)
            && put(&mut shape, &area, &pictures)
        {
            move_drawing(&spot, source_layout, to.1);
            to.0.shapes.push(shape);
        } else {
            kept.0.push(shape);
            kept.1.push(spot);
        }
    }
    (source.shapes, source_layout.shapes) = kept;
}

/// Whether more than a number is written in it.
fn has_letters(shape: &Shape) -> bool {
    shape.paragraphs.iter().flat_map(|paragraph| &paragraph.pieces).any(|piece| match piece {
        Piece::Words(words) => words.text.contains(char::is_alphabetic),
        Piece::Picture(_) => true,
    })
}

/// What stands between two paragraphs.
fn gap(one: &Layout, other: &Layout, is_before: bool) -> f32 {
    let (upper, lower) = if is_before { (other, one) } else { (one, other) };
    let [after, before] = [upper.props.after, lower.props.before].map(Option::unwrap_or_default);
    after.max(before)
}

fn move_drawing(spot: &(usize, Area), from: &Layout, to: &mut Layout) {
    to.shapes.push((to.drawings.len(), spot.1));
    to.drawings.extend(from.drawings.get(spot.0).copied());
}

/// Whether it has pictures and no words.
pub(crate) fn is_only_pictures(paragraph: &Paragraph) -> bool {
    let mut has_picture = false;
    let is_blank = paragraph.pieces.iter().all(|piece| match piece {
        Piece::Picture(_) => {
            has_picture = true;
            true
        }
        Piece::Words(words) => words.text.trim().is_empty(),
    });
    is_blank && has_picture
}

/// Puts a shape over the picture that it shares most with.
fn put(shape: &mut Shape, area: &Area, pictures: &[Option<Area>]) -> bool {
    let known = pictures.iter().enumerate().filter_map(|(at, picture)| Some((at, (*picture)?)));
    let shared = known.map(|(at, picture)| (at, picture, area.shared(&picture.wider(NEAR))));
    let best = shared.max_by(|one, other| one.2.total_cmp(&other.2));
    let Some((at, picture, shared)) = best else { return false };
    let is_on = shared > 0.0 && shared >= ENOUGH * area.shared(area).min(picture.shared(&picture));
    if !is_on && !points_into(shape.kind, area, &picture) {
        return false;
    }
    shape.over = Some(at);
    shape.place = area.fractions_of(&picture);
    true
}

/// An arrow may come from far outside.
fn points_into(kind: ShapeKind, area: &Area, picture: &Area) -> bool {
    let ShapeKind::Arrow { head: [is_right, is_below] } = kind else { return false };
    let (from, to) = (area.at, area.end());
    let head = [if is_right { to[0] } else { from[0] }, if is_below { to[1] } else { from[1] }];
    let wide = picture.wider(NEAR);
    (0..2).all(|axis| wide.at[axis] <= head[axis] && head[axis] <= wide.end()[axis])
}

/// Whether a shape of it waits for the paragraph that comes.
pub(crate) fn waits(paragraph: &Paragraph, layout: &Layout) -> bool {
    let floats = |spot: &(usize, Area)| {
        layout.drawings.get(spot.0).is_some_and(|drawing| drawing.floats.is_some())
    };
    paragraph.shapes.iter().any(|shape| shape.over.is_none()) && layout.shapes.iter().any(floats)
}
