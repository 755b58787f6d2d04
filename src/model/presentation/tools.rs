//! What pen, light, pointer and zoom do on a figure.

use super::{Camera, PenLine, Point, Presentation, PresentationAction, Sheet, Tool, Zoom};
use crate::guide::Guide;

/// The factor of one key press.
const STEP: f32 = 1.25;

impl Presentation {
    pub(super) fn apply_on_figure(&mut self, guide: &Guide, action: &PresentationAction) {
        match *action {
            PresentationAction::TogglePen => self.take(Tool::Pen),
            PresentationAction::SetColor(color) => {
                self.color = color;
                if self.tool != Tool::Pen {
                    self.take(Tool::Pen);
                }
            }
            PresentationAction::ToggleLight => self.take(Tool::Light),
            PresentationAction::PenDown(point) => self.pen_down(point),
            PresentationAction::PenTo(point) => self.pen_to(point),
            PresentationAction::PenUp => self.is_drawing = false,
            PresentationAction::Undo => self.erase(Vec::pop),
            PresentationAction::Clear => self.erase(Vec::clear),
            PresentationAction::PointAt(point) => {
                self.stage.pointer = point;
                if self.tool == Tool::Light && point.is_some() {
                    self.stage.spot = point;
                }
            }
            PresentationAction::ZoomIn => self.zoom_in(guide),
            PresentationAction::ZoomOut => {
                let camera = self.camera(guide, &self.stage);
                let farther = camera.and_then(|camera| camera.by(1.0 / STEP, None));
                self.stage.zoom = farther.map_or(Zoom::Beside, Zoom::Free);
            }
            PresentationAction::ZoomWhole => self.stage.zoom = Zoom::Beside,
            PresentationAction::ZoomBy(factor, point) => self.zoom_by(guide, factor, point),
            PresentationAction::MoveBy(way) => {
                if let Some(camera) = self.camera(guide, &self.stage) {
                    self.stage.zoom = Zoom::Free(camera.moved(way));
                }
            }
            _ => {}
        }
    }

    /// Back to the pointer; returns whether it was another tool.
    pub(super) fn put_away(&mut self) -> bool {
        let was = std::mem::take(&mut self.tool);
        self.is_drawing = false;
        self.stage.spot = None;
        was != Tool::Pointer
    }

    fn take(&mut self, tool: Tool) {
        let was = self.tool;
        self.put_away();
        if was != tool {
            self.tool = tool;
            if tool == Tool::Light && self.sheet().is_some() {
                self.stage.spot = self.stage.pointer.or(Some([0.5, 0.5]));
            }
        }
    }

    fn sheet(&self) -> Option<Sheet> {
        let slide = self.slide(&self.stage);
        slide.figure.map(|figure| (slide.page, figure))
    }

    fn lines(&mut self) -> Option<&mut Vec<PenLine>> {
        let sheet = self.sheet()?;
        Some(self.stage.drawings.entry(sheet).or_default())
    }

    fn erase<R>(&mut self, erase: impl FnOnce(&mut Vec<PenLine>) -> R) {
        self.is_drawing = false;
        self.lines().map(erase);
    }

    fn pen_down(&mut self, point: Point) {
        let (color, points) = (self.color, vec![point]);
        if self.tool == Tool::Pen
            && let Some(lines) = self.lines()
        {
            lines.push(PenLine { color, points });
            self.is_drawing = true;
        }
    }

    fn pen_to(&mut self, point: Point) {
        if self.is_drawing
            && let Some(line) = self.lines().and_then(|lines| lines.last_mut())
        {
            line.points.push(point);
        }
    }

    fn zoom_in(&mut self, guide: &Guide) {
        if self.sheet().is_none() {
            return;
        }
        let is_spoken_of = self.revealed(guide, &self.stage).current.is_some();
        self.stage.zoom = match self.camera(guide, &self.stage) {
            Some(camera) => Zoom::Free(camera.by(STEP, None).unwrap_or(camera)),
            None if is_spoken_of => Zoom::Callout,
            None => Zoom::Free(Camera::default()),
        };
    }

    fn zoom_by(&mut self, guide: &Guide, factor: f32, point: Point) {
        self.stage.zoom = match self.camera(guide, &self.stage) {
            Some(camera) => camera.by(factor, Some(point)).map_or(Zoom::Beside, Zoom::Free),
            None if factor > 1.0 && self.sheet().is_some() => Zoom::Free(Camera::default()),
            None => return,
        };
    }
}
