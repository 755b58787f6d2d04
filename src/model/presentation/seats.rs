//! Which monitor is the teacher's and which the class's. A class must never see the teacher's notes by mistake.

use super::{Desktop, Monitor, Presentation, PresentationOverlay, PresentationView, Windows};

/// The monitors of the two views.
#[derive(Clone, Debug)]
pub(super) struct Seats {
    teacher: Monitor,
    class: Monitor,
}

impl Presentation {
    /// Which view the windows show. The main one stays on its monitor, and shows what that is for.
    pub fn windows(&self, desktop: &Desktop) -> Windows {
        if !desktop.has_two() {
            return Windows { main: self.alone, second: None };
        }
        let (teacher, class) = self.seats(desktop);
        let main = match teacher {
            _ if class == Some(desktop.own) => PresentationView::Class,
            Some(teacher) if teacher != desktop.own => PresentationView::Class,
            _ => PresentationView::Presenter,
        };
        let wanted = match main {
            PresentationView::Class => teacher,
            PresentationView::Presenter => class,
        };
        let wanted = desktop.others().find(|other| Some(*other) == wanted);
        let second = wanted.or_else(|| desktop.others().next());
        Windows { main, second: second.map(|monitor| (main.other(), monitor)) }
    }

    /// Whether the teacher is asked where they sit.
    pub fn asks_where(&self) -> bool {
        self.asks_where
    }

    /// The positions of the teacher's monitor and of the class's, as far as they are known.
    fn seats(&self, desktop: &Desktop) -> (Option<usize>, Option<usize>) {
        let find = |of: fn(&Seats) -> &Monitor| desktop.find(of(self.seats.as_ref()?));
        let (teacher, class) = (find(|seats| &seats.teacher), find(|seats| &seats.class));
        (teacher.or(desktop.teacher), class)
    }

    /// Each view goes to these monitors, by their positions.
    fn seat(&mut self, desktop: &Desktop, teacher: usize, class: usize) {
        let monitor = |at: usize| desktop.monitors.get(at).cloned();
        if let (Some(teacher), Some(class)) = (monitor(teacher), monitor(class)) {
            self.seats = Some(Seats { teacher, class });
        }
    }

    pub(super) fn swap(&mut self, desktop: &Desktop) {
        match self.windows(desktop).second {
            Some((PresentationView::Class, class)) => self.seat(desktop, class, desktop.own),
            Some((PresentationView::Presenter, teacher)) => {
                self.seat(desktop, desktop.own, teacher);
            }
            None => self.alone = self.alone.other(),
        }
    }

    pub(super) fn show_class_on(&mut self, desktop: &Desktop, class: usize) {
        self.overlay = None;
        let second = self.windows(desktop).second.map(|(_, monitor)| monitor);
        let Some(second) = second else {
            self.alone = PresentationView::Class;
            return;
        };
        let teacher = if class == desktop.own {
            desktop.teacher.filter(|teacher| *teacher != class).unwrap_or(second)
        } else {
            // The main window stays where it is.
            desktop.own
        };
        self.seat(desktop, teacher, class);
    }

    /// A monitor has come or gone. The one that remains keeps the view that it had.
    pub(in crate::model) fn desktop_changed(&mut self, before: &Desktop, now: &Desktop) {
        if before.has_two() && !now.has_two() {
            let windows = self.windows(before);
            let name = |desktop: &Desktop, index: usize| {
                let monitor = desktop.monitors.get(index);
                monitor.map(|monitor| monitor.name.clone())
            };
            let left = name(now, now.own);
            self.alone = match windows.second {
                _ if self.asks_where || now.is_mirrored => PresentationView::Class,
                _ if left == name(before, before.own) => windows.main,
                Some((which, index)) if left == name(before, index) => which,
                _ => PresentationView::Class,
            };
            self.frozen = None;
        }
        self.ask_where(now);
    }

    /// Asks while nothing says where the teacher sits, whatever else was opened.
    pub(in crate::model) fn ask_where(&mut self, desktop: &Desktop) {
        let asked = self.asks_where;
        self.asks_where = desktop.has_two() && self.seats(desktop) == (None, None);
        if self.asks_where {
            self.overlay = Some(PresentationOverlay::Monitors);
        } else if asked {
            self.overlay = None;
        }
    }
}
