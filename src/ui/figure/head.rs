//! What stands above a picture on its stage: its name, or the names of all figures of the page with a tick on this one,
//! and the button that enlarges it.

use super::name_chip::{name_chip, name_chip_size};
use super::tabs::Tabs;
use crate::guide::FigureIndex;
use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::option::segments_ui;
use crate::ui::scene::{Scene, Shape};
use egui::{Rect, Ui, UiBuilder, Vec2, pos2, vec2};

/// The largest share of a stage's height for names in rows.
const MOST: f32 = 0.3;
/// Between the names and the button, points.
const GAP: f32 = 8.0;

pub(super) struct Head<'a> {
    scene: &'a Scene<'a>,
    shown: FigureIndex,
    names: Names<'a>,
    /// How the button that enlarges is shown.
    enlarge: Enlarge,
    /// Points.
    pub height: f32,
}

enum Names<'a> {
    /// A strip has no room for the only one: the enlarged figure names itself.
    Nothing,
    One(&'a str),
    /// Side by side in one row.
    Segments(Vec<(FigureIndex, &'a str)>),
    Rows(Tabs<'a>),
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
    /// For a stage of this size.
    pub(super) fn new(ui: &Ui, scene: &'a Scene<'a>, shown: FigureIndex, room: Vec2) -> Self {
        let guide = scene.model.guide();
        let name = |index: FigureIndex| (index, guide.figure(index).name.as_str());
        let figures: Vec<_> = scene.model.figures().into_iter().map(name).collect();
        let (_, own) = name(shown);
        let several = figures.len() > 1;
        let wanted = if several {
            names_width(ui, scene, &figures)
        } else {
            name_chip_size(ui, scene, own, f32::INFINITY).x
        };
        let kinds: &[Enlarge] = match scene.shape {
            Shape::Strip => &[],
            Shape::Narrow => &[Enlarge::InWords, Enlarge::Icon],
            Shape::Wide | Shape::Compact => &[Enlarge::WithKey, Enlarge::InWords, Enlarge::Icon],
        };
        let width = |kind: Enlarge| match kind {
            Enlarge::Nothing => 0.0,
            kind => GAP + enlarge_button(scene, "", kind).size(ui).x,
        };
        let fits = |kind: &&Enlarge| wanted + width(**kind) <= room.x;
        let last = kinds.last().copied().unwrap_or(Enlarge::Nothing);
        let is_row = wanted <= room.x;
        let enlarge = kinds.iter().find(fits).copied();
        // Beside one row it gives way to the names; several are narrower by its sign.
        let enlarge = enlarge.unwrap_or(if is_row { Enlarge::Nothing } else { last });
        let left = room.x - width(enlarge);
        let target = scene.theme.sizes.target;
        let (names, height) = match () {
            () if several && is_row => (Names::Segments(figures), target),
            () if several => {
                let size = vec2(left, room.y * MOST);
                let tabs = Tabs::new(ui, &scene.theme, &figures, shown, size);
                let height = tabs.height;
                (Names::Rows(tabs), height)
            }
            () if scene.shape == Shape::Strip => (Names::Nothing, 0.0),
            () => (Names::One(own), target.max(name_chip_size(ui, scene, own, left).y)),
        };
        Self { scene, shown, names, enlarge, height }
    }

    pub(super) fn show(self, ui: &mut Ui, place: Rect) {
        let scene = self.scene;
        let target = scene.theme.sizes.target;
        let name = labels::enlarge_named(&scene.model.guide().figure(self.shown).name);
        let button = enlarge_button(scene, &name, self.enlarge);
        let size = button.size(ui);
        let has_button = self.enlarge != Enlarge::Nothing;
        let left = place.with_max_x(place.right() - f32::from(has_button) * (size.x + GAP));
        let pressed = match self.names {
            Names::Nothing => return,
            Names::One(name) => {
                name_chip(ui, scene, left, name);
                None
            }
            Names::Segments(figures) => {
                let names: Vec<&str> = figures.iter().map(|(_, name)| *name).collect();
                let chosen = figures.iter().position(|(it, _)| *it == self.shown).unwrap_or(0);
                let pressed = ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
                    segments_ui(ui, &scene.theme, &names, chosen)
                });
                pressed.inner.and_then(|pressed| figures.get(pressed)).map(|(it, _)| *it)
            }
            Names::Rows(tabs) => tabs.show(ui, left),
        };
        if let Some(figure) = pressed {
            scene.outbox.send(Action::ShowFigure(figure));
        }
        if has_button {
            let row = place.with_max_y(place.top() + target);
            let corner = pos2(row.right() - size.x, row.center().y - size.y / 2.0);
            let is_clicked = ui.place(Rect::from_min_size(corner, size), button).clicked();
            scene.send_if(is_clicked, Action::Enlarge(self.shown));
        }
    }
}

fn enlarge_button<'a>(scene: &'a Scene, name: &'a str, kind: Enlarge) -> Button<'a> {
    let caption = if kind == Enlarge::Icon { "" } else { labels::ENLARGE };
    let button = Button::new(&scene.theme, caption).name(name).icon(Icon::Zoom);
    if kind == Enlarge::WithKey { button.key(labels::ZOOM_IN) } else { button }
}

/// Of the names side by side: their words, what is around each, the tick on one, and the edge of the track.
fn names_width(ui: &Ui, scene: &Scene, figures: &[(FigureIndex, &str)]) -> f32 {
    let words = |(_, name): &(FigureIndex, &str)| {
        scene.theme.strong().galley(ui, name, f32::INFINITY).size().x + 24.0
    };
    figures.iter().map(words).sum::<f32>() + Icon::side(scene.theme.sizes.control) + 16.0
}
