//! Draws a `&Model` and sends actions to an `Outbox`. Drawing never acts: egui may draw a frame
//! twice. Knows no service.

mod dialog;
mod drop_veil;
mod figure;
mod file_words;
mod focus;
mod keys;
mod kit;
mod memory;
mod page;
mod paper_words;
mod prepare;
mod presentation;
mod scene;
mod signs;
mod spoken;
mod words;

pub(crate) use drop_veil::dropped;
pub use figure::decode::scaled;
pub(crate) use figure::decode::scaled_from;
pub(crate) use keys::keys;
pub(crate) use kit::announcer::is_heard;
pub(crate) use kit::held_keys::SLOWEST_REPEAT;
pub(crate) use kit::theme::fonts_anew;
pub(crate) use memory::View;
pub(crate) use prepare::prepare;
pub(crate) use presentation::Drawings;
pub(crate) use signs::undrawn;
pub(crate) use words::{settings_fault, view_name, window_title};

use crate::labels;
use crate::model::presentation::PresentationView;
use crate::model::{Model, Outbox, Overlay};
use egui::{Context, Ui};
use figure::textures::FigureSlot;
use figure::zoom;
use figure::zoom_state::ZoomState;
use kit::parts::behind_ui;
use page::fit::fitting_scene;
use page::{frame, library, resume};
use scene::{Scene, scene};

/// Points. In a window smaller than this nothing could be read, and nothing is drawn: a tiling window
/// manager, or a hand on the window's edge, may bring it there for a moment.
const SMALLEST: f32 = 160.0;

/// Draws the main window.
pub(crate) fn wizard_ui(ui: &mut Ui, model: &Model, view: &mut View, outbox: &Outbox) {
    let window = ui.max_rect();
    let scene = fitting_scene(ui, model, outbox, view);
    apply_theme(ui, &scene, view);
    let name = if model.asks_guide() { labels::TITLE } else { model.title().0 };
    focus::name_window(ui, name);
    view.focus.begin_frame(ui.ctx(), model);
    ui.painter().rect_filled(window, 0.0, scene.theme.palette.ground);
    let smallest = SMALLEST * scene.theme.sizes.type_factor.max(1.0);
    if window.width().min(window.height()) < smallest {
        return;
    }
    if let Some(presentation) = model.presentation() {
        let which = presentation.windows(model.desktop()).main;
        presentation::presentation_ui(ui, &scene, view, presentation, which);
        return;
    }
    if !matches!(model.overlay(), Some(Overlay::Figure(_))) {
        view.zoom = ZoomState::default();
    }
    behind_ui(ui, scene.has_card(), |ui| match model.overlay() {
        Some(Overlay::Figure(figure)) if !model.enlarges_beside() => {
            zoom::zoom_ui(ui, &scene, &mut view.zoom, &mut view.figures, *figure);
        }
        _ if model.asks_guide() => library::library_ui(ui, &scene, view),
        _ if model.asks_whose() => resume::resume_ui(ui, &scene, view),
        _ => frame::page_ui(ui, &scene, view),
    });
    dialog::overlay_ui(ui.ctx(), &scene, &mut view.menu);
    drop_veil::drop_veil_ui(ui, &scene);
    view.focus.end_frame(ui.ctx(), &scene);
    let is_enlarged = matches!(model.overlay(), Some(Overlay::Figure(_)));
    let zoom = (is_enlarged && !model.enlarges_beside()).then_some(view.zoom.factor);
    view.announcer.end_frame(ui.ctx(), model.hears_announcements(), || {
        let mut said = spoken::said(model);
        said.push(spoken::figure_zoom_said(zoom));
        said
    });
}

fn apply_theme(ui: &Ui, scene: &Scene, view: &mut View) {
    let reduces_motion = scene.model.reduces_motion();
    let style = (scene.theme, reduces_motion);
    if view.applied != Some(style) {
        scene.theme.apply(ui.ctx(), reduces_motion);
        view.applied = Some(style);
    }
}

/// Draws the window of a figure enlarged beside the strip.
pub(crate) fn figure_ui(
    ui: &mut Ui,
    model: &Model,
    view: &mut View,
    outbox: &Outbox,
    figure: crate::guide::FigureIndex,
) {
    let scene = scene(ui, model, outbox);
    focus::name_window(ui, &model.guide().figure(figure).name);
    zoom::zoom_ui(ui, &scene, &mut view.zoom, &mut view.figures, figure);
    view.focus.end_child_frame(ui.ctx(), &scene);
    let zoom = view.zoom.factor;
    let hears = model.hears_announcements();
    view.figure_announcer.end_frame(ui.ctx(), hears, || vec![spoken::figure_zoom_said(Some(zoom))]);
}

/// Draws the second window of a presentation.
pub(crate) fn second_ui(
    ui: &mut Ui,
    model: &Model,
    view: &mut View,
    outbox: &Outbox,
    which: PresentationView,
) {
    let scene = scene(ui, model, outbox);
    focus::name_window(ui, view_name(which));
    if let Some(presentation) = model.presentation() {
        presentation::presentation_ui(ui, &scene, view, presentation, which);
    }
}

/// Ends a frame of all windows: has pictures made ahead, and forgets those that nobody needs.
pub(crate) fn end_frame(ctx: &Context, model: &Model, view: &mut View) {
    if let Some(presentation) = model.presentation() {
        presentation::prepare(ctx, model, view, presentation);
    } else {
        for index in model.figures_nearby() {
            view.figures.prepare(ctx, model.guide(), index, FigureSlot::Page);
        }
    }
    view.figures.end_frame();
}
