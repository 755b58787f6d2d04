//! The top line: the name of the program, size of type, menu.

use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::kit::parts::paint_ground;
use crate::ui::kit::text::galley_ui;
use crate::ui::scene::{Scene, Shape};
use egui::{Align, Align2, Layout, Ui, UiBuilder, vec2};

/// Between two buttons, points.
const GAP: f32 = 8.0;

/// Points.
pub(super) fn height(scene: &Scene) -> f32 {
    let factor = scene.theme.sizes.type_factor;
    let height = match scene.shape {
        Shape::Wide => 56.0_f32.max(44.0 * factor + 12.0),
        Shape::Compact | Shape::Narrow | Shape::Strip => 36.0 * factor + 12.0,
    };
    height.round()
}

/// Draws the header over the whole rectangle that the layout gives.
pub(super) fn header_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let rect = ui.max_rect();
    paint_ground(ui, theme, Align2::CENTER_BOTTOM);
    let height = (rect.height() - 12.0).min(theme.sizes.target);
    let buttons = [
        (labels::SMALLER, labels::SMALLER_NAME, Action::SmallerType),
        (labels::LARGER, labels::LARGER_NAME, Action::LargerType),
        (labels::MENU, labels::MENU_NAME, Action::ShowMenu),
    ]
    .map(|(caption, name, action)| {
        let button = Button::new(theme, caption).name(name).height(height);
        (button.max_width(rect.width() / 3.0), action)
    });
    let widths = buttons.iter().map(|(button, _)| button.size(ui).x + GAP);
    let inner = rect.shrink2(vec2(theme.sizes.margin.min(20.0), 0.0));
    let room = inner.width() - widths.sum::<f32>();
    let builder = UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let used = title_ui(ui, scene, room);
        ui.add_space(room - used);
        for (button, action) in buttons {
            scene.send_if(ui.add(button).clicked(), action);
        }
    });
}

/// The title as far as it fits. For the eye only: a screen reader has it as the window's name.
/// Returns the width used.
fn title_ui(ui: &mut Ui, scene: &Scene, room: f32) -> f32 {
    let theme = &scene.theme;
    let weak = theme.plain().color(theme.palette.muted);
    let mut used = 0.0;
    for (text, style) in [(labels::TITLE, theme.strong()), (labels::SUBTITLE, weak)] {
        let words = style.galley(ui, text, f32::INFINITY);
        let width = words.size().x + GAP;
        if used + width > room {
            break;
        }
        galley_ui(ui, words);
        used += width;
    }
    used
}
