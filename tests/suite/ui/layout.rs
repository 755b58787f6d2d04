//! Every page at every size of window and type: nothing clipped, nothing over something else, the
//! buttons always in sight. Measured from the bounds that a screen reader gets.

use crate::support::guides::guide_of_steps;
use crate::support::marks::{ALL_STEPS, state};
use crate::support::wizard::{Start, Wizard};
use egui::accesskit::Role;
use egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Rect, TouchPhase, Vec2, pos2, vec2,
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use join_chats::labels;

/// Windows in points.
const SIZES: [(f32, f32); 8] = [
    (1024.0, 600.0),
    (1024.0, 768.0),
    (1366.0, 768.0),
    (1280.0, 800.0),
    (1920.0, 1080.0),
    (911.0, 512.0),
    (800.0, 600.0),
    (360.0, 640.0),
];
/// A screen of 3840 × 2160 pixels at 200 %, in points and pixels to a point.
const DENSE: (f32, f32, f32) = (1920.0, 1080.0, 2.0);
const TYPES: [u16; 4] = [80, 100, 150, 200];

/// Something with a name on the screen.
#[derive(Debug, Clone)]
struct Thing {
    name: String,
    role: Role,
    rect: Rect,
    part: Role,
}

/// Everything with a name, and the part of the window that it belongs to.
fn things(wizard: &Wizard) -> Vec<Thing> {
    let mut things = Vec::new();
    for part in wizard.harness.root().children_recursive() {
        let part_role = part.accesskit_node().role();
        if !matches!(part_role, Role::Banner | Role::Navigation | Role::Main | Role::ContentInfo) {
            continue;
        }
        for node in part.children_recursive() {
            let accesskit = node.accesskit_node();
            let name = accesskit.label().or_else(|| accesskit.value());
            let (Some(name), Some(bounds)) = (name, accesskit.raw_bounds()) else {
                continue;
            };
            let min = pos2(bounds.x0 as f32, bounds.y0 as f32);
            let rect = Rect::from_min_max(min, pos2(bounds.x1 as f32, bounds.y1 as f32));
            things.push(Thing { name, role: accesskit.role(), rect, part: part_role });
        }
    }
    things
}

/// What must not lie over anything else: references and callouts do by design.
fn is_solid(thing: &Thing) -> bool {
    // A card of a choice holds what follows from it; the button that shows more floats over what goes on below.
    let is_card = thing.role == Role::RadioButton && thing.name.contains(':');
    let is_floating = thing.name == labels::SCROLL_ON || thing.name.starts_with("Выноска");
    let is_part =
        matches!(thing.role, Role::Link | Role::GenericContainer | Role::Image | Role::Figure);
    !(is_card || is_floating || is_part)
}

fn faults(wizard: &Wizard, window: Vec2, scrolls: bool) -> Vec<String> {
    let things = things(wizard);
    let screen = Rect::from_min_size(egui::Pos2::ZERO, window).expand(0.5);
    let mut faults = Vec::new();
    for thing in &things {
        let Thing { name, rect, .. } = thing;
        let inside_x = rect.left() >= screen.left() && rect.right() <= screen.right();
        let inside_y = rect.top() >= screen.top() && rect.bottom() <= screen.bottom();
        // Only the page may scroll, and only up and down.
        let may_scroll = scrolls && thing.part == Role::Main;
        if !inside_x || !(inside_y || may_scroll) {
            faults.push(format!("«{name}» outside: {rect:?}"));
        }
        let targets = [Role::Button, Role::RadioButton, Role::CheckBox, Role::Link];
        let presses = targets.contains(&thing.role);
        if presses && (rect.width() < 24.0 || rect.height() < 24.0) {
            faults.push(format!("«{name}» too small to hit: {rect:?}"));
        }
    }
    let solid: Vec<&Thing> = things.iter().filter(|thing| is_solid(thing)).collect();
    for (index, one) in solid.iter().enumerate() {
        for other in &solid[index + 1..] {
            let shared = one.rect.intersect(other.rect);
            if one.part == other.part && shared.width() > 1.0 && shared.height() > 1.0 {
                faults.push(format!("«{}» over «{}»: {shared:?}", one.name, other.name));
            }
        }
    }
    for name in ["Сделано, дальше", "Учётная запись есть, дальше", "Следующий ученик"]
    {
        let button = things.iter().find(|thing| thing.name == name);
        if let Some(button) = button
            && !screen.contains_rect(button.rect)
        {
            faults.push(format!("«{name}» is not in sight"));
        }
    }
    faults
}

/// All pages of one wizard at one size; each begins at its top.
fn faults_of_all_pages(wizard: &mut Wizard, window: Vec2, scrolls: bool) -> Vec<String> {
    let mut found = Vec::new();
    wizard.harness.set_size(window);
    press(wizard, Modifiers::COMMAND, Key::Num1);
    press(wizard, Modifiers::ALT, Key::ArrowLeft);
    for number in 0..8 {
        if let Some(key) = number_key(number) {
            press(wizard, Modifiers::COMMAND, key);
        }
        let page = wizard.title();
        for hints in [false, true] {
            if hints {
                press(wizard, Modifiers::NONE, Key::F1);
            }
            let faults = faults(wizard, window, scrolls || hints);
            found.extend(faults.iter().map(|fault| format!("{page} (hints {hints}): {fault}")));
        }
        press(wizard, Modifiers::NONE, Key::Escape);
    }
    found
}

/// Without waiting for pictures: only their places count here.
fn press(wizard: &mut Wizard, modifiers: Modifiers, key: Key) {
    wizard.harness.key_press_modifiers(modifiers, key);
    wizard.harness.run_steps(3);
}

fn number_key(number: usize) -> Option<Key> {
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7]
        .get(number.checked_sub(1)?)
        .copied()
}

fn wizard(type_percent: u16, scale: f32) -> Wizard {
    let preferences = format!("type_percent: {type_percent}, reduce_motion: true");
    let start = Start { scale, ..Start::default() };
    let mut wizard = start.state(state(&ALL_STEPS, &preferences)).run();
    wizard.press("Да, продолжить, с последней страницы");
    wizard
}

#[test]
fn nothing_is_clipped_and_nothing_overlaps_at_any_size() {
    let mut found = Vec::new();
    for type_percent in TYPES {
        let mut plain = wizard(type_percent, 1.0);
        for (width, height) in SIZES {
            let faults = faults_of_all_pages(&mut plain, vec2(width, height), true);
            let place = format!("{width}×{height}, type {type_percent}");
            found.extend(faults.into_iter().map(|fault| format!("{place}: {fault}")));
        }
        let (width, height, scale) = DENSE;
        let mut dense = wizard(type_percent, scale);
        let faults = faults_of_all_pages(&mut dense, vec2(width, height), true);
        found
            .extend(faults.into_iter().map(|fault| format!("dense, type {type_percent}: {fault}")));
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

#[test]
fn no_page_scrolls_at_1024_by_600() {
    let mut wizard = wizard(100, 1.0);
    for size in
        [vec2(1024.0, 600.0), vec2(1366.0, 749.0), vec2(1366.0, 768.0), vec2(1920.0, 1080.0)]
    {
        let faults = faults_of_all_pages(&mut wizard, size, false);
        assert!(faults.is_empty(), "{size:?}:\n{}", faults.join("\n"));
        // Nor is anything under the buttons.
        for step in 1..=6 {
            let key = number_key(step).expect("a step");
            wizard.key_with(Modifiers::COMMAND, key);
            let edge = wizard.harness.get_by_label("Назад").rect().top();
            let below = things(&wizard).into_iter().filter(|thing| thing.part == Role::Main);
            let below: Vec<_> = below.filter(|thing| thing.rect.bottom() > edge + 0.5).collect();
            assert!(below.is_empty(), "{size:?}, step {step}: {below:?}");
        }
    }
}

#[test]
fn in_a_low_window_the_buttons_follow_the_words() {
    for (width, height, percent) in [(480.0, 320.0, 200), (480.0, 360.0, 200)] {
        let state = format!("(format: 1, look: (type_percent: {percent}, reduce_motion: true))");
        let mut wizard = Start::at("chats").size(width, height).state(state).run();
        let main = "Сделано, дальше";
        let window = Rect::from_min_size(pos2(0.0, 0.0), vec2(width, height));
        let is_seen =
            |wizard: &Wizard| window.contains_rect(wizard.harness.get_by_label(main).rect());
        assert!(!is_seen(&wizard), "the words come first");
        wizard.key(Key::End);
        assert!(is_seen(&wizard), "it is at their end");
        wizard.key(Key::Home).focus(main);
        assert!(is_seen(&wizard), "the keyboard brings it into sight");
        wizard.press(main);
        assert_eq!(wizard.title(), "Привяжите учебный профиль VK ID");
        let title = wizard.harness.get_by_label_contains("Привяжите учебный профиль").rect();
        assert!(window.intersects(title), "each page begins at its top");
    }
}

#[test]
fn in_a_list_of_many_steps_the_open_one_is_in_sight() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let path = guide_of_steps(folder.path(), 150, "Дело");
    let mut wizard = Start { guide: Some(path), ..Start::at("s140") }.run();
    assert!(wizard.has("Шаг 140. Дело"));
    assert!(!wizard.has("Шаг 1. Дело"), "rows out of sight cost nothing");
    wizard.press("Шаг 141. Дело");
    assert!(wizard.has("Шаг 141 из 150. Дело"));
}

#[test]
fn the_list_of_many_steps_can_be_scrolled_away_from_the_open_one() {
    for count in [60, 150] {
        let folder = tempfile::TempDir::new().expect("a folder");
        let path = guide_of_steps(folder.path(), count, "Дело");
        let mut wizard = Start { guide: Some(path), ..Start::at("s50") }.size(800.0, 600.0).run();
        wizard.press(&format!("Шаг 50 из {count}"));
        let place = wizard.place("Шаг 50. Дело");
        assert!(place.y < 600.0, "the open step is in sight");
        wizard.harness.hover_at(place);
        for _ in 0..8 {
            wizard.harness.event(Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: vec2(0.0, -60.0),
                phase: TouchPhase::Move,
                modifiers: Modifiers::NONE,
                source: MouseWheelSource::Unknown,
            });
            wizard.settle();
        }
        let after = wizard.harness.query_by_label("Шаг 50. Дело").map(|node| node.rect().top());
        assert!(after.is_none_or(|top| top < place.y - 200.0), "{count}: {after:?}");
    }
}
