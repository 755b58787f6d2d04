//! A start with marks present: whose are they?

use super::choice::{Choice, choice_card_ui, choices_ui};
use super::first_card::first_card_ui;
use super::notices;
use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::text::{clicked_once, name_widget, text_ui};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use crate::ui::words::continue_from;
use egui::{Role, Ui, vec2};

/// Draws the question over the whole window, in a card in the middle.
pub(crate) fn resume_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let sizes = &scene.theme.sizes;
    ui.spacing_mut().item_spacing.y = 0.0;
    notices::notices_ui(ui, scene);
    let width = (40.0 * sizes.body).min(ui.available_width() - 2.0 * sizes.margin);
    let pad = sizes.margin + 12.0;
    first_card_ui(ui, scene, "whose marks", width, pad, |ui| question_ui(ui, scene, view));
}

fn question_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let theme = &scene.theme;
    let model = scene.model;
    let guide = model.guide();
    ui.spacing_mut().item_spacing = vec2(16.0, 6.0);
    text_ui(ui, theme.note(), model.title().0);
    view.focus.title_ui(ui, scene, labels::RESUME_TITLE);
    let marks = labels::whose_marks(model.progress().done_in(guide), model.numbered_steps());
    text_ui(ui, theme.body().color(theme.palette.muted), marks);
    ui.add_space(theme.sizes.gap);
    let from = continue_from(model);
    let palette = &theme.palette;
    let choices = [
        Choice {
            icon: Icon::Play,
            title: labels::RESUME_YES,
            note: &from,
            ground: palette.cool,
            circle: palette.cool_circle,
        },
        Choice {
            icon: Icon::NextPupil,
            title: labels::RESUME_NO,
            note: labels::RESUME_NO_NOTE,
            ground: palette.warm,
            circle: palette.warm_circle,
        },
    ];
    let actions = [Action::Continue, Action::AskNextPupil];
    let choices: Vec<_> = choices.into_iter().zip(actions).collect();
    let least = 28.0 * theme.sizes.body;
    choices_ui(ui, least, theme.sizes.gap, &choices, |ui, (choice, action), width| {
        let response = choice_card_ui(ui, scene, choice, width);
        let name = format!("{}, {}", choice.title, choice.note);
        name_widget(&response, Role::Button, true, &name);
        scene.send_if(clicked_once(&response), action.clone());
    });
    // Whoever has pressed a wrong card need not say anything of another's marks.
    if model.has_other_guide() {
        ui.add_space(theme.sizes.gap);
        let other = Button::new(theme, labels::OTHER_GUIDE).icon(Icon::ArrowLeft);
        scene.send_if(clicked_once(&ui.add(other)), Action::AskGuide);
    }
}
