//! Draws egui's tessellated meshes into pixels on the CPU, and makes pictures smaller ([`Shrink`]). Knows no
//! window and no wizard.
//!
//! For computers whose OpenGL is missing or too old, and for snapshots that need no GPU. The result is what a GPU
//! with egui's own shader gives (within 2/255 on every pixel; a test compares it with lavapipe).
//!
//! The road of a frame; each file knows only those below it in this list:
//!
//! 1. `damage` – which parts of a window a frame changes: only those are painted.
//! 2. `mod` – walks over the meshes; splits the picture into bands of rows, one per thread.
//! 3. `quad` – two triangles that make an upright rectangle (every letter, most pictures): no edges to follow.
//! 4. `triangle` – all the rest: the edges of a triangle give one run of pixels per row.
//! 5. `shade` – gives a run of pixels its colours: flat, a gradient, a texture, or both.
//! 6. `sample` – reads a run of pixels out of a texture: nearest texel, or four of them mixed.
//! 7. `texture` – egui's textures and their wrap modes. `plane` – a value known at three corners, at any pixel.
//!    `edges` – which pixels a shape covers.
//! 8. `span` – loops over a run of pixels. `pixel` – arithmetic on one pixel. `canvas` – where they end up.
//!
//! As egui expects, colours are multiplied and blended in gamma space, with premultiplied alpha; every blend is
//! rounded to eight bits, as in an eight-bit frame buffer.
//!
//! Deliberately absent: dithering (optional in egui; snapshots want none), mipmaps (`egui-wgpu` ignores
//! `TextureOptions::mipmap_mode` too; scale a picture once to its shown size instead), paint callbacks (they
//! hold GPU code), multisampling (egui feathers its edges itself).

// Pixels are whole numbers that come out of fractional ones: nearly every line converts. Each value is already cut
// to the canvas or to a byte, and Rust's float-to-int casts saturate (NaN gives 0).
#![expect(
    clippy::cast_possible_wrap,
    reason = "no row, column or count of pixels reaches the highest bit"
)]
#![warn(unreachable_pub)]

mod canvas;
mod damage;
mod edges;
mod line;
mod pixel;
mod plane;
mod quad;
mod sample;
mod shade;
mod shrink;
mod span;
mod texture;
mod triangle;

use canvas::Band;
pub use canvas::{Canvas, PixelRect, rgba_bytes};
pub use damage::Damage;
use egui::epaint::{ClippedPrimitive, Mesh, Primitive, Vertex};
use egui::{Color32, TextureId, TexturesDelta};
pub use line::{on_white, premultiply};
use shade::Scratch;
pub use shrink::{Pixel, Shrink};
use std::collections::HashMap;
use texture::Texture;

/// egui's textures, and how many threads draw with them.
pub struct Rasterizer {
    textures: HashMap<TextureId, Texture>,
    threads: usize,
}

impl Rasterizer {
    /// `threads`: how many bands of rows are drawn at the same time; 1 starts no thread. Starting one costs
    /// about as much as it saves on a window of usual size: more than 1 is for large ones.
    pub fn new(threads: usize) -> Self {
        Self { textures: HashMap::new(), threads: threads.max(1) }
    }

    /// Takes over new and changed textures. Before [`Self::paint`]; empties `delta.set`.
    pub fn set_textures(&mut self, delta: &mut TexturesDelta) {
        for (id, images) in delta.set.drain() {
            for image in images {
                if image.is_whole() {
                    self.textures.insert(id, Texture::new(&image));
                } else if let Some(texture) = self.textures.get_mut(&id) {
                    texture.update(&image);
                }
            }
        }
    }

    /// Forgets textures no longer needed. After [`Self::paint`], which may still use them.
    pub fn free(&mut self, ids: impl IntoIterator<Item = TextureId>) {
        for id in ids {
            self.textures.remove(&id);
        }
    }

    /// Forgets the textures that a frame no longer needs, as [`Self::free`] does; empties `delta.free`.
    pub fn free_textures(&mut self, delta: &mut TexturesDelta) {
        self.free(delta.free.drain());
    }

    /// Fills `region` with `clear` and draws `primitives` over it. Pixels outside of `region` stay as they are.
    ///
    /// `region` is in pixels and is cut to the canvas; `pixels_per_point` scales the points of `primitives`.
    pub fn paint(
        &self,
        canvas: &mut Canvas<'_>,
        region: PixelRect,
        pixels_per_point: f32,
        primitives: &[ClippedPrimitive],
        clear: Color32,
    ) {
        let size = canvas.size();
        let region = region.intersect(PixelRect::of_size(size));
        if region.is_empty() {
            return;
        }
        let paint_band = |band: &mut Band<'_>| {
            band.clear(pixel::from_color(clear));
            for primitive in primitives {
                self.paint_primitive(band, size, pixels_per_point, primitive);
            }
        };
        let mut bands = canvas.bands(region, self.threads);
        let Some(mut own_band) = bands.pop() else {
            return;
        };
        std::thread::scope(|scope| {
            for mut band in bands {
                scope.spawn(move || paint_band(&mut band));
            }
            paint_band(&mut own_band);
        });
    }

    fn paint_primitive(
        &self,
        band: &mut Band<'_>,
        size: [u32; 2],
        pixels_per_point: f32,
        primitive: &ClippedPrimitive,
    ) {
        // Without a texture nothing is drawn, as by egui's own painters. A callback holds code for a GPU.
        if let Primitive::Mesh(mesh) = &primitive.primitive
            && let Some(texture) = self.textures.get(&mesh.texture_id)
            && !texture.is_empty()
        {
            band.set_clip(PixelRect::from_points(primitive.clip_rect, pixels_per_point, size));
            if !band.clip().is_empty() {
                paint_mesh(band, texture, pixels_per_point, mesh);
            }
        }
    }
}

fn paint_mesh(band: &mut Band<'_>, texture: &Texture, pixels_per_point: f32, mesh: &Mesh) {
    let mut scratch = Scratch::default();
    let corner = |index: u32| {
        let vertex = mesh.vertices.get(index as usize)?;
        let pos = vertex.pos * pixels_per_point;
        // A corner that is not a number, or infinitely far away, covers no pixels.
        (pos.is_finite() && vertex.uv.is_finite()).then_some(Vertex { pos, ..*vertex })
    };
    let corners = |[a, b, c]: [u32; 3]| Some([corner(a)?, corner(b)?, corner(c)?]);
    let mut rest = mesh.indices.as_slice();
    while let Some((first, after)) = rest.split_first_chunk() {
        rest = after;
        let Some(triangle) = corners(*first) else {
            continue;
        };
        let second = after.first_chunk().and_then(|second| corners(*second));
        if let Some(quad) = second.and_then(|second| quad::Quad::find(&triangle, &second)) {
            quad.paint(band, texture, &mut scratch);
            rest = &after[3..];
        } else {
            triangle::paint(band, texture, &triangle, &mut scratch);
        }
    }
}
