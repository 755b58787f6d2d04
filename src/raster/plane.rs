//! A value known at the three corners of a triangle, at any pixel of it.

use egui::Pos2;

/// `N` numbers that change evenly from pixel to pixel.
pub(crate) struct Plane<const N: usize> {
    corner: [f64; 2],
    at_corner: [f64; N],
    /// From one pixel to the one on its right.
    pub per_x: [f64; N],
    /// From one pixel to the one below.
    pub per_y: [f64; N],
}

impl<const N: usize> Plane<N> {
    /// Through three corners in pixels. A triangle without area gets the value of its first corner.
    pub(crate) fn new(corners: [Pos2; 3], values: [[f64; N]; 3]) -> Self {
        let [a, b, c] = corners.map(|pos| [f64::from(pos.x), f64::from(pos.y)]);
        let (to_b, to_c) = ([b[0] - a[0], b[1] - a[1]], [c[0] - a[0], c[1] - a[1]]);
        let area = to_b[0] * to_c[1] - to_b[1] * to_c[0];
        let scale = if area == 0.0 { 0.0 } else { area.recip() };
        let rise = |i: usize| (values[1][i] - values[0][i], values[2][i] - values[0][i]);
        Self {
            corner: a,
            at_corner: values[0],
            per_x: std::array::from_fn(|i| {
                let (b, c) = rise(i);
                (b * to_c[1] - c * to_b[1]) * scale
            }),
            per_y: std::array::from_fn(|i| {
                let (b, c) = rise(i);
                (c * to_b[0] - b * to_c[0]) * scale
            }),
        }
    }

    /// Of an upright rectangle with two opposite corners in pixels: the first number changes only from left to
    /// right, the second only downwards.
    pub(crate) fn upright(corners: [Pos2; 2], values: [[f64; 2]; 2]) -> Plane<2> {
        let [a, b] = corners.map(|pos| [f64::from(pos.x), f64::from(pos.y)]);
        Plane {
            corner: a,
            at_corner: values[0],
            per_x: [(values[1][0] - values[0][0]) / (b[0] - a[0]), 0.0],
            per_y: [0.0, (values[1][1] - values[0][1]) / (b[1] - a[1])],
        }
    }

    /// At the centre of a pixel.
    #[inline]
    pub(crate) fn at(&self, x: i32, y: i32) -> [f64; N] {
        let dx = f64::from(x) + 0.5 - self.corner[0];
        let dy = f64::from(y) + 0.5 - self.corner[1];
        std::array::from_fn(|i| self.at_corner[i] + self.per_x[i] * dx + self.per_y[i] * dy)
    }
}
