//! Where things lie on paper: points from the left and from the top.

/// EMU, in which drawings measure, in a point.
const EMU: f32 = 12700.0;
/// Sixty-thousandths of a degree, in which they turn.
const TURN: f32 = 60000.0;

/// A length that a drawing says.
pub(crate) fn emu(value: Option<f32>) -> f32 {
    finite(value.unwrap_or_default() / EMU)
}

/// A turn that a drawing says, in degrees from 0 to 360.
pub(crate) fn degrees(value: Option<f32>) -> f32 {
    finite((value.unwrap_or_default() / TURN).rem_euclid(360.0))
}

/// What a broken file says may be no number.
pub(crate) fn finite(value: f32) -> f32 {
    if value.is_finite() { value } else { 0.0 }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Area {
    pub(crate) at: [f32; 2],
    pub(crate) size: [f32; 2],
}

impl Area {
    pub(crate) fn new(at: [f32; 2], size: [f32; 2]) -> Self {
        Self { at, size }
    }

    /// Around these two points.
    pub(crate) fn around(one: [f32; 2], other: [f32; 2]) -> Self {
        let [at, end] = [f32::min, f32::max].map(|of| [of(one[0], other[0]), of(one[1], other[1])]);
        Self { at, size: [end[0] - at[0], end[1] - at[1]] }
    }

    pub(crate) fn end(&self) -> [f32; 2] {
        [self.at[0] + self.size[0], self.at[1] + self.size[1]]
    }

    pub(crate) fn middle(&self) -> [f32; 2] {
        [self.at[0] + self.size[0] / 2.0, self.at[1] + self.size[1] / 2.0]
    }

    pub(crate) fn moved(&self, by: [f32; 2]) -> Self {
        Self { at: [self.at[0] + by[0], self.at[1] + by[1]], size: self.size }
    }

    /// So much larger on each side.
    pub(crate) fn wider(&self, by: f32) -> Self {
        let size = self.size.map(|side| side + 2.0 * by);
        Self { at: self.at.map(|at| at - by), size }
    }

    /// How many square points of it lie in another one. A line counts as a thin area.
    pub(crate) fn shared(&self, other: &Self) -> f32 {
        let side = |axis: usize| {
            let thick = self.size[axis].max(1.0);
            let end = (self.at[axis] + thick).min(other.at[axis] + other.size[axis].max(1.0));
            (end - self.at[axis].max(other.at[axis])).max(0.0)
        };
        side(0) * side(1)
    }

    /// Left, top, width and height as fractions of another one.
    pub(crate) fn fractions_of(&self, other: &Self) -> [f32; 4] {
        let [width, height] = other.size.map(|side| side.max(f32::MIN_POSITIVE));
        let [x, y] = [self.at[0] - other.at[0], self.at[1] - other.at[1]];
        [x / width, y / height, self.size[0] / width, self.size[1] / height].map(finite)
    }
}

/// Turns a point around another one, clockwise.
pub(crate) fn turned(point: [f32; 2], around: [f32; 2], degrees: f32) -> [f32; 2] {
    if degrees == 0.0 {
        return point;
    }
    let (sin, cos) = degrees.to_radians().sin_cos();
    let [x, y] = [point[0] - around[0], point[1] - around[1]];
    [around[0] + x * cos - y * sin, around[1] + x * sin + y * cos]
}
