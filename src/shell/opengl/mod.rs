//! The wizard drawn by OpenGL, where that is known to work.
//!
//! A driver may crash, hang, or draw slower than the processor, and no window may wait to find out. So OpenGL is
//! reached by a ladder, on which the user sees no error ([`renderer`] chooses the rung where a start begins):
//!
//! 1. A start reads the [`record`]: what became of OpenGL with this [`driver`] and this version of the program?
//! 2. Nothing is known: the processor draws. Beside the open window a [`probe`], a process of its own, tries
//!    OpenGL and writes the record for the next start.
//! 3. A graphics card draws: it is used, in eframe's [`window`], under a [`watchdog`] until it has drawn.
//!    An error, a panic or a hang is recorded, and the program restarts itself with the processor.
//! 4. OpenGL fails, or is emulated by the processor: the processor draws without it, until the driver or the version
//!    changes.
//!
//! Probe and watchdog first record `Begun`. A crash leaves it there, and the next start takes it for a failure.

pub(super) mod driver;
pub(super) mod probe;
pub(super) mod record;
pub(super) mod renderer;
pub(super) mod watchdog;
pub(super) mod window;

use super::no_window::{NoWindow, Reason};
use super::seat::Seat;
use super::{display, was_open};
use crate::app::Setup;
use record::{Outcome, Record};
use watchdog::{Rescue, Watchdog};

/// What became of OpenGL on this computer, for the self-test.
pub(crate) fn known_of_opengl() -> Option<Outcome> {
    Record::of_this_computer().recall()
}

pub(super) fn run<E>(
    prepare: impl FnOnce() -> Result<Setup, E>,
    seat: Option<Seat>,
    rescue: Rescue,
) -> Result<(), NoWindow<E>> {
    let setup = prepare().map_err(NoWindow::Contents)?;
    let watchdog = Watchdog::watch(rescue);
    window::run(setup, seat, watchdog.clone()).map_err(|error| {
        // A desktop that has closed the window is no fault of OpenGL's, and shows no other one.
        if !was_open() || display::is_there() {
            watchdog.window_failed();
        }
        NoWindow::System(Reason::from_error(&error))
    })
}
