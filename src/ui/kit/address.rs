//! Addresses as words that cannot be misread: large, bold, in ink, broken after a slash, and elsewhere only where a
//! part is longer than a line.

use super::theme::TypeStyle;
use egui::text::LayoutJob;
use egui::{Galley, Ui};
use std::sync::Arc;

/// No address is smaller, points.
const LEAST: f32 = 17.0;

/// How an address is laid out.
#[derive(Clone, Copy)]
pub(crate) struct AddressType {
    pub style: TypeStyle,
    /// Between its letters, a share of their size.
    pub spacing: f32,
    /// No smaller than this, points.
    pub least: f32,
    /// «…» stands for what these do not hold; the site comes first.
    pub lines: usize,
}

impl AddressType {
    pub(crate) fn new(style: TypeStyle) -> Self {
        Self { style, spacing: 0.0, least: LEAST, lines: usize::MAX }
    }

    /// At most so many lines.
    pub(crate) fn lines(self, lines: usize) -> Self {
        Self { lines, ..self }
    }

    /// An address at most `width` points wide. It is smaller where a part of it would not fit, and folded where none
    /// is small enough.
    pub(crate) fn galley(self, ui: &Ui, address: &str, width: f32) -> Arc<Galley> {
        // A space stands only between two addresses.
        let parts: Vec<&str> = address.split_inclusive(['/', ' ']).collect();
        let widest = |style: TypeStyle| {
            let widths = parts.iter().map(|part| self.width(ui, style, part));
            widths.fold(0.0, f32::max)
        };
        let mut style = self.style;
        // A point less is better than a second line.
        let less = TypeStyle { size: (style.size - 1.0).max(self.least), ..style };
        let whole = |style: TypeStyle| self.width(ui, style, address);
        if whole(style) > width && whole(less) <= width {
            style = less;
        }
        let smallest = TypeStyle { size: self.least.min(style.size), ..style };
        if widest(smallest) > width {
            style = smallest;
        }
        while widest(style) > width && style.size > self.least {
            style.size = (style.size - 1.0).max(self.least);
        }
        let measured = |text: &str| self.width(ui, style, text);
        let folded = self.laid(ui, style, &lines(&parts, width, measured), width);
        // Rather all of it than its parts whole.
        let full = folded.elided.then(|| self.laid(ui, style, address, width));
        full.filter(|full| !full.elided).unwrap_or(folded)
    }

    fn width(self, ui: &Ui, style: TypeStyle, text: &str) -> f32 {
        self.laid(ui, style, text, f32::INFINITY).size().x
    }

    fn laid(self, ui: &Ui, style: TypeStyle, text: &str, width: f32) -> Arc<Galley> {
        let mut format = style.format();
        format.extra_letter_spacing = style.size * self.spacing;
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap.max_width = width;
        job.wrap.max_rows = self.lines.max(1);
        // Not after the first hyphen of a part that needs several lines: a row ends where it is full.
        job.wrap.break_anywhere = true;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }
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
