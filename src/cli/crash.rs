//! What a panic anywhere ends with: a line in the log, a message, an exit code. Marks are on the disk by then.

use crate::labels;
use crate::service::log;
use crate::shell;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

/// The program has a fault: `EX_SOFTWARE` of sysexits.h.
const CRASHED: i32 = 70;
/// A mark that was just made is on the disk by then.
const SAVED: Duration = Duration::from_millis(300);

/// From now on a panic is told, in a box as well if this start `has_window`; what it was stands in the log
/// beside this state file.
pub(super) fn tell_of_panics(state: Option<&Path>, has_window: bool) {
    let log = state.map(log::path_beside);
    std::panic::set_hook(Box::new(move |info| end(info, log.as_ref(), has_window)));
}

fn end(info: &PanicHookInfo, log: Option<&PathBuf>, has_window: bool) -> ! {
    static IS_TOLD: AtomicBool = AtomicBool::new(false);
    if IS_TOLD.swap(true, Ordering::SeqCst) {
        // Another thread tells, and then ends the program.
        loop {
            std::thread::park();
        }
    }
    let line = format!(
        "join-chats {} {} {}: {info}",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH
    );
    let written = log.filter(|path| log::write(path, &line).is_ok());
    std::thread::sleep(SAVED);
    let message = labels::crashed(written.map(PathBuf::as_path));
    super::complain(&message);
    if has_window {
        // On a thread of its own: a box shown by the one with the window would go on with that window.
        let told = Builder::new().spawn(move || shell::tell(&message));
        let _ = told.map(JoinHandle::join);
    }
    std::process::exit(CRASHED)
}
