//! Windows drawn without OpenGL: winit for the window, our rasteriser for the pixels, softbuffer to hand
//! them over. Own code, since no maintained crate draws egui on the CPU and redraws only what has changed.
//!
//! Each file knows only those above it in this list:
//!
//! 1. [`pixels`]: how pixels are handed to the system. [`surface`]: those of one window.
//! 2. [`accessibility`]: what a screen reader asks. [`wake`]: what wakes the event loop.
//! 3. [`viewport`]: one window of egui, its input, and when it is drawn. [`attributes`]: how it is opened.
//! 4. [`viewports`]: all windows.
//! 5. [`frame`]: a frame, from its input to its pixels.
//! 6. [`warm_up`]: the first frame, before there is a window.
//! 7. here: the event loop.

mod accessibility;
mod attributes;
mod frame;
#[cfg(target_os = "linux")]
mod other_visual;
mod pixels;
mod surface;
mod viewport;
mod viewports;
mod wake;
mod warm_up;

use crate::shell::display;
use crate::shell::keyboard::Keyboard;
use crate::shell::no_window::{NoWindow, Reason};
use crate::shell::window::Show;
use egui::{Context, ViewportBuilder, ViewportId};
use pixels::Display;
use std::cell::RefCell;
use std::num::NonZeroUsize;
use std::rc::Rc;
use std::time::Instant;
use viewports::Viewports;
use wake::Wake;
use warm_up::WarmUp;
use winit::application::ApplicationHandler;
use winit::event::WindowEvent;
use winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoop};
use winit::window::WindowId;

/// Opens the main window and returns when it is closed. `create` makes what it shows, on a thread of its own, while
/// the program connects to the window system.
///
/// # Errors
/// Why there is nothing to show, or why no window could be opened or drawn.
pub fn run<S: Show + Send + 'static, E: Send + 'static>(
    builder: ViewportBuilder,
    create: impl FnOnce(&Context) -> Result<S, E> + Send + 'static,
) -> Result<(), NoWindow<E>> {
    let ctx = Context::default();
    ctx.set_embed_viewports(false);
    if let Some(two) = NonZeroUsize::new(2) {
        // As in eframe: a frame that finds its sizes wrong is laid out once more.
        ctx.options_mut(|options| options.max_passes = two);
    }
    let warm_up =
        WarmUp::begin(&ctx, &builder, create).map_err(|_| NoWindow::System(Reason::NoThread))?;
    let connected = connect();
    let (show, mut textures) = warm_up.end().map_err(NoWindow::Contents)?;
    let (event_loop, display) = connected.map_err(|error| {
        textures.clear();
        NoWindow::System(Reason::from_error(&error))
    })?;
    let proxy = event_loop.create_proxy();
    let waker = proxy.clone();
    ctx.set_request_repaint_callback(move |info| {
        // Fails only when the event loop has ended.
        let _ = waker.send_event(Wake::Frame(info.viewport_id, Instant::now() + info.delay));
    });
    let mut viewports = Viewports::new(&ctx, display, proxy, builder);
    viewports.take_textures(&mut textures);
    let viewports = Rc::new(RefCell::new(viewports));
    Viewports::draw_children_with(&viewports);
    let keyboard = Keyboard::default();
    let mut shell = Shell { viewports, show, keyboard, failure: None };
    let ended = event_loop.run_app(&mut shell);
    let failure = ended.err().map(|error| error.to_string());
    match shell.failure.or(failure) {
        Some(error) => Err(NoWindow::System(Reason::from_error(&error))),
        None => Ok(()),
    }
}

fn connect() -> Result<(EventLoop<Wake>, Display), String> {
    let mut builder = EventLoop::with_user_event();
    display::choose(&mut builder);
    let event_loop = builder.build().map_err(|error| error.to_string())?;
    let display = softbuffer::Context::new(event_loop.owned_display_handle())
        .map_err(|error| error.to_string())?;
    Ok((event_loop, display))
}

struct Shell<S> {
    viewports: Rc<RefCell<Viewports>>,
    show: S,
    keyboard: Keyboard,
    /// Why the program must end.
    failure: Option<String>,
}

impl<S: Show> Shell<S> {
    fn draw(&mut self, event_loop: &ActiveEventLoop, id: ViewportId) {
        let drawn = Viewports::frame(&self.viewports, &mut self.show, event_loop, id);
        self.end_if(event_loop, drawn);
    }

    fn end_if(&mut self, event_loop: &ActiveEventLoop, result: Result<bool, String>) {
        match result {
            Ok(true) => return,
            Ok(false) => {}
            Err(why) => self.failure = Some(why),
        }
        event_loop.exit();
    }
}

/// Whether the system says when to draw. Elsewhere the redraw event means both "draw the frame you asked for" and
/// "what was shown is lost"; we never ask there, so that it can only mean the second.
#[cfg(target_os = "linux")]
fn is_paced(event_loop: &ActiveEventLoop) -> bool {
    winit::platform::wayland::ActiveEventLoopExtWayland::is_wayland(event_loop)
}

#[cfg(not(target_os = "linux"))]
fn is_paced(_event_loop: &ActiveEventLoop) -> bool {
    false
}

impl<S: Show> ApplicationHandler<Wake> for Shell<S> {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        let opened = self.viewports.borrow_mut().open_all(event_loop);
        self.end_if(event_loop, opened.map(|()| true));
        if self.failure.is_none() {
            self.draw(event_loop, ViewportId::ROOT);
        }
    }

    /// Draws the frames that are due, and lets the event loop sleep until the next one.
    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        let due = self.viewports.borrow_mut().take_due(is_paced(event_loop));
        for id in due {
            self.draw(event_loop, id);
        }
        let next = self.viewports.borrow().next_due();
        event_loop.set_control_flow(next.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: Wake) {
        match event {
            Wake::Frame(id, when) => self.viewports.borrow_mut().frame_wanted(id, when),
            Wake::Accessibility(event) => {
                let waited_for = self.viewports.borrow_mut().on_accessibility(event);
                if let Some(id) = waited_for {
                    self.draw(event_loop, id);
                }
            }
        }
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, window: WindowId, event: WindowEvent) {
        let Some(id) = self.viewports.borrow().id_of(window) else {
            return;
        };
        let Some(event) = self.keyboard.hear(event_loop, window, event) else {
            return;
        };
        if let WindowEvent::Destroyed = event {
            let is_lost = self.viewports.borrow_mut().is_lost(id);
            self.end_if(event_loop, if is_lost { Err(String::new()) } else { Ok(true) });
            return;
        }
        if let WindowEvent::RedrawRequested = event {
            let wants_frame = self.viewports.borrow_mut().take_asked(id);
            if wants_frame {
                self.draw(event_loop, id);
            } else {
                let shown = self.viewports.borrow_mut().show_again(id);
                self.end_if(event_loop, shown.map(|()| true));
            }
            return;
        }
        let is_resized = matches!(event, WindowEvent::Resized(_));
        self.viewports.borrow_mut().on_event(id, &event);
        // Windows stretches or blanks what is not redrawn while the user drags the window's edge.
        if is_resized && cfg!(windows) {
            self.draw(event_loop, id);
        }
    }
}
