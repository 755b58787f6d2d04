//! «Следующий ученик»: what the one who leaves has to do first, then one button.

use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::text::{TextStyle, clicked_once, label_ui};
use crate::ui::kit::theme::Weight;
use crate::ui::page::checklist::checklist_ui;
use crate::ui::scene::Scene;
use egui::Ui;

/// Draws the inside of the card.
pub(super) fn next_pupil_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let style = TextStyle::new(theme.sizes.control, Weight::Regular, theme.palette.ink);
    label_ui(ui, theme, labels::NEXT_PUPIL_NOTE, style);
    let Some(list) = scene.model.leaving() else {
        return;
    };
    ui.scope(|ui| checklist_ui(ui, scene, list));
    // Said, but no reason to refuse: who left may be gone.
    let left = scene.model.left_behind();
    if !left.is_empty() {
        let style = TextStyle {
            weight: Weight::Medium,
            ..style
        };
        let said = if left.len() == list.items.len() {
            labels::NOTHING_TICKED.to_owned()
        } else {
            labels::left_behind(&left)
        };
        label_ui(ui, theme, &said, style);
    }
}

/// Draws the buttons at the foot of the card.
pub(super) fn buttons_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    ui.horizontal_wrapped(|ui| {
        let yes = Button::new(theme, labels::NEXT_PUPIL_YES)
            .kind(Variant::Primary)
            .height(theme.sizes.primary)
            .max_width(ui.available_width());
        if clicked_once(&yes.show(ui, theme)) {
            scene.outbox.send(Action::NextPupil);
        }
        let cancel = Button::new(theme, labels::CANCEL).height(theme.sizes.primary);
        if clicked_once(&cancel.show(ui, theme)) {
            scene.outbox.send(Action::CloseTop);
        }
    });
}
