//! Whether what is shown can be seen and hit: measured in the rendered pictures of every view, in all three themes.

use super::views::{VIEWS, View, show};
use crate::support::pixels::measure;
use crate::support::wizard::Wizard;
use egui::accesskit::Role;
use egui::{Rect, pos2, vec2};
use egui_kittest::kittest::NodeT as _;
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
