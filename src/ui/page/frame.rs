//! The window around a page: where its parts stand, and in which order they are read. They are created in that
//! order, which egui's own panels could not keep: the one in the middle comes last there.

use super::{body, footer, header, steps};
use crate::labels;
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::{Frame, Role, Ui, UiBuilder, UiKind, UiStackInfo, Vec2};
use egui_extras::{Size, Strip, StripBuilder};

/// Header, steps, page, buttons.
pub(crate) fn page_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let steps = steps::extent(scene, ui.available_width());
    parts(ui)
        .size(Size::exact(header::height(scene)))
        .size(Size::remainder())
        .vertical(|mut strip| {
            strip.cell(|ui| {
                part_ui(ui, scene, Role::Banner, labels::HEADER, |ui| {
                    header::header_ui(ui, scene);
                });
            });
            strip.strip(|below| {
                let below = below.size(Size::exact(steps)).size(Size::remainder());
                let steps_and_page = |mut strip: Strip<'_, '_>| {
                    strip.cell(|ui| {
                        part_ui(ui, scene, Role::Navigation, labels::STEPS, |ui| {
                            steps::steps_ui(ui, scene, &mut view.step_in_list);
                        });
                    });
                    strip.cell(|ui| page_and_footer_ui(ui, scene, view));
                };
                if scene.shape.is_narrow() {
                    below.vertical(steps_and_page);
                } else {
                    below.horizontal(steps_and_page);
                }
            });
        });
}

/// The page takes what the buttons leave, even if that is nothing.
pub(super) fn page_and_footer_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let buttons = footer::Buttons::new(scene);
    let height = buttons.height(ui, scene, ui.available_width());
    parts(ui)
        .size(Size::remainder())
        .size(Size::exact(height))
        .vertical(|mut strip| {
            strip.cell(|ui| {
                part_ui(ui, scene, Role::Main, labels::PAGE, |ui| {
                    ui.shrink_clip_rect(ui.max_rect());
                    body::body_ui(ui, scene, view);
                });
            });
            strip.cell(|ui| {
                part_ui(ui, scene, Role::ContentInfo, labels::FOOTER, |ui| {
                    buttons.show(ui, scene);
                });
            });
        });
}

/// Strips without gaps between their cells. Not `StripBuilder::clip`, which would truncate words as well.
pub(super) fn parts(ui: &mut Ui) -> StripBuilder<'_> {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    StripBuilder::new(ui)
}

/// A part of the window that a screen reader can jump to, over the whole cell, with the usual gaps inside.
pub(super) fn part_ui(
    ui: &mut Ui,
    scene: &Scene,
    role: Role,
    label: &str,
    content: impl FnOnce(&mut Ui),
) {
    // What scrolls fades at its edges into what egui takes for its ground.
    let ground = Frame::new().fill(scene.theme.palette.background);
    let ground = UiStackInfo::new(UiKind::Frame).with_frame(ground);
    let builder = UiBuilder::new()
        .max_rect(ui.max_rect())
        .id_salt(label)
        .accessibility_role(role)
        .accessibility_label(label)
        .ui_stack_info(ground);
    ui.scope_builder(builder, |ui| {
        ui.reset_style();
        content(ui);
    });
}
