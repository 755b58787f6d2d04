//! A figure over the whole window.

use crate::support::wizard::{Start, Wizard};
use egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, vec2};
use egui_kittest::kittest::Queryable as _;
use join_chats::labels;

#[test]
fn every_button_over_an_enlarged_figure_acts_in_a_narrow_window() {
    for (width, percent) in [(300.0, 100), (420.0, 200), (1024.0, 200)] {
        let state = format!("(format: 1, look: (type_percent: {percent}))");
        let mut wizard = Start::at("chats").state(state).run();
        wizard.key(Key::Equals);
        wizard.harness.set_size(vec2(width, 768.0));
        wizard.settle();
        let callout = "Выноска 1: Нажмите «Чаты»";
        let mut after = |button| {
            wizard.press(button);
            let found = wizard.harness.query_by_label(callout);
            found.map_or(0.0, |callout| callout.rect().width())
        };
        let larger = after(labels::ZOOM_IN_NAME);
        let largest = after(labels::ZOOM_IN_NAME);
        let smaller = after(labels::ZOOM_OUT_NAME);
        let whole = after(labels::ZOOM_ALL);
        assert!(
            whole < smaller && smaller < largest,
            "{width}, {percent} %: {whole}, {smaller}, {largest}"
        );
        assert_eq!(larger, smaller, "{width}, {percent} %");
        wizard.press(labels::BACK_TO_STEP_NAME);
        assert!(!wizard.has(labels::ZOOM_ALL), "{width}, {percent} %");
    }
}

#[test]
fn a_notch_of_the_wheel_enlarges_a_little() {
    let mut wizard = Start::at("chats").run();
    wizard.press("Увеличить: Рисунок 2");
    let width = |wizard: &Wizard| {
        let callout = wizard.harness.get_by_label("Выноска 1: Нажмите «Чаты»");
        callout.rect().width()
    };
    let whole = width(&wizard);
    let middle = wizard.harness.ctx.content_rect().center();
    wizard.harness.hover_at(middle);
    for _ in 0..3 {
        wizard.harness.event(Event::MouseWheel {
            unit: MouseWheelUnit::Line,
            delta: vec2(0.0, 1.0),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
        wizard.settle();
    }
    let notch = (width(&wizard) / whole).powf(1.0 / 3.0);
    assert!((1.14..1.16).contains(&notch), "{notch}");
}
