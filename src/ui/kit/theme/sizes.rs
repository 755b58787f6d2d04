//! Sizes of type, targets and margins, in points.

use egui::Vec2;

/// Sizes in points at the chosen size of type. Type and targets grow with it, margins only a little:
/// room is for words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sizes {
    /// 1.0 = normal.
    pub type_factor: f32,
    /// Whether type and spacing are those of a small window.
    pub is_tight: bool,
    /// The official words.
    pub body: f32,
    /// Buttons, names of steps.
    pub control: f32,
    /// Captions and notes.
    pub small: f32,
    pub title: f32,
    pub subtitle: f32,
    /// Height of a button.
    pub target: f32,
    pub primary: f32,
    /// Around a page.
    pub margin: f32,
    /// Between blocks.
    pub gap: f32,
    /// Inside a card.
    pub pad: f32,
}

impl Sizes {
    pub(crate) fn new(type_factor: f32, tight: bool) -> Self {
        let pick = |tight_size: f32, normal: f32| if tight { tight_size } else { normal };
        let grow = |size: f32| (size * type_factor).round();
        Self {
            type_factor,
            is_tight: tight,
            body: grow(pick(17.0, 19.0)),
            control: grow(pick(15.0, 17.0)),
            small: grow(pick(14.0, 15.0)),
            title: grow(pick(23.0, 30.0)),
            subtitle: grow(pick(18.0, 21.0)),
            target: grow(40.0),
            primary: grow(pick(44.0, 48.0)),
            margin: pick(16.0, 28.0),
            gap: pick(10.0, 14.0),
            pad: pick(10.0, 16.0),
        }
    }

    /// Of a class's screen this large. Type is a share of the screen's height, whatever the size of type
    /// on the teacher's desk: the distance to the last row decides.
    pub(super) fn for_a_class(screen: Vec2) -> Self {
        let height = screen.y.min(screen.x * 0.75);
        let part = |share: f32| (height * share).ceil();
        Self {
            type_factor: height / 768.0,
            is_tight: false,
            body: part(1.0 / 29.0),
            control: part(1.0 / 29.0),
            small: part(1.0 / 29.0),
            title: part(1.0 / 18.0),
            subtitle: part(1.0 / 24.0),
            target: part(0.07),
            primary: part(0.08),
            margin: part(0.04),
            gap: part(0.02),
            pad: part(0.02),
        }
    }
}
