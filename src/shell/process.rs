//! Starts other programs, which print nothing and read nothing, and changes what libraries and such programs find in the
//! environment.

use std::ffi::OsStr;
use std::io;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

pub(super) fn start<A: AsRef<OsStr>>(
    program: impl AsRef<OsStr>,
    arguments: impl IntoIterator<Item = A>,
) -> io::Result<Child> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()
}

/// How it ended; `None` if it still runs after `patience`.
pub(super) fn wait(child: &mut Child, patience: Duration) -> Option<io::Result<ExitStatus>> {
    let start = Instant::now();
    while start.elapsed() < patience {
        if let Some(ended) = child.try_wait().transpose() {
            return Some(ended);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    None
}

/// Gives this program a variable of the environment, or takes it away, where a library knows no other way to be told.
/// Only before the program starts a thread that stays.
#[cfg(target_os = "linux")]
#[expect(unsafe_code, reason = "there is no safe way to change a variable")]
pub(super) fn set_variable(name: &str, value: Option<&str>) {
    // SAFETY: no thread of this program runs yet, so that none reads the environment meanwhile.
    unsafe {
        match value {
            Some(value) => std::env::set_var(name, value),
            None => std::env::remove_var(name),
        }
    }
}
