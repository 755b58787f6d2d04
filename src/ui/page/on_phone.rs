//! What is done on a telephone: a code to scan in the place of «Открыть», and an app to install.

use crate::guide::{Address, App, Link};
use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::qr::{NEAR, Qr};
use crate::ui::kit::text::{card_ui, clicked_once, text_ui};
use crate::ui::scene::{Scene, Shape};
use egui::{Ui, vec2};

/// Side of a code by the type of the words: a telephone reads it from an arm's length.
const SIDE: f32 = 9.5;
/// The least room beside it for the words, by the same.
const BESIDE: f32 = 12.0;

/// An address that is opened on a telephone.
pub(super) fn phone_link_ui(ui: &mut Ui, scene: &Scene, link: &Link) {
    let theme = &scene.theme;
    let code = Qr::new(ui, &link.url, SIDE * theme.sizes.body, NEAR);
    let content = |ui: &mut Ui| {
        let side = code.as_ref().map_or(0.0, Qr::side);
        let is_beside = ui.available_width() - side >= BESIDE * theme.sizes.body;
        let content = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = vec2(theme.sizes.pad, theme.sizes.gap);
            if let Some(code) = &code {
                code.show(ui);
            }
            ui.vertical(|ui| words_ui(ui, scene, link, code.is_some()));
        };
        if is_beside { _ = ui.horizontal_top(content) } else { _ = ui.vertical(content) }
    };
    // A narrow window has no room for a card around it.
    if scene.shape.is_narrow() { _ = ui.vertical(content) } else { card_ui(ui, theme, content) }
}

fn words_ui(ui: &mut Ui, scene: &Scene, link: &Link, has_code: bool) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing = vec2(4.0, if scene.shape == Shape::Wide { 6.0 } else { 3.0 });
    if !link.note.is_empty() {
        let note = if link.official { theme.small() } else { theme.note() };
        text_ui(ui, note, &link.note);
    }
    // The code of a long address has room only where it is large.
    let how = if has_code { labels::ON_PHONE } else { labels::ON_PHONE_LARGER };
    text_ui(ui, theme.plain().bold(), how);
    text_ui(ui, theme.plain(), link.url.brief());
    ui.horizontal_wrapped(|ui| buttons_ui(ui, scene, &link.url));
}

fn buttons_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    let theme = &scene.theme;
    let copy = labels::copy_named(address.shown());
    // Two of them may have one name.
    let place = std::ptr::from_ref(address).addr();
    let button = Button::new(theme, labels::CODE_LARGER)
        .icon(Icon::Qr)
        .tonal()
        .known_everywhere((place, "larger"));
    let is_clicked = clicked_once(&ui.add(button.max_width(ui.max_rect().width())));
    scene.send_if(is_clicked, Action::ShowQr(address.clone()));
    let button = Button::new(theme, labels::COPY)
        .icon(Icon::Copy)
        .name(&copy)
        .known_everywhere((place, "copy"));
    let is_clicked = clicked_once(&ui.add(button.max_width(ui.max_rect().width())));
    scene.send_if(is_clicked, Action::CopyLink(address.clone()));
}

/// An app, and the codes of its stores.
pub(super) fn app_ui(ui: &mut Ui, scene: &Scene, app: &App) {
    let theme = &scene.theme;
    let content = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        text_ui(ui, theme.card_title(), labels::install(&app.name));
        if !app.note.is_empty() {
            text_ui(ui, theme.note(), &app.note);
        }
        if app.stores.is_empty() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            for store in &app.stores {
                let name = labels::store_code(&store.name);
                let button = Button::new(theme, &store.name)
                    .icon(Icon::Qr)
                    .name(&name)
                    .known_everywhere((std::ptr::from_ref(store).addr(), "store"))
                    .tonal()
                    .max_width(ui.max_rect().width());
                let is_clicked = clicked_once(&ui.add(button));
                scene.send_if(is_clicked, Action::ShowQr(store.url.clone()));
            }
        });
    };
    if scene.shape.is_narrow() { _ = ui.vertical(content) } else { card_ui(ui, theme, content) }
}
