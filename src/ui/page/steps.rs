//! What is done: the steps by name with their marks, each one click away. A list, a rail of numbers
//! or a bar on top, as there is room.

use super::step_list::list_ui;
use super::step_mark::{finish_step, is_current, paint_mark, to_f64};
use crate::labels;
use crate::model::Action;
use crate::ui::kit::text::name_widget;
use crate::ui::kit::theme::{RADIUS, Weight};
use crate::ui::scene::Scene;
use crate::ui::scene::Shape;
use egui::{Align2, Rect, Role, Sense, Ui, pos2, vec2};

/// Draws the steps over the whole rectangle that the layout gives.
pub(crate) fn steps_ui(ui: &mut Ui, scene: &Scene) {
    let rect = ui.max_rect();
    let theme = &scene.theme;
    ui.painter().rect_filled(rect, 0.0, theme.palette.surface);
    match scene.shape {
        Shape::Wide => {
            ui.painter()
                .vline(rect.right() - 0.5, rect.y_range(), theme.line());
            list_ui(ui, scene, rect.shrink2(vec2(12.0, 16.0)));
        }
        Shape::Compact => {
            ui.painter()
                .vline(rect.right() - 0.5, rect.y_range(), theme.line());
            rail_ui(ui, scene, rect);
        }
        Shape::Narrow => {
            ui.painter()
                .hline(rect.x_range(), rect.bottom() - 0.5, theme.line());
            bar_ui(ui, scene, rect);
        }
    }
}

fn rail_ui(ui: &mut Ui, scene: &Scene, rect: Rect) {
    let count = scene.model.guide().steps.len();
    let room = rect.height() - 16.0;
    let next = scene.theme.sizes.target.min(room / 6.0);
    let row = ((room - next) / to_f64(count.max(1)) as f32).min(scene.theme.sizes.target + 12.0);
    let cell = |line: usize| {
        let top = rect.top() + 8.0 + row * to_f64(line) as f32;
        Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), row))
    };
    cells_ui(ui, scene, cell);
    let bottom = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 8.0 - next), rect.max);
    let response = ui.interact(
        bottom.shrink2(vec2(6.0, 0.0)),
        ui.scope_id().with("next"),
        Sense::click(),
    );
    if response.hovered() {
        ui.painter()
            .rect_filled(response.rect, RADIUS, scene.theme.palette.accent_weak);
    }
    let font = scene.theme.font(scene.theme.sizes.control, Weight::Medium);
    let center = response.rect.center();
    let ink = scene.theme.palette.muted;
    ui.painter()
        .text(center, Align2::CENTER_CENTER, labels::AGAIN, font, ink);
    name_widget(&response, Role::Button, true, labels::NEXT_PUPIL_ASK);
    let response = response.on_hover_text(labels::NEXT_PUPIL_ASK);
    if response.clicked() {
        scene.outbox.send(Action::AskNextPupil);
    }
}

fn bar_ui(ui: &mut Ui, scene: &Scene, rect: Rect) {
    let count = scene.model.guide().steps.len();
    let width = (rect.width() - 12.0) / to_f64(count.max(1)) as f32;
    let cell = |column: usize| {
        let left = rect.left() + 6.0 + width * to_f64(column) as f32;
        Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()))
    };
    cells_ui(ui, scene, cell);
}

/// One number for each step, in the cell that `cell` gives it.
fn cells_ui(ui: &mut Ui, scene: &Scene, cell: impl Fn(usize) -> Rect) {
    for (line, (index, step)) in scene.model.guide().steps().enumerate() {
        let rect = cell(line).shrink(2.0);
        let response = ui.interact(rect, ui.scope_id().with(&step.id), Sense::click());
        if is_current(scene, index) || response.hovered() {
            ui.painter()
                .rect_filled(rect, RADIUS, scene.theme.palette.accent_weak);
        }
        let most = (28.0 * scene.theme.sizes.type_factor).round();
        let circle = most.min(rect.width() - 4.0).min(rect.height() - 4.0);
        paint_mark(ui, scene, index, rect.center(), circle);
        finish_step(ui, scene, index, &response);
        response.on_hover_text(&step.name);
    }
}
