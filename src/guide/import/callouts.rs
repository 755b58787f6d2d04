//! What is drawn over a picture in Word as the callouts of a figure: frames, numbers in boxes, arrows.

use super::draft::Callout;
use crate::labels;
use join_chats_docx::{Paragraph, Piece, Shape, ShapeKind};

/// Width and height of what an arrow points to, fractions.
const POINTED: f32 = 0.06;
/// A number belongs to a frame that is no farther away than this, fractions.
const NEAR: f32 = 0.08;
/// The most callouts of a figure.
const MOST: usize = 99;

/// What came of the shapes over a picture.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Made {
    pub callouts: Vec<Callout>,
    /// Shapes that are not among them.
    pub left_out: usize,
    /// Frames that stick out of the picture by more than a third.
    pub cut: usize,
}

#[derive(Clone)]
struct Mark {
    /// Left, top, width, height.
    place: [f32; 4],
    number: Option<u8>,
    words: String,
}

/// The callouts that stand for these shapes.
pub(super) fn of(shapes: &[Shape]) -> Made {
    let mut made = Made::default();
    let mut marks: Vec<Mark> = Vec::new();
    let mut arrows = Vec::new();
    let mut boxes = Vec::new();
    for shape in shapes {
        let words = words(shape);
        match shape.kind {
            ShapeKind::Frame if words.is_empty() => {
                marks.push(Mark { place: shape.place, number: None, words })
            }
            ShapeKind::Arrow { head } => arrows.push((head_of(shape.place, head), words)),
            _ if !words.is_empty() => boxes.push((shape.place, words)),
            _ => made.left_out += 1,
        }
    }
    for (place, words) in arrows {
        // It points to a frame that is there already.
        match marks.iter_mut().find(|mark| gap(mark.place, place) <= 0.0) {
            Some(mark) if mark.words.is_empty() => mark.words = words,
            _ => marks.push(Mark { place, number: None, words }),
        }
    }
    for (place, words) in boxes {
        give(&mut marks, place, words);
    }
    made.cut = marks.iter().filter(|mark| seen(mark.place) < 2.0 / 3.0).count();
    let before = marks.len();
    marks.retain(|mark| seen(mark.place) > 0.05);
    marks.truncate(MOST);
    made.left_out += before - marks.len();
    made.callouts = numbered(marks);
    made
}

/// Gives what stands in a box to the mark that it is written at; far from all it is one itself.
fn give(marks: &mut Vec<Mark>, place: [f32; 4], words: String) {
    let number = number(&words);
    let is_free = |mark: &Mark| match number {
        Some(_) => mark.number.is_none(),
        None => mark.words.is_empty(),
    };
    let near = marks.iter_mut().filter(|mark| is_free(mark));
    let near = near.min_by(|one, other| gap(one.place, place).total_cmp(&gap(other.place, place)));
    match (near.filter(|mark| gap(mark.place, place) <= NEAR), number) {
        (Some(mark), Some(number)) => mark.number = Some(number),
        (Some(mark), None) => mark.words = words,
        (None, Some(number)) => {
            marks.push(Mark { place, number: Some(number), words: String::new() });
        }
        (None, None) => marks.push(Mark { place, number: None, words }),
    }
}

/// The numbers of the document first; the others get those that are left.
fn numbered(marks: Vec<Mark>) -> Vec<Callout> {
    let mut taken: Vec<u8> = Vec::new();
    let mut numbers = Vec::new();
    for mark in &marks {
        let own = mark.number.filter(|number| !taken.contains(number));
        taken.extend(own);
        numbers.push(own);
    }
    let mut callouts = Vec::new();
    for (mark, own) in marks.into_iter().zip(numbers) {
        let free = (1..=u8::MAX).find(|number| !taken.contains(number));
        let Some(number) = own.or(free) else { break };
        taken.push(number);
        let words = if mark.words.is_empty() { labels::WORD_FRAMED.to_owned() } else { mark.words };
        callouts.push(Callout { number, rect: inside(mark.place), words });
    }
    callouts.sort_by_key(|callout| callout.number);
    callouts
}

/// The part of a place that lies in the picture.
fn inside([left, top, width, height]: [f32; 4]) -> (f32, f32, f32, f32) {
    let edge = |at: f32| at.clamp(0.0, 1.0);
    let (x, y) = (edge(left), edge(top));
    let round = |value: f32| (value * 10_000.0).floor() / 10_000.0;
    let size = |from: f32, to: f32| round((edge(to) - from).max(0.005)).min(1.0 - from);
    let (x, y) = (round(x.min(0.995)), round(y.min(0.995)));
    (x, y, size(x, left + width), size(y, top + height))
}

/// How much of a place lies in the picture: 0 to 1.
fn seen([left, top, width, height]: [f32; 4]) -> f32 {
    let part = |from: f32, length: f32| {
        let inside = (from + length).min(1.0) - from.max(0.0);
        if length > 0.0 { (inside / length).clamp(0.0, 1.0) } else { f32::from(inside >= 0.0) }
    };
    part(left, width) * part(top, height)
}

/// How far two places lie apart; they touch at 0.
fn gap(one: [f32; 4], other: [f32; 4]) -> f32 {
    let along = |axis: usize| {
        let (from, to) = (one[axis], one[axis] + one[axis + 2]);
        let (start, end) = (other[axis], other[axis] + other[axis + 2]);
        (start - to).max(from - end).max(0.0)
    };
    along(0).hypot(along(1))
}

fn head_of([left, top, width, height]: [f32; 4], [right, below]: [bool; 2]) -> [f32; 4] {
    let x = if right { left + width } else { left };
    let y = if below { top + height } else { top };
    [x - POINTED / 2.0, y - POINTED / 2.0, POINTED, POINTED]
}

fn number(words: &str) -> Option<u8> {
    let words = words.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ')' | '('));
    words.parse().ok().filter(|number| *number > 0)
}

fn words(shape: &Shape) -> String {
    let lines = shape.paragraphs.iter().map(plain).filter(|line| !line.trim().is_empty());
    lines.collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// With the number that Word puts before it.
fn plain(paragraph: &Paragraph) -> String {
    let label = paragraph.label.iter().map(|label| format!("{} ", label.text));
    let words = paragraph.pieces.iter().filter_map(|piece| match piece {
        Piece::Words(words) => Some(words.text.replace('\n', " ")),
        Piece::Picture(_) => None,
    });
    label.chain(words).collect()
}
