//! What a screen reader asks of the windows. On Windows 7 nothing: AccessKit imports a library that it lacks.

#[cfg(target_vendor = "win7")]
pub use absent::{Event, connect};
#[cfg(not(target_vendor = "win7"))]
pub(super) use present::{Event, connect};

#[cfg(not(target_vendor = "win7"))]
mod present {
    use crate::shell::cpu::{Wake, viewports::Viewports};
    use egui::ViewportId;
    pub(crate) use egui_winit::accesskit_winit::Event;
    use egui_winit::{State, accesskit_winit::WindowEvent};
    use std::time::Instant;
    use winit::event_loop::{ActiveEventLoop, EventLoopProxy};
    use winit::window::Window;

    /// Lets screen readers find the window. It must not have been shown yet.
    pub(crate) fn connect(
        input: &mut State,
        event_loop: &ActiveEventLoop,
        window: &Window,
        proxy: &EventLoopProxy<Wake>,
    ) {
        input.init_accesskit(event_loop, window, proxy.clone());
    }

    impl Viewports {
        /// Passes on what a screen reader asks; the window whose tree it waits for.
        pub(crate) fn on_accessibility(&mut self, event: Event) -> Option<ViewportId> {
            let id = self.id_of(event.window_id)?;
            let viewport = self.viewports.get_mut(&id)?;
            match event.window_event {
                WindowEvent::InitialTreeRequested => {
                    self.ctx.enable_accesskit();
                    return Some(id);
                }
                WindowEvent::ActionRequested(request) => {
                    if let Some(open) = &mut viewport.open {
                        open.input.on_accesskit_action_request(request);
                        viewport.draw_at(Instant::now());
                    }
                }
                WindowEvent::AccessibilityDeactivated => {
                    self.ctx.disable_accesskit();
                }
            }
            None
        }
    }
}

#[cfg(target_vendor = "win7")]
mod absent {
    use crate::shell::cpu::{Wake, viewports::Viewports};
    use egui::ViewportId;
    use egui_winit::State;
    use winit::event_loop::{ActiveEventLoop, EventLoopProxy};
    use winit::window::Window;

    /// Never happens.
    #[derive(Debug)]
    pub enum Event {}

    pub fn connect(_: &mut State, _: &ActiveEventLoop, _: &Window, _: &EventLoopProxy<Wake>) {}

    impl Viewports {
        pub fn on_accessibility(&mut self, event: Event) -> Option<ViewportId> {
            match event {}
        }
    }
}
