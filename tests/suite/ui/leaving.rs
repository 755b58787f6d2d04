//! Who comes, who goes and who comes back: what they are asked, what is kept, what is taken back.

use crate::support::marks::{ALL_STEPS, is_done, kept, marks, state};
use crate::support::wizard::{Start, Wizard};
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use join_chats::guide::{AGE, Answered as _, StepId};
use join_chats::model::{Action, Overlay};

const NEWCOMER: &str = "Нет, начать сначала, следующий ученик: отметки будут убраны";
const LINES: [&str; 5] = [
    "Выйдите из VK",
    "Выйдите из журнала",
    "Выйдите из Госуслуг",
    "Закройте все приватные окна",
    "«Сохранить пароль?» — «Никогда»",
];

#[test]
fn who_has_just_come_is_not_told_to_leave() {
    let mut wizard = Start::default().state(marks(&ALL_STEPS[..4])).run();
    wizard.press(NEWCOMER);
    assert!(wizard.has("До вас здесь работал другой. Не остался ли он в VK, журнале, Госуслугах? Закройте его окна."));
    assert!(!wizard.has(LINES[0]), "the list is for whoever leaves");
    wizard.press("Начать сначала");
    assert_eq!(wizard.title(), "Сколько вам лет?");
    // Whoever leaves has the list.
    let mut wizard = Start::at("browser").run();
    wizard.press("Следующий ученик…");
    assert!(wizard.has(LINES[0]) && !wizard.has("Его отметки будут убраны."));
}

#[test]
fn an_age_without_a_mark_is_no_question_and_is_forgotten() {
    let mut wizard = Start::at("start").run();
    wizard.press("Меньше 14: нужна упрощённая учётная запись Госуслуг");
    assert!(wizard.with_model(|model| model.progress().answer_to(AGE).is_some()));
    let mut wizard = Start::default().state(state(&[], "")).run();
    assert_eq!(wizard.title(), "Сколько вам лет?");
    assert!(
        wizard.with_model(|model| model.progress().answer_to(AGE).is_none()),
        "another pupil's"
    );
    // With a mark the age is this pupil's.
    wizard = Start::default().state(marks(&["start"])).run();
    assert_eq!(wizard.title(), "На этом компьютере уже начинали");
    assert!(wizard.with_model(|model| model.progress().answer_to(AGE).is_some()));
}

#[test]
fn closing_on_the_last_page_asks_like_the_next_pupil() {
    let at_the_end = || Start { step: Some("finish"), ..Start::default().state(marks(&ALL_STEPS)) };
    let start = || {
        let mut wizard = at_the_end().run();
        wizard.send(Action::Continue);
        wizard
    };
    let mut wizard = start();
    wizard.press("Закрыть");
    assert!(wizard.with_model(|model| model.overlay().is_some()));
    assert!(wizard.has("Пока ничего не отмечено. Вы отовсюду вышли?"));
    wizard.key(Key::Escape);
    assert_eq!(wizard.title(), "Вы в чатах класса");
    for line in LINES {
        wizard.press(line);
    }
    wizard.press("Закрыть");
    assert!(wizard.with_model(|model| model.overlay().is_none()), "nothing is left to ask");
}

/// A child ticks line after line without looking where they are.
#[test]
fn no_line_moves_under_the_mouse_that_ticks_it() {
    for size in [(1366.0, 768.0), (360.0, 728.0), (1024.0, 600.0)] {
        let mut wizard = Start::at("browser").size(size.0, size.1).run();
        wizard.send(Action::AskNextPupil);
        wizard.settle();
        let places = |wizard: &Wizard| LINES.map(|line| wizard.harness.get_by_label(line).rect());
        let before = places(&wizard);
        for line in LINES {
            wizard.press(line);
            assert_eq!(places(&wizard), before, "{size:?}, {line}");
        }
    }
}

#[test]
fn the_button_that_makes_type_larger_stays_under_the_mouse() {
    let mut wizard = Start::at("sign-in").run();
    wizard.send(Action::Show(Overlay::Menu));
    wizard.settle();
    let place = |wizard: &Wizard| wizard.harness.get_by_label_contains("Обычный размер").rect();
    let before = place(&wizard);
    for _ in 0..10 {
        wizard.send(Action::LargerType);
        wizard.settle();
        assert_eq!(place(&wizard), before);
    }
    assert!(wizard.has("200 %") || wizard.with_model(|it| it.type_percent().percent()) == 200);
}

#[test]
fn the_menu_says_what_is_on_in_words() {
    let mut wizard = Start::at("sign-in").run();
    wizard.send(Action::Show(Overlay::Menu));
    wizard.press("Приватное окно. Включено: браузер вас не запомнит");
    assert!(wizard.has("Приватное окно. Выключено: браузер запомнит вход"));
}

#[test]
fn a_mark_that_was_taken_back_is_away_after_a_restart_too() {
    let mut wizard = Start::at("browser").run();
    wizard.press("Сделано, дальше").press("Назад");
    wizard.send(Action::UndoStep(StepId("browser".to_owned())));
    assert_eq!(wizard.title(), "Запустите браузер", "still there");
    let path = wizard.path();
    wizard.close();
    let kept = kept(&path).expect("a state file");
    assert!(!is_done(&kept, "browser"), "{kept:?}");
}

#[test]
fn a_step_done_before_the_others_is_answered_in_words() {
    let mut wizard = Start::at("messenger").run();
    wizard.press("Сделано, дальше");
    assert_eq!(wizard.title(), "Запустите браузер");
    assert!(wizard.has("Остались шаги 1–5"));
    wizard.press("Сделано, дальше");
    assert!(!wizard.has("Остались шаги 1–5"), "said once");
    // All numbers are done, but not what comes before them.
    let mut wizard = Start::default().state(marks(&ALL_STEPS[1..6])).run();
    wizard.press("Да, продолжить, с шага 6. Перейдите в чат").press("Сделано, дальше");
    assert!(wizard.has("Осталось: «Перед началом»"));
    assert!(!wizard.has("Всё сделано"));
    wizard.press("Учётная запись есть, дальше");
    assert_eq!(wizard.title(), "Вы в чатах класса", "nobody goes through all of it again");
}

#[test]
fn who_comes_back_opens_journal_and_chats_from_the_last_page() {
    let mut wizard = Start::default().state(marks(&ALL_STEPS)).run();
    wizard.press("Да, продолжить, с последней страницы");
    wizard.press("Открыть Журнал").press("Открыть VK Мессенджер");
    assert_eq!(wizard.opened(), ["https://cop.admhmao.ru/elk", "https://web.vk.me/"]);
}

#[test]
fn hints_before_the_first_step_are_those_of_the_age() {
    let young = "Нет учётной записи на Госуслугах, мне меньше 14";
    let old = "Нет учётной записи на Госуслугах, мне 14 или больше";
    let hints = "Учётной записи нет или она не подходит";
    let mut wizard = Start::at("start").run();
    wizard.press(hints);
    assert!(wizard.has(young) && wizard.has(old), "the age is not known yet");
    for (card, mine, others) in [
        ("Меньше 14: нужна упрощённая учётная запись Госуслуг", young, old),
        ("14 лет или больше: нужна подтверждённая учётная запись Госуслуг", old, young),
    ] {
        let mut wizard = Start::at("start").run();
        wizard.press(card).press(hints);
        assert!(wizard.has(mine) && !wizard.has(others), "{card}");
        wizard.press(mine);
        assert!(wizard.with_model(|model| model.hints().is_some_and(|it| it.shown.is_some())));
    }
}
