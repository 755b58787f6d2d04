//! Where the pictures and shapes of a paragraph come to lie, as far as it can be told without setting the text: enough to
//! know what is drawn over what.

use super::area::{Area, finite};
use super::document::{Paragraph, Piece, Words};
use super::drawn::{Floats, From, Place};
use super::properties::{Justify, ParagraphProps};
use super::sections::Section;

/// A letter's width and a line's height: those of a font of 12 points.
const LETTER: f32 = 5.8;
const LINE: f32 = 16.0;
/// How much of a line a picture may stick out of before it begins the next one.
const SLACK: f32 = 0.5;

/// A drawing of a paragraph.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    pub(crate) floats: Option<Floats>,
    pub(crate) size: [f32; 2],
}

/// What is known of where things lie in a paragraph.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layout {
    pub(crate) section: Option<Section>,
    pub(crate) props: ParagraphProps,
    pub(crate) drawings: Vec<Spot>,
    /// The drawing of each picture and shape of the paragraph, and its area there.
    pub(crate) pictures: Vec<(usize, Area)>,
    pub(crate) shapes: Vec<(usize, Area)>,
}

/// Where things lie from the left of the column and from the top of the paragraph.
pub(crate) struct Placed {
    /// `None`: it cannot be told.
    drawings: Vec<Option<[f32; 2]>>,
    pub(crate) height: f32,
}

impl Placed {
    /// Where something of a drawing lies.
    pub(crate) fn area(&self, (drawing, area): (usize, Area)) -> Option<Area> {
        let at = self.drawings.get(drawing).copied().flatten()?;
        Some(area.moved(at))
    }
}

impl Layout {
    /// Lays out a paragraph.
    pub(crate) fn placed(&self, paragraph: &Paragraph) -> Placed {
        let mut flow = Flow::new(self);
        let mut pictures = self.pictures.iter();
        let mut last = None;
        for piece in &paragraph.pieces {
            match piece {
                Piece::Words(words) => flow.words(words),
                Piece::Picture(_) => {
                    let Some((drawing, _)) = pictures.next() else { continue };
                    // The pictures of a group stand together.
                    if last.replace(*drawing) != Some(*drawing) {
                        flow.picture(*drawing);
                    }
                }
            }
        }
        flow.finish()
    }

    /// Whether something of its drawings is not where words are.
    fn floating(&self, spot: &Spot) -> Option<[f32; 2]> {
        let Floats([across, down]) = spot.floats?;
        let section = self.section?;
        let x = match (across.place, across.from) {
            (Place::At(x), From::Words | From::Margin) => x,
            (Place::At(x), From::Page) => x - section.left,
            (Place::At(_), From::Elsewhere) => return None,
            (Place::Middle, _) => (section.width - spot.size[0]) / 2.0,
            (Place::End, _) => section.width - spot.size[0],
        };
        match (down.place, down.from) {
            (Place::At(y), From::Words) => Some([x, y]),
            _ => None,
        }
    }
}

/// Sets the lines of a paragraph.
struct Flow<'a> {
    layout: &'a Layout,
    drawings: Vec<Option<[f32; 2]>>,
    /// Between the indents.
    width: f32,
    left: f32,
    /// How much of the line is taken, where it is, and how high.
    x: f32,
    y: f32,
    height: f32,
    /// The drawings of this line, and where each begins.
    line: Vec<(usize, f32)>,
}

impl<'a> Flow<'a> {
    fn new(layout: &'a Layout) -> Self {
        let props = &layout.props;
        let left = props.left.unwrap_or_default();
        let whole = layout.section.map_or(0.0, |section| section.width);
        let width = (whole - left - props.right.unwrap_or_default()).max(LETTER);
        let drawings = layout.drawings.iter().map(|spot| layout.floating(spot)).collect();
        let x = props.first.unwrap_or_default();
        Self { layout, drawings, width, left, x, y: 0.0, height: 0.0, line: Vec::new() }
    }

    fn words(&mut self, words: &Words) {
        for (at, line) in words.text.split('\n').enumerate() {
            if at > 0 {
                self.height = self.height.max(LINE);
                self.end_line();
            }
            self.x += line.chars().count() as f32 * LETTER;
            if line.is_empty() {
                continue;
            }
            self.height = self.height.max(LINE);
            if self.x > self.width {
                let lines = (self.x / self.width).floor();
                let rest = self.x - lines * self.width;
                self.end_line();
                self.y += (lines - 1.0) * LINE;
                self.x = rest;
                self.height = LINE;
            }
        }
    }

    fn picture(&mut self, drawing: usize) {
        let Some(spot) = self.layout.drawings.get(drawing) else { return };
        if spot.floats.is_some() {
            return;
        }
        let [width, height] = spot.size;
        if self.x > SLACK && self.x + width > self.width + SLACK {
            self.end_line();
        }
        self.line.push((drawing, self.x));
        self.x += width;
        self.height = self.height.max(height);
    }

    fn end_line(&mut self) {
        let free = (self.width - self.x).max(0.0);
        let shift = match self.layout.props.justify {
            Some(Justify::Center) => free / 2.0,
            Some(Justify::Right) => free,
            _ => 0.0,
        };
        for (drawing, x) in std::mem::take(&mut self.line) {
            let height = self.layout.drawings.get(drawing).map_or(0.0, |spot| spot.size[1]);
            // Pictures stand on the line.
            let at = [self.left + shift + x, self.y + self.height - height];
            if let Some(place) = self.drawings.get_mut(drawing) {
                *place = Some(at.map(finite));
            }
        }
        self.y += self.height;
        (self.x, self.height) = (0.0, 0.0);
    }

    fn finish(mut self) -> Placed {
        self.end_line();
        Placed { drawings: self.drawings, height: finite(self.y) }
    }
}
