//! A figure over the whole window, larger and moved by wheel, mouse and keys.

use super::picture::fit;
use super::picture::{USUAL_ASPECT, picture_ui};
use super::textures::FigureSlot;
use super::zoom_state::ZoomState;
use crate::guide::FigureIndex;
use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::kit::key_press::pressed;
use crate::ui::kit::text::clicked_once;
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::{Key, Rect, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

const STEP: f32 = 1.25;
/// How far an arrow key moves the picture, as a share of the window.
const STRIDE: f32 = 0.1;

/// Draws the figure over the whole rectangle that the layout gives.
pub(crate) fn zoom_ui(ui: &mut Ui, scene: &Scene, view: &mut View, index: FigureIndex) {
    if view.zoom.figure != Some(index) {
        view.zoom = ZoomState {
            figure: Some(index),
            ..ZoomState::default()
        };
    }
    let window = ui.max_rect();
    let theme = &scene.theme;
    ui.painter()
        .rect_filled(window, 0.0, theme.palette.figure_bg);
    let head = theme.sizes.target + 16.0;
    let (bar, room) = window.split_top_bottom_at_y(window.top() + head);
    // The buttons come first in reading order; the picture is moved under them.
    let whole = fit(room.shrink(8.0), USUAL_ASPECT).size();
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        ui.shrink_clip_rect(room);
        let response = ui.interact(room, ui.scope_id().with("drag"), Sense::drag());
        view.zoom.offset += response.drag_delta();
        wheel(ui, &mut view.zoom, room);
        keys(ui, &mut view.zoom, room.size());
        view.zoom.bound(whole, room.size());
        let center = room.center() + view.zoom.offset;
        let place = Rect::from_center_size(center, whole * view.zoom.factor);
        picture_ui(
            ui,
            scene,
            &mut view.figures,
            index,
            place,
            FigureSlot::Large,
        );
    });
    bar_ui(ui, scene, view, bar);
}

fn bar_ui(ui: &mut Ui, scene: &Scene, view: &mut View, bar: Rect) {
    let theme = &scene.theme;
    ui.painter().rect_filled(bar, 0.0, theme.palette.surface);
    ui.painter()
        .hline(bar.x_range(), bar.bottom(), theme.line());
    let inner = Rect::from_min_max(
        bar.min + vec2(8.0, 8.0),
        pos2(bar.right() - 8.0, bar.bottom()),
    );
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let back = Button::new(theme, labels::BACK_TO_STEP).name(labels::BACK_TO_STEP_NAME);
            if clicked_once(&back.show(ui, theme)) {
                scene.outbox.send(Action::CloseTop);
            }
            let zoom_out = Button::new(theme, labels::ZOOM_OUT).name(labels::ZOOM_OUT_NAME);
            if zoom_out.show(ui, theme).clicked() {
                view.zoom.by(1.0 / STEP, Vec2::ZERO);
            }
            let zoom_in = Button::new(theme, labels::ZOOM_IN).name(labels::ZOOM_IN_NAME);
            if zoom_in.show(ui, theme).clicked() {
                view.zoom.by(STEP, Vec2::ZERO);
            }
            if Button::new(theme, labels::ZOOM_ALL)
                .show(ui, theme)
                .clicked()
            {
                view.zoom.factor = 1.0;
            }
        });
    });
}

fn wheel(ui: &Ui, zoom: &mut ZoomState, room: Rect) {
    let (scroll, pinch, pointer) = ui.input(|input| {
        (
            input.smooth_scroll_delta.y,
            input.zoom_delta(),
            input.pointer.hover_pos(),
        )
    });
    let factor = (scroll / 300.0).exp() * pinch;
    if factor != 1.0 {
        let fixed = pointer.map_or(Vec2::ZERO, |pointer| pointer - room.center());
        zoom.by(factor, fixed);
    }
}

/// By physical place: `+` is the key left of Backspace in every layout.
fn keys(ui: &Ui, zoom: &mut ZoomState, window: Vec2) {
    for key in pressed(ui.ctx()) {
        if key.modifiers.command || key.modifiers.alt {
            continue;
        }
        let stride = window * STRIDE;
        match key.physical {
            Key::Equals | Key::Plus => zoom.by(STEP, Vec2::ZERO),
            Key::Minus => zoom.by(1.0 / STEP, Vec2::ZERO),
            Key::Num0 => zoom.factor = 1.0,
            Key::ArrowLeft => zoom.offset.x += stride.x,
            Key::ArrowRight => zoom.offset.x -= stride.x,
            Key::ArrowUp => zoom.offset.y += stride.y,
            Key::ArrowDown => zoom.offset.y -= stride.y,
            _ => {}
        }
    }
}
