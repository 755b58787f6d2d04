//! The wizard as a strip beside the browser: which step is open, the page, the buttons.

use super::frame::page_and_footer_ui;
use super::step_mark::paint_bar;
use crate::labels;
use crate::model::{Action, Page};
use crate::ui::kit::button::Button;
use crate::ui::kit::parts::{paint_ground, part_ui, parts};
use crate::ui::kit::text::{clicked_once, note_ui};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use crate::ui::words::step_of;
use egui::{Align, Align2, Galley, Layout, Rect, Role, Ui, UiBuilder, pos2, vec2};
use egui_extras::Size;
use std::sync::Arc;

/// Height of the bar, and the gap between the parts of the head; points.
const BAR: f32 = 8.0;
const GAP: f32 = 6.0;

pub(crate) fn strip_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let sizes = &scene.theme.sizes;
    let note = note(ui, scene);
    let note_height = note.as_ref().map_or(0.0, |note| note.size().y + GAP);
    let head = sizes.target + 2.0 * sizes.pad + BAR + GAP + note_height;
    parts(ui).size(Size::exact(head)).size(Size::remainder()).vertical(|mut strip| {
        strip.cell(|ui| {
            part_ui(ui, &scene.theme, Role::Banner, labels::HEADER, |ui| {
                place_ui(ui, scene, note);
            });
        });
        strip.cell(|ui| page_and_footer_ui(ui, scene, view));
    });
}

/// How to bring it to the edge, where the system lets no program do so.
fn note(ui: &Ui, scene: &Scene) -> Option<Arc<Galley>> {
    let theme = &scene.theme;
    let width = ui.available_width() - 2.0 * theme.sizes.margin;
    let forbids = scene.model.desktop().forbids_placing;
    forbids.then(|| theme.small().galley(ui, labels::BESIDE_BY_HAND, width))
}

/// «Шаг 4 из 6», the way back, and how much is done.
fn place_ui(ui: &mut Ui, scene: &Scene, note: Option<Arc<Galley>>) {
    let theme = &scene.theme;
    let rect = ui.max_rect();
    paint_ground(ui, theme, Align2::CENTER_BOTTOM);
    let inner = rect.shrink2(vec2(theme.sizes.margin, theme.sizes.pad));
    let row = inner.with_max_y(inner.top() + theme.sizes.target);
    row_ui(ui, scene, row);
    if let Some(note) = note {
        let rect = Rect::from_min_size(row.left_bottom() + vec2(0.0, GAP), note.size());
        note_ui(ui, rect, note);
    }
    let bar = Rect::from_min_max(pos2(inner.left(), inner.bottom() - BAR), inner.max);
    paint_bar(ui, scene, bar);
}

fn row_ui(ui: &mut Ui, scene: &Scene, row: Rect) {
    let theme = &scene.theme;
    let layout = Layout::right_to_left(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(row).layout(layout), |ui| {
        let back = Button::new(theme, labels::BESIDE_BACK)
            .name(labels::BESIDE_BACK_NAME)
            .max_width(row.width() * 0.7);
        scene.send_if(clicked_once(&ui.add(back)), Action::ToggleBeside);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let place = match scene.model.page() {
                Page::Step(index) => step_of(scene.model, index),
                Page::Finish => labels::LAST_PAGE.to_owned(),
            };
            ui.label(theme.note().medium().text(place));
        });
    });
}
