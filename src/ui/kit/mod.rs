//! Widgets and their preferences. Knows no model.

pub(super) mod button;
pub(super) mod key_press;
pub(super) mod qr;
pub(super) mod text;
pub(super) mod theme;
