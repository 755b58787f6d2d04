//! The program without a window, drawn by the processor: each frame whole, or as a window does, what it changes.

use egui::epaint::ClippedShape;
use egui::{Color32, Context, Event, Pos2, RawInput, Rect, TextureId, vec2};
use join_chats::app::{App, Setup};
use join_chats::browser::{NotStarted, Request, Started};
use join_chats::guide::GuideSource;
use join_chats::model::{Library, Outbox, Page};
use join_chats::preferences::Preset;
use join_chats::raster::{Canvas, Damage, Rasterizer};
use join_chats::service::{AskSystem, GuideFiles, Loaded, OpenAddress};
use std::collections::HashSet;
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
    /// Of the last frame.
    shapes: Vec<ClippedShape>,
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
        Self { ctx, app, rasterizer: Rasterizer::new(1), pixels, shapes: vec![], frame: 0 }
    }

    /// Draws the whole screen; how long that took.
    pub fn draw(&mut self, events: Vec<Event>) -> Duration {
        self.frame(events, |_, _, _| Damage::whole(SCREEN))
    }

    /// Draws what has changed since the last frame; how long that took.
    pub fn draw_changes(&mut self, events: Vec<Event>) -> Duration {
        self.frame(events, |before, now, changed| {
            Damage::between(before, now, changed, 1.0, SCREEN)
        })
    }

    fn frame(
        &mut self,
        events: Vec<Event>,
        damage: impl FnOnce(&[ClippedShape], &[ClippedShape], &HashSet<TextureId>) -> Damage,
    ) -> Duration {
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
        // Letters are only added to the font's texture.
        let new = output.textures_delta.set.keys().copied();
        let changed = new.filter(|id| *id != TextureId::default()).collect();
        self.rasterizer.set_textures(&mut output.textures_delta);
        let damage = damage(&self.shapes, &output.shapes, &changed);
        self.shapes = output.shapes;
        let is_seen = |shape: &&ClippedShape| damage.touches(shape, 1.0, SCREEN);
        let seen = self.shapes.iter().filter(is_seen).cloned().collect();
        let meshes = self.ctx.tessellate(seen, 1.0);
        let mut canvas = Canvas::new(&mut self.pixels, SCREEN).expect("the right size");
        for region in damage.regions() {
            self.rasterizer.paint(&mut canvas, *region, 1.0, &meshes, Color32::BLACK);
        }
        let time = start.elapsed();
        self.rasterizer.free_textures(&mut output.textures_delta);
        time
    }
}
