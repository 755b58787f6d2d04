//! Watches over a start with OpenGL, until it has drawn. Where OpenGL is only the better choice, an error,
//! a panic or a driver that hangs starts the program anew with the processor, and a crash is found by the
//! next start, in the file of [`Record`]. Where nothing else was asked for, one line says so.

use super::record::{Outcome, Record};
use crate::labels;
use std::ffi::OsString;
use std::io::Write as _;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// A driver that has drawn nothing by then hangs.
const PATIENCE: Duration = Duration::from_secs(8);

/// The arguments that make a process draw with the processor.
pub(crate) const CPU: [&str; 2] = ["--renderer", "cpu"];

/// See the top of this file.
#[derive(Clone)]
pub(crate) struct Watchdog(Arc<State>);

struct State {
    rescue: Rescue,
    /// OpenGL has drawn, or has failed: whichever comes first.
    is_over: AtomicBool,
}

/// What to do when OpenGL fails.
pub(crate) enum Rescue {
    /// Say it and end.
    Say,
    /// Keep that it fails, and start with these arguments and the processor.
    Restart(Record, Vec<OsString>),
}

impl Watchdog {
    /// Begins to watch.
    pub(crate) fn watch(rescue: Rescue) -> Self {
        if let Rescue::Restart(memory, _) = &rescue {
            // A crash without this mark on the disk would be met again: still no reason not to start.
            let _ = memory.keep(Outcome::Begun);
        }
        let watchdog = Self(Arc::new(State {
            rescue,
            is_over: AtomicBool::new(false),
        }));
        let at_panic = watchdog.clone();
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            at_panic.take_over();
            usual(info);
        }));
        let at_hang = watchdog.clone();
        let _ = std::thread::Builder::new()
            .name("opengl-watchdog".to_owned())
            .spawn(move || {
                std::thread::sleep(PATIENCE);
                at_hang.take_over();
            });
        watchdog
    }

    /// OpenGL has drawn: nothing is watched any more.
    pub(crate) fn has_drawn(&self) {
        if !self.0.is_over.swap(true, Ordering::SeqCst)
            && let Rescue::Restart(memory, _) = &self.0.rescue
        {
            let _ = memory.keep(Outcome::Works);
        }
    }

    /// OpenGL has failed. Does not return, unless OpenGL has drawn, or the program cannot be started
    /// anew.
    pub(crate) fn take_over(&self) {
        if self.0.is_over.swap(true, Ordering::SeqCst) {
            return;
        }
        match &self.0.rescue {
            Rescue::Say => {
                // Where even this cannot be written, the exit code still tells.
                let _ = writeln!(std::io::stderr(), "join-chats: {}", labels::NO_OPENGL);
                std::process::exit(1);
            }
            Rescue::Restart(memory, arguments) => {
                let _ = memory.keep(Outcome::Failed);
                restart(arguments);
            }
        }
    }
}

/// Starts the program anew with the processor; returns only if that cannot be.
pub(crate) fn restart(arguments: &[OsString]) {
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let mut command = Command::new(program);
    command.args(arguments).args(CPU);
    become_it(&mut command);
}

/// The new program has this one's place, number and terminal.
#[cfg(unix)]
fn become_it(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    let _why_not = command.exec();
}

#[cfg(not(unix))]
fn become_it(command: &mut Command) {
    if command.spawn().is_ok() {
        std::process::exit(0);
    }
}
