//! A figure on the stage of a page: its name, the picture as large as fits, the words of its callouts, caption.

use super::breath::breath;
use super::card_plan::{LEAST_SHARE, LEAST_SHARE_OF_MANY, Measures};
use super::head::Head;
use super::legend::{Legend, LegendLook};
use super::picture::{Look, named_ui, picture_ui, pointed};
use super::private_window::private_window_ui;
use super::textures::{FigureSlot, FigureTextures};
use super::together::together_ui;
use crate::model::Action;
use crate::ui::kit::text::note_ui;
use crate::ui::kit::theme::RADIUS;
use crate::ui::kit::tip::Tip;
use crate::ui::scene::{Scene, Shape};
use crate::ui::spoken::{figure_named, figure_said};
use egui::{CursorIcon, Id, Rect, Sense, Ui};

/// Draws what the page shows beside its words at the top of `room`; takes the place that it uses.
pub(crate) fn figure_ui(ui: &mut Ui, scene: &Scene, figures: &mut FigureTextures, room: Rect) {
    let Some(index) = scene.model.figure() else {
        private_window_ui(ui, scene, room);
        return;
    };
    if together_ui(ui, scene, figures, room) {
        return;
    }
    let figure = scene.model.guide().figure(index);
    let look = if scene.shape.is_narrow() { LegendLook::Rows } else { LegendLook::Chips };
    let mut legend = Legend::new(ui, scene, figure, room.width(), look);
    let caption = scene.theme.note().galley(ui, &figure.caption, room.width());
    let head = Head::new(ui, scene, index, room.size());
    let measures = Measures {
        room,
        head: head.height,
        aspect: figures.aspect(scene.model.guide(), index),
        least_share: LEAST_SHARE,
        legend: legend.height,
        // A strip has no room for it: the enlarged figure names itself.
        caption: if scene.shape == Shape::Strip { 0.0 } else { caption.size().y },
    };
    let mut plan = measures.plan();
    if plan.legend.is_none() && legend.height > 0.0 {
        // Many words have room in two columns, where they have none below each other.
        let columns = Legend::new(ui, scene, figure, room.width(), LegendLook::Columns);
        let least_share = LEAST_SHARE_OF_MANY;
        let other = Measures { least_share, legend: columns.height, ..measures }.plan();
        if other.legend.is_some() {
            (legend, plan) = (columns, other);
        }
    }
    ui.allocate_rect(room.with_max_y(plan.bottom), Sense::hover());
    head.show(ui, plan.head);
    let chosen = plan.legend.and_then(|place| legend.pointed(ui, place.min));
    let look = Look {
        slot: FigureSlot::Page,
        lit: chosen,
        radius: f32::from(RADIUS.nw),
        breath: breath(ui, Id::unique("frames breathe"), Id::unique(&figure.id).value()),
        tint: scene.theme.figure_tint(),
    };
    let said = [figure_named(figure), figure_said(figure)];
    named_ui(ui, figure, look.slot, plan.picture, said.each_ref().map(String::as_str));
    let response = picture_ui(ui, scene, figures, index, plan.picture, &look);
    let frame = pointed(ui, figure, response.rect);
    if let Some(place) = plan.legend {
        legend.paint(ui, scene, place.min, chosen.or(frame));
    } else if let Some(callout) = figure.callouts.iter().find(|it| Some(it.number) == frame) {
        Tip::new(&callout.words).show(&scene.theme, response.clone());
    }
    if let Some(place) = plan.caption {
        note_ui(ui, Rect::from_min_size(place.min, caption.size()), caption);
    }
    if response.contains_pointer() {
        ui.ctx().set_cursor_icon(CursorIcon::ZoomIn);
    }
    scene.send_if(response.clicked(), Action::Enlarge(index));
}
