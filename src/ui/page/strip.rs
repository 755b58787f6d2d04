//! The head of a narrow window, and of the strip beside the browser: which step is open, the way to another one, how
//! much is done.

use super::step_mark::{is_current, is_done, name_progress};
use crate::guide::StepIndex;
use crate::labels;
use crate::model::{Action, Overlay, Page};
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::motion;
use crate::ui::kit::text::{clicked_once, note_ui};
use crate::ui::kit::tip::Tip;
use crate::ui::scene::{Scene, Shape};
use crate::ui::words::step_of;
use egui::{Galley, Id, Rect, Sense, Ui, pos2, vec2};
use std::sync::Arc;

/// Height of the segments, and the gap above them where they have a line of their own; points.
const BAR: f32 = 6.0;
const GAP: f32 = 4.0;
/// The least width of a segment; where there are more of them they become one bar.
const LEAST: f32 = 12.0;
/// The least width of the segments beside the buttons.
const LEAST_BAR: f32 = 120.0;

/// What stands in the head, measured.
pub(super) struct Head<'a> {
    place: String,
    tools: Vec<(Button<'a>, Action)>,
    note: Option<Arc<Galley>>,
    /// Whether the segments stand in the row of the buttons.
    is_one_row: bool,
    /// Of the row of the buttons, points.
    row: f32,
    /// Of the whole head, points.
    pub height: f32,
}

impl<'a> Head<'a> {
    /// For a window of this width in points.
    pub(super) fn new(ui: &Ui, scene: &'a Scene, width: f32) -> Self {
        let sizes = &scene.theme.sizes;
        let inner = width - 2.0 * sizes.margin;
        let place = match scene.model.page() {
            Page::Step(index) => step_of(scene.model, index),
            Page::Finish => labels::LAST_PAGE.to_owned(),
        };
        let tools = tools(scene);
        let used: f32 = tools.iter().map(|(button, _)| button.size(ui).x).sum();
        let free = inner - used - place_button(scene, &place).size(ui).x - 32.0;
        let is_one_row = scene.shape != Shape::Strip && free >= LEAST_BAR;
        let note = note(ui, scene, inner);
        let size = place_button(scene, &place).max_width(inner - used).size(ui);
        let row = if is_one_row { sizes.header } else { sizes.target.max(size.y) + 8.0 };
        let bar = if is_one_row { 0.0 } else { GAP + BAR + 6.0 };
        let note_height = note.as_ref().map_or(0.0, |note| note.size().y + GAP);
        let height = (row + bar + note_height).round();
        Self { place, tools, note, is_one_row, row, height }
    }

    /// Draws it over the whole rectangle that the layout gives.
    pub(super) fn show(self, ui: &mut Ui, scene: &Scene) {
        let sizes = &scene.theme.sizes;
        let rect = ui.max_rect();
        let row = rect.with_max_y(rect.top() + self.row);
        // The words of the button and those of the page have one left edge.
        let used: f32 = self.tools.iter().map(|(button, _)| button.size(ui).x).sum();
        let room = row.width() - 2.0 * sizes.margin - used;
        let button = place_button(scene, &self.place).max_width(room);
        let size = button.size(ui);
        let left = rect.left() + sizes.margin - 8.0;
        let at = Rect::from_min_size(pos2(left, row.center().y - size.y / 2.0), size);
        let all = Tip::new(labels::STEPS_TITLE);
        let response = all.show(&scene.theme, ui.place(at, button));
        scene.send_if(response.clicked(), Action::Show(Overlay::Steps));
        let mut bar = row.shrink2(vec2(sizes.margin, 0.0));
        if self.is_one_row {
            bar.min.x = at.right() + 16.0;
        } else {
            bar = bar.translate(vec2(0.0, self.row));
        }
        let mut x = rect.right() - sizes.margin + 8.0 - used;
        if self.is_one_row {
            bar.max.x = x - 16.0;
        }
        let middle = if self.is_one_row { row.center().y } else { row.bottom() + GAP / 2.0 + 2.0 };
        let bar = bar.with_min_y(middle - BAR / 2.0).with_max_y(middle + BAR / 2.0);
        // Read where it stands: before its neighbours of one row, after the row above it.
        if self.is_one_row {
            segments_ui(ui, scene, bar);
        }
        for (button, action) in self.tools {
            let size = button.size(ui);
            let at = Rect::from_min_size(pos2(x, row.center().y - size.y / 2.0), size);
            x += size.x;
            let response = tip(&action, scene).show(&scene.theme, ui.place(at, button));
            scene.send_if(clicked_once(&response), action);
        }
        if !self.is_one_row {
            segments_ui(ui, scene, bar);
        }
        if let Some(note) = self.note {
            let at = pos2(rect.left() + sizes.margin, rect.bottom() - note.size().y - GAP);
            note_ui(ui, Rect::from_min_size(at, note.size()), note);
        }
    }
}

/// «Шаг 2 из 6», which opens the list of steps.
fn place_button<'a>(scene: &'a Scene, place: &'a str) -> Button<'a> {
    Button::new(&scene.theme, place).bold().icon_after(Icon::ChevronDown).known_as("place")
}

fn tools<'a>(scene: &'a Scene) -> Vec<(Button<'a>, Action)> {
    let tool = |icon, name, action| {
        let button = Button::new(&scene.theme, "").name(name).icon(icon);
        (button, action)
    };
    let menu = tool(Icon::Menu, labels::MENU_NAME, Action::Show(Overlay::Menu));
    if scene.shape != Shape::Strip {
        let beside = tool(Icon::SideBySide, labels::BESIDE, Action::ToggleBeside);
        return vec![beside, menu];
    }
    let large = tool(Icon::Fullscreen, labels::LARGE_WINDOW, Action::ToggleBeside);
    let help = scene.help().map(|step| {
        let (button, action) = tool(Icon::Help, &step.hints_title, Action::ToggleHints);
        (button.toggle(scene.model.hints().is_some()), action)
    });
    help.into_iter().chain([menu, large]).collect()
}

fn tip<'a>(action: &Action, scene: &'a Scene) -> Tip<'a> {
    match action {
        Action::ToggleBeside if scene.model.is_beside() => Tip::new(labels::LARGE_WINDOW).key("F4"),
        Action::ToggleBeside => Tip::new(labels::BESIDE).key("F4"),
        Action::ToggleHints => {
            let title = scene.help().map_or("", |step| &step.hints_title);
            Tip::new(title).key("F1")
        }
        _ => Tip::new(labels::MENU_NAME),
    }
}

/// How to bring it to the edge, where the system lets no program do so.
fn note(ui: &Ui, scene: &Scene, width: f32) -> Option<Arc<Galley>> {
    let is_wanted = scene.shape == Shape::Strip && scene.model.desktop().forbids_placing;
    is_wanted.then(|| scene.theme.note().galley(ui, labels::BESIDE_BY_HAND, width))
}

/// One segment for each step that counts: green if done, blue if open.
fn segments_ui(ui: &Ui, scene: &Scene, bar: Rect) {
    let response = ui.interact(bar, ui.scope_id().with("segments"), Sense::hover());
    name_progress(scene, &response);
    let palette = &scene.theme.palette;
    let guide = scene.model.guide();
    let count = scene.model.numbered_steps().max(1) as f32;
    let width = bar.width() / count;
    let painter = ui.painter();
    if width < LEAST {
        let done = scene.model.progress().done_in(guide) as f32;
        painter.rect_filled(bar, BAR / 2.0, palette.track);
        let part = bar.with_max_x(bar.left() + bar.width() * done / count);
        painter.rect_filled(part, BAR / 2.0, palette.done);
        return;
    }
    let route = scene.model.route();
    let steps = route.steps().filter(|index| guide.step(*index).numbered);
    for (line, index) in steps.enumerate() {
        let left = bar.left() + width * line as f32;
        let place = bar.with_min_x(left + 2.5).with_max_x(left + width - 2.5);
        painter.rect_filled(place, BAR / 2.0, palette.track);
        let (way, color) = filled(ui, scene, index);
        if way > 0.0 {
            let part = place.with_max_x(place.left() + place.width() * way);
            painter.rect_filled(part, BAR / 2.0, color);
        }
    }
}

/// How much of a segment is filled, and with what.
fn filled(ui: &Ui, scene: &Scene, index: StepIndex) -> (f32, egui::Color32) {
    let palette = &scene.theme.palette;
    let current = is_current(scene, index);
    let done = is_done(scene, index);
    let way = motion::towards(ui, Id::unique(("segment", index)), done || current, motion::ROAD);
    (way, if current { palette.accent } else { palette.done })
}
