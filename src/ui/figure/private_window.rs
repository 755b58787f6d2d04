//! What a private window is, as a picture: a window of a browser, and what it forgets. With the switch off it is a
//! usual one, and what it keeps.

use super::name_chip::{name_chip, name_chip_size};
use super::picture::fit;
use super::textures::USUAL_ASPECT;
use crate::browser::Window;
use crate::labels::{self, WindowPicture};
use crate::ui::kit::icon::Icon;
use crate::ui::kit::text::{name_widget, note_ui, set_node, stop_sense};
use crate::ui::kit::theme::{CARD_RADIUS, Elevation, RADIUS, Weight, fixed};
use crate::ui::scene::{Scene, Shape};
use egui::{Align2, Color32, CornerRadius, Galley, Rect, Role, Sense, Ui, Vec2, pos2, vec2};
use std::sync::Arc;

/// Between the parts, points.
const GAP: f32 = 8.0;
const BELOW: f32 = 14.0;

type Colors = fixed::WindowColors;

/// Draws it at the top of `room`; takes the place that it uses.
pub(super) fn private_window_ui(ui: &mut Ui, scene: &Scene, room: Rect) {
    let theme = &scene.theme;
    let is_asked = scene.model.preferences().private_window;
    let (words, colors) = match (is_asked, scene.model.next_window()) {
        (true, Window::Private) => (&labels::PRIVATE_PICTURE, &fixed::PRIVATE_WINDOW),
        (false, Window::Private) => (&labels::ALWAYS_PRIVATE_PICTURE, &fixed::PRIVATE_WINDOW),
        (true, Window::Usual) => (&labels::NO_PRIVATE_PICTURE, &fixed::USUAL_WINDOW),
        (true, Window::Unsure) => (&labels::UNSURE_PICTURE, &fixed::USUAL_WINDOW),
        (false, _) => (&labels::USUAL_PICTURE, &fixed::USUAL_WINDOW),
    };
    let has_head = scene.shape != Shape::Strip;
    let chip = name_chip_size(ui, scene, words.state, room.width());
    let height = f32::from(has_head) * chip.y.max(theme.sizes.target);
    let head = room.with_max_y(room.top() + height);
    if has_head {
        name_chip(ui, scene, head, words.state);
    }
    let side = Icon::side(theme.sizes.control);
    let why = theme.plain().galley(ui, words.why, room.width() - side - 32.0);
    let note = why.size().y + 20.0;
    let free = room.with_min_y(head.bottom() + GAP).with_max_y(room.bottom() - BELOW - note);
    let window = fit(free, USUAL_ASPECT);
    theme.paint_shadow(ui.painter(), window, RADIUS, Elevation::Figure);
    paint_window(ui, scene, window, words, colors);
    let id = ui.scope_id().with(("window", words.state));
    let response = ui.interact(window, id, stop_sense(ui.ctx()));
    let listed = format!("{} {}", words.title, labels::KEPT_BY_A_BROWSER.join(", "));
    name_widget(&response, Role::Figure, true, &labels::sentences(&[words.state, &listed]));
    set_node(ui, &response, |node| node.set_description(words.why));
    let chip =
        Rect::from_min_size(pos2(room.left(), window.bottom() + BELOW), vec2(room.width(), note));
    theme.paint_card(ui.painter(), chip, CARD_RADIUS, theme.palette.raised);
    let sign = pos2(chip.left() + 12.0 + side / 2.0, chip.center().y);
    let sign = Rect::from_center_size(sign, Vec2::splat(side));
    Icon::Info.paint(ui.painter(), sign, theme.palette.accent);
    let at = pos2(sign.right() + 10.0, chip.center().y - why.size().y / 2.0);
    note_ui(ui, Rect::from_min_size(at, why.size()), why);
    ui.allocate_rect(room.with_max_y(chip.bottom()), Sense::hover());
}

/// All sizes are shares of its width.
fn paint_window(ui: &Ui, scene: &Scene, window: Rect, words: &WindowPicture, of: &Colors) {
    let painter = ui.painter();
    let unit = window.width() / 650.0;
    let part = |size: f32| (size * unit).round();
    painter.rect(window, RADIUS, of.page, scene.theme.frame(), egui::StrokeKind::Outside);
    let top = CornerRadius { sw: 0, se: 0, ..RADIUS };
    let head = window.with_max_y(window.top() + part(26.0));
    painter.rect_filled(head, top, of.head);
    for dot in 0..3_u8 {
        let center = pos2(window.left() + part(16.0 + 17.0 * f32::from(dot)), head.center().y);
        painter.circle_filled(center, part(5.0), of.faint);
    }
    let tab = Rect::from_min_size(
        pos2(window.left() + part(70.0), head.top() + part(5.0)),
        vec2(part(190.0), part(21.0)),
    );
    painter.rect_filled(tab, CornerRadius { nw: 6, ne: 6, sw: 0, se: 0 }, of.page);
    let left = pos2(tab.left() + part(32.0), tab.center().y);
    let font = Weight::Regular.font((13.0 * unit).max(8.0));
    painter.text(left, Align2::LEFT_CENTER, words.tab, font, of.ink);
    let sign = pos2(tab.left() + part(18.0), tab.center().y);
    tab_sign(of).paint(painter, Rect::from_center_size(sign, Vec2::splat(part(15.0))), of.sign);
    let field = Rect::from_min_size(
        pos2(window.left() + part(11.0), head.bottom() + part(7.0)),
        vec2(window.width() - part(24.0), part(32.0)),
    );
    painter.rect_filled(field, field.height() / 2.0, of.field);
    let typed = pos2(field.left() + part(19.0), field.center().y - part(4.0));
    let typed = Rect::from_min_size(typed, vec2(part(170.0), part(8.0)));
    painter.rect_filled(typed, typed.height() / 2.0, of.faint);
    let below = window.with_min_y(field.bottom());
    paint_middle(ui, below, unit, words, of);
}

fn tab_sign(of: &Colors) -> Icon {
    if std::ptr::eq(of, &fixed::PRIVATE_WINDOW) { Icon::Private } else { Icon::Browser }
}

/// The large sign, the title, and what is forgotten or kept.
fn paint_middle(ui: &Ui, room: Rect, unit: f32, words: &WindowPicture, of: &Colors) {
    let painter = ui.painter();
    let center = pos2(room.center().x, room.top() + 0.34 * room.height());
    painter.circle_filled(center, 52.0 * unit, of.field);
    let sign = Rect::from_center_size(center, Vec2::splat(58.0 * unit));
    tab_sign(of).paint(painter, sign, of.sign);
    let title = laid(ui, words.title, Weight::Bold, 24.0 * unit, of.ink);
    let at = pos2(room.center().x - title.size().x / 2.0, center.y + 68.0 * unit);
    let bottom = at.y + title.size().y;
    painter.galley(at, title, of.ink);
    let chips =
        labels::KEPT_BY_A_BROWSER.map(|kept| laid(ui, kept, Weight::Regular, 18.0 * unit, of.ink));
    let around = 60.0 * unit;
    let gap = 12.0 * unit;
    let whole: f32 = chips.iter().map(|chip| chip.size().x + around + gap).sum();
    let mut left = room.center().x - (whole - gap) / 2.0;
    let mark = if tab_sign(of) == Icon::Private { Icon::Close } else { Icon::Check };
    for words in chips {
        let size = vec2(words.size().x + around, 48.0 * unit);
        let chip = Rect::from_min_size(pos2(left, bottom + 16.0 * unit), size);
        painter.rect_filled(chip, chip.height() / 2.0, of.field);
        let sign = pos2(chip.left() + 27.0 * unit, chip.center().y);
        mark.paint(painter, Rect::from_center_size(sign, Vec2::splat(20.0 * unit)), of.mark);
        let at = pos2(chip.left() + 45.0 * unit, chip.center().y - words.size().y / 2.0);
        painter.galley(at, words, of.ink);
        left = chip.right() + gap;
    }
}

fn laid(ui: &Ui, text: &str, weight: Weight, size: f32, color: Color32) -> Arc<Galley> {
    let font = weight.font(size.max(8.0));
    ui.painter().layout_no_wrap(text.to_owned(), font, color)
}
