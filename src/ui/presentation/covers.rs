//! What lies over the class's view: one colour, or a word to the teacher.

use crate::labels;
use crate::model::presentation::Cover;
use crate::ui::kit::text::{TextStyle, galley, name_widget};
use crate::ui::kit::theme::Weight;
use crate::ui::scene::Scene;
use egui::{Color32, Id, Rect, Role, Sense, Ui, vec2};

/// Draws the colour. A screen reader tells the teacher which.
pub(super) fn cover_ui(ui: &Ui, screen: Rect, cover: Cover) {
    let (color, name) = match cover {
        Cover::Black => (Color32::BLACK, labels::COVER_BLACK),
        Cover::White => (Color32::WHITE, labels::COVER_WHITE),
    };
    ui.painter().rect_filled(screen, 0.0, color);
    let response = ui.interact(screen, Id::unique("cover"), Sense::hover());
    name_widget(&response, Role::Label, true, name);
}

/// Before the first «дальше»: nobody signs in with their own name on the screen.
pub(super) fn banner_ui(ui: &Ui, scene: &Scene, screen: Rect) {
    let theme = &scene.theme;
    let sizes = &theme.sizes;
    let style = TextStyle::new(sizes.body, Weight::Bold, theme.palette.warning_ink);
    let width = screen.width() - 2.0 * sizes.margin;
    let text = labels::demo_banner(scene.model.preferences().letter_keys);
    let words = galley(ui, theme, &text, style, width);
    // Over the address and the keys, which nobody needs yet.
    let height = (words.size().y + sizes.margin / 2.0).max(sizes.body * 2.1);
    let rect = screen.with_min_y(screen.bottom() - height);
    ui.painter()
        .rect_filled(rect, 0.0, theme.palette.warning_bg);
    let line = egui::Stroke::new(2.0, theme.palette.warning_ink);
    ui.painter().hline(rect.x_range(), rect.top(), line);
    let corner = rect.min + vec2(sizes.margin, (height - words.size().y) / 2.0);
    ui.painter()
        .galley(corner, words, theme.palette.warning_ink);
    let response = ui.interact(rect, Id::unique("banner"), Sense::hover());
    name_widget(&response, Role::Label, true, &text);
}
