//! Several figures beside one step, and many callouts on one: all their names and words are inside the window, none lies
//! over another, and each is reached.

use crate::support::pictures::{GROUND, figure, guide, picture};
use crate::support::wizard::{Start, Wizard};
use egui::{Key, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use join_chats::labels;
use tempfile::TempDir;

const LONG: &str = "Рисунок #. Окно входа на портал государственных услуг";

/// A step with so many figures; «#» in their names becomes the number.
fn wizard(count: usize, name: &str, [width, height]: [f32; 2], percent: u16) -> Wizard {
    let folder = TempDir::new().expect("a folder");
    picture([320, 200], Some(GROUND)).save(folder.path().join("a.png")).expect("a picture");
    let one = |number: usize| {
        let name = name.replace('#', &number.to_string());
        figure(&format!("f{number}"), "a.png", &name, "")
    };
    let figures: Vec<String> = (1..=count).map(one).collect();
    let ids: Vec<String> = (1..=count).map(|number| format!("\"f{number}\"")).collect();
    let start = Start {
        guide: Some(guide(folder.path(), &figures, &ids.join(", "))),
        step: Some("one"),
        state: Some(format!("(format: 1, look: (type_percent: {percent}))")),
        ..Start::default()
    };
    start.size(width, height).run()
}

/// The names of the figures that are in sight, as buttons.
fn names(wizard: &Wizard) -> Vec<(String, Rect)> {
    let all = wizard.harness.root().children_recursive();
    let button = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        let is_button = format!("{:?}", node.role()).contains("Button");
        node.label().filter(|name| is_button && name.starts_with("Рисунок"))
    };
    all.filter_map(|node| Some((button(&node)?, node.rect()))).collect()
}

#[test]
fn the_names_of_many_figures_stay_in_the_window_and_apart() {
    let windows = [[1366.0, 768.0], [1024.0, 600.0], [600.0, 800.0]];
    for count in [2, 4, 5, 9] {
        for name in ["Рисунок #", LONG] {
            for (size, percent) in windows.into_iter().flat_map(|size| [(size, 100), (size, 200)]) {
                let mut wizard = wizard(count, name, size, percent);
                let what = format!("{count} of {name} at {size:?}, {percent} %");
                see_apart(&wizard, size, &what);
                wizard.key(Key::Equals);
                see_apart(&wizard, size, &format!("{what}, enlarged"));
            }
        }
    }
}

fn see_apart(wizard: &Wizard, [width, _]: [f32; 2], what: &str) {
    let names = names(wizard);
    assert!(names.len() > 1, "{what}: {names:?}");
    for (index, (name, place)) in names.iter().enumerate() {
        assert!(place.left() >= 0.0 && place.right() <= width + 0.5, "{what}: {name} at {place:?}");
        for (other, beside) in &names[..index] {
            let both = place.intersect(*beside);
            let is_apart = both.width() <= 1.0 || both.height() <= 1.0;
            assert!(is_apart, "{what}: {name} at {place:?} over {other} at {beside:?}");
        }
    }
}

#[test]
fn each_of_nine_figures_is_shown_by_its_name() {
    for size in [[1366.0, 768.0], [600.0, 900.0]] {
        let mut wizard = wizard(9, "Рисунок #", size, 100);
        for number in [9, 5, 1] {
            wizard.press(&format!("Рисунок {number}"));
            assert!(wizard.has(&format!("Рисунок {number}. Схема")), "{number} at {size:?}");
        }
    }
}

/// The picture keeps most of its place: names that need more of it scroll.
#[test]
fn names_leave_the_picture_room() {
    for (count, name) in [(5, LONG), (9, LONG), (9, "Рисунок #")] {
        let wizard = wizard(count, name, [1366.0, 768.0], 100);
        let shown = wizard.harness.get_by_role(egui::Role::Figure).rect();
        assert!(shown.height() > 0.38 * 768.0, "{count} of {name}: {shown:?}");
    }
}

#[test]
fn the_words_of_eight_callouts_are_seen_beside_their_frames() {
    let folder = TempDir::new().expect("a folder");
    picture([320, 200], Some(GROUND)).save(folder.path().join("a.png")).expect("a picture");
    let one = |number: usize| {
        let at = 0.1 * number as f32;
        format!(
            r#"(number: {number}, rect: ({at}, {at}, 0.08, 0.08), words: "Нажмите кнопку номер {number}"),"#
        )
    };
    let callouts: String = (1..=8).map(one).collect();
    let figures = [figure("eight", "a.png", "Рисунок 1", &callouts)];
    let start = Start {
        guide: Some(guide(folder.path(), &figures, "\"eight\"")),
        step: Some("one"),
        ..Start::default()
    };
    let mut wizard = start.size(1366.0, 768.0).run();
    let figure = wizard.harness.get_by_role(egui::Role::Figure).rect();
    let screen = crate::support::presentation::picture(&mut wizard);
    // Below the picture stand eight red numbers.
    let below = [figure.left() as u32 - 100, figure.bottom() as u32 + 2, 1366, 768];
    let red = crate::support::pictures::bounds(&screen, below, crate::support::pictures::is_red);
    let red = red.expect("numbers below the picture");
    assert!(red[3] - red[1] > 100, "four rows of numbers: {red:?}");
    wizard.key(Key::Equals);
    assert!(wizard.has(labels::ON_THE_PAGE));
}
