//! The window around a page: where its parts stand, and in which order they are read. They are created in that
//! order, which egui's own panels could not keep: the one in the middle comes last there.

use super::{body, footer, header, steps};
use crate::labels;
use crate::ui::kit::parts::{part_ui, parts};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::{Role, Ui};
use egui_extras::{Size, Strip};

pub(crate) fn page_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let theme = &scene.theme;
    let steps = steps::extent(scene, ui.available_width());
    parts(ui).size(Size::exact(header::height(scene))).size(Size::remainder()).vertical(
        |mut strip| {
            strip.cell(|ui| {
                part_ui(ui, theme, Role::Banner, labels::HEADER, |ui| {
                    header::header_ui(ui, scene);
                });
            });
            strip.strip(|below| {
                let below = below.size(Size::exact(steps)).size(Size::remainder());
                let steps_and_page = |mut strip: Strip<'_, '_>| {
                    strip.cell(|ui| {
                        part_ui(ui, theme, Role::Navigation, labels::STEPS, |ui| {
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
        },
    );
}

/// The page takes what the buttons leave, even if that is nothing.
pub(super) fn page_and_footer_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let theme = &scene.theme;
    let buttons = footer::Buttons::new(scene);
    let height = buttons.height(ui, scene, ui.available_width());
    parts(ui).size(Size::remainder()).size(Size::exact(height)).vertical(|mut strip| {
        strip.cell(|ui| {
            part_ui(ui, theme, Role::Main, labels::PAGE, |ui| {
                body::body_ui(ui, scene, view);
            });
        });
        strip.cell(|ui| {
            part_ui(ui, theme, Role::ContentInfo, labels::FOOTER, |ui| {
                buttons.show(ui, scene);
            });
        });
    });
}
