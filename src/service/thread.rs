//! Starts a service's thread: a parameter of the services, so that a test can have the system refuse one.

use std::io;
use std::thread::{Builder, JoinHandle};

pub(super) type Work = Box<dyn FnOnce() + Send>;
pub(super) type Spawn = fn(&str, Work) -> io::Result<JoinHandle<()>>;

/// Starts a thread of this name.
///
/// # Errors
/// The system gives no further thread: there is no memory, or the user has too many.
pub(super) fn spawn(name: &str, work: Work) -> io::Result<JoinHandle<()>> {
    Builder::new().name(name.to_owned()).spawn(work)
}

/// Gives no thread, as Linux says it.
#[cfg(test)]
pub(super) fn refuse(_name: &str, _work: Work) -> io::Result<JoinHandle<()>> {
    Err(io::ErrorKind::WouldBlock.into())
}
