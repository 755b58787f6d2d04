//! A window by eframe, drawn by OpenGL.

use crate::app::{App, Setup};
use crate::labels;
use crate::service::SystemBrowser;
use eframe::{CreationContext, Frame, NativeOptions};
use egui::{Context, IconData, Ui, ViewportBuilder, vec2};

const ICON: &[u8] = include_bytes!("../../assets/icon.png");

struct Window(App);

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, _frame: &mut Frame) {
        self.0.logic(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        self.0.ui(ui);
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
        Ok(Box::new(Window(app)) as Box<dyn eframe::App>)
    };
    eframe::run_native(labels::TITLE, options, Box::new(create)).map_err(|error| error.to_string())
}

/// The window's icon; a window without one is no reason not to open it.
fn icon() -> IconData {
    eframe::icon_data::from_png_bytes(ICON).unwrap_or_default()
}
