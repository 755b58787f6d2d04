//! A figure in its card: the picture as large as fits, its callouts over it, caption, «Увеличить».

use super::picture::fit;
use super::picture::{USUAL_ASPECT, badge, picture_ui};
use super::textures::{FigureSlot, FigureTextures};
use crate::guide::{Figure, FigureIndex};
use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::text::{TextStyle, galley, name_widget};
use crate::ui::kit::theme::{RADIUS, Weight};
use crate::ui::scene::Scene;
use egui::{CornerRadius, Galley, Pos2, Rect, Role, Sense, StrokeKind, Ui, UiBuilder, pos2, vec2};
use std::sync::Arc;

/// A picture is made smaller for its callouts' words down to this share of what would fit.
const LEAST_SHARE: f32 = 0.6;

/// Draws the card of the page's figure at the top of `room`; takes the place that it uses.
pub(crate) fn figure_ui(ui: &mut Ui, scene: &Scene, figures: &mut FigureTextures, room: Rect) {
    let Some(index) = scene.model.figure() else {
        return;
    };
    let theme = &scene.theme;
    let figure = scene.model.guide().figure(index);
    let pad = theme.sizes.pad;
    let foot = foot_height(ui, scene, figure, room.width());
    let switch = switch_height(scene);
    let picture_room = Rect::from_min_max(
        pos2(room.left() + pad, room.top() + switch + pad),
        pos2(room.right() - pad, room.bottom() - foot - pad),
    );
    let mut picture = fit(picture_room, USUAL_ASPECT);
    let height = |legend: &[Arc<Galley>]| legend.iter().map(|words| words.size().y + 4.0).sum();
    let mut legend = legend(ui, scene, figure, picture.width());
    let mut legend_height: f32 = height(&legend);
    let mut legend_left = picture.left();
    // The words of the callouts stand under the picture where there is room for all of them.
    let mut with_legend = picture.bottom() + legend_height + pad <= picture_room.bottom();
    if !with_legend {
        // A frame without its words may be taken for the opposite: the picture is made smaller for them.
        let wide = self::legend(ui, scene, figure, picture_room.width());
        let wide_height = height(&wide);
        let left = picture_room.with_max_y(picture_room.bottom() - wide_height - pad);
        let smaller = fit(left, USUAL_ASPECT);
        if smaller.height() >= picture.height() * LEAST_SHARE {
            (picture, legend, legend_height) = (smaller, wide, wide_height);
            legend_left = picture_room.left();
            with_legend = true;
        }
    }
    let legend_height = if with_legend {
        legend_height + pad
    } else {
        0.0
    };
    let bottom = picture.bottom() + legend_height + pad + foot;
    let bottom = if room.bottom().is_finite() {
        room.bottom()
    } else {
        bottom
    };
    let card = Rect::from_min_max(room.min, pos2(room.right(), bottom));
    ui.allocate_rect(card, Sense::hover());
    paint_card(ui, scene, card, switch, foot);
    if switch > 0.0 {
        let rect = Rect::from_min_size(card.min, vec2(card.width(), switch));
        switch_ui(ui, scene, rect, index);
    }
    picture_ui(ui, scene, figures, index, picture, FigureSlot::Page);
    if with_legend {
        let corner = pos2(legend_left, picture.bottom());
        paint_legend(ui, scene, figure, legend, corner);
    }
    let foot_rect = Rect::from_min_max(pos2(card.left(), card.bottom() - foot), card.max);
    foot_ui(ui, scene, figure, index, foot_rect);
}

fn paint_card(ui: &Ui, scene: &Scene, card: Rect, switch: f32, foot: f32) {
    let palette = &scene.theme.palette;
    let painter = ui.painter();
    painter.rect_filled(card, RADIUS, palette.surface);
    let middle = Rect::from_min_max(
        pos2(card.left(), card.top() + switch),
        pos2(card.right(), card.bottom() - foot),
    );
    let top = if switch > 0.0 { 0 } else { RADIUS.nw };
    let corners = CornerRadius {
        nw: top,
        ne: top,
        sw: 0,
        se: 0,
    };
    painter.rect_filled(middle, corners, palette.figure_bg);
    painter.rect_stroke(card, RADIUS, scene.theme.line(), StrokeKind::Inside);
    for y in [middle.top(), middle.bottom()] {
        if y > card.top() {
            painter.hline(card.x_range(), y, scene.theme.line());
        }
    }
}

fn switch_height(scene: &Scene) -> f32 {
    if scene.model.figures().len() < 2 {
        return 0.0;
    }
    scene.theme.sizes.target + 10.0
}

/// «Рисунок 4 | Рисунок 5».
fn switch_ui(ui: &mut Ui, scene: &Scene, rect: Rect, shown: FigureIndex) {
    let theme = &scene.theme;
    let inner = rect.shrink2(vec2(8.0, 5.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for index in scene.model.figures() {
                let figure = scene.model.guide().figure(index);
                let kind = if index == shown {
                    Variant::Chosen
                } else {
                    Variant::Quiet
                };
                let button = Button::new(theme, &figure.name).kind(kind);
                if button
                    .max_width(inner.width() / 2.0 - 6.0)
                    .show(ui, theme)
                    .clicked()
                {
                    scene.outbox.send(Action::ShowFigure(index));
                }
            }
        });
    });
}

/// The callouts' words for under the picture. A screen reader has them from the callouts.
fn legend(ui: &Ui, scene: &Scene, figure: &Figure, width: f32) -> Vec<Arc<Galley>> {
    let theme = &scene.theme;
    let style = TextStyle::new(theme.sizes.small, Weight::Regular, theme.palette.ink);
    let beside = legend_badge(scene) * 2.0 + 8.0;
    figure
        .callouts
        .iter()
        .map(|callout| galley(ui, theme, &callout.words, style, (width - beside).max(1.0)))
        .collect()
}

fn legend_badge(scene: &Scene) -> f32 {
    (scene.theme.sizes.small * 0.72).round()
}

fn paint_legend(ui: &Ui, scene: &Scene, figure: &Figure, legend: Vec<Arc<Galley>>, corner: Pos2) {
    let radius = legend_badge(scene);
    let mut at = corner + vec2(0.0, scene.theme.sizes.pad);
    for (callout, words) in figure.callouts.iter().zip(legend) {
        let height = words.size().y;
        let first_line = words.rows.first().map_or(height, |row| row.height());
        let center = at + vec2(radius, first_line / 2.0);
        badge(ui, scene, callout.number, center, radius);
        let left_top = at + vec2(radius * 2.0 + 8.0, 0.0);
        ui.painter()
            .galley(left_top, words, scene.theme.palette.ink);
        at.y += height + 4.0;
    }
}

fn caption_galley(ui: &Ui, scene: &Scene, figure: &Figure, width: f32) -> Arc<Galley> {
    let theme = &scene.theme;
    let size = theme.sizes.small;
    let strong = TextStyle::new(size, Weight::Bold, theme.palette.ink).format(theme);
    let weak = TextStyle::new(size, Weight::Regular, theme.palette.muted).format(theme);
    let mut job = egui::text::LayoutJob::default();
    job.wrap.max_width = width;
    job.append(&format!("{}. ", figure.name), 0.0, strong);
    job.append(&figure.caption, 0.0, weak);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

fn enlarge_button<'a>(scene: &'a Scene, name: &'a str) -> Button<'a> {
    Button::new(&scene.theme, labels::ENLARGE)
        .name(name)
        .key(labels::ZOOM_IN)
}

/// Beside the caption where there is room, else under it.
fn foot_parts(ui: &Ui, scene: &Scene, figure: &Figure, width: f32) -> (f32, f32, bool) {
    let button = enlarge_button(scene, "").measure(ui, &scene.theme);
    let inner = width - 2.0 * scene.theme.sizes.pad;
    let beside = inner - button.x - 12.0;
    let fits = beside > 12.0 * scene.theme.sizes.small;
    let caption_width = if fits { beside } else { inner };
    let caption = caption_galley(ui, scene, figure, caption_width);
    (caption_width, caption.size().y, fits)
}

fn foot_height(ui: &Ui, scene: &Scene, figure: &Figure, width: f32) -> f32 {
    let (_, caption, beside) = foot_parts(ui, scene, figure, width);
    let button = scene.theme.sizes.target;
    let inner = if beside {
        caption.max(button)
    } else {
        caption + 8.0 + button
    };
    (inner + 16.0).round()
}

fn foot_ui(ui: &mut Ui, scene: &Scene, figure: &Figure, index: FigureIndex, rect: Rect) {
    let theme = &scene.theme;
    let inner = rect.shrink2(vec2(theme.sizes.pad, 8.0));
    let (width, height, beside) = foot_parts(ui, scene, figure, rect.width());
    let caption = caption_galley(ui, scene, figure, width);
    let top = if beside {
        inner.center().y - height / 2.0
    } else {
        inner.top()
    };
    let place = Rect::from_min_size(pos2(inner.left(), top), caption.size());
    let response = ui.interact(place, ui.scope_id().with("caption"), Sense::hover());
    name_widget(&response, Role::Label, true, caption.text());
    ui.painter().galley(place.min, caption, theme.palette.muted);
    let name = labels::enlarge_named(&figure.name);
    let button = enlarge_button(scene, &name);
    let size = button.measure(ui, theme);
    let left_top = if beside {
        pos2(inner.right() - size.x, inner.center().y - size.y / 2.0)
    } else {
        pos2(inner.left(), inner.bottom() - size.y)
    };
    let place = Rect::from_min_size(left_top, size);
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        if button.show(ui, theme).clicked() {
            scene.outbox.send(Action::Enlarge(index));
        }
    });
}
