//! Whether the last row of a class can read what is shown: measured in the rendered pictures, not from the
//! sizes and colours that the program means to use.

use crate::support::pixels::measure;
use crate::support::presentation::{SCREENS, class, picture, walk};
use crate::support::wizard::{Start, Wizard};
use egui::Rect;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;

/// Capitals of Golos Text are this high, in parts of the type's size (its OS/2 table: 700 of 1000, less what
/// the smoothing of their edges takes).
const CAPITAL: f64 = 0.68;

/// Everything that a class reads, and where it stands.
fn texts(wizard: &Wizard) -> Vec<(String, Rect)> {
    let all = wizard.harness.root().children_recursive();
    let words = all.into_iter().filter_map(|node| {
        let access = node.accesskit_node();
        let is_text = matches!(access.role(), Role::Label | Role::Heading);
        let name = access.label().or(access.value()).filter(|_| is_text)?;
        // Frames over a figure: their words stand under it.
        (!name.starts_with("Выноска")).then(|| (name, node.rect()))
    });
    words.collect()
}

#[test]
fn the_last_row_can_read_every_word_on_small_projectors() {
    for size in &SCREENS[..3] {
        the_last_row_can_read_every_word(*size, "");
    }
}

#[test]
#[ignore = "takes seconds: tests/check.sh runs it"]
fn the_last_row_can_read_every_word_on_large_projectors() {
    for size in &SCREENS[3..] {
        the_last_row_can_read_every_word(*size, "");
    }
}

/// One size is enough for the two themes that only change colours.
#[test]
fn the_last_row_can_read_every_word_in_every_theme() {
    for preferences in ["theme: Dark", "theme: Contrast"] {
        the_last_row_can_read_every_word([1024, 768], preferences);
    }
}

fn the_last_row_can_read_every_word([width, height]: [u32; 2], preferences: &str) {
    // A thirtieth of the height.
    let floor = f64::from(height) / 30.0 * CAPITAL;
    let size = egui::vec2(width as f32, height as f32);
    let screen = Rect::from_min_size(egui::Pos2::ZERO, size);
    let mut wizard = class("start", [width, height], preferences);
    let mut seen = 0;
    walk(&mut wizard, |wizard| {
        let picture = picture(wizard);
        for (text, rect) in texts(wizard) {
            let (letters, strength) = measure(&picture, rect);
            let place = format!("«{text}» at {width} × {height}, {preferences}");
            assert!(f64::from(letters) >= floor, "{place}: {letters} px, {floor:.1} wanted");
            assert!(strength >= 7.0, "{place}: {strength:.1} : 1");
            assert!(screen.contains_rect(rect), "{place}: cut off, {rect:?}");
            seen += 1;
        }
        no_overlap(wizard, [width, height]);
    });
    assert!(seen > 40, "a whole display was read: {seen}");
}

/// A school's own guide may hold more on a page than ours: it is divided as well, and nothing is left out.
#[test]
fn a_guide_of_many_words_is_divided() {
    let sentence = "Это предложение из примерно семидесяти знаков говорит, что сделать. ";
    let items: Vec<_> = (1..=14).map(|item| format!("\"Пункт {item} списка\"")).collect();
    let guide = format!(
        r#"(format: 1, heading: "Своя", figures: [], steps: [
            (id: "empty", label: "ШАГ 1.", numbered: true, name: "Пусто", title: "Пустой шаг", done: "Дальше",
             blocks: [], hints_title: "Не так"),
            (id: "long", label: "ШАГ 2.", numbered: true, name: "Много", title: "Много слов", done: "Дальше",
             blocks: [Official("{}"), AgeChoice([
                (age: Under14, title: "Меньше 14", summary: "да", blocks: [Official("Младшие.")]),
                (age: FourteenOrOlder, title: "14 и больше", summary: "да", blocks: [Official("Старшие.")])])],
             hints_title: "Не так"),
        ], finish: (title: "Конец", blocks: [Checklist((title: "Уходя", note: "Чтобы", items: [{}]))]))"#,
        sentence.repeat(16),
        items.join(", "),
    );
    let folder = tempfile::TempDir::new().expect("a folder");
    let path = folder.path().join("guide.ron");
    std::fs::write(&path, guide).expect("a guide");
    let mut start = Start::at("empty").size(1024.0, 768.0);
    (start.presentation, start.guide) = (true, Some(path));
    let mut wizard = start.run();
    let mut all = String::new();
    walk(&mut wizard, |wizard| {
        no_overlap(wizard, [1024, 768]);
        for (text, _) in texts(wizard) {
            all.push_str(&text);
            all.push('\n');
        }
    });
    let places = ["Пустой шаг", "Это предложение", "Младшие", "Старшие", "Пункт 14 списка"];
    let found: Vec<_> = places.iter().map(|words| all.find(words).expect(words)).collect();
    assert!(found.is_sorted(), "in the order of the guide: {found:?}");
    assert_eq!(all.matches("Это предложение").count(), 16);
}

/// Long steps are divided, so that no words stand over other words or the figure.
fn no_overlap(wizard: &Wizard, size: [u32; 2]) {
    let mut parts = texts(wizard);
    // A framed paragraph reaches a little further than its words, and must not reach the address either.
    let footer = size[1] as f32 * 0.925;
    for (text, rect) in parts.iter().filter(|(_, rect)| rect.top() < footer) {
        let end = rect.bottom() + size[1] as f32 / 60.0;
        assert!(end <= footer, "«{text}» at {size:?} ends at {end}, {footer}");
    }
    let images = wizard.harness.root().children_recursive();
    let images = images.filter(|node| node.accesskit_node().role() == Role::Figure);
    parts.extend(images.map(|node| ("the figure".to_owned(), node.rect())));
    for (index, (one, a)) in parts.iter().enumerate() {
        for (other, b) in &parts[index + 1..] {
            let both = a.intersect(*b);
            let overlaps = both.width() > 2.0 && both.height() > 2.0;
            assert!(!overlaps, "«{one}» and «{other}» at {size:?}: {both:?}");
        }
    }
}
