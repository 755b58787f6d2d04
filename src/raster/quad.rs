//! Two triangles that make an upright rectangle of one colour: every letter, most pictures. No edges to
//! follow, and the texture runs along the rows: half the work of two triangles.

use super::canvas::Band;
use super::plane::Plane;
use super::sample::Sampler;
use super::shade::{Scratch, Shade, Tint};
use super::texture::Texture;
use super::{edges, pixel};
use egui::epaint::Vertex;
use egui::{Color32, Pos2, Rect, pos2};

/// An upright rectangle with one colour; the texture stands upright in it, too (or mirrored).
pub(crate) struct Quad {
    /// In pixels.
    rect: Rect,
    /// Texture coordinates of its upper left and lower right corner.
    uv: [Pos2; 2],
    color: Color32,
}

impl Quad {
    /// If the two triangles (in pixels) make such a rectangle together.
    pub(crate) fn find(first: &[Vertex; 3], second: &[Vertex; 3]) -> Option<Self> {
        let color = first[0].color;
        // The most common difference first: feathered edges fade to transparent.
        if first.iter().chain(second).any(|v| v.color != color) {
            return None;
        }
        let rect = Rect::from_points(&first.map(|vertex| vertex.pos));
        let mut uv = [None; 4];
        for vertex in first {
            let corner = corner_of(rect, vertex.pos)?;
            if uv[corner].replace(vertex.uv).is_some() {
                return None;
            }
        }
        let missing = uv.iter().position(Option::is_none)?;
        let mut seen = [false; 4];
        for vertex in second {
            let corner = corner_of(rect, vertex.pos)?;
            // The numbers of opposite corners add up to 3. The second triangle must lack the corner opposite to the
            // one that the first lacks, or the two would overlap.
            if corner == 3 - missing || std::mem::replace(&mut seen[corner], true) {
                return None;
            }
            if uv[corner].is_some_and(|uv| uv != vertex.uv) {
                return None;
            }
            uv[corner] = Some(vertex.uv);
        }
        let [Some(a), Some(b), Some(c), Some(d)] = uv else {
            return None;
        };
        let upright = b == pos2(d.x, a.y) && c == pos2(a.x, d.y);
        upright.then_some(Self { rect, uv: [a, d], color })
    }

    pub(crate) fn paint(&self, band: &mut Band<'_>, texture: &Texture, scratch: &mut Scratch) {
        let pixels = edges::rect_pixels(self.rect.min, self.rect.max).intersect(band.clip());
        if pixels.is_empty() {
            return;
        }
        let shade = self.shade(texture);
        for y in pixels.top..pixels.bottom {
            let run = band.row(y, pixels.left, pixels.right);
            shade.paint(run, pixels.left, y, scratch);
        }
    }

    fn shade<'a>(&self, texture: &'a Texture) -> Shade<'a> {
        if self.uv[0] == self.uv[1] {
            return Shade { tint: Tint::flat(self.color, texture.at(self.uv[0])), texture: None };
        }
        let corners = [self.rect.min, self.rect.max];
        let position = Plane::<2>::upright(corners, self.uv.map(|uv| texture.position(uv)));
        Shade {
            tint: Tint::flat(self.color, pixel::WHITE),
            texture: Some(Sampler::new(texture, position)),
        }
    }
}

/// 0 to 3 from left to right and from top to bottom, if `pos` is a corner at all.
// Compared exactly: it is the same vertex, or one computed the same way, and then equal to the last bit.
fn corner_of(rect: Rect, pos: Pos2) -> Option<usize> {
    let side = |value: f32, ends: [f32; 2]| ends.iter().position(|end| *end == value);
    let column = side(pos.x, [rect.min.x, rect.max.x])?;
    Some(2 * side(pos.y, [rect.min.y, rect.max.y])? + column)
}
