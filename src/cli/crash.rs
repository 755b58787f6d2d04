//! How a panic anywhere ends: a line in the log, a message, an exit code. Marks are on the disk by then.

use super::failure::complain;
use crate::labels;
use crate::service::log;
use crate::shell;
use std::env::consts::{ARCH, OS};
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

/// A fault of the program itself: `EX_SOFTWARE` of sysexits.h.
const CRASHED: i32 = 70;
/// How long the disk thread gets for a mark that was just made.
const SAVED: Duration = Duration::from_millis(300);

/// Installs the panic hook: writes the panic to the log beside `state` and, with a window, shows a message box.
pub(super) fn report_panics(state: Option<&Path>, has_window: bool) {
    let log = state.map(log::path_beside);
    std::panic::set_hook(Box::new(move |info| end(info, log.as_ref(), has_window)));
}

fn end(info: &PanicHookInfo, log: Option<&PathBuf>, has_window: bool) -> ! {
    static IS_REPORTED: AtomicBool = AtomicBool::new(false);
    if IS_REPORTED.swap(true, Ordering::SeqCst) {
        // The thread that panicked first ends the program.
        loop {
            std::thread::park();
        }
    }
    let version = env!("CARGO_PKG_VERSION");
    let line = format!("join-chats {version} {OS} {ARCH}: {info}");
    let written = log.filter(|path| log::write(path, &line).is_ok());
    std::thread::sleep(SAVED);
    let message = labels::crashed(written.map(PathBuf::as_path));
    complain(&message);
    if has_window {
        // A box shown by the thread of the window would go on handling that window's events.
        let shown = Builder::new()
            .name("crash-message".to_owned())
            .spawn(move || shell::show_message(&message));
        let _ = shown.map(JoinHandle::join);
    }
    std::process::exit(CRASHED)
}
