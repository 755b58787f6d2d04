//! One window of egui, which calls it a viewport: its native window, its input, and when it is drawn.

use super::pixels::Display;
use super::surface::Surface;
use super::wake::Wake;
use super::{accessibility, attributes};
use egui::viewport::DeferredViewportUiCallback;
use egui::{
    Context, Event, RawInput, ViewportBuilder, ViewportCommand, ViewportEvent, ViewportIdPair,
    ViewportInfo,
};
use egui_winit::ActionRequested;
use std::sync::Arc;
use std::time::{Duration, Instant};
use winit::event::WindowEvent;
use winit::event_loop::{ActiveEventLoop, EventLoopProxy};
use winit::window::Window;

/// Time between two frames where the system does not report the monitor's refresh rate.
const USUAL_INTERVAL: Duration = Duration::from_micros(16_667);
/// Time between two frames of a window that nobody sees.
const HIDDEN_INTERVAL: Duration = Duration::from_millis(100);
/// How many frames answer a click: the first one sends the action, the second one draws its result.
const ANSWERS: u8 = 2;

pub(super) struct Viewport {
    pub ids: ViewportIdPair,
    pub builder: ViewportBuilder,
    /// What draws it; `None` for the main window and for an immediate one, which its parent's frame draws.
    pub callback: Option<Arc<DeferredViewportUiCallback>>,
    pub info: ViewportInfo,
    /// `None` until the event loop can open it, between two frames.
    pub open: Option<NativeWindow>,
    commands: Vec<ViewportCommand>,
    /// When to draw the next frame.
    pub due: Option<Instant>,
    drawn: Instant,
    interval: Duration,
    /// How many of the next frames that egui asks for are drawn at once, because they answer a click.
    eager: u8,
}

pub(super) struct NativeWindow {
    pub window: Arc<Window>,
    pub input: egui_winit::State,
    pub surface: Surface,
    /// Size, position and the like may have changed; asking the system for them takes a dozen round trips.
    is_moved: bool,
    /// We have asked for a redraw, so the next redraw event is not the system's own.
    pub is_asked: bool,
    /// It has had a picture; until then it is hidden.
    pub is_shown: bool,
}

impl Viewport {
    pub(super) fn new(ids: ViewportIdPair, builder: ViewportBuilder) -> Self {
        let now = Instant::now();
        Self {
            ids,
            builder,
            callback: None,
            info: ViewportInfo::default(),
            open: None,
            commands: Vec::new(),
            due: Some(now),
            drawn: now,
            interval: USUAL_INTERVAL,
            eager: 0,
        }
    }

    /// Opens the window, hidden: it is shown with its first picture.
    pub(super) fn open(
        &mut self,
        ctx: &Context,
        event_loop: &ActiveEventLoop,
        display: &Display,
        proxy: &EventLoopProxy<Wake>,
    ) -> Result<(), String> {
        if self.ids == ViewportIdPair::ROOT {
            attributes::fit(ctx, &mut self.builder, event_loop);
        }
        let attributes = attributes::of(ctx, &self.builder, event_loop);
        let window = event_loop.create_window(attributes).map_err(|error| error.to_string())?;
        egui_winit::apply_viewport_builder_to_window(ctx, &window, &self.builder);
        let window = Arc::new(window);
        let surface = Surface::new(display, window.clone())?;
        let (id, theme) = (self.ids.this, window.theme());
        let scale = Some(window.scale_factor() as f32);
        let mut input = egui_winit::State::new(ctx.clone(), id, event_loop, scale, theme, None);
        // Ctrl+C and the like are keys of the wizard.
        input.set_clipboard_shortcuts(false);
        accessibility::connect(&mut input, event_loop, &window, proxy);
        egui_winit::update_viewport_info(&mut self.info, ctx, &window, true);
        let refresh =
            window.current_monitor().and_then(|monitor| monitor.refresh_rate_millihertz());
        self.interval = refresh.map_or(USUAL_INTERVAL, |millihertz| {
            Duration::from_secs_f64(1e3 / f64::from(millihertz.clamp(24_000, 240_000)))
        });
        self.open = Some(NativeWindow {
            window,
            input,
            surface,
            is_moved: false,
            is_asked: false,
            is_shown: false,
        });
        self.draw_at(Instant::now());
        Ok(())
    }

    /// `None` while the window is not open.
    pub(super) fn take_input(&mut self, ctx: &Context) -> Option<RawInput> {
        self.due = None;
        self.drawn = Instant::now();
        let open = self.open.as_mut()?;
        if std::mem::take(&mut open.is_moved) {
            egui_winit::update_viewport_info(&mut self.info, ctx, &open.window, false);
        }
        Some(open.input.take_egui_input(&open.window))
    }

    /// Changes the window as a frame's builder and commands say.
    pub(super) fn update(
        &mut self,
        ctx: &Context,
        builder: ViewportBuilder,
        commands: Vec<ViewportCommand>,
    ) {
        let (changes, is_another) = self.builder.patch(builder);
        self.commands.extend(changes);
        self.commands.extend(commands);
        if is_another {
            self.open = None;
        }
        if let Some(open) = &mut self.open {
            let mut asked = Vec::new();
            let commands = std::mem::take(&mut self.commands);
            open.is_moved |= !commands.is_empty();
            let info = &mut self.info;
            egui_winit::process_viewport_commands(ctx, info, commands, &open.window, &mut asked);
            for action in &asked {
                open.clipboard(action);
            }
            if !asked.is_empty() {
                self.draw_at(Instant::now());
            }
        }
    }

    /// Draws a frame at this time, unless one is due earlier.
    pub(super) fn draw_at(&mut self, when: Instant) {
        self.due = Some(self.due.map_or(when, |due| due.min(when)));
    }

    /// Draws a frame after an event: after a click or a key at once, but while something follows the mouse no more
    /// often than the monitor refreshes.
    pub(super) fn draw_after(&mut self, event: &WindowEvent) {
        let now = Instant::now();
        let follows = matches!(
            event,
            WindowEvent::CursorMoved { .. }
                | WindowEvent::Moved(_)
                | WindowEvent::MouseWheel { .. }
        );
        if follows {
            self.draw_at(now.max(self.drawn + self.interval));
        } else {
            self.eager = ANSWERS;
            self.draw_at(now);
        }
    }

    /// Draws when egui asks; no animation runs faster than the monitor refreshes.
    pub(super) fn draw_for_egui(&mut self, when: Instant) {
        if self.eager > 0 || self.is_waiting() {
            self.eager = self.eager.saturating_sub(1);
            self.draw_at(when);
        } else {
            let interval = if self.is_hidden() { HIDDEN_INTERVAL } else { self.interval };
            self.draw_at(when.max(self.drawn + interval));
        }
    }

    /// Whether nobody can see the window: the system may then never send a redraw event.
    pub(super) fn is_hidden(&self) -> bool {
        self.info.minimized == Some(true) || self.is_waiting()
    }

    fn is_waiting(&self) -> bool {
        self.open.as_ref().is_some_and(|open| !open.is_shown)
    }

    /// The user has closed the window by its title bar or by a key of the system.
    pub(super) fn ask_to_close(&mut self) {
        self.info.events.push(ViewportEvent::Close);
        self.draw_at(Instant::now());
    }
}

impl NativeWindow {
    /// Takes an event. Returns whether a frame should follow.
    pub(super) fn on_event(&mut self, event: &WindowEvent) -> bool {
        let leaves_it_as_it_is = matches!(
            event,
            WindowEvent::CursorMoved { .. }
                | WindowEvent::MouseInput { .. }
                | WindowEvent::MouseWheel { .. }
                | WindowEvent::KeyboardInput { .. }
        );
        self.is_moved |= !leaves_it_as_it_is;
        self.input.on_window_event(&self.window, event).repaint
    }

    /// Shows the window once it has its first picture. Returns whether that was now.
    pub(super) fn show(&mut self, visible: bool) -> bool {
        if self.is_shown {
            return false;
        }
        self.is_shown = true;
        self.is_moved = true;
        self.window.set_visible(visible);
        visible
    }

    fn clipboard(&mut self, action: &ActionRequested) {
        let event = match action {
            ActionRequested::Cut => Event::Cut,
            ActionRequested::Copy => Event::Copy,
            ActionRequested::Paste => match self.input.clipboard_text() {
                Some(text) => Event::Paste(text.replace("\r\n", "\n")),
                None => return,
            },
            // The wizard never sends these commands.
            ActionRequested::Screenshot(_) | ActionRequested::PaintWhileHidden => return,
        };
        self.input.egui_input_mut().events.push(event);
    }
}
