//! Lists and tables on a page.

use super::rich_text::{paragraph_said_ui, paragraph_ui};
use crate::guide::{Markup, Table};
use crate::labels;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::signed::signed_ui;
use crate::ui::kit::text::{card_ui, galley_ui};
use crate::ui::kit::theme::TypeStyle;
use crate::ui::scene::Scene;
use egui::{Color32, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

/// Between a mark and its words, points.
const GAP: f32 = 8.0;
/// Between two columns.
const COLUMN_GAP: f32 = 16.0;
/// The least width of a column by the type of the words: in less, a row becomes a card.
const LEAST: f32 = 8.0;

/// A dot before each line.
pub(super) fn list_ui(ui: &mut Ui, scene: &Scene, items: &[Markup]) {
    let marked = items.iter().map(|item| (labels::DOT.to_owned(), item, item.plain()));
    marked_ui(ui, scene, &marked.collect::<Vec<_>>());
}

/// A number before each line.
pub(super) fn numbered_ui(ui: &mut Ui, scene: &Scene, items: &[Markup]) {
    let marked = (1..).zip(items).map(|(number, item)| {
        let mark = labels::number_of_item(number);
        let said = format!("{mark}{}", item.plain());
        (mark.trim_end().to_owned(), item, said)
    });
    marked_ui(ui, scene, &marked.collect::<Vec<_>>());
}

/// Lines with their marks, and what is said of each; the marks end on one line.
fn marked_ui(ui: &mut Ui, scene: &Scene, lines: &[(String, &Markup, String)]) {
    let style = scene.theme.body();
    let mark = |mark: &str| style.running().galley(ui, mark, f32::INFINITY);
    let marks: Vec<_> = lines.iter().map(|(text, ..)| mark(text)).collect();
    let width = marks.iter().map(|mark| mark.size().x).fold(0.0, f32::max).ceil();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = (scene.theme.sizes.gap * 0.5).round();
        for ((_, words, said), mark) in lines.iter().zip(marks) {
            let room = ui.available_rect_before_wrap();
            let beside = room.with_min_x(room.left() + width + GAP);
            let builder = UiBuilder::new().max_rect(beside).id_salt("line of a list");
            ui.scope_builder(builder, |ui| paragraph_said_ui(ui, scene, words, style, said));
            let corner = pos2(room.left() + width - mark.size().x, room.top());
            ui.painter().galley(corner, mark, Color32::PLACEHOLDER);
        }
    });
}

pub(super) fn table_ui(ui: &mut Ui, scene: &Scene, table: &Table) {
    let width = ui.available_width() / table.head.len() as f32;
    if width < LEAST * scene.theme.sizes.body {
        cards_ui(ui, scene, table);
    } else {
        ui.scope(|ui| grid_ui(ui, scene, table, width));
    }
}

fn grid_ui(ui: &mut Ui, scene: &Scene, table: &Table, width: f32) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing.y = 0.0;
    let head: Vec<_> = table.head.iter().map(|words| (words, words.plain())).collect();
    row_ui(ui, scene, &head, theme.note().bold(), width);
    for row in &table.rows {
        ui.add_space(6.0);
        let line = Stroke::new(theme.frame().width.max(1.0), theme.palette.line);
        ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), line);
        ui.add_space(6.0);
        let cells = table.head.iter().zip(row);
        let cells: Vec<_> = cells.map(|(over, cell)| (cell, said(over, cell))).collect();
        row_ui(ui, scene, &cells, theme.body(), width);
    }
}

/// Cells side by side, each with what is said of it.
fn row_ui(ui: &mut Ui, scene: &Scene, cells: &[(&Markup, String)], style: TypeStyle, width: f32) {
    let room = ui.available_rect_before_wrap();
    let mut bottom = room.top();
    for (column, (words, said)) in cells.iter().enumerate() {
        let corner = pos2(room.left() + column as f32 * width, room.top());
        let place = Rect::from_min_size(corner, vec2(width - COLUMN_GAP, room.height()));
        let builder = UiBuilder::new().max_rect(place).id_salt(("cell", column));
        let mut cell = ui.new_child(builder);
        if !said.is_empty() {
            paragraph_said_ui(&mut cell, scene, words, style, said);
        }
        bottom = cell.min_rect().bottom().max(bottom);
    }
    ui.advance_cursor_after_rect(room.with_max_y(bottom));
}

/// Where columns would be too narrow: a card for each row.
fn cards_ui(ui: &mut Ui, scene: &Scene, table: &Table) {
    let theme = &scene.theme;
    for row in &table.rows {
        card_ui(ui, theme, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (over, cell) in table.head.iter().zip(row) {
                let said = said(over, cell);
                if said.is_empty() {
                    continue;
                }
                // Said before the cell.
                let over = theme.note().galley(ui, &over.plain(), ui.available_width());
                galley_ui(ui, over);
                paragraph_said_ui(ui, scene, cell, theme.body(), &said);
            }
        });
    }
}

/// Nothing of an empty cell.
fn said(over: &Markup, cell: &Markup) -> String {
    match cell.plain() {
        empty if empty.is_empty() => empty,
        words => format!("{}{words}", labels::over_cell(&over.plain())),
    }
}

/// Words to know, with a sign: no warning.
pub(super) fn note_block_ui(ui: &mut Ui, scene: &Scene, words: &Markup) {
    let theme = &scene.theme;
    let style = theme.plain();
    card_ui(ui, theme, |ui| {
        signed_ui(ui, Icon::Info, theme.palette.accent, style.running(), |ui| {
            paragraph_ui(ui, scene, words, style);
        });
    });
}
