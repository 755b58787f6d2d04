//! The attributes with which a native window is opened, also those that egui cannot express.

use crate::shell::display;
use egui::{Context, ViewportBuilder, vec2};
use winit::event_loop::ActiveEventLoop;
use winit::monitor::MonitorHandle;
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

/// Where a window opens, as far as that is known before.
fn monitor(event_loop: &ActiveEventLoop) -> Option<MonitorHandle> {
    event_loop.primary_monitor().or_else(|| event_loop.available_monitors().next())
}

/// Makes the main window no larger than its monitor, which not every desktop does, and egui draw at a scale that leaves
/// it room. Later monitors are looked at by that window.
pub(super) fn fit(ctx: &Context, builder: &mut ViewportBuilder, event_loop: &ActiveEventLoop) {
    let Some(monitor) = monitor(event_loop).filter(|monitor| monitor.size().width > 1) else {
        return;
    };
    let zoom = display::zoom(&monitor, None);
    // Not by `set_zoom_factor`, which counts from the next frame on.
    ctx.options_mut(|options| options.zoom_factor = zoom);
    let scale = monitor.scale_factor() as f32 * zoom;
    let [wide, high] = <[u32; 2]>::from(monitor.size()).map(|side| side as f32 / scale);
    for size in [&mut builder.inner_size, &mut builder.min_inner_size].into_iter().flatten() {
        *size = size.min(vec2(wide, high));
    }
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
