//! What must not harm the rasteriser: bad numbers and odd sizes. Nothing here looks at what is drawn: it fails by
//! a panic, or by not coming to an end.

use egui::{Color32, Mesh, Rect, TextureOptions, pos2};
use join_chats::raster::{Canvas, PixelRect};

use crate::support::raster::{clipped, paint, picture, rasterizer, rect, triangles, white_only};

const BAD: [f32; 11] = [
    f32::NAN,
    f32::INFINITY,
    f32::NEG_INFINITY,
    f32::MAX,
    f32::MIN,
    1e-40,
    -1e9,
    1e9,
    3e6,
    0.0,
    2.5,
];

fn bad_meshes() -> Vec<Mesh> {
    let mut meshes = vec![Mesh { indices: vec![0, 1, 2, 9, 9], ..Mesh::default() }];
    for (i, a) in BAD.into_iter().enumerate() {
        for b in BAD {
            let c = BAD[(i + 3) % BAD.len()];
            let (p, q) = (
                Rect::from_min_max(pos2(a, b), pos2(b, c)),
                Rect::from_min_max(pos2(c, a), pos2(a, b)),
            );
            let mut stretched = picture(rect(0.0, 0.0, 4.0, 4.0), p);
            meshes.push(stretched.clone());
            stretched.vertices[0].color = Color32::RED; // no longer a quad of one colour
            meshes.push(stretched);
            meshes.push(picture(p, q));
            meshes.push(triangles(&[pos2(a, b), pos2(b, c), pos2(c, a)], Color32::RED));
        }
    }
    meshes
}

#[test]
fn bad_numbers_neither_panic_nor_hang() {
    let meshes = bad_meshes();
    for options in [
        TextureOptions::LINEAR,
        TextureOptions::NEAREST_REPEAT,
        TextureOptions::LINEAR_MIRRORED_REPEAT,
    ] {
        for texels in [&[][..], &[Color32::GREEN], &[Color32::GREEN; 6]] {
            let rasterizer = rasterizer(1, texels.len().min(3), texels, options);
            for size in [[64, 48], [0, 48], [64, 0]] {
                paint(&rasterizer, size, &meshes);
            }
        }
    }
}

#[test]
fn bad_scales_neither_panic_nor_hang() {
    for pixels_per_point in BAD {
        let mut pixels = [0; 16];
        let mut canvas = Canvas::new(&mut pixels, [4, 4]).expect("sixteen pixels");
        let mesh = triangles(&[pos2(0.0, 0.0), pos2(9.0, 1.0), pos2(2.0, 7.0)], Color32::RED);
        let primitives = [clipped(Rect::EVERYTHING, &mesh)];
        let region = PixelRect::of_size([4, 4]);
        white_only().paint(&mut canvas, region, pixels_per_point, &primitives, Color32::BLACK);
    }
}
