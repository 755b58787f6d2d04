//! Windows around the app: the only place that names one.
//!
//! [`run`] opens the best window that this computer has: [`opengl`]'s, where a graphics card is known to draw,
//! or else [`cpu`]'s, which needs no OpenGL. Where no window opens, [`last_resort`] hands over the instruction as
//! text.
//!
//! [`window`] is what both windows share. [`beside`] makes it a strip at the browser's side. [`monitors`] knows where
//! it can be, [`keyboard`] which keys are meant for it. [`display`] knows whether there is a screen at all, and what of
//! it to believe ([`scale`]); [`seat`], whether there is such a window already; [`no_window`], why not; [`process`], how
//! other programs are started. [`headless`] draws into memory, for `--screenshot`.

mod beside;
pub mod cpu;
mod display;
pub(crate) mod headless;
#[cfg(target_os = "linux")]
mod keeper;
mod keyboard;
mod last_resort;
mod monitors;
mod no_window;
mod opengl;
mod process;
mod scale;
mod seat;
#[cfg(target_os = "linux")]
mod wayland_check;
mod window;
#[cfg(target_os = "linux")]
mod x11_check;
#[cfg(target_os = "linux")]
mod x11_end;
#[cfg(target_os = "linux")]
mod x11_server;

pub(crate) use last_resort::{hand_over, show_message, show_news};
pub(crate) use no_window::is_of_display;
pub use no_window::{NoWindow, Reason};
pub(crate) use opengl::known_of_opengl;
pub(crate) use opengl::probe::{SWITCH as PROBE_SWITCH, run as run_probe};
pub(crate) use opengl::record::Outcome;
pub(crate) use opengl::renderer::Renderer;
pub(crate) use seat::{Found, Seat};
pub use window::Show;
pub(crate) use window::was_open;

use crate::app::{App, Setup};
use crate::service::{SystemBrowser, reader};
use display::Check;
use egui::Context;
use opengl::probe;
use opengl::record::Record;
use opengl::renderer::LaunchPlan;
use opengl::watchdog::Rescue;
use std::cell::LazyCell;
use std::ffi::OsString;

/// Opens the window and returns when it is closed. `prepare` makes what it shows, where possible while the
/// system opens it. `arguments` are the program's own, for the case that it must be restarted. The window holds its
/// `seat`.
pub(crate) fn run<E: Send + 'static>(
    prepare: impl FnOnce() -> Result<Setup, E> + Send + 'static,
    asked: Renderer,
    arguments: &[OsString],
    seat: Option<Seat>,
) -> Result<(), NoWindow<E>> {
    let missing = display::missing().or_else(display::missing_library);
    let (asked, doubt) = match missing.map_or_else(display::check, Check::Unfit) {
        Check::Fit => (asked, None),
        // Not OpenGL's fault, which it would be called.
        Check::Doubtful(reason) => (Renderer::Cpu, Some(reason)),
        Check::Unfit(reason) => {
            // A wrong command line is the more useful thing to report.
            prepare().map_err(NoWindow::Contents)?;
            return Err(NoWindow::System(reason));
        }
    };
    run_as(asked, prepare, arguments, seat).map_err(|error| match error {
        NoWindow::System(_) if was_open() => NoWindow::Closed,
        NoWindow::System(Reason::Other(words)) => {
            NoWindow::System(doubt.unwrap_or(Reason::Other(words)))
        }
        other => other,
    })
}

fn run_as<E: Send + 'static>(
    asked: Renderer,
    prepare: impl FnOnce() -> Result<Setup, E> + Send + 'static,
    arguments: &[OsString],
    seat: Option<Seat>,
) -> Result<(), NoWindow<E>> {
    // Lazy, because identifying the driver reads two dozen files.
    let record = LazyCell::new(Record::of_this_computer);
    match asked.plan(|| record.recall(), reader::is_on) {
        LaunchPlan::Gpu => opengl::run(prepare, seat, Rescue::Say),
        LaunchPlan::WatchedGpu => {
            let rescue = Rescue::Restart(Record::clone(&record), arguments.to_vec());
            opengl::run(prepare, seat, rescue)
        }
        LaunchPlan::Cpu => run_cpu(prepare, seat),
        LaunchPlan::CpuWithProbe => {
            probe::start_beside(Record::clone(&record));
            run_cpu(prepare, seat)
        }
    }
}

fn run_cpu<E: Send + 'static>(
    prepare: impl FnOnce() -> Result<Setup, E> + Send + 'static,
    seat: Option<Seat>,
) -> Result<(), NoWindow<E>> {
    let create = move |ctx: &Context| {
        let app = App::new(ctx, prepare()?, SystemBrowser::default());
        Ok(window::Wizard::new(app, seat))
    };
    cpu::run(window::builder(), create)
}
