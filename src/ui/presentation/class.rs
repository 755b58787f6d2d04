//! The class display: all of it can be read from the last row of desks. Drawn in its own window, and once more, small,
//! before the teacher.

use super::areas::{ClassAreas, progress_height};
use super::class_footer::footer_ui;
use super::class_lines::caption_ui;
use super::class_view::{ClassView, Glass};
use super::covers;
use super::figure::figure_ui;
use super::figure_place::{FigureLayout, PresentationFigure};
use super::marks;
use super::memory::ClassScreen;
use super::mouse::Mouse;
use super::names::silent;
use super::qr_cover;
use super::surface::Surface;
use crate::model::Page;
use crate::model::presentation::{Cover, Presentation, Slide};
use crate::ui::figure::picture::fit;
use crate::ui::figure::textures::{FigureSlot, USUAL_ASPECT};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::emath::TSTransform;
use egui::{CursorIcon, Id, Rect, Sense, Ui, pos2, vec2};

/// How long the mouse lies still before its pointer leaves the class's screen, seconds.
const STILL: f32 = 3.0;

/// Draws the whole window. `is_alone`: there is no second window for the teacher.
pub(super) fn class_window_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    presentation: &Presentation,
    is_alone: bool,
) {
    let screen = ui.max_rect();
    view.presentation.class_size = Some(screen.size());
    let class = ClassView {
        scene,
        presentation,
        stage: presentation.class_stage(),
        screen,
        glass: if is_alone { Glass::Alone } else { Glass::Projector },
    };
    // Not `Sense::click_and_drag()`, which the Tab key would stop at.
    let sense = Sense::CLICK | Sense::DRAG;
    let response = is_alone.then(|| ui.interact(screen, Id::unique("class screen"), sense));
    let surface = class_ui(ui, view, &class);
    if let Some(saving) = presentation.saving().filter(|_| is_alone) {
        covers::message_ui(ui, &class, saving);
    }
    if let Some(response) = &response {
        let mouse =
            Mouse { scene, presentation, surface, response, to_surface: TSTransform::IDENTITY };
        mouse.send_turns();
        mouse.send(ui);
    }
    hide_still_pointer(ui);
}

/// A pointer that nobody moves would lie on the words.
fn hide_still_pointer(ui: &Ui) {
    let pointer = ui.input(|input| input.pointer.clone());
    if pointer.time_since_last_movement() > STILL && !pointer.any_down() {
        ui.ctx().set_cursor_icon(CursorIcon::None);
    }
}

/// Draws the screen; returns where its papers lie.
pub(super) fn class_ui(ui: &mut Ui, view: &mut View, class: &ClassView) -> Surface {
    let ClassView { scene, presentation, stage, screen, glass } = *class;
    let mut surface = Surface { screen, figure: None };
    if let Some(cover) = presentation.cover() {
        covers::cover_ui(ui, screen, cover);
        if cover == Cover::White {
            marks::paint_board(ui, class, &surface);
        }
        return surface;
    }
    let slide = presentation.slide(stage);
    let shape = slide.figure.map(|figure| view.figures.aspect(scene.model.guide(), figure));
    let areas = areas(ui, view, class, slide, shape);
    let layout = figure_layout(view, class, &areas, shape.unwrap_or(USUAL_ASPECT));
    let figure = layout.place(ui, scene, presentation, stage);
    surface.figure = figure.as_ref().map(PresentationFigure::surface);
    if stage.has_qr {
        // Nobody sees it: a screen reader has only the code.
        ui.scope_builder(silent().max_rect(screen), |ui| {
            page_ui(ui, view, class, &areas, figure.as_ref(), &surface);
        });
        qr_cover::qr_ui(ui, scene, slide, screen);
        banner_ui(ui, scene, &areas);
    } else {
        page_ui(ui, view, class, &areas, figure.as_ref(), &surface);
    }
    if glass == Glass::Projector || matches!(glass, Glass::Picture { .. }) {
        marks::paint_pointer(ui, class, &surface);
    }
    surface
}

fn banner_ui(ui: &Ui, scene: &Scene, areas: &ClassAreas) {
    if let Some(banner) = areas.banner {
        covers::banner_ui(ui, scene, banner);
    }
}

/// All but what lies over it.
fn page_ui(
    ui: &mut Ui,
    view: &mut View,
    class: &ClassView,
    areas: &ClassAreas,
    figure: Option<&PresentationFigure>,
    surface: &Surface,
) {
    let ClassView { scene, presentation, stage, screen, .. } = *class;
    let hidden = figure.map_or(Rect::NOTHING, |figure| figure.clip);
    fill_around(ui, screen, hidden, scene.theme.palette.ground);
    progress_ui(ui, scene, presentation.slide(stage), screen);
    areas.words.paint(ui, scene, areas.corner, "class", hidden);
    if let Some(figure) = figure {
        figure_ui(ui, &mut view.figures, figure);
        caption_ui(ui, figure, areas);
    }
    banner_ui(ui, scene, areas);
    footer_ui(ui, class, areas.footer);
    marks::paint_strokes(ui, class, surface);
    if let Some(figure) = figure {
        marks::paint_light(ui, figure);
    }
}

/// Divides the screen. The setting of the words is found by trying dozens: too slow for each frame.
fn areas(
    ui: &Ui,
    view: &mut View,
    class: &ClassView,
    slide: &Slide,
    shape: Option<f32>,
) -> ClassAreas {
    let has_banner = class.glass == Glass::Alone && class.presentation.has_banner();
    let of = ClassScreen { size: class.screen.size(), theme: class.scene.theme, has_banner };
    let group: Vec<&Slide> = if slide.figure.is_some() {
        class.presentation.beside_same_figure(slide).collect()
    } else {
        vec![slide]
    };
    let key = class.stage.slide;
    let kept = view.presentation.setting(of, key);
    let slides = (slide, &group[..]);
    let areas = ClassAreas::new(ui, class.scene, class.screen, slides, shape, kept, has_banner);
    view.presentation.keep_setting(of, key, areas.setting);
    areas
}

/// Fills the screen, but not the band that an enlarged figure will hide: on the CPU every pixel costs.
fn fill_around(ui: &Ui, screen: Rect, hidden: Rect, color: egui::Color32) {
    let is_wide = hidden.x_range().contains(screen.left()) && hidden.right() >= screen.right();
    let parts = if is_wide {
        [screen.with_max_y(hidden.top()), screen.with_min_y(hidden.bottom())]
    } else {
        [screen, Rect::NOTHING]
    };
    for part in parts {
        if part.is_positive() {
            ui.painter().rect_filled(part, 0.0, color);
        }
    }
}

/// How far the class is: a segment for each step that counts.
fn progress_ui(ui: &Ui, scene: &Scene, slide: &Slide, screen: Rect) {
    let all = scene.model.numbered_steps();
    let reached = match slide.page {
        Page::Step(index) => scene.model.number_of(index).unwrap_or(0),
        Page::Finish => all,
    };
    let height = progress_height(scene);
    let width = screen.width() / all as f32;
    for number in 0..all {
        let left = screen.left() + width * number as f32;
        let rect =
            Rect::from_min_size(pos2(left, screen.top()), vec2(width - height / 2.0, height));
        let color =
            if number < reached { scene.theme.palette.accent } else { scene.theme.palette.line };
        ui.painter().rect_filled(rect, 0.0, color);
    }
}

fn figure_layout(
    view: &mut View,
    class: &ClassView,
    areas: &ClassAreas,
    aspect: f32,
) -> FigureLayout {
    let card = areas.figure;
    let (slot, to_eye) = match class.glass {
        Glass::Picture { slot, to_place } => (slot, to_place),
        Glass::Alone | Glass::Projector => (FigureSlot::Class, TSTransform::IDENTITY),
    };
    FigureLayout {
        home: fit(card.with_max_y(card.bottom() - areas.caption), aspect),
        full: areas.full,
        aspect,
        slot,
        to_eye,
        is_new: view.presentation.is_new_on(slot, class.stage.slide),
    }
}
