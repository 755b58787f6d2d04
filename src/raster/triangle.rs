//! Draws any triangle: colours and texture coordinates change evenly between its corners.

use super::canvas::Band;
use super::edges::Coverage;
use super::pixel;
use super::plane::Plane;
use super::sample::Sampler;
use super::shade::{Scratch, Shade, Tint};
use super::texture::Texture;
use egui::epaint::Vertex;

/// `corners` are in pixels.
pub(crate) fn paint(
    band: &mut Band<'_>,
    texture: &Texture,
    corners: &[Vertex; 3],
    scratch: &mut Scratch,
) {
    if let Some(coverage) = Coverage::new(corners.map(|vertex| vertex.pos), band.clip()) {
        let shade = shade(texture, corners);
        coverage.for_each_run(|y, left, right| {
            shade.paint(band.row(y, left, right), left, y, scratch);
        });
    }
}

fn shade<'a>(texture: &'a Texture, corners: &[Vertex; 3]) -> Shade<'a> {
    let [a, b, c] = corners;
    let positions = corners.map(|vertex| vertex.pos);
    // Everything but letters and pictures takes its texture from one white texel: no need to read it again
    // for every pixel.
    let (texel, sampler) = if a.uv == b.uv && a.uv == c.uv {
        (texture.at(a.uv), None)
    } else {
        let plane = Plane::new(positions, corners.map(|vertex| texture.position(vertex.uv)));
        (pixel::WHITE, Some(Sampler::new(texture, plane)))
    };
    let tint = if a.color == b.color && a.color == c.color {
        Tint::flat(a.color, texel)
    } else {
        let colors = corners
            .map(|vertex| Tint::channels(pixel::multiply(pixel::from_color(vertex.color), texel)));
        Tint::Gradient(Plane::new(positions, colors))
    };
    Shade { tint, texture: sampler }
}
