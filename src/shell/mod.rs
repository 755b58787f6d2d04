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

mod cpu;
mod driver;
mod gpu;
mod guard;
pub mod headless;
mod last_resort;
mod memory;
mod renderer;
mod trial;
mod window;

pub use last_resort::hand_over;
pub use memory::Outcome;
pub use renderer::Renderer;
pub use trial::{SWITCH as TRIAL_SWITCH, run as run_trial};

use crate::app::{App, Setup};
use crate::labels;
use crate::service::SystemBrowser;
use guard::{Guard, Rescue};
use memory::Memory;
use renderer::Start;
use std::cell::LazyCell;
use std::ffi::OsString;

/// Opens the window and returns when it is closed. `arguments` are the program's own, for a start that
/// takes over from this one.
///
/// # Errors
/// Why no window could be opened, in a few words.
pub fn run(setup: Setup, asked: Renderer, arguments: &[OsString]) -> Result<(), String> {
    if let Some(why) = missing_display() {
        return Err(why.to_owned());
    }
    // Which driver there is takes two dozen files to tell: only where it matters.
    let memory = LazyCell::new(Memory::of_this_computer);
    let ended = match asked.start(|| memory.recall()) {
        Start::Gpu => run_gpu(setup, Rescue::Say),
        Start::GuardedGpu => {
            let rescue = Rescue::Restart(Memory::clone(&memory), arguments.to_vec());
            run_gpu(setup, rescue).inspect_err(|_| {
                // It had drawn before: the card was unplugged, or the remote desktop left.
                guard::restart(arguments);
            })
        }
        Start::Cpu => run_cpu(setup),
        Start::CpuWithTrial => {
            trial::start_beside(Memory::clone(&memory));
            run_cpu(setup)
        }
    };
    ended.map_err(|error| reason(&error))
}

/// What is known of OpenGL on this computer.
#[must_use]
pub fn known_of_opengl() -> Option<Outcome> {
    Memory::of_this_computer().recall()
}

fn run_gpu(setup: Setup, rescue: Rescue) -> Result<(), String> {
    let guard = Guard::watch(rescue);
    gpu::run(setup, guard.clone()).inspect_err(|_| guard.take_over())
}

fn run_cpu(setup: Setup) -> Result<(), String> {
    cpu::run(window::builder(), |ctx| {
        window::Wizard::new(App::new(ctx, setup, SystemBrowser))
    })
}

/// What went wrong, without the places in other people's source that winit puts before it.
fn reason(error: &str) -> String {
    let last = error.rsplit(": ").next().unwrap_or(error);
    last.trim_end_matches('.').to_owned()
}

/// Said before winit says it in its own words.
fn missing_display() -> Option<&'static str> {
    let is_given = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let displays = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"];
    let needs_one = cfg!(all(unix, not(target_os = "macos")));
    (needs_one && !displays.into_iter().any(is_given)).then_some(labels::NO_DISPLAY)
}
