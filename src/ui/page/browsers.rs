//! The browsers of this computer, and whether the window should be a private one.

use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::kit::text::{TextStyle, heading_ui, label_ui};
use crate::ui::kit::theme::Weight;
use crate::ui::scene::Scene;
use egui::{Ui, vec2};

/// Draws the inside of the card.
pub(crate) fn browsers_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
    heading_ui(ui, theme, labels::BROWSERS_TITLE, theme.sizes.control, 2);
    let quiet = TextStyle::new(theme.sizes.small, Weight::Regular, theme.palette.muted);
    match scene.model.browsers() {
        None => {
            label_ui(ui, theme, labels::BROWSERS_SOUGHT, quiet);
        }
        Some([]) => {
            label_ui(ui, theme, labels::BROWSERS_NONE, quiet);
        }
        Some(found) => {
            ui.horizontal_wrapped(|ui| {
                for browser in found {
                    let is_chosen = scene.model.browser() == Some(*browser);
                    let button = Button::new(theme, browser.name()).chosen(is_chosen);
                    if button
                        .max_width(ui.max_rect().width())
                        .show(ui, theme)
                        .clicked()
                    {
                        scene.outbox.send(Action::ChooseBrowser(*browser));
                    }
                }
            });
        }
    }
    let is_private = scene.model.preferences().private_window;
    let private = Button::new(theme, labels::PRIVATE_WINDOW).chosen(is_private);
    if private.show(ui, theme).clicked() {
        scene.outbox.send(Action::SetPrivateWindow(!is_private));
    }
    label_ui(ui, theme, labels::PRIVATE_WINDOW_WHY, quiet);
}
