//! The figures of a page that asks for them together, all in sight: each has its name, its words and its own way to be
//! enlarged.

use super::breath::breath;
use super::legend::{Legend, LegendLook};
use super::picture::{Look, named_ui, picture_ui, pointed};
use super::textures::{FigureSlot, FigureTextures};
use super::together_plan::{Cell, Measures, Parts};
use crate::guide::{Figure, FigureIndex};
use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::text::note_ui;
use crate::ui::kit::theme::RADIUS;
use crate::ui::kit::tip::Tip;
use crate::ui::scene::{Scene, Shape};
use crate::ui::spoken::{figure_named, figure_said};
use egui::{CursorIcon, Galley, Id, Rect, Sense, Ui, UiBuilder, pos2};
use std::sync::Arc;

/// More of them are too small together.
const MOST: usize = 4;
/// Between a name and the button, points.
const GAP: f32 = 8.0;

/// Draws them where the page asks for it and there is room; returns whether it did.
pub(super) fn together_ui(
    ui: &mut Ui,
    scene: &Scene,
    figures: &mut FigureTextures,
    room: Rect,
) -> bool {
    let all = scene.model.figures_together();
    // Beside a browser there is room for one.
    if scene.shape == Shape::Strip || !(2..=MOST).contains(&all.len()) {
        return false;
    }
    let guide = scene.model.guide();
    let aspects: Vec<f32> = all.iter().map(|index| figures.aspect(guide, *index)).collect();
    let button = enlarge(scene, "").size(ui);
    let heads = all.iter().map(|index| {
        let name = &guide.figure(*index).name;
        scene.theme.strong().galley(ui, name, f32::INFINITY).size().x + GAP + button.x
    });
    let heads: Vec<f32> = heads.collect();
    let measures = Measures {
        room,
        head: button.y,
        heads: &heads,
        aspects: &aspects,
        type_factor: scene.theme.sizes.type_factor,
    };
    let parts = |width: f32| {
        let of = |index: &FigureIndex| {
            let figure = guide.figure(*index);
            Parts {
                legend: legend(ui, scene, figure, width).height,
                caption: caption(ui, scene, figure, width).size().y,
            }
        };
        all.iter().map(of).collect()
    };
    let Some((cells, width)) = measures.plan(parts) else {
        return false;
    };
    let bottom = cells.iter().map(|cell| cell.whole.bottom()).fold(room.top(), f32::max);
    ui.allocate_rect(room.with_max_y(bottom), Sense::hover());
    for (index, cell) in all.into_iter().zip(cells) {
        let builder = UiBuilder::new().max_rect(cell.whole).id_salt(&guide.figure(index).id);
        ui.scope_builder(builder, |ui| cell_ui(ui, scene, figures, index, &cell, width));
    }
    true
}

fn cell_ui(
    ui: &mut Ui,
    scene: &Scene,
    figures: &mut FigureTextures,
    index: FigureIndex,
    cell: &Cell,
    width: f32,
) {
    let figure = scene.model.guide().figure(index);
    head_ui(ui, scene, index, cell.head);
    let legend = cell.legend.map(|corner| {
        let across = legend(ui, scene, figure, width);
        // Under a narrow picture, where that takes no more lines.
        let left = cell.picture.left();
        let under = legend(ui, scene, figure, cell.whole.right() - left);
        let is_as_high = under.height <= across.height;
        if is_as_high { (pos2(left, corner.y), under) } else { (corner, across) }
    });
    let lit = legend.as_ref().and_then(|(corner, legend)| legend.pointed(ui, *corner));
    // It is there already when words refer to it: its frames breathe once more.
    let is_meant = scene.model.figure() == Some(index);
    let key = 2 * u64::from(scene.model.arrivals()) + u64::from(is_meant);
    let look = Look {
        slot: FigureSlot::Page,
        lit,
        radius: f32::from(RADIUS.nw),
        breath: breath(ui, Id::unique(("frames breathe", &figure.id)), key),
        tint: scene.theme.figure_tint(),
    };
    let said = [figure_named(figure), figure_said(figure)];
    named_ui(ui, figure, look.slot, cell.picture, said.each_ref().map(String::as_str));
    let response = picture_ui(ui, scene, figures, index, cell.picture, &look);
    let frame = pointed(ui, figure, response.rect);
    if let Some((corner, legend)) = legend {
        legend.paint(ui, scene, corner, lit.or(frame));
    } else if let Some(callout) = figure.callouts.iter().find(|it| Some(it.number) == frame) {
        Tip::new(&callout.words).show(&scene.theme, response.clone());
    }
    if let Some(corner) = cell.caption {
        let words = caption(ui, scene, figure, width);
        let left = (cell.picture.center().x - words.size().x / 2.0).max(corner.x);
        // Under the edge of a picture that is wider.
        let left = if words.size().x < cell.picture.width() { cell.picture.left() } else { left };
        note_ui(ui, Rect::from_min_size(pos2(left.round(), corner.y), words.size()), words);
    }
    if response.contains_pointer() {
        ui.ctx().set_cursor_icon(CursorIcon::ZoomIn);
    }
    scene.send_if(response.clicked(), Action::Enlarge(index));
}

/// Its name, and at the right the button that enlarges it.
fn head_ui(ui: &mut Ui, scene: &Scene, index: FigureIndex, place: Rect) {
    let figure = scene.model.guide().figure(index);
    let name = labels::enlarge_named(&figure.name);
    let button = enlarge(scene, &name).known_as((&name, index));
    let size = button.size(ui);
    let corner = pos2(place.right() - size.x, place.center().y - size.y / 2.0);
    let words = scene.theme.strong().galley(ui, &figure.name, f32::INFINITY);
    let at = pos2(place.left(), place.center().y - words.size().y / 2.0);
    note_ui(ui, Rect::from_min_size(at, words.size()), words);
    let response = ui.place(Rect::from_min_size(corner, size), button);
    let is_clicked = Tip::new(&name).show(&scene.theme, response).clicked();
    scene.send_if(is_clicked, Action::Enlarge(index));
}

fn enlarge<'a>(scene: &'a Scene, name: &'a str) -> Button<'a> {
    Button::new(&scene.theme, "").icon(Icon::Zoom).name(name)
}

fn legend(ui: &Ui, scene: &Scene, figure: &Figure, width: f32) -> Legend {
    Legend::new(ui, scene, figure, width, LegendLook::Rows)
}

fn caption(ui: &Ui, scene: &Scene, figure: &Figure, width: f32) -> Arc<Galley> {
    scene.theme.note().galley(ui, &figure.caption, width)
}
