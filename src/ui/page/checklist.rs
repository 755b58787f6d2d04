//! A list to tick off.

use crate::guide::Checklist;
use crate::labels;
use crate::model::Action;
use crate::ui::kit::pressable::{row, words};
use crate::ui::kit::text::{name_widget, section_title_ui, set_node};
use crate::ui::kit::theme::Weight;
use crate::ui::scene::Scene;
use egui::accesskit::Toggled;
use egui::{Align2, Atom, Margin, Rect, Role, Stroke, StrokeKind, Ui, vec2};

/// A list to tick off, without its card.
pub(crate) fn checklist_ui(ui: &mut Ui, scene: &Scene, list: &Checklist) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing.y = 2.0;
    section_title_ui(ui, theme.card_title(), &list.title);
    ui.label(theme.note().text(&list.note));
    ui.add_space(4.0);
    for line in 0..list.items.len() {
        tick_ui(ui, scene, list, line);
    }
}

fn tick_ui(ui: &mut Ui, scene: &Scene, list: &Checklist, line: usize) {
    let item = &list.items[line];
    let theme = &scene.theme;
    let is_ticked = scene.model.is_ticked(list.index, line);
    let side = (24.0 * theme.sizes.type_factor).round();
    let gap = 12.0;
    let width = ui.available_width();
    let item_words = theme.plain().galley(ui, item, width - side - gap);
    let square = Atom::paint(vec2(side, side), |ui, args| {
        paint_square(ui, scene, args.rect, is_ticked);
    });
    let tick = row(theme, (square, words(item_words)))
        .gap(gap)
        .pad(Margin::symmetric(0, 4))
        .overhang(6)
        .min_size(vec2(width, theme.sizes.target));
    let response = ui.add(tick);
    name_widget(&response, Role::CheckBox, true, item);
    let toggled = Toggled::from(is_ticked);
    set_node(ui, &response, |node| node.set_toggled(toggled));
    let action = Action::ToggleTick(list.index, line);
    scene.send_if(response.clicked(), action);
}

fn paint_square(ui: &Ui, scene: &Scene, square: Rect, is_ticked: bool) {
    let palette = &scene.theme.palette;
    let (fill, border) =
        if is_ticked { (palette.done, palette.done) } else { (palette.sheet, palette.muted) };
    let border = Stroke::new(2.0, border);
    let painter = ui.painter();
    painter.rect(square, 5.0, fill, border, StrokeKind::Inside);
    if is_ticked {
        let font = Weight::Bold.font(square.height() * 0.66);
        let middle = Align2::CENTER_CENTER;
        painter.text(square.center(), middle, labels::TICK, font, palette.on_done);
    }
}
