//! All pages of a presentation as cards with their pictures; the open one is marked.

use super::names::{eyebrow, title};
use super::send::send;
use crate::guide::{Block, FigureIndex};
use crate::labels;
use crate::model::Page;
use crate::model::presentation::{Presentation, PresentationAction, Slide};
use crate::ui::figure::picture::{fit, paint_texture, snap};
use crate::ui::figure::textures::{FigureSlot, FigureTextures, Fitted};
use crate::ui::focus::inherit;
use crate::ui::kit::glyph::paint_mark;
use crate::ui::kit::pressable;
use crate::ui::kit::theme::TypeStyle;
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::{Painter, Rect, Response, Role, Ui, Vec2, WidgetInfo, vec2};
use egui_extras::{Column, TableBuilder};
use std::borrow::Cow;

/// The most rows that share the height of the screen; of more, only those in sight are laid out.
const ROWS: usize = 3;
/// The least height of a card, points.
const LEAST_HEIGHT: f32 = 120.0;

struct Grid {
    columns: usize,
    rows: usize,
    /// Of a card, points.
    size: Vec2,
    gap: f32,
}

impl Grid {
    fn new(room: Vec2, cards: usize, gap: f32) -> Self {
        let columns = if room.x > room.y * 1.2 { 4 } else { 3 };
        let rows = cards.div_ceil(columns);
        let height = (room.y + gap) / rows.min(ROWS) as f32 - gap;
        Self {
            columns,
            rows,
            size: vec2((room.x + gap) / columns as f32 - gap, height.max(LEAST_HEIGHT)),
            gap,
        }
    }

    /// How far the rows are scrolled to show this card, points; never too far, which egui would mend a frame later.
    fn offset_of(&self, card: usize, room: f32) -> f32 {
        let row = self.size.y + self.gap;
        let end = self.rows as f32 * row - self.gap - room;
        let top = (card / self.columns) as f32 * row - self.gap;
        top.min(end).max(0.0)
    }
}

/// `is_new`: it has just been opened.
pub(super) fn overview_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    presentation: &Presentation,
    is_new: bool,
) {
    let pages: Vec<_> = presentation.pages().collect();
    let room = ui.available_size();
    let grid = Grid::new(room, pages.len(), scene.theme.sizes.gap.max(8.0));
    let open = presentation.slide(presentation.stage()).page;
    let focus = ui.ctx().memory(egui::Memory::focused);
    // Not `Response::gained_focus`: it does not notice a focus that arrows move.
    let has_moved = std::mem::replace(&mut view.presentation.overview_focus, focus) != focus;
    ui.spacing_mut().item_spacing = Vec2::splat(grid.gap);
    let mut table = TableBuilder::new(ui)
        .auto_shrink(false)
        // The next press of an arrow needs the row after this one at once.
        .animate_scrolling(false)
        .columns(Column::exact(grid.size.x).clip(true), grid.columns);
    if let Some(open) = pages.iter().position(|slide| slide.page == open)
        && is_new
    {
        // Not `scroll_to_row`, which comes a frame later: the open card must exist to take the focus.
        table = table.vertical_scroll_offset(grid.offset_of(open, room.y));
    }
    table.body(|body| {
        body.rows(grid.size.y, grid.rows, |mut row| {
            let cards = pages.iter().skip(row.index() * grid.columns);
            for slide in cards.take(grid.columns) {
                row.col(|ui| {
                    let is_open = slide.page == open;
                    let response = card_ui(ui, scene, slide, is_open);
                    let figures = &mut view.figures;
                    paint_card(ui, scene, figures, presentation, slide, response.rect);
                    if is_open {
                        paint_mark(ui.painter(), &scene.theme, response.rect.shrink(6.0));
                    }
                    if has_moved && response.has_focus() {
                        response.scroll_to_me(None);
                    }
                    // Rows out of sight are not there, but may have the focus.
                    if is_open && focus.is_none() {
                        inherit(ui, response.id);
                    }
                    if is_open && is_new {
                        // Arrows and Enter begin here.
                        response.request_focus();
                    }
                });
            }
        });
    });
}

/// The card without what is on it; a press goes to its page.
fn card_ui(ui: &mut Ui, scene: &Scene, slide: &Slide, is_open: bool) -> Response {
    let card = pressable::card(&scene.theme, ())
        .chosen(is_open)
        .known_as(("card", format!("{:?}", slide.page)))
        .min_size(ui.available_size());
    let response = ui.add(card);
    let name = labels::overview_named(&eyebrow(scene, slide), &page_title(scene, slide));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, &name));
    if response.clicked() {
        send(scene, PresentationAction::GoTo(slide.page));
    }
    response
}

/// What is on a card: the name of its page, and its first figure or the beginning of its words.
fn paint_card(
    ui: &Ui,
    scene: &Scene,
    figures: &mut FigureTextures,
    presentation: &Presentation,
    slide: &Slide,
    card: Rect,
) {
    let theme = &scene.theme;
    let inner = card.shrink(theme.sizes.pad.min(12.0));
    let painter = ui.painter().with_clip_rect(card.intersect(ui.clip_rect()));
    let mut room = inner;
    let mut line = |style: TypeStyle, text: &str| {
        let words = style.galley(ui, text, inner.width());
        let corner = room.min;
        room.min.y += words.size().y;
        painter.galley(corner, words, style.color);
    };
    let quiet = theme.note();
    line(quiet, &eyebrow(scene, slide));
    line(theme.small().bold(), &page_title(scene, slide));
    room.min.y += 6.0;
    let slides = presentation.slides().iter();
    let mut of_page = slides.filter(|other| other.page == slide.page);
    if let Some(figure) = of_page.find_map(|slide| slide.figure) {
        paint_figure(ui, &painter, scene, figures, figure, room);
        return;
    }
    let official = |block: &Block| match block {
        Block::Official(words) => Some(words.plain()),
        _ => None,
    };
    let text = slide.words.iter().find_map(official).unwrap_or_default();
    let style = TypeStyle { size: quiet.size * 0.75, ..quiet };
    let words = style.in_lines(ui, &text, room.width(), style.lines_in(room.height()));
    painter.galley(room.min, words, style.color);
}

fn paint_figure(
    ui: &Ui,
    painter: &Painter,
    scene: &Scene,
    figures: &mut FigureTextures,
    figure: FigureIndex,
    room: Rect,
) {
    // So small a picture says nothing.
    if room.height() < 20.0 {
        return;
    }
    let (guide, slot) = (scene.model.guide(), FigureSlot::Overview);
    let place = snap(ui, fit(room, figures.aspect(guide, figure)));
    let shown = figures.show(ui.ctx(), guide, figure, slot, place.width());
    if let Fitted::Ready { texture, .. } = shown {
        paint_texture(painter, texture, place);
    }
}

/// The name of the whole page: its first screen may have a title of its own.
fn page_title<'a>(scene: &'a Scene, slide: &'a Slide) -> Cow<'a, str> {
    let guide = scene.model.guide();
    let Page::Step(index) = slide.page else {
        return Cow::Borrowed(title(scene, slide));
    };
    let step = guide.step(index);
    // A step that does not count has its name above already.
    let has_number = scene.model.number_of(index).is_some();
    let name = if has_number { &step.name } else { &step.title };
    match guide.only_for(step) {
        Some(only) => Cow::Owned(labels::sentences(&[&only, name])),
        None => Cow::Borrowed(name),
    }
}
