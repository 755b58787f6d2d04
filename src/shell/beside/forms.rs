//! From one form of the main window to another, as steps. Knows no window, so that any order of them can be tried.
//!
//! What the user has arranged is looked at only when the window leaves [`Form::Window`], and is given back when it
//! returns there, whatever it was between: in between, the systems answer late and with what was asked of them last.

use crate::model::Form;
use crate::preferences::Side;

/// What is done to the window, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step<B> {
    LeaveScreen,
    /// From a strip: other windows may have its room again.
    Release,
    Unmaximize,
    Place(Side),
    FillScreen,
    /// To what the user had arranged.
    Restore(B),
}

/// `B` is what there is to know of a window that the user has arranged.
#[derive(Debug)]
pub(super) struct Forms<B> {
    /// What was asked of the window last.
    form: Form,
    /// What it was before it left [`Form::Window`].
    arranged: Option<B>,
    /// It has been a strip since: the system alone would not give back what it was.
    is_changed: bool,
}

impl<B> Default for Forms<B> {
    fn default() -> Self {
        Self { form: Form::Window, arranged: None, is_changed: false }
    }
}

impl<B: Copy> Forms<B> {
    pub(super) fn form(&self) -> Form {
        self.form
    }

    /// What to do so that the window has this form. `look` sees what the user has arranged; it answers `None` while the
    /// window is still on its way back, and then what it was before holds.
    pub(super) fn change(
        &mut self,
        wanted: Form,
        is_maximized: impl Fn(&B) -> bool,
        look: impl FnOnce() -> Option<B>,
    ) -> Vec<Step<B>> {
        let before = std::mem::replace(&mut self.form, wanted);
        if before == Form::Window && wanted != Form::Window {
            self.arranged = look().or(self.arranged);
        }
        let mut steps = Vec::new();
        match (before, wanted) {
            (Form::Screen, Form::Window | Form::Strip(_)) => steps.push(Step::LeaveScreen),
            (Form::Strip(_), Form::Window | Form::Screen) => steps.push(Step::Release),
            _ => {}
        }
        match wanted {
            Form::Window if before == Form::Window => {}
            Form::Window => {
                // The systems give a window on the whole screen back as it was, but for a few points of its frame.
                let is_left = |it: &B| self.is_changed || !is_maximized(it);
                let arranged = self.arranged.filter(is_left);
                steps.extend(arranged.map(Step::Restore));
                self.is_changed = false;
            }
            Form::Strip(side) => {
                if !self.is_changed && self.arranged.as_ref().is_some_and(&is_maximized) {
                    steps.push(Step::Unmaximize);
                }
                self.is_changed = true;
                steps.push(Step::Place(side));
            }
            Form::Screen if before != Form::Screen => steps.push(Step::FillScreen),
            Form::Screen => {}
        }
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::{Forms, Step};
    use crate::model::Form;
    use crate::preferences::Side;

    /// A window that the user has dragged to a place, perhaps maximized.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    struct Arranged {
        place: u32,
        is_maximized: bool,
    }

    /// What a window manager makes of the steps.
    #[derive(Debug)]
    struct Window {
        now: Arranged,
        fills: bool,
        /// The side whose room it reserves.
        strip: Option<Side>,
    }

    /// Where a strip lies.
    const EDGE: u32 = 0;

    impl Window {
        fn take(&mut self, step: Step<Arranged>) {
            match step {
                Step::LeaveScreen => self.fills = false,
                Step::Release => self.strip = None,
                Step::Unmaximize => self.now.is_maximized = false,
                Step::Place(side) => {
                    assert!(!self.now.is_maximized && !self.fills, "such a window stays");
                    self.now.place = EDGE;
                    self.strip = Some(side);
                }
                Step::FillScreen => {
                    assert_eq!(self.strip, None, "it would stand over a strip's room");
                    self.fills = true;
                }
                Step::Restore(arranged) => {
                    assert!(!self.fills && self.strip.is_none());
                    self.now = arranged;
                }
            }
        }

        fn change(&mut self, forms: &mut Forms<Arranged>, wanted: Form) {
            let now = self.now;
            for step in forms.change(wanted, |it| it.is_maximized, || Some(now)) {
                self.take(step);
            }
        }

        fn form(&self) -> Form {
            match (self.fills, self.strip) {
                (true, _) => Form::Screen,
                (false, Some(side)) => Form::Strip(side),
                (false, None) => Form::Window,
            }
        }
    }

    #[test]
    fn any_order_of_forms_gives_back_what_the_user_had_arranged() {
        let mut random = 17_u64;
        let mut below = |end: u64| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (random >> 33) % end
        };
        for _ in 0..2000 {
            let mut forms = Forms::default();
            let mut arranged = Arranged { place: 7, is_maximized: below(2) == 0 };
            let mut window = Window { now: arranged, fills: false, strip: None };
            for _ in 0..12 {
                let form =
                    [Form::Window, Form::Screen, Form::Strip(Side::Left), Form::Strip(Side::Right)]
                        [below(4) as usize];
                if below(3) == 0 {
                    // The user drags or maximizes it, whatever it is.
                    let place = 1 + below(100) as u32;
                    let is_maximized = window.strip.is_none() && below(2) == 0;
                    if !window.fills {
                        window.now = Arranged { place, is_maximized };
                    }
                    if window.form() == Form::Window {
                        arranged = window.now;
                    }
                }
                window.change(&mut forms, form);
                assert_eq!(window.form(), form, "{forms:?}");
                if form == Form::Window {
                    assert_eq!(window.now, arranged, "{forms:?}");
                }
            }
        }
    }

    #[test]
    fn a_window_on_its_way_back_goes_to_what_it_was_before() {
        let mut forms = Forms::default();
        let before = Arranged { place: 7, is_maximized: true };
        let is_maximized = |it: &Arranged| it.is_maximized;
        let strip = Form::Strip(Side::Right);
        forms.change(strip, is_maximized, || Some(before));
        forms.change(Form::Window, is_maximized, || None);
        let steps = forms.change(strip, is_maximized, || None);
        assert_eq!(steps, [Step::Unmaximize, Step::Place(Side::Right)]);
        let steps = forms.change(Form::Window, is_maximized, || None);
        assert_eq!(steps, [Step::Release, Step::Restore(before)]);
    }
}
