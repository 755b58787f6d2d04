//! The views of the wizard that a person can reach, each with the way there: looked at as pictures, and measured.

use crate::support::documents::brought;
use crate::support::library::{library_of, put};
use crate::support::marks::{ALL_STEPS, marks, state};
use crate::support::wizard::{Start, Wizard};
use egui::Key;
use join_chats::browser::Browser;
use join_chats::model::{Action, Model, Overlay, Standing};
use join_chats::preferences::ThemeChoice;
use tempfile::TempDir;

/// A name, how it starts, and what is pressed.
pub type View = (&'static str, fn() -> Start, fn(&mut Wizard));

/// At the size for which the pages are drawn, 1366×768.
pub const VIEWS: [View; 21] = [
    ("start", Start::default, |_| {}),
    ("start-under-14", Start::default, |wizard| {
        wizard.press("Меньше 14: нужна упрощённая учётная запись Госуслуг");
    }),
    ("browser", || at("browser", 1), |_| {}),
    ("step", || at("sign-in", 2), |_| {}),
    (
        "opened",
        || at("sign-in", 2),
        |wizard| {
            wizard.press("Открыть cop.admhmao.ru/elk");
        },
    ),
    (
        "ladder",
        || at("sign-in", 2),
        |wizard| {
            wizard.press("Открыть cop.admhmao.ru/elk");
            wizard.press("Страница открылась? Нет");
        },
    ),
    (
        "link-failed",
        || Start { browser_fails: true, ..at("chats", 3) },
        |wizard| {
            wizard.press("Открыть cop.admhmao.ru/elk");
        },
    ),
    (
        "two-figures",
        || at("create-profile", 5),
        |wizard| {
            wizard.press("Рисунок 5");
        },
    ),
    ("messenger", || at("messenger", 6), |_| {}),
    (
        "hints",
        || at("sign-in", 2),
        |wizard| {
            wizard.press("На экране не так");
            wizard.press("«Ваш дневник не найден» или другая ошибка");
        },
    ),
    (
        "finish",
        || at("finish", 7),
        |wizard| {
            wizard.press("Выйдите из VK");
        },
    ),
    ("guides", guides, |_| {}),
    ("resume", || Start::default().state(marks(&ALL_STEPS[..4])), |_| {}),
    (
        "next-pupil",
        || at("chats", 3),
        |wizard| {
            wizard.press("Следующий ученик…");
        },
    ),
    (
        "menu",
        || at("chats", 3),
        |wizard| {
            wizard.press("Меню");
        },
    ),
    (
        "keys",
        || at("chats", 3),
        |wizard| {
            wizard.press("Меню");
            wizard.press("Клавиши");
        },
    ),
    (
        "enlarged",
        || at("create-profile", 5),
        |wizard| {
            wizard.press("Увеличить: Рисунок 4");
        },
    ),
    (
        "qr",
        || at("chats", 3),
        |wizard| {
            wizard.press("QR-код cop.admhmao.ru/elk");
        },
    ),
    ("reading", || at("chats", 3), |wizard| brought(wizard, "долго.docx")),
    ("check", || at("chats", 3), |wizard| brought(wizard, "Чаты.docx")),
    ("handout", || at("chats", 3), |wizard| wizard.send(Action::Show(Overlay::Handout))),
];

/// In windows of other sizes.
pub const OTHERS: [View; 14] = [
    ("start-1024-150", || small("start", 0), |_| {}),
    ("check-strip", || at("chats", 3).size(360.0, 640.0), |wizard| brought(wizard, "Чаты.docx")),
    (
        "handout-strip",
        || at("chats", 3).size(360.0, 640.0),
        |wizard| wizard.send(Action::Show(Overlay::Handout)),
    ),
    ("check-1024-150", || small("chats", 3), |wizard| brought(wizard, "Чаты.docx")),
    ("guides-strip", || guides().size(360.0, 640.0), |_| {}),
    (
        "guides-1024-150",
        || Start { state: Some(state(&[], "type_percent: 150")), ..guides().size(1024.0, 600.0) },
        |_| {},
    ),
    ("step-1024-150", || small("sign-in", 2), |_| {}),
    (
        "compact",
        || at("sign-in", 2).size(1024.0, 600.0),
        |wizard| {
            wizard.key(Key::Tab);
        },
    ),
    ("step-1920", || at("sign-in", 2).size(1920.0, 1080.0), |_| {}),
    ("start-1920", || Start::default().size(1920.0, 1080.0), |_| {}),
    ("narrow-large", || with("messenger", 6, "type_percent: 150").size(480.0, 720.0), |_| {}),
    ("figure-large-type", || with("create-profile", 5, "type_percent: 150"), |_| {}),
    (
        "strip",
        || at("link-profile", 4).size(360.0, 728.0),
        |wizard| {
            wizard.key(Key::F4);
        },
    ),
    (
        "strip-150",
        || Start { scale: 1.5, ..at("sign-in", 2).size(360.0, 693.0) },
        |wizard| {
            wizard.key(Key::F4);
            wizard.press("Открыть cop.admhmao.ru/elk");
        },
    ),
];

fn at(step: &'static str, done: usize) -> Start {
    with(step, done, "")
}

fn small(step: &'static str, done: usize) -> Start {
    with(step, done, "type_percent: 150").size(1024.0, 600.0)
}

/// «Какая у вас инструкция?», of the official one and two others.
fn guides() -> Start {
    let folder = TempDir::new().expect("a folder");
    put(folder.path(), "a.join-chats", "circle", "Запись в кружок робототехники");
    let long = "Регистрация на школьный этап олимпиады по математике, информатике и физике";
    put(folder.path(), "b.join-chats", "olympiad", long);
    let mut library = library_of(folder.path());
    library.offers[2].standing = Standing::Own;
    Start { library, ..Start::default().state(marks(&ALL_STEPS[..4])) }
}

/// With two browsers, and so many steps done.
pub fn with(step: &'static str, done: usize, preferences: &str) -> Start {
    let state = state(&ALL_STEPS[..done], preferences);
    let browsers = vec![Browser::Firefox, Browser::Chromium];
    Start { browsers, ..Start::at(step).state(state) }
}

/// Shows a view in these colours.
pub fn show((name, start, act): View, theme: ThemeChoice) -> Wizard {
    let mut start = start();
    start.preset.theme = Some(theme);
    let mut wizard = start.run();
    let is_question = ["resume", "guides"].iter().any(|question| name.starts_with(question));
    if !is_question && wizard.with_model(Model::asks_whose) {
        wizard.go_on();
    }
    act(&mut wizard);
    wizard.harness.remove_cursor();
    wizard.settle();
    wizard
}
