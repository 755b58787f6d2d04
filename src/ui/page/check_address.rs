//! Addresses that a pupil compares with the browser's, letter by letter: each in a field that looks like the
//! browser's own, in the largest type after the title.

use super::ladder::APART;
use crate::guide::CheckAddress;
use crate::labels;
use crate::ui::kit::address::AddressType;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::signed::signed_ui;
use crate::ui::kit::text::{card_ui, note_ui, stop_ui, text_ui};
use crate::ui::scene::Scene;
use egui::{Align2, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

/// By the type of running words: the address, and the field around it.
const LARGE: f32 = 1.37;
const WIDEST: f32 = 15.8;
/// From the edge of the field to the lock and to the address, by the type of running words.
const TO_LOCK: f32 = 1.0;
const TO_WORDS: f32 = 2.7;

/// `warns`: with what to do if the address is another one.
pub(super) fn check_address_ui(ui: &mut Ui, scene: &Scene, check: &CheckAddress, warns: bool) {
    let theme = &scene.theme;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        text_ui(ui, theme.body().bold(), &check.note);
        let last = check.addresses.len().saturating_sub(1);
        for (index, address) in check.addresses.iter().enumerate() {
            field_ui(ui, scene, address, index < last);
        }
        if warns {
            let sign = theme.palette.warning_mark;
            signed_ui(ui, Icon::Warning, sign, theme.small(), |ui| {
                text_ui(ui, theme.small(), labels::CHECK_OTHER);
            });
        }
    });
}

/// A field, and «или» beside it if another one follows.
fn field_ui(ui: &mut Ui, scene: &Scene, address: &str, has_next: bool) {
    let theme = &scene.theme;
    let (palette, body) = (&theme.palette, theme.sizes.body);
    let or = theme.plain().galley(ui, labels::CHECK_OR, f32::INFINITY);
    let room = ui.available_width();
    let beside = if has_next { or.size().x + 12.0 } else { 0.0 };
    let width = (room - beside).min(WIDEST * body);
    let style = theme.style((LARGE * body).round()).bold();
    let left = TO_WORDS * body;
    let letters = AddressType { spacing: APART, ..AddressType::new(style) };
    let words = letters.galley(ui, address, width - left - 0.7 * body);
    let height = (words.size().y + 0.9 * body).max(theme.sizes.target + 8.0);
    let (row, _) = ui.allocate_exact_size(vec2(room, height), Sense::hover());
    let field = row.with_max_x(row.left() + width);
    let border = Stroke::new(2.0, palette.edge);
    ui.painter().rect(field, height / 2.0, palette.sheet, border, StrokeKind::Inside);
    let lock = pos2(field.left() + TO_LOCK * body + body / 2.0, field.center().y);
    let lock = Rect::from_center_size(lock, egui::Vec2::splat(body));
    Icon::Lock.paint(ui.painter(), lock, palette.muted);
    let within = field.with_min_x(field.left() + left);
    let place = Align2::LEFT_CENTER.align_size_within_rect(words.size(), within);
    stop_ui(ui, place, address);
    ui.painter().galley(place.min, words, palette.ink);
    if has_next {
        let within = row.with_min_x(field.right() + 12.0);
        note_ui(ui, Align2::LEFT_CENTER.align_size_within_rect(or.size(), within), or);
    }
}
