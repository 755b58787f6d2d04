//! What a shape of a drawing looks like, by all that is said of it.

use super::area::{Area, turned};
use super::document::ShapeKind;

/// What is said of a shape.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is said by itself")]
pub(crate) struct Looks {
    /// Word's name of its outline.
    pub(crate) preset: String,
    pub(crate) is_text_box: bool,
    pub(crate) is_connector: bool,
    pub(crate) is_outlined: bool,
    pub(crate) has_words: bool,
    /// Whether the line has a head where it begins, and where it ends.
    pub(crate) heads: [bool; 2],
    pub(crate) flip: [bool; 2],
    /// Degrees.
    pub(crate) turn: f32,
}

impl Looks {
    /// What it looks like, and where it is once it is turned.
    pub(crate) fn kind(&self, area: Area) -> (ShapeKind, Area) {
        let name = self.preset.as_str();
        if self.is_line() {
            return self.line(area);
        }
        let turned = self.upright(area);
        if let Some(way) = pointing(name) {
            return (ShapeKind::Arrow { head: self.head(way) }, turned);
        }
        let kind = if self.has_words && (self.is_text_box || !self.is_outlined || is_callout(name))
        {
            ShapeKind::Text
        } else if is_frame(name) || is_callout(name) {
            ShapeKind::Frame
        } else if self.is_text_box {
            ShapeKind::Text
        } else {
            ShapeKind::Other
        };
        (kind, turned)
    }

    /// Whether it has no inside.
    pub(crate) fn is_line(&self) -> bool {
        self.is_connector || is_line(&self.preset)
    }

    fn line(&self, area: Area) -> (ShapeKind, Area) {
        let (from, to) = (area.at, area.end());
        let pick = |flipped: [usize; 2]| [[from, to][flipped[0]][0], [from, to][flipped[1]][1]];
        let ends = [pick(self.flip.map(usize::from)), pick(self.flip.map(|it| usize::from(!it)))];
        let [begin, end] = ends.map(|point| turned(point, area.middle(), self.turn));
        let area = Area::around(begin, end);
        // With both, it points where it ends.
        let (head, tail) = match self.heads {
            [_, true] => (end, begin),
            [true, false] => (begin, end),
            [false, false] => return (ShapeKind::Line, area),
        };
        let is_further = |axis: usize| head[axis] > tail[axis] + 0.01;
        (ShapeKind::Arrow { head: [is_further(0), is_further(1)] }, area)
    }

    /// Where an arrow's head is.
    fn head(&self, way: [f32; 2]) -> [bool; 2] {
        let flipped = |axis: usize| if self.flip[axis] { -way[axis] } else { way[axis] };
        let way = turned([flipped(0), flipped(1)], [0.0, 0.0], self.turn);
        way.map(|part| part > 0.3)
    }

    /// One that is turned by a quarter lies where its sides are changed.
    fn upright(&self, area: Area) -> Area {
        let quarter = (self.turn.rem_euclid(180.0) - 90.0).abs() < 45.0;
        if !quarter {
            return area;
        }
        let [width, height] = area.size;
        let [x, y] = area.middle();
        Area::new([x - height / 2.0, y - width / 2.0], [height, width])
    }
}

fn is_line(name: &str) -> bool {
    name == "line" || name.contains("Connector")
}

fn is_callout(name: &str) -> bool {
    name.contains("Callout")
}

/// Which way an arrow points before it is turned.
fn pointing(name: &str) -> Option<[f32; 2]> {
    let name = name.to_ascii_lowercase();
    if name.contains("callout") || !(name.contains("arrow") || name == "homeplate") {
        return None;
    }
    Some(if name.contains("bentup") || name.contains("uparrow") {
        [0.0, -1.0]
    } else if name.contains("down") {
        [0.0, 1.0]
    } else if name.starts_with("left") && !name.starts_with("leftright")
        || name.contains("curvedleft")
    {
        [-1.0, 0.0]
    } else {
        [1.0, 0.0]
    })
}

fn is_frame(name: &str) -> bool {
    let starts = ["rect", "round", "snip", "ellipse", "oval", "frame", "donut", "flowChart"];
    let others = ["plaque", "bevel", "diamond", "hexagon", "octagon", "halfFrame", "noSmoking"];
    starts.iter().any(|start| name.starts_with(start)) || others.contains(&name)
}
