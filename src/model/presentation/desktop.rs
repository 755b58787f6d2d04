//! The monitors, and which view is on which.

/// A monitor of the computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monitor {
    /// Its position among the system's monitors: of some that show the same only one is listed.
    pub index: usize,
    /// As the system calls it; may be empty.
    pub name: String,
    /// Width and height, pixels.
    pub size: [u32; 2],
}

/// All monitors that show something of their own, in the system's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desktop {
    /// The monitors. Empty while nothing is known.
    pub monitors: Vec<Monitor>,
    /// Position of the one with the main window.
    pub own: usize,
    /// Whether the system lets no program say where its window is, as Wayland does.
    pub forbids_placing: bool,
}

/// One of the two views of a presentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PresentationView {
    /// What the class sees.
    Class,
    /// What only the teacher sees.
    Presenter,
}

impl PresentationView {
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
    pub main: PresentationView,
    /// A second window's, and the position of its monitor.
    pub second: Option<(PresentationView, usize)>,
}

impl Desktop {
    /// The position of the monitor for a second window: the one that was wanted, else one of that name, else the
    /// first that is not the main window's.
    pub fn other(&self, wanted: Option<&Monitor>) -> Option<usize> {
        let others = || (0..self.monitors.len()).filter(|index| *index != self.own);
        let is_same = |index: &usize| Some(&self.monitors[*index]) == wanted;
        let is_called_so = |index: &usize| {
            let name = &self.monitors[*index].name;
            !name.is_empty() && wanted.is_some_and(|wanted| wanted.name == *name)
        };
        others()
            .find(is_same)
            .or_else(|| others().find(is_called_so))
            .or_else(|| others().next())
    }

    /// The monitor with the main window.
    pub(super) fn own_monitor(&self) -> Option<&Monitor> {
        self.monitors.get(self.own)
    }
}
