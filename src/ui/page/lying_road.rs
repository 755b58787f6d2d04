//! The whole road on the first page: a stop for each step with its picture, each one click away.

use super::step_mark::{finish_step, icon_of, is_done, steps_list_ui};
use crate::guide::{Step, StepIndex};
use crate::labels;
use crate::model::Page;
use crate::ui::kit::glyph::paint_tick_badge;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::pressable::row;
use crate::ui::kit::text::section_title_ui;
use crate::ui::kit::theme::{Theme, TypeStyle};
use crate::ui::scene::Scene;
use crate::ui::words::how_much_is_done;
use egui::{
    Align2, Atom, AtomExt as _, Margin, Rect, Sense, Stroke, Ui, Vec2, WidgetText, pos2, vec2,
};

/// More steps than these are only counted: their names would fill the page.
const MOST: usize = 12;
/// The circle of a stop by the type of the words.
const CIRCLE: f32 = 2.95;
/// Least width of a stop by the type of the words.
const LEAST: f32 = 6.4;

/// Whether this road stands on the open page: on the first, which asks before the steps begin.
pub(super) fn is_first(scene: &Scene) -> bool {
    let guide = scene.model.guide();
    let first = guide.first_step();
    scene.model.page() == Page::Step(first) && !guide.step(first).numbered
}

/// Whether the steps ahead are not known yet: some are only for an answer that this page asks for.
fn depends_on_answer(scene: &Scene) -> bool {
    let is_for_some = |step: &Step| !step.when.is_empty();
    !scene.model.can_complete() && scene.model.guide().steps.iter().any(is_for_some)
}

/// Height of the whole road in a room of this width, points.
pub(super) fn height(scene: &Scene, room: f32) -> f32 {
    let theme = &scene.theme;
    let title = theme.style(theme.sizes.body).bold().line_height();
    let count = scene.model.numbered_steps();
    if count > MOST || depends_on_answer(scene) {
        return title;
    }
    let rows = count.div_ceil(columns(scene, count, room));
    title + theme.sizes.gap + rows as f32 * stop_height(scene)
}

pub(super) fn lying_road_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let guide = scene.model.guide();
    let (done, all) = (scene.model.progress().done_in(guide), scene.model.numbered_steps());
    let title = match done {
        _ if depends_on_answer(scene) => labels::STEPS_AFTER_ANSWER.to_owned(),
        0 => labels::steps_ahead(all),
        _ => how_much_is_done(scene.model),
    };
    section_title_ui(ui, theme.style(theme.sizes.body).bold(), &title);
    if all > MOST || depends_on_answer(scene) {
        return;
    }
    let room = ui.available_width();
    let columns = columns(scene, all, room);
    let rows = all.div_ceil(columns);
    let stop = vec2(room / columns as f32, stop_height(scene));
    let size = vec2(room, stop.y * rows as f32);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let route = scene.model.route();
    let numbered = route.steps().filter(|index| guide.step(*index).numbered);
    steps_list_ui(ui, scene, |ui| {
        for (position, index) in numbered.enumerate() {
            let (line, column) = (position / columns, position % columns);
            let corner = rect.min + stop * vec2(column as f32, line as f32);
            let place = Rect::from_min_size(corner, stop);
            if column + 1 < columns && position + 1 < all {
                paint_way(ui, scene, place);
            }
            stop_ui(ui, scene, index, place);
        }
    });
}

/// How many stops stand side by side: all, or as many as have room in rows of one length.
fn columns(scene: &Scene, count: usize, room: f32) -> usize {
    let fit = (room / (LEAST * scene.theme.sizes.control)).floor().max(1.0) as usize;
    let rows = count.div_ceil(fit.min(count).max(1));
    count.div_ceil(rows.max(1)).max(1)
}

fn name_style(scene: &Scene) -> TypeStyle {
    scene.theme.plain()
}

fn circle(scene: &Scene) -> f32 {
    (scene.theme.sizes.body * CIRCLE).round()
}

fn stop_height(scene: &Scene) -> f32 {
    circle(scene) + 8.0 + name_style(scene).line_height() + 8.0
}

/// The line from this stop's circle to the next one's.
fn paint_way(ui: &Ui, scene: &Scene, place: Rect) {
    let radius = circle(scene) / 2.0;
    let y = place.top() + 4.0 + radius;
    let from = place.center().x + radius + 8.0;
    let to = place.center().x + place.width() - radius - 8.0;
    let line = Rect::from_min_max(pos2(from, y - 2.0), pos2(to.max(from), y + 2.0));
    ui.painter().rect_filled(line, 2.0, scene.theme.palette.track);
}

fn stop_ui(ui: &mut Ui, scene: &Scene, index: StepIndex, place: Rect) {
    let theme = &scene.theme;
    let step = scene.model.guide().step(index);
    let is_done = is_done(scene, index);
    let side = circle(scene);
    let (theme_copy, icon, number) = (*theme, step.icon.map(icon_of), scene.model.number_of(index));
    let mark = Atom::paint(Vec2::splat(side), move |ui, args| {
        paint_stop(ui, &theme_copy, args.rect, icon, number, is_done);
    });
    let name = step.short_name();
    let words = number.map_or_else(|| name.to_owned(), |number| format!("{number}. {name}"));
    let words = name_style(scene).galley(ui, &words, place.width() - 8.0);
    let words = WidgetText::Galley(words).atom_align(Align2::CENTER_TOP);
    let whole = row(theme, (mark.atom_align(Align2::CENTER_TOP), words))
        .stacked(8.0)
        .pad(Margin::symmetric(4, 4))
        .align(Align2::CENTER_TOP)
        .known_as(("stop", index))
        .min_size(place.size());
    let response = ui.place(place, whole);
    finish_step(ui, scene, index, &response);
}

fn paint_stop(
    ui: &Ui,
    theme: &Theme,
    place: Rect,
    icon: Option<Icon>,
    number: Option<usize>,
    is_done: bool,
) {
    let (palette, painter) = (&theme.palette, ui.painter());
    let (fill, ink) =
        if is_done { (palette.done_weak, palette.done) } else { (palette.tonal, palette.accent) };
    let radius = place.width() / 2.0;
    painter.circle(place.center(), radius - 1.0, fill, theme.frame());
    if is_done {
        painter.circle_stroke(place.center(), radius - 1.0, Stroke::new(2.0, palette.done));
    }
    match (icon, number) {
        (Some(icon), _) => icon.paint(painter, place.shrink(radius * 0.54), ink),
        (None, Some(number)) => {
            let style = theme.style(radius * 0.9).bold();
            let font = style.weight.font(style.size);
            painter.text(place.center(), Align2::CENTER_CENTER, number, font, ink);
        }
        (None, None) => {}
    }
    if is_done {
        let badge = Rect::from_center_size(
            place.center() + Vec2::splat(radius * 0.72),
            Vec2::splat(radius * 0.75),
        );
        paint_tick_badge(painter, theme, badge, palette.sheet);
    }
}
