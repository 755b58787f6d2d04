//! Widgets and their look. Knows no model.

pub mod button;
pub mod key_press;
pub mod qr;
pub mod text;
pub mod theme;
