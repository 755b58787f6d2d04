//! A figure of a presentation with all that lies on it: both views show it, and both take the mouse on it.

use super::figure_place::PresentationFigure;
use super::{marks, mouse};
use crate::ui::figure::picture::{USUAL_ASPECT, fit, paint_failure, paint_texture};
use crate::ui::figure::textures::{FigureSlot, FigureTextures, Fitted};
use crate::ui::kit::text::name_widget;
use egui::{Id, Response, Role, Sense, Ui};

pub(super) fn figure_ui(
    ui: &mut Ui,
    figures: &mut FigureTextures,
    shown: &PresentationFigure,
) -> Response {
    let scene = shown.scene;
    let id = Id::unique(("presentation figure", shown.layout.slot));
    // Not `Sense::click_and_drag()`, which the Tab key would stop at.
    let response = ui.interact(shown.clip, id, Sense::CLICK | Sense::DRAG);
    let alt = &scene.model.guide().figure(shown.index).alt;
    name_widget(&response, Role::Image, true, alt);
    ui.scope(|ui| {
        ui.shrink_clip_rect(shown.clip);
        let ground = scene.theme.palette.stage;
        ui.painter().rect_filled(shown.clip, 0.0, ground);
        picture_ui(ui, figures, shown);
        marks::callouts_ui(ui, shown);
        marks::paint_strokes(ui, shown);
        marks::paint_pointer(ui, shown);
    });
    if shown.layout.takes_mouse {
        mouse::send_mouse(ui, shown, &response);
    }
    response
}

fn picture_ui(ui: &Ui, figures: &mut FigureTextures, shown: &PresentationFigure) {
    let scene = shown.scene;
    let guide = scene.model.guide();
    let (slot, width) = if shown.large > 0.0 {
        (FigureSlot::Large, f32::INFINITY)
    } else {
        let home = fit(shown.layout.home, USUAL_ASPECT);
        (shown.layout.slot, home.width())
    };
    match figures.show(ui.ctx(), guide, shown.index, slot, width) {
        Fitted::Ready { texture, .. } => paint_texture(ui.painter(), texture, shown.picture),
        Fitted::Pending => {}
        Fitted::Failed => {
            let style = scene.theme.small().medium();
            paint_failure(ui, guide.figure(shown.index), style, shown.clip.center());
        }
    }
}
