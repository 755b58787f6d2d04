//! Widgets and how they look. Knows no model.

pub(super) mod access;
pub(super) mod address;
pub(super) mod announcer;
pub(super) mod arrows;
pub(super) mod button;
mod button_look;
pub(super) mod flow;
pub(super) mod glyph;
pub(super) mod held_keys;
pub(super) mod icon;
pub(super) mod key_press;
pub(super) mod key_table;
pub(super) mod logo;
pub(super) mod motion;
pub(super) mod option;
pub(super) mod parts;
mod path;
pub(super) mod pressable;
pub(super) mod progress;
pub(super) mod qr;
pub(super) mod region;
pub(super) mod scroll_keys;
pub(super) mod signed;
pub(super) mod text;
pub(super) mod theme;
pub(super) mod tip;
pub(super) mod unheard;
