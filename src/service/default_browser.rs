//! Opens a page in the browser that the system prefers, and a file in what it has for such files.

use crate::browser::NotStarted;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Child;
#[cfg(target_os = "linux")]
use std::process::{Command, Stdio};
use url::Url;

/// What opens an address, the likeliest first. Our own list, since a library's does not say how the opener ended, and
/// leaves it behind as a zombie.
#[cfg(target_os = "linux")]
const OPENERS: [&[&str]; 6] = [
    &["xdg-open"],
    &["gio", "open"],
    &["kde-open"],
    &["kde-open5"],
    &["exo-open"],
    &["x-www-browser"],
];

/// Returns what was started, where that is known.
#[cfg(target_os = "linux")]
pub(super) fn open(address: &str) -> Result<Option<Child>, NotStarted> {
    let mut why = NotStarted::NoBrowser;
    for opener in OPENERS {
        let [program, arguments @ ..] = opener else {
            continue;
        };
        let mut command = Command::new(program);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        match command.args(arguments).arg(address).spawn() {
            Ok(child) => return Ok(Some(child)),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(_) => why = NotStarted::Failed,
        }
    }
    Err(why)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn open(address: &str) -> Result<Option<Child>, NotStarted> {
    match webbrowser::open(address) {
        Ok(()) => Ok(None),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(NotStarted::NoBrowser),
        Err(_) => Err(NotStarted::Failed),
    }
}

/// Shows a file; `address`: its own.
#[cfg(not(windows))]
pub(super) fn show(_file: &Path, address: &Url) -> Result<Option<Child>, NotStarted> {
    open(address.as_str())
}

/// By the verb «open»: what would print it at once is never asked for. What runs is not known here.
#[cfg(windows)]
#[expect(unsafe_code, reason = "no dependency wraps this call safely")]
pub(super) fn show(file: &Path, _address: &Url) -> Result<Option<Child>, NotStarted> {
    use std::os::windows::ffi::OsStrExt as _;
    use windows_sys::Win32::UI::Shell::ShellExecuteW;
    use windows_sys::Win32::UI::WindowsAndMessaging::SW_SHOWNORMAL;
    /// `SE_ERR_NOASSOC`: nothing here shows such files. What is greater than all errors is none.
    const NO_PROGRAM: usize = 31;
    const MOST_ERROR: usize = 32;
    let file: Vec<u16> = file.as_os_str().encode_wide().chain([0]).collect();
    let verb: Vec<u16> = "open\0".encode_utf16().collect();
    let none = std::ptr::null;
    // SAFETY: both words end with a zero and live until the call returns; all else may be null.
    let answer = unsafe {
        let owner = std::ptr::null_mut();
        ShellExecuteW(owner, verb.as_ptr(), file.as_ptr(), none(), none(), SW_SHOWNORMAL)
    };
    match answer as usize {
        code if code > MOST_ERROR => Ok(None),
        NO_PROGRAM => Err(NotStarted::NoBrowser),
        _ => Err(NotStarted::Failed),
    }
}
