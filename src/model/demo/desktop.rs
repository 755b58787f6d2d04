//! The monitors, and which view is on which.

/// A monitor of the computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monitor {
    /// As the system calls it; may be empty.
    pub name: String,
    /// Width and height, pixels.
    pub size: [u32; 2],
}

/// All monitors, in the system's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desktop {
    /// The monitors. Empty while nothing is known.
    pub monitors: Vec<Monitor>,
    /// Position of the one with the main window.
    pub own: usize,
}

/// One of the two views of a demonstration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// What the class sees.
    Class,
    /// What only the teacher sees.
    Presenter,
}

impl Sight {
    pub(super) fn other(self) -> Self {
        match self {
            Self::Class => Self::Presenter,
            Self::Presenter => Self::Class,
        }
    }
}

/// Which view the windows show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Windows {
    /// The main window's.
    pub main: Sight,
    /// A second window's, and the position of its monitor.
    pub second: Option<(Sight, usize)>,
}

impl Desktop {
    /// The monitor for a second window: the one of this name, else the first that is not the main
    /// window's.
    #[must_use]
    pub fn other(&self, wanted: Option<&Monitor>) -> Option<usize> {
        let others = || (0..self.monitors.len()).filter(|index| *index != self.own);
        others()
            .find(|index| wanted.is_some_and(|wanted| wanted.name == self.monitors[*index].name))
            .or_else(|| others().next())
    }
}
