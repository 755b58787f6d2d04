//! Starts other programs, which print nothing and read nothing.

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
