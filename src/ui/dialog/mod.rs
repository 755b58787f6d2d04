//! What stands in front of the page, in a card in the middle of the window.

mod about;
mod menu;
mod next_pupil;

use crate::guide::Address;
use crate::labels;
use crate::model::{Action, Overlay};
use crate::ui::focus::front_title_ui;
use crate::ui::kit::button::{Button, beside_ui};
use crate::ui::kit::qr;
use crate::ui::kit::text::{TextStyle, clicked_once, label_ui};
use crate::ui::kit::theme::Weight;
use crate::ui::scene::Scene;
use egui::{Context, Frame, Id, Modal, ScrollArea, Ui, vec2};

/// Draws the front card, if there is one. A figure is drawn elsewhere: it takes the whole window.
pub(super) fn overlay_ui(ctx: &Context, scene: &Scene) {
    match scene.model.overlay() {
        None | Some(Overlay::Figure(_)) => {}
        Some(Overlay::Qr(address)) => {
            Card::new(address.shown()).show(ctx, scene, |ui| qr_ui(ui, scene, address));
        }
        Some(Overlay::NextPupil) => {
            let card = Card::new(labels::NEXT_PUPIL_TITLE).foot(next_pupil::buttons_ui);
            card.show(ctx, scene, |ui| next_pupil::next_pupil_ui(ui, scene));
        }
        Some(Overlay::Menu) => {
            Card::new(labels::MENU_TITLE).show(ctx, scene, |ui| menu::menu_ui(ui, scene));
        }
        Some(Overlay::Keys) => {
            Card::new(labels::KEYS_TITLE).show(ctx, scene, |ui| menu::keys_ui(ui, scene));
        }
        Some(Overlay::About) => {
            Card::new(labels::ABOUT_TITLE).show(ctx, scene, |ui| about::about_ui(ui, scene));
        }
    }
}

/// A card in the middle: a title, what scrolls if it must, and buttons that never scroll away.
struct Card<'a> {
    title: &'a str,
    foot: Option<fn(&mut Ui, &Scene)>,
}

impl<'a> Card<'a> {
    fn new(title: &'a str) -> Self {
        Self { title, foot: None }
    }

    fn foot(mut self, foot: fn(&mut Ui, &Scene)) -> Self {
        self.foot = Some(foot);
        self
    }

    fn show(self, ctx: &Context, scene: &Scene, content: impl FnOnce(&mut Ui)) {
        let theme = &scene.theme;
        let sizes = &theme.sizes;
        let window = ctx.content_rect().size();
        let width = (30.0 * sizes.body).min(window.x - 2.0 * sizes.margin);
        let inner = width - 2.0 * sizes.margin;
        let id = Id::unique(("overlay", self.title));
        // The foot may take two rows where its buttons do not fit beside each other.
        let foot_rows = if inner < 20.0 * sizes.control {
            2.0
        } else {
            1.0
        };
        let foot = self
            .foot
            .map_or(0.0, |_| foot_rows * (sizes.primary + sizes.gap));
        let height = window.y - 4.0 * sizes.margin - sizes.target - 24.0 - foot;
        let response = Modal::new(id)
            .area(Modal::default_area(id).default_size(window))
            .frame(frame(scene))
            .show(ctx, |ui| {
                ui.set_width(inner);
                ui.spacing_mut().item_spacing = vec2(10.0, sizes.gap);
                name_dialog(ui, self.title);
                head_ui(ui, scene, self.title);
                ScrollArea::vertical()
                    .max_height(height.max(sizes.target))
                    .show(ui, |ui| {
                        ui.set_width(inner);
                        content(ui);
                    });
                if let Some(foot) = self.foot {
                    foot(ui, scene);
                }
            });
        if response.backdrop_response.clicked() {
            scene.outbox.send(Action::CloseTop);
        }
    }
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

fn head_ui(ui: &mut Ui, scene: &Scene, title: &str) {
    let theme = &scene.theme;
    let close = Button::new(theme, labels::CROSS).name(labels::CLOSE_OVERLAY);
    let response = beside_ui(ui, close, |ui| {
        front_title_ui(ui, scene, title, 1);
    });
    if clicked_once(&response) {
        scene.outbox.send(Action::CloseTop);
    }
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
