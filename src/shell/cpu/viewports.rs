//! All windows of the program: which are open, where events go, when each window is drawn.

use super::accessibility::{self, Redraw};
use super::pixels::Display;
use super::viewport::{NativeWindow, Viewport};
use super::wake::Wake;
use crate::raster::Rasterizer;
use egui::{Context, TextureId, ViewportBuilder, ViewportId, ViewportIdPair};
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;
use std::time::Instant;
use winit::event::WindowEvent;
use winit::event_loop::{ActiveEventLoop, EventLoopProxy};
use winit::window::{Window, WindowId};

pub(super) struct Viewports {
    pub(super) ctx: Context,
    display: Display,
    proxy: EventLoopProxy<Wake>,
    pub(super) rasterizer: Rasterizer,
    /// Textures that egui no longer needs, kept until the main window is drawn.
    pub(super) freed: HashSet<TextureId>,
    pub(super) by_id: BTreeMap<ViewportId, Viewport>,
    pub(super) start: Instant,
}

impl Viewports {
    /// The main window is not open yet.
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
            by_id: BTreeMap::from([(ViewportId::ROOT, main)]),
            start: Instant::now(),
        }
    }

    /// Opens the windows that are not open yet. Fails only for the main one: a child window that cannot be opened is
    /// tried again after the next frame.
    pub(super) fn open_all(&mut self, event_loop: &ActiveEventLoop) -> Result<(), String> {
        for (id, viewport) in &mut self.by_id {
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
        let open = self.by_id.get(&ViewportId::ROOT)?.open.as_ref()?;
        open.is_shown.then(|| open.window.clone())
    }

    /// The viewport whose native window has this id.
    pub(super) fn id_of(&self, window: WindowId) -> Option<ViewportId> {
        self.by_id.iter().find_map(|(id, viewport)| {
            let open = viewport.open.as_ref()?;
            (open.window.id() == window).then_some(*id)
        })
    }

    /// The window whose frame draws this one: an immediate window is drawn inside its parent's frame.
    pub(super) fn drawn_with(&self, id: ViewportId) -> ViewportId {
        match self.by_id.get(&id) {
            Some(viewport) if id != ViewportId::ROOT && viewport.callback.is_none() => {
                self.drawn_with(viewport.ids.parent)
            }
            _ => id,
        }
    }

    pub(super) fn on_event(&mut self, id: ViewportId, event: &WindowEvent) {
        let Some(viewport) = self.by_id.get_mut(&id) else {
            return;
        };
        if let WindowEvent::CloseRequested = event {
            let parent = viewport.ids.parent;
            viewport.ask_to_close();
            // The parent closes a child window by no longer naming it in its frame.
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

    /// Another program has destroyed a window. Returns whether it was the main one; another one counts as closed.
    pub(super) fn is_lost(&mut self, id: ViewportId) -> bool {
        self.on_event(id, &WindowEvent::CloseRequested);
        if let Some(viewport) = self.by_id.get_mut(&id) {
            viewport.open = None;
        }
        id == ViewportId::ROOT
    }

    /// Answers a screen reader. Returns the window that it waits for, if it does.
    pub(super) fn on_accessibility(&mut self, event: accessibility::Event) -> Option<ViewportId> {
        let id = self.id_of(accessibility::window_of(&event))?;
        let viewport = self.by_id.get_mut(&id)?;
        let input = &mut viewport.open.as_mut()?.input;
        match accessibility::answer(event, &self.ctx, input) {
            Redraw::Never => None,
            Redraw::Soon => {
                viewport.draw_at(Instant::now());
                None
            }
            Redraw::Now => Some(id),
        }
    }

    /// egui wants a frame of this window.
    pub(super) fn frame_wanted(&mut self, id: ViewportId, when: Instant) {
        let id = self.drawn_with(id);
        if let Some(viewport) = self.by_id.get_mut(&id) {
            viewport.draw_for_egui(when);
        }
    }

    /// The windows whose frame is due. Where the system says when to draw (`is_paced`), a visible window
    /// asks it and waits for the redraw event.
    pub(super) fn take_due(&mut self, is_paced: bool) -> Vec<ViewportId> {
        let now = Instant::now();
        let mut due = Vec::new();
        for (id, viewport) in &mut self.by_id {
            let is_hidden = viewport.is_hidden();
            let Some(open) = &mut viewport.open else {
                continue;
            };
            if viewport.due.is_none_or(|due| due > now) {
                continue;
            }
            if is_paced && !is_hidden {
                open.is_asked = true;
                open.window.request_redraw();
                viewport.due = None;
            } else {
                due.push(*id);
            }
        }
        due
    }

    pub(super) fn next_due(&self) -> Option<Instant> {
        let viewports = self.by_id.values();
        let open = viewports.filter(|viewport| viewport.open.is_some());
        open.filter_map(|viewport| viewport.due).min()
    }

    /// Whether the redraw event that has come is the one that we asked for, or the window's size is no longer that of
    /// its last picture: Wayland ends programs that show such a one again.
    pub(super) fn take_asked(&mut self, id: ViewportId) -> bool {
        self.native(id).is_some_and(|open| {
            let is_resized = open.surface.size != <[u32; 2]>::from(open.window.inner_size());
            std::mem::take(&mut open.is_asked) || is_resized
        })
    }

    /// Shows a window's last picture once more.
    pub(super) fn show_again(&mut self, id: ViewportId) -> Result<(), String> {
        match self.by_id.get_mut(&id).and_then(|it| it.open.as_mut()) {
            Some(open) => open.surface.show_again(&self.ctx, &self.rasterizer),
            None => Ok(()),
        }
    }

    fn native(&mut self, id: ViewportId) -> Option<&mut NativeWindow> {
        self.by_id.get_mut(&id)?.open.as_mut()
    }
}
