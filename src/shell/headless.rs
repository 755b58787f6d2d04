//! The app drawn into memory by the CPU, without a window. For `--screenshot`.

use crate::app::{App, Setup};
use crate::browser::{Browser, NotStarted, Request, Started};
use crate::model::Action;
use crate::raster::{Canvas, PixelRect, Rasterizer, rgba_bytes};
use crate::service::{OpenAddress, SystemBrowser};
use egui::{Color32, Context, RawInput, Rect, Vec2};
use image::RgbaImage;
use std::time::{Duration, Instant};

/// How long figures may take to decode, and browsers to be found. After that the screenshot is made without them.
const PATIENCE: Duration = Duration::from_secs(20);

/// Finds the browsers of this computer, but never starts one: nobody clicks here.
#[derive(Default)]
struct OnlyFinds(SystemBrowser);

impl OpenAddress for OnlyFinds {
    fn browsers(&mut self) -> Vec<Browser> {
        self.0.browsers()
    }

    fn open(&mut self, _request: &Request) -> Result<Started, NotStarted> {
        Err(NotStarted::NoBrowser)
    }
}

/// Draws one complete frame of `size` points at `scale` pixels per point.
pub(crate) fn draw(setup: Setup, size: Vec2, scale: f32) -> RgbaImage {
    let ctx = Context::default();
    let is_page_named = setup.page.is_some();
    let mut app = App::new(&ctx, setup, OnlyFinds::default());
    if is_page_named {
        // Nobody answers the question whose marks these are; the page was named, so it is drawn.
        app.outbox().send(Action::Continue);
    }
    let mut rasterizer = Rasterizer::new(1);
    let start = Instant::now();
    loop {
        let was_pending = ctx.has_pending_images();
        let frame = ctx.run_ui(input(size, scale, start), |ui| {
            let ctx = ui.ctx().clone();
            app.logic(&ctx);
            app.ui(ui);
            app.end_frame(&ctx);
        });
        let mut delta = frame.textures_delta;
        rasterizer.set_textures(&mut delta);
        let mut outputs = frame.viewport_output.values();
        // A figure that was decoded while this frame was drawn is in the next one.
        let is_unfinished = was_pending
            || app.model().browsers().is_none()
            || ctx.has_pending_images()
            || ctx.has_requested_repaint()
            || outputs.any(|output| output.repaint_delay.is_zero());
        if is_unfinished && start.elapsed() <= PATIENCE {
            rasterizer.free_textures(&mut delta);
            std::thread::sleep(Duration::from_millis(2));
            continue;
        }
        let meshes = ctx.tessellate(frame.shapes, frame.pixels_per_point);
        delta.clear();
        return rasterize(&rasterizer, size * scale, frame.pixels_per_point, &meshes);
    }
}

fn rasterize(
    rasterizer: &Rasterizer,
    pixels: Vec2,
    pixels_per_point: f32,
    meshes: &[egui::ClippedPrimitive],
) -> RgbaImage {
    let size = [pixels.x.round() as u32, pixels.y.round() as u32];
    let mut buffer = vec![0; size[0] as usize * size[1] as usize];
    if let Some(mut canvas) = Canvas::new(&mut buffer, size) {
        let whole = PixelRect::of_size(size);
        rasterizer.paint(&mut canvas, whole, pixels_per_point, meshes, Color32::BLACK);
    }
    RgbaImage::from_raw(size[0], size[1], rgba_bytes(&buffer)).unwrap_or_default()
}

fn input(size: Vec2, scale: f32, start: Instant) -> RawInput {
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, size)),
        time: Some(start.elapsed().as_secs_f64()),
        ..RawInput::default()
    };
    if let Some(viewport) = input.viewports.get_mut(&input.viewport_id) {
        viewport.native_pixels_per_point = Some(scale);
    }
    input
}
