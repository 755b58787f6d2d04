//! Systems that are not asked yet.

/// Whether the system asks programs for less motion.
pub fn asks_for_less_motion() -> bool {
    false
}
