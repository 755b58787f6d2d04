//! Work that takes a while, on a thread of its own: it tells how far it is, and can be stopped.

use super::thread::Spawn;
use crate::model::{Action, Outbox};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};

/// One piece of work at a time. Dropped, it stops what goes on.
#[derive(Default)]
pub(super) struct LongWork {
    /// Told to the thread that works now.
    is_stopped: Arc<AtomicBool>,
}

/// What the work tells while it goes on.
pub(super) struct Progress<'a> {
    is_stopped: &'a AtomicBool,
    percent: AtomicU8,
    tell: &'a (dyn Fn(u8) + Sync),
}

impl Progress<'_> {
    /// Tells how much is done, a fraction, once for each per cent; whether to go on.
    pub(super) fn goes_on(&self, done: f32) -> bool {
        let now = (done.clamp(0.0, 1.0) * 100.0) as u8;
        let is_stopped = self.is_stopped.load(Ordering::SeqCst);
        if self.percent.fetch_max(now, Ordering::SeqCst) < now && !is_stopped {
            (self.tell)(now);
        }
        !is_stopped
    }
}

impl LongWork {
    /// Does it in place of what goes on. `percent` makes an action of each per cent that is done; `work` ends in one, or
    /// in none. What was stopped sends nothing any more.
    ///
    /// # Errors
    /// The system gave no thread.
    pub(super) fn start(
        &mut self,
        spawn: Spawn,
        name: &str,
        outbox: &Outbox,
        percent: impl Fn(u8) -> Action + Send + Sync + 'static,
        work: impl FnOnce(&Progress<'_>) -> Option<Action> + Send + 'static,
    ) -> io::Result<()> {
        self.stop();
        self.is_stopped = Arc::default();
        let (is_stopped, answers) = (self.is_stopped.clone(), outbox.clone());
        let work = move || {
            let tell = |done| answers.send(percent(done));
            let progress =
                Progress { is_stopped: &is_stopped, percent: AtomicU8::new(0), tell: &tell };
            let answer = work(&progress);
            if let Some(answer) = answer.filter(|_| !is_stopped.load(Ordering::SeqCst)) {
                answers.send(answer);
            }
        };
        spawn(name, Box::new(work)).map(drop)
    }

    /// What goes on answers no more.
    pub(super) fn stop(&self) {
        self.is_stopped.store(true, Ordering::SeqCst);
    }
}

impl Drop for LongWork {
    fn drop(&mut self) {
        self.stop();
    }
}
