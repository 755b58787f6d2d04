//! What may go wrong with a hand-out.

use std::io;

/// Why there is none.
#[derive(Debug)]
pub enum HandoutError {
    /// Whoever wanted it does so no longer.
    Stopped,
    /// It cannot be written there.
    Unwritten(io::Error),
}

impl From<io::Error> for HandoutError {
    fn from(error: io::Error) -> Self {
        Self::Unwritten(error)
    }
}
