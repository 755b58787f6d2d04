//! The window around a page: a road and a head on the ground, and one sheet with the page and its buttons. Its parts are
//! created in the order in which they are read.

use super::footer_buttons::Buttons;
use super::footer_plan::Plan;
use super::{body, footer, header, steps, strip};
use crate::labels;
use crate::ui::kit::parts::part_ui;
use crate::ui::kit::theme::Elevation;
use crate::ui::memory::View;
use crate::ui::scene::{Scene, Shape};
use egui::{
    CornerRadius, Rect, Role, Shape as Painted, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2,
};

/// Of a sheet, points.
const RADIUS: u8 = 18;
/// At the right of and below a sheet in a wide window, points.
const RIGHT: f32 = 16.0;
const BELOW: f32 = 12.0;
/// A window is low if it has not this many times the height of its type. There the words keep at least this share.
const LOW: f32 = 16.0;
const LEAST_PAGE: f32 = 0.4;

/// Where the parts of the window are.
pub(super) struct Places {
    pub head: Rect,
    /// Not positive: there is none.
    pub road: Rect,
    pub sheet: Rect,
    pub corners: CornerRadius,
}

impl Places {
    /// In this window.
    pub(super) fn new(ui: &Ui, scene: &Scene, window: Rect) -> Self {
        let head = if scene.shape.is_narrow() {
            strip::Head::new(ui, scene, window.width()).height
        } else {
            scene.theme.sizes.header
        };
        let top = (window.top() + head).min(window.bottom());
        let road = steps::width(scene);
        let is_wide = scene.shape == Shape::Wide;
        let left = match road {
            _ if road > 0.0 => road,
            _ if is_wide => RIGHT,
            _ => 0.0,
        };
        let (right, below) = if is_wide { (RIGHT, BELOW) } else { (0.0, 0.0) };
        let sheet = Rect::from_min_max(
            pos2(window.left() + left, top),
            pos2(window.right() - right, (window.bottom() - below).max(top)),
        );
        let mut corners = CornerRadius { nw: RADIUS, ne: RADIUS, sw: 0, se: 0 };
        if is_wide {
            (corners.sw, corners.se) = (RADIUS, RADIUS);
        } else if road > 0.0 {
            corners.ne = 0;
        }
        let below_head = window.with_min_y(top);
        Self {
            head: window.with_max_y(top),
            road: below_head.with_max_x(window.left() + road),
            sheet,
            corners,
        }
    }
}

/// Draws the open page over the whole window.
pub(crate) fn page_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let theme = &scene.theme;
    let places = Places::new(ui, scene, ui.max_rect());
    paint_sheet(ui, scene, &places);
    cell_ui(ui, places.head, |ui| {
        part_ui(ui, theme, Role::Banner, labels::HEADER, |ui| {
            if scene.shape.is_narrow() {
                strip::Head::new(ui, scene, places.head.width()).show(ui, scene);
            } else {
                header::header_ui(ui, scene);
            }
        });
    });
    if places.road.is_positive() {
        cell_ui(ui, places.road, |ui| {
            part_ui(ui, theme, Role::Navigation, labels::STEPS, |ui| {
                steps::steps_ui(ui, scene, &mut view.step_in_list);
            });
        });
    }
    page_and_footer_ui(ui, scene, view, &places);
}

fn paint_sheet(ui: &Ui, scene: &Scene, places: &Places) {
    let theme = &scene.theme;
    let painter = ui.painter();
    theme.paint_shadow(painter, places.sheet, places.corners, Elevation::Sheet);
    let (fill, border) = (theme.palette.sheet, theme.frame());
    painter.rect(places.sheet, places.corners, fill, border, StrokeKind::Inside);
}

/// The page takes what the buttons leave, even if that is nothing.
fn page_and_footer_ui(ui: &mut Ui, scene: &Scene, view: &mut View, places: &Places) {
    let theme = &scene.theme;
    let buttons = Buttons::new(scene);
    let (sheet, frame) = (places.sheet, theme.frame());
    let height = Plan::new(&buttons, ui, scene, sheet.width()).height.min(sheet.height());
    let window = ui.max_rect().height();
    let is_low = scene.shape.is_narrow() && window < LOW * theme.sizes.body;
    if is_low && sheet.height() - height < LEAST_PAGE * window {
        page_with_footer_ui(ui, scene, view, places, (&buttons, height));
        return;
    }
    let edge = sheet.bottom() - height;
    // In high contrast the sheet has a frame, which nothing in it may cover.
    let page = sheet.with_max_y(edge).shrink(frame.width);
    let page = page.with_max_y(edge);
    cell_ui(ui, page, |ui| {
        part_ui(ui, theme, Role::Main, labels::PAGE, |ui| {
            body::body_ui(ui, scene, view, places.corners, None);
        });
    });
    if view.scroll.offset > 0.0 {
        round_corners(ui, scene, places);
    }
    if view.scroll.is_cut() {
        ui.painter().hline(page.x_range(), edge, theme.line());
    }
    if frame.width > 0.0 {
        ui.painter().hline(sheet.x_range(), edge, frame);
    }
    cell_ui(ui, sheet.with_min_y(edge), |ui| footer_part_ui(ui, scene, view, &buttons));
}

fn footer_part_ui(ui: &mut Ui, scene: &Scene, view: &mut View, buttons: &Buttons) {
    part_ui(ui, &scene.theme, Role::ContentInfo, labels::FOOTER, |ui| {
        footer::footer_ui(ui, scene, view, buttons);
    });
}

/// The buttons, this high, follow the words: in so low a window they would leave these too little room.
fn page_with_footer_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    places: &Places,
    (buttons, height): (&Buttons, f32),
) {
    let theme = &scene.theme;
    let page = places.sheet.shrink(theme.frame().width);
    let end = |ui: &mut Ui, view: &mut View| {
        let place = page.with_min_y(ui.cursor().top()).with_max_y(ui.cursor().top() + height);
        ui.painter().hline(page.x_range(), place.top(), theme.line());
        cell_ui(ui, place, |ui| footer_part_ui(ui, scene, view, buttons));
        ui.advance_cursor_after_rect(place);
    };
    cell_ui(ui, page, |ui| {
        part_ui(ui, theme, Role::Main, labels::PAGE, |ui| {
            body::body_ui(ui, scene, view, places.corners, Some(&end));
        });
    });
    if view.scroll.offset > 0.0 {
        round_corners(ui, scene, places);
    }
}

/// What has scrolled under the upper edge of the sheet fades over its round corners: they are painted anew.
fn round_corners(ui: &Ui, scene: &Scene, places: &Places) {
    let theme = &scene.theme;
    let (sheet, corners) = (places.sheet, places.corners);
    // At the right is a stage, which keeps to its corner; but not in a narrow window.
    let right = f32::from(corners.ne) * f32::from(u8::from(scene.shape.is_narrow()));
    let upper = [(sheet.left_top(), f32::from(corners.nw)), (sheet.right_top(), -right)];
    for (corner, radius) in upper {
        let outside = |step: u8| {
            let angle = std::f32::consts::FRAC_PI_2 * f32::from(step) / 8.0;
            corner + vec2(radius * (1.0 - angle.cos()), radius.abs() * (1.0 - angle.sin()))
        };
        let points = [corner].into_iter().chain((0..=8).map(outside)).collect();
        let ground = theme.palette.ground;
        ui.painter().add(Painted::convex_polygon(points, ground, Stroke::NONE));
    }
    if theme.frame().width > 0.0 {
        ui.painter().rect_stroke(sheet, corners, theme.frame(), StrokeKind::Inside);
    }
}

/// What `content` draws keeps to this rectangle.
fn cell_ui(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.shrink_clip_rect(rect);
        content(ui);
    });
}
