//! What stands around a page: where it begins, how it is scrolled, what its buttons say.

use crate::support::marks::{ALL_STEPS, marks, state};
use crate::support::wizard::{Start, Wizard};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use join_chats::guide::{self, AGE, Answered as _};
use join_chats::labels;

const UNDER_14: &str = "Меньше 14: нужна упрощённая учётная запись Госуслуг";

/// A small window with large type: most pages are longer than it.
fn large_type(step: &'static str, percent: u16) -> Wizard {
    at_percent(step, percent).size(1024.0, 600.0).run()
}

/// A new pupil at a computer with this size of type.
fn at_percent(step: &'static str, percent: u16) -> Start {
    let look = format!("type_percent: {percent}");
    Start::at(step).state(format!("(format: 1, progress: (done: [], age: None), look: ({look}))"))
}

fn place(wizard: &Wizard, name: &str) -> Rect {
    wizard.harness.get_by_label(name).rect()
}

#[test]
fn every_page_begins_at_its_top() {
    let mut wizard = large_type("chats", 150);
    let top = place(&wizard, "Шаг 3 из 6. Откройте вкладку «Чаты»").top();
    wizard.key(Key::End);
    assert!(place(&wizard, "Шаг 3 из 6. Откройте вкладку «Чаты»").top() < top, "it is scrolled");
    // Back again, by way of the hints, and after the next pupil.
    wizard.key_with(Modifiers::COMMAND, Key::Num4).key_with(Modifiers::COMMAND, Key::Num3);
    assert_eq!(place(&wizard, "Шаг 3 из 6. Откройте вкладку «Чаты»").top(), top);
    wizard.key(Key::End).key(Key::F1).key(Key::End).key(Key::F1);
    assert_eq!(place(&wizard, "Шаг 3 из 6. Откройте вкладку «Чаты»").top(), top);
    wizard.key_with(Modifiers::COMMAND, Key::Num1).key_with(Modifiers::ALT, Key::ArrowLeft);
    let first = place(&wizard, "Перед началом. Сколько вам лет?").top();
    wizard.key(Key::End);
    assert!(place(&wizard, "Перед началом. Сколько вам лет?").top() < first, "it is scrolled");
    wizard.send(join_chats::model::Action::NextPupil);
    assert_eq!(place(&wizard, "Перед началом. Сколько вам лет?").top(), first);
}

#[test]
fn keys_scroll_the_page_and_leave_the_focus_where_it_is() {
    let mut wizard = large_type("messenger", 200);
    let title = "Шаг 6 из 6. Перейдите в чат";
    let top = place(&wizard, title).top();
    assert_eq!(wizard.focused(), "Перейдите в чат");
    let mut last = top;
    for key in [Key::ArrowDown, Key::PageDown, Key::End] {
        wizard.key(key);
        let now = place(&wizard, title).top();
        assert!(now < last, "{key:?}");
        assert_eq!(wizard.focused(), "Перейдите в чат", "{key:?}");
        last = now;
    }
    wizard.key(Key::ArrowUp);
    assert!(place(&wizard, title).top() > last);
    wizard.key(Key::PageUp).key(Key::Home);
    assert_eq!(place(&wizard, title).top(), top);
    // From a button, too; but not behind what stands in front.
    wizard.focus("Назад");
    wizard.key(Key::ArrowDown);
    assert_eq!(wizard.focused(), "Назад");
    let now = place(&wizard, title).top();
    assert!(now < top);
    wizard.press("Меню").key(Key::PageDown).key(Key::Escape);
    assert_eq!(place(&wizard, title).top(), now);
}

#[test]
fn a_round_button_shows_what_is_below_and_goes_at_the_end() {
    let mut wizard = large_type("sign-in", 200);
    for _ in 0..12 {
        if !wizard.has(labels::SCROLL_ON) {
            break;
        }
        wizard.press(labels::SCROLL_ON);
    }
    assert!(!wizard.has(labels::SCROLL_ON));
    wizard.key(Key::Home);
    assert!(wizard.has(labels::SCROLL_ON));
}

#[test]
fn why_the_button_is_grey_is_said_at_every_size() {
    for (width, height) in [(1366.0, 768.0), (1024.0, 600.0), (800.0, 600.0), (360.0, 728.0)] {
        for percent in [80, 100, 150, 200] {
            let wizard = at_percent("start", percent).size(width, height).run();
            let reason = place(&wizard, labels::CHOOSE_AGE_FIRST);
            let window = Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, height));
            assert!(window.contains_rect(reason), "{width} × {height}, {percent} %: {reason:?}");
        }
    }
}

#[test]
fn enter_on_the_chosen_answer_goes_on() {
    let mut wizard = Start::default().run();
    wizard.focus(UNDER_14);
    wizard.key(Key::Space);
    assert!(wizard.has("Открыть help-myschool.edu.ru/52"));
    wizard.key(Key::Enter);
    assert_eq!(wizard.title(), "Запустите браузер");
}

#[test]
fn arrows_choose_among_the_answers() {
    let older = "14 лет или больше: нужна подтверждённая учётная запись Госуслуг";
    for (width, height) in [(1366.0, 768.0), (360.0, 728.0)] {
        let mut wizard = Start::default().size(width, height).run();
        let group = wizard.harness.get_by_role(Role::RadioGroup);
        assert_eq!(group.accesskit_node().label().as_deref(), Some("Сколько вам лет?"));
        assert_eq!(group.query_all_by_role(Role::RadioButton).count(), 2);
        wizard.focus(older);
        let is = |wizard: &Wizard| {
            wizard.with_model(|model| model.progress().answer_to(AGE).map(str::to_owned))
        };
        assert_eq!(is(&wizard), None, "the focus alone chooses nothing");
        for (key, age, name) in [
            (Key::ArrowDown, guide::UNDER_14, UNDER_14),
            (Key::ArrowUp, guide::FROM_14, older),
            (Key::ArrowRight, guide::UNDER_14, UNDER_14),
            (Key::ArrowRight, guide::FROM_14, older),
            (Key::ArrowLeft, guide::UNDER_14, UNDER_14),
        ] {
            wizard.key(key);
            assert_eq!(
                (is(&wizard).as_deref(), wizard.focused()),
                (Some(age), name.to_owned()),
                "{key:?}"
            );
        }
    }
}

#[test]
fn enter_that_is_held_only_chooses_the_answer() {
    let mut wizard = Start::default().run();
    wizard.focus(UNDER_14);
    wizard.hold(Key::Enter, 5);
    assert_eq!(wizard.title(), "Сколько вам лет?");
}

#[test]
fn enter_presses_the_filled_button_of_every_page() {
    let mut wizard = Start::at("sign-in").state(marks(&ALL_STEPS[..2])).run();
    wizard.go_on();
    wizard.key(Key::Enter);
    assert_eq!(wizard.opened(), ["https://cop.admhmao.ru/elk"]);
    assert_eq!(wizard.title(), "Войдите в «Электронный журнал»");
    wizard.key(Key::Enter);
    assert_eq!(wizard.title(), "Откройте вкладку «Чаты»");
    // A step that is done goes on at once.
    wizard.key_with(Modifiers::COMMAND, Key::Num2).key(Key::Enter);
    assert_eq!(wizard.title(), "Откройте вкладку «Чаты»");
    assert_eq!(wizard.opened().len(), 1);
}

#[test]
fn a_mark_set_too_early_is_taken_back() {
    let mut wizard = Start::at("chats").run();
    assert!(!wizard.has("Снять отметку"));
    wizard.press("Сделано, дальше").press("Назад");
    assert!(wizard.has("Шаг 3. Откройте вкладку «Чаты», сделано"));
    wizard.press("Снять отметку");
    assert!(wizard.has("Шаг 3. Откройте вкладку «Чаты»"));
    assert_eq!(wizard.title(), "Откройте вкладку «Чаты»");
    assert!(wizard.has("Сделано, дальше"));
    assert!(wizard.has("Сделано 0 из 6"));
}

#[test]
fn a_narrow_window_leads_to_every_step() {
    let mut wizard = Start::at("chats").size(800.0, 600.0).run();
    wizard.press("Шаг 3 из 6").press("Шаг 6. Перейдите в чат");
    assert_eq!(wizard.title(), "Перейдите в чат");
    assert!(!wizard.has("Все шаги"), "the list is closed");
}

#[test]
fn words_of_a_new_page_glide_unless_less_motion_is_wished() {
    for (preferences, glides) in [("", true), ("reduce_motion: true", false)] {
        let start =
            Start { state: Some(state(&ALL_STEPS[..1], preferences)), ..Start::at("chats") };
        let mut wizard = start.run();
        wizard.go_on();
        wizard.harness.get_by_label("Сделано, дальше").click();
        wizard.harness.run_steps(2);
        let name = "Шаг 4 из 6. Привяжите учебный профиль VK ID";
        let first = place(&wizard, name).left();
        wizard.settle();
        assert_eq!(first > place(&wizard, name).left(), glides, "{preferences}");
    }
}
