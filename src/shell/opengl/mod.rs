//! The wizard drawn by OpenGL, where that is known to work.

pub(super) mod driver;
pub(super) mod probe;
pub(super) mod record;
pub(super) mod renderer;
pub(super) mod watchdog;
pub(super) mod window;

use super::no_window::{NoWindow, reason};
use crate::app::Setup;
use record::{Outcome, Record};
use watchdog::{Rescue, Watchdog};

/// What is known of OpenGL on this computer.
#[must_use]
pub(crate) fn known_of_opengl() -> Option<Outcome> {
    Record::of_this_computer().recall()
}

pub(super) fn run_gpu<E>(
    prepare: impl FnOnce() -> Result<Setup, E>,
    rescue: Rescue,
) -> Result<(), NoWindow<E>> {
    let setup = prepare().map_err(NoWindow::Contents)?;
    let watchdog = Watchdog::watch(rescue);
    window::run(setup, watchdog.clone())
        .inspect_err(|_| watchdog.take_over())
        .map_err(|error| NoWindow::System(reason(&error)))
}
