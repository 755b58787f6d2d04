//! Widgets and how they look. Knows no model.

pub(super) mod button;
pub(super) mod flow;
pub(super) mod key_press;
pub(super) mod key_table;
pub(super) mod parts;
pub(super) mod pressable;
pub(super) mod qr;
pub(super) mod text;
pub(super) mod theme;
