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
    Align2, Atom, AtomExt as _, Galley, Margin, Rect, Sense, Stroke, Ui, Vec2, WidgetText, pos2,
    vec2,
};
use std::borrow::Cow;
use std::sync::Arc;

/// More steps than these are only counted: their names would fill the page.
const MOST: usize = 12;
/// The circle of a stop by the type of the words.
const CIRCLE: f32 = 2.95;
/// Least width of a stop by the type of the words.
const LEAST: f32 = 6.4;
/// Left and right of a name together, points.
const SIDES: f32 = 8.0;

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
pub(super) fn height(ui: &Ui, scene: &Scene, room: f32) -> f32 {
    let theme = &scene.theme;
    let title = theme.style(theme.sizes.body).bold().line_height();
    if scene.model.numbered_steps() > MOST || depends_on_answer(scene) {
        return title;
    }
    title + theme.sizes.gap + Road::new(ui, scene, room).size().y
}

/// Stops in rows: each row is as high as its tallest name.
struct Road {
    steps: Vec<StepIndex>,
    /// Of a stop, points.
    width: f32,
    columns: usize,
    /// From top to bottom, points.
    heights: Vec<f32>,
}

impl Road {
    fn new(ui: &Ui, scene: &Scene, room: f32) -> Self {
        let guide = scene.model.guide();
        let route = scene.model.route();
        let steps: Vec<_> = route.steps().filter(|index| guide.step(*index).numbered).collect();
        // No name is cut inside a word.
        let least = steps.iter().map(|index| least_width(ui, scene, *index)).fold(0.0, f32::max);
        let columns = columns(scene, steps.len(), room, least);
        let width = room / columns as f32;
        let name = |index: &StepIndex| words(ui, scene, *index, width).size().y;
        let heights = steps.chunks(columns).map(|row| {
            let tallest = row.iter().map(name).fold(0.0, f32::max);
            circle(scene) + 8.0 + tallest + 8.0
        });
        let heights = heights.collect();
        Self { steps, width, columns, heights }
    }

    fn size(&self) -> Vec2 {
        vec2(self.width * self.columns as f32, self.heights.iter().sum())
    }

    /// All stops, each with its place from the corner of the road, and whether the road goes on beside it.
    fn stops(&self) -> impl Iterator<Item = (StepIndex, Rect, bool)> {
        self.steps.iter().enumerate().map(|(position, index)| {
            let (row, column) = (position / self.columns, position % self.columns);
            let top = self.heights[..row].iter().sum();
            let corner = pos2(column as f32 * self.width, top);
            let place = Rect::from_min_size(corner, vec2(self.width, self.heights[row]));
            let goes_on = column + 1 < self.columns && position + 1 < self.steps.len();
            (*index, place, goes_on)
        })
    }
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
    let road = Road::new(ui, scene, ui.available_width());
    let (rect, _) = ui.allocate_exact_size(road.size(), Sense::hover());
    steps_list_ui(ui, scene, |ui| {
        for (index, place, goes_on) in road.stops() {
            let place = place.translate(rect.min.to_vec2());
            if goes_on {
                paint_way(ui, scene, place);
            }
            stop_ui(ui, scene, index, place);
        }
    });
}

/// How many stops stand side by side: all, or as many as have room in rows of one length.
fn columns(scene: &Scene, count: usize, room: f32, least: f32) -> usize {
    let least = least.max(LEAST * scene.theme.sizes.control);
    let fit = (room / least).floor().max(1.0) as usize;
    let rows = count.div_ceil(fit.min(count).max(1));
    count.div_ceil(rows.max(1)).max(1)
}

/// Under a circle. A number that stands in it is not said again.
fn caption<'a>(scene: &'a Scene, index: StepIndex) -> Cow<'a, str> {
    let step = scene.model.guide().step(index);
    let name = step.short_name();
    match scene.model.number_of(index) {
        Some(number) if step.icon.is_some() => Cow::Owned(format!("{number}. {name}")),
        _ => Cow::Borrowed(name),
    }
}

fn words(ui: &Ui, scene: &Scene, index: StepIndex, width: f32) -> Arc<Galley> {
    name_style(scene).galley(ui, &caption(scene, index), width - SIDES)
}

/// As wide as its longest word.
fn least_width(ui: &Ui, scene: &Scene, index: StepIndex) -> f32 {
    let caption = caption(scene, index);
    let words = caption.split_whitespace();
    let width = |word: &str| name_style(scene).galley(ui, word, f32::INFINITY).size().x;
    words.map(width).fold(0.0, f32::max) + SIDES + 1.0
}

fn name_style(scene: &Scene) -> TypeStyle {
    scene.theme.plain()
}

fn circle(scene: &Scene) -> f32 {
    (scene.theme.sizes.body * CIRCLE).round()
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
    let words = words(ui, scene, index, place.width());
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
