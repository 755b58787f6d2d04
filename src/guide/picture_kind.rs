//! What a file is that stands in the place of a picture, told by its first bytes.

use crate::labels::{self, AnotherKind, Cure};

/// So many bytes are looked at: those of SVG and HTML may come after a comment.
pub(super) const HEAD: usize = 1024;

/// A name for what begins with these bytes and is no whole PNG, with what to do: a few Russian words.
pub(super) fn why_not_png(head: &[u8]) -> String {
    if head.is_empty() {
        return labels::PICTURE_EMPTY.to_owned();
    }
    match head {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', rest @ ..] => {
            let is_apples = rest.get(4..8) == Some(b"CgBI");
            let why = if is_apples { labels::PICTURE_OF_APPLE } else { labels::PICTURE_TORN };
            why.to_owned()
        }
        // Line ends were changed on its way, or it was sent as a text.
        [0x89 | 0x09, b'P', b'N', b'G', ..] => labels::PICTURE_TORN.to_owned(),
        _ => labels::another_kind(&kind(head)),
    }
}

const fn of(name: &'static str, cure: Cure) -> AnotherKind {
    AnotherKind { name, cure }
}

fn kind(head: &[u8]) -> AnotherKind {
    match head {
        [b'G', b'I', b'F', b'8', ..] => of("GIF", Cure::Paint),
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => of("BMP", Cure::Paint),
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => of("TIFF", Cure::Paint),
        [0, 0, 1 | 2, 0, ..] => of("ICO", Cure::Paint),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => {
            of("WebP", Cure::Browser)
        }
        [0xFF, 0x0A, ..] | [0, 0, 0, 12, b'J', b'X', b'L', b' ', ..] => {
            of("JPEG XL", Cure::Screenshot)
        }
        [0, 0, 0, 12, b'j', b'P', b' ', b' ', ..] => of("JPEG 2000", Cure::Screenshot),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => of_brand(brand),
        [b'8', b'B', b'P', b'S', ..] => of(labels::PHOTOSHOP, Cure::Screenshot),
        [b'%', b'P', b'D', b'F', ..] => of(labels::PDF, Cure::Screenshot),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => of(labels::OFFICE, Cure::Screenshot),
        [b'P', b'K', 3 | 5, ..] => of(of_archive(head), Cure::Screenshot),
        _ => of_text(head),
    }
}

/// Telephones keep pictures in the same boxes as films.
fn of_brand(brand: &[u8]) -> AnotherKind {
    match brand.get(..4).unwrap_or_default() {
        b"avif" | b"avis" => of("AVIF", Cure::Browser),
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => {
            of(labels::HEIC, Cure::Screenshot)
        }
        _ => of(labels::FILM, Cure::Screenshot),
    }
}

/// Documents of offices are archives; the names of their files stand in plain letters.
fn of_archive(head: &[u8]) -> &'static str {
    let has = |name: &[u8]| head.windows(name.len()).any(|part| part == name);
    let names: [&[u8]; 5] =
        [b"[Content_Types].xml", b"_rels/", b"word/", b"ppt/", b"vnd.oasis.opendocument"];
    if names.into_iter().any(has) { labels::OFFICE } else { labels::ARCHIVE }
}

fn of_text(head: &[u8]) -> AnotherKind {
    // Of two bytes a letter only the second one counts here.
    let letters = head.iter().filter(|byte| **byte != 0).map(u8::to_ascii_lowercase);
    let text: Vec<u8> = letters.collect();
    let has = |word: &[u8]| text.windows(word.len()).any(|part| part == word);
    let is_markup =
        text.iter().find(|byte| byte.is_ascii_graphic()) == Some(&b'<') || has(b"<?xml");
    match () {
        // A page may have SVG in it.
        () if has(b"<!doctype html") || has(b"<html") || has(b"<head") => {
            of(labels::WEB_PAGE, Cure::Screenshot)
        }
        () if is_markup && has(b"<svg") => of("SVG", Cure::Browser),
        () => of("", Cure::Paint),
    }
}
