//! The pixels of one window: draws what has changed since the last picture and hands that to the system.

use super::damage::Damage;
use crate::raster::{Canvas, PixelRect, Rasterizer};
use egui::epaint::ClippedShape;
use egui::{Color32, Context, TextureId};
use std::collections::{HashSet, VecDeque};
use std::num::NonZeroU32;
use std::sync::Arc;
use winit::event_loop::OwnedDisplayHandle;
use winit::window::Window;

/// The system keeps at most this many buffers for a window, softbuffer's two on Wayland among them.
const MOST_BUFFERS: usize = 4;

/// The connection to the system that all surfaces share. Errors are in the system's words.
pub(super) type Display = softbuffer::Context<OwnedDisplayHandle>;

pub(super) struct Surface {
    window: Arc<Window>,
    inner: softbuffer::Surface<OwnedDisplayHandle, Arc<Window>>,
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
        let inner = softbuffer::Surface::new(display, window.clone());
        Ok(Self {
            window,
            inner: inner.map_err(|error| error.to_string())?,
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
        self.draw(ctx, rasterizer, damage).map_err(|error| error.to_string())
    }

    fn draw(
        &mut self,
        ctx: &Context,
        rasterizer: &Rasterizer,
        damage: Damage,
    ) -> Result<(), softbuffer::SoftBufferError> {
        let size = self.size;
        let [Some(width), Some(height)] = size.map(NonZeroU32::new) else {
            return Ok(());
        };
        self.inner.resize(width, height)?;
        let mut buffer = self.inner.buffer_mut()?;
        let missing = match usize::from(buffer.age()).checked_sub(1) {
            Some(missed) if missed <= self.history.len() => {
                damage.with(self.history.iter().take(missed))
            }
            _ => Damage::whole(size),
        };
        if let Some(mut canvas) = Canvas::new(&mut buffer, size) {
            let scale = self.pixels_per_point;
            let is_seen = |shape: &&ClippedShape| missing.touches(shape, scale, size);
            let shapes = self.shapes.iter().filter(is_seen).cloned().collect();
            let meshes = ctx.tessellate(shapes, scale);
            for region in missing.regions() {
                rasterizer.paint(&mut canvas, *region, scale, &meshes, Color32::BLACK);
            }
        }
        let shown: Vec<_> = missing.regions().iter().filter_map(rect).collect();
        self.history.push_front(damage);
        self.history.truncate(MOST_BUFFERS);
        // On Wayland the next frame then waits until this one can be seen.
        self.window.pre_present_notify();
        buffer.present_with_damage(&shown)
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
        let result = match self.inner.buffer_mut() {
            // The last picture lies in this very buffer.
            Ok(buffer) if buffer.age() == 1 => buffer.present(),
            Ok(_) => self.draw(ctx, rasterizer, Damage::whole(self.size)),
            Err(error) => Err(error),
        };
        result.map_err(|error| error.to_string())
    }
}

fn rect(region: &PixelRect) -> Option<softbuffer::Rect> {
    let side = |from: i32, to: i32| NonZeroU32::new(u32::try_from(to - from).ok()?);
    Some(softbuffer::Rect {
        x: u32::try_from(region.left).ok()?,
        y: u32::try_from(region.top).ok()?,
        width: side(region.left, region.right)?,
        height: side(region.top, region.bottom)?,
    })
}
