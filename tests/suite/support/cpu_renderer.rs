//! Lets `egui_kittest` take its snapshots with our own rasteriser: no GPU, no driver, the same on every machine.

use egui::{Color32, Context, FullOutput, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;

use join_chats_raster::{Canvas, PixelRect, Rasterizer, rgba_bytes};

/// Give it to `Harness::builder().renderer(…)`.
pub struct CpuRenderer(Rasterizer);

impl CpuRenderer {
    /// `threads`: see [`Rasterizer::new`].
    pub fn new(threads: usize) -> Self {
        Self(Rasterizer::new(threads))
    }
}

impl TestRenderer for CpuRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.0.set_textures(delta);
        self.0.free_textures(delta);
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let pixels_per_point = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * pixels_per_point;
        let [width, height] = [size.x.round() as u32, size.y.round() as u32];
        let mut pixels = vec![0; width as usize * height as usize];
        let mut canvas = Canvas::new(&mut pixels, [width, height]).ok_or("wrong canvas size")?;
        let region = PixelRect::of_size([width, height]);
        let primitives = ctx.tessellate(output.shapes.clone(), pixels_per_point);
        self.0.paint(&mut canvas, region, pixels_per_point, &primitives, Color32::TRANSPARENT);
        RgbaImage::from_raw(width, height, rgba_bytes(&pixels))
            .ok_or_else(|| "wrong image size".to_owned())
    }
}
