//! A start with marks present: whose are they?

use super::choice::{choice_card_ui, choices_ui};
use super::notices;
use crate::labels;
use crate::model::Action;
use crate::ui::kit::text::{clicked_once, front_frame, name_widget};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use crate::ui::words::continue_from;
use egui::{Align2, Aligned, Role, ScrollArea, Ui, vec2};

/// Draws the question over the whole window, in a card in the middle.
pub(crate) fn resume_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let sizes = &scene.theme.sizes;
    ui.spacing_mut().item_spacing.y = 0.0;
    notices::notices_ui(ui, scene);
    let width = (40.0 * sizes.body).min(ui.available_width() - 2.0 * sizes.margin);
    let card = front_frame(&scene.theme, sizes.margin + 12.0);
    Aligned::new(Align2::CENTER_CENTER).show(ui, |ui| {
        ui.set_max_width(width);
        ScrollArea::vertical().show(ui, |ui| {
            card.show(ui, |ui| {
                ui.set_width(ui.available_width());
                question_ui(ui, scene, view);
            });
        });
    });
}

fn question_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let theme = &scene.theme;
    let model = scene.model;
    let guide = model.guide();
    ui.spacing_mut().item_spacing = vec2(16.0, 6.0);
    ui.label(theme.note().medium().text(labels::TITLE));
    view.focus.title_ui(ui, scene, labels::RESUME_TITLE);
    let marks = labels::whose_marks(model.progress().done_in(guide), guide.numbered_steps());
    ui.label(theme.body().color(theme.palette.muted).text(marks));
    ui.add_space(theme.sizes.gap);
    let from = continue_from(model);
    let anew = labels::RESUME_NO_NOTE;
    let choices = [
        (labels::RESUME_YES, from.as_str(), Action::Continue),
        (labels::RESUME_NO, anew, Action::AskNextPupil),
    ];
    let least = 28.0 * theme.sizes.body;
    let below = ui.spacing().item_spacing.y;
    choices_ui(ui, least, below, &choices, |ui, choice, width| {
        let (title, note, action) = choice;
        let response = choice_card_ui(ui, scene, title, note, false, width);
        name_widget(&response, Role::Button, true, &format!("{title}, {note}"));
        scene.send_if(clicked_once(&response), action.clone());
    });
}
