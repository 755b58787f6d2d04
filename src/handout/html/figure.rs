//! A figure: its picture inside the page, frames and numbers over it, what they mean below.

use super::text::add;
use crate::file::IoReason;
use crate::guide::{Figure, Pictures, Turn, Undecoded, bare_jpeg, bare_png, upright_png};
use crate::handout::xml::escaped;
use crate::labels;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use std::io::Cursor;

/// `name`: what links lead to. Returns a line where its picture cannot be shown.
pub(super) fn add_figure(
    page: &mut String,
    figure: &Figure,
    name: Option<&str>,
    pictures: &Pictures,
) -> Option<String> {
    let mut news = None;
    let caption = escaped(&labels::sentences(&[&figure.name, &figure.caption]));
    let alt = escaped(&figure.alt);
    match name {
        Some(name) => add(page, format_args!("<figure id=\"{}\">\n", escaped(name))),
        None => *page += "<figure>\n",
    }
    match picture(pictures, &figure.file) {
        Ok((kind, bytes)) => {
            let [width, height] = figure.size.unwrap_or([1600, 1000]);
            add(
                page,
                format_args!(
                    "<div class=\"picture\"><img alt=\"{alt}\" width=\"{width}\" height=\"{height}\" \
                 src=\"data:image/{kind};base64,"
                ),
            );
            BASE64_STANDARD.encode_string(bytes, page);
            *page += "\">\n";
            add_frames(page, figure);
            *page += "</div>\n";
        }
        Err(why) => {
            add(page, format_args!("<p class=\"note\">{} {alt}</p>\n", labels::FIGURE_UNSHOWN));
            news = Some(labels::handout_figure_unshown(&figure.name, &why));
        }
    }
    add(page, format_args!("<figcaption>{caption}</figcaption>\n"));
    if !figure.callouts.is_empty() {
        *page += "<ul class=\"legend\">\n";
        for callout in &figure.callouts {
            let words = escaped(&callout.words);
            add(
                page,
                format_args!("<li><span class=\"number\">{}</span>{words}</li>\n", callout.number),
            );
        }
        *page += "</ul>\n";
    }
    *page += "</figure>\n";
    news
}

/// A picture's bytes, with nothing in them but its pixels and how it is turned; told by its first bytes what it is.
fn picture(pictures: &Pictures, file: &str) -> Result<(&'static str, Vec<u8>), String> {
    let bytes = pictures.read(file).map_err(|error| IoReason::from(&error).to_string())?;
    let undecoded = Undecoded::open(Cursor::new(&*bytes))?;
    let turn = undecoded.turn;
    if bytes.starts_with(&[0xFF, 0xD8]) {
        let bare = bare_jpeg(&bytes, turn).ok_or(labels::JPEG_TORN)?;
        return Ok(("jpeg", bare));
    }
    // Not every browser reads from a PNG how it is turned.
    let is_upright = turn == Turn::default();
    let png = if is_upright {
        bare_png(&bytes).ok_or(labels::PICTURE_TORN)?
    } else {
        upright_png(undecoded)?
    };
    Ok(("png", png))
}

/// Frames and their numbers over a picture; those are as large as other words, however small the picture is.
fn add_frames(page: &mut String, figure: &Figure) {
    *page += "<svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\n";
    for callout in &figure.callouts {
        let rect = callout.rect;
        let [x, y, w, h] = [rect.x, rect.y, rect.w, rect.h].map(|part| part * 100.0);
        for class in ["halo", "frame"] {
            add(
                page,
                format_args!(
                    "<rect class=\"{class}\" x=\"{x:.2}\" y=\"{y:.2}\" width=\"{w:.2}\" height=\"{h:.2}\"/>"
                ),
            );
        }
    }
    *page += "</svg>\n";
    for callout in &figure.callouts {
        let [x, y] = [callout.rect.x, callout.rect.y].map(|part| part * 100.0);
        let number = callout.number;
        add(
            page,
            format_args!(
                "<span class=\"number\" style=\"--x:{x:.2}%;--y:{y:.2}%\" aria-hidden=\"true\">{number}</span>\n"
            ),
        );
    }
}
