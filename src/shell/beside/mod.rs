//! The window as a strip at an edge of its monitor, beside the browser, and back to what it was.
//!
//! winit has no work area, and egui's commands know none either: this asks the system and moves the window
//! of the system itself.

mod area;

#[cfg_attr(target_os = "linux", path = "x11.rs")]
#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(not(any(target_os = "linux", windows)), path = "elsewhere.rs")]
mod system;

use crate::look::Side;
use area::Area;
use egui::{Context, Pos2, Rect, Vec2, ViewportCommand, pos2, vec2};
use system::Panels;
use winit::dpi::{LogicalPosition, LogicalSize, PhysicalPosition, PhysicalSize};
use winit::raw_window_handle::{HasWindowHandle as _, RawWindowHandle};
use winit::window::{Window, WindowLevel};

/// Width of the strip, points.
pub const WIDTH: f64 = 360.0;

/// What the window was before.
struct Former {
    /// Its place, pixels, where the system tells it.
    corner: Option<PhysicalPosition<i32>>,
    /// Its inside, pixels.
    size: PhysicalSize<u32>,
    is_maximized: bool,
}

/// The strip, where the window is one.
struct Strip {
    side: Side,
    former: Former,
    /// What it leaves of the work area, points; `None` where the system lets nobody place it, or where
    /// nothing is left.
    room: Option<Rect>,
}

/// Whether the window is a strip now.
#[derive(Default)]
pub struct Beside {
    strip: Option<Strip>,
    /// The window when it was last neither maximized nor a strip: left top with its frame, where the system
    /// tells it, and size of its inside, points.
    usual: Option<(Option<Pos2>, Vec2)>,
    /// How large the window is to be, points, where it cannot be placed.
    wish: Option<Vec2>,
    panels: Panels,
}

impl Beside {
    /// Remembers what the window is before it is a strip, and asks for what it is to be where it cannot be
    /// placed.
    pub fn logic(&mut self, ctx: &Context) {
        let viewport = ctx.input(|input| input.viewport().clone());
        // Wayland forgets the size that a maximized window is asked for; and what was done to the window
        // behind its back, eframe never learns.
        if viewport.maximized != Some(true)
            && let Some(size) = self.wish.take()
        {
            ctx.send_viewport_cmd(ViewportCommand::InnerSize(size));
        }
        let is_usual = viewport.maximized == Some(false) && viewport.fullscreen != Some(true);
        if self.strip.is_none() && is_usual {
            let corner = viewport.outer_rect.map(|outer| outer.min);
            self.usual = viewport.inner_rect.map(|inner| (corner, inner.size()));
        }
    }

    /// Makes the window a strip at this side, or what it was before. Does nothing where that is so already.
    pub fn follow(&mut self, window: &Window, wanted: Option<Side>) {
        match (&self.strip, wanted) {
            (Some(strip), Some(side)) if strip.side == side => {}
            (_, Some(side)) => self.lay(window, side),
            (Some(_), None) => self.restore(window),
            (None, None) => {}
        }
    }

    /// What the strip leaves of its monitor, points, and at which side the strip lies.
    #[must_use]
    pub fn room(&self) -> Option<(Rect, Side)> {
        let strip = self.strip.as_ref()?;
        Some((strip.room?, strip.side))
    }

    fn lay(&mut self, window: &Window, side: Side) {
        let former = self.strip.take().map(|strip| strip.former);
        let former = former.unwrap_or_else(|| self.former(window));
        let height = f64::from(former.size.height);
        if window.is_maximized() {
            window.set_maximized(false);
        }
        let scale = window.scale_factor();
        let width = (WIDTH * scale).round() as u32;
        let room = if let Some(work) = self.work_area(window).filter(|_| can_place(window)) {
            let (strip, rest) = work.split(side, width);
            window.set_decorations(false);
            let _ = window.request_inner_size(PhysicalSize::<u32>::from(strip.size));
            window.set_outer_position(PhysicalPosition::<i32>::from(strip.corner));
            window.set_window_level(WindowLevel::AlwaysOnTop);
            // Last: openbox lets no window go where room is reserved, not even by that window.
            self.panels.reserve(window, Some((strip, side)));
            rest.map(|rest| in_points(rest, scale))
        } else {
            // The user moves it, by the title bar that it keeps.
            self.wish = Some(vec2(WIDTH as f32, (height / scale) as f32));
            None
        };
        self.strip = Some(Strip { side, former, room });
    }

    /// A maximized window goes back to what it was before that, too.
    fn former(&mut self, window: &Window) -> Former {
        let is_maximized = window.is_maximized();
        let scale = window.scale_factor();
        let usual = self.usual.filter(|_| is_maximized);
        let corner = usual.and_then(|(corner, _)| corner);
        let corner = corner.map(|corner| LogicalPosition::new(corner.x, corner.y));
        let corner = corner.map(|corner| corner.to_physical::<i32>(scale));
        let size = usual.map(|(_, size)| LogicalSize::new(size.x, size.y).to_physical(scale));
        Former {
            corner: corner.or_else(|| self.panels.corner(window)),
            size: size.unwrap_or_else(|| window.inner_size()),
            is_maximized,
        }
    }

    fn restore(&mut self, window: &Window) {
        let Some(Strip { former, .. }) = self.strip.take() else {
            return;
        };
        self.panels.reserve(window, None);
        if let Some(corner) = former.corner {
            window.set_window_level(WindowLevel::Normal);
            window.set_decorations(true);
            let _ = window.request_inner_size(former.size);
            window.set_outer_position(corner);
        } else {
            let size = former.size.to_logical::<f32>(window.scale_factor());
            self.wish = Some(vec2(size.width, size.height));
        }
        if former.is_maximized {
            window.set_maximized(true);
        }
    }

    /// The monitor without panels, as far as the system tells.
    fn work_area(&mut self, window: &Window) -> Option<Area> {
        let monitor = window.current_monitor()?;
        let monitor = Area {
            corner: monitor.position().into(),
            size: monitor.size().into(),
        };
        let work = self.panels.work_area(window, monitor);
        Some(work.unwrap_or(monitor))
    }
}

/// Whether the system lets a program say where its window is: Wayland does not. Told by the window's kind, since
/// X11 answers a question of its place with a wait, and this is asked in each frame.
#[must_use]
pub fn can_place(window: &Window) -> bool {
    let handle = window.window_handle().map(|handle| handle.as_raw());
    !matches!(handle, Ok(RawWindowHandle::Wayland(_)))
}

fn in_points(area: Area, scale: f64) -> Rect {
    let [left, top, right, bottom] = area.edges().map(|edge| (f64::from(edge) / scale) as f32);
    Rect::from_min_max(pos2(left, top), pos2(right, bottom))
}
