//! What a pupil does, from the first start to the last page.

use crate::support::marks::{ALL_STEPS, marks, state};
use crate::support::wizard::{Start, Wizard};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use join_chats::guide::{self, AGE, Answered as _, GuideSource};
use join_chats::labels;
use join_chats::model::Action;
use join_chats::preferences::{ThemeChoice, TypePercent};
use std::time::Duration;
use tempfile::TempDir;

const UNDER_14: &str = "Меньше 14: нужна упрощённая учётная запись Госуслуг";
const FROM_14: &str = "14 лет или больше: нужна подтверждённая учётная запись Госуслуг";
const TITLES: [&str; 8] = [
    "Сколько вам лет?",
    "Запустите браузер",
    "Войдите в «Электронный журнал»",
    "Откройте вкладку «Чаты»",
    "Привяжите учебный профиль VK ID",
    "Создайте профиль «Сферум»",
    "Перейдите в чат",
    "Вы в чатах класса",
];
const ALT: Modifiers = Modifiers::ALT;
const CTRL: Modifiers = Modifiers::COMMAND;

fn assert_all_done(wizard: &mut Wizard) {
    let kept = wizard.saved().expect("a state file");
    let guide = GuideSource::Embedded.load().expect("our own guide").0;
    assert!(kept.progress.is_complete(&guide), "{kept:?}");
}

#[test]
fn the_whole_path_by_mouse() {
    let mut wizard = Start::default().run();
    wizard.press(UNDER_14);
    assert!(wizard.has("Открыть help-myschool.edu.ru/52"));
    wizard.press("Учётная запись есть, дальше");
    for title in &TITLES[1..7] {
        assert_eq!(wizard.title(), *title);
        wizard.press("Сделано, дальше");
    }
    assert_eq!(wizard.title(), TITLES[7]);
    assert_all_done(&mut wizard);
}

#[test]
fn the_whole_path_by_keyboard() {
    let mut wizard = Start::default().run();
    // Enter does nothing before the question is answered.
    wizard.key(Key::Enter);
    assert_eq!(wizard.title(), TITLES[0]);
    wizard.key(Key::Tab).key(Key::Tab).key(Key::Space);
    assert!(wizard.has("Открыть help-myschool.edu.ru/52"), "the second card is chosen");
    wizard.key_with(CTRL, Key::Num1).key_with(ALT, Key::ArrowLeft);
    for title in &TITLES[..7] {
        assert_eq!(wizard.title(), *title);
        wizard.key(Key::Enter);
        // A page to open comes first: the filled button is «Открыть», then «Сделано, дальше».
        if wizard.title() == *title {
            wizard.key(Key::Enter);
        }
    }
    assert_eq!(wizard.opened(), ["https://cop.admhmao.ru/elk"; 2]);
    assert_eq!(wizard.title(), TITLES[7]);
    assert_all_done(&mut wizard);
}

#[test]
fn each_age_group_sees_what_it_needs() {
    for (card, address, age) in [
        (UNDER_14, "Открыть help-myschool.edu.ru/52", guide::UNDER_14),
        (FROM_14, "Открыть www.gosuslugi.ru", guide::FROM_14),
    ] {
        let mut wizard = Start::default().run();
        wizard.press(card);
        assert!(wizard.has(address), "{address}");
        assert_eq!(wizard.saved().expect("saved").progress.answer_to(AGE), Some(age));
    }
}

#[test]
fn steps_are_one_click_away_and_back_keeps_marks() {
    let mut wizard = Start::at("chats").run();
    wizard.press("Сделано, дальше").press("Назад");
    assert_eq!(wizard.title(), TITLES[3]);
    assert!(wizard.has("Шаг 3. Откройте вкладку «Чаты», сделано"));
    wizard.press("Шаг 6. Перейдите в чат");
    assert_eq!(wizard.title(), TITLES[6]);
    wizard.key_with(CTRL, Key::Num2);
    assert_eq!(wizard.title(), TITLES[2]);
    wizard.key_with(CTRL, Key::Num7);
    assert_eq!(wizard.title(), TITLES[2], "the last page is for those who have done all");
}

#[test]
fn the_last_step_leads_to_what_is_not_done() {
    let done = ["start", "browser", "chats", "link-profile", "create-profile"];
    let mut wizard = Start::default().state(marks(&done)).run();
    wizard.press("Да, продолжить, с шага 2. Войдите в «Электронный журнал»");
    wizard.key_with(CTRL, Key::Num6).press("Сделано, дальше");
    assert_eq!(wizard.title(), TITLES[2]);
    wizard.key_with(CTRL, Key::Num2).press("Сделано, дальше");
    wizard.key_with(CTRL, Key::Num6).press("Дальше");
    assert_eq!(wizard.title(), TITLES[7]);
}

#[test]
fn a_restart_asks_whose_marks_these_are() {
    let mut wizard = Start::at("start").run();
    wizard.press(UNDER_14).press("Учётная запись есть, дальше");
    wizard.press("Сделано, дальше");
    let mut wizard = wizard.restart();
    assert_eq!(wizard.title(), "На этом компьютере уже начинали");
    wizard.key(Key::Enter);
    assert_eq!(wizard.title(), "На этом компьютере уже начинали", "never silently");
    wizard.press("Да, продолжить, с шага 2. Войдите в «Электронный журнал»");
    assert_eq!(wizard.title(), TITLES[2]);
}

#[test]
fn the_next_pupil_starts_anew_in_two_clicks() {
    let mut wizard = Start::default().state(marks(&ALL_STEPS[..4])).run();
    wizard.press("Нет, начать сначала, следующий ученик: отметки будут убраны");
    assert!(wizard.has("Его отметки будут убраны."), "it is asked first");
    wizard.press("Начать сначала");
    assert_eq!(wizard.title(), TITLES[0]);
    let kept = wizard.saved().expect("saved");
    assert!(!kept.progress.is_begun(), "{kept:?}");
}

#[test]
fn the_next_pupil_keeps_the_look_of_the_computer() {
    let state = state(&ALL_STEPS, "theme: Dark, type_percent: 130");
    let mut wizard = Start::default().state(state).run();
    wizard.press("Да, продолжить, с последней страницы");
    wizard.press("Следующий ученик").press("Начать сначала");
    let preferences = wizard.saved().expect("saved").preferences;
    assert_eq!(preferences.type_percent, Some(TypePercent::from(130_u16)));
}

#[test]
fn cancel_and_escape_keep_the_marks() {
    for way_out in ["Отмена", "Закрыть окно", "Esc"] {
        let mut wizard = Start::at("browser").run();
        wizard.press("Сделано, дальше").press("Следующий ученик…");
        match way_out {
            "Esc" => wizard.key(Key::Escape),
            button => wizard.press(button),
        };
        assert_eq!(wizard.title(), TITLES[2], "{way_out}");
        assert!(wizard.saved().expect("saved").progress.is_begun(), "{way_out}");
    }
}

#[test]
fn a_double_click_marks_one_step() {
    for pause in [None, Some(0), Some(4)] {
        let mut wizard = Start::at("browser").run();
        let place = wizard.place("Сделано, дальше");
        wizard.double_click(place, pause);
        assert_eq!(wizard.title(), TITLES[2], "{pause:?}");
    }
}

#[test]
fn holding_enter_marks_one_step() {
    let mut wizard = Start::at("chats").run();
    wizard.hold(Key::Enter, 5);
    assert_eq!(wizard.title(), TITLES[4]);
}

#[test]
fn keys_work_by_their_place_in_the_russian_layout() {
    let mut wizard = Start::at("chats").run();
    // Whatever a layout calls these keys, their place counts.
    wizard.key_in_layout(Key::Quote, Key::Equals, Modifiers::NONE);
    assert!(wizard.has("Закрыть рисунок"));
    wizard.key(Key::Escape);
    wizard.key_in_layout(Key::OpenBracket, Key::Num5, CTRL);
    assert_eq!(wizard.title(), TITLES[5]);
}

#[test]
fn type_and_colours_are_kept() {
    let mut wizard = Start::at("chats").run();
    wizard.press("Увеличить текст").key_with(CTRL, Key::Equals);
    wizard.press("Меню").press("Контрастные").press("Меньше движения на экране. Выключено");
    let preferences = wizard.saved().expect("saved").preferences;
    assert_eq!(preferences.type_percent, Some(TypePercent::from(120_u16)));
    assert!(preferences.reduce_motion);
    assert_eq!(preferences.theme, ThemeChoice::Contrast);
}

#[test]
fn hints_open_in_place_and_close_again() {
    let mut wizard = Start::at("sign-in").run();
    wizard.key(Key::F1);
    assert!(wizard.has("Подсказки. Не часть официальной инструкции"));
    wizard.press("Забыт пароль").press("Закрыть подсказки");
    assert!(!wizard.has("Забыт пароль"));
    wizard.press("На экране не так").key(Key::Escape);
    assert!(wizard.has("Открыть cop.admhmao.ru/elk"));
}

#[test]
fn a_reference_shows_its_figure() {
    let mut wizard = Start::at("create-profile").run();
    wizard.press("Показать: Рисунок 5");
    assert!(wizard.has("Увеличить: Рисунок 5"));
    wizard.press("Увеличить: Рисунок 5");
    wizard.press("Крупнее").press("Целиком").press("Закрыть рисунок");
    assert_eq!(wizard.title(), TITLES[5]);
}

#[test]
fn the_ladder_stays_when_its_address_is_copied() {
    let start = Start { browser_fails: true, ..Start::at("chats") };
    let mut wizard = start.run();
    wizard.press("Открыть cop.admhmao.ru/elk").press("Копировать cop.admhmao.ru/elk");
    assert!(wizard.has("QR-код https://cop.admhmao.ru/elk"));
    assert!(wizard.has("Скопировано"));
}

#[test]
fn the_focus_comes_back_from_what_stood_in_front() {
    let mut wizard = Start::at("chats").run();
    for (open, close) in [("Меню", Key::Escape), ("На экране не так", Key::Escape)]
    {
        wizard.focus(open);
        wizard.key(Key::Space);
        assert_ne!(wizard.focused(), open, "the title of what came has it");
        wizard.key(close);
        assert_eq!(wizard.focused(), open);
    }
    wizard.focus("Следующий ученик…");
    wizard.key(Key::Space).focus("Начать сначала");
    wizard.key(Key::Space);
    assert_eq!(wizard.focused(), TITLES[0], "a new page has it");
}

/// F1, then Esc: what Enter pressed before, it presses again.
#[test]
fn who_looked_at_the_hints_by_a_key_goes_on_with_enter() {
    let mut wizard = Start::at("chats").run();
    wizard.key(Key::F1).key(Key::Escape);
    assert_eq!(wizard.focused(), TITLES[3], "the page has the keyboard again");
    wizard.key(Key::Enter);
    assert_eq!(wizard.title(), TITLES[4]);
}

#[test]
fn going_on_leads_to_the_page_that_the_card_names() {
    for (done, step, card, title) in [
        (&["sign-in", "chats"][..], None, "Да, продолжить, с шага 1. Запустите браузер", TITLES[1]),
        (&ALL_STEPS, None, "Да, продолжить, с последней страницы", TITLES[7]),
        (&ALL_STEPS[1..], None, "Да, продолжить, с начала: Перед началом", TITLES[0]),
        (
            &ALL_STEPS[..2],
            Some("messenger"),
            "Да, продолжить, с шага 6. Перейдите в чат",
            TITLES[6],
        ),
    ] {
        let start = Start { step, ..Start::default() };
        let mut wizard = start.state(marks(done)).run();
        wizard.press(card);
        assert_eq!(wizard.title(), title);
    }
}

#[test]
fn the_figure_of_the_next_step_is_there_with_the_click() {
    let mut wizard = Start::at("chats").run();
    // Half a second of reading.
    for _ in 0..50 {
        std::thread::sleep(Duration::from_millis(10));
        wizard.harness.step();
    }
    wizard.harness.get_by_label("Сделано, дальше").click();
    // One frame takes the click, the next one shows the page.
    wizard.harness.step();
    wizard.harness.step();
    assert_eq!(wizard.title(), TITLES[4]);
    assert!(!wizard.harness.ctx.has_pending_images(), "it is being made");
}

#[test]
fn lists_of_a_foreign_guide_share_no_ticks() {
    let list = |title: &str, items: &str| {
        format!("Checklist((title: {title:?}, note: \"\", items: [{items}]))")
    };
    let guide = format!(
        "(format: 1, heading: \"Списки\", figures: [], steps: [(id: \"one\", label: \"ШАГ 1.\", numbered: true, \
         name: \"Раз\", title: \"Раз\", done: \"Сделано\", hints_title: \"Не так\", blocks: [{}, {}])], \
         finish: (title: \"Конец\", blocks: [{}]))",
        list("До", r#""мышь", "экран""#),
        list("После", r#""стул""#),
        list("Уходите?", r#""VK", "Сферум""#),
    );
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("guide.ron");
    std::fs::write(&path, guide).expect("a guide");
    let mut wizard = Start { guide: Some(path), ..Start::at("one") }.run();
    wizard.press("мышь");
    wizard.send(Action::AskNextPupil);
    assert!(wizard.has(labels::NOTHING_TICKED));
    wizard.press("VK");
    assert!(wizard.has(&labels::left_behind(&["Сферум"])));
}
