//! A paragraph with bold words and references. One node with the whole sentence for a screen
//! reader, and one more for each reference, on which it can be pressed.

use crate::guide::{Markup, Span, Target};
use crate::labels;
use crate::model::Action;
use crate::ui::kit::text::{clicked_once, name_widget, stop_ui};
use crate::ui::kit::theme::{Theme, TypeStyle};
use crate::ui::scene::Scene;
use egui::text::LayoutJob;
use egui::{CursorIcon, Galley, Id, Pos2, Rect, Role, Sense, Stroke, Ui, vec2};

/// Least height of what can be pressed, points (WCAG 2.2, 2.5.8): words of small type stand in lower lines.
const TARGET: f32 = 24.0;

pub(super) fn paragraph_ui(ui: &mut Ui, scene: &Scene, words: &Markup, style: TypeStyle) {
    paragraph_said_ui(ui, scene, words, style, &words.plain());
}

/// Where `said` is more than what is written: a colour and a sign may say more.
pub(super) fn paragraph_said_ui(
    ui: &mut Ui,
    scene: &Scene,
    words: &Markup,
    style: TypeStyle,
    said: &str,
) {
    let job = paragraph_job(&scene.theme, words, style, ui.available_width());
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
    stop_ui(ui, rect, said);
    let mut from = 0;
    for (index, span) in words.spans().iter().enumerate() {
        let to = from + span.text.chars().count();
        if let Some((name, action)) = meaning(scene, span) {
            let id = ui.scope_id().with((std::ptr::from_ref(words).addr(), index));
            let rows = rows_of(&galley, rect.min, from, to);
            let is_pressed = reference_ui(ui, scene, id, &name, style.size, &rows);
            scene.send_if(is_pressed, action);
        }
        from = to;
    }
    ui.painter().galley(rect.min, galley, style.color);
}

/// The words of a paragraph, wrapped at `width`; what leads somewhere is coloured.
pub(crate) fn paragraph_job(
    theme: &Theme,
    words: &Markup,
    style: TypeStyle,
    width: f32,
) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    for span in words.spans() {
        let style = if span.bold { style.bold() } else { style };
        let mut format = style.running().format();
        if span.target.is_some() {
            format.color = theme.palette.link;
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

/// The rectangles that the characters `from..to` cover, one for each row, in a galley whose corner is at `origin`.
fn rows_of(galley: &Galley, origin: Pos2, from: usize, to: usize) -> Vec<Rect> {
    let mut rects = Vec::new();
    let mut start = 0;
    for row in &galley.rows {
        let count = row.char_count_excluding_newline().0;
        let first = from.clamp(start, start + count) - start;
        let last = to.clamp(start, start + count) - start;
        if first < last {
            let x = |column: usize| row.pos.x + row.x_offset(column.into());
            let y = row.rect().y_range();
            let rect = Rect::from_x_y_ranges(x(first)..=x(last), y);
            rects.push(rect.translate(origin.to_vec2()));
        }
        start += row.char_count_including_newline().0;
    }
    rects
}

/// Marks words that can be pressed, in these rows; returns whether one was pressed. `size`: of the type, points.
fn reference_ui(ui: &Ui, scene: &Scene, id: Id, name: &str, size: f32, rows: &[Rect]) -> bool {
    let mut is_pressed = false;
    for (row, rect) in rows.iter().enumerate() {
        let is_first = row == 0;
        let target = rect.expand2(vec2(2.0, ((TARGET - rect.height()) / 2.0).max(1.0)));
        // Only the first row is a stop of the keyboard and of a screen reader.
        let sense = if is_first { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(target, id.with(row), sense);
        if is_first {
            name_widget(&response, Role::Link, true, name);
        }
        underline(ui, scene, *rect, size);
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
            ui.painter().rect_filled(target, 3.0, scene.theme.palette.tonal);
        }
        is_pressed |= clicked_once(&response);
    }
    is_pressed
}

/// Close under the letters: egui's own underline lies at the bottom of the line, far below.
fn underline(ui: &Ui, scene: &Scene, row: Rect, size: f32) {
    let y = (row.center().y + size * 0.5).round() + 0.5;
    let stroke = Stroke::new(1.0, scene.theme.palette.link);
    ui.painter().hline(row.x_range(), y, stroke);
}

/// The name of what a span leads to, and what happens there.
fn meaning(scene: &Scene, span: &Span) -> Option<(String, Action)> {
    match span.target.as_ref()? {
        Target::Figure(id) => {
            let figure = scene.model.guide().find_figure(id)?;
            // Where the figure is in sight already, or below the words, it is shown large.
            let in_sight = scene.model.figure() == Some(figure);
            let action = if in_sight || scene.shape.is_narrow() {
                Action::Enlarge(figure)
            } else {
                Action::ShowFigure(figure)
            };
            let name = &scene.model.guide().figure(figure).name;
            Some((labels::show_figure(&span.text, name), action))
        }
        Target::Contact(contact) => {
            let action = Action::CopyMessage(contact.shown().to_owned());
            Some((labels::copy_contact(contact.shown()), action))
        }
        Target::Address(address) => {
            let action = Action::OpenLink(address.clone());
            let is_named = address.is_named_by(&span.text);
            let name = if is_named { &span.text } else { address.shown() };
            Some((labels::open_named(name), action))
        }
    }
}
