//! Pictures of the states that matter, drawn on the CPU: the same on every machine. After a change
//! that is meant: `UPDATE_SNAPSHOTS=1 cargo test snapshots`, and look at each before it is committed.

use crate::support::marks::{ALL_STEPS, marks, state};
use crate::support::wizard::{Start, Wizard};
use egui::Key;

/// A name, how it starts, and what is pressed.
type Case = (&'static str, fn() -> Start, fn(&mut Wizard));

const CASES: [Case; 17] = [
    ("start", Start::default, |_| {}),
    ("start-under-14", Start::default, |wizard| {
        wizard.press("Меньше 14: нужна упрощённая учётная запись Госуслуг");
    }),
    ("step", || at("link-profile", 4, ""), |_| {}),
    (
        "two-figures",
        || at("create-profile", 5, ""),
        |wizard| {
            wizard.press("Рисунок 5");
        },
    ),
    (
        "hints",
        || at("sign-in", 2, ""),
        |wizard| {
            wizard.press("На экране не так");
            wizard.press("«Ваш дневник не найден» или другая ошибка");
        },
    ),
    ("figure-large-type", || at("create-profile", 5, "type_percent: 150"), |_| {}),
    (
        "strip",
        || at("link-profile", 4, "").size(360.0, 728.0),
        |wizard| {
            wizard.key(Key::F4);
        },
    ),
    (
        "strip-150",
        || Start { scale: 1.5, ..at("sign-in", 2, "theme: Dark").size(360.0, 693.0) },
        |wizard| {
            wizard.key(Key::F4);
            wizard.press("Открыть cop.admhmao.ru/elk");
        },
    ),
    (
        "finish",
        || at("finish", 7, ""),
        |wizard| {
            wizard.press("Выйдите из VK");
        },
    ),
    ("resume", || Start::default().state(marks(&ALL_STEPS[..4])), |_| {}),
    (
        "next-pupil",
        || at("chats", 3, ""),
        |wizard| {
            wizard.press("Следующий ученик: начать сначала");
        },
    ),
    ("link-failed", failing, |wizard| {
        wizard.press("Открыть cop.admhmao.ru/elk");
    }),
    (
        "menu-dark",
        || at("chats", 3, "theme: Dark"),
        |wizard| {
            wizard.press("Меню");
        },
    ),
    (
        "contrast-compact",
        || at("sign-in", 2, "theme: Contrast").size(1024.0, 600.0),
        |wizard| {
            wizard.key(Key::Tab);
        },
    ),
    ("narrow-large", || at("messenger", 6, "type_percent: 150").size(480.0, 720.0), |_| {}),
    (
        "enlarged",
        || at("create-profile", 5, ""),
        |wizard| {
            wizard.press("Увеличить: Рисунок 4");
        },
    ),
    (
        "qr",
        || at("chats", 3, "theme: Dark"),
        |wizard| {
            wizard.press("QR-код cop.admhmao.ru/elk");
        },
    ),
];

fn at(step: &'static str, done: usize, preferences: &str) -> Start {
    Start::at(step).state(state(&ALL_STEPS[..done], preferences))
}

fn failing() -> Start {
    Start { browser_fails: true, ..at("chats", 3, "") }
}

#[test]
fn every_state_looks_as_it_did() {
    let mut results = egui_kittest::SnapshotResults::new();
    for (name, start, act) in CASES {
        let mut wizard = start().run();
        if wizard.title() == "На этом компьютере уже начинали" && name != "resume"
        {
            wizard.go_on();
        }
        act(&mut wizard);
        wizard.harness.remove_cursor();
        wizard.settle();
        results.add(wizard.harness.try_snapshot(name));
    }
}
