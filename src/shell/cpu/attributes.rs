//! The attributes of a window that egui's own do not reach.

use crate::shell::window::APP_ID;
use egui::{Context, ViewportBuilder};
use winit::event_loop::ActiveEventLoop;
use winit::window::WindowAttributes;

/// What the system is asked for: always a hidden window, see [`super::pane::Open::show`].
pub fn of(
    ctx: &Context,
    builder: &ViewportBuilder,
    event_loop: &ActiveEventLoop,
) -> WindowAttributes {
    let attributes = egui_winit::create_winit_window_attributes(ctx, builder.clone());
    let attributes =
        egui_winit::apply_monitor_to_window_attributes(attributes, builder, event_loop);
    named(attributes.with_visible(false))
}

/// On X11 a window has two names of its program, and egui leaves one of them empty.
#[cfg(target_os = "linux")]
fn named(attributes: WindowAttributes) -> WindowAttributes {
    winit::platform::x11::WindowAttributesExtX11::with_name(attributes, APP_ID, APP_ID)
}

#[cfg(not(target_os = "linux"))]
fn named(attributes: WindowAttributes) -> WindowAttributes {
    let _ = APP_ID;
    attributes
}
