//! «Следующий ученик»: what the pupil who leaves has to do first, then one button.

use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::page::checklist::checklist_ui;
use crate::ui::scene::Scene;
use egui::Ui;

pub(super) fn next_pupil_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    ui.label(theme.plain().text(labels::NEXT_PUPIL_NOTE));
    let Some(list) = scene.model.leaving() else {
        return;
    };
    ui.scope(|ui| checklist_ui(ui, scene, list));
    // Said, but no reason to refuse: whoever left may be gone.
    let left = scene.model.left_behind();
    if !left.is_empty() {
        let said = if left.len() == list.items.len() {
            labels::NOTHING_TICKED.to_owned()
        } else {
            labels::left_behind(&left)
        };
        ui.label(theme.plain().medium().text(said));
    }
}

/// The buttons at the foot of a card this wide.
pub(super) fn buttons<'a>(scene: &'a Scene, width: f32) -> Vec<(Button<'a>, Action)> {
    let button = |caption| Button::new(&scene.theme, caption).large().max_width(width);
    vec![
        (button(labels::NEXT_PUPIL_YES).primary(), Action::NextPupil),
        (button(labels::CANCEL), Action::CloseTop),
    ]
}
