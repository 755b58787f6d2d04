//! Keeps the screen lit while a class looks at it. On a thread of its own: a system may take long to answer. What is
//! held belongs to this process, so that nothing is left of it however the program ends.

#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(not(any(target_os = "linux", windows)), path = "elsewhere.rs")]
mod system;

use super::thread::{Spawn, spawn};
use std::any::Any;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

pub use system::keep_awake;

/// Asks a system to keep the screen lit for as long as what this returns is not dropped. Made and dropped by one
/// thread.
pub type KeepAwake = fn() -> Box<dyn Any>;

/// How long the end of the program may wait for the system to be told. It finds out by itself, too.
const PATIENCE: Duration = Duration::from_millis(300);

/// The thread that asks; it begins with the first show.
pub struct AwakeThread {
    keep: KeepAwake,
    spawn: Spawn,
    is_kept: bool,
    /// `None`: nobody has asked yet.
    running: Option<Running>,
}

struct Running {
    wishes: Sender<bool>,
    released: Receiver<()>,
}

impl AwakeThread {
    /// Asks nothing yet.
    pub fn new(keep: KeepAwake) -> Self {
        Self { keep, spawn, is_kept: false, running: None }
    }

    /// Whether the screen should stay lit from now on. Costs nothing where that has not changed.
    pub fn keep(&mut self, is_kept: bool) {
        if self.is_kept == is_kept {
            return;
        }
        self.is_kept = is_kept;
        let (keep, spawn) = (self.keep, self.spawn);
        let running = self.running.get_or_insert_with(|| start(keep, spawn));
        // Where the system gives no thread, the screen goes dark as ever.
        let _ = running.wishes.send(is_kept);
    }
}

impl Drop for AwakeThread {
    fn drop(&mut self) {
        if let Some(Running { wishes, released }) = self.running.take().filter(|_| self.is_kept) {
            drop(wishes);
            let _ = released.recv_timeout(PATIENCE);
        }
    }
}

fn start(keep: KeepAwake, spawn: Spawn) -> Running {
    let (wishes, asked) = channel::<bool>();
    let (tell, released) = channel();
    let work = move || {
        let mut held = None;
        while let Ok(first) = asked.recv() {
            // Of several wishes that have waited the last one counts.
            let is_kept = asked.try_iter().last().unwrap_or(first);
            held = held.filter(|_| is_kept).or_else(|| is_kept.then(keep));
        }
        drop(held);
        drop(tell);
    };
    let _ = spawn("awake", Box::new(work));
    Running { wishes, released }
}

#[cfg(test)]
mod tests {
    use super::{AwakeThread, Running};
    use crate::service::thread::refuse;
    use std::any::Any;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::{Duration, Instant};

    #[test]
    fn a_system_that_never_answers_and_one_without_threads_hold_nobody_up() {
        let hangs = || -> Box<dyn Any> {
            std::thread::sleep(Duration::from_hours(1));
            Box::new(())
        };
        let begun = Instant::now();
        let mut thread = AwakeThread::new(hangs);
        for is_kept in [true, false, true] {
            thread.keep(is_kept);
        }
        drop(thread);
        let mut refused = AwakeThread::new(|| Box::new(()));
        refused.spawn = refuse;
        refused.keep(true);
        drop(refused);
        assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    }

    static HELD: AtomicUsize = AtomicUsize::new(0);
    static ASKED: AtomicUsize = AtomicUsize::new(0);

    struct Held;

    impl Drop for Held {
        fn drop(&mut self) {
            HELD.fetch_sub(1, Ordering::SeqCst);
        }
    }

    fn hold() -> Box<dyn Any> {
        HELD.fetch_add(1, Ordering::SeqCst);
        ASKED.fetch_add(1, Ordering::SeqCst);
        Box::new(Held)
    }

    fn until(held: usize) {
        let begun = Instant::now();
        while HELD.load(Ordering::SeqCst) != held && begun.elapsed().as_secs() < 10 {
            std::thread::sleep(Duration::from_millis(1));
        }
        assert_eq!(HELD.load(Ordering::SeqCst), held);
    }

    #[test]
    fn each_show_asks_once_and_lets_go_once() {
        let mut thread = AwakeThread::new(hold);
        thread.keep(false);
        assert!(thread.running.is_none(), "no thread before a show");
        for show in 1..=3 {
            for _ in 0..5 {
                thread.keep(true);
            }
            until(1);
            assert_eq!(ASKED.load(Ordering::SeqCst), show);
            thread.keep(false);
            until(0);
        }
        thread.keep(true);
        until(1);
        assert!(matches!(thread.running, Some(Running { .. })));
        drop(thread);
        assert_eq!(HELD.load(Ordering::SeqCst), 0, "the end of the program lets go");
    }
}
