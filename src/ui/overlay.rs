//! What stands in front of the page, in a card in the middle of the window.

use super::theme::Weight;
use super::widgets::{Button, TextStyle, clicked_once, heading_ui, label_ui};
use super::{Scene, about, menu, next_pupil, qr};
use crate::guide::Address;
use crate::labels;
use crate::model::{Action, Overlay};
use egui::{Context, Frame, Id, Layout, Modal, ScrollArea, Stroke, Ui, vec2};

/// Draws the front card, if there is one. A figure is drawn elsewhere: it takes the whole window.
pub fn overlay_ui(ctx: &Context, scene: &Scene) {
    match scene.model.overlay() {
        None | Some(Overlay::Figure(_)) => {}
        Some(Overlay::Qr(address)) => {
            card(ctx, scene, address.shown(), |ui| qr_ui(ui, scene, address));
        }
        Some(Overlay::NextPupil) => card(ctx, scene, labels::NEXT_PUPIL_TITLE, |ui| {
            next_pupil::next_pupil_ui(ui, scene);
        }),
        Some(Overlay::Menu) => {
            card(ctx, scene, labels::MENU_TITLE, |ui| {
                menu::menu_ui(ui, scene)
            });
        }
        Some(Overlay::Keys) => {
            card(ctx, scene, labels::KEYS_TITLE, |ui| {
                menu::keys_ui(ui, scene)
            });
        }
        Some(Overlay::About) => {
            card(ctx, scene, labels::ABOUT_TITLE, |ui| {
                about::about_ui(ui, scene)
            });
        }
    }
}

fn card(ctx: &Context, scene: &Scene, title: &str, content: impl FnOnce(&mut Ui)) {
    let theme = &scene.theme;
    let sizes = &theme.sizes;
    let window = ctx.content_rect().size();
    let width = (30.0 * sizes.body).min(window.x - 2.0 * sizes.margin);
    let frame = Frame::new()
        .fill(theme.palette.surface)
        .stroke(Stroke::new(1.0, theme.palette.line))
        .corner_radius(16.0)
        .inner_margin(sizes.margin);
    let inner = width - 2.0 * sizes.margin;
    let height = window.y - 4.0 * sizes.margin - sizes.target - 24.0;
    let response = Modal::new(Id::unique(("overlay", title)))
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(inner);
            ui.spacing_mut().item_spacing = vec2(10.0, sizes.gap);
            name_dialog(ui, title);
            head_ui(ui, scene, title, inner);
            ScrollArea::vertical()
                .max_height(height.max(sizes.target))
                .show(ui, |ui| {
                    ui.set_width(inner);
                    content(ui);
                });
        });
    if response.backdrop_response.clicked() {
        scene.outbox.send(Action::CloseTop);
    }
}

fn name_dialog(ui: &Ui, title: &str) {
    ui.ctx().accesskit_node_builder(ui.scope_id(), |node| {
        node.set_role(egui::accesskit::Role::Dialog);
        node.set_label(title);
    });
}

fn head_ui(ui: &mut Ui, scene: &Scene, title: &str, width: f32) {
    let theme = &scene.theme;
    let close = Button::new(theme, "✕").name(labels::CLOSE_OVERLAY);
    let beside = close.measure(ui, theme).x + 10.0;
    ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
        ui.vertical(|ui| {
            ui.set_width(width - beside);
            heading_ui(ui, theme, title, theme.sizes.subtitle, 1);
        });
        if clicked_once(&close.show(ui, theme)) {
            scene.outbox.send(Action::CloseTop);
        }
    });
}

fn qr_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    let theme = &scene.theme;
    let style = TextStyle::new(theme.sizes.control, Weight::Regular, theme.palette.muted);
    label_ui(ui, theme, labels::QR_NOTE, style);
    let window = ui.ctx().content_rect().size();
    let side = ui.available_width().min(window.y * 0.6).max(120.0);
    ui.vertical_centered(|ui| qr::qr_image_ui(ui, address, side));
    let strong = TextStyle::new(theme.sizes.control, Weight::Bold, theme.palette.ink);
    label_ui(ui, theme, address.as_str(), strong);
}
