//! What stands in front of the teacher's view: all steps, the keys, the monitors.

use super::names::monitor_named;
use super::names::{eyebrow, title};
use crate::guide::{Block, FigureIndex, Markup};
use crate::labels;
use crate::model::presentation::{Presentation, PresentationAction, PresentationOverlay, Slide};
use crate::model::{Action, Page};
use crate::ui::figure::picture::{USUAL_ASPECT, fit, paint_texture};
use crate::ui::figure::textures::{FigureSlot, FigureTextures, Fitted};
use crate::ui::focus::front_title_ui;
use crate::ui::kit::button::Button;
use crate::ui::kit::text::{TextStyle, clicked_once, galley, label_ui};
use crate::ui::kit::theme::{RADIUS, Weight};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::{
    Color32, Id, Order, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, vec2,
};

/// Draws it over the whole window.
pub(super) fn overlay_ui(ui: &mut Ui, scene: &Scene, view: &mut View, presentation: &Presentation) {
    let Some(front) = presentation.overlay() else {
        return;
    };
    let screen = ui.max_rect();
    let id = Id::unique(("presentation front", screen.width() as i32));
    egui::Area::new(id)
        .order(Order::Foreground)
        .fixed_pos(screen.min)
        .show(ui.ctx(), |ui| {
            ui.set_min_size(screen.size());
            let inside = UiBuilder::new().max_rect(screen);
            ui.scope_builder(inside, |ui| {
                ui.painter()
                    .rect_filled(screen, 0.0, scene.theme.palette.background);
                let ground = id.with("ground");
                let is_new = ui.ctx().read_response(ground).is_none();
                let response = ui.interact(screen, ground, Sense::CLICK);
                let margin = scene.theme.sizes.margin;
                let room = screen.shrink(margin);
                ui.scope_builder(UiBuilder::new().max_rect(room), |ui| match front {
                    PresentationOverlay::Overview => {
                        overview_ui(ui, scene, &mut view.figures, presentation, is_new)
                    }
                    PresentationOverlay::Keys => keys_ui(ui, scene),
                    PresentationOverlay::Monitors => monitors_ui(ui, scene, presentation),
                });
                if clicked_once(&response) {
                    close(scene, front);
                }
            });
        });
}

fn close(scene: &Scene, front: PresentationOverlay) {
    scene
        .outbox
        .send(Action::Presentation(PresentationAction::ToggleOverlay(
            front,
        )));
}

/// All pages with their pictures, the open one marked.
fn overview_ui(
    ui: &mut Ui,
    scene: &Scene,
    figures: &mut FigureTextures,
    presentation: &Presentation,
    is_new: bool,
) {
    let theme = &scene.theme;
    let room = ui.max_rect();
    let pages: Vec<_> = presentation.pages().collect();
    let columns = if room.width() > room.height() * 1.2 {
        4
    } else {
        3
    };
    let rows = pages.len().div_ceil(columns);
    let gap = theme.sizes.gap.max(8.0);
    let size = vec2(
        (room.width() + gap) / columns as f32 - gap,
        // A long guide scrolls.
        ((room.height() + gap) / rows.min(3) as f32 - gap).max(120.0),
    );
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(gap, gap);
        for row in pages.chunks(columns) {
            ui.horizontal(|ui| {
                for slide in row {
                    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
                    let is_open = slide.page == presentation.slide(presentation.stage()).page;
                    if ui.is_rect_visible(rect) {
                        let figure = first_figure(presentation, slide);
                        let fill = if response.hovered() || response.has_focus() {
                            theme.palette.accent_weak
                        } else {
                            theme.palette.surface
                        };
                        let edge = if is_open {
                            Stroke::new(4.0, theme.palette.accent)
                        } else {
                            Stroke::new(1.0, theme.palette.control_border)
                        };
                        ui.painter()
                            .rect(rect, RADIUS, fill, edge, StrokeKind::Inside);
                        card_ui(ui, scene, figures, slide, figure, rect);
                    }
                    if is_open && is_new {
                        // Arrows and Enter begin here.
                        response.request_focus();
                    }
                    let name =
                        labels::overview_named(&eyebrow(scene, slide), page_title(scene, slide));
                    response.widget_info(|| {
                        egui::WidgetInfo::selected(Role::Button, true, is_open, &name)
                    });
                    if response.clicked() {
                        scene
                            .outbox
                            .send(Action::Presentation(PresentationAction::GoTo(slide.page)));
                    }
                }
            });
        }
    });
}

/// The name of the whole page: its first screen may have a title of its own.
fn page_title<'a>(scene: &'a Scene, slide: &'a Slide) -> &'a str {
    let guide = scene.model.guide();
    match slide.page {
        // A step that does not count has its name above already.
        Page::Step(index) if guide.number_of(index).is_none() => &guide.step(index).title,
        Page::Step(index) => &guide.step(index).name,
        Page::Finish => title(scene, slide),
    }
}

fn first_figure(presentation: &Presentation, page: &Slide) -> Option<FigureIndex> {
    let mut of_page = presentation
        .slides()
        .iter()
        .filter(|slide| slide.page == page.page);

    of_page.find_map(|slide| slide.figure)
}

fn official(block: &Block) -> Option<&Markup> {
    match block {
        Block::Official(words) => Some(words),
        _ => None,
    }
}

fn card_ui(
    ui: &Ui,
    scene: &Scene,
    figures: &mut FigureTextures,
    slide: &Slide,
    figure: Option<FigureIndex>,
    rect: Rect,
) {
    let theme = &scene.theme;
    let inner = rect.shrink(theme.sizes.pad.min(12.0));
    let small = TextStyle::new(theme.sizes.small, Weight::Medium, theme.palette.muted);
    let strong = TextStyle::new(theme.sizes.small, Weight::Bold, theme.palette.ink);
    let above = galley(ui, theme, &eyebrow(scene, slide), small, inner.width());
    let name = galley(ui, theme, page_title(scene, slide), strong, inner.width());
    let mut at = inner.min;
    let painter = ui.painter().with_clip_rect(rect);
    for words in [above, name] {
        let height = words.size().y;
        painter.galley(at, words, Color32::PLACEHOLDER);
        at.y += height;
    }
    let room = inner.with_min_y(at.y + 6.0);
    let Some(index) = figure else {
        let words = slide.words.iter().find_map(official);
        let text = words.map_or(String::new(), Markup::plain);
        let size = theme.sizes.small * 0.75;
        let style = TextStyle { size, ..small };
        let words = galley(ui, theme, &text, style, room.width());
        let painter = ui.painter().with_clip_rect(room);
        painter.galley(room.min, words, small.color);
        return;
    };
    let place = fit(room, USUAL_ASPECT);
    if place.height() < 20.0 {
        return;
    }
    let width = (place.width() * ui.pixels_per_point()).round() as u32;
    let guide = scene.model.guide();
    let shown = figures.show(ui.ctx(), guide, index, FigureSlot::Overview, width);
    if let Fitted::Ready { texture, .. } = shown {
        paint_texture(&painter, texture, place);
    }
}

/// Smaller than what a class reads: it is for the teacher, who stands beside the screen.
fn keys_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let room = ui.max_rect().height();
    let lines = labels::PRESENTATION_KEYS.len() as f32 + 3.5;
    let size = theme.sizes.small.min(room / lines / 1.6).max(13.0).floor();
    let letters = if scene.model.preferences().letter_keys {
        labels::LETTERS_ON
    } else {
        labels::LETTERS_OFF
    };
    let style = TextStyle::new(size, Weight::Medium, theme.palette.ink);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = (size * 0.2).round();
        front_title_ui(ui, scene, labels::KEYS_TITLE, 1);
        ui.add_space(size * 0.4);
        for (key, meaning) in labels::PRESENTATION_KEYS {
            label_ui(ui, theme, &format!("{key} — {meaning}"), style);
        }
        let color = theme.palette.muted;
        label_ui(ui, theme, letters, TextStyle { color, ..style });
    });
}

fn monitors_ui(ui: &mut Ui, scene: &Scene, presentation: &Presentation) {
    let theme = &scene.theme;
    let desktop = scene.model.desktop();
    ui.spacing_mut().item_spacing.y = theme.sizes.gap;
    front_title_ui(ui, scene, labels::MONITORS_TITLE, 1);
    let shown = super::names::class_monitor(scene.model, presentation);
    for (index, monitor) in desktop.monitors.iter().enumerate() {
        let caption = monitor_named(monitor);
        let button = Button::new(theme, &caption).chosen(shown == Some(index));
        if button
            .max_width(ui.available_width())
            .show(ui, theme)
            .clicked()
        {
            scene
                .outbox
                .send(Action::Presentation(PresentationAction::ShowClassOn(index)));
        }
    }
    if desktop.monitors.len() < 2 {
        let style = TextStyle::new(theme.sizes.small, Weight::Regular, theme.palette.muted);
        label_ui(ui, theme, labels::ONE_MONITOR, style);
    }
}
