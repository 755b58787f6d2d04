//! All windows of the program: which are open, what happens to them, when each is drawn.

use super::Wake;
use super::surface::Display;
use super::viewport::{Open, Pane};
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
pub struct Desk {
    pub(super) ctx: Context,
    display: Display,
    proxy: EventLoopProxy<Wake>,
    pub(super) rasterizer: Rasterizer,
    /// Textures that are no longer needed once the main window is drawn.
    pub(super) freed: HashSet<TextureId>,
    pub(super) panes: BTreeMap<ViewportId, Pane>,
    pub(super) start: Instant,
}

impl Desk {
    /// With the main window, not open yet.
    pub fn new(
        ctx: &Context,
        display: Display,
        proxy: EventLoopProxy<Wake>,
        builder: ViewportBuilder,
    ) -> Self {
        let main = Pane::new(ViewportIdPair::ROOT, builder);
        Self {
            ctx: ctx.clone(),
            display,
            proxy,
            rasterizer: Rasterizer::new(1),
            freed: HashSet::new(),
            panes: BTreeMap::from([(ViewportId::ROOT, main)]),
            start: Instant::now(),
        }
    }

    /// Makes egui draw windows inside of a parent's frame with this desk.
    pub fn draw_children_with(desk: &Rc<RefCell<Self>>) {
        let desk = Rc::downgrade(desk);
        Context::set_immediate_viewport_renderer(move |ctx, viewport| {
            if let Some(desk) = desk.upgrade() {
                Self::immediate(&desk, ctx, viewport);
            }
        });
    }

    /// Opens the windows that are not open yet.
    ///
    /// # Errors
    /// Why the main one cannot be opened. Another one that cannot is asked for again with the next frame.
    pub fn open_all(&mut self, event_loop: &ActiveEventLoop) -> Result<(), String> {
        for (id, pane) in &mut self.panes {
            if pane.open.is_none() {
                let opened = pane.open(&self.ctx, event_loop, &self.display, &self.proxy);
                if *id == ViewportId::ROOT {
                    opened?;
                }
            }
        }
        Ok(())
    }

    /// The main window, once it is shown.
    pub fn main_window(&self) -> Option<Arc<Window>> {
        let open = self.panes.get(&ViewportId::ROOT)?.open.as_ref()?;
        (!open.is_waiting()).then(|| open.window.clone())
    }

    /// The window of the system with this id.
    pub fn id_of(&self, window: WindowId) -> Option<ViewportId> {
        let is_it = |pane: &Pane| {
            let open = pane.open.as_ref();
            open.is_some_and(|open| open.window.id() == window)
        };
        let found = self.panes.iter().find(|(_, pane)| is_it(pane));
        found.map(|(id, _)| *id)
    }

    /// A window inside of another one's frame is drawn with that one.
    pub(super) fn drawn_with(&self, id: ViewportId) -> ViewportId {
        match self.panes.get(&id) {
            Some(pane) if id != ViewportId::ROOT && pane.callback.is_none() => {
                self.drawn_with(pane.ids.parent)
            }
            _ => id,
        }
    }

    /// Passes an event on.
    pub fn on_event(&mut self, id: ViewportId, event: &WindowEvent) {
        let Some(pane) = self.panes.get_mut(&id) else {
            return;
        };
        if let WindowEvent::CloseRequested = event {
            let parent = pane.ids.parent;
            pane.ask_to_close();
            // The parent decides whether the window is named again.
            self.frame_wanted(parent, Instant::now());
            return;
        }
        if let WindowEvent::Occluded(is_occluded) = event {
            pane.info.occluded = Some(*is_occluded);
        }
        if let Some(open) = &mut pane.open
            && open.on_event(event)
        {
            pane.draw_after(event);
        }
    }

    /// egui wants a frame of this window.
    pub fn frame_wanted(&mut self, id: ViewportId, when: Instant) {
        let id = self.drawn_with(id);
        if let Some(pane) = self.panes.get_mut(&id) {
            pane.draw_for_egui(when);
        }
    }

    /// The windows whose frame is due. Where the system says when to draw, those that can be seen wait
    /// for its word.
    pub fn take_due(&mut self, is_paced: bool) -> Vec<ViewportId> {
        let now = Instant::now();
        let mut due = Vec::new();
        for (id, pane) in &mut self.panes {
            if pane.due().is_none_or(|due| due > now) {
                continue;
            }
            let is_hidden = pane.is_hidden();
            let Some(open) = &mut pane.open else { continue };
            if is_paced && !is_hidden {
                open.ask_for_redraw();
                pane.wait_for_redraw();
            } else {
                due.push(*id);
            }
        }
        due
    }

    /// When the next frame is due.
    pub fn next_due(&self) -> Option<Instant> {
        let open = self.panes.values().filter(|pane| pane.open.is_some());
        open.filter_map(Pane::due).min()
    }

    /// Whether the redraw that comes now was asked for.
    pub fn take_asked(&mut self, id: ViewportId) -> bool {
        let open = self.panes.get_mut(&id).and_then(|pane| pane.open.as_mut());
        open.is_some_and(Open::take_asked)
    }

    /// Whether a window has another size than its last picture.
    pub fn is_resized(&self, id: ViewportId) -> bool {
        let open = self.panes.get(&id).and_then(|pane| pane.open.as_ref());
        open.is_some_and(|open| open.surface.size() != <[u32; 2]>::from(open.window.inner_size()))
    }

    /// Shows a window's last picture once more.
    ///
    /// # Errors
    /// Why the system takes no pixels.
    pub fn show_again(&mut self, id: ViewportId) -> Result<(), String> {
        match self.panes.get_mut(&id).and_then(|pane| pane.open.as_mut()) {
            Some(open) => open.surface.show_again(&self.ctx, &self.rasterizer),
            None => Ok(()),
        }
    }
}
