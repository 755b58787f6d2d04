//! What is wrong with the pictures of a guide, and what its author does about it.

use std::fmt::Display;
use std::path::Path;

/// In small letters: by this word a caption says it itself.
pub const SCHEME: &str = "схема";

/// «Вход в журнал — схема, надписи могут отличаться».
pub fn caption_of_scheme(caption: &str) -> String {
    match caption.trim().trim_end_matches('.') {
        "" => "Схема, надписи могут отличаться".to_owned(),
        caption => format!("{caption} — {SCHEME}, надписи могут отличаться"),
    }
}

/// A kind of file that stands in the place of a picture.
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
pub const JPEG_TORN: &str =
    "это не JPEG целиком: файл повреждён или обрывается; скопируйте его ещё раз";
/// What hardly a program writes, and only some read.
pub const JPEG_RARE: &str = "это JPEG редкого вида; откройте в Paint и сохраните как PNG";
pub const JPEG_IN_FORMAT_1: &str =
    "это JPEG, а не PNG: напишите вверху format: 2 или откройте в Paint и сохраните как PNG";
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

/// «это GIF, а не PNG и не JPEG; откройте в Paint и сохраните как PNG».
pub fn another_kind(kind: &AnotherKind) -> String {
    let name = kind.name;
    let cure = match kind.cure {
        Cure::Paint => "откройте в Paint и сохраните как PNG",
        Cure::Browser => "откройте в браузере, сделайте снимок экрана и сохраните его как PNG",
        Cure::Screenshot => "откройте, сделайте снимок экрана и сохраните его как PNG",
    };
    if name.is_empty() {
        format!("это не PNG и не JPEG; {cure}")
    } else {
        format!("это {name}, а не PNG и не JPEG; {cure}")
    }
}

/// The name of a picture's file ends with something else.
pub fn picture_of_kind(file: &str, end: &str, has_jpeg: bool) -> String {
    let wanted = if has_jpeg { "PNG или JPEG" } else { "PNG" };
    format!(
        "файл рисунка «{file}»: это {}, а нужен {wanted}; откройте рисунок в Paint, сохраните как PNG и впишите новое имя",
        end.to_uppercase()
    )
}

/// In a guide of format 1.
pub fn jpeg_only_in_format(file: &str, format: u32) -> String {
    format!(
        "файл рисунка «{file}»: JPEG есть только в новом формате: напишите вверху format: {format}"
    )
}

pub fn picture_not_named(file: &str, has_jpeg: bool) -> String {
    let kinds = if has_jpeg { "PNG или JPEG" } else { "PNG" };
    format!("файл рисунка «{file}»: нужно имя {kinds} в папке инструкции, без пути")
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

/// Decoding it would fill the memory, which for a PNG of as many pixels it does not.
pub fn jpeg_too_large([width, height]: [u32; 2]) -> String {
    format!("{width} × {height} точек — слишком много для такого JPEG; уменьшите его в Paint")
}

/// In the place of a figure; its words are read by a pupil, too.
pub fn figure_failed(file: &str, why: &str) -> String {
    format!("Рисунок не открылся. Делайте по словам шага. Для школьного техника: {file}: {why}")
}
