//! The wizard as a strip beside the browser: where the pupil is, the page, the buttons.

use super::body;
use super::footer::Buttons;
use super::frame::{ground, part};
use super::step_list::paint_bar;
use crate::labels;
use crate::model::{Action, Page};
use crate::ui::kit::button::Button;
use crate::ui::kit::text::{TextStyle, clicked_once, galley, label_ui, name_widget};
use crate::ui::kit::theme::Weight;
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use crate::ui::words::step_of;
use egui::{Galley, Layout, Rect, Role, Sense, Ui, UiBuilder, pos2, vec2};
use std::sync::Arc;

/// In a window wider than this many points the usual page is shown.
const WIDEST: f32 = 500.0;
/// Height of the bar, points.
const BAR: f32 = 8.0;

/// Whether the window is a strip: it was asked for, and the system has made it narrow.
pub(crate) fn is_strip(scene: &Scene, window: Rect) -> bool {
    scene.model.is_beside() && window.width() <= WIDEST
}

/// Draws the whole window.
pub(crate) fn strip_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let window = ui.max_rect();
    let sizes = &scene.theme.sizes;
    let buttons = Buttons::new(scene);
    let foot = buttons.height(ui, scene, window.width());
    let note = note(ui, scene, window.width());
    let note_height = note.as_ref().map_or(0.0, |note| note.size().y + 6.0);
    let head = sizes.target + 2.0 * sizes.pad + BAR + 6.0 + note_height;
    let (head, rest) = window.split_top_bottom_at_y(window.top() + head);
    let bottom = (rest.bottom() - foot).max(rest.top()).round();
    let (body, foot) = rest.split_top_bottom_at_y(bottom);
    ui.scope_builder(part(head, Role::Banner, labels::HEADER), |ui| {
        head_ui(ui, scene, note);
    });
    let body_part = part(body, Role::Main, labels::PAGE).ui_stack_info(ground(scene));
    ui.scope_builder(body_part, |ui| {
        ui.shrink_clip_rect(body);
        body::body_ui(ui, scene, view);
    });
    ui.scope_builder(part(foot, Role::ContentInfo, labels::FOOTER), |ui| {
        buttons.show(ui, scene);
    });
}

/// How to bring it to the edge, where the system lets no program do so.
fn note(ui: &Ui, scene: &Scene, width: f32) -> Option<Arc<Galley>> {
    let theme = &scene.theme;
    let style = TextStyle::new(theme.sizes.small, Weight::Regular, theme.palette.ink);
    let width = width - 2.0 * theme.sizes.margin;
    let forbids = scene.model.desktop().forbids_placing;
    forbids.then(|| galley(ui, theme, labels::BESIDE_BY_HAND, style, width))
}

/// «Шаг 4 из 6», the way back, and how much is done.
fn head_ui(ui: &mut Ui, scene: &Scene, note: Option<Arc<Galley>>) {
    let theme = &scene.theme;
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0.0, theme.palette.surface);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, theme.line());
    let inner = rect.shrink2(vec2(theme.sizes.margin, theme.sizes.pad));
    let row = inner.with_max_y(inner.top() + theme.sizes.target);
    let layout = Layout::right_to_left(egui::Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(row).layout(layout), |ui| {
        let back = Button::new(theme, labels::BESIDE_BACK)
            .name(labels::BESIDE_BACK_NAME)
            .max_width(row.width() * 0.7);
        if clicked_once(&back.show(ui, theme)) {
            scene.outbox.send(Action::ToggleBeside);
        }
        ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
            let place = match scene.model.page() {
                Page::Step(index) => step_of(scene.model, index),
                Page::Finish => labels::LAST_PAGE.to_owned(),
            };
            let style = TextStyle::new(theme.sizes.small, Weight::Medium, theme.palette.muted);
            label_ui(ui, theme, &place, style);
        });
    });
    if let Some(note) = note {
        let rect = Rect::from_min_size(row.left_bottom() + vec2(0.0, 6.0), note.size());
        let response = ui.interact(rect, ui.scope_id().with("note"), Sense::hover());
        name_widget(&response, Role::Label, true, note.text());
        ui.painter().galley(rect.min, note, theme.palette.ink);
    }
    let bar = Rect::from_min_max(pos2(inner.left(), inner.bottom() - BAR), inner.max);
    let guide = scene.model.guide();
    let done = scene.model.progress().done_in(guide);
    paint_bar(ui, scene, bar, done, guide.numbered_steps());
}
