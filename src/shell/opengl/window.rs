//! A window by eframe, drawn by OpenGL.

use super::watchdog::Watchdog;
use crate::app::{App, Setup};
use crate::labels;
use crate::service::SystemBrowser;
use crate::shell::display;
use crate::shell::seat::Seat;
use crate::shell::window::{Show as _, Wizard, builder};
use eframe::glow::{self, HasContext as _};
use eframe::{CreationContext, Frame, NativeOptions};
use egui::{Context, Ui};
use std::cell::RefCell;
use std::rc::Rc;

struct Window {
    wizard: Wizard,
    /// Called off in the third frame: by then the first one is on the screen.
    watchdog: Option<Watchdog>,
    frames: u8,
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, frame: &mut Frame) {
        if let Some(window) = frame.winit_window().filter(|_| self.frames > 0) {
            self.wizard.see(window);
        }
        self.wizard.logic(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        self.wizard.ui(ui);
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

fn options() -> NativeOptions {
    NativeOptions {
        viewport: builder(),
        // Every computer shows the same: the program's own font has all letters of the guide.
        system_font_fallback: false,
        persist_window: false,
        event_loop_builder: Some(Box::new(display::choose)),
        ..NativeOptions::default()
    }
}

/// Opens the window and returns when it is closed. An error is in eframe's words.
pub(crate) fn run(setup: Setup, seat: Option<Seat>, watchdog: Watchdog) -> Result<(), String> {
    let create = |creation: &CreationContext<'_>| {
        let app = App::new(&creation.egui_ctx, setup, SystemBrowser::default());
        let window = Window { wizard: Wizard::new(app, seat), watchdog: Some(watchdog), frames: 0 };
        Ok(Box::new(window) as Box<dyn eframe::App>)
    };
    let ended = eframe::run_native(labels::TITLE, options(), Box::new(create));
    ended.map_err(|error| error.to_string())
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
