//! How «Показ классу» looks.

use crate::support::presentation::{SCREENS, class, picture, walk};
use crate::support::wizard::{Start, Wizard};
use egui::{Event, Key, Modifiers, PointerButton, vec2};
use egui_kittest::kittest::NodeT as _;
use egui_kittest::{SnapshotOptions, SnapshotResults};
use image::{GenericImage as _, RgbaImage, imageops};

/// Width of one screen on a sheet, pixels.
const SMALL: u32 = 480;
const COLUMNS: u32 = 4;

#[test]
fn every_screen_looks_as_it_did_on_small_projectors() {
    every_screen_looks_as_it_did(&SCREENS[..3]);
}

#[test]
fn every_screen_looks_as_it_did_on_a_large_projector() {
    every_screen_looks_as_it_did(&SCREENS[3..4]);
}

#[test]
#[ignore = "takes seconds: tests/check.sh runs it"]
fn every_screen_looks_as_it_did_on_the_largest_panel() {
    every_screen_looks_as_it_did(&SCREENS[4..]);
}

/// All screens of a whole display on one sheet, one sheet for each size of projector.
fn every_screen_looks_as_it_did(sizes: &[[u32; 2]]) {
    let mut results = SnapshotResults::new();
    for [width, height] in sizes.iter().copied() {
        let mut wizard = class("start", [width, height], "");
        let mut screens = Vec::new();
        let small = SMALL * height / width;
        walk(&mut wizard, |wizard| {
            screens.push(imageops::thumbnail(&picture(wizard), SMALL, small));
        });
        let rows = (screens.len() as u32).div_ceil(COLUMNS);
        let mut sheet = RgbaImage::new(COLUMNS * (SMALL + 4), rows * (small + 4));
        for (index, screen) in screens.iter().enumerate() {
            let [column, row] = [index as u32 % COLUMNS, index as u32 / COLUMNS];
            let placed = sheet.copy_from(screen, column * (SMALL + 4), row * (small + 4));
            placed.expect("it lies inside");
        }
        let name = format!("class-{width}x{height}");
        results.add(egui_kittest::try_image_snapshot(&sheet, name));
    }
}

/// A name, the size of the window, how many monitors, the preferences, and what is done.
type Case = (&'static str, &'static str, [u32; 2], usize, &'static str, fn(&mut Wizard));

/// Pixels. Letters of a picture that is scaled as a whole take a hair of their neighbours in egui's atlas at an edge, and
/// which those are depends on what was drawn first: on how soon a thread had made a picture ready.
const STRAY: usize = 12;

const CASES: [Case; 12] = [
    ("class-callout", "sign-in", [1366, 768], 1, "", |wizard| {
        wizard.key(Key::PageDown).key(Key::PageDown);
    }),
    ("class-zoom", "link-profile", [1366, 768], 1, "theme: Contrast", |wizard| {
        wizard.key(Key::PageDown).key(Key::Equals);
    }),
    ("class-pen", "chats", [1366, 768], 1, "theme: Dark", |wizard| {
        wizard.key(Key::PageDown).key(Key::P);
        for (index, y) in [0.3, 0.5, 0.7, 0.9].into_iter().enumerate() {
            if index > 0 {
                wizard.key(Key::C);
            }
            scribble(wizard, y);
        }
    }),
    ("class-light", "create-profile", [1024, 768], 1, "", |wizard| {
        wizard.key(Key::PageDown).key(Key::L);
        let figure = wizard.figure();
        wizard.harness.hover_at(figure.min + figure.size() * vec2(0.3, 0.6));
        wizard.settle();
    }),
    ("class-overview", "chats", [1366, 768], 1, "", |wizard| {
        wizard.key(Key::O);
    }),
    ("class-keys", "chats", [1024, 768], 1, "", |wizard| {
        wizard.key(Key::F1);
    }),
    ("class-qr", "chats", [1024, 768], 1, "", |wizard| {
        wizard.key(Key::PageDown).key(Key::Q);
    }),
    ("class-time", "chats", [1280, 800], 1, "", |wizard| {
        wizard.key(Key::PageDown).key(Key::T);
    }),
    ("presenter", "link-profile", [1366, 768], 2, "", |wizard| {
        wizard.key(Key::PageDown).key(Key::PageDown).key(Key::PageUp);
    }),
    ("presenter-start", "start", [1024, 600], 2, "", |_| {}),
    ("presenter-contrast", "create-profile", [1366, 768], 2, "theme: Contrast", |wizard| {
        wizard.key(Key::PageDown).key(Key::P).key(Key::F);
    }),
    ("presenter-large", "sign-in", [1366, 768], 2, "type_percent: 150", |wizard| {
        wizard.key(Key::PageDown).key(Key::B);
    }),
];

fn scribble(wizard: &mut Wizard, y: f32) {
    let figure = wizard.figure();
    let at = |x: f32| figure.min + figure.size() * vec2(x, y + 0.05 * (x * 12.0).sin());
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let mut events = vec![Event::PointerMoved(at(0.1)), button(at(0.1), true)];
    events.extend((10..90).map(|x| Event::PointerMoved(at(x as f32 / 100.0))));
    events.push(button(at(0.9), false));
    for event in events {
        wizard.harness.event(event);
        wizard.harness.step();
    }
    wizard.settle();
}

/// Where the time stands that has gone since the start: it depends on how many frames a computer needs.
fn times(wizard: &Wizard) -> Vec<egui::Rect> {
    let is_time = |text: &str| {
        let digits = text.trim_start_matches("Осталось ").trim_start_matches("Идёт ");
        let is_part = |c: char| c.is_ascii_digit() || c == ':';
        digits.contains(':') && digits.chars().all(is_part)
    };
    let all = wizard.harness.root().children_recursive();
    let said = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.value().or(node.label())
    };
    let times = all.filter(|node| said(node).is_some_and(|text| is_time(&text)));
    times.map(|node| node.rect()).collect()
}

fn cover(picture: &mut RgbaImage, rect: egui::Rect) {
    for y in rect.top() as u32..=rect.bottom() as u32 {
        for x in rect.left() as u32..=rect.right() as u32 {
            picture.put_pixel(x, y, image::Rgba([128, 128, 128, 255]));
        }
    }
}

#[test]
fn every_state_of_a_presentation_looks_as_it_did() {
    let mut results = SnapshotResults::new();
    for (name, step, [width, height], monitors, preferences, act) in CASES {
        let mut start = Start::at(step).size(width as f32, height as f32);
        start.presentation = true;
        start.monitors = vec![[width, height]; monitors];
        start.state = Some(format!("(format: 1, look: ({preferences}))"));
        let mut wizard = start.run();
        act(&mut wizard);
        wizard.settle();
        let mut picture = wizard.harness.render().expect("a picture");
        for time in times(&wizard) {
            cover(&mut picture, time);
        }
        // Only the presenter's view has a scaled picture in it.
        let most = if monitors == 2 { STRAY } else { 0 };
        let options = SnapshotOptions::new().max_failed_pixels(most);
        results.add(egui_kittest::try_image_snapshot_options(&picture, name, &options));
    }
}
