//! The middle of the window: words on the left, figure on the right, or one below the other.

use super::lying_road::is_first;
use super::{blocks, hints, lying_road, notices};
use crate::guide::Step;
use crate::labels;
use crate::model::{Action, Page};
use crate::ui::figure::card;
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::parts::parts;
use crate::ui::kit::text::clicked_once;
use crate::ui::memory::View;
use crate::ui::scene::{Scene, Shape};
use crate::ui::words::step_of;
use egui::{Rect, ScrollArea, Ui, UiBuilder, Vec2, vec2};
use egui_extras::Size;

/// Draws the open page over the whole rectangle that the layout gives.
pub(super) fn body_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    ui.spacing_mut().item_spacing.y = 0.0;
    notices::notices_ui(ui, scene);
    let margin = scene.theme.sizes.margin;
    if scene.shape.is_narrow() || scene.model.figure().is_none() {
        inset_ui(ui, vec2(margin, 0.0), |ui| one_column_ui(ui, scene, view));
    } else {
        let above = (margin * 0.75).round();
        let free = vec2(margin, above);
        inset_ui(ui, free, |ui| two_columns_ui(ui, scene, view));
    }
}

/// Room left free around what `content` draws.
fn inset_ui(ui: &mut Ui, free: Vec2, content: impl FnOnce(&mut Ui)) {
    let inner = ui.available_rect_before_wrap().shrink2(free);
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        ui.reset_style();
        content(ui);
    });
}

fn one_column_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let sizes = &scene.theme.sizes;
    scroll_ui(ui, scene, |ui| {
        ui.add_space(sizes.margin * 0.75);
        if !is_first(scene) {
            // Lines of more than some ninety characters are hard to follow.
            ui.set_max_width(ui.available_width().min(sizes.body * 46.0));
        }
        words_ui(ui, scene, view);
        help_ui(ui, scene, view);
        if scene.model.figure().is_some() {
            ui.add_space(sizes.gap);
            // As wide as the words, as high as it then needs.
            let below = vec2(ui.available_width(), f32::INFINITY);
            let place = Rect::from_min_size(ui.cursor().min, below);
            card::figure_ui(ui, scene, &mut view.figures, place);
        }
        ui.add_space(sizes.margin * 0.75);
    });
}

fn two_columns_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let gap = scene.theme.sizes.margin;
    let words_share = match scene.shape {
        Shape::Wide => 0.41,
        Shape::Compact | Shape::Narrow | Shape::Strip => 0.5,
    };
    let words_width = ((ui.available_width() - gap) * words_share).round();
    parts(ui)
        .size(Size::exact(words_width))
        .size(Size::exact(gap))
        .size(Size::remainder())
        .horizontal(|mut strip| {
            strip.cell(|ui| words_and_help_ui(ui, scene, view));
            strip.empty();
            strip.cell(|ui| {
                ui.reset_style();
                card::figure_ui(ui, scene, &mut view.figures, ui.max_rect());
            });
        });
}

/// Only the words scroll: the way to the hints stays in the same place on every step.
fn words_and_help_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let sizes = &scene.theme.sizes;
    let help = help_of(scene).map_or(0.0, |_| sizes.target + sizes.gap);
    parts(ui).size(Size::remainder()).size(Size::exact(help)).vertical(|mut strip| {
        strip.cell(|ui| {
            ui.reset_style();
            scroll_ui(ui, scene, |ui| words_ui(ui, scene, view));
        });
        strip.cell(|ui| {
            ui.add_space(sizes.gap);
            help_ui(ui, scene, view);
        });
    });
}

/// A new page begins at its top.
fn scroll_ui(ui: &mut Ui, scene: &Scene, content: impl FnOnce(&mut Ui)) {
    let salt = match scene.model.page() {
        Page::Step(index) => scene.model.guide().step(index).id.0.as_str(),
        Page::Finish => "finish",
    };
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, content);
}

fn words_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    ui.spacing_mut().item_spacing.y = scene.theme.sizes.gap;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        // A strip says it above.
        if scene.shape != Shape::Strip {
            eyebrow_ui(ui, scene);
        }
        let last = &scene.model.guide().finish.title;
        let title = scene.model.step().map_or(last, |step| &step.title);
        view.focus.title_ui(ui, scene, title);
    });
    if scene.model.hints().is_some() {
        hints::hints_ui(ui, scene);
    } else {
        blocks::blocks_ui(ui, scene, view, scene.model.blocks());
        if is_first(scene) {
            lying_road::lying_road_ui(ui, scene);
        }
    }
}

/// The step, if «На экране не так» has something to open that is not open already.
fn help_of<'a>(scene: &Scene<'a>) -> Option<&'a Step> {
    let step = scene.model.step().filter(|step| !step.hints.is_empty());
    step.filter(|_| scene.model.hints().is_none())
}

/// «На экране не так».
fn help_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let Some(step) = help_of(scene) else {
        return;
    };
    let caption = format!("{}  {}", labels::HINT_MARK, step.hints_title);
    let button = Button::new(&scene.theme, &caption)
        .name(&step.hints_title)
        .variant(Variant::Link)
        .max_width(ui.available_width());
    let response = ui.add(button);
    view.focus.help(&response);
    scene.send_if(clicked_once(&response), Action::ToggleHints);
}

fn eyebrow_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let note = theme.note().medium();
    let words = match scene.model.page() {
        Page::Step(index) => note.text(step_of(scene.model, index)),
        Page::Finish if !scene.model.progress().is_complete(scene.model.guide()) => {
            note.text(labels::LAST_PAGE)
        }
        Page::Finish => {
            let done = theme.small().bold().color(theme.palette.done);
            done.text(labels::ALL_STEPS_DONE)
        }
    };
    ui.label(words);
}
