//! A list to tick off.

use crate::guide::Checklist;
use crate::labels;
use crate::model::Action;
use crate::ui::kit::text::{TextStyle, galley, heading_ui, label_ui, name_widget, set_node};
use crate::ui::kit::theme::{RADIUS, Weight};
use crate::ui::scene::Scene;
use egui::accesskit::Toggled;
use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

/// A list to tick off, without its card.
pub(crate) fn checklist_ui(ui: &mut Ui, scene: &Scene, list: &Checklist) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing.y = 2.0;
    heading_ui(ui, theme, &list.title, theme.sizes.subtitle, 2);
    let style = TextStyle::new(theme.sizes.small, Weight::Regular, theme.palette.muted);
    label_ui(ui, theme, &list.note, style);
    ui.add_space(4.0);
    for line in 0..list.items.len() {
        tick_ui(ui, scene, list, line);
    }
}

fn tick_ui(ui: &mut Ui, scene: &Scene, list: &Checklist, line: usize) {
    let item = &list.items[line];
    let theme = &scene.theme;
    let palette = &theme.palette;
    let box_size = (24.0 * theme.sizes.type_factor).round();
    let width = ui.available_width();
    let style = TextStyle::new(theme.sizes.control, Weight::Regular, palette.ink);
    let words = galley(ui, theme, item, style, width - box_size - 12.0);
    let height = (words.size().y + 8.0).max(theme.sizes.target);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let ticked = scene.model.is_ticked(list.index, line);
    let center = pos2(rect.left() + box_size / 2.0, rect.center().y);
    let square = Rect::from_center_size(center, vec2(box_size, box_size));
    let (fill, edge) = if ticked {
        (palette.done, palette.done)
    } else {
        (palette.surface, palette.muted)
    };
    if response.hovered() {
        ui.painter()
            .rect_filled(rect.expand2(vec2(6.0, 0.0)), RADIUS, palette.accent_weak);
    }
    ui.painter().rect(
        square,
        5.0,
        fill,
        Stroke::new(2.0, edge),
        StrokeKind::Inside,
    );
    if ticked {
        let font = theme.font(box_size * 0.66, Weight::Bold);
        let middle = egui::Align2::CENTER_CENTER;
        ui.painter()
            .text(center, middle, labels::TICK, font, palette.on_done);
    }
    let left_top = pos2(
        square.right() + 12.0,
        rect.center().y - words.size().y / 2.0,
    );
    ui.painter().galley(left_top, words, palette.ink);
    name_widget(&response, Role::CheckBox, true, item);
    set_node(ui, &response, |node| {
        node.set_toggled(Toggled::from(ticked));
    });
    if response.clicked() {
        scene.outbox.send(Action::ToggleTick(list.index, line));
    }
}
