//! What buttons differ in, and the cap of a key on one.

use super::theme::{States, Theme};
use egui::{Atom, Color32, CornerRadius, Stroke, StrokeKind, Ui, vec2};

/// Of a key's cap, points.
pub(crate) const KEY_RADIUS: f32 = 6.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Variant {
    /// The one to press now: filled. A page has no more than one.
    Primary,
    /// The second one.
    Tonal,
    /// Words and an icon, without a ground until the mouse is over it.
    Quiet,
    /// Quiet, with words in the colour of links.
    Link,
    /// Chosen among several, or what it opens is open.
    Chosen,
}

/// What differs between variants and states.
pub(super) struct Look {
    pub ink: Color32,
    pub icon: Color32,
    pub is_bold: bool,
    pub states: States,
    pub border: Stroke,
    pub radius: CornerRadius,
    /// Ground of a key's cap.
    pub cap: Color32,
    /// At the left and right, points.
    pub pad: f32,
}

/// A key after a caption. Painted, since a container would be stretched to the height of the caption.
pub(crate) fn key_cap(ui: &Ui, theme: &Theme, key: &str, ground: Color32) -> Atom<'static> {
    let palette = theme.palette;
    let style = theme.style(theme.sizes.key).color(palette.muted);
    let words = style.galley(ui, key, f32::INFINITY);
    let pad = vec2(6.0, 2.0);
    let border = Stroke::new(1.0, palette.track);
    Atom::paint(words.size() + 2.0 * pad, move |ui, args| {
        let painter = ui.painter();
        painter.rect(args.rect, KEY_RADIUS, ground, border, StrokeKind::Inside);
        painter.galley(args.rect.min + pad, words.clone(), palette.muted);
    })
}
