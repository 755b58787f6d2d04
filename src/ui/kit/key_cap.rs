//! How a key of the keyboard is drawn.

use super::theme::Theme;
use egui::{Atom, Stroke, StrokeKind, Ui, vec2};

/// A key after a caption. Painted, since a container would be stretched to the height of the caption.
pub(super) fn key_cap(ui: &Ui, theme: &Theme, key: &str) -> Atom<'static> {
    let palette = theme.palette;
    let style = theme.style(theme.sizes.small * 0.85).medium();
    let words = style.color(palette.muted).galley(ui, key, f32::INFINITY);
    let pad = vec2(6.0, 2.0);
    let border = Stroke::new(1.0, palette.border);
    Atom::paint(words.size() + 2.0 * pad, move |ui, args| {
        let painter = ui.painter();
        painter.rect(args.rect, 4.0, palette.surface, border, StrokeKind::Inside);
        painter.galley(args.rect.min + pad, words.clone(), palette.muted);
    })
}
