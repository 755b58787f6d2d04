//! Where a window can be shown: on Linux a session names a Wayland or an X11 display, or neither.

use super::no_window::Reason;
use std::ffi::OsString;

fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// Whether there is a screen at all. Checked first because winit would say it in its own words.
pub(super) fn missing() -> Option<Reason> {
    let displays = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"];
    let needs_one = cfg!(all(unix, not(target_os = "macos")));
    let has_none = || displays.into_iter().all(|name| variable(name).is_none());
    (needs_one && has_none()).then_some(Reason::NoDisplay)
}

/// Whether a library that winit needs is missing. Checked first because winit would abort.
#[cfg(target_os = "linux")]
pub(super) fn missing_library() -> Option<Reason> {
    let has_keyboard = xkbcommon_dl::xkbcommon_option().is_some()
        && (has_wayland() || xkbcommon_dl::x11::xkbcommon_x11_option().is_some());
    (!has_keyboard).then_some(Reason::MissingLibrary)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn missing_library() -> Option<Reason> {
    None
}

/// Makes the event loop use X11 where the Wayland display that is named does not answer (it is left over from
/// another session, or another user's), or where its library is missing. winit would give up.
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
pub(super) fn has_wayland() -> bool {
    let has_server = variable("WAYLAND_SOCKET").is_some()
        || variable("WAYLAND_DISPLAY").is_some_and(|name| answers(&name));
    has_server && wayland_sys::client::is_lib_available()
}

/// Whether a server listens at this socket. A name without a path lies in the session's own folder.
#[cfg(target_os = "linux")]
fn answers(name: &std::ffi::OsStr) -> bool {
    let folder = variable("XDG_RUNTIME_DIR").unwrap_or_default();
    let socket = std::path::Path::new(&folder).join(name);
    std::os::unix::net::UnixStream::connect(socket).is_ok()
}

/// Makes winit notice monitors that come and go (rust-windowing/winit#3405). winit subscribes at the X server,
/// but Xlib drops the events of an extension that nobody has begun to use through Xlib itself, so that winit's
/// list of monitors stays as it was at the start. One call is enough; without the library the list stays so.
#[cfg(target_os = "linux")]
#[expect(unsafe_code, reason = "no dependency wraps this call safely")]
pub(super) fn notice_monitors(window: &winit::window::Window) {
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
        // The library stays loaded (x11-dl keeps it), since Xlib goes on calling the hooks that it has set.
        unsafe {
            (library.XRRQueryExtension)(display.as_ptr().cast(), &raw mut event, &raw mut error)
        };
    });
}

#[cfg(not(target_os = "linux"))]
pub(super) fn notice_monitors(_window: &winit::window::Window) {}
