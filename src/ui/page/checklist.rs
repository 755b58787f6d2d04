//! A list to tick off.

use crate::guide::Checklist;
use crate::model::Action;
use crate::ui::kit::option::check_box_ui;
use crate::ui::kit::text::{section_title_ui, text_ui};
use crate::ui::scene::Scene;
use egui::Ui;

/// A list to tick off, without its card.
pub(crate) fn checklist_ui(ui: &mut Ui, scene: &Scene, list: &Checklist) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing.y = 0.0;
    section_title_ui(ui, theme.card_title(), &list.title);
    text_ui(ui, theme.note(), &list.note);
    ui.add_space(4.0);
    for (line, item) in list.items.iter().enumerate() {
        let is_ticked = scene.model.is_ticked(list.index, line);
        let response = check_box_ui(ui, theme, (list.index, line), item, is_ticked);
        scene.send_if(response.clicked(), Action::ToggleTick(list.index, line));
    }
}
