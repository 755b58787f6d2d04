//! Size, weight and colour of words, and words laid out in them. Not egui's `TextStyle`, which names a font
//! in egui's own style.

use super::fonts::Weight;
use egui::text::LayoutJob;
use egui::{Color32, Galley, RichText, TextFormat, Ui};
use std::sync::Arc;

/// Made by the roles of `Theme`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TypeStyle {
    /// Points.
    pub size: f32,
    pub weight: Weight,
    pub color: Color32,
    /// Height of a line by the size.
    pub spread: f32,
}

impl TypeStyle {
    pub(crate) fn bold(self) -> Self {
        self.weight(Weight::Bold)
    }

    fn weight(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    pub(crate) fn color(self, color: Color32) -> Self {
        Self { color, ..self }
    }

    /// With the lines of a paragraph, a little farther apart.
    pub(crate) fn running(self) -> Self {
        Self { spread: 1.42, ..self }
    }

    /// Points.
    pub(crate) fn line_height(self) -> f32 {
        (self.size * self.spread).round()
    }

    /// For a section of a `LayoutJob`.
    pub(crate) fn format(self) -> TextFormat {
        TextFormat {
            font_id: self.weight.font(self.size),
            line_height: Some(self.line_height()),
            color: self.color,
            ..TextFormat::default()
        }
    }

    pub(crate) fn text(self, text: impl Into<String>) -> RichText {
        RichText::new(text)
            .font(self.weight.font(self.size))
            .line_height(Some(self.line_height()))
            .color(self.color)
    }

    /// Words wrapped at `width` points, to be measured or painted.
    pub(crate) fn galley(self, ui: &Ui, text: &str, width: f32) -> Arc<Galley> {
        let mut job = LayoutJob::single_section(text.to_owned(), self.format());
        job.wrap.max_width = width;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }

    /// For a title at this width: smaller, but no less than running words, if the longest word would break there.
    pub(crate) fn with_whole_words(self, ui: &Ui, text: &str, width: f32) -> Self {
        /// What running words are of a title's size, or a little less.
        const LEAST: f32 = 0.62;
        let words = text.split_whitespace();
        // With the space after it, which would else begin the next line.
        let width_of = |word: &str| self.galley(ui, &format!("{word} "), f32::INFINITY).size().x;
        let widths = words.map(width_of);
        let widest = widths.fold(0.0, f32::max);
        let part = (width / widest.max(1.0)).clamp(LEAST, 1.0);
        let size = if part < 1.0 { (self.size * part).floor() } else { self.size };
        Self { size, ..self }
    }

    /// As many words as `lines` of this width hold; «…» stands for the rest.
    pub(crate) fn in_lines(self, ui: &Ui, text: &str, width: f32, lines: usize) -> Arc<Galley> {
        let mut job = LayoutJob::single_section(text.to_owned(), self.format());
        job.wrap.max_width = width;
        job.wrap.max_rows = lines.max(1);
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }

    /// How many whole lines are as high as this, points.
    pub(crate) fn lines_in(self, height: f32) -> usize {
        (height / self.line_height()).floor().max(1.0) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Weight, fonts};
    use super::TypeStyle;
    use egui::{Color32, RawInput};

    #[test]
    fn a_title_breaks_between_words() {
        let title = "Войдите в «Электронный журнал»";
        let ctx = egui::Context::default();
        ctx.set_fonts(fonts());
        let mut output = ctx.run_ui(RawInput::default(), |ui| {
            let size = 44.0;
            let style =
                TypeStyle { size, weight: Weight::Bold, color: Color32::BLACK, spread: 1.18 };
            for (width, smaller) in [(600.0, false), (284.0, true), (250.0, true)] {
                let fitting = style.with_whole_words(ui, title, width);
                assert_eq!(fitting.size < size, smaller, "{width}");
                let words = fitting.galley(ui, title, width);
                let rows: Vec<String> = words.rows.iter().map(|row| row.text()).collect();
                let in_rows = rows.iter().flat_map(|row| row.split_whitespace());
                assert!(in_rows.eq(title.split_whitespace()), "{width}: {rows:?}");
                assert!(rows.iter().all(|row| !row.starts_with(' ')), "{width}: {rows:?}");
            }
            assert!(style.with_whole_words(ui, title, 10.0).size > 0.6 * size, "never too small");
        });
        output.textures_delta.clear();
    }
}
