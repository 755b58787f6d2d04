//! Every picture keeps its shape in every view, and stands on white paper: measured in pixels.

use crate::support::pictures::{
    FRAME, GROUND, bounds, guide_of_picture, is_ground, is_square, picture, strokes,
};
use crate::support::wizard::{Start, Wizard};
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use image::RgbaImage;
use join_chats::guide::package::pack;
use std::path::PathBuf;
use tempfile::TempDir;

/// From the narrowest page to the widest strip; a telephone, and pictures that are nearly nothing.
const SHAPES: [[u32; 2]; 8] =
    [[100, 400], [180, 390], [200, 200], [320, 200], [640, 160], [8, 8], [1, 1], [3, 12]];

/// What is measured in a view.
#[derive(Clone, Copy, PartialEq)]
enum Seen {
    /// The whole picture and, if it has one here, its frame.
    Whole { frame: bool },
    /// A part of it.
    Part,
}

/// Where in a window it stands.
#[derive(Clone, Copy)]
enum Place {
    Window,
    /// The small screen of the class before the teacher.
    Mini,
    /// What the next press shows.
    Next,
}

struct Case {
    name: &'static str,
    size: [f32; 2],
    shows: Start,
    act: fn(&mut Wizard),
    place: Place,
    seen: Seen,
}

const WHOLE: Seen = Seen::Whole { frame: true };
const BARE: Seen = Seen::Whole { frame: false };

fn cases() -> Vec<Case> {
    let page = |name, size, act: fn(&mut Wizard)| Case {
        name,
        size,
        shows: Start::default(),
        act,
        place: Place::Window,
        seen: WHOLE,
    };
    let show = |name, size, act: fn(&mut Wizard), seen| Case {
        shows: Start { presentation: true, ..Start::default() },
        seen,
        ..page(name, size, act)
    };
    let desk = |name, act: fn(&mut Wizard), place, seen| Case {
        shows: Start { presentation: true, monitors: vec![[1024, 640]; 2], ..Start::default() },
        place,
        seen,
        ..page(name, [1024.0, 640.0], act)
    };
    vec![
        page("wide", [1366.0, 768.0], |_| {}),
        page("compact", [1000.0, 600.0], |_| {}),
        page("narrow", [600.0, 1300.0], |_| {}),
        page("strip", [400.0, 1000.0], |wizard| _ = wizard.key(Key::F4)),
        page("enlarged", [1000.0, 640.0], |wizard| _ = wizard.key(Key::Equals)),
        page("enlarged, narrow", [420.0, 800.0], |wizard| _ = wizard.key(Key::Equals)),
        show("class", [1280.0, 720.0], |wizard| _ = wizard.key(Key::PageDown), WHOLE),
        show("class 4:3", [800.0, 600.0], |wizard| _ = wizard.key(Key::PageDown), WHOLE),
        show("class upright", [600.0, 900.0], |wizard| _ = wizard.key(Key::PageDown), WHOLE),
        show("class large", [1024.0, 640.0], |wizard| _ = wizard.key(Key::Equals), BARE),
        show(
            "class zoom",
            [1024.0, 640.0],
            |wizard| _ = wizard.key(Key::PageDown).key(Key::Equals),
            Seen::Part,
        ),
        show("overview", [1024.0, 640.0], |wizard| _ = wizard.key(Key::O), BARE),
        desk("mini", |_| {}, Place::Mini, BARE),
        desk("mini, callout", |wizard| _ = wizard.key(Key::PageDown), Place::Mini, WHOLE),
        desk("next", |_| {}, Place::Next, Seen::Part),
    ]
}

/// The screen of a view, and the part of it where the picture stands.
fn screen(case: &Case, picture: &RgbaImage, preferences: &str) -> (RgbaImage, [u32; 4]) {
    let folder = TempDir::new().expect("a folder");
    screen_of(case, guide_of_picture(folder.path(), picture), preferences)
}

fn screen_of(case: &Case, guide: PathBuf, preferences: &str) -> (RgbaImage, [u32; 4]) {
    let start = Start {
        guide: Some(guide),
        step: Some("one"),
        state: Some(format!("(format: 1, look: ({preferences}))")),
        presentation: case.shows.presentation,
        monitors: case.shows.monitors.clone(),
        ..Start::default()
    };
    let mut wizard = start.size(case.size[0], case.size[1]).run();
    (case.act)(&mut wizard);
    let screen = crate::support::presentation::picture(&mut wizard);
    let whole = wizard.harness.ctx.content_rect();
    let left = case.size[0];
    let part = match case.place {
        Place::Window => whole,
        Place::Mini => {
            let mut images = wizard.harness.get_all_by_role(egui::Role::Figure);
            let mini = images.find(|node| node.rect().center().x < left);
            mini.expect("the small screen").rect().expand(6.0)
        }
        Place::Next => {
            let said = wizard.harness.get_all_by_label_contains("Следующее нажатие");
            said.last().expect("the next press").rect()
        }
    };
    let part = [part.left(), part.top(), part.right(), part.bottom()];
    (screen, part.map(|side| side.max(0.0) as u32))
}

fn size([left, top, right, bottom]: [u32; 4]) -> [f32; 2] {
    [(right - left) as f32, (bottom - top) as f32]
}

/// Whether width by height are as they should be, but for two in a hundred or what rounding takes.
fn is_like([width, height]: [f32; 2], aspect: f32) -> bool {
    let off = (width - height * aspect).abs();
    off <= 0.02 * width.max(height * aspect) || off <= 2.0 * aspect.max(1.0)
}

fn measure(case: &Case, shape: [u32; 2]) {
    let (screen, part) = screen(case, &picture(shape, Some(GROUND)), "theme: Light");
    let what = format!("{} of {shape:?}", case.name);
    let aspect = shape[0] as f32 / shape[1] as f32;
    // A picture of few pixels is blurred where it is enlarged.
    let is_sharp = shape[0] >= 100;
    if is_sharp {
        let square = bounds(&screen, part, is_square).unwrap_or_else(|| panic!("{what}: nothing"));
        assert!(is_like(size(square), 1.0), "{what}: a square is {:?}", size(square));
    }
    let Seen::Whole { frame } = case.seen else { return };
    let has_square = |pixel| is_ground(pixel) || is_square(pixel);
    let shown = bounds(&screen, part, has_square).unwrap_or_else(|| panic!("{what}: nothing"));
    assert!(is_like(size(shown), aspect), "{what}: {:?}", size(shown));
    if !frame {
        return;
    }
    let [width, height] = size(shown);
    let [left, top, right, bottom] = shown;
    let middle = [FRAME[0] + FRAME[2] / 2.0, FRAME[1] + FRAME[3] / 2.0];
    // Not through the square, nor the number.
    let row = top + ((middle[1] + 0.1) * height) as u32;
    let column = left + ((middle[0] + 0.1) * width) as u32;
    let across = strokes((left..right).map(|x| screen.get_pixel(x, row).0));
    let down = strokes((top..bottom).map(|y| screen.get_pixel(column, y).0));
    let across = across.unwrap_or_else(|| panic!("{what}: no frame"));
    let down = down.unwrap_or_else(|| panic!("{what}: no frame"));
    let wanted = |from: f32, length: f32, side: f32| [from * side, (from + length) * side];
    let expected = [wanted(FRAME[0], FRAME[2], width), wanted(FRAME[1], FRAME[3], height)];
    for (found, wanted) in [across, down].into_iter().zip(expected) {
        for (found, wanted) in found.into_iter().zip(wanted) {
            assert!((found - wanted).abs() <= 2.0, "{what}: {found} in place of {wanted}");
        }
    }
}

fn measure_all(names: fn(&str) -> bool) {
    for case in cases().iter().filter(|case| names(case.name)) {
        for shape in SHAPES {
            measure(case, shape);
        }
    }
}

#[test]
fn a_picture_of_any_shape_keeps_it_on_a_page() {
    measure_all(|name| !name.contains("class") && !is_desk(name));
}

#[test]
fn a_picture_of_any_shape_keeps_it_before_a_class() {
    measure_all(|name| name.contains("class"));
}

#[test]
fn a_picture_of_any_shape_keeps_it_before_the_teacher() {
    measure_all(is_desk);
}

fn is_desk(name: &str) -> bool {
    name.contains("mini") || name == "next" || name == "overview"
}

/// A picture that is higher than wide gets the height that is there.
#[test]
fn a_telephone_fills_the_height_of_its_place() {
    for (name, least) in [("class", 0.75), ("class 4:3", 0.7), ("wide", 0.5), ("strip", 0.45)] {
        let cases = cases();
        let case = cases.iter().find(|case| case.name == name).expect("a case");
        let (screen, part) = screen(case, &picture([180, 390], Some(GROUND)), "theme: Light");
        let shown = bounds(&screen, part, is_ground).expect("a picture");
        let share = size(shown)[1] / case.size[1];
        assert!(share > least, "{name}: {share}");
    }
}

/// Dark words on a transparent ground are as easy to read on a dark screen as on white paper.
#[test]
fn a_picture_without_a_ground_stands_on_white_paper() {
    let clear = picture([320, 200], None);
    for theme in ["Light", "Dark", "Contrast"] {
        for case in cases() {
            let (screen, part) = screen(&case, &clear, &format!("theme: {theme}"));
            let what = format!("{} in {theme}", case.name);
            let square = bounds(&screen, part, is_square).unwrap_or_else(|| panic!("{what}"));
            let [left, top, right, bottom] = square;
            let beside = 3 + (right - left) / 8;
            let middle = [u32::midpoint(left, right), u32::midpoint(top, bottom)];
            let places = [
                [left - beside, middle[1]],
                [right + beside, middle[1]],
                [middle[0], top - beside],
                [middle[0], bottom + beside],
            ];
            for [x, y] in places {
                let pixel = screen.get_pixel(x, y).0;
                assert!(pixel[..3].iter().all(|it| *it > 200), "{what}: {pixel:?} at {x}, {y}");
            }
        }
    }
}

/// Beside the guide, and in a package with it.
#[test]
fn a_jpeg_is_seen_wherever_a_figure_is() {
    const JPEG: &[u8] = include_bytes!("../../data/pictures/square.jpg");
    let folder = TempDir::new().expect("a folder");
    let path = guide_of_picture(folder.path(), &picture([1, 1], None));
    let text = std::fs::read_to_string(&path).expect("a guide");
    let text = text.replace("format: 1", "format: 2").replace("picture.png", "Фото.JPG");
    std::fs::write(&path, &text).expect("a guide");
    std::fs::write(folder.path().join("Фото.JPG"), JPEG).expect("a picture");
    let packed = pack(&text, vec![("Фото.JPG".to_owned(), JPEG.to_vec())]).expect("a package");
    let package = folder.path().join("a.join-chats");
    std::fs::write(&package, packed).expect("a package");
    for guide in [path, package] {
        for case in cases() {
            let (screen, part) = screen_of(&case, guide.clone(), "theme: Light");
            let what = format!("{} of {}", case.name, guide.display());
            let square = bounds(&screen, part, is_square).unwrap_or_else(|| panic!("{what}"));
            assert!(is_like(size(square), 1.0), "{what}: a square is {:?}", size(square));
        }
    }
}
