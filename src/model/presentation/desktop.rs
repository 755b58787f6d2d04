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

/// A monitor as the system reports it.
#[derive(Clone, Debug)]
pub struct Output {
    /// What is said of it.
    pub monitor: Monitor,
    /// Its left top on the desktop, pixels.
    pub corner: [i32; 2],
    /// Whether the main window is on it.
    pub is_own: bool,
    /// Whether it is the system's primary one.
    pub is_primary: bool,
}

/// All monitors but those that show a part of another one, in the system's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desktop {
    /// The monitors. Empty while nothing is known.
    pub monitors: Vec<Monitor>,
    /// Position of the monitor with the main window.
    pub own: usize,
    /// Position of the monitor that is the teacher's: the panel of a laptop, else the system's primary monitor.
    /// `None`: nothing says so.
    pub teacher: Option<usize>,
    /// Whether what is on the main window's monitor is seen on another one, too.
    pub is_mirrored: bool,
    /// Whether programs cannot place their windows, as on Wayland.
    pub forbids_placing: bool,
    /// Whether what was copied goes when the window closes.
    pub forgets_copies: bool,
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
    /// Outputs that overlap, as a projector does that mirrors the screen, are one monitor: what is on one of them is seen
    /// on the other. Whatever is mirrored is nobody's alone, so not the teacher's.
    pub fn of(outputs: &[Output], forbids_placing: bool) -> Self {
        let mut groups: Vec<Vec<&Output>> = Vec::new();
        for output in outputs {
            let (mut own, apart): (Vec<_>, Vec<_>) =
                groups.into_iter().partition(|group| group.iter().any(|it| it.overlaps(output)));
            let mut group = own.drain(..).flatten().collect::<Vec<_>>();
            group.push(output);
            groups = apart;
            groups.push(group);
        }
        groups.sort_by_key(|group| group[0].monitor.index);
        let alone = |is: fn(&Output) -> bool| {
            let mut all = groups.iter();
            all.position(|group| matches!(group.as_slice(), [one] if is(one)))
        };
        let own = groups.iter().position(|group| group.iter().any(|it| it.is_own)).unwrap_or(0);
        Self {
            monitors: groups.iter().map(|group| group[0].monitor.clone()).collect(),
            is_mirrored: groups.get(own).is_some_and(|group| group.len() > 1),
            own,
            teacher: alone(Output::is_panel).or_else(|| alone(|it| it.is_primary)),
            forbids_placing,
            forgets_copies: false,
        }
    }

    /// Whether there is a monitor besides that of the main window.
    pub fn has_two(&self) -> bool {
        self.others().next().is_some()
    }

    /// Positions of the monitors without the main window.
    pub(super) fn others(&self) -> impl Iterator<Item = usize> {
        (0..self.monitors.len()).filter(|index| *index != self.own)
    }

    /// The position of this monitor, else of one with its name.
    pub(super) fn find(&self, wanted: &Monitor) -> Option<usize> {
        let is_called_so = |it: &Monitor| !it.name.is_empty() && it.name == wanted.name;
        let same = self.monitors.iter().position(|it| it == wanted);
        same.or_else(|| self.monitors.iter().position(is_called_so))
    }
}

impl Output {
    /// Scales that are no whole numbers let neighbours overlap by a pixel or two.
    fn overlaps(&self, other: &Self) -> bool {
        const ROUNDED: i64 = 4;
        (0..2).all(|axis| {
            let (a, b) = (i64::from(self.corner[axis]), i64::from(other.corner[axis]));
            let ends =
                [(a, self), (b, other)].map(|(at, it)| at + i64::from(it.monitor.size[axis]));
            ends[0].min(ends[1]) - a.max(b) > ROUNDED
        })
    }

    /// Whether it is built into the computer, by its name on Linux.
    fn is_panel(&self) -> bool {
        let name = self.monitor.name.to_ascii_lowercase();
        ["edp", "lvds", "dsi"].iter().any(|kind| name.starts_with(kind))
    }
}
