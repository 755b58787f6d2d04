//! Finds out whether OpenGL works, in a process of its own, so that a driver that crashes or hangs takes nothing
//! else with it. The two processes share only the file of [`Record`].

use super::record::{Outcome, Record};
use super::{renderer, window};
use crate::shell::process;
use std::thread;
use std::time::Duration;

/// The hidden switch that makes a process the probe.
pub(crate) const SWITCH: &str = "--try-opengl";

/// Leaves the processor to the window that is just opening.
const DELAY: Duration = Duration::from_secs(3);
/// A driver that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(20);

/// Starts the probe beside a window that is already open. Nobody waits for it.
pub(crate) fn start_beside(record: Record) {
    let work = move || {
        thread::sleep(DELAY);
        // Where nothing can be recorded, every start would probe again.
        if record.keep(Outcome::Begun).is_ok()
            && let Ok(mut probe) =
                std::env::current_exe().and_then(|program| process::start(program, [SWITCH]))
            && process::wait(&mut probe, PATIENCE).is_none()
        {
            let _ = probe.kill();
            let _ = probe.wait();
            // `Begun`, still in the file, would do as well; this is easier to read.
            let _ = record.keep(Outcome::Failed);
        }
    };
    // Where the system gives no thread, nothing is recorded, and the next start tries again.
    let _ = thread::Builder::new().name("opengl-probe".to_owned()).spawn(work);
}

/// The probe itself: a context, egui's shaders, and the name of what draws. No window is ever seen.
pub(crate) fn run() {
    let record = Record::of_this_computer();
    // The program that started this one may be gone, and would not end it. Where the system gives no thread, that
    // program is still there as a rule; and `Begun` already says that OpenGL is not to be used.
    let _ = thread::Builder::new().name("opengl-patience".to_owned()).spawn(|| {
        thread::sleep(PATIENCE);
        std::process::exit(1);
    });
    let outcome = match window::renderer_name() {
        Some(name) if renderer::is_software(&name) => Outcome::Software,
        Some(_) => Outcome::Works,
        None => Outcome::Failed,
    };
    // If this cannot be written, `Begun` stays, and the processor goes on drawing.
    let _ = record.keep(outcome);
}
