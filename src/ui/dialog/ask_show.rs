//! «Показать классу?»: F5 may have been meant for a page in the browser.

use crate::labels;
use crate::model::Action;
use crate::ui::keys::start_presentation;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::text::text_ui;
use crate::ui::scene::Scene;
use egui::{Context, Ui};

pub(super) fn ask_show_ui(ui: &mut Ui, scene: &Scene) {
    text_ui(ui, scene.theme.plain(), labels::ASK_SHOW_NOTE);
}

/// The buttons at the foot of a card this wide.
pub(super) fn buttons<'a>(
    ctx: &Context,
    scene: &'a Scene,
    width: f32,
) -> Vec<(Button<'a>, Action)> {
    let button = |caption| Button::new(&scene.theme, caption).large().max_width(width);
    let show = button(labels::ASK_SHOW_YES).icon(Icon::Projector).key("Enter").primary();
    vec![(show, start_presentation(ctx)), (button(labels::CANCEL).key("Esc"), Action::CloseTop)]
}
