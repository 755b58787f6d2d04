//! The window around a page: where its parts lie, and in which order they are read.

use super::{body, footer, header, steps};
use crate::labels;
use crate::ui::memory::View;
use crate::ui::scene::{Scene, Shape};
use egui::{Rect, Role, Ui, UiBuilder};

/// Header, steps, page, buttons: created in the order in which they are read.
pub(crate) fn page_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let window = ui.max_rect();
    let factor = scene.theme.sizes.type_factor;
    let buttons = footer::Buttons::new(scene);
    let footer_height = buttons.height(ui, scene, footer_width(window, scene));
    let areas = PageAreas::new(window, scene.shape, factor, footer_height);
    ui.scope_builder(part(areas.header, Role::Banner, labels::HEADER), |ui| {
        header::header_ui(ui, scene);
    });
    ui.scope_builder(part(areas.steps, Role::Navigation, labels::STEPS), |ui| {
        steps::steps_ui(ui, scene);
    });
    let body = part(areas.body, Role::Main, labels::PAGE).ui_stack_info(ground(scene));
    ui.scope_builder(body, |ui| {
        ui.shrink_clip_rect(areas.body);
        body::body_ui(ui, scene, view);
    });
    ui.scope_builder(
        part(areas.footer, Role::ContentInfo, labels::FOOTER),
        |ui| {
            buttons.show(ui, scene);
        },
    );
}

/// What scrolls fades at its edges into what egui takes for its ground.
pub(crate) fn ground(scene: &Scene) -> egui::UiStackInfo {
    let frame = egui::Frame::new().fill(scene.theme.palette.background);
    egui::UiStackInfo::new(egui::UiKind::Frame).with_frame(frame)
}

/// A part of the window that a screen reader can jump to.
pub(crate) fn part(rect: Rect, role: Role, label: &str) -> UiBuilder {
    UiBuilder::new()
        .max_rect(rect)
        .id_salt(label)
        .accessibility_role(role)
        .accessibility_label(label)
}

/// The width that the footer will have, before its height decides the rest.
fn footer_width(window: Rect, scene: &Scene) -> f32 {
    let factor = scene.theme.sizes.type_factor;
    PageAreas::new(window, scene.shape, factor, 0.0)
        .footer
        .width()
}

/// The parts of the window, in reading order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PageAreas {
    /// Name of the program and preferences.
    pub header: Rect,
    /// The steps: a list, a rail or a bar.
    pub steps: Rect,
    /// The page.
    pub body: Rect,
    /// The buttons.
    pub footer: Rect,
}

impl PageAreas {
    /// Divides the window; `footer` is the height that the buttons need.
    #[must_use]
    pub(crate) fn new(window: Rect, shape: Shape, type_factor: f32, footer: f32) -> Self {
        let header_height = match shape {
            Shape::Wide => 56.0_f32.max(44.0 * type_factor + 12.0),
            Shape::Compact | Shape::Narrow => 36.0 * type_factor + 12.0,
        };
        let (header, rest) = window.split_top_bottom_at_y(window.top() + header_height.round());
        let (steps, rest) = match shape {
            Shape::Narrow => {
                let bar = (rest.width() / 7.0).min(44.0 * type_factor) + 8.0;
                rest.split_top_bottom_at_y(rest.top() + bar.round())
            }
            Shape::Compact => {
                let width = 56.0 * type_factor.max(1.0);
                rest.split_left_right_at_x(rest.left() + width.round())
            }
            Shape::Wide => {
                let width = 288.0 * type_factor.clamp(0.9, 1.3);
                rest.split_left_right_at_x(rest.left() + width.round())
            }
        };
        let (body, footer) = split_footer(rest, footer);
        Self {
            header,
            steps,
            body,
            footer,
        }
    }
}

/// The footer keeps its height; the body takes what is left, even if that is nothing.
fn split_footer(rest: Rect, footer: f32) -> (Rect, Rect) {
    let y = (rest.bottom() - footer).max(rest.top()).round();
    rest.split_top_bottom_at_y(y)
}
