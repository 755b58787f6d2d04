//! The steps by name, below how many are done.

use super::step_mark::{finish_step, is_current, paint_mark, to_f64};
use crate::guide::{Step, StepIndex};
use crate::labels;
use crate::model::{Action, Page};
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::text::{TextStyle, galley, name_widget, set_node};
use crate::ui::kit::theme::{RADIUS, Weight};
use crate::ui::scene::Scene;
use egui::{Rect, Response, Role, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

/// Of more steps than these, only those in sight are laid out; their rows are then all of one height.
const MANY: usize = 100;

/// Draws the list over this rectangle.
pub(crate) fn list_ui(ui: &mut Ui, scene: &Scene, rect: Rect) {
    let theme = &scene.theme;
    let sizes = &theme.sizes;
    let next_height = sizes.target;
    let (list, bottom) = rect.split_top_bottom_at_y(rect.bottom() - next_height);
    ui.scope_builder(egui::UiBuilder::new().max_rect(list), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        egui::Frame::new()
            .inner_margin(vec2(10.0, 0.0))
            .show(ui, |ui| {
                progress_ui(ui, scene);
            });
        ui.add_space(8.0);
        rows_ui(ui, scene);
    });
    ui.scope_builder(egui::UiBuilder::new().max_rect(bottom), |ui| {
        let button = Button::new(theme, labels::NEXT_PUPIL_ELLIPSIS)
            .name(labels::NEXT_PUPIL_ASK)
            .kind(Variant::Quiet)
            .width(rect.width())
            .left();
        if button.show(ui, theme).clicked() {
            scene.outbox.send(Action::AskNextPupil);
        }
    });
}

/// The rows of the list; that of a page just opened is brought into which.
fn rows_ui(ui: &mut Ui, scene: &Scene) {
    let guide = scene.model.guide();
    let place = scene.model.page();
    let id = ui.scope_id().with("place");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<Page>(id);
        data.insert_temp(id, place);
        before
    });
    let is_new = before != Some(place);
    let area = ScrollArea::vertical();
    if guide.steps.len() <= MANY {
        area.show(ui, |ui| {
            for (index, step) in guide.steps() {
                let response = row_ui(ui, scene, (index, step), None);
                if is_new && is_current(scene, index) {
                    response.scroll_to_me(None);
                }
            }
        });
        return;
    }
    let height = row_height(scene, scene.theme.sizes.control * 2.6);
    let current = guide
        .steps()
        .position(|(index, _)| is_current(scene, index));
    let area = match current.filter(|_| is_new) {
        // With the steps before it.
        Some(line) => {
            let row = height + ui.spacing().item_spacing.y;
            area.vertical_scroll_offset(line.saturating_sub(3) as f32 * row)
        }
        None => area,
    };
    area.show_rows(ui, height, guide.steps.len(), |ui, rows| {
        for (index, step) in guide.steps().skip(rows.start).take(rows.len()) {
            row_ui(ui, scene, (index, step), Some(height));
        }
    });
}

fn progress_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let guide = scene.model.guide();
    let done = scene.model.progress().done_in(guide);
    let all = guide.numbered_steps();
    let caption = labels::done_of(done, all);
    let style = TextStyle::new(theme.sizes.control, Weight::Bold, theme.palette.ink);
    let words = galley(ui, theme, &caption, style, ui.available_width());
    let height = words.size().y + 16.0;
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let bar = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 8.0), rect.max);
    ui.painter().galley(rect.min, words, style.color);
    paint_bar(ui, scene, bar, done, all);
    name_widget(&response, Role::ProgressIndicator, true, &caption);
    set_node(ui, &response, |node| {
        node.set_role(Role::ProgressIndicator);
        node.set_numeric_value(to_f64(done));
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(to_f64(all));
    });
}

/// How much is done, as a part of a bar.
pub(crate) fn paint_bar(ui: &Ui, scene: &Scene, bar: Rect, done: usize, all: usize) {
    let palette = &scene.theme.palette;
    let edge = Stroke::new(1.0, palette.border);
    ui.painter()
        .rect(bar, 4.0, palette.figure_bg, edge, egui::StrokeKind::Inside);
    let share = (to_f64(done) / to_f64(all.max(1))) as f32;
    let filled = Rect::from_min_size(bar.min, vec2(bar.width() * share, bar.height()));
    ui.painter().rect_filled(filled, 4.0, palette.done);
}

fn row_height(scene: &Scene, words: f32) -> f32 {
    (words + 14.0).max(scene.theme.sizes.target + 8.0)
}

/// One step; as high as its name needs, or `height` where all rows are of one height.
fn row_ui(
    ui: &mut Ui,
    scene: &Scene,
    (index, step): (StepIndex, &Step),
    height: Option<f32>,
) -> Response {
    let theme = &scene.theme;
    let sizes = &theme.sizes;
    let current = is_current(scene, index);
    let circle = (28.0 * sizes.type_factor).round();
    let width = ui.available_width();
    let weight = if current {
        Weight::Bold
    } else {
        Weight::Regular
    };
    let style = TextStyle::new((sizes.control - 1.0).max(1.0), weight, theme.palette.ink);
    let words = galley(ui, theme, &step.name, style, width - circle - 40.0);
    let height = height.unwrap_or_else(|| row_height(scene, words.size().y));
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    finish_step(ui, scene, index, &response);
    if current || response.hovered() {
        let strength = if current { 1.0 } else { 0.5 };
        let ground = theme.palette.accent_weak.gamma_multiply(strength);
        ui.painter().rect_filled(rect, RADIUS, ground);
    }
    let center = pos2(rect.left() + 10.0 + circle / 2.0, rect.center().y);
    paint_mark(ui, scene, index, center, circle);
    let left_top = pos2(
        center.x + circle / 2.0 + 12.0,
        rect.center().y - words.size().y / 2.0,
    );
    ui.painter()
        .with_clip_rect(rect.intersect(ui.clip_rect()))
        .galley(left_top, words, style.color);
    response
}
