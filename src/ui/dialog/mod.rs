//! What stands in front of the page, in a card in the middle of the window.

mod about;
mod menu;
mod next_pupil;

use crate::guide::Address;
use crate::labels;
use crate::model::{Action, Overlay};
use crate::ui::focus::closable_title_ui;
use crate::ui::kit::button::Button;
use crate::ui::kit::flow::wrapped_height;
use crate::ui::kit::key_table::key_table_ui;
use crate::ui::kit::qr;
use crate::ui::kit::text::{clicked_once, front_frame};
use crate::ui::page::step_list::{Names, rows_ui};
use crate::ui::scene::Scene;
use egui::{Context, Id, Modal, ScrollArea, Ui, vec2};

type Content<'a> = dyn Fn(&mut Ui, &Scene) + 'a;

/// Draws the front card, if any. A figure takes the whole window and is drawn elsewhere.
pub(super) fn overlay_ui(ctx: &Context, scene: &Scene) {
    let overlay = scene.model.overlay();
    let (title, content): (_, &Content) = match overlay {
        None | Some(Overlay::Figure(_)) => return,
        Some(Overlay::Qr(address)) => (address.shown(), &|ui, scene| qr_ui(ui, scene, address)),
        Some(Overlay::NextPupil) => (labels::NEXT_PUPIL_TITLE, &next_pupil::next_pupil_ui),
        Some(Overlay::Menu) => (labels::MENU_TITLE, &menu::menu_ui),
        Some(Overlay::Steps) => (labels::STEPS_TITLE, &steps_ui),
        Some(Overlay::Keys) => (labels::KEYS_TITLE, &keys_ui),
        Some(Overlay::About) => (labels::ABOUT_TITLE, &about::about_ui),
    };
    let foot = |width| match overlay {
        Some(Overlay::NextPupil) => next_pupil::buttons(scene, width),
        _ => vec![],
    };
    card_ui(ctx, scene, title, foot, content);
}

/// A card in the middle: a title, content that scrolls if it must, and buttons that never scroll away. `foot`: the
/// buttons, for a width in points.
fn card_ui<'a>(
    ctx: &Context,
    scene: &Scene,
    title: &str,
    foot: impl FnOnce(f32) -> Vec<(Button<'a>, Action)>,
    content: &Content,
) {
    let sizes = &scene.theme.sizes;
    let window = ctx.content_rect().size();
    let width = (30.0 * sizes.body).min(window.x - 2.0 * sizes.margin);
    let inner = width - 2.0 * sizes.margin;
    let id = Id::unique(("overlay", title));
    let response = Modal::new(id)
        .area(Modal::default_area(id).default_size(window))
        .frame(front_frame(&scene.theme, sizes.margin))
        .show(ctx, |ui| {
            ui.set_width(inner);
            ui.spacing_mut().item_spacing = vec2(10.0, sizes.gap);
            name_dialog(ui, title);
            let close = Button::new(&scene.theme, labels::CROSS).name(labels::CLOSE_OVERLAY);
            closable_title_ui(ui, scene, title, 1, close, Action::CloseTop);
            let buttons = foot(inner);
            let foot = foot_height(ui, &buttons, inner);
            // Outside the card and inside it are margins.
            let height = window.y - 4.0 * sizes.margin - sizes.target - 24.0 - foot;
            ScrollArea::vertical().max_height(height.max(sizes.target)).show(ui, |ui| {
                ui.set_width(inner);
                content(ui, scene);
            });
            if !buttons.is_empty() {
                foot_ui(ui, scene, buttons);
            }
        });
    scene.send_if(response.backdrop_response.clicked(), Action::CloseTop);
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
            scene.send_if(clicked_once(&ui.add(button)), action);
        }
    });
}

fn name_dialog(ui: &Ui, title: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(egui::accesskit::Role::Dialog);
        node.set_label(title);
    });
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

fn steps_ui(ui: &mut Ui, scene: &Scene) {
    rows_ui(ui, scene, Names::Whole, &mut None);
}

fn keys_ui(ui: &mut Ui, scene: &Scene) {
    ui.spacing_mut().item_spacing.y = 6.0;
    key_table_ui(ui, scene.theme.small(), &labels::KEYS);
}
