//! How high things stand over what is behind them, as soft shadows. One shadow for each: a second one would cost
//! a processor that draws as much again. In high contrast there are frames in their place.

use super::{Scheme, Theme, fixed};
use egui::{CornerRadius, Painter, Rect, Shadow, Stroke, StrokeKind};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Elevation {
    /// A sheet, a card of a choice.
    Sheet,
    /// A figure on its stage.
    Figure,
    /// A menu, a dialog.
    Front,
    /// The filled button.
    Primary,
}

/// Width of a frame in high contrast, points.
const FRAME: f32 = 2.0;

impl Theme {
    /// Paints what a thing casts on what is behind it. Call it before the thing is painted.
    pub(crate) fn paint_shadow(
        &self,
        painter: &Painter,
        rect: Rect,
        radius: impl Into<CornerRadius>,
        elevation: Elevation,
    ) {
        if self.scheme == Scheme::Contrast {
            return;
        }
        let radius = radius.into();
        let shape = self.shadow(elevation).as_shape(rect, radius);
        for band in around(rect, f32::from(radius.nw.max(radius.se))) {
            let seen = painter.clip_rect().intersect(band);
            if seen.is_positive() {
                painter.with_clip_rect(seen).add(shape.clone());
            }
        }
    }

    /// Of a frame in front of the page.
    pub(crate) fn front_shadow(&self) -> Shadow {
        match self.scheme {
            Scheme::Contrast => Shadow::NONE,
            Scheme::Light | Scheme::Dark => self.shadow(Elevation::Front),
        }
    }

    fn shadow(&self, elevation: Elevation) -> Shadow {
        let (offset, blur, share) = match elevation {
            Elevation::Sheet => (3, 12, 26),
            Elevation::Figure => (6, 20, 46),
            Elevation::Front => (12, 40, 80),
            Elevation::Primary => (3, 10, 72),
        };
        let color = match (self.scheme, elevation) {
            (Scheme::Dark, _) => fixed::black_shadow(110),
            (_, Elevation::Primary) => self.palette.accent.gamma_multiply_u8(share),
            _ => fixed::ink_shadow(share),
        };
        Shadow { offset: [0, offset], blur, spread: 0, color }
    }

    /// The frame of cards, chips and tonal buttons: none but in high contrast.
    pub(crate) fn frame(&self) -> Stroke {
        match self.scheme {
            Scheme::Contrast => Stroke::new(FRAME, self.palette.edge),
            Scheme::Light | Scheme::Dark => Stroke::NONE,
        }
    }

    /// A card of this ground with the frame that the scheme asks for.
    pub(crate) fn paint_card(
        &self,
        painter: &Painter,
        rect: Rect,
        radius: impl Into<CornerRadius>,
        fill: egui::Color32,
    ) {
        painter.rect(rect, radius, fill, self.frame(), StrokeKind::Inside);
    }
}

/// What lies around a rectangle with corners of this radius, in four bands. A processor that draws need not blend
/// what the thing itself will cover: of a sheet that is nearly the whole window.
fn around(rect: Rect, radius: f32) -> [Rect; 4] {
    let inner = rect.shrink(radius.ceil());
    let far = rect.expand(f32::from(u8::MAX));
    [
        far.with_max_y(inner.top()),
        far.with_min_y(inner.bottom()),
        Rect::from_x_y_ranges(far.left()..=inner.left(), inner.y_range()),
        Rect::from_x_y_ranges(inner.right()..=far.right(), inner.y_range()),
    ]
}
