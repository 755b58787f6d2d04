//! A picture with round corners. Three upright rectangles and four small corners, not one shape of many triangles:
//! the processor paints an upright rectangle at half the price.

use egui::epaint::{Mesh, Vertex};
use egui::{Color32, Painter, Pos2, Rect, TextureId, Vec2, vec2};
use std::f32::consts::FRAC_PI_2;

/// Pieces of a quarter of a circle.
const PIECES: u16 = 8;
/// Width of the soft edge, points.
const SOFT: f32 = 0.5;

/// Paints a texture over `place`.
pub(super) fn paint_rounded(
    painter: &Painter,
    texture: TextureId,
    place: Rect,
    radius: f32,
    tint: Color32,
) {
    let radius = radius.min(place.width() / 2.0).min(place.height() / 2.0);
    let uv = |at: Pos2| ((at - place.min) / place.size()).to_pos2();
    let mut mesh = Mesh::with_texture(texture);
    let inner = place.shrink2(vec2(0.0, radius));
    let middle = place.shrink2(vec2(radius, 0.0));
    let left = inner.with_max_x(middle.left());
    let right = inner.with_min_x(middle.right());
    for rect in [middle, left, right] {
        mesh.add_rect_with_uv(rect, Rect::from_min_max(uv(rect.min), uv(rect.max)), tint);
    }
    let core = place.shrink(radius);
    for (center, turn) in [
        (core.right_bottom(), 0.0),
        (core.left_bottom(), 1.0),
        (core.left_top(), 2.0),
        (core.right_top(), 3.0),
    ] {
        add_corner(&mut mesh, center, turn * FRAC_PI_2, radius, tint, &uv);
    }
    painter.add(mesh);
}

/// A quarter of a circle from the angle `from`, with a soft edge.
fn add_corner(
    mesh: &mut Mesh,
    center: Pos2,
    from: f32,
    radius: f32,
    tint: Color32,
    uv: &impl Fn(Pos2) -> Pos2,
) {
    let first = mesh.vertices.len() as u32;
    let mut add = |pos: Pos2, color: Color32| {
        mesh.vertices.push(Vertex { pos, uv: uv(pos), color });
    };
    add(center, tint);
    for piece in 0..=PIECES {
        let angle = from + FRAC_PI_2 * f32::from(piece) / f32::from(PIECES);
        let way = Vec2::angled(angle);
        add(center + way * (radius - SOFT).max(0.0), tint);
        add(center + way * (radius + SOFT), Color32::TRANSPARENT);
    }
    for piece in 0..u32::from(PIECES) {
        let [a, b] = [first + 1 + 2 * piece, first + 2 + 2 * piece];
        mesh.add_triangle(first, a, a + 2);
        mesh.add_triangle(a, b, a + 2);
        mesh.add_triangle(b, b + 2, a + 2);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::kit::theme::fixed;
    use egui::pos2;

    #[test]
    fn the_three_rectangles_come_first_and_cover_all_but_the_corners() {
        let place = Rect::from_min_size(pos2(10.0, 20.0), vec2(100.0, 60.0));
        let ctx = egui::Context::default();
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            paint_rounded(ui.painter(), TextureId::User(1), place, 10.0, fixed::NO_TINT);
        });
        output.textures_delta.clear();
        let mut meshes = output.shapes.iter().filter_map(|shape| match &shape.shape {
            egui::Shape::Mesh(mesh) => Some(mesh.clone()),
            _ => None,
        });
        let mesh = meshes.next_back().unwrap_or_default();
        let rect = |at: usize| {
            let corners = mesh.vertices[4 * at..4 * at + 4].iter().map(|vertex| vertex.pos);
            Rect::from_points(&corners.collect::<Vec<_>>())
        };
        let area: f32 = (0..3).map(|at| rect(at).area()).sum();
        assert_eq!(area, 100.0 * 60.0 - 4.0 * 100.0);
        assert!(mesh.is_valid());
    }
}
