//! The program without a window, each frame drawn whole by the processor.

use egui::{Color32, Context, Event, Pos2, RawInput, Rect, vec2};
use join_chats::app::{App, Setup};
use join_chats::browser::{NotStarted, Request, Started};
use join_chats::guide::GuideSource;
use join_chats::model::{Library, Outbox, Page};
use join_chats::preferences::Preset;
use join_chats::raster::{Canvas, PixelRect, Rasterizer};
use join_chats::service::{AskSystem, GuideFiles, Loaded, OpenAddress};
use std::time::{Duration, Instant};

pub const SCREEN: [u32; 2] = [1920, 1080];
/// Between two frames.
pub const FRAME: Duration = Duration::from_micros(16_667);

struct NoBrowser;

impl OpenAddress for NoBrowser {
    fn open(&mut self, _request: &Request, _news: &Outbox) -> Result<Started, NotStarted> {
        Err(NotStarted::NoBrowser)
    }
}

/// See the top of this file.
pub struct Stage {
    ctx: Context,
    app: App,
    rasterizer: Rasterizer,
    pixels: Vec<u32>,
    frame: usize,
}

impl Stage {
    /// On the page of this step, or what a class sees of it; before the first frame.
    pub fn new(step: &str, presentation: bool, files: GuideFiles) -> Self {
        let ctx = Context::default();
        let source = GuideSource::Embedded;
        let (guide, pictures) = source.load().expect("our own guide");
        let place = guide.find_step(step).map(Page::Step);
        let setup = Setup {
            guide,
            pictures,
            source,
            library: Library::default(),
            loaded: Loaded::default(),
            preset: Preset::default(),
            state_path: None,
            page: place,
            presentation,
            clock: String::new,
            drawings: None,
            handouts: None,
            handout_url: None,
            system_wishes: AskSystem::by(Default::default),
            keep_awake: || Box::new(()),
            files,
        };
        let app = App::new(&ctx, setup, NoBrowser);
        let pixels = vec![0; (SCREEN[0] * SCREEN[1]) as usize];
        Self { ctx, app, rasterizer: Rasterizer::new(1), pixels, frame: 0 }
    }

    /// Draws the whole screen; how long that took.
    pub fn draw(&mut self, events: Vec<Event>) -> Duration {
        self.frame += 1;
        let [width, height] = SCREEN.map(|side| side as f32);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(width, height))),
            time: Some(self.frame as f64 * FRAME.as_secs_f64()),
            events,
            ..RawInput::default()
        };
        let start = Instant::now();
        let app = &mut self.app;
        let mut output = self.ctx.run_ui(input, |ui| {
            let ctx = ui.ctx().clone();
            app.logic(&ctx);
            app.ui(ui);
            app.end_frame(&ctx);
        });
        self.rasterizer.set_textures(&mut output.textures_delta);
        let meshes = self.ctx.tessellate(output.shapes, 1.0);
        let mut canvas = Canvas::new(&mut self.pixels, SCREEN).expect("the right size");
        let whole = PixelRect::of_size(SCREEN);
        self.rasterizer.paint(&mut canvas, whole, 1.0, &meshes, Color32::BLACK);
        let time = start.elapsed();
        self.rasterizer.free_textures(&mut output.textures_delta);
        time
    }
}
