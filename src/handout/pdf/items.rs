//! What is drawn: pieces of a column that no page end divides, from top to bottom.

use super::lines::Line;
use crate::guide::Figure;
use crate::handout::goal::Goal;
use std::rc::Rc;

/// How dark, from black to white.
pub(super) const BLACK: f32 = 0.0;
/// Small words.
pub(super) const GREY: f32 = 0.25;
/// Thin lines.
pub(super) const PALE: f32 = 0.6;

/// One piece. All lengths are points, from its left upper corner.
#[derive(Clone, Default)]
pub(super) struct Item<'a> {
    pub height: f32,
    /// Space above it, unless it is the first of its column.
    pub before: f32,
    /// Whether it must not be the last of its column.
    pub keeps_next: bool,
    pub draws: Vec<Draw<'a>>,
    /// A bookmark leads here.
    pub bookmark: Option<Rc<str>>,
    /// What is seen once more above it where it begins a column: the head of its table.
    pub head: Option<Rc<Head>>,
}

/// Words that a column begins with, for the eye only: whoever hears them has heard them already.
pub(super) struct Head {
    pub height: f32,
    /// Their lines, with where they begin and their base, size.
    pub words: Vec<([f32; 2], f32, Line)>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

#[derive(Clone)]
pub(super) enum Draw<'a> {
    /// Words, and the element of the tree that they belong to.
    Words(Words),
    /// A filled area, for the eye only.
    Fill(Area, f32),
    /// The edge of an area, as wide as said, for the eye only.
    Edge(Area, f32, f32),
    Picture(Picture<'a>),
    /// A black disc under a number, for the eye only: its centre.
    Disc {
        center: [f32; 2],
        radius: f32,
    },
    /// The black squares of a code, the side of one of them.
    Code {
        left: f32,
        top: f32,
        side: f32,
        runs: Rc<[[usize; 3]]>,
    },
    /// Words that stand elsewhere too.
    Head(Rc<Head>, [f32; 2]),
    /// A box to be ticked with a pen, and the element that says so.
    TickBox(Area, usize),
    /// An area that leads somewhere.
    Link {
        area: Area,
        element: usize,
        goal: Goal,
    },
}

#[derive(Clone)]
pub(super) struct Words {
    pub left: f32,
    /// Of the line on which letters stand.
    pub base: f32,
    pub size: f32,
    pub grey: f32,
    pub line: Line,
    pub element: usize,
    /// Where its links lead, by their elements.
    pub links: Vec<(usize, Goal)>,
}

/// A figure with its frames and numbers.
#[derive(Clone)]
pub(super) struct Picture<'a> {
    pub area: Area,
    pub figure: &'a Figure,
    pub element: usize,
}

impl Item<'_> {
    /// Moves all that is drawn.
    pub(super) fn shift(&mut self, right: f32, down: f32) {
        let shift = |area: &mut Area| {
            area.left += right;
            area.top += down;
        };
        for draw in &mut self.draws {
            match draw {
                Draw::Words(words) => {
                    words.left += right;
                    words.base += down;
                }
                Draw::Fill(area, _)
                | Draw::Edge(area, ..)
                | Draw::TickBox(area, _)
                | Draw::Link { area, .. } => shift(area),
                Draw::Picture(picture) => shift(&mut picture.area),
                Draw::Disc { center: [x, y], .. } | Draw::Head(_, [x, y]) => {
                    *x += right;
                    *y += down;
                }
                Draw::Code { left, top, .. } => {
                    *left += right;
                    *top += down;
                }
            }
        }
    }
}

impl Head {
    /// Of lines that are set already.
    pub(super) fn of(items: &[Item]) -> Self {
        let mut head = Self { height: 0.0, words: Vec::new() };
        for item in items {
            for draw in &item.draws {
                if let Draw::Words(words) = draw {
                    let at = [words.left, head.height + words.base];
                    head.words.push((at, words.size, words.line.clone()));
                }
            }
            head.height += item.height;
        }
        head
    }

    /// As the first of a column.
    pub(super) fn item<'a>(self: Rc<Self>) -> Item<'a> {
        let height = self.height;
        let draws = vec![Draw::Head(self, [0.0; 2])];
        Item { height, keeps_next: true, draws, ..Item::default() }
    }
}

/// Items one below the other as one that is not divided.
pub(super) fn together(items: Vec<Item>) -> Item {
    let before = items.first().map_or(0.0, |first| first.before);
    let mut whole = Item { before, ..Item::default() };
    for (index, mut item) in items.into_iter().enumerate() {
        let top = whole.height + if index == 0 { 0.0 } else { item.before };
        item.shift(0.0, top);
        whole.height = top + item.height;
        whole.draws.append(&mut item.draws);
        whole.bookmark = whole.bookmark.or(item.bookmark);
    }
    whole
}
