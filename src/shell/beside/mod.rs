//! The main window as the user has arranged it, as a strip at an edge of its monitor beside the browser, and as the whole
//! screen.
//!
//! Neither winit nor egui knows a monitor's work area (what task bars and panels leave of it): [`system`] asks for it,
//! and the strip moves the native window itself.

mod area;
mod forms;

#[cfg_attr(target_os = "linux", path = "x11.rs")]
#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(not(any(target_os = "linux", windows)), path = "elsewhere.rs")]
mod system;

use crate::model::Form;
use crate::preferences::Side;
use area::{Area, Reserved};
use egui::{Context, Pos2, Rect, Vec2, ViewportCommand, ViewportInfo, pos2, vec2};
use forms::{Forms, Step};
use std::time::{Duration, Instant};
use system::Panels;
use winit::dpi::{LogicalPosition, LogicalSize, PhysicalPosition, PhysicalSize};
use winit::monitor::MonitorHandle;
use winit::raw_window_handle::{HasWindowHandle as _, RawWindowHandle};
use winit::window::{Fullscreen, Window, WindowLevel};

/// Width of the strip, points.
pub(super) const WIDTH: f64 = 360.0;

/// How often the monitors are looked at while the window is a strip.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// How long the systems may take to do what was asked of a window.
const SETTLES: Duration = Duration::from_millis(800);

/// A strip that stands.
struct Strip {
    /// Whether the system has let us place it.
    is_placed: bool,
    /// What it leaves of the work area, points; `None` where it is not placed, or where nothing is left.
    rest: Option<Rect>,
}

/// What the window was before it became a strip, and becomes again.
#[derive(Clone, Copy)]
struct Arranged {
    /// Left top with its frame, pixels, where the system reports it.
    corner: Option<PhysicalPosition<i32>>,
    /// Its inside, pixels.
    size: PhysicalSize<u32>,
    is_maximized: bool,
}

/// The window when it is neither maximized nor full-screen nor a strip.
#[derive(Clone, Copy)]
struct Normal {
    /// Left top with its frame, points, where the system reports it.
    corner: Option<Pos2>,
    /// Its inside, points.
    size: Vec2,
}

#[derive(Clone, Copy)]
struct Surroundings {
    monitor: Area,
    /// What panels leave of it.
    work: Area,
    /// When this was last true. While there is a strip, and for a moment after, the system's answer lacks the room
    /// that the strip itself reserves.
    seen: Instant,
}

#[derive(Default)]
pub(super) struct Beside {
    forms: Forms<Arranged>,
    strip: Option<Strip>,
    /// What a maximized window goes back to.
    normal: Option<Normal>,
    /// What the window was last sent back to, and when, until it is so.
    restored: Option<(Arranged, Instant)>,
    /// Of the last strip.
    surroundings: Option<Surroundings>,
    /// The size to ask egui for, points, where the window cannot be placed.
    wanted_size: Option<Vec2>,
    /// What egui makes of the monitor's scale.
    zoom: Option<f64>,
    panels: Panels,
}

impl Beside {
    /// Before each frame: remembers the normal window, and asks egui for a wanted size.
    pub(super) fn logic(&mut self, ctx: &Context) {
        let viewport = ctx.input(|input| input.viewport().clone());
        self.zoom = Some(ctx.zoom_factor().into());
        // Through egui, because eframe does not notice what is done to its window otherwise; and not while it is
        // maximized, because Wayland forgets a size that such a window is asked for.
        if viewport.maximized != Some(true)
            && let Some(size) = self.wanted_size.take()
        {
            ctx.send_viewport_cmd(ViewportCommand::InnerSize(size));
        }
        if self.strip.is_some() {
            // No event says that a monitor has come or gone.
            ctx.request_repaint_after(LOOK_AGAIN);
        }
        if self.restored.is_some_and(|(arranged, _)| is_so(ctx, &viewport, arranged)) {
            self.restored = None;
        }
        let is_normal = viewport.maximized == Some(false) && viewport.fullscreen != Some(true);
        if self.forms.form() == Form::Window && is_normal && self.is_settled() {
            let corner = viewport.outer_rect.map(|outer| outer.min);
            let size = viewport.inner_rect.map(|inner| inner.size());
            self.normal = size.map(|size| Normal { corner, size });
        }
    }

    /// Gives the window the wanted form. Does nothing where it has it already, unless the monitors have changed.
    pub(super) fn follow(&mut self, window: &Window, wanted: Form, monitors_changed: bool) {
        let is_strip = matches!(wanted, Form::Strip(_));
        if wanted == self.forms.form() && !(is_strip && monitors_changed) {
            return;
        }
        let arranged = self.arranged(window);
        let steps = self.forms.change(wanted, |it| it.is_maximized, || arranged);
        for step in steps {
            match step {
                Step::LeaveScreen => window.set_fullscreen(None),
                Step::FillScreen => window.set_fullscreen(Some(Fullscreen::Borderless(None))),
                Step::Release => self.release(window),
                Step::Unmaximize => window.set_maximized(false),
                Step::Place(side) => self.place(window, side),
                Step::Restore(arranged) => self.restore(window, arranged),
            }
        }
    }

    /// What the strip leaves of its monitor, points, and the side where the strip is.
    pub(super) fn room(&self) -> Option<(Rect, Side)> {
        match self.forms.form() {
            Form::Strip(side) => Some((self.strip.as_ref()?.rest?, side)),
            _ => None,
        }
    }

    /// Pixels of a point.
    fn scale(&self, window: &Window) -> f64 {
        window.scale_factor() * self.zoom.unwrap_or(1.0)
    }

    fn is_settled(&self) -> bool {
        self.restored.is_none_or(|(_, since)| since.elapsed() > SETTLES)
    }

    /// A maximized window becomes maximized again, and keeps the normal size and corner that it goes back to. `None`
    /// while it is neither what it was nor yet what it will be.
    fn arranged(&mut self, window: &Window) -> Option<Arranged> {
        if self.forms.form() != Form::Window || !self.is_settled() {
            return None;
        }
        let is_maximized = window.is_maximized();
        let scale = self.scale(window);
        let normal = self.normal.filter(|_| is_maximized);
        let corner = normal.and_then(|normal| normal.corner);
        let corner = corner.map(|it| LogicalPosition::new(it.x, it.y).to_physical(scale));
        let size = normal.map(|normal| normal.size);
        let size = size.map(|it| LogicalSize::new(it.x, it.y).to_physical(scale));
        Some(Arranged {
            corner: corner.or_else(|| self.panels.corner(window)),
            size: size.unwrap_or_else(|| window.inner_size()),
            is_maximized,
        })
    }

    fn place(&mut self, window: &Window, side: Side) {
        let scale = self.scale(window);
        let height = window.inner_size().to_logical::<f32>(scale).height;
        self.keep_surroundings();
        let surroundings = self.surroundings_of(window).filter(|_| can_place(window));
        let placed = surroundings.map(|there| self.place_in(window, side, there));
        if placed.is_none() && self.strip.is_none() {
            // The user moves it, by the title bar that it keeps.
            self.wanted_size = Some(vec2(WIDTH as f32, height));
        }
        self.strip = Some(Strip {
            is_placed: placed.is_some(),
            rest: placed.flatten().map(|rest| in_points(rest, scale)),
        });
    }

    /// Places the strip. Returns what it leaves of the work area.
    fn place_in(
        &mut self,
        window: &Window,
        side: Side,
        Surroundings { monitor, work, .. }: Surroundings,
    ) -> Option<Area> {
        let width = (WIDTH * self.scale(window)).round() as u32;
        let (strip, rest) = work.split(side, width);
        window.set_decorations(false);
        let _ = window.request_inner_size(PhysicalSize::<u32>::from(strip.size));
        window.set_outer_position(PhysicalPosition::<i32>::from(strip.corner));
        window.set_window_level(WindowLevel::AlwaysOnTop);
        // Last: openbox lets no window into reserved room, not even the one that reserves it.
        let reserved = Reserved { strip, monitor, side };
        self.panels.reserve(window, Some(reserved));
        rest
    }

    fn release(&mut self, window: &Window) {
        self.keep_surroundings();
        self.panels.reserve(window, None);
        if self.strip.take().is_some_and(|strip| strip.is_placed) {
            window.set_window_level(WindowLevel::Normal);
        }
    }

    fn restore(&mut self, window: &Window, arranged: Arranged) {
        self.restored = Some((arranged, Instant::now()));
        if can_place(window) {
            window.set_decorations(true);
            let _ = window.request_inner_size(arranged.size);
            if let Some(corner) = arranged.corner {
                window.set_outer_position(corner);
            }
        } else {
            let size = arranged.size.to_logical::<f32>(self.scale(window));
            self.wanted_size = Some(vec2(size.width, size.height));
        }
        if arranged.is_maximized {
            window.set_maximized(true);
        }
    }

    /// What was known before a strip took its room still holds for a moment.
    fn keep_surroundings(&mut self) {
        if let (Some(_), Some(surroundings)) = (&self.strip, &mut self.surroundings) {
            surroundings.seen = Instant::now();
        }
    }

    /// The monitor of the window, and its work area as far as the system reports it.
    fn surroundings_of(&mut self, window: &Window) -> Option<Surroundings> {
        let monitor = monitor_of(window)?;
        let is_fresh = |it: &Surroundings| it.monitor == monitor && it.seen.elapsed() < LOOK_AGAIN;
        if let Some(fresh) = self.surroundings.filter(is_fresh) {
            return Some(fresh);
        }
        self.panels.reserve(window, None);
        let work = self.panels.work_area(window, monitor);
        self.surroundings =
            Some(Surroundings { monitor, work: work.unwrap_or(monitor), seen: Instant::now() });
        self.surroundings
    }
}

/// Whether the window is what was asked of it.
fn is_so(ctx: &Context, viewport: &ViewportInfo, arranged: Arranged) -> bool {
    let scale = ctx.zoom_factor() * viewport.native_pixels_per_point.unwrap_or(1.0);
    let [wide, high] = <[u32; 2]>::from(arranged.size).map(|side| side as f32);
    let inside = viewport.inner_rect.map(|inner| inner.size() * scale);
    let is_as_large = inside.is_some_and(|it| (it - vec2(wide, high)).abs().max_elem() < 2.0);
    let is_maximized = viewport.maximized == Some(true);
    is_maximized == arranged.is_maximized && (is_maximized || is_as_large)
}

/// The monitor with most of the window on it. winit's own answer dates from the window's last move.
fn monitor_of(window: &Window) -> Option<Area> {
    let area = |monitor: MonitorHandle| Area {
        corner: monitor.position().into(),
        size: monitor.size().into(),
    };
    let own = window
        .inner_position()
        .ok()
        .map(|corner| Area { corner: corner.into(), size: window.inner_size().into() });
    let shared = |monitor: &Area| {
        let [width, height] = own?.intersect(*monitor)?.size.map(u64::from);
        Some(width * height)
    };
    let monitors = window.available_monitors().map(area);
    let most = monitors.max_by_key(shared).filter(|most| shared(most).is_some());
    most.or_else(|| window.current_monitor().map(area))
}

/// Whether the system lets a program place its window: Wayland does not. Decided by the kind of the window, because
/// this is asked in each frame, and asking X11 for a position means waiting for its answer.
pub(super) fn can_place(window: &Window) -> bool {
    let handle = window.window_handle().map(|handle| handle.as_raw());
    !matches!(handle, Ok(RawWindowHandle::Wayland(_)))
}

fn in_points(area: Area, scale: f64) -> Rect {
    let [left, top, right, bottom] = area.edges().map(|edge| (f64::from(edge) / scale) as f32);
    Rect::from_min_max(pos2(left, top), pos2(right, bottom))
}
