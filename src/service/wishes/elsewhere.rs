//! Systems that are not asked yet.

use crate::model::SystemWishes;

/// What the system asks of programs.
pub fn system_wishes() -> SystemWishes {
    SystemWishes::default()
}
