//! Where a window can be shown: on Linux a session names its Wayland or X11, or has neither.

use crate::labels;
use std::ffi::OsString;

fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// Why no window can be shown. Said before winit says it in its own words.
pub(super) fn missing() -> Option<&'static str> {
    let displays = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"];
    let needs_one = cfg!(all(unix, not(target_os = "macos")));
    let has_none = || displays.into_iter().all(|name| variable(name).is_none());
    (needs_one && has_none()).then_some(labels::NO_DISPLAY)
}

/// Why the window system that is there cannot be talked to: winit ends the program where this library
/// is missing.
#[cfg(target_os = "linux")]
pub(super) fn missing_library() -> Option<&'static str> {
    let has_keyboard = xkbcommon_dl::xkbcommon_option().is_some()
        && (has_wayland() || xkbcommon_dl::x11::xkbcommon_x11_option().is_some());
    (!has_keyboard).then_some(labels::NO_LIBRARIES)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn missing_library() -> Option<&'static str> {
    None
}

/// Makes the event loop take X11 where the Wayland that is named does not answer (left over from another
/// session, or another user's), or cannot be talked to. winit would give up.
#[cfg(target_os = "linux")]
pub(super) fn choose<T>(builder: &mut winit::event_loop::EventLoopBuilder<T>) {
    use winit::platform::x11::EventLoopBuilderExtX11 as _;
    if variable("DISPLAY").is_some() && !has_wayland() {
        builder.with_x11();
    }
}

#[cfg(not(target_os = "linux"))]
pub(super) fn choose<T>(_builder: &mut winit::event_loop::EventLoopBuilder<T>) {}

#[cfg(target_os = "linux")]
fn has_wayland() -> bool {
    let answers = |name: OsString| answers(&name);
    let is_there =
        variable("WAYLAND_SOCKET").is_some() || variable("WAYLAND_DISPLAY").is_some_and(answers);
    is_there && wayland_sys::client::is_lib_available()
}

/// Whether somebody listens there. A name without a path lies in the session's own folder.
#[cfg(target_os = "linux")]
fn answers(name: &OsString) -> bool {
    let folder = variable("XDG_RUNTIME_DIR").unwrap_or_default();
    let socket = std::path::Path::new(&folder).join(name);
    std::os::unix::net::UnixStream::connect(socket).is_ok()
}

/// Makes winit hear of monitors that come and go (rust-windowing/winit#3405). It asks the X server to tell,
/// but Xlib drops events of an extension that nobody has begun to use through Xlib itself, and its list of
/// monitors stays what it was at the start. Once is enough; where the library is missing the list stays that.
#[cfg(target_os = "linux")]
#[allow(unsafe_code, reason = "Xlib has no safe door in the crates at hand")]
pub(super) fn hear_of_monitors(window: &winit::window::Window) {
    use std::sync::Once;
    use winit::raw_window_handle::{HasDisplayHandle as _, RawDisplayHandle};
    static BEGUN: Once = Once::new();
    BEGUN.call_once(|| {
        let handle = window.display_handle().map(|handle| handle.as_raw());
        let Ok(RawDisplayHandle::Xlib(handle)) = handle else {
            return;
        };
        let (Some(display), Ok(library)) = (handle.display, x11_dl::xrandr::Xrandr::open()) else {
            return;
        };
        let (mut event, mut error) = (0, 0);
        // SAFETY: winit's display lives as long as its window, which is borrowed; both numbers are written to.
        // The library stays loaded: x11-dl keeps it, and Xlib calls what it has left there.
        unsafe {
            (library.XRRQueryExtension)(display.as_ptr().cast(), &raw mut event, &raw mut error)
        };
    });
}

#[cfg(not(target_os = "linux"))]
pub(super) fn hear_of_monitors(_window: &winit::window::Window) {}
