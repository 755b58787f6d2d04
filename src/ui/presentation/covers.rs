//! What lies over the class's view: one colour, or a word to the teacher.

use super::class_view::ClassView;
use super::names::{name_place, place_to_name};
use crate::labels;
use crate::model::presentation::{Cover, Saving};
use crate::ui::kit::text::name_widget;
use crate::ui::kit::theme::{Theme, TypeStyle, fixed};
use crate::ui::scene::Scene;
use crate::ui::words::saved_text;
use egui::{Galley, Rect, Role, Stroke, Ui, pos2, vec2};
use std::sync::Arc;

/// One colour over everything. A screen reader says which, to a teacher who does not see it.
pub(super) fn cover_ui(ui: &Ui, screen: Rect, cover: Cover) {
    let (color, name) = match cover {
        Cover::Black => (fixed::COVER_BLACK, labels::COVER_BLACK),
        Cover::White => (fixed::COVER_WHITE, labels::COVER_WHITE),
    };
    ui.painter().rect_filled(screen, 0.0, color);
    name_place(ui, screen, "cover", name);
}

/// Until the first «дальше»: do not sign in with your own name on the screen.
pub(super) fn banner_ui(ui: &Ui, scene: &Scene, rect: Rect) {
    let theme = &scene.theme;
    let margin = theme.sizes.margin;
    let words = banner_words(ui, theme, rect.width());
    let ink = theme.palette.warning_ink;
    ui.painter().rect_filled(rect, 0.0, theme.palette.warning_bg);
    let edge = Stroke::new(2.0, ink);
    ui.painter().hline(rect.x_range(), rect.top(), edge);
    let corner = rect.min + vec2(margin, (rect.height() - words.size().y) / 2.0);
    ui.painter().galley(corner, words, ink);
    name_place(ui, rect, "banner", labels::PRESENTATION_BANNER);
}

/// Of one line, or of the lines that it takes on a narrow screen.
pub(super) fn banner_height(ui: &Ui, theme: &Theme, width: f32) -> f32 {
    let body = theme.sizes.body;
    let words = banner_words(ui, theme, width).size().y;
    ((body * 2.1).round() * 0.8).max(words + body * 0.4)
}

fn banner_words(ui: &Ui, theme: &Theme, width: f32) -> Arc<Galley> {
    let style = theme.body().bold().color(theme.palette.warning_ink);
    style.galley(ui, labels::PRESENTATION_BANNER, width - 2.0 * theme.sizes.margin)
}

/// What has become of the teacher's drawings, on a single screen: above the footer, until the next press.
pub(super) fn message_ui(ui: &Ui, class: &ClassView, saving: &Saving) {
    let theme = &class.scene.theme;
    let sizes = &theme.sizes;
    let palette = &theme.palette;
    let is_bad = matches!(saving, Saving::Failed(_));
    let (ground, ink) = if is_bad {
        (palette.warning_bg, palette.warning_ink)
    } else {
        (palette.tonal, palette.on_tonal)
    };
    let text = saved_text(saving);
    let style = TypeStyle { spread: 1.1, ..theme.body() }.bold().color(ink);
    let words = style.galley(ui, &text, class.screen.width() * 0.8);
    let size = words.size() + vec2(2.0 * sizes.pad, sizes.pad);
    let foot = class.screen.bottom() - sizes.body * 2.6;
    let corner = pos2(class.screen.center().x - size.x / 2.0, foot - size.y);
    let place = Rect::from_min_size(corner, size);
    theme.paint_card(ui.painter(), place, sizes.pad, ground);
    ui.painter().galley(corner + vec2(sizes.pad, sizes.pad / 2.0), words, ink);
    if let Some(response) = place_to_name(ui, place, "class message") {
        name_widget(&response, Role::Status, true, &text);
    }
}
