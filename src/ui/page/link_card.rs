//! An address with «Открыть», «Копировать», «QR-код», and what to do if it does not open.

use crate::guide::{Address, Link};
use crate::labels;
use crate::model::{Action, OpeningState};
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::qr::qr_image_ui;
use crate::ui::kit::text::{TextStyle, card_ui, clicked_once, label_ui, warning_ui};
use crate::ui::kit::theme::Weight;
use crate::ui::scene::Scene;
use crate::ui::scene::Shape;
use crate::ui::words::{not_started, started as started_words};
use egui::{Id, Sense, Ui};

/// Draws the card.
pub(crate) fn link_card_ui(ui: &mut Ui, scene: &Scene, link: &Link) {
    let theme = &scene.theme;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(10.0, 4.0);
        let note_color = if link.official {
            theme.palette.ink
        } else {
            theme.palette.muted
        };
        let note = TextStyle::new(theme.sizes.small, Weight::Regular, note_color);
        if !link.note.is_empty() {
            label_ui(ui, theme, &link.note, note);
        }
        if scene.model.source().is_foreign() {
            site_ui(ui, scene, &link.url);
        }
        let address = TextStyle::new(theme.sizes.control, Weight::Bold, theme.palette.ink);
        label_ui(ui, theme, link.url.shown(), address);
        if scene.shape == Shape::Wide {
            ui.add_space(4.0);
        }
        ui.horizontal_wrapped(|ui| buttons_ui(ui, scene, link));
        state_ui(ui, scene, &link.url);
    });
    failed_ui(ui, scene, &link.url);
}

/// Where an address of a foreign guide leads, before it is opened.
fn site_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    let theme = &scene.theme;
    let site = TextStyle::new(theme.sizes.subtitle, Weight::Bold, theme.palette.ink);
    label_ui(ui, theme, address.host(), site);
    if address.is_disguised() {
        warning_ui(ui, theme, theme.sizes.pad, |ui| {
            let ink = theme.palette.warning_ink;
            let style = TextStyle::new(theme.sizes.small, Weight::Medium, ink);
            label_ui(ui, theme, labels::DISGUISED, style);
        });
    }
}

/// What became of an address that stands in the words and has no card of its own.
pub(crate) fn opening_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    state_ui(ui, scene, address);
    failed_ui(ui, scene, address);
}

/// What to do where it did not open: nothing is drawn for one that did.
pub(crate) fn failed_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    match scene.model.opening(address) {
        Some(OpeningState::Failed(why)) => {
            let why = not_started(*why);
            ladder_ui(ui, scene, address, labels::LADDER_TITLE, why);
        }
        Some(OpeningState::NotOpen) => {
            ladder_ui(ui, scene, address, labels::LADDER_TITLE_ASKED, "");
        }
        _ => {}
    }
}

fn buttons_ui(ui: &mut Ui, scene: &Scene, link: &Link) {
    let theme = &scene.theme;
    let shown = link.url.shown();
    let open_kind = if link.primary {
        Variant::Primary
    } else {
        Variant::Plain
    };
    let open = labels::open_named(shown);
    let open = Button::new(theme, labels::OPEN).kind(open_kind).name(&open);
    if clicked_once(&open.show(ui, theme)) {
        scene.outbox.send(Action::OpenLink(link.url.clone()));
    }
    copy_ui(ui, scene, &link.url);
    let qr = labels::qr_named(shown);
    if Button::new(theme, labels::QR)
        .name(&qr)
        .show(ui, theme)
        .clicked()
    {
        scene.outbox.send(Action::ShowQr(link.url.clone()));
    }
}

fn copy_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    let theme = &scene.theme;
    let name = labels::copy_named(address.shown());
    let button = Button::new(theme, labels::COPY).name(&name);
    if button.show(ui, theme).clicked() {
        scene.outbox.send(Action::CopyLink(address.clone()));
    }
}

/// One line of what became of an address. It scrolls into which: nobody presses twice because nothing
/// seems to happen.
fn state_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    let theme = &scene.theme;
    let model = scene.model;
    let opening = model.opening(address);
    let (text, color) = match opening {
        _ if model.is_copied(address.as_str()) => (labels::COPIED.to_owned(), theme.palette.done),
        Some(OpeningState::Starting) => (labels::OPENING.to_owned(), theme.palette.muted),
        Some(OpeningState::Started(started)) => (started_words(*started), theme.palette.done),
        Some(OpeningState::Open) => (labels::IT_IS_OPEN.to_owned(), theme.palette.done),
        Some(OpeningState::Failed(_) | OpeningState::NotOpen) | None => return,
    };
    let style = TextStyle::new(theme.sizes.small, Weight::Medium, color);
    let is_new = ui.ctx().read_response(state_id(address)).is_none();
    let mut rect = label_ui(ui, theme, &text, style).rect;
    if let Some(OpeningState::Started(started)) = opening {
        if model.preferences().private_window && !started.is_private {
            let style = TextStyle::new(style.size, style.weight, theme.palette.ink);
            rect |= label_ui(ui, theme, labels::NOT_PRIVATE, style).rect;
        }
        rect |= question_ui(ui, scene, address);
        beside_ui(ui, scene);
    }
    let response = ui.interact(rect, state_id(address), Sense::hover());
    if is_new {
        response.scroll_to_me(None);
    }
}

/// «Страница открылась?»: a browser that was started is no page that is open.
fn question_ui(ui: &mut Ui, scene: &Scene, address: &Address) -> egui::Rect {
    let theme = &scene.theme;
    // As high as its buttons from the start: the words stand in the middle of it.
    ui.spacing_mut().interact_size.y = theme.sizes.target;
    let row = ui.horizontal_wrapped(|ui| {
        let style = TextStyle::new(theme.sizes.control, Weight::Medium, theme.palette.ink);
        label_ui(ui, theme, labels::IS_IT_OPEN, style);
        for (caption, is_open) in [(labels::YES, true), (labels::NO, false)] {
            let name = format!("{} {caption}", labels::IS_IT_OPEN);
            let button = Button::new(theme, caption).name(&name);
            if clicked_once(&button.show(ui, theme)) {
                let answer = Action::AnswerOpened(address.clone(), is_open);
                scene.outbox.send(answer);
            }
        }
    });
    let id = Id::unique(("question", address.as_str()));
    if ui.ctx().read_response(id).is_none() {
        // What it has moved below the edge is told by a shade there, which comes a frame later.
        ui.ctx().request_repaint();
    }
    ui.interact(row.response.rect, id, Sense::hover()).rect
}

/// The browser covers the instruction: it can stay in sight.
fn beside_ui(ui: &mut Ui, scene: &Scene) {
    if !scene.model.is_beside() {
        let button = Button::new(&scene.theme, labels::BESIDE).key("F4");
        if clicked_once(&button.show(ui, &scene.theme)) {
            scene.outbox.send(Action::ToggleBeside);
        }
    }
}

fn state_id(address: &Address) -> Id {
    Id::unique(("opening", address.as_str()))
}

/// The ladder: copy, large address, QR code; `why` may be empty.
fn ladder_ui(ui: &mut Ui, scene: &Scene, address: &Address, title: &str, why: &str) {
    let theme = &scene.theme;
    let ink = theme.palette.warning_ink;
    let small = TextStyle::new(theme.sizes.small, Weight::Regular, ink);
    let is_new = ui.ctx().read_response(ladder_id(address)).is_none();
    let framed = warning_ui(ui, theme, theme.sizes.pad, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(12.0, 6.0);
        let strong = TextStyle::new(theme.sizes.control, Weight::Bold, ink);
        label_ui(ui, theme, title, strong);
        let room = ui.available_width();
        let side = (room * 0.4).clamp(110.0, 200.0);
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(room - side - 12.0);
                label_ui(ui, theme, labels::LADDER_COPY, small);
                // The hints stand where the card with that button was.
                if scene.model.hints().is_some() {
                    copy_ui(ui, scene, address);
                }
                label_ui(ui, theme, labels::LADDER_TYPE, small);
                let large = TextStyle::new(theme.sizes.subtitle, Weight::Bold, ink);
                label_ui(ui, theme, address.as_str(), large);
                label_ui(ui, theme, labels::LADDER_QR, small);
            });
            qr_image_ui(ui, address, side);
        });
        if !why.is_empty() {
            label_ui(ui, theme, why, small);
        }
        ui.min_rect()
    });
    let response = ui.interact(framed, ladder_id(address), Sense::hover());
    if is_new {
        // What to do now must be in sight, whatever the window's height.
        response.scroll_to_me(Some(egui::Align::Max));
    }
}

fn ladder_id(address: &Address) -> Id {
    Id::unique(("ladder", address.as_str()))
}
