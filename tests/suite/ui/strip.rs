//! What the strip beside the browser shows.

use crate::support::marks::marks;
use crate::support::wizard::{Start, Wizard};
use egui::{Key, Modifiers};
use join_chats::model::Model;
use join_chats::preferences::Side;

#[test]
fn the_strip_shows_the_step_and_goes_on_as_the_large_window_does() {
    let mut wizard = Start::at("link-profile").size(360.0, 728.0).run();
    wizard.key(Key::F4);
    assert!(wizard.has("Шаг 4 из 6"));
    assert!(wizard.has("Большое окно"));
    assert!(wizard.has("Меню"));
    wizard.press("На экране не так");
    assert!(wizard.has("Кнопки нет"));
    wizard.press("Закрыть подсказки");
    wizard.press("Сделано, дальше");
    assert!(wizard.has("Шаг 5 из 6"));
    wizard.press("Назад");
    assert!(wizard.has("Шаг 4 из 6"));
    // Another step is two clicks away.
    wizard.press("Шаг 4 из 6").press("Шаг 2. Войдите в «Электронный журнал»");
    assert!(wizard.has("Шаг 2 из 6"));
    wizard.press("Большое окно");
    assert!(!wizard.with_model(Model::is_beside));
}

#[test]
fn the_strip_is_offered_after_a_page_was_opened() {
    let mut wizard = Start::at("sign-in").state(marks(&["start", "browser"])).run();
    wizard.go_on();
    let offers = |wizard: &Wizard| wizard.count("Рядом с браузером");
    assert_eq!(offers(&wizard), 1, "in the header");
    wizard.press("Открыть cop.admhmao.ru/elk");
    assert_eq!(offers(&wizard), 2, "beside the button that goes on, too");
    wizard.press("Страница открылась? Да");
    assert_eq!(offers(&wizard), 2, "the step is done in the browser now");
    wizard.key(Key::F4);
    assert!(wizard.with_model(Model::is_beside));
    assert_eq!(offers(&wizard), 0);
}

#[test]
fn where_no_window_can_be_placed_one_line_says_how_to() {
    let mut wizard = Start::at("chats").size(360.0, 728.0).run();
    let mut desktop = crate::support::wizard::desktop(&[[1366, 768]]);
    desktop.forbids_placing = true;
    wizard.see(desktop);
    wizard.key(Key::F4);
    assert!(wizard.has(join_chats::labels::BESIDE_BY_HAND));
}

#[test]
fn the_side_of_the_strip_is_chosen_and_kept() {
    let mut wizard = Start::at("chats").run();
    wizard.press("Меню");
    wizard.press("Слева");
    let side = |model: &Model| (model.is_beside(), model.preferences().strip_side);
    assert_eq!(wizard.with_model(side), (true, Side::Left));
    wizard.key_with(Modifiers::SHIFT, Key::F4);
    assert_eq!(wizard.with_model(side), (true, Side::Right));
    wizard.key_with(Modifiers::SHIFT, Key::F4);
    let again = wizard.restart();
    assert_eq!(again.with_model(side), (false, Side::Left));
}
