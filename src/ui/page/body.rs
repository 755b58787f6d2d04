//! The middle of the window: words on the left, figure on the right, or one below the other.

use super::strip::is_strip;
use super::{blocks, hints, notices};
use crate::labels;
use crate::model::{Action, Page};
use crate::ui::figure::card;
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::text::{TextStyle, clicked_once, label_ui};
use crate::ui::kit::theme::Weight;
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use crate::ui::scene::Shape;
use crate::ui::words::step_of;
use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2};

/// Draws the open page over the whole rectangle that the layout gives.
pub(crate) fn body_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let mut body = ui.max_rect();
    let told = ui
        .scope_builder(UiBuilder::new().max_rect(body), |ui| {
            notices::notices_ui(ui, scene);
        })
        .response;
    body.min.y = body.min.y.max(told.rect.bottom()).min(body.max.y);
    let sizes = &scene.theme.sizes;
    let has_figure = scene.model.figure().is_some();
    if scene.shape == Shape::Narrow || !has_figure {
        let inner = body.shrink2(egui::vec2(sizes.margin, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            scroll_ui(ui, scene, |ui| {
                ui.add_space(sizes.margin * 0.75);
                // Lines of more than some ninety characters are hard to follow.
                ui.set_max_width(ui.available_width().min(sizes.body * 46.0));
                words_ui(ui, scene, view);
                if help_height(scene) > 0.0 {
                    help_ui(ui, scene, view);
                }
                if has_figure {
                    ui.add_space(sizes.gap);
                    card::figure_ui(ui, scene, &mut view.figures, figure_rect_below(ui));
                }
                ui.add_space(sizes.margin * 0.75);
            });
        });
        return;
    }
    let (words, figure) = columns(body, scene.shape, sizes.margin);
    let help = help_height(scene);
    let (words, bottom) = words.split_top_bottom_at_y(words.bottom() - help);
    ui.scope_builder(UiBuilder::new().max_rect(words).id_salt("words"), |ui| {
        scroll_ui(ui, scene, |ui| words_ui(ui, scene, view));
    });
    if help > 0.0 {
        let place = bottom.with_min_y(bottom.top() + sizes.gap);
        ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
            help_ui(ui, scene, view);
        });
    }
    ui.scope_builder(UiBuilder::new().max_rect(figure).id_salt("figure"), |ui| {
        card::figure_ui(ui, scene, &mut view.figures, figure);
    });
}

/// Only this scrolls; a new page begins at its top.
fn scroll_ui(ui: &mut Ui, scene: &Scene, content: impl FnOnce(&mut Ui)) {
    let salt = match scene.model.page() {
        Page::Step(index) => scene.model.guide().step(index).id.0.as_str(),
        Page::Finish => "finish",
    };
    ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink(false)
        .show(ui, content);
}

/// Where the figure goes below the words: as wide as they are, as high as it then needs.
fn figure_rect_below(ui: &Ui) -> Rect {
    let left_top = ui.cursor().min;
    let width = ui.available_width();
    Rect::from_min_max(left_top, pos2(left_top.x + width, f32::INFINITY))
}

fn words_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    ui.spacing_mut().item_spacing.y = scene.theme.sizes.gap;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        // A strip says it above.
        if !is_strip(scene, ui.ctx().content_rect()) {
            eyebrow_ui(ui, scene);
        }
        let title = title(scene);
        view.focus.title_ui(ui, scene, title);
    });
    if scene.model.hints().is_some() {
        hints::hints_ui(ui, scene);
        return;
    }
    blocks::blocks_ui(ui, scene, scene.model.blocks());
}

/// Room for «На экране не так» at the foot of the words; none where it has nothing to open.
fn help_height(scene: &Scene) -> f32 {
    let sizes = &scene.theme.sizes;
    match scene.model.step() {
        Some(step) if !step.hints.is_empty() && scene.model.hints().is_none() => {
            sizes.target + sizes.gap
        }
        _ => 0.0,
    }
}

/// «На экране не так»: in the same place on every step.
fn help_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let Some(step) = scene.model.step() else {
        return;
    };
    let theme = &scene.theme;
    let caption = format!("{}  {}", labels::HINT_MARK, step.hints_title);
    let button = Button::new(theme, &caption)
        .name(&step.hints_title)
        .kind(Variant::Help)
        .max_width(ui.available_width());
    let response = button.show(ui, theme);
    view.focus.help(&response);
    if clicked_once(&response) {
        scene.outbox.send(Action::ToggleHints);
    }
}

fn eyebrow_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let (text, weight, color) = match scene.model.page() {
        Page::Step(index) => (
            step_of(scene.model, index),
            Weight::Medium,
            theme.palette.muted,
        ),
        Page::Finish if !scene.model.progress().is_complete(scene.model.guide()) => (
            labels::LAST_PAGE.to_owned(),
            Weight::Medium,
            theme.palette.muted,
        ),
        Page::Finish => (
            labels::ALL_STEPS_DONE.to_owned(),
            Weight::Bold,
            theme.palette.done,
        ),
    };
    let style = TextStyle::new(theme.sizes.small, weight, color);
    label_ui(ui, theme, &text, style);
}

fn title<'a>(scene: &'a Scene) -> &'a str {
    match scene.model.step() {
        Some(step) => &step.title,
        None => &scene.model.guide().finish.title,
    }
}

/// The body's two columns: words and figure.
#[must_use]
pub(crate) fn columns(body: Rect, shape: Shape, margin: f32) -> (Rect, Rect) {
    let inner = body.shrink2(egui::vec2(margin, (margin * 0.75).round()));
    let gap = margin;
    let words_share = match shape {
        Shape::Wide => 0.41,
        Shape::Compact | Shape::Narrow => 0.5,
    };
    let words_width = ((inner.width() - gap) * words_share).round();
    let words = Rect::from_min_size(inner.min, egui::vec2(words_width, inner.height()));
    let figure = Rect::from_min_max(pos2(words.right() + gap, inner.top()), inner.max);
    (words, figure)
}
