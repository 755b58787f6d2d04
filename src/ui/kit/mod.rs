//! Widgets and how they look. Knows no model.

pub(super) mod button;
mod key_cap;
pub(super) mod key_press;
pub(super) mod key_table;
pub(super) mod pressable;
pub(super) mod qr;
pub(super) mod text;
pub(super) mod theme;
