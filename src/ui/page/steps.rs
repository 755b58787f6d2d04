//! The road of steps at the left of a page, each one click away: with names, or as a rail of numbers.

use super::lying_road::is_first;
use super::step_list::{Names, rows_ui};
use super::step_mark::name_progress;
use crate::labels;
use crate::model::{Action, Page};
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::tip::Tip;
use crate::ui::scene::{Scene, Shape};
use crate::ui::words::how_much_is_done;
use egui::{Margin, Rect, Sense, Ui, UiBuilder, pos2, vec2};

/// Of the road, points at the smallest type of each shape.
const ROAD: f32 = 208.0;
const LARGE_ROAD: f32 = 272.0;
const RAIL: f32 = 64.0;

/// Width of the road or the rail; 0.0: there is none, since the first page has a road of its own and a narrow
/// window has one in its head.
pub(super) fn width(scene: &Scene) -> f32 {
    let by = |control: f32| (scene.theme.sizes.control / control).max(1.0);
    let width = match scene.shape {
        Shape::Narrow | Shape::Strip => 0.0,
        _ if is_first(scene) => 0.0,
        Shape::Compact => RAIL * by(16.0),
        Shape::Wide if scene.is_large => LARGE_ROAD * by(21.0),
        Shape::Wide => ROAD * by(17.0),
    };
    width.round()
}

/// Draws the road over the whole rectangle that the layout gives. `in_list`: the page whose step it has brought into
/// sight.
pub(super) fn steps_ui(ui: &mut Ui, scene: &Scene, in_list: &mut Option<Page>) {
    let rect = ui.max_rect();
    let is_rail = scene.shape == Shape::Compact;
    let left = if is_rail { 0.0 } else { 16.0 };
    let inner = rect.with_min_x(rect.left() + left);
    let (button, place) = next_pupil_button(ui, scene, inner, is_rail);
    let mut rows = inner.with_max_y(place.top() - 8.0);
    if is_rail {
        // Only the marks show it.
        let place = rows.with_max_y(rows.top() + 6.0);
        let response = ui.interact(place, ui.scope_id().with("progress"), Sense::hover());
        name_progress(scene, &response);
        rows.min.y += 6.0;
    } else {
        rows.min.y += progress_ui(ui, scene, inner);
    }
    ui.scope_builder(UiBuilder::new().max_rect(rows), |ui| {
        ui.shrink_clip_rect(rows.intersect(rect));
        let names = if is_rail { Names::Hidden } else { Names::Short };
        rows_ui(ui, scene, names, in_list);
    });
    let response = ui.place(place, button);
    let tip = Tip::new(labels::NEXT_PUPIL_MENU).aside();
    let response = if is_rail { tip.show(&scene.theme, response) } else { response };
    scene.send_if(response.clicked(), Action::AskNextPupil);
}

/// «Сделано 1 из 6»; returns the height that it takes.
fn progress_ui(ui: &mut Ui, scene: &Scene, room: Rect) -> f32 {
    let theme = &scene.theme;
    let caption = how_much_is_done(scene.model);
    let words = theme.strong().galley(ui, &caption, room.width() - 12.0);
    let at = pos2(room.left() + 8.0, room.top() + 12.0);
    let place = Rect::from_min_size(at, words.size());
    let response = ui.interact(place, ui.scope_id().with("progress"), Sense::hover());
    ui.painter().galley(at, words, theme.palette.ink);
    name_progress(scene, &response);
    place.height() + 20.0
}

/// «Следующий ученик…», and its place at the bottom.
fn next_pupil_button<'a>(
    ui: &Ui,
    scene: &'a Scene,
    room: Rect,
    is_rail: bool,
) -> (Button<'a>, Rect) {
    let caption = if is_rail { "" } else { labels::NEXT_PUPIL_MENU };
    let mut button = Button::new(&scene.theme, caption)
        .name(labels::NEXT_PUPIL_MENU)
        .icon(Icon::NextPupil)
        .max_width(room.width() - 8.0);
    button.left = true;
    let size = button.size(ui);
    let x = if is_rail { room.center().x - size.x / 2.0 } else { room.left() - 4.0 };
    let margin = Margin { bottom: 12, ..Margin::ZERO };
    let corner = pos2(x, (room - margin).bottom() - size.y);
    (button, Rect::from_min_size(corner, vec2(size.x.min(room.width()), size.y)))
}
