//! The class display: all of it can be read from the last row of desks.

use super::areas::{ClassAreas, progress_height};
use super::class_lines::{caption_ui, footer_ui};
use super::covers;
use super::figure::figure_ui;
use super::figure_place::FigureLayout;
use super::memory::ClassScreen;
use super::send::send;
use crate::model::Page;
use crate::model::presentation::{Presentation, PresentationAction, Slide, Stage, Tool};
use crate::ui::figure::picture::{USUAL_ASPECT, fit};
use crate::ui::figure::textures::FigureSlot;
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::{Id, Rect, Response, Sense, Ui, pos2, vec2};

/// Draws the whole window. `is_alone`: there is no second window for the teacher.
pub(super) fn class_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    presentation: &Presentation,
    is_alone: bool,
) {
    let screen = ui.max_rect();
    // Not while the pen draws: it may slip off the figure.
    let turns = is_alone && presentation.tool() == Tool::Pointer;
    if let Some(cover) = presentation.cover() {
        covers::cover_ui(ui, screen, cover);
        if turns {
            turn_pages(ui, scene, screen);
        }
        return;
    }
    let stage = presentation.class_stage();
    let slide = presentation.slide(stage);
    let areas = areas(ui, scene, view, stage, slide);
    let layout = figure_layout(view, stage, &areas, is_alone);
    let figure = layout.place(ui, scene, presentation, stage);
    let hidden = figure.as_ref().map_or(Rect::NOTHING, |figure| figure.clip);
    fill_around(ui, screen, hidden, scene.theme.palette.ground);
    if turns {
        turn_pages(ui, scene, screen);
    }
    progress_ui(ui, scene, slide, screen);
    footer_ui(ui, scene, presentation, stage, areas.footer, is_alone);
    let words = &areas.words;
    words.paint(ui, scene, areas.corner, "class", hidden);
    if let Some(figure) = &figure {
        let response = figure_ui(ui, &mut view.figures, figure);
        if turns {
            send_turn(scene, &response);
        }
        caption_ui(ui, figure, &areas);
    }
    if stage.has_qr {
        covers::qr_ui(ui, scene, slide, screen);
    }
    if is_alone && presentation.has_banner() {
        covers::banner_ui(ui, scene, screen);
    }
}

/// Divides the screen. The setting of the words is found by trying a dozen: too slow for each frame.
fn areas(ui: &Ui, scene: &Scene, view: &mut View, stage: &Stage, slide: &Slide) -> ClassAreas {
    let of = ClassScreen { slide: stage.slide, rect: ui.max_rect(), theme: scene.theme };
    let kept = view.presentation.class_words.filter(|(kept, _)| *kept == of);
    let setting = kept.map(|(_, setting)| setting);
    let areas = ClassAreas::new(ui, scene, of.rect, slide, setting);
    view.presentation.class_words = Some((of, areas.words.setting));
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

fn turn_pages(ui: &Ui, scene: &Scene, screen: Rect) {
    let response = ui.interact(screen, Id::unique("class screen"), Sense::CLICK);
    send_turn(scene, &response);
}

/// A click goes on, the right button goes back, as in every program that presents.
fn send_turn(scene: &Scene, response: &Response) {
    let turn = if response.clicked() {
        PresentationAction::Next
    } else if response.secondary_clicked() {
        PresentationAction::Back
    } else {
        return;
    };
    send(scene, turn);
}

/// How far the class is: a segment for each step that counts.
fn progress_ui(ui: &Ui, scene: &Scene, slide: &Slide, screen: Rect) {
    let guide = scene.model.guide();
    let all = guide.numbered_steps();
    let reached = match slide.page {
        Page::Step(index) => guide.number_of(index).unwrap_or(0),
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
    stage: &Stage,
    areas: &ClassAreas,
    is_alone: bool,
) -> FigureLayout {
    let card = areas.figure;
    FigureLayout {
        home: fit(card.with_max_y(card.bottom() - areas.caption), USUAL_ASPECT),
        full: areas.full,
        slot: FigureSlot::Class,
        takes_mouse: is_alone && !stage.has_qr,
        shows_pointer: !is_alone,
        is_new: view.presentation.is_new_on(FigureSlot::Class, stage.slide),
    }
}
