//! Windows around the app: the only place that names one.
//!
//! Two windows show the same app: [`opengl`], eframe's, drawn by OpenGL, and [`cpu`], which needs none.
//! [`window`] is what they share. [`headless`] has no window and draws into memory.
//!
//! The ladder, from its first rung ([`opengl::renderer`] chooses it) down; the user sees no error on the way:
//!
//! 1. OpenGL, where [`opengl::record`] knows that a graphics card draws with this [`opengl::driver`]; a [`opengl::watchdog`] goes
//!    on with the next rung when it fails after all.
//! 2. The processor. Where nothing is known yet, a [`opengl::probe`] asks OpenGL beside the open window, in a
//!    process of its own; the next start knows. No window waits for a driver.
//! 3. No window: [`last_resort`].

mod beside;
pub mod cpu;
mod display;
pub(crate) mod headless;
mod last_resort;
mod no_window;
mod opengl;
mod window;

pub(crate) use last_resort::{hand_over, tell};
pub use no_window::NoWindow;
pub(crate) use opengl::known_of_opengl;
pub(crate) use opengl::probe::{SWITCH as PROBE_SWITCH, run as run_probe};
pub(crate) use opengl::record::Outcome;
pub(crate) use opengl::renderer::Renderer;
pub use window::Show;

use crate::app::{App, Setup};
use crate::service::SystemBrowser;
use egui::Context;
use opengl::record::Record;
use opengl::renderer::LaunchPlan;
use opengl::watchdog::{self, Rescue};
use opengl::{probe, run_gpu};
use std::cell::LazyCell;
use std::ffi::OsString;

/// Opens the window and returns when it is closed. `prepare` reads what it shows, where possible while
/// the system opens it; `arguments` are the program's own, for a start that takes over from this one.
///
/// # Errors
/// Why there was no window.
pub(crate) fn run<E: Send + 'static>(
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
    let memory = LazyCell::new(Record::of_this_computer);
    match asked.start(|| memory.recall()) {
        LaunchPlan::Gpu => run_gpu(prepare, Rescue::Say),
        LaunchPlan::WatchedGpu => {
            let rescue = Rescue::Restart(Record::clone(&memory), arguments.to_vec());
            run_gpu(prepare, rescue).inspect_err(|error| {
                if let NoWindow::System(_) = error {
                    // It had drawn before: the card was unplugged, or the remote desktop left.
                    watchdog::restart(arguments);
                }
            })
        }
        LaunchPlan::Cpu => run_cpu(prepare),
        LaunchPlan::CpuWithProbe => {
            probe::start_beside(Record::clone(&memory));
            run_cpu(prepare)
        }
    }
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
