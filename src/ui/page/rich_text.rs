//! A paragraph with bold words and references. One node with the whole sentence for a screen
//! reader, and one more for each reference, on which it can be pressed.

use crate::guide::{FigureIndex, Markup, Span, Target};
use crate::labels;
use crate::model::Action;
use crate::ui::kit::text::{TextStyle, clicked_once, name_widget};
use crate::ui::kit::theme::{Theme, Weight};
use crate::ui::scene::Scene;
use crate::ui::scene::Shape;
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, Galley, Rect, Role, Sense, Stroke, Ui, vec2};

/// Draws a paragraph as wide as the layout gives.
pub(crate) fn paragraph_ui(ui: &mut Ui, scene: &Scene, words: &Markup, size: f32, ink: Color32) {
    let style = TextStyle::new(size, Weight::Regular, ink);
    let job = layout_job(&scene.theme, words, style, ui.available_width());
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    name_widget(&response, Role::Label, true, &words.plain());
    let mut from = 0;
    for (index, span) in words.spans().iter().enumerate() {
        let to = from + span.text.chars().count();
        if let Some(target) = &span.target {
            let rows = rows_of(&galley, from, to);
            let rows = rows
                .into_iter()
                .map(|row| row.translate(rect.min.to_vec2()));
            reference_ui(ui, scene, span, target, (index, size), rows);
        }
        from = to;
    }
    ui.painter().galley(rect.min, galley, ink);
}

/// The words of a paragraph, wrapped at `width`; what leads somewhere is coloured.
pub(crate) fn layout_job(theme: &Theme, words: &Markup, style: TextStyle, width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    for span in words.spans() {
        let weight = if span.bold {
            Weight::Bold
        } else {
            style.weight
        };
        let mut format: TextFormat = TextStyle { weight, ..style }.format(theme);
        format.line_height = Some((style.size * 1.42).round());
        if span.target.is_some() {
            format.color = theme.palette.accent;
        }
        job.append(&unbroken(span), 0.0, format);
    }
    job
}

/// «Рисунок 3» stays on one line.
fn unbroken(span: &Span) -> String {
    match span.target {
        Some(_) => span.text.replace(' ', "\u{a0}"),
        None => span.text.clone(),
    }
}

/// The rectangles that the characters `from..to` cover, one for each row.
fn rows_of(galley: &Galley, from: usize, to: usize) -> Vec<Rect> {
    let mut rects = Vec::new();
    let mut start = 0;
    for row in &galley.rows {
        let count = row.char_count_excluding_newline().0;
        let first = from.clamp(start, start + count) - start;
        let last = to.clamp(start, start + count) - start;
        if first < last {
            let x = |column: usize| row.pos.x + row.x_offset(column.into());
            let y = row.rect().y_range();
            rects.push(Rect::from_x_y_ranges(x(first)..=x(last), y));
        }
        start += row.char_count_including_newline().0;
    }
    rects
}

fn reference_ui(
    ui: &mut Ui,
    scene: &Scene,
    span: &Span,
    target: &Target,
    (index, size): (usize, f32),
    rows: impl Iterator<Item = Rect>,
) {
    let Some((name, action)) = meaning(scene, span, target) else {
        return;
    };
    let id = ui.next_auto_id().with(index);
    for (row, rect) in rows.enumerate() {
        let rect = rect.expand2(vec2(2.0, 1.0));
        // Only the first row is a stop of the keyboard and of a screen reader.
        let sense = if row == 0 {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let response = ui.interact(rect, id.with(row), sense);
        if row == 0 {
            name_widget(&response, Role::Link, true, &name);
        }
        underline(ui, scene, rect.shrink2(vec2(2.0, 1.0)), size);
        if response.hovered() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
            ui.painter()
                .rect_filled(rect, 3.0, scene.theme.palette.accent_weak);
        }
        if clicked_once(&response) {
            scene.outbox.send(action.clone());
        }
    }
}

/// Close under the letters: egui's own underline lies at the bottom of the line, far below.
fn underline(ui: &Ui, scene: &Scene, row: Rect, size: f32) {
    let y = (row.center().y + size * 0.5).round() + 0.5;
    let stroke = Stroke::new(1.0, scene.theme.palette.accent);
    ui.painter().hline(row.x_range(), y, stroke);
}

fn meaning(scene: &Scene, span: &Span, target: &Target) -> Option<(String, Action)> {
    match target {
        Target::Figure(id) => {
            let figure: FigureIndex = scene.model.guide().find_figure(id)?;
            // Where the figure is in sight already, or below the words, it is shown large.
            let in_sight = scene.model.figure() == Some(figure);
            let action = if in_sight || scene.shape == Shape::Narrow {
                Action::Enlarge(figure)
            } else {
                Action::ShowFigure(figure)
            };
            Some((labels::show_figure(&span.text), action))
        }
        Target::Address(address) => Some((
            labels::open_named(&span.text),
            Action::OpenLink(address.clone()),
        )),
    }
}
