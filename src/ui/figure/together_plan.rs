//! Where figures go that stand together on a stage. Knows sizes only: nothing is drawn here.
//!
//! ```text
//! head     its name, and the button that enlarges it
//! picture  one above the other, or side by side: whatever makes the smallest one larger
//! legend   the words of the callouts
//! caption  what it shows
//! ```

use super::card_plan::{BELOW, GAP, HIGHEST};
use egui::{Pos2, Rect, Vec2, pos2, vec2};

/// Between two figures, points.
const BETWEEN: Vec2 = vec2(20.0, 16.0);
/// Side by side they are compared with one look: for that they may be smaller by as much.
const SIDE_BY_SIDE: f32 = 1.25;
/// Pictures are made smaller for what stands below them, but not below this share.
const LEAST_SHARE: f32 = 0.72;
/// The side of a square as large as the smallest picture that is of use, points at 100 %.
const LEAST: f32 = 130.0;

/// What one figure needs beside its picture in a place of some width; heights, points.
pub(super) struct Parts {
    pub legend: f32,
    pub caption: f32,
}

pub(super) struct Measures<'a> {
    /// An endless height: as high as the largest pictures need.
    pub room: Rect,
    /// Height of every head, and the least width of each.
    pub head: f32,
    pub heads: &'a [f32],
    /// Width by height of each picture.
    pub aspects: &'a [f32],
    pub type_factor: f32,
}

/// The place of one figure.
#[derive(Debug, PartialEq)]
pub(super) struct Cell {
    /// As wide as it may be.
    pub whole: Rect,
    pub head: Rect,
    pub picture: Rect,
    /// `None`: no room for it.
    pub legend: Option<Pos2>,
    pub caption: Option<Pos2>,
}

/// One way to arrange them.
struct Way {
    columns: usize,
    width: f32,
    /// Of the legends and captions of each row.
    rows: Vec<[f32; 2]>,
    has_legend: bool,
    has_caption: bool,
    /// Of each picture.
    heights: Vec<f32>,
}

impl Measures<'_> {
    /// The places, and the width of each, for which `parts` was asked; `None`: they have no room together.
    pub(super) fn plan(&self, parts: impl Fn(f32) -> Vec<Parts>) -> Option<(Vec<Cell>, f32)> {
        let count = self.aspects.len();
        // Where the page scrolls, those below each other are not in sight together; and four stand in a square.
        let scrolls = self.room.height().is_infinite();
        let is_allowed = |columns: &usize| {
            if scrolls { *columns == count } else { (*columns, count) != (3, 4) }
        };
        let ways = (1..=count).filter(is_allowed).map(|columns| self.way(columns, &parts));
        let worth = |way: &Way| {
            let is_one_row = way.columns == count;
            self.smallest(&way.heights) * if is_one_row { SIDE_BY_SIDE } else { 1.0 }
        };
        let heads_fit = |way: &Way| self.heads.iter().all(|head| *head <= way.width);
        let of_use =
            ways.filter(|way| self.smallest(&way.heights) >= self.least() && heads_fit(way));
        let best = of_use.max_by(|one, other| worth(one).total_cmp(&worth(other)))?;
        Some((self.cells(&best), best.width))
    }

    fn way(&self, columns: usize, parts: &impl Fn(f32) -> Vec<Parts>) -> Way {
        let gaps = BETWEEN.x * (columns - 1) as f32;
        let width = ((self.room.width() - gaps) / columns as f32).floor();
        let below = |height: f32, gap: f32| if height > 0.0 { height + gap } else { 0.0 };
        let highest = |row: &[Parts], of: fn(&Parts) -> f32| row.iter().map(of).fold(0.0, f32::max);
        let rows = parts(width);
        let rows = rows.chunks(columns).map(|row| {
            [below(highest(row, |it| it.legend), BELOW), below(highest(row, |it| it.caption), GAP)]
        });
        let rows: Vec<[f32; 2]> = rows.collect();
        let heights = |kept: [bool; 2]| self.heights(width, &rows, kept);
        let largest = self.smallest(&heights([false, false]));
        // A frame without its words may be taken for the opposite: they are the last to go.
        let levels = [[true, true], [true, false], [false, false]];
        let least = (largest * LEAST_SHARE).max(self.least()).min(largest);
        let fits = |kept: &[bool; 2]| self.smallest(&heights(*kept)) >= least;
        let kept = levels.into_iter().find(fits).unwrap_or([false, false]);
        let heights = heights(kept);
        let [has_legend, has_caption] = kept;
        Way { columns, width, rows, has_legend, has_caption, heights }
    }

    /// Of the pictures, in places of this width, with the legends and captions that are kept below them.
    fn heights(&self, width: f32, rows: &[[f32; 2]], kept: [bool; 2]) -> Vec<f32> {
        let words = rows.iter().map(|row| below_of(*row, kept)).sum::<f32>();
        let count = rows.len() as f32;
        let gaps = BETWEEN.y * (count - 1.0) + (self.head + GAP) * count;
        let most = match (self.room.height() - words - gaps) / count {
            most if most.is_finite() => most.max(0.0),
            _ => width * HIGHEST,
        };
        self.aspects.iter().map(|aspect| (width / aspect).min(most).round()).collect()
    }

    fn least(&self) -> f32 {
        LEAST * self.type_factor.max(1.0)
    }

    /// The side of a square as large as the smallest picture.
    fn smallest(&self, heights: &[f32]) -> f32 {
        let sides = heights.iter().zip(self.aspects).map(|(height, aspect)| height * aspect.sqrt());
        sides.fold(f32::INFINITY, f32::min)
    }

    fn cells(&self, way: &Way) -> Vec<Cell> {
        let mut top = self.room.top();
        let mut cells = Vec::new();
        let pictures: Vec<(f32, f32)> =
            way.heights.iter().copied().zip(self.aspects.iter().copied()).collect();
        let kept = [way.has_legend, way.has_caption];
        for (row, pictures) in way.rows.iter().zip(pictures.chunks(way.columns)) {
            let under = top + self.head + GAP;
            let highest = pictures.iter().map(|(height, _)| *height).fold(0.0, f32::max);
            let bottom = under + highest + below_of(*row, kept);
            for (column, (height, aspect)) in pictures.iter().enumerate() {
                let left = self.room.left() + (way.width + BETWEEN.x) * column as f32;
                let whole = Rect::from_min_max(pos2(left, top), pos2(left + way.width, bottom));
                let width = (height * aspect).min(way.width).round();
                let corner = pos2((whole.center().x - width / 2.0).round(), under);
                let picture = Rect::from_min_size(corner, vec2(width, *height));
                let least = self.heads.get(cells.len()).copied().unwrap_or(0.0);
                let head = vec2(width.max(least).min(way.width), self.head);
                let middle = pos2(whole.center().x, top + self.head / 2.0);
                // Beside a higher one they stay with their own picture.
                let words = picture.bottom();
                let legend = pos2(left, words + BELOW);
                let caption = words + if way.has_legend { row[0] } else { 0.0 } + GAP;
                cells.push(Cell {
                    whole,
                    head: Rect::from_center_size(middle, head),
                    picture,
                    legend: way.has_legend.then_some(legend),
                    caption: way.has_caption.then_some(pos2(left, caption)),
                });
            }
            top = bottom + BETWEEN.y;
        }
        cells
    }
}

fn below_of(row: [f32; 2], kept: [bool; 2]) -> f32 {
    row.into_iter().zip(kept).map(|(height, is_kept)| if is_kept { height } else { 0.0 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(width: f32, height: f32, aspects: &[f32]) -> Option<Vec<Cell>> {
        let room = Rect::from_min_size(pos2(100.0, 20.0), vec2(width, height));
        let heads = vec![90.0; aspects.len()];
        let measures = Measures { room, head: 40.0, heads: &heads, aspects, type_factor: 1.0 };
        let parts = |width: f32| {
            let parts = || Parts { legend: 6000.0 / width, caption: 20.0 };
            aspects.iter().map(|_| parts()).collect()
        };
        measures.plan(parts).map(|(cells, _)| cells)
    }

    /// Shapes of pictures, width and height of a stage, and how many figures each row has there.
    type Case = (&'static [f32], [f32; 2], Option<&'static [usize]>);

    const SCREEN: f32 = 1.6;
    const PHONE: f32 = 9.0 / 19.0;
    const CASES: [Case; 10] = [
        (&[SCREEN; 2], [900.0, 560.0], Some(&[2])),
        (&[SCREEN; 2], [480.0, 900.0], Some(&[1, 1])),
        (&[SCREEN; 2], [600.0, f32::INFINITY], Some(&[2])),
        (&[SCREEN; 2], [320.0, f32::INFINITY], None),
        (&[PHONE; 2], [700.0, 560.0], Some(&[2])),
        (&[PHONE; 2], [480.0, 900.0], Some(&[2])),
        (&[PHONE; 3], [760.0, 560.0], Some(&[3])),
        (&[SCREEN; 4], [900.0, 700.0], Some(&[2, 2])),
        (&[SCREEN; 2], [260.0, 200.0], None),
        (&[PHONE; 4], [300.0, 300.0], None),
    ];

    /// In rows: how many figures each has.
    fn rows(cells: &[Cell]) -> Vec<usize> {
        let rows = cells.chunk_by(|one, other| one.head.top() == other.head.top());
        rows.map(<[Cell]>::len).collect()
    }

    #[test]
    fn figures_stand_as_their_shapes_and_the_stage_ask_for() {
        for (aspects, [width, height], wanted) in CASES {
            let found = plan(width, height, aspects).map(|cells| rows(&cells));
            assert_eq!(found.as_deref(), wanted, "{aspects:?} in {width} × {height}");
        }
    }

    #[test]
    fn nothing_leaves_its_place_or_lies_over_another() {
        for width in [300.0, 520.0, 760.0, 1200.0] {
            for height in [300.0, 560.0, 900.0, f32::INFINITY] {
                for aspects in [&[1.6, 1.6][..], &[0.47, 1.6], &[0.47; 3], &[1.6, 0.5, 1.0, 4.0]] {
                    let Some(cells) = plan(width, height, aspects) else { continue };
                    let what = format!("{aspects:?} in {width} × {height}: {cells:?}");
                    let room = Rect::from_min_size(pos2(100.0, 20.0), vec2(width, height));
                    for (index, cell) in cells.iter().enumerate() {
                        assert!(room.expand(1.0).contains_rect(cell.whole), "{what}");
                        assert!(cell.whole.expand(1.0).contains_rect(cell.picture), "{what}");
                        assert!(cell.whole.expand(1.0).contains_rect(cell.head), "{what}");
                        let mut others = cells[index + 1..].iter();
                        assert!(others.all(|it| !it.whole.intersects(cell.whole)), "{what}");
                    }
                }
            }
        }
    }
}
