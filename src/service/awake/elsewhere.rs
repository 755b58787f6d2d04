//! Systems that are not asked yet.

use std::any::Any;

/// Holds nothing.
pub fn keep_awake() -> Box<dyn Any> {
    Box::new(())
}
