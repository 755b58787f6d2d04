//! The end of an X server while a window is open there. Xlib would end the program at once, in English.

use crate::labels;
use std::ffi::c_int;
use std::io::Write as _;
use std::time::Duration;
use x11_dl::xlib::{Display, Xlib};

/// How long the disk thread gets for a mark that was just made.
const SAVED: Duration = Duration::from_millis(300);

/// From now on the program says that its marks are kept. Called once Xlib is in use.
#[expect(unsafe_code, reason = "no dependency wraps this call safely")]
pub(super) fn say_when_it_goes() {
    // Xlib is not in use on Wayland, or not installed.
    let Ok(library) = Xlib::open() else {
        return;
    };
    // SAFETY: the function lives as long as the program, and never returns into Xlib.
    unsafe { (library.XSetIOErrorHandler)(Some(gone)) };
}

extern "C" fn gone(_display: *mut Display) -> c_int {
    std::thread::sleep(SAVED);
    // Where even this cannot be written, the exit code still says it.
    let _ = writeln!(std::io::stderr(), "join-chats: {}", labels::DESKTOP_CLOSED);
    std::process::exit(1)
}
