//! The road of a frame: input, egui, pixels, and what egui asks of the windows.

use super::surface::Frame;
use super::viewport::Viewport;
use super::viewports::Viewports;
use crate::shell::window::{SIZE, Show};
use egui::{
    Context, FullOutput, ImmediateViewport, OrderedViewportIdMap, RawInput, Rect, TextureId,
    TexturesDelta, ViewportCommand, ViewportId, ViewportIdMap, ViewportIdPair, ViewportOutput,
};
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use winit::event_loop::ActiveEventLoop;

/// How long the first picture may wait for the figures that it shows.
const FIRST_PATIENCE: Duration = Duration::from_millis(150);

impl Viewports {
    /// Draws one frame; whether the program goes on. No borrow is held while egui draws: it may come
    /// back here for the windows inside.
    ///
    /// # Errors
    /// Why the system takes no pixels.
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
        let callback = viewports
            .borrow()
            .viewports
            .get(&id)
            .and_then(|viewport| viewport.callback.clone());
        let window = viewports.borrow().main_window();
        if let Some(window) = window.filter(|_| is_main) {
            show.see(&window);
        }
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
        viewports.finish(id, output, Some(event_loop))?;
        if is_main {
            viewports.forget_freed();
        }
        viewports.arrange(outputs);
        viewports.open_all(event_loop)?;
        Ok(true)
    }

    /// A window inside of a parent's frame.
    pub(super) fn immediate(
        viewports: &Rc<RefCell<Self>>,
        ctx: &Context,
        viewport: ImmediateViewport<'_>,
    ) {
        let ImmediateViewport {
            ids,
            builder,
            mut viewport_ui_cb,
        } = viewport;
        let id = ids.this;
        let input = {
            let mut viewports = viewports.borrow_mut();
            let viewport = viewports
                .viewports
                .entry(id)
                .or_insert_with(|| Viewport::new(ids, builder.clone()));
            viewport.callback = None;
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
        let _ = viewports.finish(id, output, None);
        viewports.arrange(outputs);
    }

    fn take_input(&mut self, id: ViewportId) -> Option<RawInput> {
        let viewport = self.viewports.get_mut(&id)?;
        let mut input = viewport.take_input(&self.ctx)?;
        input.viewports = self.infos();
        input.time = Some(self.start.elapsed().as_secs_f64());
        Some(input)
    }

    fn infos(&self) -> ViewportIdMap<egui::ViewportInfo> {
        let infos = self.viewports.iter();
        infos
            .map(|(id, viewport)| (*id, viewport.info.clone()))
            .collect()
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
        self.take_textures(&mut output.textures_delta);
        let Some(viewport) = self.viewports.get_mut(&id) else {
            return Ok(());
        };
        viewport.info.events.clear();
        let is_visible = viewport.builder.visible != Some(false);
        let Some(open) = &mut viewport.open else {
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
        let is_early = || self.start.elapsed() <= FIRST_PATIENCE;
        if open.is_waiting() && self.ctx.has_pending_images() && is_early() {
            // Asked again soon: a picture that is ready asks for a frame itself.
            viewport.draw_at(self.start + FIRST_PATIENCE);
            return Ok(());
        }
        open.surface.show(&self.ctx, &self.rasterizer, frame)?;
        if open.show(is_visible) {
            // What was handed over before the window was there is lost.
            open.surface.show_again(&self.ctx, &self.rasterizer)?;
        }
        Ok(())
    }

    /// Makes the textures of a frame.
    pub(super) fn take_textures(&mut self, textures: &mut TexturesDelta) {
        self.rasterizer.set_textures(textures);
        self.freed.extend(textures.free.drain());
    }

    fn forget_freed(&mut self) {
        self.rasterizer.free(self.freed.drain());
    }

    /// Makes the windows those that the frame has named.
    fn arrange(&mut self, viewports: OrderedViewportIdMap<ViewportOutput>) {
        self.viewports.retain(|id, _| viewports.contains_key(id));
        for (id, output) in viewports {
            let ids = ViewportIdPair::from_self_and_parent(id, output.parent);
            let icon = self
                .viewports
                .get(&ids.parent)
                .and_then(|parent| parent.builder.icon.clone());
            let mut builder = output.builder;
            builder.icon = builder.icon.or(icon);
            let viewport = self
                .viewports
                .entry(id)
                .or_insert_with(|| Viewport::new(ids, builder.clone()));
            viewport.ids = ids;
            viewport.callback = output.viewport_ui_cb;
            viewport.update(&self.ctx, builder, output.commands);
        }
    }
}
