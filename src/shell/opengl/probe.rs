//! Finds out whether OpenGL works, in a process of its own: a driver that crashes or hangs takes
//! nothing with it. The file of [`Record`] is the only thing that tells how it went.

use super::record::{Outcome, Record};
use super::{renderer, window};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The hidden switch that makes a process the probe.
pub(crate) const SWITCH: &str = "--try-opengl";

/// First the window, then the probe.
const DELAY: Duration = Duration::from_secs(3);
/// A driver that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(20);

/// Starts the probe beside a window that is open already. Nobody waits for it.
pub(crate) fn start_beside(memory: Record) {
    let work = move || {
        std::thread::sleep(DELAY);
        // Where nothing can be kept, every start would try again.
        if memory.keep(Outcome::Begun).is_ok()
            && let Some(child) = spawn()
            && !ends_in_time(child)
        {
            // The file still says that it has begun, which is as good; this is easier to read.
            let _ = memory.keep(Outcome::Failed);
        }
    };
    let _ = std::thread::Builder::new()
        .name("opengl-probe".to_owned())
        .spawn(work);
}

fn spawn() -> Option<Child> {
    let mut command = Command::new(std::env::current_exe().ok()?);
    command.arg(SWITCH);
    let quiet = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    quiet.spawn().ok()
}

fn ends_in_time(mut child: Child) -> bool {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if !matches!(child.try_wait(), Ok(None)) {
            return true;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    let _ = child.kill();
    let _ = child.wait();
    false
}

/// The probe itself: a context, egui's shaders, and the name of what draws. No window is ever seen.
pub(crate) fn run() {
    let memory = Record::of_this_computer();
    // Whoever has started this may have gone.
    let _ = std::thread::Builder::new().spawn(|| {
        std::thread::sleep(PATIENCE);
        std::process::exit(1);
    });
    let outcome = match window::renderer_name() {
        Some(name) if renderer::is_software(&name) => Outcome::Software,
        Some(_) => Outcome::Works,
        None => Outcome::Failed,
    };
    // Unwritten, it stays at `Begun`, and the processor goes on drawing.
    let _ = memory.keep(outcome);
}
