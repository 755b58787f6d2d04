//! The window as a strip at an edge of its monitor, beside the browser, and back to what it was.
//!
//! winit has no work area, and egui's commands know none either: this asks the system and moves the window
//! of the system itself.

mod area;

#[cfg_attr(target_os = "linux", path = "x11.rs")]
#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(not(any(target_os = "linux", windows)), path = "elsewhere.rs")]
mod system;

use crate::preferences::Side;
use area::Area;
use egui::{Context, Pos2, Rect, Vec2, ViewportCommand, pos2, vec2};
use std::time::{Duration, Instant};
use system::Panels;
use winit::dpi::{LogicalPosition, LogicalSize, PhysicalPosition, PhysicalSize};
use winit::monitor::MonitorHandle;
use winit::raw_window_handle::{HasWindowHandle as _, RawWindowHandle};
use winit::window::{Window, WindowLevel};

/// Width of the strip, points.
pub(super) const WIDTH: f64 = 360.0;

/// How often the monitors are looked at while the window is a strip.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// What the window was before.
struct Former {
    /// Its place, pixels, where the system tells it.
    corner: Option<PhysicalPosition<i32>>,
    /// Its inside, pixels.
    size: PhysicalSize<u32>,
    is_maximized: bool,
}

/// What others are to leave to a strip.
#[derive(Clone, Copy)]
#[cfg_attr(
    not(target_os = "linux"),
    allow(dead_code, reason = "X11 asks for more")
)]
struct Reserved {
    strip: Area,
    monitor: Area,
    side: Side,
}

/// A monitor, and what its panels leave.
#[derive(Clone, Copy)]
struct Room {
    monitor: Area,
    work: Area,
    /// When it was last true: what is told of it while a strip takes its part lacks that part, and for a
    /// moment after.
    seen: Instant,
}

/// The strip, where the window is one.
struct Strip {
    side: Side,
    former: Former,
    /// Whether the system has let it be placed.
    is_placed: bool,
    /// What it leaves of the work area, points; `None` where the system lets nobody place it, or where
    /// nothing is left.
    room: Option<Rect>,
}

/// Whether the window is a strip now.
#[derive(Default)]
pub(super) struct Beside {
    strip: Option<Strip>,
    /// The window when it was last neither maximized nor a strip: left top with its frame, where the system
    /// tells it, and size of its inside, points.
    usual: Option<(Option<Pos2>, Vec2)>,
    /// The monitor of the last strip.
    known: Option<Room>,
    /// How large the window is to be, points, where it cannot be placed.
    wish: Option<Vec2>,
    panels: Panels,
}

impl Beside {
    /// Remembers what the window is before it is a strip, and asks for what it is to be where it cannot be
    /// placed.
    pub(super) fn logic(&mut self, ctx: &Context) {
        let viewport = ctx.input(|input| input.viewport().clone());
        // Wayland forgets the size that a maximized window is asked for; and what was done to the window
        // behind its back, eframe never learns.
        if viewport.maximized != Some(true)
            && let Some(size) = self.wish.take()
        {
            ctx.send_viewport_cmd(ViewportCommand::InnerSize(size));
        }
        if self.strip.is_some() {
            // Nobody tells that a monitor has come or gone.
            ctx.request_repaint_after(LOOK_AGAIN);
        }
        let is_usual = viewport.maximized == Some(false) && viewport.fullscreen != Some(true);
        if self.strip.is_none() && is_usual {
            let corner = viewport.outer_rect.map(|outer| outer.min);
            self.usual = viewport.inner_rect.map(|inner| (corner, inner.size()));
        }
    }

    /// Makes the window a strip at this side, or what it was before. Does nothing where that is so already,
    /// unless the monitors are others now.
    pub(super) fn follow(&mut self, window: &Window, wanted: Option<Side>, are_others: bool) {
        match (&self.strip, wanted) {
            (Some(strip), Some(side)) if strip.side == side && !are_others => {}
            (_, Some(side)) => self.lay(window, side),
            (Some(_), None) => self.restore(window),
            (None, None) => {}
        }
    }

    /// What the strip leaves of its monitor, points, and at which side the strip lies.
    #[must_use]
    pub(super) fn room(&self) -> Option<(Rect, Side)> {
        let strip = self.strip.as_ref()?;
        Some((strip.room?, strip.side))
    }

    fn lay(&mut self, window: &Window, side: Side) {
        let strip = self.strip.take();
        if let Some(known) = self.known.as_mut().filter(|_| strip.is_some()) {
            known.seen = Instant::now();
        }
        let former = strip.map(|strip| strip.former);
        let former = former.unwrap_or_else(|| self.former(window));
        let height = f64::from(former.size.height);
        if window.is_maximized() {
            window.set_maximized(false);
        }
        let scale = window.scale_factor();
        let width = (WIDTH * scale).round() as u32;
        let placed = self.room_of(window).filter(|_| can_place(window));
        let room = if let Some(Room { monitor, work, .. }) = placed {
            let (strip, rest) = work.split(side, width);
            window.set_decorations(false);
            let _ = window.request_inner_size(PhysicalSize::<u32>::from(strip.size));
            window.set_outer_position(PhysicalPosition::<i32>::from(strip.corner));
            window.set_window_level(WindowLevel::AlwaysOnTop);
            // Last: openbox lets no window go where room is reserved, not even by that window.
            let reserved = Reserved {
                strip,
                monitor,
                side,
            };
            self.panels.reserve(window, Some(reserved));
            rest.map(|rest| in_points(rest, scale))
        } else {
            // The user moves it, by the title bar that it keeps.
            self.wish = Some(vec2(WIDTH as f32, (height / scale) as f32));
            None
        };
        self.strip = Some(Strip {
            side,
            former,
            is_placed: placed.is_some(),
            room,
        });
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
        let Some(Strip {
            former, is_placed, ..
        }) = self.strip.take()
        else {
            return;
        };
        if let Some(known) = &mut self.known {
            known.seen = Instant::now();
        }
        self.panels.reserve(window, None);
        if is_placed {
            window.set_window_level(WindowLevel::Normal);
            window.set_decorations(true);
            let _ = window.request_inner_size(former.size);
            if let Some(corner) = former.corner {
                window.set_outer_position(corner);
            }
        } else {
            let size = former.size.to_logical::<f32>(window.scale_factor());
            self.wish = Some(vec2(size.width, size.height));
        }
        if former.is_maximized {
            window.set_maximized(true);
        }
    }

    /// The monitor and what its panels leave, as far as the system tells.
    fn room_of(&mut self, window: &Window) -> Option<Room> {
        let monitor = monitor_of(window)?;
        let is_same = |known: &Room| known.monitor == monitor && known.seen.elapsed() < LOOK_AGAIN;
        if let Some(known) = self.known.filter(is_same) {
            return Some(known);
        }
        self.panels.reserve(window, None);
        let work = self.panels.work_area(window, monitor);
        let work = work.unwrap_or(monitor);
        let seen = Instant::now();
        self.known = Some(Room {
            monitor,
            work,
            seen,
        });
        self.known
    }
}

/// The monitor on which most of the window is: winit's own answer is that of the time when it last moved.
fn monitor_of(window: &Window) -> Option<Area> {
    let area = |monitor: MonitorHandle| Area {
        corner: monitor.position().into(),
        size: monitor.size().into(),
    };
    let own = window.inner_position().ok().map(|corner| Area {
        corner: corner.into(),
        size: window.inner_size().into(),
    });
    let shared = |monitor: &Area| {
        let [width, height] = own?.intersect(*monitor)?.size.map(u64::from);
        Some(width * height)
    };
    let monitors = window.available_monitors().map(area);
    let most = monitors
        .max_by_key(shared)
        .filter(|most| shared(most).is_some());
    most.or_else(|| window.current_monitor().map(area))
}

/// Whether the system lets a program say where its window is: Wayland does not. Told by the window's kind, since
/// X11 answers a question of its place with a wait, and this is asked in each frame.
#[must_use]
pub(super) fn can_place(window: &Window) -> bool {
    let handle = window.window_handle().map(|handle| handle.as_raw());
    !matches!(handle, Ok(RawWindowHandle::Wayland(_)))
}

fn in_points(area: Area, scale: f64) -> Rect {
    let [left, top, right, bottom] = area.edges().map(|edge| (f64::from(edge) / scale) as f32);
    Rect::from_min_max(pos2(left, top), pos2(right, bottom))
}
