//! What the system's settings ask of programs.

/// As far as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SystemWishes {
    /// Nothing is to move on the screen.
    pub less_motion: bool,
    /// `None`: it names no colours, or the window hears of them itself.
    pub look: Option<SystemLook>,
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
