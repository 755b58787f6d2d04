//! Words with a sign at their left: a tick, a warning.

use super::icon::Icon;
use super::theme::TypeStyle;
use egui::{Color32, Rect, Ui, UiBuilder, Vec2, pos2};

/// Between the sign and the words, points.
const GAP: f32 = 8.0;

/// What `content` draws, with a sign at the left of its first line, which is written in `style`. Returns the place
/// of both.
pub(crate) fn signed_ui(
    ui: &mut Ui,
    icon: Icon,
    color: Color32,
    style: TypeStyle,
    content: impl FnOnce(&mut Ui),
) -> Rect {
    let side = Icon::side(style.size);
    let room = ui.available_rect_before_wrap();
    let words = room.with_min_x(room.left() + side + GAP);
    let builder = UiBuilder::new().max_rect(words).id_salt("signed");
    let used = ui.scope_builder(builder, content).response.rect;
    let center = pos2(room.left() + side / 2.0, room.top() + style.line_height() / 2.0);
    icon.paint(ui.painter(), Rect::from_center_size(center, Vec2::splat(side)), color);
    used.with_min_x(room.left())
}
