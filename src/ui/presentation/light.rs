//! A spot of light: all but a circle grows dark.
//!
//! Many small shapes in place of one large one: the CPU's window repaints only shapes that differ from the
//! previous frame, and of a grid of tiles those are the few under the moving edge.

use crate::ui::kit::theme::fixed::DARK;
use egui::{Color32, Mesh, Pos2, Rect, Shape, Ui, Vec2, vec2};
use std::f32::consts::TAU;

/// Width and height of a tile, points.
const TILE: f32 = 96.0;
/// Corners of the circle.
const CORNERS: usize = 48;

/// Darkens `room` but for a circle. Leaves out the tiles that the circle touches; a mesh closes the rest of them.
pub(super) fn paint(ui: &Ui, room: Rect, center: Pos2, radius: f32) {
    let columns = (room.width() / TILE).ceil().max(1.0);
    let rows = (room.height() / TILE).ceil().max(1.0);
    let tile = vec2(room.width() / columns, room.height() / rows);
    let reach = Rect::from_center_size(center, Vec2::splat(2.0 * radius));
    let hole = tiles(room, tile, reach);
    let painter = ui.painter();
    for row in 0..rows as usize {
        for column in 0..columns as usize {
            let min = room.min + tile * vec2(column as f32, row as f32);
            let rect = Rect::from_min_size(min, tile);
            // Always the same number of shapes: damage tracking matches shapes by index.
            let color = if hole.contains(rect.center()) { Color32::TRANSPARENT } else { DARK };
            let mut mesh = Mesh::default();
            mesh.add_colored_rect(rect, color);
            painter.add(Shape::mesh(mesh));
        }
    }
    painter.add(Shape::mesh(ring(hole, center, radius)));
}

/// The tiles that a rectangle touches, as one rectangle.
fn tiles(room: Rect, tile: Vec2, touched: Rect) -> Rect {
    let down = |position: Pos2| room.min + ((position - room.min) / tile).floor() * tile;
    let up = |position: Pos2| room.min + ((position - room.min) / tile).ceil() * tile;
    Rect::from_min_max(down(touched.min), up(touched.max))
}

/// What lies between a circle and the rectangle around it.
fn ring(around: Rect, center: Pos2, radius: f32) -> Mesh {
    let mut mesh = Mesh::default();
    let soft = (radius * 0.08).max(2.0);
    for corner in 0..CORNERS {
        let way = Vec2::angled(corner as f32 / CORNERS as f32 * TAU);
        mesh.colored_vertex(center + way * (radius - soft), Color32::TRANSPARENT);
        mesh.colored_vertex(center + way * radius, DARK);
        mesh.colored_vertex(edge(around, center, way), DARK);
    }
    for corner in 0..CORNERS as u32 {
        let next = (corner + 1) % CORNERS as u32;
        let [a, b] = [corner * 3, next * 3];
        for ring in 0..2 {
            mesh.add_triangle(a + ring, a + ring + 1, b + ring + 1);
            mesh.add_triangle(a + ring, b + ring + 1, b + ring);
        }
    }
    corners(&mut mesh, around, center);
    mesh
}

/// Where a ray from the middle of the light leaves the rectangle.
fn edge(around: Rect, center: Pos2, way: Vec2) -> Pos2 {
    let reach = |way: f32, low: f32, high: f32| {
        if way > 1e-6 {
            high / way
        } else if way < -1e-6 {
            low / way
        } else {
            f32::INFINITY
        }
    };
    let low = around.min - center;
    let high = around.max - center;
    let far = reach(way.x, low.x, high.x).min(reach(way.y, low.y, high.y));
    center + way * far.max(0.0)
}

/// Two rays that leave by different sides cut a corner off: it is closed here.
fn corners(mesh: &mut Mesh, around: Rect, center: Pos2) {
    // The last of the three that each ray has given.
    let ends = mesh.vertices.iter().skip(2).step_by(3);
    let ends: Vec<_> = ends.map(|end| end.pos).collect();
    for corner in
        [around.left_top(), around.right_top(), around.right_bottom(), around.left_bottom()]
    {
        let angle = (corner - center).angle().rem_euclid(TAU);
        let before = (angle / TAU * CORNERS as f32) as usize % CORNERS;
        let (a, b) = (ends[before], ends[(before + 1) % CORNERS]);
        let first = mesh.vertices.len() as u32;
        for position in [a, corner, b] {
            mesh.colored_vertex(position, DARK);
        }
        mesh.add_triangle(first, first + 1, first + 2);
    }
}
