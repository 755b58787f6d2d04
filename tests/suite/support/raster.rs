//! What the tests of the rasteriser share: small canvases, meshes of a few triangles.

use egui::epaint::{ClippedPrimitive, ImageDelta, Primitive, Vertex};
use egui::{
    Color32, ColorImage, Mesh, Pos2, Rect, TextureId, TextureOptions, TexturesDelta, pos2, vec2,
};
use join_chats::raster::{Canvas, PixelRect, Rasterizer};

pub const FONT: TextureId = TextureId::Managed(0);
pub const PICTURE: TextureId = TextureId::Managed(1);
pub const RED: u32 = 0xFFFF_0000;
pub const BLACK: u32 = 0xFF00_0000;

/// With a white texel as font, and a picture of these texels.
pub fn rasterizer(
    threads: usize,
    width: usize,
    texels: &[Color32],
    options: TextureOptions,
) -> Rasterizer {
    let mut rasterizer = Rasterizer::new(threads);
    let mut delta = TexturesDelta::default();
    let white = ColorImage::new([1, 1], vec![Color32::WHITE]);
    let picture = ColorImage::new([width, texels.len() / width.max(1)], texels.to_vec());
    delta.push(FONT, ImageDelta::full(white, TextureOptions::LINEAR));
    delta.push(PICTURE, ImageDelta::full(picture, options));
    rasterizer.set_textures(&mut delta);
    rasterizer
}

pub fn white_only() -> Rasterizer {
    rasterizer(1, 1, &[Color32::WHITE], TextureOptions::LINEAR)
}

/// The pixels of a black canvas of this size with the meshes drawn on it.
pub fn paint(rasterizer: &Rasterizer, size: [u32; 2], meshes: &[Mesh]) -> Vec<u32> {
    let mut pixels = vec![0; (size[0] * size[1]) as usize];
    let primitives: Vec<_> = meshes.iter().map(|mesh| clipped(Rect::EVERYTHING, mesh)).collect();
    let mut canvas = Canvas::new(&mut pixels, size).expect("a canvas of the right size");
    rasterizer.paint(&mut canvas, PixelRect::of_size(size), 1.0, &primitives, Color32::BLACK);
    pixels
}

pub fn clipped(clip_rect: Rect, mesh: &Mesh) -> ClippedPrimitive {
    let primitive = Primitive::Mesh(mesh.clone());
    ClippedPrimitive { clip_rect, primitive }
}

/// Three corners for each triangle.
pub fn triangles(corners: &[Pos2], color: Color32) -> Mesh {
    let vertices: Vec<_> = corners.iter().map(|pos| Vertex::untextured(*pos, color)).collect();
    let count = u32::try_from(vertices.len()).expect("a small mesh");
    Mesh { indices: (0..count).collect(), vertices, texture_id: FONT }
}

pub fn picture(rect: Rect, uv: Rect) -> Mesh {
    let mut mesh = Mesh::with_texture(PICTURE);
    mesh.add_rect_with_uv(rect, uv, Color32::WHITE);
    mesh
}

pub fn rect(x: f32, y: f32, width: f32, height: f32) -> Rect {
    Rect::from_min_size(pos2(x, y), vec2(width, height))
}

/// Red pixels as `#`, others as `·`.
pub fn shown(pixels: &[u32]) -> String {
    pixels.iter().map(|pixel| if *pixel == RED { '#' } else { '·' }).collect()
}
