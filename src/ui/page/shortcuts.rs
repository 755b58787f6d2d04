//! Buttons that open pages by their names, for whoever comes back.

use super::opening::opening_ui;
use crate::guide::Shortcuts;
use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::text::{clicked_once, text_ui};
use crate::ui::scene::Scene;
use egui::{Ui, vec2};

pub(super) fn shortcuts_ui(ui: &mut Ui, scene: &Scene, shortcuts: &Shortcuts) {
    let theme = &scene.theme;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        if !shortcuts.note.is_empty() {
            text_ui(ui, theme.note(), &shortcuts.note);
        }
        ui.horizontal_wrapped(|ui| {
            for page in &shortcuts.pages {
                let name = labels::open_named(&page.name);
                let button = Button::new(theme, &page.name)
                    .icon_after(Icon::OpenExternal)
                    .name(&name)
                    .known_everywhere((std::ptr::from_ref(page).addr(), "page"))
                    .tonal()
                    .max_width(ui.max_rect().width());
                let is_clicked = clicked_once(&ui.add(button));
                scene.send_if(is_clicked, Action::OpenLink(page.url.clone()));
            }
        });
        for page in &shortcuts.pages {
            opening_ui(ui, scene, &page.url);
        }
    });
}
