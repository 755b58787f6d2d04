//! A figure over the whole window, larger and moved by wheel, mouse and keys.

use super::picture::{USUAL_ASPECT, fit, picture_ui};
use super::textures::{FigureSlot, FigureTextures};
use super::zoom_state::ZoomState;
use crate::guide::FigureIndex;
use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::kit::flow::wrapped_height;
use crate::ui::kit::key_press::pressed;
use crate::ui::kit::parts::parts;
use crate::ui::kit::text::clicked_once;
use crate::ui::kit::theme::Theme;
use crate::ui::scene::Scene;
use egui::{CursorIcon, Frame, Key, Rect, Sense, Ui, Vec2};
use egui_extras::Size;

/// Of one press, a factor.
const STEP: f32 = 1.25;
/// Of one notch of the wheel, a factor.
const NOTCH: f32 = 1.15;
/// Around the buttons and between them, points.
const GAP: f32 = 8.0;
/// How far an arrow key moves the picture, as a share of the window.
const STRIDE: f32 = 0.1;

pub(crate) fn zoom_ui(
    ui: &mut Ui,
    scene: &Scene,
    zoom: &mut ZoomState,
    figures: &mut FigureTextures,
    index: FigureIndex,
) {
    if zoom.figure != Some(index) {
        *zoom = ZoomState { figure: Some(index), ..ZoomState::default() };
    }
    let theme = &scene.theme;
    let window = ui.max_rect();
    let sizes = buttons(theme).map(|button| button.size(ui));
    let room = window.width() - 2.0 * GAP;
    let rows = wrapped_height(sizes.into_iter(), room, Vec2::splat(GAP));
    let bar = rows + 2.0 * GAP;
    ui.painter().rect_filled(window, 0.0, theme.palette.stage);
    parts(ui).size(Size::exact(bar)).size(Size::remainder()).vertical(|mut strip| {
        strip.cell(|ui| {
            ui.reset_style();
            bar_ui(ui, scene, zoom);
        });
        strip.cell(|ui| {
            ui.reset_style();
            let place = moved(ui, zoom);
            picture_ui(ui, scene, figures, index, place, FigureSlot::Large);
        });
    });
    // On the edge of both cells, which would clip it.
    ui.painter().hline(window.x_range(), window.top() + bar, theme.line());
}

/// Moves the picture over the room that the layout gives, and returns where it lies.
fn moved(ui: &mut Ui, zoom: &mut ZoomState) -> Rect {
    let room = ui.max_rect();
    let response = ui.interact(room, ui.scope_id().with("drag"), Sense::drag());
    let whole = fit(room.shrink(8.0), USUAL_ASPECT).size();
    zoom.offset += response.drag_delta();
    if response.dragged() {
        ui.set_cursor_icon(CursorIcon::Grabbing);
    } else if zoom.factor > 1.0 && response.hovered() {
        ui.set_cursor_icon(CursorIcon::Grab);
    }
    wheel(ui, zoom, room);
    keys(ui, zoom, room.size());
    zoom.bound(whole, room.size());
    Rect::from_center_size(room.center() + zoom.offset, whole * zoom.factor)
}

fn bar_ui(ui: &mut Ui, scene: &Scene, zoom: &mut ZoomState) {
    let theme = &scene.theme;
    let bar = ui.max_rect();
    ui.painter().rect_filled(bar, 0.0, theme.palette.sheet);
    let [back, smaller, larger, whole] = buttons(theme);
    Frame::new().inner_margin(GAP).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(GAP);
            if clicked_once(&ui.add(back)) {
                scene.outbox.send(Action::CloseTop);
            }
            if ui.add(smaller).clicked() {
                zoom.by(1.0 / STEP, Vec2::ZERO);
            }
            if ui.add(larger).clicked() {
                zoom.by(STEP, Vec2::ZERO);
            }
            if ui.add(whole).clicked() {
                zoom.factor = 1.0;
            }
        });
    });
}

/// Back, smaller, larger, the whole figure.
fn buttons(theme: &Theme) -> [Button<'_>; 4] {
    let button = |caption, name| Button::new(theme, caption).name(name);
    [
        button(labels::BACK_TO_STEP, labels::BACK_TO_STEP_NAME),
        button(labels::ZOOM_OUT, labels::ZOOM_OUT_NAME),
        button(labels::ZOOM_IN, labels::ZOOM_IN_NAME),
        button(labels::ZOOM_ALL, labels::ZOOM_ALL),
    ]
}

fn wheel(ui: &Ui, zoom: &mut ZoomState, room: Rect) {
    let factor = wheel_factor(ui);
    if factor != 1.0 {
        let pointer = ui.input(|input| input.pointer.hover_pos());
        let fixed = pointer.map_or(Vec2::ZERO, |pointer| pointer - room.center());
        zoom.by(factor, fixed);
    }
}

/// How much larger wheel and pinch make a figure in this frame; 1.0: they rest.
pub(crate) fn wheel_factor(ui: &Ui) -> f32 {
    let line = ui.options(|options| options.input_options.line_scroll_speed);
    ui.input(|input| NOTCH.powf(input.smooth_scroll_delta.y / line) * input.zoom_delta())
}

/// By their place: `+` is the key left of Backspace in every layout.
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
