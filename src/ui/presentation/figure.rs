//! The figure of the class's screen with its callouts.

use super::figure_place::PresentationFigure;
use super::marks;
use super::names::place_to_name;
use crate::ui::figure::picture::{failure_words, paint_texture};
use crate::ui::figure::textures::{FigureSlot, FigureTextures, Fitted};
use crate::ui::kit::text::{name_widget, set_node};
use crate::ui::spoken::figure_named;
use egui::{Role, Stroke, StrokeKind, Ui};

pub(super) fn figure_ui(ui: &mut Ui, figures: &mut FigureTextures, shown: &PresentationFigure) {
    let scene = shown.scene;
    if let Some(response) = place_to_name(ui, shown.clip, "class figure") {
        let figure = scene.model.guide().figure(shown.index);
        name_widget(&response, Role::Figure, true, &figure_named(figure));
        set_node(ui, &response, |node| node.set_description(figure.alt.as_str()));
    }
    ui.scope(|ui| {
        ui.shrink_clip_rect(shown.clip);
        if shown.large > 0.0 {
            ui.painter().rect_filled(shown.clip, 0.0, scene.theme.palette.stage);
        }
        picture_ui(ui, figures, shown);
        marks::callouts_ui(ui, shown);
    });
    if shown.large == 0.0 {
        let width = (shown.layout.full.height() / 400.0).max(1.0);
        let edge = Stroke::new(width, scene.theme.palette.line);
        ui.painter().rect_stroke(shown.picture, 0.0, edge, StrokeKind::Outside);
    }
}

fn picture_ui(ui: &Ui, figures: &mut FigureTextures, shown: &PresentationFigure) {
    let scene = shown.scene;
    let guide = scene.model.guide();
    let (slot, width) = if shown.large > 0.0 {
        (FigureSlot::Large, f32::INFINITY)
    } else {
        let layout = &shown.layout;
        (layout.slot, layout.home.width() * layout.to_eye.scaling)
    };
    match figures.show(ui.ctx(), guide, shown.index, slot, width) {
        Fitted::Ready { texture, .. } => paint_texture(ui.painter(), texture, shown.picture),
        Fitted::Pending => {}
        Fitted::Failed(why) => {
            let (style, figure) = (scene.theme.small(), guide.figure(shown.index));
            let (at, words) = failure_words(ui, figure, &why, style, shown.clip);
            ui.painter().galley(at, words, style.color);
        }
    }
}
