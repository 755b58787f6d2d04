//! The browsers of this computer, and whether the window should be a private one.

use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::kit::text::section_title_ui;
use crate::ui::scene::Scene;
use egui::{Ui, vec2};

pub(super) fn browsers_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
    section_title_ui(ui, theme.strong(), labels::BROWSERS_TITLE);
    match scene.model.browsers() {
        None => _ = ui.label(theme.note().text(labels::BROWSERS_SOUGHT)),
        Some([]) => _ = ui.label(theme.note().text(labels::BROWSERS_NONE)),
        Some(found) => {
            ui.horizontal_wrapped(|ui| {
                for browser in found {
                    let is_chosen = scene.model.browser() == Some(*browser);
                    let button = Button::new(theme, browser.name())
                        .chosen(is_chosen)
                        .max_width(ui.max_rect().width());
                    let is_clicked = ui.add(button).clicked();
                    scene.send_if(is_clicked, Action::ChooseBrowser(*browser));
                }
            });
        }
    }
    let is_private = scene.model.preferences().private_window;
    let private = Button::new(theme, labels::PRIVATE_WINDOW).chosen(is_private);
    let is_clicked = ui.add(private).clicked();
    scene.send_if(is_clicked, Action::SetPrivateWindow(!is_private));
    ui.label(theme.note().text(labels::PRIVATE_WINDOW_WHY));
}
