//! Task bars and reserved room on Windows.

use super::area::{Area, Reserved};
use crate::preferences::Side;
use windows_sys::Win32::Foundation::{HWND, POINT, RECT};
use windows_sys::Win32::Graphics::Gdi::{
    GetMonitorInfoW, MONITOR_DEFAULTTONEAREST, MONITORINFO, MonitorFromPoint,
};
use windows_sys::Win32::UI::Shell::{
    ABE_LEFT, ABE_RIGHT, ABM_NEW, ABM_REMOVE, ABM_SETPOS, APPBARDATA, SHAppBarMessage,
};
use windows_sys::Win32::UI::WindowsAndMessaging::WM_APP;
use winit::dpi::PhysicalPosition;
use winit::raw_window_handle::{HasWindowHandle as _, RawWindowHandle};
use winit::window::Window;

/// The message by which Windows tells a bar about other bars. It is ignored: the strip stays where it is.
const NEWS: u32 = WM_APP + 0x4a;

/// The strip as a bar of the desktop, while it is one.
#[derive(Default)]
pub(super) struct Panels(Option<Bar>);

#[expect(clippy::unused_self, reason = "X11 asks a server of its own")]
impl Panels {
    /// Left top of a window with its frame.
    pub(super) fn corner(&mut self, window: &Window) -> Option<PhysicalPosition<i32>> {
        window.outer_position().ok()
    }

    #[expect(unsafe_code, reason = "no dependency wraps this call safely")]
    pub(super) fn work_area(&self, _window: &Window, monitor: Area) -> Option<Area> {
        let [x, y] = monitor.corner;
        let mut info =
            MONITORINFO { cbSize: size_of::<MONITORINFO>() as u32, ..MONITORINFO::default() };
        // SAFETY: the call fills the structure that it is given, whose size stands in it.
        let is_filled = unsafe {
            let monitor = MonitorFromPoint(POINT { x, y }, MONITOR_DEFAULTTONEAREST);
            GetMonitorInfoW(monitor, &raw mut info)
        };
        let work = info.rcWork;
        Area::between([work.left, work.top, work.right, work.bottom]).filter(|_| is_filled != 0)
    }

    /// Makes Windows keep maximized windows off the strip, or no longer. After a crash Windows forgets the bar when
    /// it next arranges its bars.
    pub(super) fn reserve(&mut self, window: &Window, strip: Option<Reserved>) {
        // The old bar first: a window can be only one.
        self.0 = None;
        self.0 = strip.and_then(|it| Bar::new(window, it.strip, it.side));
    }
}

/// A bar at an edge of a monitor, until it is dropped. Holds its window's handle.
struct Bar(isize);

impl Bar {
    fn new(window: &Window, strip: Area, side: Side) -> Option<Self> {
        let RawWindowHandle::Win32(handle) = window.window_handle().ok()?.as_raw() else {
            return None;
        };
        let window = handle.hwnd.get();
        let mut data = about(window);
        if !send(ABM_NEW, &mut data) {
            return None;
        }
        let bar = Self(window);
        let [left, top, right, bottom] = strip.edges();
        data.uEdge = match side {
            Side::Left => ABE_LEFT,
            Side::Right => ABE_RIGHT,
        };
        data.rc = RECT { left, top, right, bottom };
        send(ABM_SETPOS, &mut data);
        Some(bar)
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        send(ABM_REMOVE, &mut about(self.0));
    }
}

fn about(window: isize) -> APPBARDATA {
    APPBARDATA {
        cbSize: size_of::<APPBARDATA>() as u32,
        hWnd: window as HWND,
        uCallbackMessage: NEWS,
        ..APPBARDATA::default()
    }
}

#[expect(unsafe_code, reason = "no dependency wraps this call safely")]
fn send(message: u32, data: &mut APPBARDATA) -> bool {
    // SAFETY: the call reads and fills the structure that it is given, whose size stands in it.
    unsafe { SHAppBarMessage(message, data) != 0 }
}
