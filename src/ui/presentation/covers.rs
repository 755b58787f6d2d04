//! What lies over the class's view: one colour, a QR code, or a word to the teacher.

use super::class_view::ClassView;
use super::names::{name_place, place_to_name, saved_text};
use crate::labels;
use crate::model::presentation::{Cover, Saving, Slide};
use crate::ui::kit::qr;
use crate::ui::kit::text::name_widget;
use crate::ui::kit::theme::{TypeStyle, fixed};
use crate::ui::scene::Scene;
use egui::{Align2, Rect, Role, Stroke, Ui, UiBuilder, pos2, vec2};

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
