//! The top line: what the program is, size of type, menu.

use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::kit::text::{TextStyle, galley};
use crate::ui::kit::theme::Weight;
use crate::ui::scene::Scene;
use egui::{Layout, Sense, Ui, vec2};

/// Draws the header over the whole rectangle that the layout gives.
pub(crate) fn header_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, theme.palette.surface);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, theme.line());
    let buttons = [
        (labels::SMALLER, labels::SMALLER_NAME, Action::SmallerType),
        (labels::LARGER, labels::LARGER_NAME, Action::LargerType),
        (labels::MENU, labels::MENU_NAME, Action::ShowMenu),
    ];
    let height = (rect.height() - 12.0).min(theme.sizes.target);
    let make = |caption, name| {
        Button::new(theme, caption)
            .name(name)
            .height(height)
            .max_width(rect.width() / 3.0)
    };
    let widths = buttons
        .iter()
        .map(|(caption, name, _)| make(caption, name).measure(ui, theme).x + 8.0);
    let margin = theme.sizes.margin.min(20.0);
    let room = rect.width() - widths.sum::<f32>() - 2.0 * margin;
    let inner = rect.shrink2(vec2(margin, 0.0));
    let builder = egui::UiBuilder::new()
        .max_rect(inner)
        .layout(Layout::left_to_right(egui::Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let used = title_ui(ui, scene, room);
        ui.add_space(room - used);
        for (caption, name, action) in buttons {
            if make(caption, name).show(ui, theme).clicked() {
                scene.outbox.send(action);
            }
        }
    });
}

/// The title as far as it fits. For the eye only: a screen reader has it as the window's name.
/// Returns the width used.
fn title_ui(ui: &mut Ui, scene: &Scene, room: f32) -> f32 {
    let theme = &scene.theme;
    let sizes = &theme.sizes;
    let strong = TextStyle::new(sizes.control, Weight::Bold, theme.palette.ink);
    let weak = TextStyle::new(sizes.control, Weight::Regular, theme.palette.muted);
    let mut used = 0.0;
    for (text, style) in [(labels::TITLE, strong), (labels::SUBTITLE, weak)] {
        let words = galley(ui, theme, text, style, f32::INFINITY);
        let width = words.size().x + ui.spacing().item_spacing.x;
        if used + width > room {
            break;
        }
        let (rect, _) = ui.allocate_exact_size(words.size(), Sense::hover());
        ui.painter().galley(rect.min, words, style.color);
        used += width;
    }
    used
}
