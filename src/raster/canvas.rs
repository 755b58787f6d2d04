//! Where pixels end up: a borrowed canvas, rectangles of it, bands of rows for threads.

use egui::Rect;

/// A picture to draw on, borrowed from whoever shows or saves it.
///
/// One `u32` per pixel, row by row from the top: `0xAARRGGBB`, colour premultiplied with alpha, as egui has
/// it. Over an opaque clear colour alpha is 255 everywhere, and the lower three bytes are what a window
/// wants (`0x00RRGGBB`); [`rgba_bytes`] makes the bytes of a PNG.
pub struct Canvas<'a> {
    pixels: &'a mut [u32],
    size: [u32; 2],
}

impl<'a> Canvas<'a> {
    /// `size`: width and height in pixels. `None` unless there are exactly width × height pixels.
    pub fn new(pixels: &'a mut [u32], size: [u32; 2]) -> Option<Self> {
        let count = u64::from(size[0]) * u64::from(size[1]);
        (pixels.len() as u64 == count).then_some(Self { pixels, size })
    }

    /// Width and height in pixels.
    pub fn size(&self) -> [u32; 2] {
        self.size
    }

    /// Cuts `region` (not empty, inside the canvas) into at most `count` bands of about as many rows each.
    pub(super) fn bands(&mut self, region: PixelRect, count: usize) -> Vec<Band<'_>> {
        let stride = self.size[0] as usize;
        let rows_per_band = (region.height() as usize).div_ceil(count).max(1);
        let rows = &mut self.pixels[region.top as usize * stride..region.bottom as usize * stride];
        let mut top = region.top;
        rows.chunks_mut(rows_per_band * stride)
            .map(|pixels| {
                let mut bounds = PixelRect { top, ..region };
                bounds.bottom = top + (pixels.len() / stride) as i32;
                top = bounds.bottom;
                Band { pixels, stride, bounds, clip: bounds }
            })
            .collect()
    }
}

/// Pixels as the bytes R, G, B, A of an image file. Colour stays premultiplied (no difference where opaque).
pub fn rgba_bytes(pixels: &[u32]) -> Vec<u8> {
    let rgba = |pixel: &u32| pixel.rotate_left(8).to_be_bytes();
    pixels.iter().flat_map(rgba).collect()
}

/// A rectangle in whole pixels; `right` and `bottom` are the first column and row outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the four names say it all")]
pub struct PixelRect {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

impl PixelRect {
    /// From the origin to width and height in pixels.
    pub fn of_size(size: [u32; 2]) -> Self {
        Self {
            left: 0,
            top: 0,
            right: i32::try_from(size[0]).unwrap_or(i32::MAX),
            bottom: i32::try_from(size[1]).unwrap_or(i32::MAX),
        }
    }

    /// The pixels of a rectangle in points, on a canvas of `size` pixels: each side rounded to the nearest
    /// pixel border, as egui's own painters do with clip rectangles.
    pub fn from_points(rect: Rect, pixels_per_point: f32, size: [u32; 2]) -> Self {
        let round = |points: f32| (points * pixels_per_point).round() as i32;
        Self {
            left: round(rect.min.x),
            top: round(rect.min.y),
            right: round(rect.max.x),
            bottom: round(rect.max.y),
        }
        .intersect(Self::of_size(size))
    }

    /// What lies in both.
    #[must_use]
    pub fn intersect(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// Whether no pixel lies inside.
    pub fn is_empty(self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }

    fn height(self) -> i32 {
        self.bottom - self.top
    }
}

/// Some rows of a canvas, and the rectangle of them that may be drawn on at the moment.
pub(super) struct Band<'a> {
    pixels: &'a mut [u32],
    stride: usize,
    bounds: PixelRect,
    clip: PixelRect,
}

impl Band<'_> {
    pub(crate) fn clip(&self) -> PixelRect {
        self.clip
    }

    pub(crate) fn set_clip(&mut self, clip: PixelRect) {
        self.clip = clip.intersect(self.bounds);
    }

    pub(crate) fn clear(&mut self, pixel: u32) {
        for y in self.bounds.top..self.bounds.bottom {
            self.row(y, self.bounds.left, self.bounds.right).fill(pixel);
        }
    }

    /// The pixels `left..right` of row `y`. All three must lie inside the clip rectangle, left ≤ right.
    pub(crate) fn row(&mut self, y: i32, left: i32, right: i32) -> &mut [u32] {
        let start = (y - self.bounds.top) as usize * self.stride;
        &mut self.pixels[start + left as usize..start + right as usize]
    }
}
