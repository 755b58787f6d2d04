//! What every window of the program is like, whoever draws it: its contents, size, icon, and where it
//! goes on a small monitor.

use super::beside::{Beside, can_place};
use super::display;
use crate::app::{App, ChildWindow};
use crate::labels;
use crate::model::presentation::{Desktop, Monitor, PresentationView};
use crate::preferences::Side;
use eframe::icon_data;
use egui::{Context, IconData, Rect, Ui, ViewportBuilder, ViewportCommand, ViewportId, pos2, vec2};
use std::time::Duration;

const ICON: &[u8] = include_bytes!("../../assets/icon.png");

/// The least monitor, in points, on which the window has room beside title bar and task bar.
pub(super) const ROOMY: egui::Vec2 = vec2(1380.0, 800.0);
/// With title and task bar it fits a screen of 1366 × 768, and is wide enough for all parts, points.
pub(super) const SIZE: egui::Vec2 = vec2(1200.0, 690.0);
/// How often a system is asked to fill a monitor before it is taken not to do such a thing.
const ASKS: u32 = 10;
/// After how long it is asked again.
const ASK_AGAIN: Duration = Duration::from_millis(200);
/// Which of egui's windows the second one is.
const SECOND: &str = "second window";
/// Which of egui's windows an enlarged figure is.
const FIGURE: &str = "figure beside";
/// Width by height of a figure with its buttons.
const FIGURE_ASPECT: f32 = 1.5;
/// What a window manager and a desktop file call the program.
pub(super) const APP_ID: &str = "join-chats";

/// What a window shows. Each shell calls [`Show::logic`], then [`Show::ui`], once for each frame.
pub trait Show {
    /// Changes the state by what has happened since the last frame. Draws nothing.
    fn logic(&mut self, ctx: &Context);

    /// Draws the state.
    fn ui(&mut self, ui: &mut Ui);

    /// Learns which monitors there are, and may move the window; before [`Show::logic`].
    fn see(&mut self, _window: &winit::window::Window) {}
}

/// The monitors as a window finds them. Not for the first frame, which has no time for them.
fn desktop(window: &winit::window::Window) -> Desktop {
    display::hear_of_monitors(window);
    let all: Vec<_> = window.available_monitors().collect();
    let current = window.current_monitor();
    // A projector that repeats the screen lies at its place, and is no second one.
    let mut places = Vec::new();
    let mut desktop = Desktop {
        forbids_placing: !can_place(window),
        ..Desktop::default()
    };
    for (index, monitor) in all.into_iter().enumerate() {
        let place = monitor.position();
        let listed = places.iter().position(|other| *other == place);
        let position = listed.unwrap_or(places.len());
        if current.as_ref() == Some(&monitor) {
            desktop.own = position;
        }
        if listed.is_none() {
            places.push(place);
            desktop.monitors.push(Monitor {
                index,
                name: monitor.name().unwrap_or_default(),
                size: monitor.size().into(),
            });
        }
    }
    desktop
}

/// The wizard in its window.
pub(super) struct Wizard {
    app: App,
    beside: Beside,
    /// How often the system may still be asked to fill a small monitor.
    asks_left: u32,
    /// When it was asked last, seconds since the start.
    asked: f64,
}

impl Wizard {
    /// The wizard, not placed yet.
    pub(super) fn new(app: App) -> Self {
        Self {
            app,
            beside: Beside::default(),
            asks_left: ASKS,
            asked: f64::NEG_INFINITY,
        }
    }

    /// Fills a small monitor. Asked after the first frame: asked at once, Windows forgets the size to
    /// which the window is restored (emilk/egui#8243). Asked again until it is done: a window manager
    /// that does not know the window yet forgets it.
    fn place(&mut self, ctx: &Context) {
        if self.asks_left == 0 || self.app.model().is_beside() {
            return;
        }
        let (viewport, now) = ctx.input(|input| (input.viewport().clone(), input.time));
        let Some(monitor) = viewport.monitor_size else {
            return;
        };
        let is_small = monitor.x < ROOMY.x || monitor.y < ROOMY.y;
        if !is_small || viewport.maximized == Some(true) {
            self.asks_left = 0;
            return;
        }
        if now - self.asked >= ASK_AGAIN.as_secs_f64() {
            self.asked = now;
            self.asks_left -= 1;
            ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
        }
        ctx.request_repaint_after(ASK_AGAIN);
    }
}

impl Wizard {
    /// How a child window is opened; `None` while nobody knows where there is room for it.
    fn child(&self, child: ChildWindow) -> Option<(ViewportId, ViewportBuilder)> {
        match child {
            ChildWindow::Presentation { monitor, .. } => {
                Some((ViewportId::from_hash_of(SECOND), second(monitor)))
            }
            ChildWindow::Figure(_) => {
                let (room, side) = self.beside.room()?;
                Some((ViewportId::from_hash_of(FIGURE), figure_beside(room, side)))
            }
        }
    }
}

impl Show for Wizard {
    fn logic(&mut self, ctx: &Context) {
        self.beside.logic(ctx);
        self.app.logic(ctx);
        self.place(ctx);
    }

    fn ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.app.ui(ui);
        if let Some(child) = self.app.child_window()
            && let Some((id, builder)) = self.child(child)
        {
            ctx.show_viewport_immediate(id, builder, |ui, _| {
                self.app.child_logic(ui.ctx(), child);
                self.app.child_ui(ui, child);
            });
            if let ChildWindow::Presentation { view, .. } = child
                && self.app.needs_the_teacher()
            {
                let teacher = match view {
                    PresentationView::Presenter => id,
                    PresentationView::Class => ViewportId::ROOT,
                };
                lead_keys(&ctx, teacher);
            }
        }
        self.app.end_frame(&ctx);
    }

    fn see(&mut self, window: &winit::window::Window) {
        let desktop = desktop(window);
        let model = self.app.model();
        let are_others = model.desktop().monitors != desktop.monitors;
        let wanted = model.is_beside().then_some(model.preferences().strip_side);
        self.beside.follow(window, wanted, are_others);
        self.app.see(desktop);
    }
}

/// Gives a window the keyboard, unless it has it: what is chosen there is chosen by keys.
fn lead_keys(ctx: &Context, window: ViewportId) {
    let viewport = ctx.input(|input| input.raw.viewports.get(&window).cloned());
    if viewport.and_then(|viewport| viewport.focused) == Some(false) {
        ctx.send_viewport_cmd_to(window, ViewportCommand::Focus);
    }
}

/// The second window of a presentation: the whole of another monitor.
fn second(monitor: usize) -> ViewportBuilder {
    ViewportBuilder::default()
        .with_title(labels::DEMO)
        .with_app_id(APP_ID)
        .with_fullscreen(true)
        .with_monitor(monitor)
        .with_icon(icon())
}

/// A figure over the browser, as large as fits between the strip and the other edge, next to the strip.
fn figure_beside(room: Rect, strip: Side) -> ViewportBuilder {
    let width = room.width().min(room.height() * FIGURE_ASPECT);
    let size = vec2(width, width / FIGURE_ASPECT).round();
    let left = match strip {
        Side::Left => room.left(),
        Side::Right => room.right() - size.x,
    };
    let place = Rect::from_min_size(pos2(left, room.top()), size);
    ViewportBuilder::default()
        .with_title(labels::ENLARGE)
        .with_app_id(APP_ID)
        .with_position(place.min)
        .with_inner_size(place.size())
        .with_decorations(false)
        .with_always_on_top()
        .with_icon(icon())
}

/// The main window, as both shells open it.
pub(super) fn builder() -> ViewportBuilder {
    ViewportBuilder::default()
        .with_title(labels::TITLE)
        .with_app_id(APP_ID)
        .with_inner_size(SIZE)
        .with_min_inner_size(vec2(360.0, 360.0))
        .with_icon(icon())
}

/// The window's icon; a window without one is no reason not to open it.
fn icon() -> IconData {
    icon_data::from_png_bytes(ICON).unwrap_or_default()
}
