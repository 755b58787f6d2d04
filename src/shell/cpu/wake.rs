//! What wakes the event loop, other than the system.

use super::accessibility;
use egui::ViewportId;
use std::time::Instant;

pub(super) enum Wake {
    /// egui wants a frame of this window at this time.
    Frame(ViewportId, Instant),
    /// A screen reader asks.
    Accessibility(accessibility::Event),
}

impl From<accessibility::Event> for Wake {
    fn from(event: accessibility::Event) -> Self {
        Self::Accessibility(event)
    }
}
