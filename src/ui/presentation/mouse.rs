//! What the mouse does on a figure of a presentation: points, draws, drags and turns the wheel.

use super::figure_place::PresentationFigure;
use super::send::send;
use crate::model::presentation::{PresentationAction, Tool};
use crate::ui::figure::zoom::wheel_factor;
use egui::{CursorIcon, Event, PointerButton, Pos2, Rect, Response, Ui, Vec2};

pub(super) fn send_mouse(ui: &Ui, shown: &PresentationFigure, response: &Response) {
    let scene = shown.scene;
    let tool = shown.presentation.tool();
    let is_here = response.hovered() || response.is_pointer_button_down_on();
    let position = response.hover_pos().filter(|_| is_here);
    send_pointer(shown, position);
    if tool == Tool::Pen {
        send_strokes(ui, shown, response.rect);
    }
    let Some(position) = position else { return };
    match tool {
        Tool::Pen => ui.ctx().set_cursor_icon(CursorIcon::Crosshair),
        Tool::Light => ui.ctx().set_cursor_icon(CursorIcon::None),
        Tool::Pointer if shown.large > 0.0 => {
            let way = response.drag_delta() / shown.picture.size();
            if way != Vec2::ZERO {
                send(scene, PresentationAction::MoveBy([way.x, way.y]));
            }
        }
        Tool::Pointer => {}
    }
    let factor = wheel_factor(ui);
    if factor != 1.0 {
        let fixed = shown.point_at(position);
        send(scene, PresentationAction::ZoomBy(factor, fixed));
    }
}

fn send_pointer(shown: &PresentationFigure, position: Option<Pos2>) {
    let presentation = shown.presentation;
    let scene = shown.scene;
    let windows = presentation.windows(scene.model.desktop());
    // On a single screen the class sees the mouse itself.
    let is_shown = windows.second.is_some() || presentation.tool() == Tool::Light;
    let point = position.map(|position| shown.point_at(position));
    if is_shown && point != presentation.stage().pointer {
        send(scene, PresentationAction::PointAt(point));
    }
}

/// Sends every position of the mouse since the previous frame, not only the last one: a line has no corners
/// on a slow computer, and one that begins and ends within a frame is not lost.
fn send_strokes(ui: &Ui, shown: &PresentationFigure, room: Rect) {
    let scene = shown.scene;
    let mut is_down = shown.presentation.is_drawing();
    for event in ui.input(|input| input.events.clone()) {
        match event {
            Event::PointerButton { pos, button: PointerButton::Primary, pressed, .. } => {
                if pressed && room.contains(pos) {
                    is_down = true;
                    send(scene, PresentationAction::PenDown(shown.point_at(pos)));
                } else if !pressed && std::mem::take(&mut is_down) {
                    send(scene, PresentationAction::PenUp);
                }
            }
            Event::PointerMoved(pos) if is_down => {
                send(scene, PresentationAction::PenTo(shown.point_at(pos)));
            }
            _ => {}
        }
    }
}
