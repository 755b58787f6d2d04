//! How far a figure is enlarged over the whole window, and which part of it is seen.

use crate::guide::FigureIndex;
use egui::Vec2;

/// The largest factor.
const MOST: f32 = 6.0;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct ZoomState {
    /// Another figure starts anew.
    pub figure: Option<FigureIndex>,
    /// 1.0: as large as fits.
    pub factor: f32,
    /// From the middle of the window to the middle of the picture, points.
    pub offset: Vec2,
}

impl Default for ZoomState {
    fn default() -> Self {
        Self { figure: None, factor: 1.0, offset: Vec2::ZERO }
    }
}

impl ZoomState {
    /// Larger or smaller, keeping the point `fixed` (from the middle of the window) where it is.
    pub(crate) fn by(&mut self, factor: f32, fixed: Vec2) {
        let before = self.factor;
        self.factor = (self.factor * factor).clamp(1.0, MOST);
        let ratio = self.factor / before;
        self.offset = fixed + (self.offset - fixed) * ratio;
    }

    /// Whether it is as large as it can be, and as small.
    pub(crate) fn ends(&self) -> (bool, bool) {
        (self.factor >= MOST, self.factor <= 1.0)
    }

    /// Keeps the picture over the window: no edge moves past the middle.
    pub(crate) fn bound(&mut self, picture: Vec2, window: Vec2) {
        let slack = ((picture * self.factor - window) / 2.0).max(Vec2::ZERO);
        self.offset = self.offset.clamp(-slack, slack);
    }
}
