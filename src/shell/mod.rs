//! Windows around the app: the only place that names one.
//!
//! Two windows show the same app: [`gpu`], eframe's, drawn by OpenGL, and [`cpu`], which needs none.
//! [`window`] is what they share. [`headless`] has no window and draws into memory.
//!
//! The ladder, from its first rung ([`renderer`] chooses it) down; the user sees no error on the way:
//!
//! 1. OpenGL, where [`memory`] knows that a graphics card draws with this [`driver`]; a [`guard`] goes
//!    on with the next rung when it fails after all.
//! 2. The processor. Where nothing is known yet, a [`trial`] asks OpenGL beside the open window, in a
//!    process of its own; the next start knows. No window waits for a driver.
//! 3. No window: [`last_resort`].

mod beside;
pub mod cpu;
mod display;
mod driver;
mod gpu;
mod guard;
pub mod headless;
mod last_resort;
mod memory;
mod renderer;
mod trial;
mod window;

pub use last_resort::{hand_over, tell};
pub use memory::Outcome;
pub use renderer::Renderer;
pub use trial::{SWITCH as TRIAL_SWITCH, run as run_trial};
pub use window::Show;

use crate::app::{App, Setup};
use crate::labels;
use crate::service::SystemBrowser;
use egui::Context;
use guard::{Guard, Rescue};
use memory::Memory;
use renderer::Start;
use std::cell::LazyCell;
use std::ffi::OsString;

/// Why there was no window.
#[derive(Debug)]
pub enum NoWindow<E> {
    /// What it was to show is not there.
    Contents(E),
    /// The system opens none; why, in a few words.
    System(String),
}

/// Opens the window and returns when it is closed. `prepare` reads what it shows, where possible while
/// the system opens it; `arguments` are the program's own, for a start that takes over from this one.
///
/// # Errors
/// Why there was no window.
pub fn run<E: Send + 'static>(
    prepare: impl FnOnce() -> Result<Setup, E> + Send + 'static,
    asked: Renderer,
    arguments: &[OsString],
) -> Result<(), NoWindow<E>> {
    if let Some(why) = display::missing().or_else(display::missing_library) {
        // What is wrong with the command line is worth more to know.
        prepare().map_err(NoWindow::Contents)?;
        return Err(NoWindow::System(why.to_owned()));
    }
    // Which driver there is takes two dozen files to tell: only where it matters.
    let memory = LazyCell::new(Memory::of_this_computer);
    match asked.start(|| memory.recall()) {
        Start::Gpu => run_gpu(prepare, Rescue::Say),
        Start::GuardedGpu => {
            let rescue = Rescue::Restart(Memory::clone(&memory), arguments.to_vec());
            run_gpu(prepare, rescue).inspect_err(|error| {
                if let NoWindow::System(_) = error {
                    // It had drawn before: the card was unplugged, or the remote desktop left.
                    guard::restart(arguments);
                }
            })
        }
        Start::Cpu => run_cpu(prepare),
        Start::CpuWithTrial => {
            trial::start_beside(Memory::clone(&memory));
            run_cpu(prepare)
        }
    }
}

/// What is known of OpenGL on this computer.
#[must_use]
pub fn known_of_opengl() -> Option<Outcome> {
    Memory::of_this_computer().recall()
}

fn run_gpu<E>(
    prepare: impl FnOnce() -> Result<Setup, E>,
    rescue: Rescue,
) -> Result<(), NoWindow<E>> {
    let setup = prepare().map_err(NoWindow::Contents)?;
    let guard = Guard::watch(rescue);
    gpu::run(setup, guard.clone())
        .inspect_err(|_| guard.take_over())
        .map_err(|error| NoWindow::System(reason(&error)))
}

fn run_cpu<E: Send + 'static>(
    prepare: impl FnOnce() -> Result<Setup, E> + Send + 'static,
) -> Result<(), NoWindow<E>> {
    let create = move |ctx: &Context| {
        let setup = prepare()?;
        let browser = SystemBrowser::default();
        Ok(window::Wizard::new(App::new(ctx, setup, browser)))
    };
    cpu::run(window::builder(), create)
}

/// What went wrong, without the places in other people's source that winit puts before it.
fn reason(error: &str) -> String {
    // Of winit's X11.
    if error.contains("shared libraries") {
        return labels::NO_LIBRARIES.to_owned();
    }
    let last = error.rsplit(": ").next().unwrap_or(error);
    last.trim_end_matches('.').to_owned()
}
