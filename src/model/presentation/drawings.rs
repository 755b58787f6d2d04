//! What the pen has left on figures, screens and the board, until the lesson ends.

use super::camera::Point;
use crate::guide::FigureIndex;
use crate::model::parts::Page;
use std::collections::BTreeMap;

/// Colours of the pen; the first is the callouts'.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say which")]
pub enum PenColor {
    #[default]
    Red,
    Blue,
    Green,
    Black,
}

impl PenColor {
    /// In the order in which a key goes through them.
    pub const ALL: [Self; 4] = [Self::Red, Self::Blue, Self::Green, Self::Black];

    /// The next one.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }
}

/// What lies under the pen, as the view that takes the mouse sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The figure: what is drawn on it moves and grows with it.
    Figure,
    /// All else: words, the white board.
    Screen,
}

/// What is drawn on; it keeps its lines while others are on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    /// A figure on a page.
    Figure(Page, FigureIndex),
    /// The screen at this position.
    Screen(usize),
    /// The white screen.
    Board,
}

/// A line, drawn without lifting the pen.
#[derive(Clone, Debug, PartialEq)]
pub struct PenLine {
    /// Its colour.
    pub color: PenColor,
    /// Its points, in fractions of the sheet's width and height; some may lie beside the sheet.
    pub points: Vec<Point>,
    /// Which line of the lesson it is: the last one is undone first, whatever it was drawn on.
    number: usize,
}

/// All lines of a lesson.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawings {
    sheets: BTreeMap<Sheet, Vec<PenLine>>,
    drawn: usize,
}

impl Drawings {
    /// What is drawn on a sheet.
    pub fn on(&self, sheet: Sheet) -> &[PenLine] {
        self.sheets.get(&sheet).map_or(&[], Vec::as_slice)
    }

    /// The sheets that have lines.
    pub fn sheets(&self) -> impl Iterator<Item = Sheet> {
        self.sheets.iter().filter(|(_, lines)| !lines.is_empty()).map(|(sheet, _)| *sheet)
    }

    pub(super) fn begin(&mut self, sheet: Sheet, color: PenColor, point: Point) {
        self.drawn += 1;
        let line = PenLine { color, points: vec![point], number: self.drawn };
        self.sheets.entry(sheet).or_default().push(line);
    }

    pub(super) fn go_on(&mut self, sheet: Sheet, point: Point) {
        if let Some(line) = self.sheets.get_mut(&sheet).and_then(|lines| lines.last_mut()) {
            line.points.push(point);
        }
    }

    /// Takes away the line of these sheets that was drawn last.
    pub(super) fn undo(&mut self, sheets: &[Sheet]) {
        let number = |sheet: &Sheet| self.on(*sheet).last().map_or(0, |line| line.number);
        if let Some(last) = sheets.iter().max_by_key(|sheet| number(sheet))
            && let Some(lines) = self.sheets.get_mut(last)
        {
            lines.pop();
        }
    }

    pub(super) fn clear(&mut self, sheets: &[Sheet]) {
        for sheet in sheets {
            self.sheets.remove(sheet);
        }
    }

    /// Takes away the lines of a sheet that come as near as `reach` to a point, in fractions of width and height.
    pub(super) fn erase(&mut self, sheet: Sheet, at: Point, reach: Point) {
        if let Some(lines) = self.sheets.get_mut(&sheet) {
            lines.retain(|line| !line.touches(at, reach));
        }
    }
}

impl PenLine {
    fn touches(&self, at: Point, reach: Point) -> bool {
        // Seen from the eraser, which is a circle of radius one.
        let seen = |[x, y]: Point| [(x - at[0]) / reach[0], (y - at[1]) / reach[1]];
        let points: Vec<Point> = self.points.iter().map(|point| seen(*point)).collect();
        let is_near = |[x, y]: Point| x * x + y * y <= 1.0;
        points.iter().any(|point| is_near(*point))
            || points.windows(2).any(|ends| is_near(nearest(ends[0], ends[1])))
    }
}

/// The point between two others that is nearest to the origin.
fn nearest(a: Point, b: Point) -> Point {
    let way = [b[0] - a[0], b[1] - a[1]];
    let length = way[0] * way[0] + way[1] * way[1];
    let share = if length > 0.0 { -(a[0] * way[0] + a[1] * way[1]) / length } else { 0.0 };
    let share = share.clamp(0.0, 1.0);
    [a[0] + way[0] * share, a[1] + way[1] * share]
}
