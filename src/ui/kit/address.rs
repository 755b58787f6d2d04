//! Addresses as words that cannot be misread: large, bold, in ink, and broken only after a slash.

use super::theme::TypeStyle;
use egui::text::LayoutJob;
use egui::{Galley, Ui};
use std::sync::Arc;

/// No address is smaller, points.
const LEAST: f32 = 17.0;

/// An address at most `width` points wide, with so much between its letters, as a share of their size. It is smaller
/// where a part of it would not fit.
pub(crate) fn address_galley(
    ui: &Ui,
    style: TypeStyle,
    spacing: f32,
    address: &str,
    width: f32,
) -> Arc<Galley> {
    let laid = |style: TypeStyle, text: &str, width: f32| {
        let mut format = style.format();
        format.extra_letter_spacing = style.size * spacing;
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap.max_width = width;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let parts: Vec<&str> = address.split_inclusive('/').collect();
    let widest = |style: TypeStyle| {
        let widths = parts.iter().map(|part| laid(style, part, f32::INFINITY).size().x);
        widths.fold(0.0, f32::max)
    };
    let mut style = style;
    // A point less is better than a second line.
    let less = TypeStyle { size: (style.size - 1.0).max(LEAST), ..style };
    let whole = |style: TypeStyle| laid(style, address, f32::INFINITY).size().x;
    if whole(style) > width && whole(less) <= width {
        style = less;
    }
    while widest(style) > width && style.size > LEAST {
        style.size = (style.size - 1.0).max(LEAST);
    }
    let measured = |text: &str| laid(style, text, f32::INFINITY).size().x;
    laid(style, &lines(&parts, width, measured), width)
}

/// The parts, as many on a line as fit.
fn lines(parts: &[&str], width: f32, measured: impl Fn(&str) -> f32) -> String {
    let (mut done, mut line) = (String::new(), String::new());
    for part in parts {
        if !line.is_empty() && measured(&format!("{line}{part}")) > width {
            done.push_str(&line);
            done.push('\n');
            line.clear();
        }
        line.push_str(part);
    }
    done + &line
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn an_address_breaks_only_after_a_slash() {
        let parts: Vec<_> = "help-myschool.edu.ru/52/more".split_inclusive('/').collect();
        let broken = |width: f32| lines(&parts, width, |text| text.chars().count() as f32);
        assert_eq!(broken(40.0), "help-myschool.edu.ru/52/more");
        assert_eq!(broken(25.0), "help-myschool.edu.ru/52/\nmore");
        assert_eq!(broken(21.0), "help-myschool.edu.ru/\n52/more");
        assert_eq!(broken(3.0), "help-myschool.edu.ru/\n52/\nmore");
    }
}
