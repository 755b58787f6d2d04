//! The steps with their marks, each one click away. A list, a rail of numbers or a bar on top, as there is room.

use super::step_list::list_ui;
use super::step_mark::{finish_step, is_current, paint_mark};
use crate::labels;
use crate::model::{Action, Page};
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::parts::paint_ground;
use crate::ui::kit::pressable::row;
use crate::ui::scene::{Scene, Shape};
use egui::{Align2, Atom, Rect, Ui, Vec2, vec2};

/// Width of the list or the rail, or height of the bar in a window of this width; points.
pub(super) fn extent(scene: &Scene, width: f32) -> f32 {
    let factor = scene.theme.sizes.type_factor;
    let extent = match scene.shape {
        Shape::Wide => 288.0 * factor.clamp(0.9, 1.3),
        Shape::Compact => 56.0 * factor.max(1.0),
        Shape::Narrow | Shape::Strip => (width / 7.0).min(44.0 * factor) + 8.0,
    };
    extent.round()
}

/// Draws the steps over the whole rectangle that the layout gives. `in_list`: the page whose step the list has
/// brought into sight.
pub(super) fn steps_ui(ui: &mut Ui, scene: &Scene, in_list: &mut Option<Page>) {
    let rect = ui.max_rect();
    let edge = if scene.shape.is_narrow() { Align2::CENTER_BOTTOM } else { Align2::RIGHT_CENTER };
    paint_ground(ui, &scene.theme, edge);
    match scene.shape {
        Shape::Wide => list_ui(ui, scene, in_list),
        Shape::Compact => rail_ui(ui, scene, rect),
        Shape::Narrow | Shape::Strip => bar_ui(ui, scene, rect),
    }
}

fn rail_ui(ui: &mut Ui, scene: &Scene, rect: Rect) {
    let count = scene.model.guide().steps.len().max(1) as f32;
    let room = rect.height() - 16.0;
    let target = scene.theme.sizes.target;
    let next = target.min(room / 6.0);
    let height = ((room - next) / count).min(target + 12.0);
    let first = rect.with_min_y(rect.top() + 8.0);
    let first = first.with_max_y(first.top() + height);
    cells_ui(ui, scene, first, vec2(0.0, height));
    let bottom = rect.shrink2(vec2(6.0, 8.0));
    let again = Button::new(&scene.theme, labels::AGAIN)
        .name(labels::NEXT_PUPIL_ASK)
        .variant(Variant::Quiet)
        .height(next);
    let place = bottom.with_min_y(bottom.bottom() - next);
    let response = ui.place(place, again);
    let response = response.on_hover_text(labels::NEXT_PUPIL_ASK);
    scene.send_if(response.clicked(), Action::AskNextPupil);
}

fn bar_ui(ui: &mut Ui, scene: &Scene, rect: Rect) {
    let count = scene.model.guide().steps.len().max(1) as f32;
    let width = (rect.width() - 12.0) / count;
    let first = rect.with_min_x(rect.left() + 6.0);
    cells_ui(ui, scene, first.with_max_x(first.left() + width), vec2(width, 0.0));
}

/// One number for each step, in cells from the `first` on.
fn cells_ui(ui: &mut Ui, scene: &Scene, first: Rect, step_by: Vec2) {
    for (line, (index, step)) in scene.model.guide().steps().enumerate() {
        let rect = first.translate(step_by * line as f32).shrink(2.0);
        let most = (28.0 * scene.theme.sizes.type_factor).round();
        let side = most.min(rect.width() - 4.0).min(rect.height() - 4.0);
        let mark = Atom::paint(vec2(side, side), |ui, args| {
            paint_mark(ui, scene, index, args.rect.center(), side);
        });
        let number = row(&scene.theme, mark)
            .min_size(rect.size())
            .align(Align2::CENTER_CENTER)
            .chosen(is_current(scene, index));
        let response = ui.place(rect, number);
        finish_step(ui, scene, index, &response);
        response.on_hover_text(&step.name);
    }
}
