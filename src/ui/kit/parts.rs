//! The parts of a window, as a screen reader finds them.

use super::theme::Theme;
use egui::{Frame, Role, Ui, UiBuilder, UiKind, UiStackInfo};

/// A part of the window to which a screen reader can jump, over the whole cell.
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
