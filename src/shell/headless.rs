//! No window: the app drawn into memory on the CPU. For `--screenshot`.

use crate::app::{App, Setup};
use crate::browser::{Browser, NotStarted, Request, Started};
use crate::model::Action;
use crate::raster::{Canvas, PixelRect, Rasterizer, rgba_bytes};
use crate::service::{OpenAddress, SystemBrowser};
use egui::{Color32, Context, RawInput, Rect, Vec2};
use image::RgbaImage;
use std::time::{Duration, Instant};

/// How long pictures may take to decode, and browsers to be found, until the screenshot is made without them.
const PATIENCE: Duration = Duration::from_secs(20);

/// The browsers of this computer, of which none is ever started: nobody clicks here.
#[derive(Default)]
struct LookedAt(SystemBrowser);

impl OpenAddress for LookedAt {
    fn browsers(&mut self) -> Vec<Browser> {
        self.0.browsers()
    }

    fn open(&mut self, _request: &Request) -> Result<Started, NotStarted> {
        Err(NotStarted::NoBrowser)
    }
}

/// Draws one complete frame of `size` points at `scale` pixels per point.
#[must_use]
pub(crate) fn draw(setup: Setup, size: Vec2, scale: f32) -> RgbaImage {
    let ctx = Context::default();
    let named = setup.page.is_some();
    let mut app = App::new(&ctx, setup, LookedAt::default());
    if named {
        // Nobody can answer whose marks these are: a page that was named is drawn.
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
        let wants_more = frame
            .viewport_output
            .values()
            .any(|output| output.repaint_delay.is_zero());
        let late = start.elapsed() > PATIENCE;
        // A picture that came while this frame was drawn is in the next one.
        let is_sought = app.model().browsers().is_none();
        let is_pending =
            was_pending || is_sought || ctx.has_pending_images() || ctx.has_requested_repaint();
        if (is_pending || wants_more) && !late {
            rasterizer.free_textures(&mut delta);
            std::thread::sleep(Duration::from_millis(2));
            continue;
        }
        let meshes = ctx.tessellate(frame.shapes, frame.pixels_per_point);
        let image = rasterize(&rasterizer, size * scale, frame.pixels_per_point, &meshes);
        rasterizer.free_textures(&mut delta);
        return image;
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
