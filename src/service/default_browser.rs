//! Opens a page in the browser that the system prefers.

use crate::browser::NotStarted;
use std::io::ErrorKind;
use std::process::Child;
#[cfg(target_os = "linux")]
use std::process::{Command, Stdio};

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
