//! What is drawn over a picture in Word as the callouts of a figure: frames, numbers in boxes, arrows.

use super::draft::Callout;
use crate::docx::{Paragraph, Piece, Shape, ShapeKind};
use crate::labels;

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
    /// Shapes without words that are not among them.
    pub left_out: usize,
    /// The places of those whose words are in no callout: they stay where they are read.
    pub left: Vec<usize>,
    /// Frames that stick out of the picture by more than a third.
    pub cut: usize,
}

#[derive(Clone)]
struct Mark {
    /// Left, top, width, height.
    place: [f32; 4],
    number: Option<u8>,
    words: String,
    /// The shape that the words are of.
    of: Option<usize>,
}

/// The callouts that stand for these shapes.
pub(super) fn of(shapes: &[Shape]) -> Made {
    let mut made = Made::default();
    let mut marks: Vec<Mark> = Vec::new();
    let mut arrows = Vec::new();
    let mut boxes = Vec::new();
    for (at, shape) in shapes.iter().enumerate() {
        let words = words(shape);
        let mark = |place| Mark {
            place,
            number: None,
            of: Some(at).filter(|_| !words.is_empty()),
            words: words.clone(),
        };
        let is_somewhere = shape.place.iter().all(|it| it.is_finite());
        match shape.kind {
            _ if !is_somewhere && words.is_empty() => made.left_out += 1,
            _ if !is_somewhere => made.left.push(at),
            // It hides what lies below, and marks nothing.
            ShapeKind::Frame | ShapeKind::Text | ShapeKind::Other
                if words.is_empty() && shape.hides => {}
            ShapeKind::Frame if words.is_empty() => marks.push(mark(shape.place)),
            ShapeKind::Arrow { head } => arrows.push(mark(head_of(shape.place, head))),
            _ if !words.is_empty() => boxes.push(mark(shape.place)),
            _ => made.left_out += 1,
        }
    }
    for arrow in arrows {
        // It points to a frame that is there already.
        match marks.iter_mut().find(|mark| gap(mark.place, arrow.place) <= 0.0) {
            Some(mark) if mark.words.is_empty() => *mark = Mark { place: mark.place, ..arrow },
            _ => marks.push(arrow),
        }
    }
    for words in boxes {
        give(&mut marks, words);
    }
    let (inside, outside): (Vec<_>, Vec<_>) =
        marks.into_iter().partition(|mark| seen(mark.place) > 0.05);
    made.cut = inside.iter().filter(|mark| seen(mark.place) < 2.0 / 3.0).count();
    let (kept, more) = inside.split_at(inside.len().min(MOST));
    for mark in outside.iter().chain(more) {
        made.left.extend(mark.of);
        made.left_out += usize::from(mark.of.is_none());
    }
    made.left.sort_unstable();
    made.callouts = numbered(kept.to_vec());
    made
}

/// Gives what stands in a box to the mark that it is written at; far from all it is one itself.
fn give(marks: &mut Vec<Mark>, words: Mark) {
    let number = number(&words.words);
    let is_free = |mark: &Mark| match number {
        Some(_) => mark.number.is_none(),
        None => mark.words.is_empty(),
    };
    let gap = |mark: &Mark| gap(mark.place, words.place);
    let near = marks.iter_mut().filter(|mark| is_free(mark));
    let near = near.min_by(|one, other| gap(one).total_cmp(&gap(other)));
    match (near.filter(|mark| gap(mark) <= NEAR), number) {
        (Some(mark), Some(number)) => mark.number = Some(number),
        (Some(mark), None) => *mark = Mark { place: mark.place, number: mark.number, ..words },
        (None, Some(_)) => marks.push(Mark { number, words: String::new(), ..words }),
        (None, None) => marks.push(words),
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
    let round = |value: f32| (value * 10_000.0).round() / 10_000.0;
    let (x, y) = (round(x.min(0.99)), round(y.min(0.99)));
    let size = |from: f32, to: f32| {
        let size = round((edge(to) - from).max(0.005));
        // Rounded up it may stick out by a hair, which no guide may.
        if from + size > 1.0 { size - 0.0002 } else { size }
    };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docx::Words;

    fn shape(kind: ShapeKind, place: [f32; 4], words: &str) -> Shape {
        let words = Words { text: words.into(), ..Words::default() };
        let paragraph = Paragraph { pieces: vec![Piece::Words(words)], ..Paragraph::default() };
        Shape { kind, over: Some(0), place, hides: false, paragraphs: vec![paragraph] }
    }

    fn made(shapes: &[Shape]) -> Vec<(u8, [f32; 4], String)> {
        let callouts = of(shapes).callouts.into_iter();
        callouts
            .map(|it| (it.number, [it.rect.0, it.rect.1, it.rect.2, it.rect.3], it.words))
            .collect()
    }

    #[test]
    fn frames_have_the_numbers_and_words_that_stand_at_them() {
        let frame = |place| shape(ShapeKind::Frame, place, "");
        let text = |place, words| shape(ShapeKind::Text, place, words);
        let (one, two) = ([0.1, 0.1, 0.25, 0.125], [0.5, 0.5, 0.25, 0.25]);
        let framed = labels::WORD_FRAMED.to_owned();
        assert_eq!(
            made(&[frame(one), frame(two)]),
            [(1, one, framed.clone()), (2, two, framed.clone())]
        );
        let numbered = [
            frame(one),
            frame(two),
            text([0.06, 0.1, 0.04, 0.05], "2"),
            text([0.46, 0.5, 0.04, 0.05], "1"),
        ];
        assert_eq!(made(&numbered), [(1, two, framed.clone()), (2, one, framed.clone())]);
        let named = [frame(one), text([0.375, 0.125, 0.25, 0.0625], "Кнопка входа")];
        assert_eq!(made(&named), [(1, one, "Кнопка входа".to_owned())]);
        let far = [frame(one), text([0.75, 0.75, 0.125, 0.125], "3")];
        assert_eq!(
            made(&far),
            [(1, one, framed.clone()), (3, [0.75, 0.75, 0.125, 0.125], framed.clone())]
        );
    }

    #[test]
    fn an_arrow_marks_what_it_points_to_and_a_frame_stays_inside() {
        let arrow = shape(ShapeKind::Arrow { head: [true, false] }, [0.1, 0.25, 0.4, 0.3], "");
        let [(1, place, _)] = &made(std::slice::from_ref(&arrow))[..] else {
            panic!("one callout")
        };
        let middle = [place[0] + place[2] / 2.0, place[1] + place[3] / 2.0];
        assert!((middle[0] - 0.5).abs() < 0.01 && (middle[1] - 0.25).abs() < 0.01, "{middle:?}");
        let frame = shape(ShapeKind::Frame, [0.45, 0.2, 0.25, 0.125], "");
        assert_eq!(made(&[frame, arrow]).len(), 1, "the arrow points to the frame");
        let out = of(&[shape(ShapeKind::Frame, [0.9, 0.9, 0.3, 0.3], "")]);
        let rect = out.callouts[0].rect;
        assert!(rect.0 + rect.2 <= 1.0 && rect.1 + rect.3 <= 1.0 && out.cut == 1, "{rect:?}");
        assert_eq!(of(&[shape(ShapeKind::Line, [0.1; 4], "")]).left_out, 1);
    }
}
