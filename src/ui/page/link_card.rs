//! An address with «Открыть», «Копировать», «QR-код».

use super::opening::opening_ui;
use crate::guide::{Address, Link};
use crate::labels;
use crate::model::{Action, MainPress, OpeningState};
use crate::ui::kit::address::AddressType;
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::icon::Icon;
use crate::ui::kit::signed::signed_ui;
use crate::ui::kit::text::{card_ui, clicked_once, name_widget, text_ui, warning_ui};
use crate::ui::kit::tip::Tip;
use crate::ui::scene::{Scene, Shape};
use egui::{Align2, Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

/// Between buttons, points.
const GAP: f32 = 2.0;
/// Of an address.
const LINES: usize = 3;
/// How far what a quiet button leaves free around its words may reach beyond the edge, points.
const BEYOND: f32 = 16.0;
/// The same of an icon.
const ICON_BEYOND: f32 = 8.0;

pub(super) fn link_card_ui(ui: &mut Ui, scene: &Scene, link: &Link) {
    let theme = &scene.theme;
    let content = |ui: &mut Ui| {
        let tight = scene.shape != Shape::Wide;
        ui.spacing_mut().item_spacing = vec2(GAP, if tight { 2.0 } else { 4.0 });
        if !link.note.is_empty() {
            let note = if link.official { theme.small() } else { theme.note() };
            text_ui(ui, note, &link.note);
        }
        if scene.model.source().is_foreign() {
            site_ui(ui, scene, &link.url);
        }
        let buttons = Buttons::new(scene, &link.url);
        if buttons.is_opened() {
            let shown = [What::Open, What::Copy, What::Qr].map(|what| (what, false));
            row_ui(ui, &buttons, &shown);
        } else if scene.shape.is_narrow() {
            narrow_ui(ui, &buttons);
        } else {
            row_ui(ui, &buttons, &[]);
            buttons_ui(ui, &buttons);
        }
        opening_ui(ui, scene, &link.url);
    };
    // A narrow window has no room for a card around it.
    if scene.shape.is_narrow() { _ = ui.vertical(content) } else { card_ui(ui, theme, content) }
}

/// Where an address of a foreign guide leads, before it is opened.
fn site_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    let theme = &scene.theme;
    text_ui(ui, theme.card_title(), address.site());
    if let Some(site) = address.encoded_site() {
        text_ui(ui, theme.note(), labels::site_encoded(site));
    }
    if address.is_disguised() {
        warning_ui(ui, theme, theme.sizes.pad, |ui| {
            signed_ui(ui, Icon::Warning, theme.palette.warning_mark, theme.warning(), |ui| {
                text_ui(ui, theme.warning(), labels::DISGUISED);
            });
        });
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Open,
    Copy,
    Qr,
}

/// The buttons of an address, in words or as icons.
struct Buttons<'a> {
    scene: &'a Scene<'a>,
    address: &'a Address,
    names: [String; 3],
    is_main: bool,
}

impl<'a> Buttons<'a> {
    fn new(scene: &'a Scene<'a>, address: &'a Address) -> Self {
        let shown = address.shown();
        let names = [labels::open_named(shown), labels::copy_named(shown), labels::qr_named(shown)];
        let is_main = scene.model.main_press() == MainPress::Open(address.clone());
        Self { scene, address, names, is_main }
    }

    /// Whether it was opened once: then the question stands where the words of the buttons stood.
    fn is_opened(&self) -> bool {
        use OpeningState::{Open, Started, Starting};
        matches!(self.scene.model.opening(self.address), Some(Starting | Started(_) | Open))
    }

    fn button(&self, what: What, in_words: bool) -> Button<'_> {
        let [open, copy, qr] = &self.names;
        let (caption, icon, name) = match what {
            What::Open => (labels::OPEN, Icon::OpenExternal, open),
            What::Copy => (labels::COPY, Icon::Copy, copy),
            What::Qr => (labels::QR, Icon::Qr, qr),
        };
        let theme = &self.scene.theme;
        let button = Button::new(theme, if in_words { caption } else { "" })
            .name(name)
            .known_everywhere((std::ptr::from_ref(self.address).addr(), name));
        match what {
            What::Open if in_words => {
                let kind = if self.is_main { Variant::Primary } else { Variant::Tonal };
                // A little higher than the others, and no wider than it must be.
                button.variant(kind).icon_after(icon).height(theme.sizes.target + 6.0)
            }
            _ => button.icon(icon),
        }
    }

    fn place(&self, ui: &mut Ui, rect: Rect, what: What, in_words: bool) {
        let response = ui.place(rect, self.button(what, in_words));
        self.act(what, &response);
        if !in_words {
            let [open, copy, qr] = [labels::OPEN, labels::COPY, labels::QR];
            let words = match what {
                What::Open => open,
                What::Copy => copy,
                What::Qr => qr,
            };
            Tip::new(words).above().show(&self.scene.theme, response);
        }
    }

    fn act(&self, what: What, response: &Response) {
        let address = self.address.clone();
        let action = match what {
            What::Open => Action::OpenLink(address),
            What::Copy => Action::CopyLink(address),
            What::Qr => Action::ShowQr(address),
        };
        self.scene.send_if(clicked_once(response), action);
    }

    fn width(&self, ui: &Ui, shown: &[(What, bool)]) -> f32 {
        shown.iter().map(|(what, words)| self.button(*what, *words).size(ui).x + GAP).sum()
    }
}

/// The address with its lock, and these buttons at the right edge of its row.
fn row_ui(ui: &mut Ui, buttons: &Buttons, shown: &[(What, bool)]) {
    let room = ui.available_rect_before_wrap();
    let beyond = if shown.is_empty() { 0.0 } else { ICON_BEYOND };
    let edge = room.right() + beyond;
    let words = room.with_max_x(edge - buttons.width(ui, shown));
    let (galley_height, _) = address_size(ui, buttons.scene, buttons.address, words.width());
    let least = if shown.is_empty() { 0.0 } else { buttons.scene.theme.sizes.target };
    let height = galley_height.max(least);
    let row = room.with_max_y(room.top() + height);
    address_ui(ui, buttons.scene, buttons.address, words.with_max_y(row.bottom()));
    let mut right = edge;
    let mut places = Vec::new();
    for (what, in_words) in shown.iter().rev() {
        let size = buttons.button(*what, *in_words).size(ui);
        let corner = pos2(right - size.x, row.center().y - size.y / 2.0);
        places.push((Rect::from_min_size(corner, size), *what, *in_words));
        right = corner.x - GAP;
    }
    for (rect, what, in_words) in places.into_iter().rev() {
        buttons.place(ui, rect, what, in_words);
    }
    ui.advance_cursor_after_rect(row);
}

/// Of an address of a form, with two thousand letters, the site and what follows it closely: the buttons must stay in
/// sight.
fn address_type(scene: &Scene) -> AddressType {
    AddressType::new(scene.theme.style(scene.theme.sizes.body + 1.0).bold()).lines(LINES)
}

fn lock_side(scene: &Scene) -> f32 {
    scene.theme.sizes.body
}

/// Height, and the width with the lock.
fn address_size(ui: &Ui, scene: &Scene, address: &Address, room: f32) -> (f32, f32) {
    let lock = lock_side(scene) + 8.0;
    let words = address_type(scene).galley(ui, address.shown(), room - lock);
    (words.size().y, words.size().x + lock)
}

/// A lock and the address in the middle of `row`.
fn address_ui(ui: &Ui, scene: &Scene, address: &Address, row: Rect) {
    let side = lock_side(scene);
    let shown = address.shown();
    let room = row.width() - side - 8.0;
    let words = address_type(scene).galley(ui, shown, room);
    let beside = row.with_min_x(row.left() + side + 8.0);
    let place = Align2::LEFT_CENTER.align_size_within_rect(words.size(), beside);
    let first = words.rows.first().map_or(place.height(), |row| row.height());
    let lock = pos2(row.left() + side / 2.0, place.top() + first / 2.0);
    let palette = &scene.theme.palette;
    let lock = Rect::from_center_size(lock, Vec2::splat(side));
    Icon::Lock.paint(ui.painter(), lock, palette.muted);
    let id = ui.scope_id().with(("address", shown));
    let response = ui.interact(place, id, Sense::hover());
    name_widget(&response, Role::Label, true, shown);
    ui.painter().galley(place.min, words, palette.ink);
}

/// «Открыть», and the others in words where all fit.
fn buttons_ui(ui: &mut Ui, buttons: &Buttons) {
    let room = ui.available_rect_before_wrap();
    let in_words = [What::Open, What::Copy, What::Qr].map(|what| (what, true));
    if buttons.width(ui, &in_words) - GAP <= room.width() + BEYOND {
        let height = buttons.button(What::Open, true).size(ui).y;
        let row = room.with_max_y(room.top() + height);
        let mut left = room.left();
        for (what, in_words) in in_words {
            let size = buttons.button(what, in_words).size(ui);
            let corner = pos2(left, row.center().y - size.y / 2.0);
            buttons.place(ui, Rect::from_min_size(corner, size), what, in_words);
            left += size.x + GAP;
        }
        // The last one's invisible edge must not make the card wider.
        ui.advance_cursor_after_rect(row);
        return;
    }
    ui.horizontal(|ui| {
        for (what, _) in in_words {
            let button = buttons.button(what, what == What::Open);
            let response = ui.add(button.max_width(ui.max_rect().width()));
            buttons.act(what, &response);
        }
    });
}

/// All in one row where that fits, else «Открыть» below the address.
fn narrow_ui(ui: &mut Ui, buttons: &Buttons) {
    let room = ui.available_rect_before_wrap();
    let open = buttons.button(What::Open, true).size(ui);
    let (_, address) = address_size(ui, buttons.scene, buttons.address, room.width());
    let left = room.width() - open.x - 2.0 * GAP - address;
    let kinds = [true, false].map(|in_words| [(What::Copy, in_words), (What::Qr, in_words)]);
    let fitting = kinds.iter().find(|kind| buttons.width(ui, &kind[..]) + GAP <= left);
    let Some(others) = fitting else {
        row_ui(ui, buttons, &kinds[1]);
        let width = room.width().min(20.0 * buttons.scene.theme.sizes.body);
        let response = ui.add(buttons.button(What::Open, true).width(width));
        buttons.act(What::Open, &response);
        return;
    };
    buttons.place(ui, Rect::from_min_size(room.min, open), What::Open, true);
    let rest = room.with_min_x(room.left() + open.x + 2.0 * GAP);
    let rest = rest.with_max_y(room.top() + open.y);
    let centered = |ui: &mut Ui| {
        ui.set_min_height(open.y);
        let row = ui.available_rect_before_wrap().with_max_y(rest.bottom());
        let target = buttons.scene.theme.sizes.target;
        let row = Rect::from_center_size(row.center(), vec2(row.width(), target));
        ui.scope_builder(UiBuilder::new().max_rect(row), |ui| row_ui(ui, buttons, others));
    };
    ui.scope_builder(UiBuilder::new().max_rect(rest), centered);
    ui.advance_cursor_after_rect(room.with_max_y(room.top() + open.y));
}
