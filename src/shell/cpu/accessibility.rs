//! What a screen reader asks of a window. On Windows 7 nothing: AccessKit imports a library that it lacks.

#[cfg(target_vendor = "win7")]
pub(super) use absent::{Event, answer, connect, window_of};
#[cfg(not(target_vendor = "win7"))]
pub(super) use present::{Event, answer, connect, window_of};

/// When the window must be drawn after an answer.
#[cfg_attr(target_vendor = "win7", expect(dead_code, reason = "nobody asks there"))]
pub(super) enum Redraw {
    Never,
    Soon,
    /// The screen reader waits for the tree of this frame.
    Now,
}

#[cfg(not(target_vendor = "win7"))]
mod present {
    use super::Redraw;
    use egui::Context;
    pub(crate) use egui_winit::accesskit_winit::Event;
    use egui_winit::{State, accesskit_winit::WindowEvent};
    use winit::event_loop::{ActiveEventLoop, EventLoopProxy};
    use winit::window::{Window, WindowId};

    /// Lets screen readers find the window. It must not have been shown yet.
    pub(crate) fn connect<T: From<Event> + Send>(
        input: &mut State,
        event_loop: &ActiveEventLoop,
        window: &Window,
        proxy: &EventLoopProxy<T>,
    ) {
        input.init_accesskit(event_loop, window, proxy.clone());
    }

    pub(crate) fn window_of(event: &Event) -> WindowId {
        event.window_id
    }

    pub(crate) fn answer(event: Event, ctx: &Context, input: &mut State) -> Redraw {
        match event.window_event {
            WindowEvent::InitialTreeRequested => {
                ctx.enable_accesskit();
                Redraw::Now
            }
            WindowEvent::ActionRequested(request) => {
                input.on_accesskit_action_request(request);
                Redraw::Soon
            }
            WindowEvent::AccessibilityDeactivated => {
                ctx.disable_accesskit();
                Redraw::Never
            }
        }
    }
}

#[cfg(target_vendor = "win7")]
mod absent {
    use super::Redraw;
    use egui::Context;
    use egui_winit::State;
    use winit::event_loop::{ActiveEventLoop, EventLoopProxy};
    use winit::window::{Window, WindowId};

    pub(crate) enum Event {}

    pub(crate) fn connect<T>(
        _: &mut State,
        _: &ActiveEventLoop,
        _: &Window,
        _: &EventLoopProxy<T>,
    ) {
    }

    pub(crate) fn window_of(event: &Event) -> WindowId {
        match *event {}
    }

    pub(crate) fn answer(event: Event, _: &Context, _: &mut State) -> Redraw {
        match event {}
    }
}
