//! Guides that are not ours: a small one, and ours with an address changed.

use std::path::{Path, PathBuf};

/// A valid guide with every kind of block and two pictures.
pub const SMALL_GUIDE: &str = include_str!("../../data/small-guide.ron");

/// A valid guide of format 2, without pictures: it says whose it is, and has every block that format 1 lacks.
pub const OWN_GUIDE: &str = include_str!("../../data/guides/own.ron");

/// A guide with two ways, each with steps of its own.
pub const ADMINISTRATOR: &str = include_str!("../../data/guides/administrator/guide.ron");

/// A guide with three ways.
pub const INVITATION: &str = include_str!("../../data/guides/invitation/guide.ron");

/// The folders of guides of other shapes.
pub const EXAMPLES: [&str; 5] =
    ["invitation", "administrator", "two-persons", "two-ages", "by-phone"];

/// Where an example lies.
pub fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/guides").join(name)
}

/// Where it lies.
pub fn own_guide() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/guides/own.ron")
}

/// A copy of our guide in this folder, with another address in place of one.
pub fn guide_with(folder: &Path, from: &str, to: &str) -> PathBuf {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let figures = std::fs::read_dir(assets.join("figures")).expect("the figures");
    for figure in figures.flatten() {
        if figure.path().extension().is_some_and(|end| end == "png") {
            std::fs::copy(figure.path(), folder.join(figure.file_name())).expect("a copy");
        }
    }
    let text = std::fs::read_to_string(assets.join("guide.ron")).expect("our guide");
    let link = |address: &str| format!("url: \"{address}\"");
    let path = folder.join("guide.ron");
    std::fs::write(&path, text.replace(&link(from), &link(to))).expect("a guide");
    path
}

/// A guide in this folder with so many numbered steps, `s1` and on; «#» in their title becomes the number.
pub fn guide_of_steps(folder: &Path, count: usize, title: &str) -> PathBuf {
    let step = |number: usize| {
        let title = title.replace('#', &number.to_string());
        format!(
            r#"(id: "s{number}", label: "ШАГ {number}.", numbered: true, name: "Дело", title: "{title}",
            done: "Сделано", blocks: [Official("Сделайте дело.")], figures: [], hints_title: "Не так", hints: []),"#
        )
    };
    let steps: String = (1..=count).map(step).collect();
    let guide = format!(
        r#"(format: 1, heading: "Дела", figures: [], steps: [{steps}],
        finish: (title: "Готово", blocks: [], figures: []))"#
    );
    let path = folder.join("guide.ron");
    std::fs::write(&path, guide).expect("a guide");
    path
}
