//! The parts of a window, in cells without gaps.

use super::theme::Theme;
use egui::{Frame, Role, Ui, UiBuilder, UiKind, UiStackInfo, Vec2};
use egui_extras::StripBuilder;

/// Cells side by side or one below the other, without gaps. Each keeps its size whatever is in it, which only cells
/// that clip do; these also truncate words, until `reset_style` or `part_ui` inside.
pub(crate) fn parts(ui: &mut Ui) -> StripBuilder<'_> {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    StripBuilder::new(ui).clip(true)
}

/// A part of the window to which a screen reader can jump, over the whole cell, with the usual gaps inside.
pub(crate) fn part_ui(
    ui: &mut Ui,
    theme: &Theme,
    role: Role,
    label: &str,
    content: impl FnOnce(&mut Ui),
) {
    // What scrolls fades at its edges into what egui takes for its ground.
    let ground = Frame::new().fill(theme.palette.ground);
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
