//! What stands in front of the page, in a card in the middle of the window.

mod about;
mod menu;
mod next_pupil;

use crate::guide::Address;
use crate::labels;
use crate::model::{Action, Overlay};
use crate::ui::focus::front_title_ui;
use crate::ui::kit::button::{Button, beside_ui};
use crate::ui::kit::flow::wrapped_height;
use crate::ui::kit::key_table::key_table_ui;
use crate::ui::kit::qr;
use crate::ui::kit::text::clicked_once;
use crate::ui::scene::Scene;
use egui::{Context, Frame, Id, Modal, ScrollArea, Ui, vec2};

/// Draws the front card, if any. A figure takes the whole window and is drawn elsewhere.
pub(super) fn overlay_ui(ctx: &Context, scene: &Scene) {
    let card = |title| Card {
        title,
        foot: |_, _| vec![],
    };
    match scene.model.overlay() {
        None | Some(Overlay::Figure(_)) => {}
        Some(Overlay::Qr(address)) => {
            card(address.shown()).show(ctx, scene, |ui| qr_ui(ui, scene, address));
        }
        Some(Overlay::NextPupil) => {
            let card = Card {
                title: labels::NEXT_PUPIL_TITLE,
                foot: next_pupil::buttons,
            };
            card.show(ctx, scene, |ui| next_pupil::next_pupil_ui(ui, scene));
        }
        Some(Overlay::Menu) => {
            card(labels::MENU_TITLE).show(ctx, scene, |ui| menu::menu_ui(ui, scene));
        }
        Some(Overlay::Keys) => {
            card(labels::KEYS_TITLE).show(ctx, scene, |ui| keys_ui(ui, scene));
        }
        Some(Overlay::About) => {
            card(labels::ABOUT_TITLE).show(ctx, scene, |ui| about::about_ui(ui, scene));
        }
    }
}

/// A card in the middle: a title, content that scrolls if it must, and buttons that never scroll away.
struct Card<'a> {
    title: &'a str,
    /// The buttons, for a width in points.
    foot: for<'s> fn(&'s Scene, f32) -> Vec<(Button<'s>, Action)>,
}

impl Card<'_> {
    fn show(self, ctx: &Context, scene: &Scene, content: impl FnOnce(&mut Ui)) {
        let sizes = &scene.theme.sizes;
        let window = ctx.content_rect().size();
        let width = (30.0 * sizes.body).min(window.x - 2.0 * sizes.margin);
        let inner = width - 2.0 * sizes.margin;
        let id = Id::unique(("overlay", self.title));
        let response = Modal::new(id)
            .area(Modal::default_area(id).default_size(window))
            .frame(frame(scene))
            .show(ctx, |ui| {
                ui.set_width(inner);
                ui.spacing_mut().item_spacing = vec2(10.0, sizes.gap);
                name_dialog(ui, self.title);
                title_ui(ui, scene, self.title);
                let buttons = (self.foot)(scene, inner);
                let foot = foot_height(ui, &buttons, inner);
                // Outside the card and inside it are margins.
                let height = window.y - 4.0 * sizes.margin - sizes.target - 24.0 - foot;
                ScrollArea::vertical()
                    .max_height(height.max(sizes.target))
                    .show(ui, |ui| {
                        ui.set_width(inner);
                        content(ui);
                    });
                if !buttons.is_empty() {
                    foot_ui(ui, scene, buttons);
                }
            });
        if response.backdrop_response.clicked() {
            scene.outbox.send(Action::CloseTop);
        }
    }
}

/// Height of the buttons with the gap above them: they take several rows where they do not fit into one.
fn foot_height(ui: &Ui, buttons: &[(Button, Action)], width: f32) -> f32 {
    let gap = ui.spacing().item_spacing;
    let sizes = buttons.iter().map(|(button, _)| button.size(ui));
    let height = wrapped_height(sizes, width, gap);
    if height > 0.0 { height + gap.y } else { 0.0 }
}

fn foot_ui(ui: &mut Ui, scene: &Scene, buttons: Vec<(Button, Action)>) {
    ui.horizontal_wrapped(|ui| {
        for (button, action) in buttons {
            if clicked_once(&ui.add(button)) {
                scene.outbox.send(action);
            }
        }
    });
}

fn frame(scene: &Scene) -> Frame {
    Frame::new()
        .fill(scene.theme.palette.surface)
        .stroke(scene.theme.line())
        .corner_radius(16.0)
        .inner_margin(scene.theme.sizes.margin)
}

fn name_dialog(ui: &Ui, title: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(egui::accesskit::Role::Dialog);
        node.set_label(title);
    });
}

fn title_ui(ui: &mut Ui, scene: &Scene, title: &str) {
    let close = Button::new(&scene.theme, labels::CROSS).name(labels::CLOSE_OVERLAY);
    let response = beside_ui(ui, close, |ui| {
        front_title_ui(ui, scene, title, 1);
    });
    if clicked_once(&response) {
        scene.outbox.send(Action::CloseTop);
    }
}

fn qr_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    let theme = &scene.theme;
    let quiet = theme.plain().color(theme.palette.muted);
    ui.label(quiet.text(labels::QR_NOTE));
    let window = ui.ctx().content_rect().size();
    let side = ui.available_width().min(window.y * 0.6).max(120.0);
    ui.vertical_centered(|ui| qr::qr_image_ui(ui, address, side));
    ui.label(theme.strong().text(address.as_str()));
}

fn keys_ui(ui: &mut Ui, scene: &Scene) {
    ui.spacing_mut().item_spacing.y = 6.0;
    key_table_ui(ui, scene.theme.small(), &labels::KEYS);
}
