//! What the program's windows are like, whichever shell draws them: contents, size, icon, the windows beside the
//! main one, and what becomes of it on a small monitor.

use super::beside::Beside;
use super::display;
#[cfg(target_os = "linux")]
use super::keeper::Keeper;
use super::monitors::Monitors;
use super::seat::Seat;
use crate::app::{App, ChildWindow};
use crate::labels;
use crate::model::Form;
use crate::model::presentation::{Desktop, PresentationView};
use crate::preferences::Side;
use eframe::icon_data;
use egui::{
    Context, InputState, Rect, Ui, ViewportBuilder, ViewportCommand, ViewportId, pos2, vec2,
};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use winit::monitor::MonitorHandle;

const ICON: &[u8] = include_bytes!("../../assets/icon.png");

/// The largest monitor, points, that the window fills: a smaller window would not show the type as it is meant to be.
const FILLED: egui::Vec2 = vec2(1920.0, 1080.0);
/// On a larger monitor, points: the type has its full size there.
const LARGE: egui::Vec2 = vec2(1600.0, 900.0);
/// Before it is known how large the monitor is, and what a maximized window goes back to, points: with title bar and
/// task bar it fits a monitor of 1366 × 768, and it is wide enough for all parts.
pub(super) const SIZE: egui::Vec2 = vec2(1200.0, 690.0);
/// How often the system is asked to maximize the window before we give up: some never do.
const ASKS: u32 = 10;
/// After how long it is asked again.
const ASK_AGAIN: Duration = Duration::from_millis(200);
/// Width divided by height of a figure with its buttons.
const FIGURE_ASPECT: f32 = 1.5;
/// The program's name for window managers and for its desktop file.
pub(super) const APP_ID: &str = "join-chats";

/// What a window shows. Each shell calls [`Show::logic`], then [`Show::ui`], once per frame.
pub trait Show {
    /// Changes the state by what has happened since the last frame. Draws nothing.
    fn logic(&mut self, ctx: &Context);

    /// Draws the state, and may be called twice for a frame.
    fn ui(&mut self, ui: &mut Ui);

    /// Looks at the monitors, and may move the window. Called before [`Show::logic`].
    fn see(&mut self, _window: &winit::window::Window) {}
}

/// Whether there has been a window on the screen.
pub(crate) fn was_open() -> bool {
    WAS_OPEN.load(Ordering::SeqCst)
}

static WAS_OPEN: AtomicBool = AtomicBool::new(false);

pub(super) struct Wizard {
    app: App,
    beside: Beside,
    seat: Option<Seat>,
    /// Of the window.
    title: String,
    monitors: Monitors,
    /// How often the system may still be asked to maximize the window.
    asks_left: u32,
    /// When it was asked last, seconds since the start.
    asked: f64,
    /// That of the window.
    monitor: Option<MonitorHandle>,
    /// For what the teacher's window was given the focus that the class's had: which window that is, and whether
    /// something stands in front there.
    called: Option<(ViewportId, bool)>,
    /// When it was given, seconds since the start.
    called_at: f64,
    #[cfg(target_os = "linux")]
    keeper: Keeper,
}

impl Wizard {
    pub(super) fn new(app: App, seat: Option<Seat>) -> Self {
        Self {
            app,
            beside: Beside::default(),
            seat,
            title: labels::TITLE.to_owned(),
            monitors: Monitors::default(),
            asks_left: ASKS,
            asked: f64::NEG_INFINITY,
            monitor: None,
            called: None,
            called_at: f64::NEG_INFINITY,
            #[cfg(target_os = "linux")]
            keeper: Keeper::default(),
        }
    }

    /// Makes the window large enough for the type that is meant for it: maximizes it, unless the monitor is very large.
    /// Only after the first frame: a window that opens maximized makes Windows forget the size to which it is restored
    /// (emilk/egui#8243). And again until it is done: a window manager that does not know the window yet forgets the
    /// request.
    fn fill_monitor(&mut self, ctx: &Context) {
        if self.asks_left == 0 || self.app.model().form() != Form::Window {
            return;
        }
        let (viewport, now) = ctx.input(|input| (input.viewport().clone(), input.time));
        let Some(monitor) = viewport.monitor_size else {
            return;
        };
        if monitor.x > FILLED.x && monitor.y > FILLED.y {
            self.asks_left = 0;
            ctx.send_viewport_cmd(ViewportCommand::InnerSize(LARGE));
            return;
        }
        if viewport.maximized == Some(true) {
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

    /// The window is opened before it is known what it will show, and shows one page after another.
    fn show_title(&mut self, ctx: &Context) {
        let title = self.app.window_title();
        if self.title != title {
            self.title = title;
            ctx.send_viewport_cmd(ViewportCommand::Title(self.title.clone()));
        }
    }

    /// The class's window, which opens last and so gets the keyboard, hands it to the teacher's: there are the buttons,
    /// and what is said. Only from there, and once for each show and for what is opened before the teacher: whoever goes
    /// to another program is left there.
    fn call_teacher(&mut self, ctx: &Context, [teacher, class]: [ViewportId; 2]) {
        let has_focus = |input: &InputState| {
            let viewport = input.raw.viewports.get(&class);
            viewport.and_then(|viewport| viewport.focused) == Some(true)
        };
        let is_needed = self.app.needs_the_teacher();
        let call = Some((teacher, is_needed));
        // What was open has been closed: what opens next is a reason of its own.
        if !is_needed && self.called == Some((teacher, true)) {
            self.called = call;
        }
        let now = ctx.input(|input| input.time);
        // The window system takes its time: a second call would come after the teacher has gone on.
        let is_answered = now - self.called_at > ASK_AGAIN.as_secs_f64();
        if call != self.called && is_answered && ctx.input(has_focus) {
            (self.called, self.called_at) = (call, now);
            ctx.send_viewport_cmd_to(teacher, ViewportCommand::Focus);
        }
    }

    /// Whether what the user has copied goes with the window.
    #[cfg(target_os = "linux")]
    fn forgets_copies(&mut self, window: &winit::window::Window) -> bool {
        self.app.model().copied().is_some() && self.keeper.is_missing(window)
    }

    #[cfg(not(target_os = "linux"))]
    #[expect(clippy::unused_self, reason = "the clipboard is the system's there")]
    fn forgets_copies(&mut self, _window: &winit::window::Window) -> bool {
        false
    }

    /// Whether there is a window beside the main one.
    pub(super) fn has_child(&self) -> bool {
        self.app.child_window().is_some()
    }

    /// How a child window is opened; `None` until there is a strip that leaves room for it.
    fn child(&self, child: ChildWindow) -> Option<(ViewportId, ViewportBuilder)> {
        let (name, builder) = match child {
            ChildWindow::Presentation { monitor, .. } => ("second window", second(monitor)),
            ChildWindow::Figure(_) => {
                let (room, side) = self.beside.room()?;
                ("figure beside", figure_beside(room, side))
            }
        };
        let builder = builder.with_title(self.app.child_title(child));
        Some((ViewportId::from_hash_of(name), builder))
    }
}

impl Show for Wizard {
    fn logic(&mut self, ctx: &Context) {
        self.beside.logic(ctx);
        self.app.logic(ctx);
        if let Some(monitor) = &self.monitor {
            ctx.set_zoom_factor(display::zoom(monitor, self.app.model().system_scale()));
        }
        self.fill_monitor(ctx);
        self.show_title(ctx);
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
            if let ChildWindow::Presentation { view, .. } = child {
                let windows = match view {
                    PresentationView::Presenter => [id, ViewportId::ROOT],
                    PresentationView::Class => [ViewportId::ROOT, id],
                };
                self.call_teacher(&ctx, windows);
            }
        } else {
            self.called = None;
        }
        self.app.end_frame(&ctx);
    }

    fn see(&mut self, window: &winit::window::Window) {
        if let Some(seat) = &mut self.seat {
            seat.mark(window);
        }
        WAS_OPEN.store(true, Ordering::SeqCst);
        self.monitor = window.current_monitor().or_else(|| self.monitor.take());
        let forgets_copies = self.forgets_copies(window);
        let model = self.app.model();
        let desktop = self.monitors.see(window, model.presentation().is_some());
        let desktop = Desktop { forgets_copies, ..desktop };
        let monitors_changed = model.desktop().monitors != desktop.monitors;
        self.beside.follow(window, model.form(), monitors_changed);
        self.app.see(desktop);
    }
}

/// The second window of a presentation: the whole of another monitor.
fn second(monitor: usize) -> ViewportBuilder {
    titled(labels::PRESENTATION).with_fullscreen(true).with_monitor(monitor)
}

/// A figure over the browser, as large as fits between the strip and the other edge, next to the strip.
fn figure_beside(room: Rect, strip: Side) -> ViewportBuilder {
    let width = room.width().min(room.height() * FIGURE_ASPECT);
    let size = vec2(width, width / FIGURE_ASPECT).round();
    let left = match strip {
        Side::Left => room.left(),
        Side::Right => room.right() - size.x,
    };
    titled(labels::ENLARGE)
        .with_position(pos2(left, room.top()))
        .with_inner_size(size)
        .with_decorations(false)
        .with_always_on_top()
}

/// The main window, as both shells open it.
pub(super) fn builder() -> ViewportBuilder {
    titled(labels::TITLE).with_inner_size(SIZE).with_min_inner_size(vec2(360.0, 360.0))
}

fn titled(title: &str) -> ViewportBuilder {
    // An icon that cannot be decoded is empty: the window opens without it.
    let icon = icon_data::from_png_bytes(ICON).unwrap_or_default();
    ViewportBuilder::default().with_title(title).with_app_id(APP_ID).with_icon(icon)
}
