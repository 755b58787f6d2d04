//! Figures that a page shows together: all are in sight, each is read, reached and enlarged for itself. Where there is no
//! room for that they are shown one at a time.

use crate::support::pictures::{GROUND, figure, guide, picture};
use crate::support::wizard::{Start, Wizard};
use egui::{Key, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use join_chats::labels;
use join_chats::model::Overlay;
use tempfile::TempDir;

const CALLOUT: &str = r#"(number: 1, rect: (0.2, 0.2, 0.3, 0.2), words: "Сюда")"#;

/// A step that shows so many figures of this size together.
fn wizard(count: usize, shape: [u32; 2], [width, height]: [f32; 2], percent: u16) -> Wizard {
    let folder = TempDir::new().expect("a folder");
    picture(shape, Some(GROUND)).save(folder.path().join("a.png")).expect("a picture");
    let one =
        |number: usize| figure(&format!("f{number}"), "a.png", &format!("Вид {number}"), CALLOUT);
    let figures: Vec<String> = (1..=count).map(one).collect();
    let ids: Vec<String> = (1..=count).map(|number| format!("\"f{number}\"")).collect();
    let path = guide(folder.path(), &figures, &ids.join(", "));
    let text = std::fs::read_to_string(&path).expect("a guide");
    let together = text.replace("hints_title", "together: true, hints_title");
    std::fs::write(&path, together.replace("format: 1", "format: 2")).expect("a guide");
    let start = Start {
        guide: Some(path),
        step: Some("one"),
        state: Some(format!("(format: 1, look: (type_percent: {percent}))")),
        ..Start::default()
    };
    start.size(width, height).run()
}

/// What a screen reader has as figures, and where.
fn seen(wizard: &Wizard) -> Vec<(String, Rect)> {
    let all = wizard.harness.root().query_all_by_role(egui::Role::Figure);
    all.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect())).collect()
}

const SCREEN: [u32; 2] = [320, 200];
const PHONE: [u32; 2] = [180, 380];

#[test]
fn figures_stand_together_where_there_is_room_and_else_one_by_one() {
    let windows = [[1366.0, 768.0], [1024.0, 600.0], [1920.0, 1080.0]];
    for size in windows {
        for (count, shape) in [(2, SCREEN), (2, PHONE), (3, PHONE), (3, SCREEN), (4, SCREEN)] {
            let wizard = wizard(count, shape, size, 100);
            let what = format!("{count} of {shape:?} at {size:?}");
            let seen = seen(&wizard);
            assert_eq!(seen.len(), count, "{what}: {seen:?}");
            for (index, (name, place)) in seen.iter().enumerate() {
                assert_eq!(*name, format!("Вид {}. Схема", index + 1), "{what}");
                let window = Rect::from_min_size(egui::Pos2::ZERO, size.into());
                assert!(window.contains_rect(*place), "{what}: {place:?}");
                let is_apart = |(_, other): &(String, Rect)| !other.intersects(*place);
                assert!(seen[..index].iter().all(is_apart), "{what}: {seen:?}");
                let aspect = shape[0] as f32 / shape[1] as f32;
                assert!((place.width() - place.height() * aspect).abs() < 2.0, "{what}: {place:?}");
            }
        }
    }
    // Too many, too narrow, and type too large.
    for (count, size, percent) in
        [(5, [1366.0, 768.0], 100), (2, [360.0, 728.0], 100), (4, [1024.0, 600.0], 200)]
    {
        let mut wizard = wizard(count, SCREEN, size, percent);
        let what = format!("{count} at {size:?}, {percent} %");
        assert_eq!(seen(&wizard).len(), 1, "{what}");
        wizard.press("Вид 2");
        assert_eq!(seen(&wizard)[0].0, "Вид 2. Схема", "{what}");
    }
    let mut strip = wizard(2, SCREEN, [400.0, 1000.0], 100);
    strip.key(Key::F4);
    assert_eq!(seen(&strip).len(), 1, "beside a browser");
}

#[test]
fn each_of_them_is_enlarged_by_its_button_its_picture_and_a_key() {
    for number in [1, 2] {
        let name = format!("Вид {number}");
        let enlarged = |wizard: &Wizard, how: &str| {
            let shown = wizard.with_model(|model| match model.overlay() {
                Some(Overlay::Figure(index)) => Some(model.guide().figure(*index).name.clone()),
                _ => None,
            });
            assert_eq!(shown.as_ref(), Some(&name), "{how}");
        };
        let mut wizard = wizard(2, SCREEN, [1366.0, 768.0], 100);
        wizard.press(&labels::enlarge_named(&name));
        enlarged(&wizard, "by its button");
        wizard.key(Key::Escape);
        let middle = seen(&wizard)[number - 1].1.center();
        wizard.harness.hover_at(middle);
        wizard.harness.drag_at(middle);
        wizard.harness.drop_at(middle);
        wizard.settle();
        enlarged(&wizard, "by its picture");
        wizard.key(Key::Escape);
        wizard.focus(&labels::enlarge_named(&name));
        wizard.key(Key::Enter);
        enlarged(&wizard, "by a key");
    }
}

/// What a scheme is called, in every view that shows it.
#[test]
fn a_scheme_is_called_one_in_every_view() {
    const ADDED: &str = "надписи могут отличаться";
    for (caption, scheme, wanted) in [
        ("Вход", true, "Вход — схема, надписи могут отличаться"),
        ("Вход в журнал.", true, "Вход в журнал — схема, надписи могут отличаться"),
        ("", true, "Схема, надписи могут отличаться"),
        ("Схема входа", true, "Схема входа"),
        ("Вход", false, "Вход"),
    ] {
        let folder = TempDir::new().expect("a folder");
        picture(SCREEN, Some(GROUND)).save(folder.path().join("a.png")).expect("a picture");
        let own = figure("a", "a.png", "Рисунок 1", "");
        let caption = format!("caption: \"{caption}\", scheme: {scheme}");
        let own = own.replace("caption: \"Схема\"", &caption);
        let path = guide(folder.path(), &[own], "\"a\"");
        let text =
            std::fs::read_to_string(&path).expect("a guide").replace("format: 1", "format: 2");
        std::fs::write(&path, &text).expect("a guide");
        let plain = join_chats::guide::Guide::from_ron(&text).expect("a guide").to_plain_text(true);
        assert!(plain.contains(&format!("Рисунок 1. {wanted}")), "{wanted} in:\n{plain}");
        let start = |presentation| Start {
            guide: Some(path.clone()),
            step: Some("one"),
            presentation,
            monitors: vec![[1366, 768]; 1 + usize::from(presentation)],
            ..Start::default()
        };
        let views: [(&str, bool, &[Key]); 5] = [
            ("page", false, &[]),
            ("strip", false, &[Key::F4]),
            ("enlarged", false, &[Key::Equals]),
            ("class", true, &[]),
            ("class, enlarged", true, &[Key::Equals]),
        ];
        for (view, presentation, keys) in views {
            let mut wizard = start(presentation).run();
            for key in keys {
                wizard.key(*key);
            }
            let said: Vec<String> = wizard
                .harness
                .root()
                .children_recursive()
                .filter_map(|node| {
                    let node = node.accesskit_node();
                    node.label().or_else(|| node.value())
                })
                .collect();
            assert!(said.iter().any(|it| it.contains(wanted)), "{view}, {wanted}: {said:?}");
            let has_more = said.iter().any(|it| it.contains(ADDED));
            assert_eq!(has_more, wanted.contains(ADDED), "{view}, {wanted}: {said:?}");
        }
    }
}
