//! What the system asks of programs: less motion, dark colours. Asked on a thread, since answers may take seconds, and
//! again when the window gets the keyboard: whoever changes a setting does so in another window.

#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(not(any(target_os = "linux", windows)), path = "elsewhere.rs")]
mod system;

use super::thread::{Spawn, spawn};
use crate::model::{Action, Outbox, SystemWishes};
use std::sync::mpsc::{Sender, channel};

pub use system::system_wishes;

/// Asks a system, which may take long.
pub type AskSystem = fn() -> SystemWishes;

/// The thread that asks.
pub struct WishesThread {
    again: Sender<()>,
}

impl WishesThread {
    /// Asks at once. Each answer that differs from the last one is told ([`Action::SystemWishes`]).
    pub fn start(ask: AskSystem, outbox: Outbox) -> Self {
        Self::start_by(spawn, ask, outbox)
    }

    fn start_by(spawn: Spawn, ask: AskSystem, outbox: Outbox) -> Self {
        let (again, questions) = channel();
        let work = move || {
            let mut last = SystemWishes::default();
            loop {
                let now = ask();
                if now != last {
                    outbox.send(Action::SystemWishes(now));
                }
                last = now;
                if questions.recv().is_err() {
                    return;
                }
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
    use super::WishesThread;
    use crate::model::{Action, Inbox, SystemWishes};
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::time::{Duration, Instant};

    static ASKS: AtomicBool = AtomicBool::new(false);
    static ASKED: AtomicUsize = AtomicUsize::new(0);

    fn ask() -> SystemWishes {
        ASKED.fetch_add(1, Ordering::SeqCst);
        SystemWishes { less_motion: ASKS.load(Ordering::SeqCst), look: None }
    }

    #[test]
    fn only_a_change_is_told() {
        let (inbox, outbox) = Inbox::new(|| {});
        let thread = WishesThread::start(ask, outbox);
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
        let wishes = |less_motion| Action::SystemWishes(SystemWishes { less_motion, look: None });
        assert_eq!(told, [true, false].map(wishes));
    }
}
