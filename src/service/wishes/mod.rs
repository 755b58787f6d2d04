//! What the system asks of programs: less motion, dark colours, larger type. Asked on a thread, since answers may take
//! seconds; again when the system says that a setting has changed, and when the window gets the keyboard: whoever
//! changes a setting does so in another window.

#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(not(any(target_os = "linux", windows)), path = "elsewhere.rs")]
mod system;
#[cfg(target_os = "linux")]
mod x11_settings;

use super::thread::{Spawn, spawn};
use crate::model::{Action, Outbox, SystemWishes};
use std::sync::mpsc::{Sender, channel};
use std::thread::sleep;
use std::time::Duration;

#[cfg(target_os = "linux")]
pub(crate) use x11_settings::published_dpi;

/// A desktop changes several settings at once, and the X server hears of them a moment later.
const SETTLED: Duration = Duration::from_millis(200);

/// Waits without end; each item says that settings may have changed.
type Changes = Box<dyn Iterator<Item = ()> + Send>;

/// How a system is asked.
#[derive(Clone, Copy, Debug)]
pub struct AskSystem {
    /// May take long.
    ask: fn() -> SystemWishes,
    /// What is to be waited for, each on a thread of its own.
    changes: fn() -> Vec<Changes>,
}

impl AskSystem {
    /// The system that the program runs on.
    pub const OURS: Self = Self { ask: system::system_wishes, changes: system::changes };

    /// One that answers so, and does not say when an answer has changed.
    pub const fn by(ask: fn() -> SystemWishes) -> Self {
        Self { ask, changes: Vec::new }
    }
}

/// The thread that asks.
pub struct WishesThread {
    again: Sender<()>,
}

/// Asks for settings again whenever they change, as long as somebody waits for the answers.
fn hear(changes: Changes, again: &Sender<()>) {
    for () in changes {
        if again.send(()).is_err() {
            return;
        }
    }
}

impl WishesThread {
    /// Asks at once. Each answer that differs from the last one is told ([`Action::SystemWishes`]).
    pub fn start(ask: AskSystem, outbox: Outbox) -> Self {
        Self::start_by(spawn, ask, outbox)
    }

    fn start_by(spawn: Spawn, ask: AskSystem, outbox: Outbox) -> Self {
        let (again, questions) = channel();
        let heard = again.clone();
        let work = move || {
            // Heard from before the first question on, so that no change is missed.
            for changes in (ask.changes)() {
                let again = heard.clone();
                let _ = spawn("settings", Box::new(move || hear(changes, &again)));
            }
            drop(heard);
            let mut last = SystemWishes::default();
            loop {
                let now = (ask.ask)();
                if now != last {
                    outbox.send(Action::SystemWishes(now));
                }
                last = now;
                if questions.recv().is_err() {
                    return;
                }
                sleep(SETTLED);
                // Of several questions that have waited the last one counts.
                questions.try_iter().for_each(drop);
            }
        };
        // Where the system gives no thread, only the program's own setting counts.
        let _ = spawn("wishes", Box::new(work));
        Self { again }
    }

    /// The setting may have been changed.
    pub fn ask_again(&self) {
        let _ = self.again.send(());
    }
}

#[cfg(test)]
mod tests {
    use super::{AskSystem, WishesThread};
    use crate::model::{Action, Inbox, SystemWishes};
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::time::{Duration, Instant};

    static ASKS: AtomicBool = AtomicBool::new(false);
    static ASKED: AtomicUsize = AtomicUsize::new(0);

    fn ask() -> SystemWishes {
        ASKED.fetch_add(1, Ordering::SeqCst);
        SystemWishes { less_motion: ASKS.load(Ordering::SeqCst), ..SystemWishes::default() }
    }

    #[test]
    fn only_a_change_is_told() {
        let (inbox, outbox) = Inbox::new(|| {});
        let thread = WishesThread::start(AskSystem::by(ask), outbox);
        let mut told = Vec::new();
        for (round, asks) in [false, true, true, false].into_iter().enumerate() {
            let begun = Instant::now();
            while ASKED.load(Ordering::SeqCst) <= round && begun.elapsed().as_secs() < 10 {
                std::thread::sleep(Duration::from_millis(2));
            }
            ASKS.store(asks, Ordering::SeqCst);
            thread.ask_again();
        }
        let begun = Instant::now();
        while told.len() < 2 && begun.elapsed().as_secs() < 10 {
            std::thread::sleep(Duration::from_millis(2));
            told.extend(inbox.drain());
        }
        let wishes = |less_motion| {
            Action::SystemWishes(SystemWishes { less_motion, ..SystemWishes::default() })
        };
        assert_eq!(told, [true, false].map(wishes));
    }
}
