//! A window by eframe, drawn by OpenGL.

use super::watchdog::Watchdog;
use crate::app::{App, Setup};
use crate::labels;
use crate::service::SystemBrowser;
use crate::shell::display;
use crate::shell::keyboard::Keyboard;
use crate::shell::seat::Seat;
use crate::shell::window::{Show as _, Wizard, builder};
use crate::ui::fonts_anew;
use eframe::glow::{self, HasContext as _};
use eframe::{CreationContext, EframeWinitApplication, Frame, NativeOptions, UserEvent};
use egui::{Context, Ui};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use winit::application::ApplicationHandler;
use winit::event::{DeviceEvent, DeviceId, StartCause, WindowEvent};
use winit::event_loop::{ActiveEventLoop, EventLoop};
use winit::window::WindowId;

struct Window {
    wizard: Wizard,
    /// Called off in the third frame: by then the first one is on the screen.
    watchdog: Option<Watchdog>,
    frames: u8,
    /// Of the window beside this one, since it was opened.
    child_frames: u8,
    /// Which of two sets of equal fonts is in use: egui makes a new picture only of another one.
    renewed: bool,
    /// Whether it is closed as it should be.
    is_closing: Rc<Cell<bool>>,
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, frame: &mut Frame) {
        if let Some(window) = frame.winit_window().filter(|_| self.frames > 0) {
            self.wizard.see(window);
        }
        if ctx.input(|input| input.viewport().close_requested()) {
            self.is_closing.set(true);
        }
        self.wizard.logic(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        self.wizard.ui(ui);
        self.renew_letters(ui.ctx());
        self.frames = self.frames.saturating_add(1);
        match &self.watchdog {
            Some(_) if self.frames < 3 => ui.ctx().request_repaint(),
            Some(watchdog) => {
                watchdog.has_drawn();
                self.watchdog = None;
            }
            None => {}
        }
    }
}

/// How many frames after a second window was opened its surface is there for certain.
const SETTLED: u8 = 4;

impl Window {
    /// eframe keeps what has changed in the picture of all letters for each window by itself, and a window that was just
    /// opened may bring it late, over what is newer (0.37): letters are torn. A new picture sets that right.
    fn renew_letters(&mut self, ctx: &Context) {
        if self.wizard.has_child() {
            self.child_frames = self.child_frames.saturating_add(1);
        } else {
            self.child_frames = 0;
        }
        if (1..SETTLED).contains(&self.child_frames) {
            ctx.request_repaint();
        } else if self.child_frames == SETTLED {
            self.renewed = !self.renewed;
            ctx.set_fonts(fonts_anew(self.renewed));
        }
    }
}

fn options() -> NativeOptions {
    NativeOptions {
        viewport: builder(),
        // Every computer shows the same: the program's own font has all letters of the guide.
        system_font_fallback: false,
        persist_window: false,
        // Ctrl+C and the like are keys of the wizard.
        clipboard_shortcuts: false,
        event_loop_builder: Some(Box::new(display::choose)),
        ..NativeOptions::default()
    }
}

/// Opens the window and returns when it is closed. An error is in eframe's words, where it tells.
pub(crate) fn run(setup: Setup, seat: Option<Seat>, watchdog: Watchdog) -> Result<(), String> {
    let mut builder = EventLoop::with_user_event();
    display::choose(&mut builder);
    let event_loop = builder.build().map_err(|error| error.to_string())?;
    let is_closing = Rc::new(Cell::new(false));
    let closing = is_closing.clone();
    let create = move |creation: &CreationContext<'_>| {
        let app = App::new(&creation.egui_ctx, setup, SystemBrowser::default());
        let (wizard, watchdog) = (Wizard::new(app, seat), Some(watchdog));
        let window = Window {
            wizard,
            watchdog,
            frames: 0,
            child_frames: 0,
            renewed: false,
            is_closing: closing,
        };
        Ok(Box::new(window) as Box<dyn eframe::App>)
    };
    let app = eframe::create_native(labels::TITLE, options(), Box::new(create), &event_loop);
    let mut heard = Heard { app, keyboard: Keyboard::default() };
    event_loop.run_app(&mut heard).map_err(|error| error.to_string())?;
    // eframe keeps to itself why else it has ended.
    if is_closing.get() { Ok(()) } else { Err(labels::NO_OPENGL.to_owned()) }
}

/// eframe, which hears only the keys that are meant for it.
struct Heard<'a> {
    app: EframeWinitApplication<'a>,
    keyboard: Keyboard,
}

impl ApplicationHandler<UserEvent> for Heard<'_> {
    fn window_event(&mut self, event_loop: &ActiveEventLoop, id: WindowId, event: WindowEvent) {
        if let Some(event) = self.keyboard.hear(event_loop, id, event) {
            self.app.window_event(event_loop, id, event);
        }
    }

    fn new_events(&mut self, event_loop: &ActiveEventLoop, cause: StartCause) {
        self.app.new_events(event_loop, cause);
    }

    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        self.app.resumed(event_loop);
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: UserEvent) {
        self.app.user_event(event_loop, event);
    }

    fn device_event(&mut self, event_loop: &ActiveEventLoop, id: DeviceId, event: DeviceEvent) {
        self.app.device_event(event_loop, id, event);
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        self.app.about_to_wait(event_loop);
    }

    fn suspended(&mut self, event_loop: &ActiveEventLoop) {
        self.app.suspended(event_loop);
    }

    fn exiting(&mut self, event_loop: &ActiveEventLoop) {
        self.app.exiting(event_loop);
    }

    fn memory_warning(&mut self, event_loop: &ActiveEventLoop) {
        self.app.memory_warning(event_loop);
    }
}

/// The name of what OpenGL draws with, asked once there are a hidden window, a context and egui's shaders.
/// `None` where one of these fails.
pub(crate) fn renderer_name() -> Option<String> {
    let name = Rc::new(RefCell::new(None));
    let found = name.clone();
    let create = move |creation: &CreationContext<'_>| {
        *found.borrow_mut() = creation.gl.as_deref().map(name_of);
        // The name is known: an error keeps eframe from showing the window.
        Err("".into())
    };
    let _ = eframe::run_native(labels::TITLE, options(), Box::new(create));
    name.take()
}

#[expect(unsafe_code, reason = "glow has no safe way to ask for a name")]
fn name_of(gl: &glow::Context) -> String {
    // SAFETY: eframe has made this context current on this thread, and keeps it until this returns.
    unsafe {
        gl.finish();
        gl.get_parameter_string(glow::RENDERER)
    }
}
