//! The other ways to a page that did not open: another browser, copy, type, scan; and whom to tell.

use crate::browser::NotStarted;
use crate::guide::Address;
use crate::labels;
use crate::model::{Action, MainPress};
use crate::ui::focus::FocusMemory;
use crate::ui::kit::address::AddressType;
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::icon::Icon;
use crate::ui::kit::parts::beside_ui;
use crate::ui::kit::qr::{self, Qr};
use crate::ui::kit::signed::signed_ui;
use crate::ui::kit::text::{
    card_ui, clicked_once, galley_ui, section_title_ui, show_new, stop_ui, text_galley_ui, text_ui,
};
use crate::ui::scene::Scene;
use crate::ui::words::not_started;
use egui::{Align2, Id, Rect, Ui, UiBuilder, pos2, vec2};

/// An address to be typed, by the type of running words.
const LARGE: f32 = 1.37;
/// Nobody types more letters than these.
const TYPED: usize = 90;
/// Between its letters, a share of their size.
pub(super) const APART: f32 = 0.04;
/// Between a number and the words beside it, points.
const GAP: f32 = 14.0;
/// What a quiet button leaves free at its left, points.
const QUIET: f32 = 10.0;

/// In place of the words of the page, with their title.
pub(super) fn ladder_ui(ui: &mut Ui, scene: &Scene, focus: &mut FocusMemory) {
    let Some((address, why)) = scene.model.ladder() else {
        return;
    };
    let close = Button::new(&scene.theme, "").icon(Icon::Close).name(labels::LADDER_CLOSE);
    let response = beside_ui(ui, close, |ui| focus.ladder_title_ui(ui, scene, title(why)));
    scene.send_if(clicked_once(&response), Action::CloseLadder);
    rungs_ui(ui, scene, address, why);
}

/// Over the hints, in a card.
pub(super) fn ladder_card_ui(ui: &mut Ui, scene: &Scene) {
    let Some((address, why)) = scene.model.ladder() else {
        return;
    };
    let theme = &scene.theme;
    let framed = card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.sizes.gap;
        let close = Button::new(theme, "").icon(Icon::Close).name(labels::LADDER_CLOSE);
        let response = beside_ui(ui, close, |ui| {
            // In the middle of the button's height.
            let style = theme.strong();
            ui.add_space(((theme.sizes.target - style.line_height()) / 2.0).max(0.0));
            section_title_ui(ui, style, title(why));
        });
        scene.send_if(clicked_once(&response), Action::CloseLadder);
        rungs_ui(ui, scene, address, why);
        ui.min_rect()
    });
    // What to do now must be in sight, whatever the window's height.
    show_new(ui, Id::unique(("ladder", address.as_str())), framed, None);
}

fn title(why: Option<NotStarted>) -> &'static str {
    if why.is_some() { labels::LADDER_TITLE } else { labels::LADDER_TITLE_ASKED }
}

fn rungs_ui(ui: &mut Ui, scene: &Scene, address: &Address, why: Option<NotStarted>) {
    let theme = &scene.theme;
    if let Some(why) = why {
        text_ui(ui, theme.note(), labels::because(not_started(why)));
    }
    let mut number = 0;
    let mut next = || {
        number += 1;
        number
    };
    if let Some(browser) = scene.model.other_browser() {
        rung_ui(ui, scene, next(), labels::LADDER_OTHER, |ui| {
            let is_main = scene.model.main_press() == MainPress::OpenIn(address.clone(), browser);
            let caption = labels::open_in(browser.name());
            let open = Button::new(theme, &caption)
                .variant(if is_main { Variant::Primary } else { Variant::Tonal })
                .icon(Icon::Play)
                .large()
                .max_width(ui.available_width());
            let is_clicked = clicked_once(&ui.add(open));
            scene.send_if(is_clicked, Action::OpenLinkIn(address.clone(), browser));
        });
    }
    rung_ui(ui, scene, next(), labels::LADDER_COPY, |ui| copy_ui(ui, scene, address));
    let shown = address.shown();
    let is_long = shown.chars().count() > TYPED;
    let words = if is_long { labels::LADDER_TOO_LONG } else { labels::LADDER_TYPE };
    rung_ui(ui, scene, next(), words, |ui| {
        let style = theme.style((LARGE * theme.sizes.body).round()).bold();
        let letters = AddressType { spacing: APART, ..AddressType::new(style) };
        let letters = letters.lines(if is_long { 2 } else { usize::MAX });
        let words = letters.galley(ui, shown, ui.available_width());
        let place = galley_ui(ui, words).rect;
        stop_ui(ui, place, shown);
    });
    qr_rung_ui(ui, scene, next(), address);
    let sign = theme.palette.warning_mark;
    signed_ui(ui, Icon::Warning, sign, theme.body(), |ui| {
        text_ui(ui, theme.body().running(), labels::NO_INTERNET);
    });
}

/// The answer stands where the button is.
fn copy_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    let theme = &scene.theme;
    ui.horizontal_wrapped(|ui| {
        // Its sign stands under the words.
        ui.add_space(-QUIET);
        let name = labels::copy_named(address.shown());
        let copy = Button::new(theme, labels::COPY).icon(Icon::Copy).name(&name);
        let is_clicked = ui.add(copy).clicked();
        scene.send_if(is_clicked, Action::CopyLink(address.clone()));
        if scene.model.is_copied(address.as_str()) {
            let style = theme.plain().color(theme.palette.done);
            let room = ui.available_rect_before_wrap();
            let words = style.galley(ui, labels::LADDER_COPIED, f32::INFINITY);
            let size = vec2(words.size().x + Icon::side(style.size) + 8.0, theme.sizes.target);
            let top = room.top() + (theme.sizes.target - style.line_height()) / 2.0;
            let place = Rect::from_min_size(pos2(room.left() + 8.0, top), size);
            ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
                signed_ui(ui, Icon::Check, style.color, style, |ui| {
                    text_ui(ui, style, labels::LADDER_COPIED);
                });
            });
        }
    });
    if scene.model.is_copied(address.as_str()) && scene.model.desktop().forgets_copies {
        text_ui(ui, theme.note(), labels::COPY_GOES);
    }
}

/// A number, words, and below them what `content` draws.
fn rung_ui(ui: &mut Ui, scene: &Scene, number: usize, words: &str, content: impl FnOnce(&mut Ui)) {
    let style = scene.theme.body().running();
    let side = number_side(scene);
    let room = ui.available_rect_before_wrap();
    let inner = room.with_min_x(room.left() + side + GAP);
    paint_number(ui, scene, number, pos2(room.left(), room.top() + style.line_height() / 2.0));
    let builder = UiBuilder::new().max_rect(inner).id_salt(("rung", number));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        text_ui(ui, style, words);
        content(ui);
    });
}

/// The code stands beside its words where there is room.
fn qr_rung_ui(ui: &mut Ui, scene: &Scene, number: usize, address: &Address) {
    let theme = &scene.theme;
    let style = theme.body().running();
    let side = (3.3 * theme.sizes.target).round().min(ui.available_width());
    let room = ui.available_rect_before_wrap();
    let beside = Qr::new(ui, address, side, qr::NEAR);
    let side = beside.as_ref().map_or(room.width() - number_side(scene) - GAP, |_| side);
    let Some(code) = beside.or_else(|| Qr::new(ui, address, side, qr::NEAR)) else {
        rung_ui(ui, scene, number, labels::QR_TOO_LONG, |_| {});
        return;
    };
    let words_width = room.width() - number_side(scene) - 2.0 * GAP - side;
    if words_width < 8.0 * style.size {
        rung_ui(ui, scene, number, labels::LADDER_QR, |ui| code.show(ui));
        return;
    }
    let row = room.with_max_y(room.top() + side);
    let words = style.galley(ui, labels::LADDER_QR, words_width);
    let left = room.left() + number_side(scene) + GAP;
    let place = Align2::LEFT_CENTER.align_size_within_rect(words.size(), row.with_min_x(left));
    paint_number(ui, scene, number, pos2(room.left(), row.center().y));
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        text_galley_ui(ui, words);
    });
    let corner = row.with_min_x(row.right() - side);
    let builder = UiBuilder::new().max_rect(corner).id_salt("code");
    ui.scope_builder(builder, |ui| code.show(ui));
    ui.advance_cursor_after_rect(row);
}

fn number_side(scene: &Scene) -> f32 {
    (1.6 * scene.theme.sizes.body).round()
}

/// A number in its circle, whose left edge is in the middle of `left`.
fn paint_number(ui: &Ui, scene: &Scene, number: usize, left: egui::Pos2) {
    let palette = &scene.theme.palette;
    let radius = number_side(scene) / 2.0;
    let center = left + vec2(radius, 0.0);
    let painter = ui.painter();
    painter.circle(center, radius, palette.tonal, scene.theme.frame());
    let style = scene.theme.strong().color(palette.on_tonal);
    let words = style.galley(ui, &number.to_string(), f32::INFINITY);
    painter.galley(center - words.size() / 2.0, words, style.color);
}
