//! The list of keys, in two columns where there is room.

use crate::labels::{self, KeyGroup};
use crate::ui::kit::icon::Icon;
use crate::ui::kit::key_table::key_table_ui;
use crate::ui::kit::text::{section_title_ui, text_galley_ui};
use crate::ui::scene::Scene;
use egui::{Ui, UiBuilder, vec2};

/// Between the columns, points.
const GAP: f32 = 40.0;

pub(super) fn keys_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let room = ui.available_rect_before_wrap();
    let width = ((room.width() - GAP) / 2.0).floor();
    let (digits, words) = labels::digit_keys(scene.model.numbered_steps());
    let digits = format!("{}{digits}", labels::CTRL);
    let of_steps = labels::keys_of_steps((&digits, &words));
    let of_steps: [KeyGroup; 1] = [(labels::STEP_KEYS_TITLE, &of_steps)];
    let columns: [&[KeyGroup]; 2] = [&of_steps, &labels::OTHER_KEYS];
    if width > 22.0 * theme.sizes.control {
        let mut used = room.with_max_y(room.top());
        for (column, groups) in columns.into_iter().enumerate() {
            let left = room.left() + column as f32 * (width + GAP);
            let place = room.with_min_x(left).with_max_x(left + width);
            let builder = UiBuilder::new().max_rect(place).id_salt(column);
            used |= ui.scope_builder(builder, |ui| groups_ui(ui, scene, groups)).response.rect;
        }
        ui.advance_cursor_after_rect(used);
    } else {
        for groups in columns {
            groups_ui(ui, scene, groups);
        }
    }
    note_ui(ui, scene);
}

fn groups_ui(ui: &mut Ui, scene: &Scene, groups: &[KeyGroup]) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing.y = 0.0;
    for (index, (title, keys)) in groups.iter().enumerate() {
        if index > 0 {
            ui.add_space(theme.sizes.gap);
        }
        section_title_ui(ui, theme.strong().color(theme.palette.muted), title);
        ui.add_space(8.0);
        key_table_ui(ui, theme, theme.plain(), keys);
    }
}

fn note_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let side = Icon::side(theme.sizes.small);
    ui.horizontal_top(|ui| {
        let line = theme.note().line_height();
        let (place, _) = ui.allocate_exact_size(vec2(side, line), egui::Sense::hover());
        Icon::Info.paint(ui.painter(), place, theme.palette.muted);
        let words = theme.note().galley(ui, labels::KEYS_BY_PLACE, ui.available_width());
        text_galley_ui(ui, words);
    });
}
