//! A guide as long as nobody writes one: what grows with the steps shows in it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

pub const STEPS: usize = 1000;

/// Writes a guide of [`STEPS`] steps into this folder, each with words, a link and a figure of its own.
pub fn write(folder: &Path) -> PathBuf {
    let figures = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/figures");
    let mut pages = String::new();
    let mut entries = String::new();
    for number in 1..=STEPS {
        let original = figures.join(format!("figure-{}.png", number % 7 + 1));
        let file = format!("f{number}.png");
        std::fs::copy(original, folder.join(&file)).expect("a picture");
        let _ = write!(
            entries,
            r#"(
                id: "f{number}", file: "{file}", name: "Рисунок {number}",
                caption: "Вкладка «Чаты» в журнале — схема, надписи могут отличаться",
                alt: "Журнал. Вверху синяя полоса меню: «Дневник» (открыт), «Чаты», «Тесты».",
                callouts: [(number: 1, rect: (0.21, 0.21, 0.12, 0.11), words: "Нажмите «Чаты»")],
            ),"#
        );
        let _ = write!(
            pages,
            r#"(
                id: "s{number}", label: "ШАГ {number}.", numbered: true,
                name: "Откройте «Чаты»", title: "Откройте «Чаты»", done: "Сделано, дальше",
                blocks: [
                    Official("В журнале по адресу [https://cop.admhmao.ru/elk](https://cop.admhmao.ru/elk) откройте вкладку «Чаты». ([Рисунок {number}](f{number}))."),
                    Link((url: "https://cop.admhmao.ru/elk", primary: true)),
                ],
                figures: ["f{number}"], hints_title: "На экране не так", hints: [],
            ),"#
        );
    }
    let text = format!(
        r#"(
            format: 1, heading: "Инструкция", figures: [{entries}], steps: [{pages}],
            finish: (title: "Готово", blocks: [], figures: []),
        )"#
    );
    let path = folder.join("guide.ron");
    std::fs::write(&path, text).expect("a guide");
    path
}
