//! A figure over the whole window, in a dark room: larger, moved by wheel, mouse and keys, with the words of its
//! callouts beside it. It must never be taken for the page in the browser.

use super::legend::{Legend, LegendLook};
use super::picture::{Look, fit, named_ui, picture_ui, pointed};
use super::textures::{FigureSlot, FigureTextures};
use super::zoom_bar::{ZoomBar, ZoomPress};
use super::zoom_state::ZoomState;
use crate::guide::{Figure, FigureIndex};
use crate::labels;
use crate::model::Action;
use crate::ui::focus::front_place_ui;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::key_press::pressed;
use crate::ui::kit::region::region;
use crate::ui::kit::scroll_keys::{ScrollKeys, keyed_ui};
use crate::ui::kit::signed::signed_ui;
use crate::ui::kit::text::section_title_ui;
use crate::ui::kit::theme::{CARD_RADIUS, RADIUS, fixed};
use crate::ui::scene::Scene;
use crate::ui::spoken::{callouts_said, figure_said};
use egui::text::LayoutJob;
use egui::{
    Color32, CursorIcon, Frame, Galley, Id, Key, Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2,
    pos2, vec2,
};
use std::sync::Arc;

/// Of one press, a factor.
const STEP: f32 = 1.25;
/// Of one notch of the wheel, a factor.
const NOTCH: f32 = 1.15;
/// How far an arrow key moves the picture, as a share of the window.
const STRIDE: f32 = 0.1;
/// White around the picture, points.
const MAT: f32 = 8.0;
/// In a narrower room, points at 100 %, the words stand below the picture.
const WIDE: f32 = 820.0;
/// The same where it is low.
const LOW: f32 = 560.0;

pub(crate) fn zoom_ui(
    ui: &mut Ui,
    scene: &Scene,
    zoom: &mut ZoomState,
    figures: &mut FigureTextures,
    index: FigureIndex,
) {
    let is_new = zoom.figure != Some(index);
    if is_new {
        *zoom = ZoomState { figure: Some(index), ..ZoomState::default() };
    }
    let tint = scene.theme.figure_tint();
    let scene = &Scene { theme: scene.theme.for_a_room(), ..*scene };
    let theme = &scene.theme;
    let window = ui.max_rect();
    ui.painter().rect_filled(window, 0.0, theme.palette.ground);
    let margin = if window.width() < 500.0 { 12.0 } else { theme.sizes.margin };
    let inner = window.shrink2(vec2(margin, 14.0));
    let bar = ZoomBar::new(scene, index, zoom);
    let height = bar.height(ui, inner.size());
    let press = bar.show(ui, inner);
    let below = inner.with_min_y(inner.top() + height + 14.0);
    region(ui, inner.with_max_y(below.top()), "bar of a figure");
    region(ui, below, "figure");
    // The press that opened it is not one that enlarges it further.
    if !is_new {
        act(ui, scene, zoom, press, below.size());
    }
    let look = Look { slot: FigureSlot::Large, lit: None, radius: 4.0, breath: 0.0, tint };
    room_ui(ui, scene, zoom, figures, (index, below), look);
}

fn act(ui: &Ui, scene: &Scene, zoom: &mut ZoomState, press: Option<ZoomPress>, room: Vec2) {
    match press {
        Some(ZoomPress::Close) => scene.outbox.send(Action::CloseTop),
        Some(ZoomPress::Show(other)) => scene.outbox.send(Action::Enlarge(other)),
        Some(ZoomPress::Larger) => zoom.by(STEP, Vec2::ZERO),
        Some(ZoomPress::Smaller) => zoom.by(1.0 / STEP, Vec2::ZERO),
        Some(ZoomPress::InVain(why)) => scene.outbox.send(Action::PressedInVain(why)),
        Some(ZoomPress::Whole) => zoom.factor = 1.0,
        None => {}
    }
    keys(ui, scene, zoom, room);
}

/// The picture, its name below, and at its right or below that what to do.
fn room_ui(
    ui: &mut Ui,
    scene: &Scene,
    zoom: &mut ZoomState,
    figures: &mut FigureTextures,
    (index, room): (FigureIndex, Rect),
    look: Look,
) {
    let theme = &scene.theme;
    let figure = scene.model.guide().figure(index);
    let least = if room.width() > 1.25 * room.height() { LOW } else { WIDE };
    let is_wide = room.width() >= least * theme.sizes.type_factor.max(1.0);
    let (left, aside) = if is_wide {
        let width = (15.5 * theme.sizes.body).min(room.width() * 0.36).round();
        let edge = room.right() - width;
        (room.with_max_x(edge - theme.sizes.margin), room.with_min_x(edge))
    } else {
        let share = if room.height() < 460.0 { 0.3 } else { 0.42 };
        let edge = (room.bottom() - share * room.height()).round();
        (room.with_max_y(edge), room.with_min_y(edge + 8.0))
    };
    let caption = caption(ui, scene, figure, left.width());
    let place = left.with_max_y(left.bottom() - caption.size().y - 12.0);
    let whole = fit(place.shrink(MAT), figures.aspect(scene.model.guide(), index)).size();
    let picture = moved(ui, zoom, place, whole);
    let mut inside = ui.new_child(UiBuilder::new().max_rect(place).id_salt("picture"));
    inside.shrink_clip_rect(place);
    let frame = pointed(&inside, figure, picture);
    // Its name is the title's, which stands under it.
    named_ui(&inside, figure, look.slot, picture, [&figure.alt, &callouts_said(figure)]);
    let lit = aside_ui(ui, scene, figure, aside, frame);
    inside.painter().rect_filled(picture.expand(MAT), CARD_RADIUS, fixed::HALO);
    let look = Look { lit, ..look };
    picture_ui(&mut inside, scene, figures, index, picture, &look);
    let below = picture.bottom().min(place.bottom() - MAT) + MAT + 12.0;
    let at = pos2(left.left(), below.min(left.bottom() - caption.size().y));
    let place = Rect::from_min_size(at, caption.size());
    front_place_ui(ui, place, caption.text(), &figure_said(figure));
    ui.painter().galley(place.min, caption, Color32::PLACEHOLDER);
}

/// «Рисунок 4. …»
fn caption(ui: &Ui, scene: &Scene, figure: &Figure, width: f32) -> Arc<Galley> {
    let theme = &scene.theme;
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    job.append(&format!("{}. ", figure.name), 0.0, theme.small().bold().format());
    job.append(&figure.caption, 0.0, theme.note().format());
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// That this is a figure, and what to do on the page. Returns the callout whose words are under the mouse; the one of
/// this `frame` stands out, too.
fn aside_ui(
    ui: &mut Ui,
    scene: &Scene,
    figure: &Figure,
    room: Rect,
    frame: Option<u8>,
) -> Option<u8> {
    let theme = &scene.theme;
    let mut aside = ui.new_child(UiBuilder::new().max_rect(room).id_salt("aside"));
    let scrolled = ScrollArea::vertical().id_salt(&figure.id).auto_shrink(false);
    let line = scene.lines_by_key();
    let id = Id::unique("beside a figure");
    let shown = keyed_ui(&mut aside, scrolled, id, line, ScrollKeys::Pages, |ui| {
        ui.spacing_mut().item_spacing.y = theme.sizes.gap;
        note_card_ui(ui, scene);
        if figure.callouts.is_empty() {
            return None;
        }
        section_title_ui(ui, theme.body().bold(), labels::ON_THE_PAGE);
        let width = ui.available_width();
        let legend = Legend::new(ui, scene, figure, width, LegendLook::Cards);
        let (place, _) = ui.allocate_exact_size(vec2(width, legend.height), Sense::hover());
        let corner = place.min;
        let pointed = legend.pointed(ui, corner);
        legend.paint(ui, scene, corner, pointed.or(frame));
        pointed
    });
    shown.inner
}

/// «Это рисунок. Нажимайте не здесь…»
fn note_card_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let card = Frame::new().fill(fixed::NOTE).corner_radius(RADIUS).inner_margin(12.0);
    card.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let style = theme.small().color(fixed::NOTE_INK);
        signed_ui(ui, Icon::Info, fixed::NOTE_INK, style, |ui| {
            let mut job = LayoutJob::default();
            job.wrap.max_width = ui.available_width();
            job.append(labels::ONLY_A_FIGURE, 0.0, style.bold().format());
            job.append(&format!(" {}", labels::ONLY_A_FIGURE_THEN), 0.0, style.format());
            ui.label(job);
        });
    });
}

/// Moves the picture over the room that the layout gives, and returns where it lies.
fn moved(ui: &Ui, zoom: &mut ZoomState, room: Rect, whole: Vec2) -> Rect {
    let response = ui.interact(room, ui.scope_id().with("drag"), Sense::DRAG);
    zoom.offset += response.drag_delta();
    if response.contains_pointer() {
        wheel(ui, zoom, room);
    }
    zoom.bound(whole + Vec2::splat(2.0 * MAT / zoom.factor), room.size());
    let size = whole * zoom.factor;
    let can_move = size.x > room.width() || size.y > room.height();
    if response.dragged() && can_move {
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    } else if response.contains_pointer() && can_move {
        ui.ctx().set_cursor_icon(CursorIcon::Grab);
    }
    // As wide as it is, it begins at the left edge: its name stands below.
    let center =
        if can_move { room.center() } else { room.min + MAT * Vec2::splat(1.0) + size / 2.0 };
    Rect::from_center_size(center + zoom.offset, size)
}

fn wheel(ui: &Ui, zoom: &mut ZoomState, room: Rect) {
    let factor = wheel_factor(ui);
    if factor != 1.0 {
        let pointer = ui.input(|input| input.pointer.hover_pos());
        let fixed = pointer.map_or(Vec2::ZERO, |pointer| pointer - room.center());
        zoom.by(factor, fixed);
    }
}

/// How much larger wheel and pinch make a figure in this frame; 1.0: they rest.
pub(crate) fn wheel_factor(ui: &Ui) -> f32 {
    let line = ui.options(|options| options.input_options.line_scroll_speed);
    ui.input(|input| NOTCH.powf(input.smooth_scroll_delta.y / line) * input.zoom_delta())
}

/// By their place: `+` is the key left of Backspace in every layout.
fn keys(ui: &Ui, scene: &Scene, zoom: &mut ZoomState, window: Vec2) {
    let signs = scene.model.preferences().letter_keys;
    for key in pressed(ui.ctx()) {
        if key.modifiers.command || key.modifiers.alt {
            continue;
        }
        let stride = window * STRIDE;
        match key.physical {
            Key::Equals | Key::Plus if signs => zoom.by(STEP, Vec2::ZERO),
            Key::Minus if signs => zoom.by(1.0 / STEP, Vec2::ZERO),
            Key::Num0 if signs => zoom.factor = 1.0,
            Key::ArrowLeft => zoom.offset.x += stride.x,
            Key::ArrowRight => zoom.offset.x -= stride.x,
            Key::ArrowUp => zoom.offset.y += stride.y,
            Key::ArrowDown => zoom.offset.y -= stride.y,
            _ => {}
        }
    }
}
