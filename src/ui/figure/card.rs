//! A figure in its card: the picture as large as fits, its callouts over it, caption, «Увеличить».

use super::card_plan::{Measures, Plan};
use super::picture::{badge, picture_ui};
use super::textures::{FigureSlot, FigureTextures};
use crate::guide::{Figure, FigureIndex};
use crate::labels;
use crate::model::Action;
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::text::name_widget;
use crate::ui::kit::theme::RADIUS;
use crate::ui::scene::Scene;
use egui::{CornerRadius, Galley, Rect, Role, Sense, StrokeKind, Ui, UiBuilder, pos2, vec2};
use std::sync::Arc;

/// Between the words of two callouts, points.
const LEGEND_GAP: f32 = 4.0;

/// Draws the card of the page's figure at the top of `room`; takes the place that it uses.
pub(crate) fn figure_ui(ui: &mut Ui, scene: &Scene, figures: &mut FigureTextures, room: Rect) {
    let Some(index) = scene.model.figure() else {
        return;
    };
    let figure = scene.model.guide().figure(index);
    let foot = Foot::new(ui, scene, figure, room.width());
    let has_switch = scene.model.figures().len() > 1;
    let measures = Measures {
        room,
        switch: f32::from(has_switch) * (scene.theme.sizes.target + 10.0),
        foot: foot.height,
        pad: scene.theme.sizes.pad,
    };
    let plan = measures.plan(|width| legend_height(ui, scene, figure, width));
    ui.allocate_rect(plan.card, Sense::hover());
    paint_card(ui, scene, &plan);
    if plan.switch.is_positive() {
        switch_ui(ui, scene, plan.switch, index);
    }
    picture_ui(ui, scene, figures, index, plan.picture, FigureSlot::Page);
    if let Some(place) = plan.legend {
        paint_legend(ui, scene, figure, place);
    }
    foot.show(ui, scene, index, plan.foot);
}

fn paint_card(ui: &Ui, scene: &Scene, plan: &Plan) {
    let palette = &scene.theme.palette;
    let painter = ui.painter();
    let card = plan.card;
    painter.rect_filled(card, RADIUS, palette.sheet);
    let middle = card.with_min_y(plan.switch.bottom());
    let middle = middle.with_max_y(plan.foot.top());
    let mut corners = CornerRadius::ZERO;
    if !plan.switch.is_positive() {
        (corners.nw, corners.ne) = (RADIUS.nw, RADIUS.ne);
    }
    painter.rect_filled(middle, corners, palette.stage);
    painter.rect_stroke(card, RADIUS, scene.theme.line(), StrokeKind::Inside);
    for y in [middle.top(), middle.bottom()] {
        if y > card.top() {
            painter.hline(card.x_range(), y, scene.theme.line());
        }
    }
}

/// «Рисунок 4 | Рисунок 5».
fn switch_ui(ui: &mut Ui, scene: &Scene, rect: Rect, shown: FigureIndex) {
    let inner = rect.shrink2(vec2(8.0, 5.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for index in scene.model.figures() {
                let figure = scene.model.guide().figure(index);
                let variant = if index == shown { Variant::Chosen } else { Variant::Quiet };
                let button = Button::new(&scene.theme, &figure.name)
                    .variant(variant)
                    .max_width(inner.width() / 2.0 - 6.0);
                if ui.add(button).clicked() {
                    scene.outbox.send(Action::ShowFigure(index));
                }
            }
        });
    });
}

/// The callouts' words for under the picture. A screen reader has them from the callouts.
fn legend(ui: &Ui, scene: &Scene, figure: &Figure, width: f32) -> Vec<Arc<Galley>> {
    let style = scene.theme.small();
    let room = (width - beside_badge(scene)).max(1.0);
    let words = figure.callouts.iter().map(|callout| &callout.words);
    words.map(|words| style.galley(ui, words, room)).collect()
}

/// Height of the callouts' words, each with the gap below it, where they are `width` wide.
fn legend_height(ui: &Ui, scene: &Scene, figure: &Figure, width: f32) -> f32 {
    let legend = legend(ui, scene, figure, width);
    legend.iter().map(|words| words.size().y + LEGEND_GAP).sum()
}

fn badge_radius(scene: &Scene) -> f32 {
    (scene.theme.sizes.small * 0.72).round()
}

fn beside_badge(scene: &Scene) -> f32 {
    badge_radius(scene) * 2.0 + 8.0
}

fn paint_legend(ui: &Ui, scene: &Scene, figure: &Figure, place: Rect) {
    let radius = badge_radius(scene);
    let mut at = place.min + vec2(0.0, scene.theme.sizes.pad);
    let legend = legend(ui, scene, figure, place.width());
    for (callout, words) in figure.callouts.iter().zip(legend) {
        let height = words.size().y;
        let first_line = words.rows.first().map_or(height, |row| row.height());
        let center = at + vec2(radius, first_line / 2.0);
        badge(ui, scene, callout.number, center, radius);
        let left_top = at + vec2(beside_badge(scene), 0.0);
        ui.painter().galley(left_top, words, scene.theme.palette.ink);
        at.y += height + LEGEND_GAP;
    }
}

fn caption_galley(ui: &Ui, scene: &Scene, figure: &Figure, width: f32) -> Arc<Galley> {
    let theme = &scene.theme;
    let mut job = egui::text::LayoutJob::default();
    job.wrap.max_width = width;
    let name = format!("{}. ", figure.name);
    job.append(&name, 0.0, theme.small().bold().format());
    job.append(&figure.caption, 0.0, theme.note().format());
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

fn enlarge_button<'a>(scene: &'a Scene, name: &'a str) -> Button<'a> {
    Button::new(&scene.theme, labels::ENLARGE).name(name).key(labels::ZOOM_IN)
}

/// Caption and «Увеличить»: beside each other where there is room, else one under the other.
struct Foot<'a> {
    figure: &'a Figure,
    caption: Arc<Galley>,
    is_beside: bool,
    /// Points.
    height: f32,
}

impl<'a> Foot<'a> {
    fn new(ui: &Ui, scene: &Scene, figure: &'a Figure, width: f32) -> Self {
        let sizes = &scene.theme.sizes;
        let inner = width - 2.0 * sizes.pad;
        let beside = inner - enlarge_button(scene, "").size(ui).x - 12.0;
        let is_beside = beside > 12.0 * sizes.small;
        let caption_width = if is_beside { beside } else { inner };
        let caption = caption_galley(ui, scene, figure, caption_width);
        let height = if is_beside {
            caption.size().y.max(sizes.target)
        } else {
            caption.size().y + 8.0 + sizes.target
        };
        Self { figure, caption, is_beside, height: (height + 16.0).round() }
    }

    fn show(self, ui: &mut Ui, scene: &Scene, index: FigureIndex, rect: Rect) {
        let theme = &scene.theme;
        let inner = rect.shrink2(vec2(theme.sizes.pad, 8.0));
        let name = labels::enlarge_named(&self.figure.name);
        let button = enlarge_button(scene, &name);
        let (words, size) = (self.caption.size(), button.size(ui));
        let (caption_top, button_corner) = if self.is_beside {
            let middle = inner.center().y;
            let corner = pos2(inner.right() - size.x, middle - size.y / 2.0);
            (middle - words.y / 2.0, corner)
        } else {
            (inner.top(), pos2(inner.left(), inner.bottom() - size.y))
        };
        let place = Rect::from_min_size(pos2(inner.left(), caption_top), words);
        let response = ui.interact(place, ui.scope_id().with("caption"), Sense::hover());
        name_widget(&response, Role::Label, true, self.caption.text());
        ui.painter().galley(place.min, self.caption, theme.palette.muted);
        let place = Rect::from_min_size(button_corner, size);
        if ui.place(place, button).clicked() {
            scene.outbox.send(Action::Enlarge(index));
        }
    }
}
