//! Places on a figure, whatever its size.

use serde::Deserialize;

/// A rectangle in fractions (0–1) of a picture: left, top, width, height. Always inside it.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(try_from = "(f32, f32, f32, f32)")]
#[expect(missing_docs, reason = "named above")]
pub struct Fractions {
    pub x: f32,
    pub y: f32,
    pub w: f32,
    pub h: f32,
}

impl TryFrom<(f32, f32, f32, f32)> for Fractions {
    type Error = String;

    fn try_from((x, y, w, h): (f32, f32, f32, f32)) -> Result<Self, String> {
        let inside = |from: f32, size: f32| from >= 0.0 && size > 0.0 && from + size <= 1.0;
        if inside(x, w) && inside(y, h) {
            Ok(Self { x, y, w, h })
        } else {
            Err(format!(
                "рамка ({x}, {y}, {w}, {h}) выходит за рисунок: нужны доли от 0 до 1, слева, сверху, ширина, высота"
            ))
        }
    }
}
