//! Systems that are not asked yet.

use super::Changes;
use crate::model::SystemWishes;

/// What the system asks of programs.
pub(super) fn system_wishes() -> SystemWishes {
    SystemWishes::default()
}

pub(super) fn changes() -> Vec<Changes> {
    Vec::new()
}
