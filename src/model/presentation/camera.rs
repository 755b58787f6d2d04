//! Which part of a figure fills the screen.

use crate::guide::Fractions;

/// A point on a figure: fractions of its width and height, from the left top corner.
pub type Point = [f32; 2];

/// The largest factor for a callout.
const CLOSEST: f32 = 3.2;
/// The largest share of the screen that a callout fills.
const SHARE: f32 = 0.72;
/// The largest factor of all.
const MOST: f32 = 6.0;

/// A part of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// How much it is enlarged; 1: the whole figure fits the screen.
    pub factor: f32,
    /// The point in the middle of the screen.
    pub center: Point,
}

impl Default for Camera {
    fn default() -> Self {
        Self { factor: 1.0, center: [0.5, 0.5] }
    }
}

impl Camera {
    /// Looks at a rectangle of the figure and a margin around it.
    pub fn at(rect: Fractions) -> Self {
        let factor = (SHARE / rect.w).min(SHARE / rect.h).clamp(1.0, CLOSEST);
        let center = [rect.x + rect.w / 2.0, rect.y + rect.h / 2.0];
        Self { factor, center }.bounded()
    }

    /// Larger or smaller, while `fixed`, or else the middle, stays where it is on the screen. `None` where it
    /// would become smaller than the whole figure.
    #[must_use]
    pub fn by(self, factor: f32, fixed: Option<Point>) -> Option<Self> {
        let wanted = self.factor * factor;
        if wanted < 0.999 && self.factor <= 1.0 {
            return None;
        }
        let factor = wanted.clamp(1.0, MOST);
        let ratio = self.factor / factor;
        let fixed = fixed.unwrap_or(self.center);
        let moved = |axis: usize| fixed[axis] + (self.center[axis] - fixed[axis]) * ratio;
        let center = [moved(0), moved(1)];
        Some(Self { factor, center }.bounded())
    }

    /// Moved by fractions of the figure.
    #[must_use]
    pub fn moved(self, [x, y]: Point) -> Self {
        let center = [self.center[0] - x, self.center[1] - y];
        Self { center, ..self }.bounded()
    }

    /// Keeps the edges of an enlarged figure outside of the screen.
    fn bounded(self) -> Self {
        let half = 0.5 / self.factor;
        let bound = |middle: f32| middle.clamp(half, 1.0 - half);
        let center = self.center.map(bound);
        Self { center, ..self }
    }
}
