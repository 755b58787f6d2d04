//! What the mouse does on the class's screen, or on the picture of it: points, draws, erases, drags, turns the wheel
//! and the pages.

use super::marks::pen_color;
use super::send::send;
use super::surface::Surface;
use crate::model::presentation::{Paper, Presentation, PresentationAction, Tool};
use crate::ui::figure::zoom::wheel_factor;
use crate::ui::kit::theme::fixed;
use crate::ui::scene::Scene;
use egui::emath::TSTransform;
use egui::{CursorIcon, Event, PointerButton, Pos2, Response, Stroke, Ui, Vec2};

/// Radius of the eraser, in parts of the screen's height.
const ERASER: f32 = 0.03;

pub(super) struct Mouse<'a> {
    pub scene: &'a Scene<'a>,
    pub presentation: &'a Presentation,
    pub surface: Surface,
    /// Of the whole screen where it is drawn.
    pub response: &'a Response,
    /// From there to the surface.
    pub to_surface: TSTransform,
}

impl Mouse<'_> {
    /// A click goes on, the right button goes back, as in every program that presents. Not while the pen draws.
    pub(super) fn send_turns(&self) {
        if self.presentation.tool() != Tool::Pointer {
            return;
        }
        if self.response.clicked() {
            send(self.scene, PresentationAction::Next);
        } else if self.response.secondary_clicked() {
            send(self.scene, PresentationAction::Back);
        }
    }

    pub(super) fn send(&self, ui: &Ui) {
        let tool = self.presentation.tool();
        let is_here = self.response.hovered() || self.response.is_pointer_button_down_on();
        let position = self.response.hover_pos().filter(|_| is_here);
        self.send_pointer(position);
        match tool {
            Tool::Pen => self.send_strokes(ui),
            Tool::Eraser => self.send_erased(ui),
            Tool::Pointer | Tool::Light => {}
        }
        let Some(position) = position else { return };
        self.show_tool(ui, position);
        let inside = self.to_surface * position;
        let paper = self.surface.paper_at(inside);
        if tool == Tool::Pointer {
            self.send_drag();
        }
        let factor = wheel_factor(ui);
        let can_zoom = paper == Paper::Figure && self.presentation.cover().is_none();
        if factor != 1.0 && can_zoom {
            let fixed = self.surface.point_on(paper, inside);
            send(self.scene, PresentationAction::ZoomBy(factor, fixed));
        }
    }

    fn send_drag(&self) {
        let Some(figure) = self.surface.figure.filter(|figure| figure.is_large) else {
            return;
        };
        let way = self.response.drag_delta() * self.to_surface.scaling / figure.picture.size();
        if way != Vec2::ZERO {
            send(self.scene, PresentationAction::MoveBy([way.x, way.y]));
        }
    }

    fn send_pointer(&self, position: Option<Pos2>) {
        let windows = self.presentation.windows(self.scene.model.desktop());
        // On a single screen the class sees the mouse itself.
        let is_shown = windows.second.is_some() || self.presentation.tool() == Tool::Light;
        let point = position.map(|position| {
            let inside = self.to_surface * position;
            let paper = self.surface.paper_at(inside);
            (paper, self.surface.point_on(paper, inside))
        });
        if is_shown && point != self.presentation.stage().pointer {
            send(self.scene, PresentationAction::PointAt(point));
        }
    }

    /// Sends every position of the mouse since the previous frame, not only the last one: a line has no corners
    /// on a slow computer, and one that begins and ends within a frame is not lost.
    fn send_strokes(&self, ui: &Ui) {
        let mut paper = self.presentation.drawing_on();
        for event in ui.input(|input| input.events.clone()) {
            match event {
                Event::PointerButton { pos, button: PointerButton::Primary, pressed, .. } => {
                    if pressed && self.is_on(pos) {
                        let inside = self.to_surface * pos;
                        let here = self.surface.paper_at(inside);
                        paper = Some(here);
                        let point = self.surface.point_on(here, inside);
                        send(self.scene, PresentationAction::PenDown(here, point));
                    } else if !pressed && paper.take().is_some() {
                        send(self.scene, PresentationAction::PenUp);
                    }
                }
                Event::PointerMoved(pos) => {
                    if let Some(paper) = paper {
                        let point = self.surface.point_on(paper, self.to_surface * pos);
                        send(self.scene, PresentationAction::PenTo(point));
                    }
                }
                _ => {}
            }
        }
    }

    /// Takes away what the mouse crosses while it is held down.
    fn send_erased(&self, ui: &Ui) {
        let mut is_down = self.response.is_pointer_button_down_on();
        for event in ui.input(|input| input.events.clone()) {
            match event {
                Event::PointerButton { pos, button: PointerButton::Primary, pressed, .. } => {
                    is_down = pressed && self.is_on(pos);
                    if is_down {
                        self.erase_at(pos);
                    }
                }
                Event::PointerMoved(pos) if is_down => self.erase_at(pos),
                _ => {}
            }
        }
    }

    /// On all that lies at this place.
    fn erase_at(&self, position: Pos2) {
        let inside = self.to_surface * position;
        let reach = self.surface.screen.height() * ERASER;
        let is_hidden = self.surface.figure.is_some_and(|figure| figure.is_large);
        for paper in [Paper::Figure, Paper::Screen] {
            if paper == Paper::Screen && is_hidden {
                continue;
            }
            let point = self.surface.point_on(paper, inside);
            let reach = self.surface.reach_on(paper, reach);
            send(self.scene, PresentationAction::Erase(paper, point, reach));
        }
    }

    fn is_on(&self, position: Pos2) -> bool {
        self.response.rect.contains(position) && self.presentation.overlay().is_none()
    }

    /// The mouse says what it holds.
    fn show_tool(&self, ui: &Ui, position: Pos2) {
        let ctx = ui.ctx();
        let height = self.surface.screen.height() / self.to_surface.scaling;
        let ring = |radius: f32, color| {
            let painter = ui.painter().with_clip_rect(self.response.rect);
            painter.circle_stroke(position, radius, Stroke::new(4.0, fixed::HALO));
            painter.circle_stroke(position, radius, Stroke::new(2.0, color));
        };
        match self.presentation.tool() {
            Tool::Pen => {
                ctx.set_cursor_icon(CursorIcon::Crosshair);
                ring(height / 60.0, pen_color(self.scene, self.presentation.color()));
            }
            Tool::Eraser => {
                ctx.set_cursor_icon(CursorIcon::None);
                ring(height * ERASER, fixed::PEN_BLACK);
            }
            Tool::Light => ctx.set_cursor_icon(CursorIcon::None),
            Tool::Pointer if self.surface.figure.is_some_and(|figure| figure.is_large) => {
                let is_held = self.response.is_pointer_button_down_on();
                ctx.set_cursor_icon(if is_held { CursorIcon::Grabbing } else { CursorIcon::Grab });
            }
            Tool::Pointer => {}
        }
    }
}
