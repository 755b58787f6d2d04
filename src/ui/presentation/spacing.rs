//! Spaces of the presenter view.

/// Around its parts and between them, points.
pub(super) const GAP: f32 = 16.0;
