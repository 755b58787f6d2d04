//! Whether somebody has the screen read aloud; and whether the screen reader speaks announcements by itself, so that
//! nobody hears them twice. That is asked once somebody reads the screen, and followed from then on.

#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(not(any(target_os = "linux", windows)), path = "elsewhere.rs")]
mod system;

use super::thread::spawn;
use crate::model::{Action, Outbox};

/// Whether the system knows of a screen reader that is on. Takes some milliseconds.
pub(crate) fn is_on() -> bool {
    system::is_on()
}

/// The thread that asks, if it was ever needed.
#[derive(Default)]
pub struct ReaderThread {
    is_started: bool,
}

impl ReaderThread {
    /// Somebody reads the screen. Each change is told ([`Action::AnnouncementsHeard`]).
    pub fn start_once(&mut self, outbox: &Outbox) {
        if std::mem::replace(&mut self.is_started, true) {
            return;
        }
        let outbox = outbox.clone();
        let tell = move |is_heard| outbox.send(Action::AnnouncementsHeard(is_heard));
        // Where the system gives no thread, what is said is told in both ways.
        let _ = spawn("reader", Box::new(move || system::follow(tell)));
    }
}
