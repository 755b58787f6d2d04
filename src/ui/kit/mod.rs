//! Widgets and their preferences. Knows no model.

pub mod button;
pub mod key_press;
pub mod qr;
pub mod text;
pub mod theme;
