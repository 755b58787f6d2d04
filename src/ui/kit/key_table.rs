//! Keys and what they do, in two columns.

use super::text::{galley_ui, name_widget};
use super::theme::TypeStyle;
use egui::{Role, Sense, Ui};
use egui_extras::{Column, TableBuilder};

/// The most that the column of keys takes, as a share of the width.
const MOST: f32 = 0.45;

/// Draws `rows` of a key and its meaning. A screen reader has each row as one sentence: egui's tables have no
/// roles of their own.
pub(crate) fn key_table_ui(ui: &mut Ui, style: TypeStyle, rows: &[(&str, &str)]) {
    let gap = style.size;
    let room = ui.available_width();
    let strong = style.medium();
    let most = room * MOST;
    let keys = rows.iter().map(|(key, _)| strong.galley(ui, key, most));
    let keys: Vec<_> = keys.collect();
    let widths = keys.iter().map(|key| key.size().x);
    let widest = widths.fold(0.0, f32::max).ceil();
    let rest = (room - widest - gap).max(1.0);
    ui.spacing_mut().item_spacing.x = gap;
    // Columns that clip keep the width they are given; others never become narrower again.
    TableBuilder::new(ui)
        .vscroll(false)
        .column(Column::exact(widest))
        .column(Column::remainder().clip(true))
        .body(|mut body| {
            for ((key, meaning), key_words) in rows.iter().zip(keys) {
                let words = style.galley(body.ui_mut(), meaning, rest);
                let height = key_words.size().y.max(words.size().y);
                // `heterogeneous_rows` would keep the rows out of sight from a screen reader.
                body.row(height, |mut row| {
                    row.col(|ui| {
                        let cell = ui.max_rect();
                        let line = cell.with_max_x(cell.right() + gap + rest);
                        let response = ui.interact(line, ui.scope_id().with("row"), Sense::hover());
                        let name = format!("{key}, {meaning}");
                        name_widget(&response, Role::Label, true, &name);
                        galley_ui(ui, key_words);
                    });
                    // Takes the room of the words: a new card is as high as what its cells have taken.
                    row.col(|ui| _ = galley_ui(ui, words));
                });
            }
        });
}
