//! How a panic anywhere ends: a line in the log, a message, an exit code. Marks are on the disk by then. A panic of
//! the window system is no fault of the program: it ends like any other start without a window.

use super::failure::{Failure, complain};
use super::startup::Startup;
use crate::labels;
use crate::service::log;
use crate::shell::{self, NoWindow, Reason};
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
/// `window` is what the window is to show.
pub(super) fn report_panics(state: Option<&Path>, window: Option<&Startup>) {
    let log = state.map(log::path_beside);
    let window = window.cloned();
    std::panic::set_hook(Box::new(move |info| end(info, log.as_ref(), window.as_ref())));
}

fn end(info: &PanicHookInfo, log: Option<&PathBuf>, window: Option<&Startup>) -> ! {
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
    let is_of_display = info.location().is_some_and(|place| shell::is_of_display(place.file()));
    if let Some(startup) = window.filter(|_| is_of_display) {
        let startup = startup.clone();
        apart(move || {
            let error = if shell::was_open() {
                NoWindow::Closed
            } else {
                NoWindow::System(Reason::Other(line))
            };
            let Failure { code, line } = no_window(startup, None, error);
            if let Some(line) = line {
                complain(&line);
            }
            std::process::exit(code.into());
        });
    }
    let message = labels::crashed(written.map(PathBuf::as_path));
    complain(&message);
    if window.is_some() {
        apart(move || shell::show_message(&message));
    }
    std::process::exit(CRASHED)
}

/// A box shown by the thread of the window would go on handling that window's events.
fn apart(work: impl FnOnce() + Send + 'static) {
    let shown = Builder::new().name("crash-message".to_owned()).spawn(work);
    let _ = shown.map(JoinHandle::join);
}

/// How a start ends for which there was no window, or is none any more.
pub(super) fn no_window(
    mut startup: Startup,
    state: Option<&Path>,
    error: NoWindow<Failure>,
) -> Failure {
    let reason = match error {
        NoWindow::Contents(failure) => return failure,
        NoWindow::Closed => return Failure::failed(labels::DESKTOP_CLOSED.to_owned()),
        NoWindow::System(reason) => reason,
    };
    if let (Some(state), Some(words)) = (state, reason.words()) {
        let line = format!("join-chats {}: no window: {words}", env!("CARGO_PKG_VERSION"));
        // Only for whoever looks why; the user is told in any case.
        let _ = log::write(&log::path_beside(state), &line);
    }
    Failure::failed(match startup.open_guide() {
        Ok(opened) => {
            shell::hand_over(&opened.guide.to_plain_text(opened.source.is_foreign()), &reason)
        }
        Err(error) => error.to_string(),
    })
}
