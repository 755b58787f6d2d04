//! Motion is short and quiet, ends in the picture that is there without it, and is not there where less of it is
//! wished. `FILM=ПАПКА cargo test films` leaves the frames to be looked at.

use super::views::with;
use crate::support::wizard::{Start, Wizard};
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use image::RgbaImage;
use join_chats::model::Model;
use std::path::PathBuf;

/// Frames of a film, and the time between two of them, seconds: together longer than the longest motion.
const FRAMES: usize = 10;
const STEP: f32 = 0.045;

/// A name, how it starts, and what sets it in motion.
type Motion = (&'static str, fn(&str) -> Start, fn(&mut Wizard));

fn click(wizard: &mut Wizard, name: &str) {
    wizard.harness.get_by_label(name).click();
}

const MOTIONS: [Motion; 6] = [
    (
        "age-card",
        |look| with("start", 0, look),
        |wizard| {
            click(wizard, "14 лет или больше: нужна подтверждённая учётная запись Госуслуг");
        },
    ),
    (
        "page-and-road",
        |look| with("chats", 3, look),
        |wizard| {
            wizard.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::Num4);
        },
    ),
    ("figure", |look| with("create-profile", 5, look), |wizard| click(wizard, "Рисунок 5")),
    (
        "hints",
        |look| with("sign-in", 2, look),
        |wizard| {
            click(wizard, "«Ваш дневник не найден» или другая ошибка");
        },
    ),
    (
        "switch",
        |look| with("chats", 3, look),
        |wizard| {
            click(wizard, "Приватное окно. Включено: браузер вас не запомнит");
        },
    ),
    ("tick", |look| with("chats", 3, look), |wizard| click(wizard, "Сделано, дальше")),
];

/// What must be open before the motion begins.
fn prepare(name: &str, wizard: &mut Wizard) {
    match name {
        "hints" => _ = wizard.press("На экране не так"),
        "switch" => _ = wizard.press("Меню"),
        _ => {}
    }
}

/// The pictures from the moment that something was pressed.
fn film((name, start, act): Motion, look: &str) -> Vec<RgbaImage> {
    let mut wizard = Start { frame: STEP, ..start(look) }.run();
    if wizard.with_model(Model::asks_whose) {
        wizard.go_on();
    }
    prepare(name, &mut wizard);
    wizard.harness.remove_cursor();
    wizard.settle();
    let mut frames = vec![picture(&mut wizard)];
    act(&mut wizard);
    for _ in 0..FRAMES {
        wizard.harness.step();
        frames.push(picture(&mut wizard));
    }
    wizard.settle();
    frames.push(picture(&mut wizard));
    frames
}

fn picture(wizard: &mut Wizard) -> RgbaImage {
    wizard.harness.render().expect("a picture")
}

fn keep(name: &str, frames: &[RgbaImage]) {
    let Some(folder) = std::env::var_os("FILM").map(PathBuf::from) else {
        return;
    };
    for (number, frame) in frames.iter().enumerate() {
        frame.save(folder.join(format!("{name}-{number:02}.png"))).expect("a place for films");
    }
}

/// How many different pictures there were on the way.
fn on_the_way(frames: &[RgbaImage]) -> usize {
    let [first, middle @ .., last] = frames else {
        return 0;
    };
    let mut seen: Vec<&RgbaImage> = Vec::new();
    for frame in middle {
        if frame != first && frame != last && !seen.contains(&frame) {
            seen.push(frame);
        }
    }
    seen.len()
}

#[test]
#[ignore = "takes seconds: tests/check.sh runs it"]
fn films_of_every_motion() {
    for motion in MOTIONS {
        let frames = film(motion, "");
        keep(motion.0, &frames);
        let moves = on_the_way(&frames);
        assert!(moves >= 2, "{}: {moves} pictures on the way", motion.0);
    }
}

/// A thing looks hovered, then pressed, and a picture in its new size comes a frame later; nothing else differs.
#[test]
#[ignore = "takes seconds: tests/check.sh runs it"]
fn with_less_motion_nothing_moves() {
    for motion in MOTIONS {
        let frames = film(motion, "reduce_motion: true");
        let moves = on_the_way(&frames);
        assert!(moves <= 3, "{}: {moves} pictures on the way", motion.0);
    }
}
