//! What the class sees, from the last row of desks.

use super::areas::{ClassAreas, progress_height};
use super::covers;
use super::figure::PresentationFigure;
use super::memory::ClassWords;
use super::names::now;
use crate::labels;
use crate::model::presentation::{Presentation, PresentationAction, Slide, Stage, Tool};
use crate::model::{Action, Page};
use crate::ui::figure::picture::fit;
use crate::ui::figure::picture::{USUAL_ASPECT, badge};
use crate::ui::figure::textures::FigureSlot;
use crate::ui::kit::qr;
use crate::ui::kit::text::{TextStyle, galley, name_widget};
use crate::ui::kit::theme::Weight;
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Galley, Id, Pos2, Rect, Role, Sense, StrokeKind, Ui, UiBuilder, pos2, vec2};
use std::sync::Arc;

/// Draws the whole window. `is_alone`: the teacher has no window of their own.
pub(super) fn class_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    presentation: &Presentation,
    is_alone: bool,
) {
    let screen = ui.max_rect();
    let palette = &scene.theme.palette;
    if let Some(cover) = presentation.cover() {
        covers::cover_ui(ui, screen, cover);
        if is_alone {
            turn_pages(ui, scene, presentation, screen);
        }
        return;
    }
    let stage = presentation.class_stage();
    let slide = presentation.slide(stage);
    // Found by trying a dozen settings: too much for each frame.
    let kept = view
        .presentation
        .class_words
        .filter(|kept| (kept.slide, kept.screen, kept.theme) == (stage.slide, screen, scene.theme));
    let areas = ClassAreas::new(ui, scene, screen, slide, kept.map(|kept| kept.setting));
    view.presentation.class_words = Some(ClassWords {
        slide: stage.slide,
        screen,
        theme: scene.theme,
        setting: areas.words.setting,
    });
    let board = board(view, stage, &areas, is_alone);
    let place = board.place(ui, scene, presentation, stage);
    let hidden = place.as_ref().map_or(Rect::NOTHING, |place| place.clip);
    fill_around(ui, screen, hidden, palette.background);
    if is_alone {
        turn_pages(ui, scene, presentation, screen);
    }
    progress_ui(ui, scene, slide, screen);
    footer_ui(ui, scene, presentation, stage, areas.footer, is_alone);
    let words = &areas.words;
    words.paint(ui, scene, areas.corner, "class", hidden);
    if let Some(place) = &place {
        let figures = &mut view.figures;
        let response = board.show(ui, scene, figures, presentation, stage, place);
        if is_alone && presentation.tool() == Tool::Pointer {
            send_turn(scene, &response);
        }
        caption_ui(
            ui,
            scene,
            presentation,
            stage,
            &areas,
            (&board, place.large),
        );
    }
    if stage.has_qr {
        qr_ui(ui, scene, slide, screen);
    }
    if is_alone && presentation.has_banner() {
        covers::banner_ui(ui, scene, screen);
    }
}

/// Fills a screen, but for the lines that something as wide as itself will hide.
fn fill_around(ui: &Ui, screen: Rect, hidden: Rect, color: egui::Color32) {
    let is_wide = hidden.x_range().contains(screen.left()) && hidden.right() >= screen.right();
    let parts = if is_wide {
        [
            screen.with_max_y(hidden.top()),
            screen.with_min_y(hidden.bottom()),
        ]
    } else {
        [screen, Rect::NOTHING]
    };
    for part in parts {
        if part.is_positive() {
            ui.painter().rect_filled(part, 0.0, color);
        }
    }
}

/// A click goes on, the other button goes back, as everywhere where something is presented: but not
/// beside a pen that has slipped off the figure.
fn turn_pages(ui: &Ui, scene: &Scene, presentation: &Presentation, screen: Rect) {
    if presentation.tool() != Tool::Pointer {
        return;
    }
    let response = ui.interact(screen, Id::unique("class screen"), Sense::CLICK);
    send_turn(scene, &response);
}

fn send_turn(scene: &Scene, response: &egui::Response) {
    if response.clicked() {
        scene
            .outbox
            .send(Action::Presentation(PresentationAction::Next));
    } else if response.secondary_clicked() {
        scene
            .outbox
            .send(Action::Presentation(PresentationAction::Back));
    }
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
        let color = if number < reached {
            scene.theme.palette.accent
        } else {
            scene.theme.palette.border
        };
        ui.painter().rect_filled(rect, 0.0, color);
    }
}

/// Where the figure lies under the words, and enlarged.
fn board(view: &mut View, stage: &Stage, areas: &ClassAreas, is_alone: bool) -> PresentationFigure {
    let card = areas.figure;
    PresentationFigure {
        home: fit(card.with_max_y(card.bottom() - areas.caption), USUAL_ASPECT),
        full: areas.full,
        slot: FigureSlot::Class,
        takes_mouse: is_alone && !stage.has_qr,
        shows_pointer: !is_alone,
        is_new: view.presentation.is_new_on(FigureSlot::Class, stage.slide),
    }
}

/// The line under the figure: what to do there, else what it is.
fn caption_ui(
    ui: &Ui,
    scene: &Scene,
    presentation: &Presentation,
    stage: &Stage,
    areas: &ClassAreas,
    (board, large): (&PresentationFigure, f32),
) {
    let Some(index) = presentation.slide(stage).figure else {
        return;
    };
    let picture = board.home;
    let sizes = &scene.theme.sizes;
    let guide = scene.model.guide();
    let (revealed, is_spoken_of) = presentation.revealed(guide, stage);
    let callout = revealed.last().filter(|_| is_spoken_of);
    let room = if large > 0.5 {
        areas.full.with_min_y(areas.full.bottom() - areas.caption)
    } else {
        picture
            .translate(vec2(0.0, picture.height()))
            .with_max_y(picture.bottom() + areas.caption)
    };
    if large > 0.5 && callout.is_none() {
        return;
    }
    ui.painter()
        .rect_filled(room, 0.0, scene.theme.palette.surface);
    let mut left = room.left() + sizes.pad;
    let text = match callout {
        Some(callout) => {
            let radius = sizes.body * 0.82;
            let center = pos2(left + radius, room.center().y);
            badge(ui, scene, callout.number, center, radius);
            left += radius * 2.0 + sizes.pad;
            callout.words.clone()
        }
        None => labels::scheme(&guide.figure(index).name),
    };
    let weight = if callout.is_some() {
        Weight::Bold
    } else {
        Weight::Medium
    };
    let color = if callout.is_some() {
        scene.theme.palette.ink
    } else {
        scene.theme.palette.muted
    };
    let width = room.right() - left;
    let style = TextStyle::new(sizes.body, weight, color);
    let words = in_lines(ui, scene, &text, style, (width, 2));
    let corner = pos2(left, room.center().y - words.size().y / 2.0);
    put(ui, words, corner, "caption", &text);
}

/// As much of it as has room in so wide and so many lines.
fn in_lines(
    ui: &Ui,
    scene: &Scene,
    text: &str,
    style: TextStyle,
    (width, lines): (f32, usize),
) -> Arc<Galley> {
    let format = TextFormat {
        line_height: Some(style.size),
        ..style.format(&scene.theme)
    };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width;
    job.wrap.max_rows = lines;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

fn put(ui: &Ui, words: Arc<Galley>, corner: Pos2, salt: &str, text: &str) {
    let rect = Rect::from_min_size(corner, words.size());
    ui.painter()
        .galley(corner, words, egui::Color32::PLACEHOLDER);
    let response = ui.interact(rect, Id::unique(("class", salt)), Sense::hover());
    name_widget(&response, Role::Label, true, text);
}

/// The address on the left; on the right the time that is left, or the keys.
fn footer_ui(
    ui: &Ui,
    scene: &Scene,
    presentation: &Presentation,
    stage: &Stage,
    rect: Rect,
    is_alone: bool,
) {
    let theme = &scene.theme;
    let sizes = &theme.sizes;
    let line = egui::Stroke::new((sizes.body / 12.0).max(2.0), theme.palette.border);
    ui.painter().hline(rect.x_range(), rect.top(), line);
    let slide = presentation.slide(stage);
    let address = match &slide.link {
        _ if !slide.check.is_empty() => slide.check.join(" · "),
        Some(address) => address.shown().to_owned(),
        None => String::new(),
    };
    let strong = TextStyle::new(sizes.body, Weight::Bold, theme.palette.ink);
    let mut left = rect.left() + sizes.margin;
    let mut right = rect.right() - sizes.margin;
    let corner = |words: &Galley, left: f32| pos2(left, rect.center().y - words.size().y / 2.0);
    let time = stage.seconds_left(slide.page, now(ui.ctx()));
    if let Some(seconds) = time {
        let text = labels::time_left(seconds);
        let words = galley(ui, theme, &text, strong, f32::INFINITY);
        right -= words.size().x;
        let place = corner(&words, right);
        put(ui, words, place, "time", &text);
        right -= sizes.margin;
    }
    let is_foreign = scene.model.source().is_foreign();
    if is_foreign {
        let style = TextStyle::new(sizes.body, Weight::Bold, theme.palette.warning_ink);
        let words = galley(ui, theme, labels::NOT_OFFICIAL, style, f32::INFINITY);
        right -= words.size().x;
        let place = corner(&words, right);
        let ground = Rect::from_min_size(place, words.size()).expand(sizes.pad * 0.4);
        let ground_color = theme.palette.warning_bg;
        ui.painter()
            .rect_filled(ground, sizes.pad * 0.4, ground_color);
        put(ui, words, place, "source", labels::NOT_OFFICIAL);
        right -= sizes.margin;
    }
    if !address.is_empty() {
        let words = in_lines(ui, scene, &address, strong, (right - left, 1));
        let place = corner(&words, left);
        left += words.size().x + sizes.margin;
        put(ui, words, place, "address", &address);
    }
    if time.is_none() && is_alone && !is_foreign {
        keys_ui(ui, scene, rect, left, right);
    }
}

/// The keys that matter, as many as there is room for.
fn keys_ui(ui: &Ui, scene: &Scene, rect: Rect, left: f32, mut right: f32) {
    let theme = &scene.theme;
    let palette = &theme.palette;
    let letters = scene.model.preferences().letter_keys;
    let words = |text: &str, weight| {
        let style = TextStyle::new(theme.sizes.body, weight, palette.muted);
        galley(ui, theme, text, style, f32::INFINITY)
    };
    let all = labels::CLASS_KEYS.map(|(key, meaning)| {
        let cap = words(&labels::key_cap(key, letters), Weight::Bold);
        (cap, words(meaning, Weight::Medium))
    });
    let pad = theme.sizes.pad * 0.5;
    let width = |(cap, meaning): &(Arc<Galley>, Arc<Galley>)| {
        cap.size().x + meaning.size().x + 3.0 * pad + theme.sizes.margin * 0.7
    };
    let mut count = all.len();
    while count > 0 && left + all.iter().take(count).map(width).sum::<f32>() > right {
        count -= 1;
    }
    for entry in all.iter().take(count).rev() {
        right -= width(entry);
        let (cap, meaning) = entry;
        let at = pos2(right, rect.center().y - cap.size().y / 2.0) + vec2(pad, 0.0);
        let frame = Rect::from_min_size(at, cap.size()).expand2(vec2(pad, 0.0));
        let edge = egui::Stroke::new(2.0, palette.muted);
        ui.painter()
            .rect_stroke(frame, pad, edge, StrokeKind::Inside);
        let beside = at + vec2(cap.size().x + 2.0 * pad, 0.0);
        ui.painter().galley(at, cap.clone(), palette.muted);
        ui.painter().galley(beside, meaning.clone(), palette.muted);
    }
}

fn qr_ui(ui: &mut Ui, scene: &Scene, slide: &Slide, screen: Rect) {
    let Some(link) = &slide.link else { return };
    let theme = &scene.theme;
    ui.painter()
        .rect_filled(screen, 0.0, theme.palette.background);
    let width = screen.height() * 0.72;
    let place = Rect::from_center_size(
        pos2(screen.center().x, screen.top() + screen.height() * 0.42),
        vec2(width, width),
    );
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.vertical_centered(|ui| qr::qr_image_ui(ui, link, width));
    });
    let font = theme.font(theme.sizes.title, Weight::Bold);
    let at = pos2(screen.center().x, screen.bottom() - screen.height() * 0.1);
    let rect = ui.painter().text(
        at,
        Align2::CENTER_CENTER,
        link.shown(),
        font,
        theme.palette.ink,
    );
    if link.is_disguised() {
        let font = theme.font(theme.sizes.body, Weight::Bold);
        let at = pos2(screen.center().x, screen.bottom() - theme.sizes.body);
        let (text, color) = (labels::DISGUISED_CLASS, theme.palette.ink);
        ui.painter()
            .text(at, Align2::CENTER_CENTER, text, font, color);
    }
    let response = ui.interact(rect, Id::unique("class qr"), Sense::hover());
    name_widget(&response, Role::Label, true, link.shown());
}
