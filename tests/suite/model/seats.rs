//! «Показ классу» on several monitors: which of them is the teacher's, whatever the system says of them.

use crate::support::model_fixture::model;
use join_chats::model::presentation::{
    Desktop, Monitor, Output, PresentationAction as P, PresentationOverlay, PresentationView,
    Windows,
};
use join_chats::model::{Action, Model};
use join_chats::progress::Progress;

const HD: [u32; 2] = [1920, 1080];
const XGA: [u32; 2] = [1024, 768];
const CLASS: PresentationView = PresentationView::Class;
const NOTES: PresentationView = PresentationView::Presenter;

/// Name, left top, size.
type Place<'a> = (&'a str, [i32; 2], [u32; 2]);

/// The main window is on the monitor `own`; `primary` is the system's.
fn desktop(places: &[Place], own: usize, primary: Option<usize>) -> Desktop {
    let output = |(index, (name, corner, size)): (usize, &Place)| Output {
        monitor: Monitor { index, name: (*name).to_owned(), size: *size },
        corner: *corner,
        is_own: index == own,
        is_primary: primary == Some(index),
    };
    let outputs: Vec<_> = places.iter().enumerate().map(output).collect();
    Desktop::of(&outputs, false)
}

const LEFT: Place = ("DP-1", [0, 0], HD);
const RIGHT: Place = ("HDMI-1", [1920, 0], HD);
const ABOVE: Place = ("VGA-1", [0, -1080], HD);

fn see(model: &mut Model, desktop: Desktop) {
    let _effects = model.apply(Action::DesktopChanged(desktop));
}

fn does(model: &mut Model, action: P) {
    let _effects = model.apply(Action::Presentation(action));
}

/// The wizard on this desktop, and then F5.
fn shown(desktop: Desktop) -> Model {
    let mut model = model(Progress::default());
    see(&mut model, desktop);
    does(&mut model, P::Start(0.0));
    model
}

fn windows(model: &Model) -> Windows {
    model.presentation().expect("a presentation").windows(model.desktop())
}

fn asks(model: &Model) -> bool {
    model.presentation().is_some_and(|presentation| {
        let is_asked = presentation.overlay() == Some(PresentationOverlay::Monitors);
        assert!(!presentation.asks_where() || is_asked);
        presentation.asks_where()
    })
}

#[test]
fn the_notes_are_on_the_primary_monitor_wherever_the_wizard_is() {
    for places in [[LEFT, RIGHT], [RIGHT, LEFT], [LEFT, ABOVE]] {
        for primary in [0, 1] {
            for own in [0, 1] {
                let model = shown(desktop(&places, own, Some(primary)));
                let main = if own == primary { NOTES } else { CLASS };
                let second = if own == primary { CLASS } else { NOTES };
                let wanted = Windows { main, second: Some((second, 1 - own)) };
                assert_eq!(windows(&model), wanted, "{places:?}, {own}, {primary}");
                assert!(!asks(&model));
            }
        }
    }
    let three = [LEFT, RIGHT, ABOVE];
    for (own, primary) in [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)] {
        let model = shown(desktop(&three, own, Some(primary)));
        assert_eq!(windows(&model), Windows { main: CLASS, second: Some((NOTES, primary)) });
    }
}

#[test]
fn the_panel_of_a_laptop_is_the_teachers_whatever_is_primary() {
    for panel in ["eDP-1", "LVDS1", "DSI-1"] {
        let places = [("HDMI-1", [0, 0], HD), (panel, [1920, 0], HD)];
        for primary in [None, Some(0), Some(1)] {
            let model = shown(desktop(&places, 0, primary));
            assert_eq!(windows(&model), Windows { main: CLASS, second: Some((NOTES, 1)) });
            let model = shown(desktop(&places, 1, primary));
            assert_eq!(windows(&model), Windows { main: NOTES, second: Some((CLASS, 0)) });
        }
    }
}

#[test]
fn where_nothing_says_which_is_the_teachers_they_are_asked_first() {
    for own in [0, 1] {
        let mut model = shown(desktop(&[LEFT, RIGHT], own, None));
        assert!(asks(&model));
        for other in [
            P::Next,
            P::Back,
            P::ToggleOverlay(PresentationOverlay::Monitors),
            P::ToggleOverlay(PresentationOverlay::Overview),
            P::ToggleFreeze,
        ] {
            does(&mut model, other);
            assert!(asks(&model), "no answer");
        }
        let mut left = model.clone();
        does(&mut left, P::CloseTop);
        assert!(left.presentation().is_none(), "Esc is no answer either");
        does(&mut left, P::Start(1.0));
        assert!(asks(&left));

        for class in [0, 1] {
            let mut model = model.clone();
            does(&mut model, P::ShowClassOn(class));
            assert!(!asks(&model));
            let (main, second) = if class == own { (CLASS, NOTES) } else { (NOTES, CLASS) };
            let wanted = Windows { main, second: Some((second, 1 - own)) };
            assert_eq!(windows(&model), wanted);
            // Once is enough.
            does(&mut model, P::End);
            does(&mut model, P::Start(1.0));
            assert!(!asks(&model));
            assert_eq!(windows(&model), wanted);
        }
        see(&mut model, desktop(&[LEFT], 0, None));
        assert_eq!(windows(&model), Windows { main: CLASS, second: None });
        assert!(!asks(&model));
        see(&mut model, desktop(&[LEFT, RIGHT], 0, None));
        assert!(asks(&model));
    }
    // Started with «Показ классу», before the monitors are known.
    let mut early = model(Progress::default());
    does(&mut early, P::Start(0.0));
    assert_eq!(windows(&early), Windows { main: CLASS, second: None });
    see(&mut early, desktop(&[LEFT, RIGHT], 0, None));
    assert!(asks(&early));
}

#[test]
fn a_lesson_that_ended_by_a_slip_goes_on_with_the_same_monitors() {
    let mut model = shown(desktop(&[LEFT, RIGHT], 0, Some(0)));
    does(&mut model, P::Swap);
    let swapped = Windows { main: CLASS, second: Some((NOTES, 1)) };
    assert_eq!(windows(&model), swapped);
    does(&mut model, P::End);
    does(&mut model, P::Start(1.0));
    assert_eq!(windows(&model), swapped);
    does(&mut model, P::Swap);
    assert_eq!(windows(&model), Windows { main: NOTES, second: Some((CLASS, 1)) });
}

#[test]
fn monitors_that_change_in_mid_show_never_bring_the_notes_to_the_class() {
    // The wizard is on the projector, which is pulled out and comes back.
    let mut model = shown(desktop(&[LEFT, RIGHT], 1, Some(0)));
    assert_eq!(windows(&model), Windows { main: CLASS, second: Some((NOTES, 0)) });
    see(&mut model, desktop(&[LEFT], 0, Some(0)));
    assert_eq!(windows(&model), Windows { main: NOTES, second: None });
    see(&mut model, desktop(&[LEFT, RIGHT], 0, Some(0)));
    assert_eq!(windows(&model), Windows { main: NOTES, second: Some((CLASS, 1)) });
    // The window goes, or is sent, to the other monitor.
    see(&mut model, desktop(&[LEFT, RIGHT], 1, Some(0)));
    assert_eq!(windows(&model), Windows { main: CLASS, second: Some((NOTES, 0)) });
    // The system lists them the other way round.
    see(&mut model, desktop(&[RIGHT, LEFT], 0, Some(1)));
    assert_eq!(windows(&model), Windows { main: CLASS, second: Some((NOTES, 1)) });
    // It begins to mirror what the teacher has seen alone.
    for size in [HD, XGA] {
        let mut model = model.clone();
        see(&mut model, desktop(&[LEFT, ("HDMI-1", [0, 0], size)], 0, Some(0)));
        assert_eq!(windows(&model), Windows { main: CLASS, second: None });
    }
}

#[test]
fn outputs_that_overlap_are_one_monitor() {
    let monitors = |places: &[Place]| {
        let desktop = desktop(places, places.len() - 1, Some(0));
        (desktop.monitors.len(), desktop.own, desktop.teacher)
    };
    for (places, wanted) in [
        // Apart, and apart but for what is rounded.
        (vec![LEFT, RIGHT], (2, 1, Some(0))),
        (vec![LEFT, ("HDMI-1", [1918, 1], HD)], (2, 1, Some(0))),
        // Mirrored, in one size or two.
        (vec![LEFT, ("HDMI-1", [0, 0], HD)], (1, 0, None)),
        (vec![LEFT, ("HDMI-1", [0, 0], XGA)], (1, 0, None)),
        (vec![("HDMI-1", [0, 0], XGA), LEFT], (1, 0, None)),
        // In part: from the side, from above, in the middle.
        (vec![LEFT, ("HDMI-1", [1900, 0], HD)], (1, 0, None)),
        (vec![LEFT, ("HDMI-1", [0, 1000], HD)], (1, 0, None)),
        (vec![LEFT, ("HDMI-1", [400, 100], XGA)], (1, 0, None)),
        // A third one that lies over both, or over none.
        (vec![LEFT, RIGHT, ("VGA-1", [1800, 0], XGA)], (1, 0, None)),
        (vec![LEFT, ("HDMI-1", [0, 0], HD), ("VGA-1", [1920, 0], XGA)], (2, 1, None)),
        (vec![LEFT, RIGHT, ("VGA-1", [1920, 0], XGA)], (2, 1, Some(0))),
    ] {
        assert_eq!(monitors(&places), wanted, "{places:?}");
    }
}
