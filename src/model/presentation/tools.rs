//! What pen, eraser, light, pointer and zoom do.

use super::{Camera, Cover, Paper, Point, Presentation, PresentationAction, Sheet, Tool, Zoom};
use crate::guide::Guide;

/// The factor of one key press.
const STEP: f32 = 1.25;

impl Presentation {
    pub(super) fn apply_tool(&mut self, guide: &Guide, action: &PresentationAction) {
        match *action {
            PresentationAction::TogglePen => self.take(Tool::Pen),
            PresentationAction::PutAway => {
                self.put_away();
            }
            // The other end of the pen.
            PresentationAction::ToggleEraser if self.tool == Tool::Eraser => self.take(Tool::Pen),
            PresentationAction::ToggleEraser => self.take(Tool::Eraser),
            PresentationAction::SetColor(color) => {
                self.color = color;
                if self.tool != Tool::Pen {
                    self.take(Tool::Pen);
                }
            }
            PresentationAction::ToggleLight => self.take(Tool::Light),
            PresentationAction::PenDown(paper, point) => self.pen_down(paper, point),
            PresentationAction::PenTo(point) => self.pen_to(point),
            PresentationAction::PenUp => self.drawing = None,
            PresentationAction::Erase(paper, point, reach) => self.erase(paper, point, reach),
            PresentationAction::Undo => {
                self.drawing = None;
                let sheets = self.sheets();
                self.stage.drawings.undo(&sheets);
            }
            PresentationAction::Clear => {
                self.drawing = None;
                let sheets = self.sheets();
                self.stage.drawings.clear(&sheets);
            }
            PresentationAction::PointAt(point) => {
                self.stage.pointer = point;
                if let (Tool::Light, Some((Paper::Figure, point))) = (self.tool, point) {
                    self.stage.spot = Some(point);
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
        self.drawing = None;
        self.stage.spot = None;
        was != Tool::Pointer
    }

    fn take(&mut self, tool: Tool) {
        let was = self.tool;
        self.put_away();
        if was != tool {
            self.tool = tool;
            if tool == Tool::Light && self.has_figure() {
                let pointer = self.stage.pointer.filter(|(paper, _)| *paper == Paper::Figure);
                self.stage.spot = Some(pointer.map_or([0.5, 0.5], |(_, point)| point));
            }
        }
    }

    fn has_figure(&self) -> bool {
        self.slide(&self.stage).figure.is_some()
    }

    /// What the pen meets on this paper; `None`: nothing can be drawn there.
    fn sheet(&self, paper: Paper) -> Option<Sheet> {
        let slide = self.slide(&self.stage);
        match (self.cover, paper) {
            (Some(Cover::Black), _) => None,
            (Some(Cover::White), _) => Some(Sheet::Board),
            // An address for telephones: a line over it would make it unreadable.
            (None, _) if self.stage.has_qr => None,
            (None, Paper::Screen) => Some(Sheet::Screen(self.stage.slide)),
            (None, Paper::Figure) => Some(Sheet::Figure(slide.page, slide.figure?)),
        }
    }

    /// All that can be drawn on now.
    fn sheets(&self) -> Vec<Sheet> {
        let papers = [Paper::Figure, Paper::Screen];
        papers.into_iter().filter_map(|paper| self.sheet(paper)).collect()
    }

    /// Whether something is drawn on what can be drawn on now.
    pub fn has_lines(&self) -> bool {
        self.sheets().into_iter().any(|sheet| !self.stage.lines(sheet).is_empty())
    }

    fn pen_down(&mut self, paper: Paper, point: Point) {
        if self.tool == Tool::Pen
            && let Some(sheet) = self.sheet(paper)
        {
            self.stage.drawings.begin(sheet, self.color, point);
            self.drawing = Some(sheet);
        }
    }

    fn pen_to(&mut self, point: Point) {
        if let Some(sheet) = self.drawing {
            self.stage.drawings.go_on(sheet, point);
        }
    }

    fn erase(&mut self, paper: Paper, point: Point, reach: Point) {
        if self.tool == Tool::Eraser
            && let Some(sheet) = self.sheet(paper)
        {
            self.stage.drawings.erase(sheet, point, reach);
        }
    }

    fn zoom_in(&mut self, guide: &Guide) {
        if !self.has_figure() {
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
            None if factor > 1.0 && self.has_figure() => Zoom::Free(Camera::default()),
            None => return,
        };
    }
}
