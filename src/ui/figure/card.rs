//! A figure on the stage of a page: its name, the picture as large as fits, the words of its callouts, caption.

use super::card_plan::Measures;
use super::legend::{Legend, LegendLook};
use super::name_chip::{name_chip, name_chip_size};
use super::picture::{Look, picture_ui, pointed};
use super::private_window::private_window_ui;
use super::textures::{FigureSlot, FigureTextures};
use crate::guide::{Figure, FigureIndex};
use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::motion;
use crate::ui::kit::option::segments_ui;
use crate::ui::kit::text::note_ui;
use crate::ui::kit::theme::RADIUS;
use crate::ui::scene::{Scene, Shape};
use egui::{CursorIcon, Id, Rect, Sense, Ui, UiBuilder, pos2, vec2};
use std::f32::consts::PI;

/// How much larger the frames are in the middle of their one breath, points.
const BREATH: f32 = 3.0;

/// Draws what the page shows beside its words at the top of `room`; takes the place that it uses.
pub(crate) fn figure_ui(ui: &mut Ui, scene: &Scene, figures: &mut FigureTextures, room: Rect) {
    let Some(index) = scene.model.figure() else {
        private_window_ui(ui, scene, room);
        return;
    };
    let figure = scene.model.guide().figure(index);
    let look = if scene.shape.is_narrow() { LegendLook::Rows } else { LegendLook::Chips };
    let legend = Legend::new(ui, scene, figure, room.width(), look);
    let caption = scene.theme.note().galley(ui, &figure.caption, room.width());
    let head = Head::new(ui, scene, index, room.width());
    let plan = Measures {
        room,
        head: head.height,
        aspect: figures.aspect(scene.model.guide(), index),
        legend: legend.height,
        // A strip has no room for it: the enlarged figure names itself.
        caption: if scene.shape == Shape::Strip { 0.0 } else { caption.size().y },
    }
    .plan();
    ui.allocate_rect(room.with_max_y(plan.bottom), Sense::hover());
    head.show(ui, plan.head);
    let chosen = plan.legend.and_then(|place| legend.pointed(ui, place.min));
    let look = Look {
        slot: FigureSlot::Page,
        lit: chosen,
        radius: f32::from(RADIUS.nw),
        breath: breath(ui, figure),
        tint: scene.theme.figure_tint(),
    };
    let response = picture_ui(ui, scene, figures, index, plan.picture, &look);
    let frame = pointed(ui, figure, response.rect);
    if let Some(place) = plan.legend {
        legend.paint(ui, scene, place.min, chosen.or(frame));
    } else if let Some(callout) = figure.callouts.iter().find(|it| Some(it.number) == frame) {
        response.clone().on_hover_text(&callout.words);
    }
    if let Some(place) = plan.caption {
        note_ui(ui, Rect::from_min_size(place.min, caption.size()), caption);
    }
    if response.contains_pointer() {
        ui.ctx().set_cursor_icon(CursorIcon::ZoomIn);
    }
    scene.send_if(response.clicked(), Action::Enlarge(index));
}

/// How much larger the frames of a figure are that has just come.
fn breath(ui: &Ui, figure: &Figure) -> f32 {
    let key = Id::unique(&figure.id).value();
    let way = motion::arrival(ui.ctx(), Id::unique("frames breathe"), key, motion::BREATH);
    BREATH * (PI * way).sin()
}

/// The name, or all names with a tick on this one, and the button that enlarges it.
struct Head<'a> {
    scene: &'a Scene<'a>,
    figures: Vec<FigureIndex>,
    shown: FigureIndex,
    /// Whether the names stand side by side.
    in_row: bool,
    /// How the button that enlarges is shown.
    enlarge: Enlarge,
    /// Points.
    height: f32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Enlarge {
    WithKey,
    InWords,
    Icon,
    /// A press on the figure does the same.
    Nothing,
}

impl<'a> Head<'a> {
    fn new(ui: &Ui, scene: &'a Scene<'a>, shown: FigureIndex, room: f32) -> Self {
        let sizes = &scene.theme.sizes;
        let figures = scene.model.figures();
        let names = match &figures[..] {
            [_, _, ..] => names_width(ui, scene, &figures),
            _ => name_chip_size(ui, scene, &scene.model.guide().figure(shown).name, room).x,
        };
        let in_row = names <= room;
        let kinds: &[Enlarge] = match scene.shape {
            Shape::Strip => &[],
            Shape::Narrow => &[Enlarge::InWords, Enlarge::Icon],
            Shape::Wide | Shape::Compact => &[Enlarge::WithKey, Enlarge::InWords, Enlarge::Icon],
        };
        let fits = |kind: &&Enlarge| {
            let width = enlarge_button(scene, "", **kind).size(ui).x;
            names.min(room) + 8.0 + width <= room
        };
        let enlarge = kinds.iter().find(fits).copied().unwrap_or(Enlarge::Nothing);
        let rows = match figures.len() {
            count if count > 1 && !in_row => count as f32,
            1 if scene.shape == Shape::Strip => 0.0,
            _ => 1.0,
        };
        let height = rows * sizes.target;
        Self { scene, figures, shown, in_row, enlarge, height }
    }

    fn show(&self, ui: &mut Ui, place: Rect) {
        let (scene, figures) = (self.scene, &self.figures);
        let guide = scene.model.guide();
        let name = |index: &FigureIndex| guide.figure(*index).name.as_str();
        if self.height == 0.0 {
            return;
        }
        if figures.len() < 2 {
            name_chip(ui, scene, place, name(&self.shown));
        } else if self.in_row {
            let names: Vec<&str> = figures.iter().map(name).collect();
            let chosen = figures.iter().position(|it| *it == self.shown).unwrap_or(0);
            let pressed = ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
                segments_ui(ui, &scene.theme, &names, chosen)
            });
            if let Some(index) = pressed.inner.and_then(|pressed| figures.get(pressed)) {
                scene.outbox.send(Action::ShowFigure(*index));
            }
        } else {
            self.column_ui(ui, place);
        }
        if self.enlarge == Enlarge::Nothing {
            return;
        }
        let name = labels::enlarge_named(name(&self.shown));
        let button = enlarge_button(scene, &name, self.enlarge);
        let size = button.size(ui);
        let corner = pos2(place.right() - size.x, place.center().y - size.y / 2.0);
        let is_clicked = ui.place(Rect::from_min_size(corner, size), button).clicked();
        scene.send_if(is_clicked, Action::Enlarge(self.shown));
    }

    /// The names one below the other, where large type leaves no other room.
    fn column_ui(&self, ui: &mut Ui, place: Rect) {
        let theme = &self.scene.theme;
        for (index, figure) in self.figures.iter().enumerate() {
            let name = &self.scene.model.guide().figure(*figure).name;
            let top = place.top() + index as f32 * theme.sizes.target;
            let row = Rect::from_min_size(
                pos2(place.left(), top),
                vec2(place.width(), theme.sizes.target),
            );
            let is_shown = *figure == self.shown;
            let button = Button::new(theme, name).chosen(is_shown).width(place.width());
            let button = if is_shown { button.icon(Icon::Check) } else { button };
            let is_clicked = ui.place(row, button).clicked();
            self.scene.send_if(is_clicked, Action::ShowFigure(*figure));
        }
    }
}

fn enlarge_button<'a>(scene: &'a Scene, name: &'a str, kind: Enlarge) -> Button<'a> {
    let caption = if kind == Enlarge::Icon { "" } else { labels::ENLARGE };
    let button = Button::new(&scene.theme, caption).name(name).icon(Icon::Zoom);
    if kind == Enlarge::WithKey { button.key(labels::ZOOM_IN) } else { button }
}

/// Of the names side by side: their words, what is around each, the tick on one, and the edge of the track.
fn names_width(ui: &Ui, scene: &Scene, figures: &[FigureIndex]) -> f32 {
    let guide = scene.model.guide();
    let words = |index: &FigureIndex| {
        let name = &guide.figure(*index).name;
        scene.theme.strong().galley(ui, name, f32::INFINITY).size().x + 24.0
    };
    figures.iter().map(words).sum::<f32>() + Icon::side(scene.theme.sizes.control) + 16.0
}
