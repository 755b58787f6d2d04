//! What the system's settings ask of programs.

use crate::preferences::TypePercent;

/// As far as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SystemWishes {
    /// Nothing is to move on the screen.
    pub less_motion: bool,
    /// `None`: it names no colours, or the window hears of them itself.
    pub look: Option<SystemLook>,
    /// `None`: it asks for no other size of type, or the scale of the window follows it already.
    pub type_percent: Option<TypePercent>,
    /// The resolution of type that an X server tells of, in parts of 1024 of a dot for each inch. The window takes its
    /// scale from there, but may not hear of a change.
    pub dpi: Option<u32>,
}

/// The colours that a system prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SystemLook {
    /// Dark words on light ground.
    Light,
    /// Light words on dark ground.
    Dark,
    /// As far apart as can be.
    Contrast,
}
