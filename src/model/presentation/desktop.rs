//! The monitors, and which view is on which.

/// A monitor of the computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monitor {
    /// The system's index of it: [`Desktop`] leaves out mirrored monitors, so positions differ.
    pub index: usize,
    /// The system's name for it; may be empty.
    pub name: String,
    /// Width and height, pixels.
    pub size: [u32; 2],
}

/// All monitors but those that mirror another one, in the system's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desktop {
    /// The monitors. Empty while nothing is known.
    pub monitors: Vec<Monitor>,
    /// Position of the monitor with the main window.
    pub own: usize,
    /// Whether programs cannot place their windows, as on Wayland.
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
    /// The position of the monitor for a second window: the wanted one, else one with its name, else the first
    /// one without the main window.
    pub fn other(&self, wanted: Option<&Monitor>) -> Option<usize> {
        let others = || (0..self.monitors.len()).filter(|index| *index != self.own);
        let is_same = |index: &usize| Some(&self.monitors[*index]) == wanted;
        let is_called_so = |index: &usize| {
            let name = &self.monitors[*index].name;
            !name.is_empty() && wanted.is_some_and(|wanted| wanted.name == *name)
        };
        others().find(is_same).or_else(|| others().find(is_called_so)).or_else(|| others().next())
    }
}
