//! The pixels of one window: draws what has changed since the last picture and hands that to the system.

use super::pixels::{Display, Pixels};
use crate::raster::{Canvas, Damage, Rasterizer};
use egui::epaint::ClippedShape;
use egui::{Color32, Context, TextureId};
use std::collections::{HashSet, VecDeque};
use std::sync::Arc;
use winit::window::Window;

/// The system keeps at most this many buffers for a window, softbuffer's two on Wayland among them.
const MOST_BUFFERS: usize = 4;

pub(super) struct Surface {
    window: Arc<Window>,
    pixels: Pixels,
    /// Width and height of the last picture, pixels.
    pub size: [u32; 2],
    pixels_per_point: f32,
    /// Those of the last picture.
    shapes: Vec<ClippedShape>,
    /// Textures that have got new pixels since the last picture, in whichever window's frame.
    pub changed: HashSet<TextureId>,
    /// What the last pictures changed, the newest first: a buffer that comes back lacks all that changed since
    /// it was shown.
    history: VecDeque<Damage>,
}

pub(super) struct Frame {
    pub shapes: Vec<ClippedShape>,
    pub pixels_per_point: f32,
    /// Width and height of the window, pixels.
    pub size: [u32; 2],
}

impl Surface {
    pub(super) fn new(display: &Display, window: Arc<Window>) -> Result<Self, String> {
        let pixels = Pixels::new(display, &window)?;
        Ok(Self {
            window,
            pixels,
            size: [0; 2],
            pixels_per_point: 0.0,
            shapes: Vec::new(),
            changed: HashSet::new(),
            history: VecDeque::new(),
        })
    }

    /// Draws a frame and shows it. A window of no size shows nothing, and its changes wait for the next frame.
    pub(super) fn show(
        &mut self,
        ctx: &Context,
        rasterizer: &Rasterizer,
        frame: Frame,
    ) -> Result<(), String> {
        let Frame { shapes, pixels_per_point, size } = frame;
        if size.contains(&0) {
            return Ok(());
        }
        let changed = std::mem::take(&mut self.changed);
        let is_new = (self.size, self.pixels_per_point) != (size, pixels_per_point);
        let damage = if is_new {
            // Regions of a window of another size say nothing about this one.
            self.history.clear();
            Damage::whole(size)
        } else {
            Damage::between(&self.shapes, &shapes, &changed, pixels_per_point, size)
        };
        self.shapes = shapes;
        (self.size, self.pixels_per_point) = (size, pixels_per_point);
        if damage.regions().is_empty() {
            return Ok(());
        }
        self.draw(ctx, rasterizer, damage)
    }

    fn draw(
        &mut self,
        ctx: &Context,
        rasterizer: &Rasterizer,
        damage: Damage,
    ) -> Result<(), String> {
        let (size, scale, shapes) = (self.size, self.pixels_per_point, &self.shapes);
        let history = &mut self.history;
        let draw = |buffer: &mut [u32], age: u8| {
            let missing = match usize::from(age).checked_sub(1) {
                Some(missed) if missed <= history.len() => damage.with(history.iter().take(missed)),
                _ => Damage::whole(size),
            };
            if let Some(mut canvas) = Canvas::new(buffer, size) {
                let is_seen = |shape: &&ClippedShape| missing.touches(shape, scale, size);
                let shapes = shapes.iter().filter(is_seen).cloned().collect();
                let meshes = ctx.tessellate(shapes, scale);
                for region in missing.regions() {
                    rasterizer.paint(&mut canvas, *region, scale, &meshes, Color32::BLACK);
                }
            }
            history.push_front(damage);
            history.truncate(MOST_BUFFERS);
            missing.regions().to_vec()
        };
        // On Wayland the next frame then waits until this one can be seen.
        self.pixels.show(size, draw, || self.window.pre_present_notify())
    }

    /// Shows the last picture once more: the system has lost what lay under another window.
    pub(super) fn show_again(
        &mut self,
        ctx: &Context,
        rasterizer: &Rasterizer,
    ) -> Result<(), String> {
        if self.size.contains(&0) {
            return Ok(());
        }
        if self.pixels.show_again()? {
            return Ok(());
        }
        self.draw(ctx, rasterizer, Damage::whole(self.size))
    }
}
