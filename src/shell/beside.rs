//! The window as a strip at the right edge of its monitor, beside the browser, and back to what it was.
//!
//! winit has no work area, and egui's commands know none either: this asks the system and moves the window
//! of the system itself.

use egui::{Rect, pos2};
use winit::dpi::{PhysicalPosition, PhysicalSize};
use winit::window::{Window, WindowLevel};

/// Width of the strip, points.
pub const WIDTH: f64 = 360.0;

/// A part of the screen, pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Left top.
    pub corner: [i32; 2],
    /// Width and height.
    pub size: [u32; 2],
}

impl Area {
    /// What two areas share; `None` if that is nothing.
    #[cfg(any(target_os = "linux", test))]
    #[must_use]
    pub fn intersect(self, other: Self) -> Option<Self> {
        let side = |axis: usize| {
            let from = self.corner[axis].max(other.corner[axis]);
            let to = |area: Self| area.corner[axis].saturating_add_unsigned(area.size[axis]);
            let end = to(self).min(to(other));
            u32::try_from(end - from)
                .ok()
                .filter(|size| *size > 0)
                .map(|size| (from, size))
        };
        let ((x, width), (y, height)) = (side(0)?, side(1)?);
        Some(Self {
            corner: [x, y],
            size: [width, height],
        })
    }

    /// Its right part, so many pixels wide.
    #[must_use]
    pub fn right(self, width: u32) -> Self {
        let width = width.min(self.size[0]);
        let left = self.corner[0].saturating_add_unsigned(self.size[0] - width);
        Self {
            corner: [left, self.corner[1]],
            size: [width, self.size[1]],
        }
    }
}

/// What the window was before.
struct Former {
    corner: Option<PhysicalPosition<i32>>,
    size: PhysicalSize<u32>,
    is_maximized: bool,
    /// What the strip leaves of the work area, points; `None` where the system let nobody place it.
    room: Option<Rect>,
}

/// Whether the window is a strip now.
#[derive(Default)]
pub struct Beside {
    former: Option<Former>,
}

impl Beside {
    /// Makes the window a strip, or what it was before. Does nothing where that is so already.
    pub fn follow(&mut self, window: &Window, is_wanted: bool) {
        match (self.former.is_some(), is_wanted) {
            (false, true) => self.former = Some(lay(window)),
            (true, false) => {
                if let Some(former) = self.former.take() {
                    restore(window, &former);
                }
            }
            _ => {}
        }
    }

    /// What the strip leaves of its monitor, points.
    #[must_use]
    pub fn room(&self) -> Option<Rect> {
        self.former.as_ref()?.room
    }
}

/// The part of an area left of the strip, points.
fn left_of(area: Area, strip: Area, scale: f64) -> Rect {
    let [left, top] = area.corner.map(f64::from);
    let right = f64::from(strip.corner[0]);
    let bottom = top + f64::from(area.size[1]);
    let point = |x: f64, y: f64| pos2((x / scale) as f32, (y / scale) as f32);
    Rect::from_min_max(point(left, top), point(right, bottom))
}

fn lay(window: &Window) -> Former {
    let mut former = Former {
        corner: window.outer_position().ok(),
        size: window.inner_size(),
        is_maximized: window.is_maximized(),
        room: None,
    };
    let width = (WIDTH * window.scale_factor()).round() as u32;
    if former.is_maximized {
        window.set_maximized(false);
    }
    let Some(area) = work_area(window).filter(|_| can_place(window)) else {
        // The user moves it there, by the title bar that it keeps.
        let _ = window.request_inner_size(PhysicalSize::new(width, former.size.height));
        return former;
    };
    let strip = area.right(width);
    window.set_decorations(false);
    let _ = window.request_inner_size(PhysicalSize::new(strip.size[0], strip.size[1]));
    window.set_outer_position(PhysicalPosition::new(strip.corner[0], strip.corner[1]));
    window.set_window_level(WindowLevel::AlwaysOnTop);
    reserve(window, Some(strip));
    former.room = Some(left_of(area, strip, window.scale_factor()));
    former
}

fn restore(window: &Window, former: &Former) {
    reserve(window, None);
    window.set_window_level(WindowLevel::Normal);
    window.set_decorations(true);
    let _ = window.request_inner_size(former.size);
    if let Some(corner) = former.corner.filter(|_| former.room.is_some()) {
        window.set_outer_position(corner);
    }
    if former.is_maximized {
        window.set_maximized(true);
    }
}

/// Whether the system lets a program say where its window is.
#[must_use]
pub fn can_place(window: &Window) -> bool {
    window.outer_position().is_ok()
}

fn monitor_area(window: &Window) -> Option<Area> {
    let monitor = window.current_monitor()?;
    Some(Area {
        corner: monitor.position().into(),
        size: monitor.size().into(),
    })
}

/// The monitor without its task bar.
#[cfg(windows)]
#[allow(unsafe_code, reason = "the crates at hand have no safe door to it")]
fn work_area(window: &Window) -> Option<Area> {
    use windows_sys::Win32::Foundation::{POINT, RECT};
    use windows_sys::Win32::Graphics::Gdi::{
        GetMonitorInfoW, MONITOR_DEFAULTTONEAREST, MONITORINFO, MonitorFromPoint,
    };
    let monitor = monitor_area(window)?;
    let [x, y] = monitor.corner;
    let mut info = MONITORINFO {
        cbSize: size_of::<MONITORINFO>() as u32,
        ..MONITORINFO::default()
    };
    // SAFETY: it fills the structure that it is given, whose size stands in it.
    let is_told = unsafe {
        let monitor = MonitorFromPoint(POINT { x, y }, MONITOR_DEFAULTTONEAREST);
        GetMonitorInfoW(monitor, &raw mut info)
    };
    let RECT {
        left,
        top,
        right,
        bottom,
    } = info.rcWork;
    let side = |from: i32, to: i32| u32::try_from(to - from).ok();
    let work = Area {
        corner: [left, top],
        size: [side(left, right)?, side(top, bottom)?],
    };
    Some(if is_told != 0 { work } else { monitor })
}

/// The monitor without panels, as far as the window manager tells.
#[cfg(target_os = "linux")]
fn work_area(window: &Window) -> Option<Area> {
    let monitor = monitor_area(window)?;
    let work = x11::work_area().and_then(|work| work.intersect(monitor));
    Some(work.unwrap_or(monitor))
}

#[cfg(not(any(target_os = "linux", windows)))]
fn work_area(window: &Window) -> Option<Area> {
    monitor_area(window)
}

/// Has the window manager keep maximized windows off the strip: EWMH, `_NET_WM_STRUT_PARTIAL`. It ends with
/// the window, whatever ends that.
#[cfg(target_os = "linux")]
fn reserve(window: &Window, strip: Option<Area>) {
    use raw_window_handle::{HasWindowHandle as _, RawWindowHandle};
    let handle = window.window_handle().map(|handle| handle.as_raw());
    let id = match handle {
        Ok(RawWindowHandle::Xlib(handle)) => u32::try_from(handle.window).ok(),
        Ok(RawWindowHandle::Xcb(handle)) => Some(handle.window.get()),
        _ => None,
    };
    if let Some(id) = id {
        // A window manager that knows nothing of it only lets others under the strip.
        let _ = x11::reserve(id, strip);
    }
}

#[cfg(not(target_os = "linux"))]
fn reserve(_window: &Window, _strip: Option<Area>) {}

#[cfg(target_os = "linux")]
mod x11 {
    use super::Area;
    use x11rb::connection::Connection as _;
    use x11rb::errors::ReplyOrIdError;
    use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, PropMode};
    use x11rb::rust_connection::RustConnection;
    use x11rb::wrapper::ConnectionExt as _;

    fn atom(server: &RustConnection, name: &str) -> Result<u32, ReplyOrIdError> {
        Ok(server.intern_atom(false, name.as_bytes())?.reply()?.atom)
    }

    /// What `_NET_WORKAREA` says of the first desktop.
    pub fn work_area() -> Option<Area> {
        let (server, screen) = x11rb::connect(None).ok()?;
        let root = server.setup().roots.get(screen)?.root;
        let name = atom(&server, "_NET_WORKAREA").ok()?;
        let asked = server.get_property(false, root, name, AtomEnum::CARDINAL, 0, 4);
        let told = asked.ok()?.reply().ok()?;
        let numbers: Vec<u32> = told.value32()?.collect();
        let [x, y, width, height] = numbers[..] else {
            return None;
        };
        Some(Area {
            corner: [x.cast_signed(), y.cast_signed()],
            size: [width, height],
        })
    }

    /// Reserves the strip, if it lies at the right edge of the whole desktop: a strip at another edge would
    /// take room from the monitor beside.
    pub fn reserve(window: u32, strip: Option<Area>) -> Result<(), ReplyOrIdError> {
        let (server, screen) = x11rb::connect(None).map_err(|_| ReplyOrIdError::IdsExhausted)?;
        let whole = u32::from(server.setup().roots[screen].width_in_pixels);
        let name = atom(&server, "_NET_WM_STRUT_PARTIAL")?;
        let right = |strip: &Area| strip.corner[0].saturating_add_unsigned(strip.size[0]);
        match strip.filter(|strip| right(strip) == whole.cast_signed()) {
            Some(strip) => {
                let top = strip.corner[1].cast_unsigned();
                let bottom = top + strip.size[1] - 1;
                let strut = [0, strip.size[0], 0, 0, 0, 0, top, bottom, 0, 0, 0, 0];
                let kind = AtomEnum::CARDINAL;
                server.change_property32(PropMode::REPLACE, window, name, kind, &strut)?;
            }
            None => {
                server.delete_property(window, name)?;
            }
        }
        // Until it is there: the connection ends here.
        server.get_input_focus()?.reply()?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Area;

    #[test]
    fn a_strip_takes_the_right_of_what_the_task_bar_leaves() {
        let area = |x, y, width, height| Area {
            corner: [x, y],
            size: [width, height],
        };
        for (monitor, work, strip) in [
            (
                area(0, 0, 1366, 768),
                area(0, 0, 1366, 728),
                area(1006, 0, 360, 728),
            ),
            // The work area is that of all monitors together.
            (
                area(1920, 0, 1024, 768),
                area(0, 28, 2944, 740),
                area(2584, 28, 360, 740),
            ),
            (
                area(-800, 100, 800, 600),
                area(-800, 100, 750, 600),
                area(-410, 100, 360, 600),
            ),
            (
                area(0, 0, 320, 240),
                area(0, 0, 320, 200),
                area(0, 0, 320, 200),
            ),
        ] {
            let here = work.intersect(monitor);
            assert_eq!(here.map(|here| here.right(360)), Some(strip));
        }
        assert_eq!(area(0, 0, 10, 10).intersect(area(10, 0, 5, 5)), None);
    }
}
