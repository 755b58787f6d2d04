//! The parts of a window, as a screen reader finds them.

use super::button::Button;
use super::region::region;
use super::theme::Theme;
use egui::accesskit::Node;
use egui::{
    AreaState, Context, Frame, Id, Rect, Response, Role, Ui, UiBuilder, UiKind, UiStackInfo, pos2,
};

/// What lies behind a dialog while `is_behind`: it is seen, but nobody can press it or find it by a screen reader. Drawn
/// by this at all times, so that the focus comes back to the same thing.
pub(crate) fn behind_ui<R>(ui: &mut Ui, is_behind: bool, content: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().max_rect(ui.max_rect()).id_salt("behind");
    let shown = ui.scope_builder(builder, |ui| {
        if is_behind {
            ui.disable();
            ui.ctx().accesskit_node_builder(ui.unique_id(), Node::set_hidden);
        }
        content(ui)
    });
    shown.inner
}

/// Shows the area of this id, which is a dialog: nothing else answers while it is open.
pub(crate) fn modal_ui<R>(ctx: &Context, id: Id, show: impl FnOnce() -> R) -> R {
    let is_new = AreaState::load(ctx, id).is_none();
    let shown = show();
    ctx.accesskit_node_builder(id, Node::set_modal);
    if is_new {
        // What egui only measures is not in the tree: for a frame the focus would be on the window, and be spoken.
        ctx.request_discard("a dialog is measured before it is seen");
    }
    shown
}

/// A part of the window to which a screen reader can jump, over the whole cell.
pub(crate) fn part_ui(
    ui: &mut Ui,
    theme: &Theme,
    role: Role,
    label: &str,
    content: impl FnOnce(&mut Ui),
) {
    region(ui, ui.max_rect(), label);
    // What scrolls fades at its edges into what egui takes for its ground.
    let ground = Frame::new().fill(theme.palette.ground);
    let ground = UiStackInfo::new(UiKind::Frame).with_frame(ground);
    let builder = UiBuilder::new()
        .max_rect(ui.max_rect())
        // A header of a page and one of a desk are two things.
        .id_salt((label, format!("{role:?}")))
        .accessibility_role(role)
        .accessibility_label(label)
        .ui_stack_info(ground);
    ui.scope_builder(builder, |ui| {
        ui.reset_style();
        content(ui);
    });
}

/// What `content` draws, and a button at the right edge beside it. Not `egui::Sides`: it creates the side that
/// does not shrink first, so a screen reader would come to the button before the title.
pub(crate) fn beside_ui(ui: &mut Ui, button: Button, content: impl FnOnce(&mut Ui)) -> Response {
    let size = button.size(ui);
    let room = ui.available_rect_before_wrap();
    let words = room.with_max_x(room.right() - size.x - 12.0);
    let builder = UiBuilder::new().max_rect(words).id_salt("words");
    let used = ui.scope_builder(builder, content).response.rect;
    let height = used.height().max(size.y);
    let row = room.with_max_y(room.top() + height);
    let corner = pos2(room.right() - size.x, row.center().y - size.y / 2.0);
    let place = Rect::from_min_size(corner, size);
    let response = ui.place(place, button);
    ui.advance_cursor_after_rect(row);
    response
}
