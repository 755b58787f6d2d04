//! Hands the pixels of a window to the system: by softbuffer, or by `other_visual` on screens that softbuffer refuses.

#[cfg(target_os = "linux")]
use super::other_visual::Screen;
use crate::raster::PixelRect;
use std::num::NonZeroU32;
use std::sync::Arc;
use winit::event_loop::OwnedDisplayHandle;
use winit::window::Window;

/// The connection to the system that all windows share. Errors are in the system's words.
pub(crate) type Display = softbuffer::Context<OwnedDisplayHandle>;

/// Only X11 has such screens.
#[cfg(not(target_os = "linux"))]
pub(super) enum Screen {}

pub(super) enum Pixels {
    Usual(Box<softbuffer::Surface<OwnedDisplayHandle, Arc<Window>>>),
    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "there are none there"))]
    Other(Box<Screen>),
}

impl Pixels {
    pub(super) fn new(display: &Display, window: &Arc<Window>) -> Result<Self, String> {
        match softbuffer::Surface::new(display, window.clone()) {
            Ok(surface) => Ok(Self::Usual(Box::new(surface))),
            Err(error) => Self::other(window).ok_or_else(|| error.to_string()),
        }
    }

    #[cfg(target_os = "linux")]
    fn other(window: &Window) -> Option<Self> {
        Screen::of(window).map(|screen| Self::Other(Box::new(screen)))
    }

    #[cfg(not(target_os = "linux"))]
    fn other(_window: &Window) -> Option<Self> {
        None
    }

    /// Has a picture of this size drawn and shows it. `draw` gets the pixels and how many pictures ago they were shown,
    /// 0 if never; it returns the regions that it has drawn. `before` is called before they are shown.
    pub(super) fn show(
        &mut self,
        size: [u32; 2],
        draw: impl FnOnce(&mut [u32], u8) -> Vec<PixelRect>,
        before: impl FnOnce(),
    ) -> Result<(), String> {
        let surface = match self {
            Self::Usual(surface) => surface,
            #[cfg(target_os = "linux")]
            Self::Other(screen) => return screen.show(size, draw),
            #[cfg(not(target_os = "linux"))]
            Self::Other(screen) => match **screen {},
        };
        let [Some(width), Some(height)] = size.map(NonZeroU32::new) else {
            return Ok(());
        };
        let shown = || {
            surface.resize(width, height)?;
            let mut buffer = surface.buffer_mut()?;
            let age = buffer.age();
            let regions = draw(&mut buffer, age);
            before();
            buffer.present_with_damage(&regions.iter().filter_map(rect).collect::<Vec<_>>())
        };
        shown().map_err(|error: softbuffer::SoftBufferError| error.to_string())
    }

    /// Shows the last picture once more. Returns whether it was still there.
    pub(super) fn show_again(&mut self) -> Result<bool, String> {
        let surface = match self {
            Self::Usual(surface) => surface,
            #[cfg(target_os = "linux")]
            Self::Other(screen) => return screen.show_again().map(|()| true),
            #[cfg(not(target_os = "linux"))]
            Self::Other(screen) => match **screen {},
        };
        let mut shown = || {
            let buffer = surface.buffer_mut()?;
            // The last picture lies in this very buffer.
            let is_there = buffer.age() == 1;
            if is_there {
                buffer.present()?;
            }
            Ok(is_there)
        };
        shown().map_err(|error: softbuffer::SoftBufferError| error.to_string())
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
