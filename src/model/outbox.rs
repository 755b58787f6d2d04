//! The one road by which actions reach the model: clicks, keys and answers of the threads alike.

use super::action::Action;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

/// Sends actions; cheap to clone, works from any thread.
#[derive(Clone)]
pub struct Outbox {
    sender: Sender<Action>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

/// Receives what every [`Outbox`] of its [`channel`](Inbox::new) has sent, in order.
pub struct Inbox(Receiver<Action>);

impl Inbox {
    /// An inbox and its outbox; `wake` is called after each action, to ask for a frame that applies it.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> (Self, Outbox) {
        let (sender, receiver) = channel();
        let wake = Arc::new(wake);
        (Self(receiver), Outbox { sender, wake })
    }

    /// The actions sent since the last call.
    pub fn drain(&self) -> impl Iterator<Item = Action> {
        self.0.try_iter()
    }
}

impl Outbox {
    /// Sends an action. Does nothing when the program is ending and nobody reads.
    pub fn send(&self, action: Action) {
        if self.sender.send(action).is_ok() {
            (self.wake)();
        }
    }
}
