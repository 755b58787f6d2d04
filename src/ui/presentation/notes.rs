//! Beside the class's screen in the presenter view: notes and hints. Where they go on below, that is seen.

use super::memory::NotesPlace;
use super::spacing::GAP;
use crate::guide::Hint;
use crate::labels;
use crate::model::Page;
use crate::model::presentation::{Presentation, PresentationAction, PresentationOverlay, Slide};
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::scroll_keys::{ScrollKeys, keyed_ui};
use crate::ui::kit::text::{section_title_ui, stop_ui, text_ui};
use crate::ui::kit::theme::{CARD_RADIUS, Theme};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use crate::ui::words::{hint_line, hints_head};
use egui::style::ScrollStyle;
use egui::{Frame, Id, Mesh, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

/// How much of the last lines fades where more comes below, points.
const FADE: f32 = 56.0;
/// How far one press of «Ещё …» goes, by what is in sight.
const STRIDE: f32 = 0.8;

pub(super) fn notes_card_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    presentation: &Presentation,
) {
    let theme = &scene.theme;
    let card = ui.max_rect();
    theme.paint_card(ui.painter(), card, CARD_RADIUS, theme.palette.sheet);
    let slide = presentation.slide(presentation.stage());
    let room = card.shrink2(vec2(GAP * 1.25, GAP));
    let memory = &mut view.presentation.notes;
    // A frame tells the scroll area which colour its edge fades to.
    let ground = Frame::new().fill(theme.palette.sheet);
    let builder = UiBuilder::new().max_rect(room.with_max_x(card.right() - 6.0));
    ui.scope_builder(builder, |ui| {
        ground.show(ui, |ui| scrolling_ui(ui, scene, memory, slide));
    });
    if memory.is_cut {
        fade(ui, theme, card);
        more_ui(ui, scene, memory, card);
    }
}

fn scrolling_ui(ui: &mut Ui, scene: &Scene, memory: &mut NotesPlace, slide: &Slide) {
    let palette = &scene.theme.palette;
    // Always seen where it can be moved.
    ui.spacing_mut().scroll = ScrollStyle { bar_width: 6.0, ..ScrollStyle::solid() };
    let visuals = &mut ui.visuals_mut().widgets;
    for widget in [&mut visuals.inactive, &mut visuals.hovered, &mut visuals.active] {
        widget.bg_fill = palette.edge;
        widget.fg_stroke.color = palette.edge;
    }
    ui.visuals_mut().extreme_bg_color = palette.sheet;
    let scroll_by = std::mem::take(&mut memory.scroll_by);
    let area = ScrollArea::vertical().id_salt(format!("{:?}", slide.page)).auto_shrink(false);
    let id = Id::unique("notes of a show");
    let line = scene.lines_by_key();
    let shown = keyed_ui(ui, area, id, line, ScrollKeys::WithShift, |ui| {
        if scroll_by != 0.0 {
            ui.scroll_with_delta(vec2(0.0, -scroll_by));
        }
        let sight = ui.clip_rect();
        let hints = notes_ui(ui, scene, slide);
        // A hint of which less than its first line is in sight.
        let is_below = |hint: &&f32| **hint > sight.bottom() - FADE;
        hints.iter().filter(is_below).count()
    });
    let offset = shown.state.clamped_offset().y;
    let left = shown.content_size.y - offset - shown.inner_rect.height();
    memory.is_cut = left > 4.0;
    memory.hidden = shown.inner;
    memory.stride = shown.inner_rect.height() * STRIDE;
}

/// The last lines grow pale into the card.
fn fade(ui: &Ui, theme: &Theme, card: Rect) {
    let color = theme.palette.sheet;
    let room = card.shrink2(vec2(GAP, 3.0));
    let solid = room.with_min_y(room.bottom() - GAP);
    let soft = Rect::from_min_max(pos2(room.left(), solid.top() - FADE), solid.right_top());
    let mut mesh = Mesh::default();
    mesh.colored_vertex(soft.left_top(), color.gamma_multiply(0.0));
    mesh.colored_vertex(soft.right_top(), color.gamma_multiply(0.0));
    mesh.colored_vertex(soft.left_bottom(), color);
    mesh.colored_vertex(soft.right_bottom(), color);
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(1, 2, 3);
    ui.painter().add(mesh);
    ui.painter().rect_filled(solid, 0.0, color);
}

/// «Ещё 5 подсказок»: a press goes on reading.
fn more_ui(ui: &mut Ui, scene: &Scene, memory: &mut NotesPlace, card: Rect) {
    let caption = labels::more_hints(memory.hidden);
    let button =
        Button::new(&scene.theme, &caption).icon(Icon::ChevronDown).tonal().known_as("more");
    let size = button.size(ui);
    let corner = pos2(card.center().x - size.x / 2.0, card.bottom() - size.y - 10.0);
    if ui.place(Rect::from_min_size(corner, size), button).clicked() {
        memory.scroll_by = memory.stride;
        ui.ctx().request_repaint();
    }
}

/// Returns where each hint begins.
fn notes_ui(ui: &mut Ui, scene: &Scene, slide: &Slide) -> Vec<f32> {
    let theme = &scene.theme;
    let guide = scene.model.guide();
    let (notes, minutes, hints) = match slide.page {
        Page::Step(index) => {
            let step = guide.step(index);
            (&step.notes, step.minutes, step.hints.as_slice())
        }
        Page::Finish => (&guide.finish.notes, guide.finish.minutes, [].as_slice()),
    };
    ui.spacing_mut().item_spacing.y = 8.0;
    section_title_ui(ui, theme.card_title(), &labels::notes_head(minutes));
    text_ui(ui, theme.note(), labels::NOTES_NOT_OFFICIAL);
    for (index, note) in notes.iter().enumerate() {
        ui.push_id(("note", index), |ui| bullet_ui(ui, theme, note));
    }
    if slide.page == Page::Finish {
        minutes_button_ui(ui, scene);
    }
    if hints.is_empty() {
        return Vec::new();
    }
    ui.add_space(4.0);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(line, 0.0, theme.palette.line);
    ui.add_space(4.0);
    hints_title_ui(ui, theme);
    hints_ui(ui, theme, hints)
}

/// What the instruction says itself is told apart, where there is such.
fn hints_ui(ui: &mut Ui, theme: &Theme, hints: &[Hint]) -> Vec<f32> {
    let has_official = hints.iter().any(|hint| hint.official);
    let mut above = None;
    let each = hints.iter().enumerate().map(|(index, hint)| {
        let title = hints_head(hint);
        if above.replace(title) != Some(title) && has_official {
            text_ui(ui, theme.note(), title);
        }
        let top = ui.cursor().top();
        ui.push_id(("hint", index), |ui| {
            text_ui(ui, theme.strong(), &hint.sees);
            ui.add_space(-4.0);
            text_ui(ui, theme.note(), hint_line(hint));
            ui.add_space(4.0);
        });
        top
    });
    each.collect()
}

fn hints_title_ui(ui: &mut Ui, theme: &Theme) {
    ui.horizontal(|ui| {
        let side = Icon::side(theme.sizes.control);
        let (place, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        Icon::Help.paint(ui.painter(), place, theme.palette.accent);
        section_title_ui(ui, theme.strong(), labels::HINTS_FOR_TEACHER);
    });
}

/// At the end of a lesson: how long it has really taken.
fn minutes_button_ui(ui: &mut Ui, scene: &Scene) {
    let button = Button::new(&scene.theme, labels::MINUTES_TITLE).icon(Icon::Clock).tonal();
    if ui.add(button).clicked() {
        let minutes = PresentationAction::ToggleOverlay(PresentationOverlay::Minutes);
        super::send::send(scene, minutes);
    }
}

fn bullet_ui(ui: &mut Ui, theme: &Theme, text: &str) {
    let style = theme.plain();
    let indent = (style.size * 1.1).round();
    let words = style.galley(ui, text, ui.available_width() - indent);
    let (rect, _) = ui.allocate_exact_size(words.size() + vec2(indent, 0.0), Sense::hover());
    let dot = rect.min + vec2(4.0, style.size * style.spread / 2.0);
    ui.painter().circle_filled(dot, 3.5, theme.palette.accent);
    ui.painter().galley(rect.min + vec2(indent, 0.0), words, style.color);
    stop_ui(ui, rect, text);
}
