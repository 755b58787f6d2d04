//! Where the parts of the window lie. Pure: a size in, rectangles out.

use egui::{Rect, Vec2, pos2, vec2};

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Names of steps, words, figure side by side.
    Wide,
    /// The names shrink to a rail of numbers.
    Compact,
    /// The numbers are a bar on top, the figure comes below the words.
    Narrow,
}

/// The parts of the window, in reading order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Areas {
    /// Name of the program and look.
    pub header: Rect,
    /// The steps: a list, a rail or a bar.
    pub steps: Rect,
    /// The page.
    pub body: Rect,
    /// The buttons.
    pub footer: Rect,
}

impl Shape {
    /// The shape for a window of this size in points at this size of type: larger type needs more
    /// room, so it counts as a smaller window.
    #[must_use]
    pub fn of(window: Vec2, type_factor: f32) -> Self {
        let room = window / type_factor.max(0.1);
        if room.x < 900.0 {
            Self::Narrow
        } else if room.x < 1100.0 || room.y < 680.0 {
            Self::Compact
        } else {
            Self::Wide
        }
    }

    /// Whether type and spacing are tight: in a small window, and in one that is wide enough for all
    /// parts but lower than a whole screen of 768.
    #[must_use]
    pub fn is_tight(self, window: Vec2, type_factor: f32) -> bool {
        self != Self::Wide || window.y / type_factor.max(0.1) < 760.0
    }
}

impl Areas {
    /// Divides the window; `footer` is the height that the buttons need.
    #[must_use]
    pub fn new(window: Rect, shape: Shape, type_factor: f32, footer: f32) -> Self {
        let header_height = match shape {
            Shape::Wide => 56.0_f32.max(44.0 * type_factor + 12.0),
            Shape::Compact | Shape::Narrow => 36.0 * type_factor + 12.0,
        };
        let (header, rest) = window.split_top_bottom_at_y(window.top() + header_height.round());
        let (steps, rest) = match shape {
            Shape::Narrow => {
                let bar = (rest.width() / 7.0).min(44.0 * type_factor) + 8.0;
                rest.split_top_bottom_at_y(rest.top() + bar.round())
            }
            Shape::Compact => {
                let width = 56.0 * type_factor.max(1.0);
                rest.split_left_right_at_x(rest.left() + width.round())
            }
            Shape::Wide => {
                let width = 288.0 * type_factor.clamp(0.9, 1.3);
                rest.split_left_right_at_x(rest.left() + width.round())
            }
        };
        let (body, footer) = split_footer(rest, footer);
        Self {
            header,
            steps,
            body,
            footer,
        }
    }
}

/// The footer keeps its height; the body takes what is left, even if that is nothing.
fn split_footer(rest: Rect, footer: f32) -> (Rect, Rect) {
    let y = (rest.bottom() - footer).max(rest.top()).round();
    rest.split_top_bottom_at_y(y)
}

/// The body's two columns: words and figure.
#[must_use]
pub fn columns(body: Rect, shape: Shape, margin: f32) -> (Rect, Rect) {
    let inner = body.shrink2(vec2(margin, (margin * 0.75).round()));
    let gap = margin;
    let words_share = match shape {
        Shape::Wide => 0.41,
        Shape::Compact | Shape::Narrow => 0.5,
    };
    let words_width = ((inner.width() - gap) * words_share).round();
    let words = Rect::from_min_size(inner.min, vec2(words_width, inner.height()));
    let figure = Rect::from_min_max(pos2(words.right() + gap, inner.top()), inner.max);
    (words, figure)
}

/// The largest rectangle of this aspect ratio (width / height) inside `room`, at its top centre.
#[must_use]
pub fn fit(room: Rect, aspect: f32) -> Rect {
    let width = room.width().min(room.height() * aspect).max(0.0);
    let size = vec2(width, width / aspect).round();
    let left = (room.center().x - size.x / 2.0).round();
    Rect::from_min_size(pos2(left, room.top()), size)
}
