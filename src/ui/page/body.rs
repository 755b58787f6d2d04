//! The page in the sheet: words on the left and a figure on its stage at the right, or one below the other.

use super::footer_plan::right_edge;
use super::heading::{Title, credits_ui, heading_ui};
use super::lying_road::{is_first, lying_road_ui};
use super::scroll::scroll_ui;
use super::{blocks, hints, ladder, notices};
use crate::guide::{Address, Block};
use crate::model::{MainPress, OpeningState};
use crate::ui::figure::card;
use crate::ui::kit::motion;
use crate::ui::memory::View;
use crate::ui::scene::{Scene, Shape};
use egui::{
    CornerRadius, Frame, Id, Margin, Rect, Shape as Painted, Ui, UiBuilder, UiKind, UiStackInfo,
    vec2,
};

/// The share of the sheet that the words take beside a stage.
const WORDS: f32 = 0.396;
const WORDS_COMPACT: f32 = 0.42;
const WORDS_LARGE: f32 = 0.345;
/// In a small window, where type cannot be smaller, words take more of it instead.
const WIDER: f32 = 0.04;
/// How far the words of a new page glide, points.
const SLIDE: f32 = 16.0;

/// Draws what follows the words.
pub(super) type End<'a> = &'a dyn Fn(&mut Ui, &mut View);

/// Draws the open page over the whole rectangle that the layout gives. `corners`: those of the sheet.
/// `end`: what follows the words in a column of its own.
pub(super) fn body_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    corners: CornerRadius,
    end: Option<End>,
) {
    let area = below_notices_ui(ui, scene);
    let way = arrival(ui, scene);
    match words_width(scene, area.width()) {
        Some(width) => {
            let words = area.with_max_x(area.left() + width);
            words_column_ui(ui, scene, view, words, way);
            let stage = area.with_min_x(words.right());
            let ne = if area.top() > ui.max_rect().top() { 0 } else { corners.ne };
            stage_ui(ui, scene, view, stage, CornerRadius { ne, ..CornerRadius::ZERO }, way);
        }
        None => one_column_ui(ui, scene, view, area, way, end),
    }
}

/// What the lines above the page leave of it.
fn below_notices_ui(ui: &mut Ui, scene: &Scene) -> Rect {
    let area = ui.max_rect();
    if !notices::has_lines(scene) {
        return area;
    }
    // The sheet has round corners.
    let inset = vec2(scene.theme.sizes.margin - 8.0, 10.0);
    let builder = UiBuilder::new().max_rect(area.shrink2(inset));
    let used = ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        notices::notices_ui(ui, scene);
        ui.min_rect().bottom()
    });
    area.with_min_y((used.inner + 4.0).clamp(area.top(), area.bottom()))
}

/// How far the page has arrived: its words fade in and glide to their place.
fn arrival(ui: &Ui, scene: &Scene) -> f32 {
    let key = u64::from(scene.model.arrivals());
    motion::arrival(ui.ctx(), Id::unique("page arrives"), key, motion::PAGE)
}

/// Width of the words beside a stage; `None`: no stage beside them.
pub(super) fn words_width(scene: &Scene, room: f32) -> Option<f32> {
    if scene.shape.is_narrow() || !has_stage(scene) {
        return None;
    }
    let share = match scene.shape {
        Shape::Wide if scene.is_large => WORDS_LARGE,
        Shape::Wide => WORDS,
        _ => WORDS_COMPACT + WIDER * f32::from(scene.squeeze.min(2)),
    };
    Some((room * share).round())
}

fn has_stage(scene: &Scene) -> bool {
    scene.model.has_stage()
}

/// Around the words in their column.
pub(super) fn words_margin(scene: &Scene) -> Margin {
    let sizes = &scene.theme.sizes;
    let (top, bottom) = match scene.shape {
        Shape::Wide => (sizes.margin - 8.0, 6.0),
        Shape::Compact => (8.0, 4.0),
        Shape::Narrow | Shape::Strip => (12.0, 12.0),
    };
    Margin {
        left: sizes.margin as i8,
        right: right_edge(scene) as i8,
        top: top as i8,
        bottom: bottom as i8,
    }
}

fn words_column_ui(ui: &mut Ui, scene: &Scene, view: &mut View, column: Rect, way: f32) {
    on_sheet_ui(ui, scene, column, |ui| {
        scroll_ui(ui, scene, view, words_margin(scene), |ui, view| {
            let blocks = scene.model.blocks();
            arriving_ui(ui, way, |ui| words_ui(ui, scene, view, Title::Focused, blocks));
        });
    });
}

/// The figure on its tinted ground, over the height of the page.
fn stage_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    stage: Rect,
    corners: CornerRadius,
    way: f32,
) {
    let theme = &scene.theme;
    ui.painter().rect_filled(stage, corners, theme.palette.stage);
    if theme.frame().width > 0.0 {
        ui.painter().vline(stage.left(), stage.y_range(), theme.frame());
    }
    let pad = match scene.shape {
        Shape::Wide if scene.is_large => vec2(28.0, 16.0),
        Shape::Wide => vec2(20.0, 12.0),
        _ => vec2(14.0, 10.0),
    };
    let room = stage.shrink2(pad);
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        ui.multiply_opacity(way);
        card::figure_ui(ui, scene, &mut view.figures, room);
    });
}

/// Words, figure, and what follows from them, below each other.
fn one_column_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    area: Rect,
    way: f32,
    end: Option<End>,
) {
    let margin = words_margin(scene);
    let has_figure = has_stage(scene);
    on_sheet_ui(ui, scene, area, |ui| {
        scroll_ui(ui, scene, view, Margin { left: 0, right: 0, ..margin }, |ui, view| {
            let blocks = scene.model.blocks();
            let until = if has_figure { before_figure(scene, blocks) } else { blocks.len() };
            inset_ui(ui, margin, |ui| {
                arriving_ui(ui, way, |ui| {
                    words_ui(ui, scene, view, Title::Focused, &blocks[..until]);
                });
            });
            view.scroll.figure_top = has_figure.then_some(ui.cursor().top());
            if has_figure {
                band_ui(ui, scene, |ui, room| card::figure_ui(ui, scene, &mut view.figures, room));
            }
            let has_words = scene.model.hints().is_none() && scene.model.ladder().is_none();
            if until < blocks.len() && has_words {
                inset_ui(ui, margin, |ui| {
                    ui.spacing_mut().item_spacing.y = scene.theme.sizes.gap;
                    blocks::blocks_ui(ui, scene, view, &blocks[until..]);
                });
            }
            if let Some(end) = end {
                end(ui, view);
            }
        });
    });
}

/// How many blocks come before the figure: the words that refer to it, and the address to open. Beside a browser, where
/// there is little room, that one only until its page is open: the filled button must be in sight.
fn before_figure(scene: &Scene, blocks: &[Block]) -> usize {
    let is_first = |block: &Block| match block {
        Block::Lead(_)
        | Block::Official(_)
        | Block::List(_)
        | Block::Numbered(_)
        | Block::Browsers => true,
        Block::Link(link) => scene.shape == Shape::Narrow || is_wanted(scene, &link.url),
        _ => false,
    };
    blocks.iter().position(|block| !is_first(block)).unwrap_or(blocks.len())
}

/// Whether this page is the one to open now, or it is not known yet whether it is open.
fn is_wanted(scene: &Scene, address: &Address) -> bool {
    let opening = scene.model.opening(address);
    let is_asked = opening.is_some_and(|state| *state != OpeningState::Open);
    is_asked || scene.model.main_press() == MainPress::Open(address.clone())
}

/// A figure on its ground over the whole width of the sheet, as high as it needs.
fn band_ui(ui: &mut Ui, scene: &Scene, content: impl FnOnce(&mut Ui, Rect)) {
    let sizes = &scene.theme.sizes;
    let ground = ui.painter().add(Painted::Noop);
    let top = ui.cursor().top() + sizes.gap - ui.spacing().item_spacing.y;
    let whole = ui.max_rect();
    let room = Rect::from_min_max(
        egui::pos2(whole.left() + sizes.margin, top + 10.0),
        egui::pos2(whole.right() - right_edge(scene), f32::INFINITY),
    );
    let used = ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        content(ui, room);
        ui.min_rect().bottom()
    });
    let band = whole.with_min_y(top).with_max_y(used.inner + 12.0);
    ui.painter().set(ground, Painted::rect_filled(band, 0.0, scene.theme.palette.stage));
    ui.advance_cursor_after_rect(band);
}

fn inset_ui(ui: &mut Ui, margin: Margin, content: impl FnOnce(&mut Ui)) {
    let margin = Margin { top: 0, bottom: 0, ..margin };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui);
    });
}

/// What scrolls on the sheet fades into its colour.
fn on_sheet_ui(ui: &mut Ui, scene: &Scene, rect: Rect, content: impl FnOnce(&mut Ui)) {
    let sheet = Frame::new().fill(scene.theme.palette.sheet);
    let builder = UiBuilder::new()
        .max_rect(rect)
        .ui_stack_info(UiStackInfo::new(UiKind::Frame).with_frame(sheet));
    ui.scope_builder(builder, |ui| {
        ui.shrink_clip_rect(rect);
        ui.reset_style();
        content(ui);
    });
}

/// What `content` draws, `way` of the way to its place.
fn arriving_ui(ui: &mut Ui, way: f32, content: impl FnOnce(&mut Ui)) {
    let right = (SLIDE * (1.0 - way)).round();
    let room = ui.available_rect_before_wrap().translate(vec2(right, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        ui.multiply_opacity(way);
        content(ui);
    });
}

/// Title and blocks, or in their place the hints, or the other ways to a page that did not open.
pub(super) fn words_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    title: Title,
    blocks: &[Block],
) {
    let sizes = &scene.theme.sizes;
    if !is_first(scene) {
        // Lines of more than some ninety characters are hard to follow.
        ui.set_max_width(ui.available_width().min(46.0 * sizes.body));
    }
    ui.spacing_mut().item_spacing.y = sizes.gap;
    if scene.model.hints().is_some() {
        hints::hints_ui(ui, scene);
        return;
    }
    if scene.model.ladder().is_some() {
        ladder::ladder_ui(ui, scene, &mut view.focus);
        return;
    }
    heading_ui(ui, scene, view, title);
    if scene.model.is_first_page() {
        credits_ui(ui, scene);
    }
    blocks::blocks_ui(ui, scene, view, blocks);
    if is_first(scene) {
        lying_road_ui(ui, scene);
    }
}
