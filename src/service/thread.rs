//! Starts the services' threads. The services take it as a parameter, so that in a test the system refuses one.

use std::io;
use std::thread::{Builder, JoinHandle};

pub(super) type Work = Box<dyn FnOnce() + Send>;
pub(super) type Spawn = fn(&str, Work) -> io::Result<JoinHandle<()>>;

/// Fails where there is no memory, or the user has too many threads.
pub(super) fn spawn(name: &str, work: Work) -> io::Result<JoinHandle<()>> {
    Builder::new().name(name.to_owned()).spawn(work)
}

/// Refuses as Linux does.
#[cfg(test)]
pub(super) fn refuse(_name: &str, _work: Work) -> io::Result<JoinHandle<()>> {
    Err(io::ErrorKind::WouldBlock.into())
}
