//! The teacher's pen: on every page, on the board; what it leaves is taken away, kept, and saved as pictures.

use crate::support::wizard::{Start, Wizard};
use egui::{Event, Key, Modifiers, PointerButton, Pos2, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use join_chats::model::presentation::{Cover, Sheet};
use std::path::PathBuf;
use std::time::{Duration, Instant};

fn show(step: &'static str) -> Wizard {
    let mut start = Start::at(step);
    start.presentation = true;
    start.run()
}

/// Moves the mouse with its button held.
fn drag(wizard: &mut Wizard, from: Pos2, to: Pos2) {
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let way = to - from;
    let mut events = vec![Event::PointerMoved(from), button(from, true)];
    events.extend((1..=8).map(|part| Event::PointerMoved(from + way * (part as f32 / 8.0))));
    events.push(button(to, false));
    for event in events {
        wizard.harness.event(event);
        wizard.harness.step();
    }
    wizard.settle();
}

fn on_screen(wizard: &Wizard) -> usize {
    wizard.with_model(|model| {
        let stage = model.presentation().expect("a display").stage();
        stage.lines(Sheet::Screen(stage.slide)).len()
    })
}

fn on_board(wizard: &Wizard) -> usize {
    wizard.with_model(|model| {
        model.presentation().expect("a display").stage().lines(Sheet::Board).len()
    })
}

fn on_figure(wizard: &Wizard) -> usize {
    wizard.with_model(|model| {
        let display = model.presentation().expect("a display");
        let slide = display.slide(display.stage());
        let figure = slide.figure.expect("a figure");
        display.stage().lines(Sheet::Figure(slide.page, figure)).len()
    })
}

/// The darkest pixel near a place: a line of the pen.
fn has_ink(wizard: &mut Wizard, place: Pos2) -> bool {
    wizard.harness.remove_cursor();
    wizard.settle();
    let picture = wizard.harness.render().expect("a picture");
    let near = (-4..=4).map(|down| (place.x as u32, (place.y + down as f32) as u32));
    near.map(|(x, y)| picture.get_pixel(x, y).0).any(|[r, g, b, _]| r > 140 && g < 60 && b < 60)
}

#[test]
fn the_pen_draws_on_words_and_on_pages_without_a_figure() {
    for step in ["start", "browser", "chats", "finish"] {
        let mut wizard = show(step);
        wizard.key(Key::P);
        // On the free ground under the words.
        drag(&mut wizard, pos2(60.0, 640.0), pos2(360.0, 640.0));
        assert_eq!(on_screen(&wizard), 1, "{step}");
        assert!(has_ink(&mut wizard, pos2(200.0, 640.0)), "{step}: the line is seen");
        wizard.key(Key::PageDown).key(Key::PageUp);
        assert_eq!(on_screen(&wizard), 1, "{step}: who comes back finds it");
    }
}

#[test]
fn the_pen_shows_that_it_is_held() {
    let mut wizard = show("start");
    wizard.key(Key::P);
    wizard.harness.hover_at(pos2(300.0, 500.0));
    wizard.harness.run_steps(2);
    let cursor = wizard.harness.output().platform_output.cursor_icon;
    assert_eq!(cursor, egui::CursorIcon::Crosshair);
}

#[test]
fn the_board_is_drawn_on_and_keeps_its_lines() {
    let mut wizard = show("chats");
    wizard.key(Key::W).key(Key::P);
    drag(&mut wizard, pos2(100.0, 100.0), pos2(900.0, 500.0));
    drag(&mut wizard, pos2(100.0, 500.0), pos2(900.0, 100.0));
    assert_eq!(on_board(&wizard), 2);
    wizard.key(Key::W);
    assert_eq!((on_screen(&wizard), on_figure(&wizard)), (0, 0), "the page is clean");
    wizard.key(Key::PageDown).key(Key::W);
    assert_eq!(on_board(&wizard), 2, "it comes again as it was");
    wizard.key(Key::E);
    assert_eq!(on_board(&wizard), 0);
}

#[test]
fn the_eraser_takes_the_line_that_it_touches() {
    let mut wizard = show("start");
    wizard.key(Key::P);
    for y in [200.0, 400.0, 600.0] {
        drag(&mut wizard, pos2(700.0, y), pos2(1200.0, y));
    }
    wizard.key(Key::K);
    drag(&mut wizard, pos2(900.0, 360.0), pos2(900.0, 440.0));
    assert_eq!(on_screen(&wizard), 2);
    assert!(!has_ink(&mut wizard, pos2(900.0, 400.0)) && has_ink(&mut wizard, pos2(900.0, 600.0)));
    // Its other end is the pen again.
    wizard.key(Key::K);
    drag(&mut wizard, pos2(700.0, 400.0), pos2(1200.0, 400.0));
    assert_eq!(on_screen(&wizard), 3);
}

#[test]
fn the_line_drawn_last_is_taken_back_first_whatever_it_lies_on() {
    let mut wizard = show("chats");
    wizard.key(Key::P);
    let figure = wizard.figure();
    drag(&mut wizard, figure.center(), figure.center() + vec2(90.0, 40.0));
    drag(&mut wizard, pos2(60.0, 640.0), pos2(360.0, 640.0));
    assert_eq!((on_figure(&wizard), on_screen(&wizard)), (1, 1));
    wizard.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!((on_figure(&wizard), on_screen(&wizard)), (1, 0));
    wizard.key_with(Modifiers::COMMAND, Key::Z);
    assert_eq!((on_figure(&wizard), on_screen(&wizard)), (0, 0));
}

#[test]
fn a_clicker_goes_on_while_the_pen_is_held_and_a_click_does_not() {
    let mut wizard = show("chats");
    wizard.key(Key::P);
    wizard.harness.hover_at(pos2(200.0, 640.0));
    drag(&mut wizard, pos2(200.0, 640.0), pos2(201.0, 640.0));
    let revealed = |wizard: &Wizard| {
        wizard.with_model(|model| model.presentation().expect("a display").stage().revealed)
    };
    assert_eq!(revealed(&wizard), 0);
    wizard.key(Key::PageDown);
    assert_eq!(revealed(&wizard), 1);
}

#[test]
fn the_teacher_draws_on_the_small_picture_and_the_class_sees_it() {
    let mut start = Start::at("start");
    start.presentation = true;
    start.monitors = vec![[1366, 768]; 2];
    let mut wizard = start.run();
    wizard.key(Key::P);
    drag(&mut wizard, pos2(60.0, 440.0), pos2(360.0, 440.0));
    assert_eq!(on_screen(&wizard), 1);
    // In the class's window, right of the teacher's.
    let line = wizard.with_model(|model| {
        let stage = model.presentation().expect("a display").stage();
        let points = &stage.lines(Sheet::Screen(stage.slide))[0].points;
        points[points.len() / 2]
    });
    let place = pos2(1366.0 + line[0] * 1366.0, line[1] * 768.0);
    assert!(has_ink(&mut wizard, place), "{place:?}");
}

/// Waits for the thread that writes.
fn wait_for(wizard: &mut Wizard, words: &str) {
    let bound = Instant::now() + Duration::from_secs(30);
    while !wizard.has(words) {
        assert!(Instant::now() < bound, "«{words}» does not come");
        std::thread::sleep(Duration::from_millis(20));
        wizard.harness.step();
    }
}

fn pictures(wizard: &Wizard) -> PathBuf {
    wizard.path().parent().expect("a folder").join("Рисунки урока")
}

#[test]
fn drawings_become_pictures_in_a_folder() {
    let mut wizard = show("chats");
    wizard.key(Key::H);
    wait_for(&mut wizard, "Пока ничего не нарисовано");
    wizard.key(Key::PageDown).key(Key::P);
    let figure = wizard.figure();
    drag(&mut wizard, figure.left_center(), figure.right_center());
    drag(&mut wizard, pos2(60.0, 640.0), pos2(360.0, 640.0));
    wizard.key(Key::Num1);
    drag(&mut wizard, pos2(60.0, 640.0), pos2(360.0, 640.0));
    wizard.key(Key::W);
    drag(&mut wizard, pos2(100.0, 100.0), pos2(900.0, 500.0));
    wizard.key(Key::H);
    let folder = pictures(&wizard);
    let home = folder.parent().expect("home").file_name().expect("a name").to_string_lossy();
    wait_for(&mut wizard, &format!("Сохранено 3 рисунка: {home} → Рисунки урока"));
    let mut names: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder")
        .map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, ["Доска.png", "Шаг 1.png", "Шаг 3, Рисунок 2.png"]);
    let picture = image::open(folder.join("Шаг 3, Рисунок 2.png")).expect("a PNG").to_rgba8();
    assert_eq!(picture.dimensions(), (1366, 768), "the class's screen");
    let is_red = |x: u32, y: u32| {
        let [r, g, b, _] = picture.get_pixel(x, y).0;
        r > 140 && g < 60 && b < 60
    };
    assert!((636..645).any(|y| is_red(200, y)), "the line on the words");
    let middle = figure.center();
    let near = (middle.y as u32 - 5)..(middle.y as u32 + 5);
    assert!(near.into_iter().any(|y| is_red(middle.x as u32, y)), "the line on the figure");
    // The screen itself was not disturbed.
    let cover = wizard.with_model(|model| model.presentation().expect("a display").cover());
    assert_eq!(cover, Some(Cover::White));
}

#[test]
fn a_disk_that_refuses_is_named() {
    let mut wizard = show("start");
    std::fs::write(pictures(&wizard), "a file in the folder's place").expect("a file");
    wizard.key(Key::P);
    drag(&mut wizard, pos2(60.0, 640.0), pos2(360.0, 640.0));
    wizard.key(Key::H);
    let bound = Instant::now() + Duration::from_secs(30);
    let told = |wizard: &Wizard| {
        wizard.with_model(|model| {
            let saving = model.presentation().expect("a display").saving();
            matches!(saving, Some(join_chats::model::presentation::Saving::Failed(_)))
        })
    };
    while !told(&wizard) {
        assert!(Instant::now() < bound, "no answer");
        std::thread::sleep(Duration::from_millis(20));
        wizard.harness.step();
    }
    wizard.settle();
    let words = "Рисунки не сохранились";
    assert!(wizard.harness.query_all_by_label_contains(words).next().is_some());
    assert_eq!(on_screen(&wizard), 1, "they stay");
}
