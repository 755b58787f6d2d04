//! All windows of the program, and the road of a frame: input, egui, pixels, commands.

use super::Wake;
use super::pane::Pane;
use super::surface::{Display, Frame};
use crate::raster::Rasterizer;
use crate::shell::window::Show;
use egui::{
    Context, FullOutput, ImmediateViewport, OrderedViewportIdMap, RawInput, Rect, TextureId,
    ViewportBuilder, ViewportClass, ViewportCommand, ViewportId, ViewportIdMap, ViewportIdPair,
    ViewportOutput,
};
use egui_winit::accesskit_winit;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};
use std::num::NonZero;
use std::rc::Rc;
use std::time::{Duration, Instant};
use winit::event::WindowEvent;
use winit::event_loop::{ActiveEventLoop, EventLoopProxy};
use winit::window::WindowId;

/// How long the first picture may wait for the figures that it shows.
const FIRST_PATIENCE: Duration = Duration::from_millis(150);
/// Larger windows have more rows than one thread draws in the time of a frame.
const MOST_THREADS: usize = 4;

/// See the top of this file.
pub struct Desk {
    ctx: Context,
    display: Display,
    proxy: EventLoopProxy<Wake>,
    rasterizer: Rasterizer,
    /// Textures that are no longer needed once the main window is drawn.
    freed: HashSet<TextureId>,
    panes: BTreeMap<ViewportId, Pane>,
    start: Instant,
}

impl Desk {
    /// With the main window, not open yet.
    pub fn new(
        ctx: &Context,
        display: Display,
        proxy: EventLoopProxy<Wake>,
        builder: ViewportBuilder,
    ) -> Self {
        let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
        let main = Pane::new(ViewportIdPair::ROOT, ViewportClass::Root, builder);
        Self {
            ctx: ctx.clone(),
            display,
            proxy,
            rasterizer: Rasterizer::new(threads.min(MOST_THREADS)),
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

    /// The window of the system with this id.
    pub fn id_of(&self, window: WindowId) -> Option<ViewportId> {
        let is_it = |pane: &Pane| {
            let open = pane.open.as_ref();
            open.is_some_and(|open| open.window.id() == window)
        };
        let found = self.panes.iter().find(|(_, pane)| is_it(pane));
        found.map(|(id, _)| *id)
    }

    /// Draws one frame; whether the program goes on. No borrow is held while egui draws: it may come
    /// back here for the windows inside.
    ///
    /// # Errors
    /// Why the system takes no pixels.
    pub fn frame(
        desk: &Rc<RefCell<Self>>,
        show: &mut impl Show,
        event_loop: &ActiveEventLoop,
        id: ViewportId,
    ) -> Result<bool, String> {
        let ctx = desk.borrow().ctx.clone();
        let id = desk.borrow().drawn_with(id);
        let Some(input) = desk.borrow_mut().take_input(id) else {
            return Ok(true);
        };
        let is_main = id == ViewportId::ROOT;
        let is_closing = is_main && input.viewport().close_requested();
        let callback = desk
            .borrow()
            .panes
            .get(&id)
            .and_then(|pane| pane.callback.clone());
        let mut output = ctx.run_ui(input, |ui| {
            if let Some(callback) = &callback {
                callback(ui);
            } else {
                let ctx = ui.ctx().clone();
                show.logic(&ctx);
                show.ui(ui);
            }
        });
        let viewports = std::mem::take(&mut output.viewport_output);
        let is_kept =
            |output: &ViewportOutput| output.commands.contains(&ViewportCommand::CancelClose);
        if is_closing && !viewports.get(&id).is_some_and(is_kept) {
            output.textures_delta.clear();
            return Ok(false);
        }
        let mut desk = desk.borrow_mut();
        desk.finish(id, output, Some(event_loop))?;
        if is_main {
            desk.forget_freed();
        }
        desk.arrange(viewports);
        desk.open_all(event_loop)?;
        Ok(true)
    }

    /// A window inside of a parent's frame.
    fn immediate(desk: &Rc<RefCell<Self>>, ctx: &Context, viewport: ImmediateViewport<'_>) {
        let ImmediateViewport {
            ids,
            builder,
            mut viewport_ui_cb,
        } = viewport;
        let id = ids.this;
        let input = {
            let mut desk = desk.borrow_mut();
            let pane = desk
                .panes
                .entry(id)
                .or_insert_with(|| Pane::new(ids, ViewportClass::Immediate, builder.clone()));
            pane.callback = None;
            let size = builder.inner_size.unwrap_or(super::super::window::SIZE);
            // A window can be opened only between frames: until then it is laid out and not seen.
            desk.take_input(id).unwrap_or_else(|| RawInput {
                viewport_id: id,
                screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, size)),
                viewports: desk.infos(),
                time: Some(desk.start.elapsed().as_secs_f64()),
                ..RawInput::default()
            })
        };
        let mut output = ctx.run_ui(input, |ui| viewport_ui_cb(ui));
        let viewports = std::mem::take(&mut output.viewport_output);
        let mut desk = desk.borrow_mut();
        // A window that cannot be drawn must not end the main one.
        let _ = desk.finish(id, output, None);
        desk.arrange(viewports);
    }

    /// A window inside of another one's frame is drawn with that one.
    fn drawn_with(&self, id: ViewportId) -> ViewportId {
        match self.panes.get(&id) {
            Some(pane) if id != ViewportId::ROOT && pane.callback.is_none() => {
                self.drawn_with(pane.ids.parent)
            }
            _ => id,
        }
    }

    fn take_input(&mut self, id: ViewportId) -> Option<RawInput> {
        let pane = self.panes.get_mut(&id)?;
        let mut input = pane.take_input(&self.ctx)?;
        input.viewports = self.infos();
        input.time = Some(self.start.elapsed().as_secs_f64());
        Some(input)
    }

    fn infos(&self) -> ViewportIdMap<egui::ViewportInfo> {
        let infos = self.panes.iter();
        infos.map(|(id, pane)| (*id, pane.info.clone())).collect()
    }

    /// Pixels, clipboard, cursor and the like of a frame.
    fn finish(
        &mut self,
        id: ViewportId,
        mut output: FullOutput,
        event_loop: Option<&ActiveEventLoop>,
    ) -> Result<(), String> {
        let font = TextureId::default();
        let new = output.textures_delta.set.keys().copied();
        // Letters only come to the font's texture: what was drawn stays as it is.
        let changed = new.filter(|id| *id != font).collect();
        self.rasterizer.set_textures(&mut output.textures_delta);
        self.freed.extend(output.textures_delta.free.drain());
        let Some(pane) = self.panes.get_mut(&id) else {
            return Ok(());
        };
        pane.info.events.clear();
        let is_visible = pane.builder.visible != Some(false);
        let is_complete = !self.ctx.has_pending_images() || self.start.elapsed() > FIRST_PATIENCE;
        let Some(open) = &mut pane.open else {
            return Ok(());
        };
        let input = &mut open.input;
        match event_loop {
            Some(event_loop) => input.handle_platform_output_with_event_loop(
                &open.window,
                event_loop,
                output.platform_output,
            ),
            None => input.handle_platform_output(&open.window, output.platform_output),
        }
        let frame = Frame {
            shapes: output.shapes,
            changed,
            pixels_per_point: output.pixels_per_point,
            size: open.window.inner_size().into(),
        };
        if !is_complete && open.is_waiting() {
            // Asked again soon: a picture that is ready asks for a frame itself.
            pane.draw_at(self.start + FIRST_PATIENCE);
            return Ok(());
        }
        open.surface.show(&self.ctx, &self.rasterizer, frame)?;
        if open.show(is_visible) {
            // What was handed over before the window was there is lost.
            open.surface.show_again(&self.ctx, &self.rasterizer)?;
        }
        Ok(())
    }

    fn forget_freed(&mut self) {
        self.rasterizer.free(self.freed.drain());
    }

    /// Makes the windows those that the frame has named.
    fn arrange(&mut self, viewports: OrderedViewportIdMap<ViewportOutput>) {
        self.panes.retain(|id, _| viewports.contains_key(id));
        for (id, output) in viewports {
            let ids = ViewportIdPair::from_self_and_parent(id, output.parent);
            let icon = self
                .panes
                .get(&ids.parent)
                .and_then(|parent| parent.builder.icon.clone());
            let mut builder = output.builder;
            builder.icon = builder.icon.or(icon);
            let pane = self
                .panes
                .entry(id)
                .or_insert_with(|| Pane::new(ids, output.class, builder.clone()));
            pane.class = output.class;
            pane.ids = ids;
            pane.callback = output.viewport_ui_cb;
            pane.update(&self.ctx, builder, output.commands);
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

    /// Passes on what a screen reader asks; the window whose tree it waits for.
    pub fn on_accessibility(&mut self, event: accesskit_winit::Event) -> Option<ViewportId> {
        let id = self.id_of(event.window_id)?;
        let pane = self.panes.get_mut(&id)?;
        match event.window_event {
            accesskit_winit::WindowEvent::InitialTreeRequested => {
                self.ctx.enable_accesskit();
                return Some(id);
            }
            accesskit_winit::WindowEvent::ActionRequested(request) => {
                if let Some(open) = &mut pane.open {
                    open.input.on_accesskit_action_request(request);
                    pane.draw_at(Instant::now());
                }
            }
            accesskit_winit::WindowEvent::AccessibilityDeactivated => {
                self.ctx.disable_accesskit();
            }
        }
        None
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
        open.is_some_and(super::pane::Open::take_asked)
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
