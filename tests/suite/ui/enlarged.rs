//! A figure over the whole window.

use crate::support::wizard::{Start, Wizard};
use egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Rect, TouchPhase, vec2};
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
        wizard.press(labels::BACK_TO_STEP);
        assert!(!wizard.has(labels::ZOOM_ALL), "{width}, {percent} %");
    }
}

fn frame(wizard: &Wizard, name: &str) -> Rect {
    wizard.harness.get_by_label(name).rect()
}

/// One press opens it, and is not taken for another one that enlarges it.
#[test]
fn a_key_opens_a_figure_as_a_whole() {
    let callout = "Выноска 1: Нажмите «Чаты»";
    let mut by_button = Start::at("chats").run();
    by_button.press("Увеличить: Рисунок 2");
    let whole = frame(&by_button, callout);
    let mut by_key = Start::at("chats").run();
    by_key.key(Key::Equals);
    assert_eq!(frame(&by_key, callout), whole);
    assert!(by_key.has("100 %"));
    by_key.key(Key::Escape);
    by_key.key(Key::Equals);
    assert_eq!(frame(&by_key, callout), whole, "and again");
}

#[test]
fn a_press_on_a_figure_enlarges_it() {
    let mut wizard = Start::at("chats").run();
    wizard.press("Рисунок 2. Вкладка «Чаты» в журнале — схема, надписи могут отличаться");
    assert!(
        wizard.has("Это рисунок. Нажимайте не здесь, а на странице в браузере.")
            || wizard.has(labels::ON_THE_PAGE)
    );
}

#[test]
fn one_figure_is_followed_by_another_without_closing_it() {
    let mut wizard = Start::at("create-profile").run();
    wizard.press("Увеличить: Рисунок 4");
    wizard.press("Рисунок 5");
    assert!(wizard.has("Выноска 2: Нажмите «Создать профиль»"));
    wizard.key(Key::Escape);
    assert!(!wizard.has(labels::ON_THE_PAGE), "closed at once");
    assert!(wizard.has("Увеличить: Рисунок 5"), "the page shows it, too");
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

/// Pointing at the words of a frame shows which one is meant: the others step back.
#[test]
fn pointing_at_words_lights_their_frame() {
    let mut wizard = Start::at("create-profile").run();
    let third = frame(&wizard, "Выноска 3: Введите код из SMS");
    let figure = frame(&wizard, "Выноска 1: Личный номер ребёнка, не родителя").left();
    let red = |wizard: &mut Wizard| {
        let picture = wizard.harness.render().expect("a picture");
        let [r, g, _, _] = picture.get_pixel(third.left() as u32, third.center().y as u32).0;
        r > 180 && g < 90
    };
    assert!(red(&mut wizard), "at first all are seen");
    // The words of the first callout are somewhere below the figure.
    let is_dimmed = (0..20).any(|row| {
        let below = third.bottom() + 60.0 + 10.0 * row as f32;
        wizard.harness.hover_at(egui::pos2(figure, below));
        wizard.settle();
        !red(&mut wizard)
    });
    assert!(is_dimmed);
    wizard.harness.hover_at(egui::pos2(10.0, 10.0));
    wizard.settle();
    assert!(red(&mut wizard), "and again");
}
