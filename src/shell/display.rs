//! Where a window can be shown: on Linux a session names a Wayland or an X11 display, or neither.

use super::no_window::Reason;
use super::scale;
#[cfg(target_os = "linux")]
use super::{process, wayland_check, x11_check, x11_check::Answer, x11_end};
use std::ffi::OsString;
use winit::monitor::MonitorHandle;

/// What is to be expected of the display.
#[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "nothing is asked there"))]
pub(super) enum Check {
    Fit,
    Unfit(Reason),
    /// If winit does not open a window there, this is why.
    Doubtful(Reason),
}

/// What egui makes of a monitor's scale by its zoom. `now`: what the system wants of windows now.
pub(super) fn zoom(monitor: &MonitorHandle, now: Option<f64>) -> f32 {
    let now = now.filter(|_| !is_scale_named());
    scale::zoom(monitor.scale_factor(), now, monitor.size().into())
}

/// Whether a scale was named for winit, by the user or by [`check`], whatever the server says.
#[cfg(target_os = "linux")]
fn is_scale_named() -> bool {
    variable(x11_check::SCALE).is_some()
}

#[cfg(not(target_os = "linux"))]
fn is_scale_named() -> bool {
    false
}

/// Where a session names its Wayland compositor: the number of an open socket, or the name of one.
const SOCKET: &str = "WAYLAND_SOCKET";
const NAME: &str = "WAYLAND_DISPLAY";

fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// Whether there is a screen at all. Checked first because winit would say it in its own words.
pub(super) fn missing() -> Option<Reason> {
    let displays = [NAME, SOCKET, "DISPLAY"];
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

/// Asked once: whoever is silent then is not waited for again.
#[cfg(target_os = "linux")]
pub(super) fn has_wayland() -> bool {
    static HAS: std::sync::OnceLock<bool> = std::sync::OnceLock::new();
    *HAS.get_or_init(|| wayland_sys::client::is_lib_available() && wayland_answers())
}

/// A name without a path lies in the session's own folder.
#[cfg(target_os = "linux")]
fn wayland_answers() -> bool {
    let answers = |name: OsString| {
        let folder = variable("XDG_RUNTIME_DIR").unwrap_or_default();
        wayland_check::answers(&std::path::Path::new(&folder).join(name))
    };
    variable(SOCKET).is_some_and(|number| is_open_socket(&number))
        || variable(NAME).is_some_and(answers)
}

/// Such a socket is handed over open, and speaks only to its first user.
#[cfg(target_os = "linux")]
fn is_open_socket(number: &OsString) -> bool {
    let number = number.to_str().and_then(|number| number.parse::<u32>().ok());
    let open = number.map(|number| std::fs::read_link(format!("/proc/self/fd/{number}")));
    open.and_then(Result::ok).is_some_and(|what| what.to_string_lossy().starts_with("socket:"))
}

/// What is to be expected of the display that winit is going to use; its scale is set right.
#[cfg(target_os = "linux")]
pub(super) fn check() -> Check {
    if has_wayland() {
        return Check::Fit;
    }
    if variable("DISPLAY").is_none() {
        let has_library = wayland_sys::client::is_lib_available();
        return Check::Unfit(if has_library { Reason::Silent } else { Reason::MissingLibrary });
    }
    // The clipboard would wait for it, and so would browsers.
    for name in [SOCKET, NAME] {
        process::set_variable(name, None);
    }
    match x11_check::ask() {
        Answer::Fit(scale) => {
            if let Some(scale) = scale {
                process::set_variable(x11_check::SCALE, Some(&scale.to_string()));
            }
            Check::Fit
        }
        Answer::Unfit(reason) => Check::Unfit(reason),
        Answer::NoConnection(reason) => Check::Doubtful(reason),
    }
}

#[cfg(not(target_os = "linux"))]
pub(super) fn check() -> Check {
    Check::Fit
}

/// Whether the display that the window was on is still there.
#[cfg(target_os = "linux")]
pub(super) fn is_there() -> bool {
    if has_wayland() { wayland_answers() } else { x11_check::is_there() }
}

#[cfg(not(target_os = "linux"))]
pub(super) fn is_there() -> bool {
    true
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
        x11_end::say_when_it_goes();
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
