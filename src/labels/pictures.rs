//! What is wrong with the pictures of a guide, and what its author does about it.

use std::fmt::Display;
use std::path::Path;

/// A kind of file that stands in the place of a PNG.
pub struct AnotherKind {
    /// Empty: nobody knows.
    pub name: &'static str,
    pub cure: Cure,
}

/// How it becomes a PNG.
pub enum Cure {
    Paint,
    Browser,
    Screenshot,
}

pub const PICTURE_EMPTY: &str = "файл пуст; сохраните рисунок ещё раз";
pub const PICTURE_TORN: &str =
    "это не PNG целиком: файл повреждён или обрывается; скопируйте его ещё раз";
/// What the tools of a telephone's maker make of PNG.
pub const PICTURE_OF_APPLE: &str =
    "это PNG только для iPhone; откройте его в браузере на iPhone и сделайте снимок экрана";
pub const PHOTOSHOP: &str = "рисунок Photoshop";
pub const HEIC: &str = "HEIC, фото с телефона";
pub const PDF: &str = "документ PDF";
pub const WEB_PAGE: &str = "страница из интернета";
pub const FILM: &str = "видео";
pub const ARCHIVE: &str = "архив";
pub const OFFICE: &str = "документ Word или другой офисной программы";

/// «это JPEG, а не PNG; откройте в Paint и сохраните как PNG».
pub fn another_kind(kind: &AnotherKind) -> String {
    let name = kind.name;
    let cure = match kind.cure {
        Cure::Paint => "откройте в Paint и сохраните как PNG",
        Cure::Browser => "откройте в браузере, сделайте снимок экрана и сохраните его как PNG",
        Cure::Screenshot => "откройте, сделайте снимок экрана и сохраните его как PNG",
    };
    if name.is_empty() {
        format!("это не PNG; {cure}")
    } else {
        format!("это {name}, а не PNG; {cure}")
    }
}

/// The name of a picture's file does not end with `.png`.
pub fn picture_of_kind(file: &str, end: &str) -> String {
    format!(
        "файл рисунка «{file}»: это {}, а нужен PNG; откройте рисунок в Paint, сохраните как PNG и впишите новое имя",
        end.to_uppercase()
    )
}

pub fn picture_unusable(path: &Path, reason: &impl Display) -> String {
    format!("рисунок {} не годится: {reason}", path.display())
}

/// The picture's size and the limits, pixels.
pub fn picture_too_large([width, height]: [u32; 2], side: u32, pixels: u64) -> String {
    let millions = pixels / 1_000_000;
    format!(
        "{width} × {height} точек — слишком много: сторона до {side}, всего до {millions} миллионов; уменьшите его в Paint"
    )
}

/// In the place of a figure; its words are read by a pupil, too.
pub fn figure_failed(file: &str, why: &str) -> String {
    format!("Рисунок не открылся. Делайте по словам шага. Для школьного техника: {file}: {why}")
}
