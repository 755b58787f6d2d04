//! What lies over the class's view: one colour, a QR code, or a word to the teacher.

use super::names::name_place;
use crate::labels;
use crate::model::presentation::{Cover, Slide};
use crate::ui::kit::qr;
use crate::ui::kit::theme::{TypeStyle, fixed};
use crate::ui::scene::Scene;
use egui::{Align2, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

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
    let style = theme.body().bold().color(theme.palette.warning_ink);
    let text = labels::PRESENTATION_BANNER;
    let words = style.galley(ui, text, rect.width() - 2.0 * margin);
    ui.painter().rect_filled(rect, 0.0, theme.palette.warning_bg);
    let edge = Stroke::new(2.0, style.color);
    ui.painter().hline(rect.x_range(), rect.top(), edge);
    let corner = rect.min + vec2(margin, (rect.height() - words.size().y) / 2.0);
    ui.painter().galley(corner, words, style.color);
    name_place(ui, rect, "banner", text);
}

/// The address of a page, for the pupils' phones.
pub(super) fn qr_ui(ui: &mut Ui, scene: &Scene, slide: &Slide, screen: Rect) {
    let Some(link) = &slide.link else { return };
    let theme = &scene.theme;
    ui.painter().rect_filled(screen, 0.0, theme.palette.ground);
    let width = screen.height() * 0.72;
    let place = Rect::from_center_size(
        pos2(screen.center().x, screen.top() + screen.height() * 0.42),
        vec2(width, width),
    );
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.vertical_centered(|ui| qr::qr_image_ui(ui, link, width));
    });
    let show = |style: TypeStyle, text: &str, y: f32| {
        let font = style.weight.font(style.size);
        let middle = pos2(screen.center().x, y);
        ui.painter().text(middle, Align2::CENTER_CENTER, text, font, style.color)
    };
    let y = screen.bottom() - screen.height() * 0.1;
    let rect = show(theme.page_title(), link.shown(), y);
    if link.is_disguised() {
        let y = screen.bottom() - theme.sizes.body;
        show(theme.body().bold(), labels::DISGUISED_CLASS, y);
    }
    name_place(ui, rect, "class qr", link.shown());
}
