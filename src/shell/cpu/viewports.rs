//! All windows of the program: which are open, what happens to them, when each is drawn.

use super::Wake;
use super::surface::Display;
use super::viewport::{NativeWindow, Viewport};
use crate::raster::Rasterizer;
use egui::{Context, TextureId, ViewportBuilder, ViewportId, ViewportIdPair};
use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Instant;
use winit::event::WindowEvent;
use winit::event_loop::{ActiveEventLoop, EventLoopProxy};
use winit::window::{Window, WindowId};

/// See the top of this file.
pub(super) struct Viewports {
    pub(super) ctx: Context,
    display: Display,
    proxy: EventLoopProxy<Wake>,
    pub(super) rasterizer: Rasterizer,
    /// Textures that are no longer needed once the main window is drawn.
    pub(super) freed: HashSet<TextureId>,
    pub(super) viewports: BTreeMap<ViewportId, Viewport>,
    pub(super) start: Instant,
}

impl Viewports {
    /// With the main window, not open yet.
    pub(super) fn new(
        ctx: &Context,
        display: Display,
        proxy: EventLoopProxy<Wake>,
        builder: ViewportBuilder,
    ) -> Self {
        let main = Viewport::new(ViewportIdPair::ROOT, builder);
        Self {
            ctx: ctx.clone(),
            display,
            proxy,
            rasterizer: Rasterizer::new(1),
            freed: HashSet::new(),
            viewports: BTreeMap::from([(ViewportId::ROOT, main)]),
            start: Instant::now(),
        }
    }

    /// Makes egui draw windows inside of a parent's frame with this viewports.
    pub(super) fn draw_children_with(viewports: &Rc<RefCell<Self>>) {
        let viewports = Rc::downgrade(viewports);
        Context::set_immediate_viewport_renderer(move |ctx, viewport| {
            if let Some(viewports) = viewports.upgrade() {
                Self::immediate(&viewports, ctx, viewport);
            }
        });
    }

    /// Opens the windows that are not open yet.
    ///
    /// # Errors
    /// Why the main one cannot be opened. Another one that cannot is asked for again with the next frame.
    pub(super) fn open_all(&mut self, event_loop: &ActiveEventLoop) -> Result<(), String> {
        for (id, viewport) in &mut self.viewports {
            if viewport.open.is_none() {
                let opened = viewport.open(&self.ctx, event_loop, &self.display, &self.proxy);
                if *id == ViewportId::ROOT {
                    opened?;
                }
            }
        }
        Ok(())
    }

    /// The main window, once it is shown.
    pub(super) fn main_window(&self) -> Option<Arc<Window>> {
        let open = self.viewports.get(&ViewportId::ROOT)?.open.as_ref()?;
        (!open.is_waiting()).then(|| open.window.clone())
    }

    /// The window of the system with this id.
    pub(super) fn id_of(&self, window: WindowId) -> Option<ViewportId> {
        let is_it = |viewport: &Viewport| {
            let open = viewport.open.as_ref();
            open.is_some_and(|open| open.window.id() == window)
        };
        let found = self.viewports.iter().find(|(_, viewport)| is_it(viewport));
        found.map(|(id, _)| *id)
    }

    /// A window inside of another one's frame is drawn with that one.
    pub(super) fn drawn_with(&self, id: ViewportId) -> ViewportId {
        match self.viewports.get(&id) {
            Some(viewport) if id != ViewportId::ROOT && viewport.callback.is_none() => {
                self.drawn_with(viewport.ids.parent)
            }
            _ => id,
        }
    }

    /// Passes an event on.
    pub(super) fn on_event(&mut self, id: ViewportId, event: &WindowEvent) {
        let Some(viewport) = self.viewports.get_mut(&id) else {
            return;
        };
        if let WindowEvent::CloseRequested = event {
            let parent = viewport.ids.parent;
            viewport.ask_to_close();
            // The parent decides whether the window is named again.
            self.frame_wanted(parent, Instant::now());
            return;
        }
        if let WindowEvent::Occluded(is_occluded) = event {
            viewport.info.occluded = Some(*is_occluded);
        }
        if let Some(open) = &mut viewport.open
            && open.on_event(event)
        {
            viewport.draw_after(event);
        }
    }

    /// egui wants a frame of this window.
    pub(super) fn frame_wanted(&mut self, id: ViewportId, when: Instant) {
        let id = self.drawn_with(id);
        if let Some(viewport) = self.viewports.get_mut(&id) {
            viewport.draw_for_egui(when);
        }
    }

    /// The windows whose frame is due. Where the system says when to draw, those that can be seen wait
    /// for its word.
    pub(super) fn take_due(&mut self, is_paced: bool) -> Vec<ViewportId> {
        let now = Instant::now();
        let mut due = Vec::new();
        for (id, viewport) in &mut self.viewports {
            if viewport.due().is_none_or(|due| due > now) {
                continue;
            }
            let is_hidden = viewport.is_hidden();
            let Some(open) = &mut viewport.open else {
                continue;
            };
            if is_paced && !is_hidden {
                open.ask_for_redraw();
                viewport.wait_for_redraw();
            } else {
                due.push(*id);
            }
        }
        due
    }

    /// When the next frame is due.
    pub(super) fn next_due(&self) -> Option<Instant> {
        let open = self
            .viewports
            .values()
            .filter(|viewport| viewport.open.is_some());
        open.filter_map(Viewport::due).min()
    }

    /// Whether the redraw that comes now was asked for.
    pub(super) fn take_asked(&mut self, id: ViewportId) -> bool {
        let open = self
            .viewports
            .get_mut(&id)
            .and_then(|viewport| viewport.open.as_mut());
        open.is_some_and(NativeWindow::take_asked)
    }

    /// Whether a window has another size than its last picture.
    pub(super) fn is_resized(&self, id: ViewportId) -> bool {
        let open = self
            .viewports
            .get(&id)
            .and_then(|viewport| viewport.open.as_ref());
        open.is_some_and(|open| open.surface.size() != <[u32; 2]>::from(open.window.inner_size()))
    }

    /// Shows a window's last picture once more.
    ///
    /// # Errors
    /// Why the system takes no pixels.
    pub(super) fn show_again(&mut self, id: ViewportId) -> Result<(), String> {
        match self
            .viewports
            .get_mut(&id)
            .and_then(|viewport| viewport.open.as_mut())
        {
            Some(open) => open.surface.show_again(&self.ctx, &self.rasterizer),
            None => Ok(()),
        }
    }
}
