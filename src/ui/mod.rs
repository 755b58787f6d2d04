//! Draws a `&Model` and sends actions to an `Outbox`. Drawing never acts: egui may draw a frame
//! twice. Knows no service.

mod about;
mod beside;
mod blocks;
mod browsers;
mod button;
mod demo;
mod figure;
mod fitted;
mod focus;
mod footer;
mod header;
mod hints;
mod keys;
mod layout;
mod link_card;
mod menu;
mod message;
mod next_pupil;
mod notices;
mod overlay;
mod page;
mod picture;
mod qr;
mod resume;
mod rich_text;
mod scaled;
mod step_list;
mod step_mark;
mod steps;
mod theme;
mod widgets;
mod zoom;

pub use demo::demo_keys;
pub use keys::keys;
pub use scaled::scaled;
pub use theme::{Palette, Theme, fonts};

use crate::guide::Pictures;
use crate::labels;
use crate::model::demo::Sight;
use crate::model::{Model, Outbox, Overlay};
use egui::{Context, Rect, Role, Ui, UiBuilder};
use fitted::Purpose;
use layout::{Areas, Shape};

/// Points. In a window smaller than this nothing could be read, and nothing is drawn: a tiling window
/// manager, or a hand on the window's edge, may bring it there for a moment.
const SMALLEST: f32 = 160.0;

/// What every part of the screen is drawn from.
pub struct Scene<'a> {
    /// The state.
    pub model: &'a Model,
    /// Where clicks go.
    pub outbox: &'a Outbox,
    /// Colours and sizes.
    pub theme: Theme,
    shape: Shape,
}

/// What the screen remembers from frame to frame and nothing else depends on: focus, zoom.
pub struct View {
    focus: focus::FocusMemory,
    zoom: zoom::Zoom,
    figures: fitted::FittedFigures,
    applied: Option<(Theme, bool)>,
    /// The time of day as it is shown.
    clock: fn() -> String,
    /// Whether something to press had the focus in the teacher's view when it was last drawn: Esc has let go of
    /// it before anybody hears of the key.
    desk_had_focus: bool,
    /// The class's screen that was laid out last, and the setting found for its words.
    class_words: Option<((usize, Rect, Theme), demo::Setting)>,
    /// The screen that each board of a demonstration showed last.
    boards: std::collections::BTreeMap<Purpose, usize>,
}

impl View {
    /// A view of a guide whose pictures these are.
    #[must_use]
    pub fn new(ctx: &Context, pictures: Pictures, clock: fn() -> String) -> Self {
        Self {
            clock,
            desk_had_focus: false,
            class_words: None,
            boards: std::collections::BTreeMap::new(),
            figures: fitted::FittedFigures::new(ctx, pictures),
            focus: focus::FocusMemory::default(),
            zoom: zoom::Zoom::default(),
            applied: None,
        }
    }
}

impl View {
    /// Whether a board shows another screen of a demonstration than in the frame before.
    fn is_new_on(&mut self, board: Purpose, slide: usize) -> bool {
        self.boards.insert(board, slide) != Some(slide)
    }
}

/// Draws the whole main window.
pub fn wizard_ui(ui: &mut Ui, model: &Model, view: &mut View, outbox: &Outbox) {
    let window = ui.max_rect();
    let scene = scene(ui, model, outbox);
    let look = model.look();
    let style = (scene.theme, look.reduce_motion);
    if view.applied != Some(style) {
        scene.theme.apply(ui.ctx(), look);
        view.applied = Some(style);
    }
    focus::name_window(ui);
    view.focus.begin_frame(ui.ctx(), &scene);
    ui.painter()
        .rect_filled(window, 0.0, scene.theme.palette.background);
    let sizes = &scene.theme.sizes;
    if window.width().min(window.height()) < SMALLEST * sizes.type_factor.max(1.0) {
        return;
    }
    if let Some(demo) = model.demo() {
        let sight = demo.windows(model.desktop()).main;
        demo::demo_ui(ui, &scene, view, demo, sight);
        return;
    }
    if !matches!(model.overlay(), Some(Overlay::Figure(_))) {
        view.zoom = zoom::Zoom::default();
    }
    match model.overlay() {
        Some(Overlay::Figure(figure)) if !model.enlarges_beside() => {
            zoom::zoom_ui(ui, &scene, view, *figure);
        }
        _ if model.asks_whose() => resume::resume_ui(ui, &scene, view),
        _ if beside::is_strip(&scene, window) => beside::strip_ui(ui, &scene, view),
        _ => page_ui(ui, &scene, view),
    }
    overlay::overlay_ui(ui.ctx(), &scene);
    view.focus.end_frame(ui.ctx(), &scene);
}

/// Draws the window of a figure enlarged beside the strip.
pub fn figure_ui(
    ui: &mut Ui,
    model: &Model,
    view: &mut View,
    outbox: &Outbox,
    figure: crate::guide::FigureIndex,
) {
    let scene = scene(ui, model, outbox);
    zoom::zoom_ui(ui, &scene, view, figure);
}

/// Draws the second window of a demonstration.
pub fn second_ui(ui: &mut Ui, model: &Model, view: &mut View, outbox: &Outbox, sight: Sight) {
    let scene = scene(ui, model, outbox);
    if let Some(demo) = model.demo() {
        demo::demo_ui(ui, &scene, view, demo, sight);
    }
}

/// Ends a frame of all windows: has pictures made ahead, and forgets those that nobody needs.
pub fn end_frame(ctx: &Context, model: &Model, view: &mut View) {
    if let Some(demo) = model.demo() {
        demo::prepare(ctx, model, view, demo);
    } else {
        for index in model.figures_nearby() {
            let figure = model.guide().figure(index);
            view.figures.prepare(ctx, (index, figure), Purpose::Page);
        }
    }
    view.figures.end_frame();
}

/// The look of this window.
fn scene<'a>(ui: &Ui, model: &'a Model, outbox: &'a Outbox) -> Scene<'a> {
    let window = ui.max_rect();
    let look = model.look();
    let factor = look.type_percent.factor();
    let shape = Shape::of(window.size(), factor);
    let system_dark = ui.ctx().system_theme() == Some(egui::Theme::Dark);
    let theme = Theme::new(look, system_dark, shape.is_tight(window.size(), factor));
    Scene {
        model,
        outbox,
        theme,
        shape,
    }
}

/// Header, steps, page, buttons: created in the order in which they are read.
fn page_ui(ui: &mut Ui, scene: &Scene, view: &mut View) {
    let window = ui.max_rect();
    let factor = scene.theme.sizes.type_factor;
    let buttons = footer::Buttons::new(scene);
    let footer_height = buttons.height(ui, scene, footer_width(window, scene));
    let areas = Areas::new(window, scene.shape, factor, footer_height);
    ui.scope_builder(part(areas.header, Role::Banner, labels::HEADER), |ui| {
        header::header_ui(ui, scene);
    });
    ui.scope_builder(part(areas.steps, Role::Navigation, labels::STEPS), |ui| {
        steps::steps_ui(ui, scene);
    });
    let body = part(areas.body, Role::Main, labels::PAGE).ui_stack_info(ground(scene));
    ui.scope_builder(body, |ui| {
        ui.shrink_clip_rect(areas.body);
        page::body_ui(ui, scene, view);
    });
    ui.scope_builder(
        part(areas.footer, Role::ContentInfo, labels::FOOTER),
        |ui| {
            buttons.show(ui, scene);
        },
    );
}

/// What scrolls fades at its edges into what egui takes for its ground.
fn ground(scene: &Scene) -> egui::UiStackInfo {
    let frame = egui::Frame::new().fill(scene.theme.palette.background);
    egui::UiStackInfo::new(egui::UiKind::Frame).with_frame(frame)
}

/// A part of the window that a screen reader can jump to.
fn part(rect: egui::Rect, role: Role, label: &str) -> UiBuilder {
    UiBuilder::new()
        .max_rect(rect)
        .id_salt(label)
        .accessibility_role(role)
        .accessibility_label(label)
}

/// The width that the footer will have, before its height decides the rest.
fn footer_width(window: egui::Rect, scene: &Scene) -> f32 {
    let factor = scene.theme.sizes.type_factor;
    Areas::new(window, scene.shape, factor, 0.0).footer.width()
}
