//! The road of a frame: input, egui, pixels, and what egui asks of the windows.

use super::surface::Frame;
use super::viewport::Pane;
use super::viewports::Desk;
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

impl Desk {
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
        let window = desk.borrow().main_window();
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
    pub(super) fn immediate(
        desk: &Rc<RefCell<Self>>,
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
            let mut desk = desk.borrow_mut();
            let pane = desk
                .panes
                .entry(id)
                .or_insert_with(|| Pane::new(ids, builder.clone()));
            pane.callback = None;
            let size = builder.inner_size.unwrap_or(SIZE);
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
        self.take_textures(&mut output.textures_delta);
        let Some(pane) = self.panes.get_mut(&id) else {
            return Ok(());
        };
        pane.info.events.clear();
        let is_visible = pane.builder.visible != Some(false);
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
        let is_early = || self.start.elapsed() <= FIRST_PATIENCE;
        if open.is_waiting() && self.ctx.has_pending_images() && is_early() {
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
                .or_insert_with(|| Pane::new(ids, builder.clone()));
            pane.ids = ids;
            pane.callback = output.viewport_ui_cb;
            pane.update(&self.ctx, builder, output.commands);
        }
    }
}
