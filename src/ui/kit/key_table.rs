//! Keys and what they do: caps at the left, words at the right, a hairline between the rows.

use super::button::KEY_RADIUS;
use super::text::stop_ui;
use super::theme::{Theme, TypeStyle};
use egui::{Galley, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2, vec2};
use std::sync::Arc;

/// The most that the caps take, as a share of the width.
const MOST: f32 = 0.5;
/// Between two keys that are pressed together, or one after another: each stands between caps.
const JOINTS: [&str; 5] = [" + ", ", ", " … ", " / ", " или "];
/// Inside a cap, points by its type.
const PAD: Vec2 = vec2(0.62, 0.22);
/// Between caps and joints, by their type.
const GAP: f32 = 0.35;
/// Height of a cap's lower edge, points.
const DEPTH: f32 = 2.0;

/// Draws `rows` of keys and their meaning. A screen reader has each row as one sentence.
pub(crate) fn key_table_ui(ui: &mut Ui, theme: &Theme, style: TypeStyle, rows: &[(&str, &str)]) {
    let room = ui.available_width();
    let gap = style.size;
    let caps: Vec<_> = rows.iter().map(|(keys, _)| caps(ui, theme, style, keys)).collect();
    let widest = caps.iter().map(|row| row.width).fold(0.0, f32::max);
    let left = widest.max(room * 0.3).min(room * MOST);
    for (index, ((keys, meaning), row)) in rows.iter().zip(caps).enumerate() {
        // Caps that are too wide for their column have a line of their own.
        let is_above = row.width > left;
        let words_left = if is_above { 0.0 } else { left + gap };
        let words = style.galley(ui, meaning, (room - words_left).max(1.0));
        let between = (0.85 * style.size).round();
        let height =
            if is_above { row.height + words.size().y } else { row.height.max(words.size().y) };
        let (rect, _) = ui.allocate_exact_size(vec2(room, height + between), Sense::hover());
        stop_ui(ui, rect, &format!("{keys}, {meaning}"));
        let inner = Rect::from_min_size(rect.min, vec2(room, height));
        let (caps_y, words_y) = if is_above {
            (inner.top(), inner.top() + row.height)
        } else {
            let middle = inner.center().y;
            (middle - row.height / 2.0, middle - words.size().y / 2.0)
        };
        row.paint(ui, theme, pos2(inner.left(), caps_y));
        ui.painter().galley(pos2(inner.left() + words_left, words_y), words, style.color);
        if index + 1 < rows.len() {
            let y = rect.bottom() - between / 2.0 + 0.5;
            ui.painter().hline(rect.x_range(), y, theme.line());
        }
    }
}

/// The same in two columns, where each has room for words beside the caps.
pub(crate) fn key_columns_ui(ui: &mut Ui, theme: &Theme, style: TypeStyle, rows: &[(&str, &str)]) {
    let room = ui.available_rect_before_wrap();
    let gap = 2.0 * style.size;
    if !has_two_columns(room.width(), style) {
        key_table_ui(ui, theme, style, rows);
        return;
    }
    let width = ((room.width() - gap) / 2.0).floor();
    let mut used = room.with_max_y(room.top());
    for (column, rows) in rows.chunks(rows.len().div_ceil(2).max(1)).enumerate() {
        let left = room.left() + column as f32 * (width + gap);
        let place = room.with_min_x(left).with_max_x(left + width);
        let builder = UiBuilder::new().max_rect(place).id_salt(column);
        let drawn = ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            key_table_ui(ui, theme, style, rows);
        });
        used |= drawn.response.rect;
    }
    ui.advance_cursor_after_rect(used);
}

/// Whether `key_columns_ui` draws two columns in this width, points.
pub(crate) fn has_two_columns(width: f32, style: TypeStyle) -> bool {
    width > 48.0 * style.size
}

/// One row of caps and what joins them.
struct Caps {
    /// Words, whether they stand on a cap, and where from the left.
    parts: Vec<(Arc<Galley>, bool, f32)>,
    width: f32,
    height: f32,
    pad: Vec2,
}

fn caps(ui: &Ui, theme: &Theme, style: TypeStyle, keys: &str) -> Caps {
    let cap = TypeStyle { size: (style.size * 0.92).round(), ..style };
    let pad = PAD * cap.size;
    let gap = GAP * cap.size;
    let line = cap.galley(ui, "A", f32::INFINITY).size().y;
    let (mut parts, mut x) = (Vec::new(), 0.0);
    for (words, is_cap) in split(keys) {
        let color = if is_cap { theme.palette.ink } else { theme.palette.muted };
        let words = cap.color(color).galley(ui, words, f32::INFINITY);
        // A cap is never narrower than it is high.
        let width = if is_cap {
            (words.size().x + 2.0 * pad.x).max(line + 2.0 * pad.y)
        } else {
            words.size().x
        };
        parts.push((words, is_cap, x));
        x += width + gap;
    }
    Caps { parts, width: (x - gap).max(0.0), height: line + 2.0 * pad.y + DEPTH, pad }
}

impl Caps {
    fn paint(&self, ui: &Ui, theme: &Theme, corner: Pos2) {
        let palette = &theme.palette;
        let painter = ui.painter();
        for (words, is_cap, x) in &self.parts {
            let size = words.size();
            let at = corner + vec2(*x, 0.0);
            if !is_cap {
                let y = at.y + (self.height - DEPTH - size.y) / 2.0;
                painter.galley(pos2(at.x, y), words.clone(), palette.muted);
                continue;
            }
            let top = self.height - DEPTH;
            let face = vec2((size.x + 2.0 * self.pad.x).max(top), top);
            let face = Rect::from_min_size(at, face);
            let border = Stroke::new(1.0, palette.track);
            let base = face.translate(vec2(0.0, DEPTH));
            painter.rect_filled(base, KEY_RADIUS, palette.track);
            painter.rect(face, KEY_RADIUS, palette.tint, border, StrokeKind::Inside);
            painter.galley(face.center() - size / 2.0, words.clone(), palette.ink);
        }
    }
}

/// «Ctrl + «+», «−»» into caps and joints; a screen reader hears it as it is written.
fn split(keys: &str) -> Vec<(&str, bool)> {
    let mut parts = Vec::new();
    let mut rest = keys;
    loop {
        let next = JOINTS.iter().filter_map(|joint| Some((rest.find(joint)?, *joint))).min();
        let Some((at, joint)) = next else {
            parts.push((rest.trim_matches(['«', '»']), true));
            return parts;
        };
        parts.push((rest[..at].trim_matches(['«', '»']), true));
        parts.push((joint.trim(), false));
        rest = &rest[at + joint.len()..];
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn keys_stand_on_caps_of_their_own() {
        let caps = |keys: &'static str| -> Vec<_> {
            let caps = split(keys).into_iter().filter(|(_, is_cap)| *is_cap);
            caps.map(|(words, _)| words).collect()
        };
        assert_eq!(caps("+"), ["+"]);
        assert_eq!(caps("Ctrl + «+», «−»"), ["Ctrl", "+", "−"]);
        assert_eq!(caps("Ctrl + 1 … 7"), ["Ctrl", "1", "7"]);
        assert_eq!(caps("Tab, Пробел"), ["Tab", "Пробел"]);
    }
}
