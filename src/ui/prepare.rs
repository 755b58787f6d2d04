//! Makes a context fit to show the wizard.

use super::kit::held_keys::HeldKeys;
use super::kit::theme::fonts;
use super::kit::unheard::Unheard;

/// Fonts and habits of a context that shows the wizard.
pub(crate) fn prepare(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    ctx.add_plugin(HeldKeys::default());
    ctx.add_plugin(Unheard);
    ctx.options_mut(|options| {
        // Size of type is a setting of ours; Ctrl+Q must not end a pupil's work.
        options.zoom_with_keyboard = false;
        options.quit_shortcuts.clear();
        // Windows allows half a second, and a child takes it.
        options.input_options.max_double_click_delay = 0.6;
        options.fallback_theme = egui::Theme::Light;
        options.theme_preference = egui::ThemePreference::System;
    });
}
