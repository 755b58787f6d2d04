//! The first frame, laid out on a thread of its own while the program connects to the window system: this reads the
//! guide and the fonts, draws the letters, and has the first figure decoded. The window's own first frame finds all
//! that done. If the window gets another size or scale than it was asked for, only this head start is lost.

use crate::shell::window::{SIZE, Show};
use egui::{Context, RawInput, Rect, TexturesDelta, ViewportBuilder};
use std::io;
use std::panic::resume_unwind;
use std::thread::{Builder, JoinHandle};

pub(super) struct WarmUp<S, E>(JoinHandle<Result<(S, TexturesDelta), E>>);

impl<S: Show + Send + 'static, E: Send + 'static> WarmUp<S, E> {
    /// Starts to make, and to lay out, what a window of this kind is going to show. Fails if the system gives no thread.
    pub(super) fn begin(
        ctx: &Context,
        builder: &ViewportBuilder,
        create: impl FnOnce(&Context) -> Result<S, E> + Send + 'static,
    ) -> io::Result<Self> {
        let ctx = ctx.clone();
        let size = builder.inner_size.unwrap_or(SIZE);
        let thread = Builder::new().name("warm-up".to_owned());
        let thread = thread.spawn(move || {
            let mut show = create(&ctx)?;
            let input = RawInput {
                screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, size)),
                time: Some(0.0),
                ..RawInput::default()
            };
            // Only drawn, without `logic`: what it asks of the window would be lost.
            let output = ctx.run_ui(input, |ui| show.ui(ui));
            Ok((show, output.textures_delta))
        });
        thread.map(Self)
    }

    /// What the window shows, and the textures made for it so far; or why there is nothing to show.
    pub(super) fn end(self) -> Result<(S, TexturesDelta), E> {
        self.0.join().unwrap_or_else(|panic| resume_unwind(panic))
    }
}
