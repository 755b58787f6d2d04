//! Which parts of a window differ from its last picture: only those are drawn and shown again.
//!
//! Shapes are compared, not pixels, in the order in which egui paints them:
//!
//! ```text
//!    last picture        this frame           damage
//!   ┌──────────────┐    ┌──────────────┐    ┌──────────────┐
//!   │ Title        │    │ Title        │    │              │  alike from the start
//!   │ ( Back )     │    │ [ Back ]     │    │ ▒▒▒▒▒▒▒▒     │  the mouse is over it now
//!   │ Step 4       │    │ Step 4       │    │              │  alike, compared with its own place in the list
//!   │        10:07 │    │        10:08 │    │        ▒▒▒▒▒ │  other digits
//!   │ Footer       │    │ Footer       │    │              │  alike from the end
//!   └──────────────┘    └──────────────┘    └──────────────┘
//! ```
//!
//! If a shape comes or goes in between, the places no longer match: all that lies between what is alike from the
//! start and from the end is damaged, where it was and where it is. Most texts are the very same object in both
//! frames and need not be read to be compared.

use crate::PixelRect;
use egui::epaint::{ClippedShape, Shape, TextShape};
use egui::{Rect, TextureId};
use std::collections::HashSet;
use std::sync::Arc;

/// How far feathered edges reach out of a shape, pixels.
const FEATHER: f32 = 1.0;
/// The most regions: each one costs a walk over the shapes, so that further ones are merged.
const MOST: usize = 6;

/// Regions of a window, in whole pixels; none overlap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Damage(Vec<PixelRect>);

impl Damage {
    /// All of a window of `size` pixels.
    pub fn whole(size: [u32; 2]) -> Self {
        Self(vec![PixelRect::of_size(size)])
    }

    /// What differs between two frames of a window of `size` pixels. `changed` names the textures that have got
    /// new pixels in between.
    pub fn between(
        before: &[ClippedShape],
        now: &[ClippedShape],
        changed: &HashSet<TextureId>,
        pixels_per_point: f32,
        size: [u32; 2],
    ) -> Self {
        let is_same = |a: &ClippedShape, b: &ClippedShape| {
            a.clip_rect == b.clip_rect
                && a.transform_after_tessellation == b.transform_after_tessellation
                && same(&a.shape, &b.shape)
                && !shows(&b.shape, changed)
        };
        let alike = |(a, b): &(&ClippedShape, &ClippedShape)| is_same(a, b);
        let head = before.iter().zip(now).take_while(alike).count();
        let (before, now) = (&before[head..], &now[head..]);
        let from_end = before.iter().rev().zip(now.iter().rev());
        let tail = from_end.take_while(alike).count();
        let (before, now) = (&before[..before.len() - tail], &now[..now.len() - tail]);
        let is_shifted = before.len() != now.len();
        let mut damage = Self::default();
        for index in 0..before.len().max(now.len()) {
            let (was, is) = (before.get(index), now.get(index));
            if !is_shifted && was.zip(is).is_some_and(|(was, is)| is_same(was, is)) {
                continue;
            }
            for shape in was.into_iter().chain(is) {
                damage.add(pixels(seen(shape), pixels_per_point, size));
            }
        }
        damage
    }

    /// They do not overlap.
    pub fn regions(&self) -> &[PixelRect] {
        &self.0
    }

    /// Together with what others have damaged.
    #[must_use]
    pub fn with<'a>(&self, others: impl Iterator<Item = &'a Self>) -> Self {
        let mut all = self.clone();
        for region in others.flat_map(|other| &other.0) {
            all.add(*region);
        }
        all
    }

    /// Adds a region, merged with those that it overlaps.
    fn add(&mut self, mut region: PixelRect) {
        if region.is_empty() {
            return;
        }
        while let Some(index) = self.0.iter().position(|other| {
            let is_apart = other.intersect(region).is_empty();
            !is_apart || self.0.len() >= MOST
        }) {
            region = union(region, self.0.swap_remove(index));
        }
        self.0.push(region);
    }

    /// Whether a shape is visible in one of the regions.
    pub fn touches(&self, shape: &ClippedShape, scale: f32, size: [u32; 2]) -> bool {
        let seen = pixels(seen(shape), scale, size);
        let meets = |region: &PixelRect| !region.intersect(seen).is_empty();
        self.0.iter().any(meets)
    }
}

/// Where a shape is visible, points.
fn seen(shape: &ClippedShape) -> Rect {
    let drawn = shape.transform_after_tessellation * shape.shape.visual_bounding_rect();
    drawn.intersect(shape.clip_rect)
}

/// The pixels that a rectangle in points may colour.
fn pixels(seen: Rect, pixels_per_point: f32, size: [u32; 2]) -> PixelRect {
    if seen.is_negative() || seen.any_nan() {
        return PixelRect::of_size([0, 0]);
    }
    let out = seen.expand((FEATHER + 0.5) / pixels_per_point);
    PixelRect::from_points(out, pixels_per_point, size)
}

fn union(a: PixelRect, b: PixelRect) -> PixelRect {
    PixelRect {
        left: a.left.min(b.left),
        top: a.top.min(b.top),
        right: a.right.max(b.right),
        bottom: a.bottom.max(b.bottom),
    }
}

/// Whether two shapes colour the same pixels. May be false of two that do.
fn same(a: &Shape, b: &Shape) -> bool {
    match (a, b) {
        (Shape::Text(a), Shape::Text(b)) => same_text(a, b),
        (Shape::Mesh(a), Shape::Mesh(b)) => Arc::ptr_eq(a, b) || a == b,
        (Shape::Vec(a), Shape::Vec(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        // Code for a GPU: nobody knows what it draws.
        (Shape::Callback(_), _) | (_, Shape::Callback(_)) => false,
        (a, b) => a == b,
    }
}

fn same_text(a: &TextShape, b: &TextShape) -> bool {
    if !Arc::ptr_eq(&a.galley, &b.galley) {
        return a == b;
    }
    a.pos == b.pos
        && a.underline == b.underline
        && a.fallback_color == b.fallback_color
        && a.override_text_color == b.override_text_color
        && a.opacity_factor == b.opacity_factor
        && a.angle == b.angle
}

fn shows(shape: &Shape, changed: &HashSet<TextureId>) -> bool {
    match shape {
        Shape::Vec(shapes) => shapes.iter().any(|shape| shows(shape, changed)),
        shape => !changed.is_empty() && changed.contains(&shape.texture_id()),
    }
}

#[cfg(test)]
mod tests {
    use super::{ClippedShape, Damage, HashSet, PixelRect, Rect, Shape};
    use egui::emath::TSTransform;
    use egui::{Color32, pos2, vec2};

    const SIZE: [u32; 2] = [200, 100];

    fn square(x: f32, color: Color32) -> ClippedShape {
        let rect = Rect::from_min_size(pos2(x, 20.0), vec2(10.0, 10.0));
        ClippedShape::new(Rect::EVERYTHING, Shape::rect_filled(rect, 0, color))
    }

    /// Left and right edges of the damaged regions.
    fn columns(before: &[ClippedShape], now: &[ClippedShape]) -> Vec<(i32, i32)> {
        let damage = Damage::between(before, now, &HashSet::new(), 1.0, SIZE);
        let columns = |region: &PixelRect| (region.left, region.right);
        damage.regions().iter().map(columns).collect()
    }

    #[test]
    fn only_what_differs_is_drawn_again() {
        let [red, blue] = [Color32::RED, Color32::BLUE];
        let [a, b, c] = [20.0, 80.0, 140.0].map(|x| square(x, red));
        let all = [a.clone(), b.clone(), c.clone()];
        assert_eq!(columns(&all, &all), []);
        let changed = [a.clone(), square(80.0, blue), c.clone()];
        assert_eq!(columns(&all, &changed), [(79, 92)]);
        assert_eq!(columns(&all, &[a.clone(), c.clone()]), [(79, 92)], "gone");
        assert_eq!(columns(&[a.clone(), c.clone()], &all), [(79, 92)], "come");
        let moved = [square(40.0, red), b, c];
        assert_eq!(columns(&all, &moved), [(19, 32), (39, 52)], "both places");
        let mut shifted = [a.clone()];
        shifted[0].transform_after_tessellation = TSTransform::from_translation(vec2(40.0, 0.0));
        let both = [(19, 32), (59, 72)];
        assert_eq!(columns(&[a], &shifted), both, "by its transform");
    }

    #[test]
    fn a_picture_with_new_pixels_is_drawn_again() {
        let shape = square(20.0, Color32::RED);
        let changed = HashSet::from([shape.shape.texture_id()]);
        let frame = [shape];
        let damage = Damage::between(&frame, &frame, &changed, 1.0, SIZE);
        assert_eq!(damage.regions().len(), 1);
    }
}
