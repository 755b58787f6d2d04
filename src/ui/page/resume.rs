//! A start with marks present: whose are they?

use super::choice::{choice_card_ui, choices_ui};
use super::notices;
use crate::labels;
use crate::model::Action;
use crate::ui::kit::text::{TextStyle, clicked_once, label_ui, name_widget};
use crate::ui::kit::theme::Weight;
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use crate::ui::words::continue_from;
use egui::{Frame, Rect, Role, ScrollArea, Stroke, Ui, UiBuilder, vec2};

/// Draws the question over the whole window.
pub(crate) fn resume_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let window = ui.max_rect();
    let sizes = &scene.theme.sizes;
    let told = ui.scope_builder(UiBuilder::new().max_rect(window), |ui| {
        notices::notices_ui(ui, scene);
    });
    let mut room = window;
    room.min.y = room.min.y.max(told.response.rect.bottom()).min(room.max.y);
    let width = (40.0 * sizes.body).min(window.width() - 2.0 * sizes.margin);
    let known = ui
        .ctx()
        .data(|data| data.get_temp::<f32>(egui::Id::unique("resume-height")));
    let height = known.unwrap_or(330.0).min(room.height());
    let place = Rect::from_center_size(room.center(), vec2(width, height));
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ScrollArea::vertical().show(ui, |ui| {
            let card = Frame::new()
                .fill(scene.theme.palette.surface)
                .stroke(Stroke::new(1.0, scene.theme.palette.border))
                .corner_radius(16.0)
                .inner_margin(sizes.margin + 12.0)
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    question_ui(ui, scene, view);
                });
            let height = card.response.rect.height() + 2.0;
            if known != Some(height) {
                // The card stands in the middle as soon as its height is known.
                ui.data_mut(|data| data.insert_temp(egui::Id::unique("resume-height"), height));
                ui.ctx().request_discard("height of the card is known");
            }
        });
    });
}

fn question_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let theme = &scene.theme;
    let model = scene.model;
    let guide = model.guide();
    ui.spacing_mut().item_spacing = vec2(16.0, 6.0);
    let small = TextStyle::new(theme.sizes.small, Weight::Medium, theme.palette.muted);
    label_ui(ui, theme, labels::TITLE, small);
    view.focus.title_ui(ui, scene, labels::RESUME_TITLE);
    let body = TextStyle::new(theme.sizes.body, Weight::Regular, theme.palette.muted);
    let marks = labels::whose_marks(model.progress().done_in(guide), guide.numbered_steps());
    label_ui(ui, theme, &marks, body);
    ui.add_space(theme.sizes.gap);
    let from = continue_from(model);
    let yes = (labels::RESUME_YES, from.as_str(), Action::Continue);
    let no = (
        labels::RESUME_NO,
        labels::RESUME_NO_NOTE,
        Action::AskNextPupil,
    );
    let least = 28.0 * theme.sizes.body;
    let below = ui.spacing().item_spacing.y;
    choices_ui(
        ui,
        least,
        below,
        &[yes, no],
        |ui, (title, note, action), width| {
            let response = choice_card_ui(ui, scene, title, note, false, width);
            let name = format!("{title}, {note}");
            name_widget(&response, Role::Button, true, &name);
            if clicked_once(&response) {
                scene.outbox.send(action.clone());
            }
        },
    );
}
