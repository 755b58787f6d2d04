//! Which pixels a shape covers: those whose centre lies inside; a centre on a border shared by two shapes
//! belongs to exactly one of them (the «top-left rule» of GPUs).

use super::canvas::PixelRect;
use egui::Pos2;

/// Corners are rounded to 1/256 pixel, as GPUs do: then all that follows is exact in whole numbers.
const SUBPIXELS: i64 = 256;

/// Corners further away (in pixels) are moved to here, so that products of two distances fit in 64 bits.
const FARTHEST: f32 = 1_048_576.0;

fn subpixel(pixels: f32) -> i64 {
    (pixels.clamp(-FARTHEST, FARTHEST) * SUBPIXELS as f32).round_ties_even() as i64
}

/// The first pixel whose centre is not before a border.
#[inline]
fn first_pixel(border: i64) -> i32 {
    ((border + SUBPIXELS / 2 - 1) >> 8) as i32
}

/// The pixels whose centres lie in an upright rectangle, given by two opposite corners in pixels.
pub(crate) fn rect_pixels(min: Pos2, max: Pos2) -> PixelRect {
    PixelRect {
        left: first_pixel(subpixel(min.x)),
        top: first_pixel(subpixel(min.y)),
        right: first_pixel(subpixel(max.x)),
        bottom: first_pixel(subpixel(max.y)),
    }
}

/// One side of a triangle. A pixel centre is inside where `at_origin + per_x * x + per_y * y >= 0`.
#[derive(Clone, Copy)]
struct Edge {
    at_origin: i64,
    per_x: i64,
    per_y: i64,
    /// 1 / |`per_x`|: a division per row is slower than a multiplication and a check.
    inverse: f64,
}

impl Edge {
    fn new(from: [i64; 2], to: [i64; 2]) -> Self {
        let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
        let owns_its_points = dy < 0 || (dy == 0 && dx > 0);
        let centre = SUBPIXELS / 2;
        Self {
            at_origin: dx * (centre - from[1])
                - dy * (centre - from[0])
                - i64::from(!owns_its_points),
            per_x: -dy * SUBPIXELS,
            per_y: dx * SUBPIXELS,
            inverse: ((dy.abs() * SUBPIXELS) as f64).recip(),
        }
    }

    /// ⌊`dividend` / |`per_x`|⌋, exactly.
    #[inline]
    fn floor_div(&self, dividend: i64) -> i64 {
        let divisor = self.per_x.abs();
        let guess = (dividend as f64 * self.inverse) as i64;
        let rest = dividend - guess * divisor;
        guess + i64::from(rest >= divisor) - i64::from(rest < 0)
    }

    /// Narrows `left..right` to the pixels of row `y` on the inner side.
    #[inline]
    fn narrow(&self, y: i32, left: &mut i64, right: &mut i64) {
        let at_row = self.at_origin + self.per_y * i64::from(y);
        if self.per_x > 0 {
            *left = (*left).max(-self.floor_div(at_row));
        } else if self.per_x < 0 {
            *right = (*right).min(self.floor_div(at_row) + 1);
        } else if at_row < 0 {
            *right = *left;
        }
    }
}

/// The pixels covered by a triangle, as one run per row.
pub(crate) struct Coverage {
    edges: [Edge; 3],
    bounds: PixelRect,
}

impl Coverage {
    /// Of a triangle with corners in pixels, inside `clip`; `None` if it covers nothing there.
    pub(crate) fn new(corners: [Pos2; 3], clip: PixelRect) -> Option<Self> {
        let [a, mut b, mut c] = corners.map(|pos| [subpixel(pos.x), subpixel(pos.y)]);
        let bounds = PixelRect {
            left: first_pixel(a[0].min(b[0]).min(c[0])),
            top: first_pixel(a[1].min(b[1]).min(c[1])),
            // A right or lower border belongs to a neighbour; a corner on it, too.
            right: first_pixel(a[0].max(b[0]).max(c[0])),
            bottom: first_pixel(a[1].max(b[1]).max(c[1])),
        }
        .intersect(clip);
        let area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
        if bounds.is_empty() || area == 0 {
            return None;
        }
        // egui does not care for the winding order; the edges below do.
        if area < 0 {
            std::mem::swap(&mut b, &mut c);
        }
        let edges = [Edge::new(a, b), Edge::new(b, c), Edge::new(c, a)];
        Some(Self { edges, bounds })
    }

    /// Calls `run(y, left, right)` for each row with at least one pixel.
    pub(crate) fn for_each_run(&self, mut run: impl FnMut(i32, i32, i32)) {
        for y in self.bounds.top..self.bounds.bottom {
            let (mut left, mut right) = (i64::from(self.bounds.left), i64::from(self.bounds.right));
            for edge in &self.edges {
                edge.narrow(y, &mut left, &mut right);
            }
            if left < right {
                run(y, left as i32, right as i32);
            }
        }
    }
}
