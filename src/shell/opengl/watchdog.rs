//! Watches over a start with OpenGL until it has drawn. Where OpenGL is only the better choice, an error, a panic
//! or a driver that hangs restarts the program with the processor; where it is what was asked for, one line
//! reports the failure.

use super::record::{Outcome, Record};
use crate::labels;
use std::ffi::OsString;
use std::io::Write as _;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// A driver that has drawn nothing by then hangs.
const PATIENCE: Duration = Duration::from_secs(8);

#[derive(Clone)]
pub(crate) struct Watchdog(Arc<State>);

struct State {
    rescue: Rescue,
    /// OpenGL has drawn, or has failed: whichever comes first.
    is_over: AtomicBool,
}

/// What to do when OpenGL fails.
pub(crate) enum Rescue {
    Say,
    /// Record the failure, and restart with these arguments and the processor.
    Restart(Record, Vec<OsString>),
}

impl Watchdog {
    pub(crate) fn watch(rescue: Rescue) -> Self {
        if let Rescue::Restart(record, _) = &rescue {
            // Without this mark on the disk the next start would meet a crash again: no reason not to start.
            let _ = record.keep(Outcome::Begun);
        }
        let watchdog = Self(Arc::new(State { rescue, is_over: AtomicBool::new(false) }));
        let at_panic = watchdog.clone();
        let previous = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            at_panic.take_over();
            previous(info);
        }));
        let at_hang = watchdog.clone();
        // Where the system gives no thread, a hang is met by the next start: it finds `Begun`, and the processor draws.
        let _ = thread::Builder::new().name("opengl-watchdog".to_owned()).spawn(move || {
            thread::sleep(PATIENCE);
            at_hang.take_over();
        });
        watchdog
    }

    pub(crate) fn has_drawn(&self) {
        if !self.0.is_over.swap(true, Ordering::SeqCst)
            && let Rescue::Restart(record, _) = &self.0.rescue
        {
            let _ = record.keep(Outcome::Works);
        }
    }

    /// The window ended with an error. Restarts even after it had drawn, since a graphics card can be unplugged
    /// and a remote desktop can disconnect. Returns only if that is not possible.
    pub(crate) fn window_failed(&self) {
        self.take_over();
        if let Rescue::Restart(_, arguments) = &self.0.rescue {
            restart(arguments);
        }
    }

    /// OpenGL has failed. Returns only if OpenGL had drawn, or if the program cannot be restarted.
    fn take_over(&self) {
        if self.0.is_over.swap(true, Ordering::SeqCst) {
            return;
        }
        match &self.0.rescue {
            Rescue::Say => {
                // Where even this cannot be written, the exit code still says it.
                let _ = writeln!(std::io::stderr(), "join-chats: {}", labels::NO_OPENGL);
                std::process::exit(1);
            }
            Rescue::Restart(record, arguments) => {
                let _ = record.keep(Outcome::Failed);
                restart(arguments);
            }
        }
    }
}

/// Restarts the program with the processor. Returns only if that is not possible.
fn restart(arguments: &[OsString]) {
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let mut command = Command::new(program);
    command.args(arguments).args(["--renderer", "cpu"]);
    // The new program takes over this one's process id and terminal.
    #[cfg(unix)]
    let _why_not = std::os::unix::process::CommandExt::exec(&mut command);
    #[cfg(not(unix))]
    if command.spawn().is_ok() {
        std::process::exit(0);
    }
}
