//! A window by eframe, drawn by OpenGL.

use crate::app::{App, Setup};
use crate::labels;
use crate::service::SystemBrowser;
use eframe::{CreationContext, Frame, NativeOptions};
use egui::{Context, IconData, Ui, ViewportBuilder, vec2};

const ICON: &[u8] = include_bytes!("../../assets/icon.png");

/// The least monitor, in points, on which the window has room beside title bar and task bar.
const ROOMY: egui::Vec2 = vec2(1380.0, 800.0);

struct Window {
    app: App,
    is_placed: bool,
}

impl Window {
    /// Fills a small monitor. Asked after the first frame: asked at once, Windows forgets the size to
    /// which the window is restored (emilk/egui#8243).
    fn place(&mut self, ctx: &Context) {
        if self.is_placed {
            return;
        }
        if let Some(monitor) = ctx.input(|input| input.viewport().monitor_size) {
            self.is_placed = true;
            if monitor.x < ROOMY.x || monitor.y < ROOMY.y {
                ctx.send_viewport_cmd(egui::ViewportCommand::Maximized(true));
            }
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, _frame: &mut Frame) {
        self.app.logic(ctx);
        self.place(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        self.app.ui(ui);
    }
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// Why no window could be opened, as the system says it.
pub fn run(setup: Setup) -> Result<(), String> {
    let viewport = ViewportBuilder::default()
        .with_title(labels::TITLE)
        .with_app_id("join-chats")
        // With title and task bar it fits a screen of 1366 × 768, and is wide enough for all parts.
        .with_inner_size(vec2(1200.0, 690.0))
        .with_min_inner_size(vec2(360.0, 360.0))
        .with_icon(icon());
    let options = NativeOptions {
        viewport,
        // Every machine shows the same: the font inside the program has all that the guide needs.
        system_font_fallback: false,
        persist_window: false,
        ..NativeOptions::default()
    };
    let create = |creation: &CreationContext<'_>| {
        let app = App::new(&creation.egui_ctx, setup, SystemBrowser);
        let window = Window {
            app,
            is_placed: false,
        };
        Ok(Box::new(window) as Box<dyn eframe::App>)
    };
    if let Some(why) = missing_display() {
        return Err(why.to_owned());
    }
    let ended = eframe::run_native(labels::TITLE, options, Box::new(create));
    ended.map_err(|error| reason(&error.to_string()))
}

/// What went wrong, without the places in other people's source that winit puts before it.
fn reason(error: &str) -> String {
    let last = error.rsplit(": ").next().unwrap_or(error);
    last.trim_end_matches('.').to_owned()
}

/// Said before winit says it in its own words.
fn missing_display() -> Option<&'static str> {
    let is_given = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let displays = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"];
    let needs_one = cfg!(all(unix, not(target_os = "macos")));
    (needs_one && !displays.into_iter().any(is_given)).then_some(labels::NO_DISPLAY)
}

/// The window's icon; a window without one is no reason not to open it.
fn icon() -> IconData {
    eframe::icon_data::from_png_bytes(ICON).unwrap_or_default()
}
