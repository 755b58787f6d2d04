//! The road of a frame, from a window's input to its pixels. The order matters:
//!
//! 1. egui gets what has happened to the window since its last frame, and lays the next one out. An immediate
//!    child window takes steps 1 to 4 inside this step ([`Viewports::immediate`]), so no borrow is held here.
//! 2. New textures go to the rasteriser. Textures that egui frees are only noted: the shapes of this frame,
//!    and of its parent's, still use them.
//! 3. The shapes are compared with those that were *painted* last; what differs is painted and shown. A frame
//!    that is not painted (the first one while its figures are decoded, or one of a minimised window) leaves
//!    the painted shapes as they are, so that the next frame's damage holds its changes too.
//! 4. The windows that the frame has named are made, changed or closed; the main window's frame also opens
//!    them.
//! 5. Once the main window is painted, nothing shows the noted textures any more: they are freed.

use super::surface::Frame;
use super::viewport::Viewport;
use super::viewports::Viewports;
use crate::shell::window::{SIZE, Show};
use egui::{
    Context, FullOutput, ImmediateViewport, OrderedViewportIdMap, RawInput, Rect, TextureId,
    TexturesDelta, ViewportBuilder, ViewportCommand, ViewportId, ViewportIdMap, ViewportIdPair,
    ViewportOutput,
};
use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;
use std::time::Duration;
use winit::event_loop::ActiveEventLoop;

/// How long the first picture may wait for the figures that it shows.
const FIRST_PATIENCE: Duration = Duration::from_millis(150);

impl Viewports {
    /// Draws one frame. Returns whether the program goes on.
    pub(super) fn frame(
        viewports: &Rc<RefCell<Self>>,
        show: &mut impl Show,
        event_loop: &ActiveEventLoop,
        id: ViewportId,
    ) -> Result<bool, String> {
        let ctx = viewports.borrow().ctx.clone();
        let id = viewports.borrow().drawn_with(id);
        let Some(input) = viewports.borrow_mut().take_input(id) else {
            return Ok(true);
        };
        let is_main = id == ViewportId::ROOT;
        let is_closing = is_main && input.viewport().close_requested();
        let window = viewports.borrow().main_window();
        if let Some(window) = window.filter(|_| is_main) {
            show.see(&window);
        }
        let found = |all: &Self| all.by_id.get(&id)?.callback.clone();
        let callback = found(&viewports.borrow());
        let mut output = ctx.run_ui(input, |ui| {
            if let Some(callback) = &callback {
                callback(ui);
            } else {
                let ctx = ui.ctx().clone();
                show.logic(&ctx);
                show.ui(ui);
            }
        });
        let outputs = std::mem::take(&mut output.viewport_output);
        let is_kept =
            |output: &ViewportOutput| output.commands.contains(&ViewportCommand::CancelClose);
        if is_closing && !outputs.get(&id).is_some_and(is_kept) {
            output.textures_delta.clear();
            return Ok(false);
        }
        let mut viewports = viewports.borrow_mut();
        viewports.finish(id, output)?;
        if is_main {
            let freed = std::mem::take(&mut viewports.freed);
            viewports.rasterizer.free(freed);
        }
        viewports.arrange(outputs);
        viewports.open_all(event_loop)?;
        Ok(true)
    }

    /// Makes egui draw immediate windows, inside of their parent's frame, with these viewports.
    pub(super) fn draw_children_with(viewports: &Rc<RefCell<Self>>) {
        let viewports = Rc::downgrade(viewports);
        Context::set_immediate_viewport_renderer(move |ctx, viewport| {
            if let Some(viewports) = viewports.upgrade() {
                Self::immediate(&viewports, ctx, viewport);
            }
        });
    }

    fn immediate(viewports: &Rc<RefCell<Self>>, ctx: &Context, viewport: ImmediateViewport<'_>) {
        let ImmediateViewport { ids, builder, mut viewport_ui_cb } = viewport;
        let id = ids.this;
        let input = {
            let mut viewports = viewports.borrow_mut();
            viewports.viewport(ids, &builder).callback = None;
            let size = builder.inner_size.unwrap_or(SIZE);
            // A window can be opened only between frames: until then it is laid out and not seen.
            viewports.take_input(id).unwrap_or_else(|| RawInput {
                viewport_id: id,
                screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, size)),
                viewports: viewports.infos(),
                time: Some(viewports.start.elapsed().as_secs_f64()),
                ..RawInput::default()
            })
        };
        let mut output = ctx.run_ui(input, |ui| viewport_ui_cb(ui));
        let outputs = std::mem::take(&mut output.viewport_output);
        let mut viewports = viewports.borrow_mut();
        // A window that cannot be drawn must not end the main one.
        let _ = viewports.finish(id, output);
        viewports.arrange(outputs);
    }

    fn take_input(&mut self, id: ViewportId) -> Option<RawInput> {
        let viewport = self.by_id.get_mut(&id)?;
        let mut input = viewport.take_input(&self.ctx)?;
        input.viewports = self.infos();
        input.time = Some(self.start.elapsed().as_secs_f64());
        Some(input)
    }

    /// The viewport of this id, made if there is none.
    fn viewport(&mut self, ids: ViewportIdPair, builder: &ViewportBuilder) -> &mut Viewport {
        let entry = self.by_id.entry(ids.this);
        entry.or_insert_with(|| Viewport::new(ids, builder.clone()))
    }

    fn infos(&self) -> ViewportIdMap<egui::ViewportInfo> {
        let info = |(id, viewport): (&ViewportId, &Viewport)| (*id, viewport.info.clone());
        self.by_id.iter().map(info).collect()
    }

    /// Textures, pixels, clipboard, cursor and the like of a frame.
    fn finish(&mut self, id: ViewportId, mut output: FullOutput) -> Result<(), String> {
        self.take_textures(&mut output.textures_delta);
        let Some(viewport) = self.by_id.get_mut(&id) else {
            return Ok(());
        };
        viewport.info.events.clear();
        let is_visible = viewport.builder.visible != Some(false);
        let Some(open) = &mut viewport.open else {
            return Ok(());
        };
        // Without the event loop no cursor can be a picture: the wizard has none of its own.
        open.input.handle_platform_output(&open.window, output.platform_output);
        let is_early = || self.start.elapsed() <= FIRST_PATIENCE;
        if !open.is_shown && self.ctx.has_pending_images() && is_early() {
            // At the latest then: a figure that is ready asks for a frame itself.
            viewport.draw_at(self.start + FIRST_PATIENCE);
            return Ok(());
        }
        let frame = Frame {
            shapes: output.shapes,
            pixels_per_point: output.pixels_per_point,
            size: open.window.inner_size().into(),
        };
        open.surface.show(&self.ctx, &self.rasterizer, frame)?;
        if open.show(is_visible) {
            // Pixels that were handed over while the window was hidden are lost.
            open.surface.show_again(&self.ctx, &self.rasterizer)?;
        }
        Ok(())
    }

    /// Makes the textures of a frame, and notes those that it no longer needs.
    pub(super) fn take_textures(&mut self, textures: &mut TexturesDelta) {
        // Letters are only ever added to the font's texture: what was drawn with it stays as it is.
        let new = textures.set.keys().copied();
        let changed: HashSet<_> = new.filter(|id| *id != TextureId::default()).collect();
        for open in self.by_id.values_mut().filter_map(|it| it.open.as_mut()) {
            open.surface.changed.extend(&changed);
        }
        self.rasterizer.set_textures(textures);
        self.freed.extend(textures.free.drain());
    }

    /// Keeps, makes and changes the windows that a frame has named, and closes all others.
    fn arrange(&mut self, named: OrderedViewportIdMap<ViewportOutput>) {
        let ctx = self.ctx.clone();
        self.by_id.retain(|id, _| named.contains_key(id));
        for (id, output) in named {
            let ids = ViewportIdPair::from_self_and_parent(id, output.parent);
            let mut builder = output.builder;
            let parent = self.by_id.get(&ids.parent);
            let icon_of_parent = || parent.and_then(|parent| parent.builder.icon.clone());
            builder.icon = builder.icon.or_else(icon_of_parent);
            let viewport = self.viewport(ids, &builder);
            viewport.ids = ids;
            viewport.callback = output.viewport_ui_cb;
            viewport.update(&ctx, builder, output.commands);
        }
    }
}
