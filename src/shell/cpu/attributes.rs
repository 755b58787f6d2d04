//! The attributes with which a native window is opened, also those that egui cannot express.

use egui::{Context, ViewportBuilder};
use winit::event_loop::ActiveEventLoop;
use winit::window::WindowAttributes;

/// Always of a hidden window: it is shown once it has a picture.
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

/// On X11 a window carries two names of its program (`WM_CLASS`), and egui leaves one of them empty.
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
