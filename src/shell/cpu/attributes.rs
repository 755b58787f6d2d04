//! The attributes of a window that egui's own do not reach.

use egui::{Context, ViewportBuilder};
use winit::event_loop::ActiveEventLoop;
use winit::window::WindowAttributes;

/// What the system is asked for: always a hidden window, see [`super::viewport::NativeWindow::show`].
pub(super) fn of(
    ctx: &Context,
    builder: &ViewportBuilder,
    event_loop: &ActiveEventLoop,
) -> WindowAttributes {
    let attributes = egui_winit::create_winit_window_attributes(ctx, builder.clone());
    let attributes =
        egui_winit::apply_monitor_to_window_attributes(attributes, builder, event_loop);
    completed(attributes.with_visible(false))
}

/// On X11 a window has two names of its program, and egui leaves one of them empty.
#[cfg(target_os = "linux")]
fn completed(attributes: WindowAttributes) -> WindowAttributes {
    use crate::shell::window::APP_ID;
    winit::platform::x11::WindowAttributesExtX11::with_name(attributes, APP_ID, APP_ID)
}

/// On Windows a window has two icons, and egui leaves that of the task bar empty.
#[cfg(windows)]
fn completed(attributes: WindowAttributes) -> WindowAttributes {
    let icon = attributes.window_icon.clone();
    winit::platform::windows::WindowAttributesExtWindows::with_taskbar_icon(attributes, icon)
}

#[cfg(not(any(target_os = "linux", windows)))]
fn completed(attributes: WindowAttributes) -> WindowAttributes {
    attributes
}
