//! What a guide calls the same is still two things: each is pressed by itself, and none is painted over by egui's complaint
//! of two widgets with one id.

use crate::support::painted::texts;
use crate::support::pictures::{GROUND, picture};
use crate::support::wizard::{Start, Wizard};
use egui::Key;
use join_chats::model::Action;
use tempfile::TempDir;

const GUIDE: &str = r#"(format: 2, id: "same", heading: "Одинаковое",
    figures: [
        (id: "a", file: "a.png", name: "Рисунок 1", caption: "Первый", alt: "Первый"),
        (id: "b", file: "a.png", name: "Рисунок 1", caption: "Второй", alt: "Второй"),
    ],
    steps: [STEPS],
    finish: (title: "Готово", blocks: [Official("Конец.")]))"#;

const BLOCKS: &str = r#"
    Link((url: "https://school.example.org/a", note: "Сайт")),
    Link((url: "https://school.example.org/b", note: "Сайт")),
    Official("Смотрите [здесь](https://school.example.org/c) и [здесь](https://school.example.org/d)."),
    Official("Звоните [секретарю](tel:+70000000001), [секретарю](tel:+70000000002)."),
    Shortcuts((note: "Кнопки:", pages: [(url: "https://school.example.org/e", name: "Сайт"), (url: "https://school.example.org/f", name: "Сайт")])),
    App((name: "Чат", stores: [(url: "https://store.example.org/a", name: "Магазин"), (url: "https://store.example.org/b", name: "Магазин")])),
    App((name: "Чат", stores: [(url: "https://store.example.org/c", name: "Магазин")])),
    Checklist((title: "Отметьте", note: "всё:", items: ["Закрыть.", "Закрыть."])),
    Checklist((title: "Отметьте", note: "всё:", items: ["Закрыть."])),
    Choice((id: "q", question: "Где?", answers: [(id: "q1", title: "Тут"), (id: "q2", title: "Тут")])),
    Choice((id: "r", question: "Где?", answers: [(id: "r1", title: "Тут"), (id: "r2", title: "Тут")])),
"#;

fn wizard(size: [f32; 2], together: bool) -> Wizard {
    let folder = TempDir::new().expect("a folder");
    picture([320, 200], Some(GROUND)).save(folder.path().join("a.png")).expect("a picture");
    let step = |number: usize| {
        format!(
            r#"(id: "s{number}", label: "Шаг", numbered: true, name: "Шаг", title: "Шаг", done: "Дальше",
            blocks: [{BLOCKS}], figures: ["a", "b"], together: {together}, hints_title: "Не так",
            hints: [(sees: "Пусто", advice: "Ждите"), (sees: "Пусто", advice: "Ждите ещё")]),"#
        )
        .replace("\"q", &format!("\"q{number}-"))
        .replace("\"r", &format!("\"r{number}-"))
    };
    let steps: String = (1..=3).map(step).collect();
    let path = folder.path().join("guide.ron");
    std::fs::write(&path, GUIDE.replace("STEPS", &steps)).expect("a guide");
    let start = Start { guide: Some(path), step: Some("s1"), ..Start::default() };
    start.size(size[0], size[1]).run()
}

fn complaints(wizard: &Wizard) -> Vec<String> {
    let mut found = vec![];
    for drawn in &wizard.harness.output().shapes {
        texts(&drawn.shape, &mut found);
    }
    let words = found.iter().map(|text| text.galley.text().to_owned());
    words.filter(|words| words.contains("use of ")).collect()
}

#[test]
fn things_of_one_name_are_told_apart() {
    for size in [[1366.0, 768.0], [1024.0, 600.0], [480.0, 720.0]] {
        for together in [false, true] {
            let mut wizard = wizard(size, together);
            let mut see = |what: &str, act: &dyn Fn(&mut Wizard)| {
                act(&mut wizard);
                wizard.harness.run_steps(2);
                assert_eq!(complaints(&wizard), [""; 0], "{what}, {size:?}, {together}");
            };
            see("a page", &|_| {});
            for (what, key) in
                [("its end", Key::End), ("enlarged", Key::Equals), ("not enlarged", Key::Escape)]
            {
                see(what, &|wizard| {
                    wizard.key(key);
                });
            }
            see("hints", &|wizard| wizard.send(Action::ToggleHints));
        }
    }
}
