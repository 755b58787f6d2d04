//! The steps as stops of a road, one below the other, with their names or without.

use super::step_mark::{finish_step, is_current, is_done, paint_stop, steps_list_ui, stop_side};
use crate::guide::{Step, StepIndex};
use crate::model::Page;
use crate::ui::kit::motion;
use crate::ui::kit::pressable::row;
use crate::ui::kit::theme::TypeStyle;
use crate::ui::kit::tip::Tip;
use crate::ui::scene::Scene;
use egui::text::LayoutJob;
use egui::{
    Atoms, Color32, CornerRadius, Galley, Id, Pos2, Rangef, Rect, Response, ScrollArea, Sense,
    Stroke, StrokeKind, Ui, pos2, vec2,
};
use std::sync::Arc;

/// Of more steps than these, only those in sight are laid out; their rows are then all of one height.
const MANY: usize = 100;
/// Lines of a name on the road.
const LINES: usize = 2;
/// Width of the road, points.
const ROAD: f32 = 4.0;

/// How the stops are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Names {
    /// Only under the mouse.
    Hidden,
    Short,
    /// As the title says it.
    Whole,
}

impl Names {
    fn of(self, step: &Step) -> &str {
        match self {
            Self::Whole => &step.name,
            Self::Short | Self::Hidden => step.short_name(),
        }
    }
}

/// The rows; that of a page just opened is brought into sight. `in_view`: the page for which that was done last.
pub(crate) fn rows_ui(ui: &mut Ui, scene: &Scene, names: Names, in_view: &mut Option<Page>) {
    let page = scene.model.page();
    let is_new = in_view.replace(page) != Some(page);
    steps_list_ui(ui, scene, |ui| list_ui(ui, scene, names, is_new));
}

fn list_ui(ui: &mut Ui, scene: &Scene, names: Names, is_new: bool) {
    let route = scene.model.route();
    let count = route.steps().len();
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut area = ScrollArea::vertical();
    if count <= MANY {
        area.show(ui, |ui| {
            for index in route.steps() {
                let response = row_ui(ui, scene, index, names, false);
                let is_whole = response.interact_rect.contains_rect(response.rect);
                if is_new && is_current(scene, index) && !is_whole {
                    response.scroll_to_me(None);
                }
            }
        });
        return;
    }
    let height = row_height(scene, LINES);
    let current = route.steps().position(|index| is_current(scene, index));
    if let Some(line) = current.filter(|_| is_new) {
        // With the steps before it.
        area = area.vertical_scroll_offset(line.saturating_sub(3) as f32 * height);
    }
    area.show_rows(ui, height, count, |ui, rows| {
        for index in route.steps().skip(rows.start).take(rows.len()) {
            row_ui(ui, scene, index, names, true);
        }
    });
}

fn name_style(scene: &Scene, is_current: bool) -> TypeStyle {
    let style = scene.theme.plain();
    if is_current { style.bold() } else { style }
}

/// The height of a row with room for so many lines.
fn row_height(scene: &Scene, lines: usize) -> f32 {
    let words = lines as f32 * name_style(scene, false).line_height() + 8.0;
    let stop = stop_side(scene) + 24.0;
    words.max(stop).round()
}

/// One step; as high as its name needs, or all of `one_height`.
fn row_ui(
    ui: &mut Ui,
    scene: &Scene,
    index: StepIndex,
    names: Names,
    one_height: bool,
) -> Response {
    let width = ui.available_width();
    let stop = stop_side(scene);
    let inset = if names == Names::Hidden { (width - stop) / 2.0 } else { 8.0 };
    let words = name_galley(ui, scene, index, names, width - inset - stop - 20.0);
    let lines = if one_height { LINES } else { words.rows.len() };
    let size = vec2(width, row_height(scene, lines));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    if names != Names::Whole && is_current(scene, index) {
        let left = if names == Names::Hidden { 8.0 } else { 0.0 };
        paint_ground(ui, scene, rect.with_min_x(rect.left() + left));
    }
    // What is pressed ends before the sheet begins: a ring around it does not touch that.
    let target = rect.shrink2(vec2(if names == Names::Hidden { 10.0 } else { 3.0 }, 5.0));
    let pressed =
        row(&scene.theme, Atoms::default()).known_as(("step", index)).min_size(target.size());
    let response = ui.place(target, pressed);
    let center = pos2(rect.left() + inset + stop / 2.0, rect.center().y);
    paint_road(ui, scene, index, rect, center);
    paint_stop(ui, scene, index, center);
    if names != Names::Hidden {
        let at = pos2(center.x + stop / 2.0 + 12.0, rect.center().y - words.size().y / 2.0);
        ui.painter().galley(at, words, scene.theme.palette.ink);
    }
    finish_step(ui, scene, index, &response);
    if names != Names::Whole {
        return tip(scene, index).show(&scene.theme, response);
    }
    response
}

fn name_galley(ui: &Ui, scene: &Scene, index: StepIndex, names: Names, width: f32) -> Arc<Galley> {
    let name = match names {
        Names::Hidden => String::new(),
        _ => names.of(scene.model.guide().step(index)).to_owned(),
    };
    let style = name_style(scene, is_current(scene, index));
    let mut job = LayoutJob::single_section(name, style.format());
    job.wrap.max_width = width.max(1.0);
    job.wrap.max_rows = LINES;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// The whole name, to the right: it covers no other stop.
fn tip<'a>(scene: &'a Scene, index: StepIndex) -> Tip<'a> {
    Tip::new(&scene.model.guide().step(index).name).aside()
}

/// The current row is a part of the sheet at its right.
fn paint_ground(ui: &Ui, scene: &Scene, rect: Rect) {
    let palette = &scene.theme.palette;
    let rect = rect.shrink2(vec2(0.0, 3.0)).with_max_x(ui.clip_rect().right());
    let corners = CornerRadius { nw: 12, sw: 12, ne: 0, se: 0 };
    let mut border = scene.theme.frame();
    if border.width > 0.0 {
        border.color = palette.accent;
    }
    ui.painter().rect(rect, corners, palette.sheet, border, StrokeKind::Inside);
}

/// The road above and below a stop, in the height of its row. What is walked is green.
fn paint_road(ui: &Ui, scene: &Scene, index: StepIndex, rect: Rect, center: Pos2) {
    let route = scene.model.route();
    if let Some(before) = route.before(index) {
        let way = (walked(ui, scene, before, index) * 2.0 - 1.0).max(0.0);
        paint_part(ui, scene, center.x, Rangef::new(rect.top(), center.y), way);
    }
    if let Some(after) = route.after(index) {
        let way = (walked(ui, scene, index, after) * 2.0).min(1.0);
        paint_part(ui, scene, center.x, Rangef::new(center.y, rect.bottom()), way);
    }
}

/// How much of the road between two neighbours is walked: all where both are done or it leads to the current one.
fn walked(ui: &Ui, scene: &Scene, from: StepIndex, to: StepIndex) -> f32 {
    let is_walked = is_done(scene, from) && (is_done(scene, to) || is_current(scene, to));
    motion::towards(ui, Id::unique(("road", from)), is_walked, motion::ROAD)
}

fn paint_part(ui: &Ui, scene: &Scene, x: f32, range: Rangef, way: f32) {
    let palette = &scene.theme.palette;
    let painter = ui.painter();
    let line = |from: f32, to: f32, color: Color32| {
        if to > from {
            painter.vline(x, Rangef::new(from, to), Stroke::new(ROAD, color));
        }
    };
    let middle = range.min + range.span() * way;
    line(middle, range.max, palette.track);
    line(range.min, middle, palette.done);
}
