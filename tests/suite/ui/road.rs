//! The road on the first page: names of any length stand apart from each other and from the circles.

use crate::support::painted::texts;
use crate::support::pictures::{GROUND, picture};
use crate::support::wizard::{Start, Wizard};
use egui::{Rect, Shape};
use tempfile::TempDir;

const NAMES: [&str; 8] = [
    "Область применения",
    "Термины и определения",
    "Основные сведения",
    "Жизненный цикл доверенности в системе",
    "Создание карточки доверенности",
    "Формирование доверенности из карточки",
    "Подписание и отправка",
    "Отзыв",
];

fn wizard(size: [f32; 2], percent: u16) -> Wizard {
    let folder = TempDir::new().expect("a folder");
    picture([320, 200], Some(GROUND)).save(folder.path().join("a.png")).expect("a picture");
    let step = |(at, name): (usize, &&str)| {
        format!(
            r#"(id: "s{at}", label: "Шаг", numbered: true, name: "{name}", title: "{name}", done: "Дальше",
            blocks: [Official("Сделайте.")], hints_title: "Не так"),"#
        )
    };
    let steps: String = NAMES.iter().enumerate().map(step).collect();
    let guide = format!(
        r#"(format: 2, id: "road", heading: "Дорога",
        figures: [(id: "a", file: "a.png", name: "Картинка", caption: "", alt: "Вид")],
        steps: [(id: "before", label: "", numbered: false, name: "Начало", title: "Начало", done: "Дальше",
            blocks: [Official("Версия 5")], figures: ["a"], hints_title: "Не так"), {steps}],
        finish: (title: "Готово", blocks: [Official("Конец.")]))"#
    );
    let path = folder.path().join("guide.ron");
    std::fs::write(&path, guide).expect("a guide");
    let state = format!("(format: 1, look: (type_percent: {percent}))");
    let start = Start { guide: Some(path), step: Some("before"), ..Start::default() };
    start.state(state).size(size[0], size[1]).run()
}

/// What is painted of the road: its names, and its circles.
fn stops(wizard: &Wizard) -> (Vec<(String, Rect)>, Vec<Rect>) {
    let (mut names, mut circles) = (Vec::new(), Vec::new());
    for drawn in &wizard.harness.output().shapes {
        if let Shape::Circle(circle) = &drawn.shape {
            circles.push(circle.visual_bounding_rect());
        }
        let mut found = Vec::new();
        texts(&drawn.shape, &mut found);
        let of_road = found.into_iter().filter(|text| NAMES.contains(&text.galley.text()));
        names.extend(of_road.map(|it| (it.galley.text().to_owned(), it.visual_bounding_rect())));
    }
    (names, circles)
}

#[test]
fn long_names_of_steps_stand_apart() {
    for size in [[1366.0, 768.0], [1024.0, 600.0], [1920.0, 1080.0], [480.0, 720.0]] {
        for percent in [100, 160] {
            let (names, circles) = stops(&wizard(size, percent));
            let what = format!("{size:?}, {percent} %");
            // A narrow window scrolls to the road.
            assert!(
                names.len() >= NAMES.len() || size[0] < 500.0 || percent > 100,
                "{what}: {names:?}"
            );
            for (at, (name, place)) in names.iter().enumerate() {
                let apart = |other: &Rect| {
                    let both = place.shrink(1.0).intersect(*other);
                    both.width() <= 0.0 || both.height() <= 0.0
                };
                for (other, beside) in &names[..at] {
                    assert!(name == other || apart(beside), "{what}: {name} over {other}");
                }
                // Over what is scrolled a narrow window has a sign of its own.
                let is_free = circles.iter().all(apart) || size[0] < 500.0;
                assert!(is_free, "{what}: {name} at {place:?} under a circle");
            }
        }
    }
}
