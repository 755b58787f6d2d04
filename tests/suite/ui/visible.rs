//! Whether what is shown can be seen and hit: measured in the rendered pictures of every view, in all three themes.

use super::views::{VIEWS, View, show, with};
use crate::support::pixels::{crop, measure};
use crate::support::wizard::{Start, Wizard};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use image::RgbaImage;
use join_chats::preferences::ThemeChoice;

/// WCAG 2.2, 1.4.3.
const READABLE: f64 = 4.5;
/// Points. Links in running words are as high as their line.
const TARGET: f32 = 40.0;

/// Points above the buttons, with the room around them.
const FADE: f32 = 52.0;

const PRESSED: [Role; 5] =
    [Role::Button, Role::RadioButton, Role::CheckBox, Role::Switch, Role::Tab];

/// Names, roles and places of what stands in front: of a dialog, or else of the page.
fn things(wizard: &Wizard) -> Vec<(String, Role, Rect)> {
    let all: Vec<_> = wizard.harness.root().children_recursive().collect();
    let is_dialog = |role: Role| role == Role::Dialog;
    let dialog = all.iter().find(|node| is_dialog(node.accesskit_node().role()));
    let inside = dialog.map_or(all.clone(), |dialog| dialog.children_recursive().collect());
    let named = inside.into_iter().filter_map(|node| {
        let access = node.accesskit_node();
        let name = access.label().or_else(|| access.value())?;
        let is_there = access.raw_bounds().is_some() && !access.is_disabled();
        is_there.then(|| (name, access.role(), node.rect()))
    });
    named.collect()
}

/// What the page shows whole: what scrolls fades above the buttons.
fn is_seen(wizard: &Wizard, rect: Rect) -> bool {
    let window = Rect::from_min_size(pos2(0.0, 0.0), vec2(1366.0, 768.0));
    let mut all = wizard.harness.root().children_recursive();
    let footer = all.find(|node| node.accesskit_node().role() == Role::ContentInfo);
    let buttons = footer.into_iter().flat_map(|footer| footer.children_recursive());
    let tops = buttons.filter_map(|node| node.accesskit_node().raw_bounds());
    let edge = tops.map(|bounds| bounds.y0 as f32).fold(f32::INFINITY, f32::min);
    let fades = rect.bottom() > edge - FADE && rect.top() < edge - 12.0 && rect.right() < 660.0;
    window.contains_rect(rect) && !fades
}

fn check(view: View, theme: ThemeChoice) -> Vec<String> {
    let mut wizard = show(view, theme);
    let picture: RgbaImage = wizard.harness.render().expect("a picture");
    let mut faults = Vec::new();
    for (name, role, rect) in things(&wizard) {
        let place = format!("{} {theme:?}: «{name}»", view.0);
        let is_target = PRESSED.contains(&role);
        let is_text = is_target || matches!(role, Role::Label | Role::Heading | Role::Link);
        if is_target && rect.width().min(rect.height()) < TARGET - 0.5 {
            faults.push(format!("{place} is {rect:?}"));
        }
        // Frames over a figure: their words stand under it.
        if is_text && !name.starts_with("Выноска") && is_seen(&wizard, rect) {
            let (_, strength) = measure(&picture, rect);
            if strength < READABLE {
                faults.push(format!("{place} has {strength:.1} : 1"));
            }
        }
    }
    faults
}

fn all_is_seen(theme: ThemeChoice) {
    let faults: Vec<_> = VIEWS.iter().flat_map(|view| check(*view, theme)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_word_is_readable_and_every_button_easy_to_hit() {
    all_is_seen(ThemeChoice::Light);
}

#[test]
#[ignore = "takes seconds: tests/check.sh runs it"]
fn the_same_in_the_dark() {
    all_is_seen(ThemeChoice::Dark);
}

#[test]
#[ignore = "takes seconds: tests/check.sh runs it"]
fn the_same_in_high_contrast() {
    all_is_seen(ThemeChoice::Contrast);
}

/// How it starts, what is done to bring it into the other state, and what it is called.
type States = (&'static str, fn() -> Start, fn(&mut Wizard), &'static str);

const STATES: [States; 5] = [
    (
        "a switch",
        || with("chats", 3, ""),
        |wizard| {
            wizard.press("Буквы управляют показом. Включено: B — чёрный экран, P — перо");
        },
        "Буквы управляют показом",
    ),
    (
        "a check box",
        || with("finish", 7, ""),
        |wizard| {
            wizard.press("Выйдите из VK");
        },
        "Выйдите из VK",
    ),
    (
        "an answer",
        || with("start", 0, "type_percent: 150").size(1024.0, 600.0),
        |wizard| {
            wizard.press("14 лет или больше: нужна подтверждённая учётная запись Госуслуг");
        },
        "14 лет или больше",
    ),
    (
        "a step that is done",
        || with("chats", 2, ""),
        |wizard| {
            wizard.press("Сделано, дальше");
        },
        "Шаг 3. ",
    ),
    (
        "a step that is open",
        || with("chats", 1, ""),
        |wizard| {
            wizard.key_with(Modifiers::COMMAND, Key::Num5);
        },
        "Шаг 5. ",
    ),
];

/// How light each pixel of the glyph is against its ground: 0 to 255, without colour.
fn greys(wizard: &mut Wizard, name: &str) -> Vec<i32> {
    let rect = wizard.harness.get_by_label_contains(name).rect();
    let picture = wizard.harness.render().expect("a picture");
    // A switch is at the right of its words, all else at the left.
    let is_switch = name.starts_with("Буквы");
    let left = if is_switch { rect.right() - 64.0 } else { rect.left() };
    let glyph = Rect::from_min_size(pos2(left, rect.top()), vec2(64.0, rect.height()));
    let grey = image::imageops::grayscale(&crop(&picture, glyph));
    let ground = i32::from(grey.get_pixel(2, 2).0[0]);
    grey.pixels().map(|pixel| i32::from(pixel.0[0]) - ground).collect()
}

/// Nobody needs to see colours to know what is on, ticked, chosen, done or open.
#[test]
fn states_differ_without_colour() {
    for theme in [ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast] {
        for (what, start, act, name) in STATES {
            let mut wizard = show((what, start, |_| {}), theme);
            if what == "a switch" {
                wizard.press("Меню");
            }
            let before = greys(&mut wizard, name);
            act(&mut wizard);
            wizard.harness.remove_cursor();
            wizard.settle();
            let after = greys(&mut wizard, name);
            let differ = before.iter().zip(&after).filter(|(a, b)| (*a - *b).abs() > 48).count();
            assert!(differ >= 30, "{what} {theme:?}: {differ} pixels differ");
        }
    }
}
