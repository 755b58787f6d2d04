//! An address with «Открыть», «Копировать», «QR-код», and what to do if it does not open.

use crate::guide::{Address, Link};
use crate::labels;
use crate::model::{Action, OpeningState};
use crate::ui::kit::button::Button;
use crate::ui::kit::qr::qr_image_ui;
use crate::ui::kit::text::{card_ui, clicked_once, show_new, warning_ui};
use crate::ui::scene::{Scene, Shape};
use crate::ui::words::{not_started, started as started_words};
use egui::{Align, Id, Rect, Sense, Ui, vec2};

pub(super) fn link_card_ui(ui: &mut Ui, scene: &Scene, link: &Link) {
    let theme = &scene.theme;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 4.0);
        if !link.note.is_empty() {
            let note = if link.official { theme.small() } else { theme.note() };
            ui.label(note.text(&link.note));
        }
        if scene.model.source().is_foreign() {
            site_ui(ui, scene, &link.url);
        }
        ui.label(theme.strong().text(link.url.shown()));
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
    ui.label(theme.card_title().text(address.host()));
    if address.is_disguised() {
        warning_ui(ui, theme, theme.sizes.pad, |ui| {
            ui.label(theme.warning().medium().text(labels::DISGUISED));
        });
    }
}

/// What became of an address in the words that has no card of its own.
pub(super) fn opening_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    state_ui(ui, scene, address);
    failed_ui(ui, scene, address);
}

/// What to do about an address that did not open.
pub(super) fn failed_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    match scene.model.opening(address) {
        Some(OpeningState::Failed(why)) => {
            let why = Some(not_started(*why));
            fallback_ui(ui, scene, address, labels::LADDER_TITLE, why);
        }
        Some(OpeningState::NotOpen) => {
            fallback_ui(ui, scene, address, labels::LADDER_TITLE_ASKED, None);
        }
        _ => {}
    }
}

fn buttons_ui(ui: &mut Ui, scene: &Scene, link: &Link) {
    let theme = &scene.theme;
    let shown = link.url.shown();
    let name = labels::open_named(shown);
    let open = Button::new(theme, labels::OPEN).name(&name);
    let open = if link.primary { open.primary() } else { open };
    let is_clicked = clicked_once(&ui.add(open));
    scene.send_if(is_clicked, Action::OpenLink(link.url.clone()));
    copy_ui(ui, scene, &link.url);
    let name = labels::qr_named(shown);
    let qr = Button::new(theme, labels::QR).name(&name);
    let is_clicked = ui.add(qr).clicked();
    scene.send_if(is_clicked, Action::ShowQr(link.url.clone()));
}

fn copy_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    let name = labels::copy_named(address.shown());
    let button = Button::new(&scene.theme, labels::COPY).name(&name);
    let is_clicked = ui.add(button).clicked();
    scene.send_if(is_clicked, Action::CopyLink(address.clone()));
}

/// One line of what became of an address. It scrolls into sight: nobody presses twice because nothing
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
    let style = theme.small().medium();
    let mut rect = ui.label(style.color(color).text(text)).rect;
    if let Some(OpeningState::Started(started)) = opening {
        if model.preferences().private_window && !started.is_private {
            rect |= ui.label(style.text(labels::NOT_PRIVATE)).rect;
        }
        rect |= question_ui(ui, scene, address);
    }
    show_new(ui, Id::unique(("opening", address.as_str())), rect, None);
}

/// «Страница открылась?»: a browser that has started does not mean that the page is open.
fn question_ui(ui: &mut Ui, scene: &Scene, address: &Address) -> Rect {
    let theme = &scene.theme;
    // As high as its buttons from the start: the words stand in the middle of it.
    ui.spacing_mut().interact_size.y = theme.sizes.target;
    let row = ui.horizontal_wrapped(|ui| {
        // As one block: the words of a plain label would flow on into the row of the buttons.
        let words = theme.plain().medium();
        ui.label(words.galley(ui, labels::IS_IT_OPEN, ui.available_width()));
        for (caption, is_open) in [(labels::YES, true), (labels::NO, false)] {
            let name = format!("{} {caption}", labels::IS_IT_OPEN);
            let button = Button::new(theme, caption).name(&name);
            let answer = Action::AnswerOpened(address.clone(), is_open);
            scene.send_if(clicked_once(&ui.add(button)), answer);
        }
    });
    let id = Id::unique(("question", address.as_str()));
    if ui.ctx().read_response(id).is_none() {
        // The question may push content below the fold; egui draws the fade there one frame later.
        ui.ctx().request_repaint();
    }
    ui.interact(row.response.rect, id, Sense::hover()).rect
}

/// The other ways to an address: copy it, type it, scan it.
fn fallback_ui(ui: &mut Ui, scene: &Scene, address: &Address, title: &str, why: Option<&str>) {
    let theme = &scene.theme;
    let ink = theme.palette.warning_ink;
    let framed = warning_ui(ui, theme, theme.sizes.pad, |ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 6.0);
        ui.label(theme.strong().color(ink).text(title));
        let room = ui.available_width();
        let side = (room * 0.4).clamp(110.0, 200.0);
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(room - side - 12.0);
                ui.label(theme.warning().text(labels::LADDER_COPY));
                // The hints have taken the place of the card with that button.
                if scene.model.hints().is_some() {
                    copy_ui(ui, scene, address);
                }
                ui.label(theme.warning().text(labels::LADDER_TYPE));
                ui.label(theme.card_title().color(ink).text(address.as_str()));
                ui.label(theme.warning().text(labels::LADDER_QR));
            });
            qr_image_ui(ui, address, side);
        });
        if let Some(why) = why {
            ui.label(theme.warning().text(why));
        }
        ui.min_rect()
    });
    // What to do now must be in sight, whatever the window's height.
    let id = Id::unique(("fallback", address.as_str()));
    show_new(ui, id, framed, Some(Align::Max));
}
