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
