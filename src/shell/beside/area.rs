//! Parts of the screen, and what is left of one when a strip or a panel takes its part.

use crate::preferences::Side;

/// In pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    /// Left top.
    pub corner: [i32; 2],
    pub size: [u32; 2],
}

impl Area {
    /// From the edges left, top, right and bottom; `None` if nothing lies between them.
    pub(super) fn between([left, top, right, bottom]: [i32; 4]) -> Option<Self> {
        let side = |from: i32, to: i32| to.checked_sub(from).filter(|size| *size > 0);
        Some(Self {
            corner: [left, top],
            size: [side(left, right)?, side(top, bottom)?].map(i32::cast_unsigned),
        })
    }

    /// Left, top, right and bottom.
    pub(super) fn edges(self) -> [i32; 4] {
        let [left, top] = self.corner;
        let [width, height] = self.size;
        let end = i32::saturating_add_unsigned;
        [left, top, end(left, width), end(top, height)]
    }

    /// What two areas share; `None` if that is nothing.
    pub(super) fn intersect(self, other: Self) -> Option<Self> {
        let ([l, t, r, b], [left, top, right, bottom]) = (self.edges(), other.edges());
        Self::between([l.max(left), t.max(top), r.min(right), b.min(bottom)])
    }

    /// What a panel along this edge of the desktop leaves of a monitor. That is all of it if the panel lies
    /// elsewhere, or covers it whole: then the panel belongs to a monitor further inside.
    #[cfg(any(target_os = "linux", test))]
    pub(super) fn without(self, panel: Self, edge: Edge) -> Self {
        let Some(taken) = self.intersect(panel) else {
            return self;
        };
        let [left, top, right, bottom] = self.edges();
        let [from_x, from_y, to_x, to_y] = taken.edges();
        let rest = match edge {
            Edge::Left => [to_x, top, right, bottom],
            Edge::Right => [left, top, from_x, bottom],
            Edge::Top => [left, to_y, right, bottom],
            Edge::Bottom => [left, top, right, from_y],
        };
        Self::between(rest).unwrap_or(self)
    }

    /// A strip of it at this side, `width` pixels wide, and what that leaves.
    pub(super) fn split(self, side: Side, width: u32) -> (Self, Option<Self>) {
        let [left, top, right, bottom] = self.edges();
        let width = width.min(self.size[0]);
        let cut = match side {
            Side::Left => left.saturating_add_unsigned(width),
            Side::Right => right.saturating_sub_unsigned(width),
        };
        let (strip, rest) = match side {
            Side::Left => ([left, top, cut, bottom], [cut, top, right, bottom]),
            Side::Right => ([cut, top, right, bottom], [left, top, cut, bottom]),
        };
        (Self::between(strip).unwrap_or(self), Self::between(rest))
    }
}

/// What other windows are to leave free for a strip.
#[derive(Clone, Copy)]
#[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "only X11 asks for the monitor"))]
pub(super) struct Reserved {
    pub strip: Area,
    pub monitor: Area,
    pub side: Side,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg(any(target_os = "linux", test))]
pub(super) enum Edge {
    Left,
    Right,
    Top,
    Bottom,
}

#[cfg(test)]
mod tests {
    use super::{Area, Edge};
    use crate::preferences::Side;

    fn area(x: i32, y: i32, width: u32, height: u32) -> Area {
        let (corner, size) = ([x, y], [width, height]);
        Area { corner, size }
    }

    #[test]
    fn a_strip_takes_one_side_and_leaves_the_other() {
        let work = area(-800, 100, 750, 600);
        let (strip, rest) = work.split(Side::Right, 360);
        assert_eq!(strip, area(-410, 100, 360, 600));
        assert_eq!(rest, Some(area(-800, 100, 390, 600)));
        let (strip, rest) = work.split(Side::Left, 360);
        assert_eq!(strip, area(-800, 100, 360, 600));
        assert_eq!(rest, Some(area(-440, 100, 390, 600)));
        // A screen narrower than the strip is all strip.
        let small = area(0, 0, 320, 200);
        assert_eq!(small.split(Side::Right, 360), (small, None));
    }

    #[test]
    fn a_panel_is_cut_from_its_own_monitor_only() {
        use Edge::{Bottom, Left, Right, Top};
        let left = area(0, 0, 1280, 800);
        let right = area(1280, 0, 1024, 768);
        for (monitor, edge, panel, rest) in [
            // Task bars at each side.
            (left, Bottom, [0, 760, 2304, 40], [0, 0, 1280, 760]),
            (left, Top, [0, 0, 2304, 28], [0, 28, 1280, 772]),
            (left, Left, [0, 0, 48, 800], [48, 0, 1232, 800]),
            (right, Right, [2240, 0, 64, 768], [1280, 0, 960, 768]),
            // Of the other monitor.
            (right, Left, [0, 0, 48, 800], [1280, 0, 1024, 768]),
            (left, Top, [1280, 0, 1024, 28], [0, 0, 1280, 800]),
            // A panel at an inner edge reserves all from the outer one.
            (left, Left, [0, 0, 1320, 768], [0, 0, 1280, 800]),
            (right, Left, [0, 0, 1320, 768], [1320, 0, 984, 768]),
        ] {
            let [panel, rest] = [panel, rest].map(|[x, y, width, height]| {
                area(x, y, width.cast_unsigned(), height.cast_unsigned())
            });
            assert_eq!(monitor.without(panel, edge), rest, "{panel:?} of {monitor:?}");
        }
    }
}
