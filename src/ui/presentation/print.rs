//! Pictures of what was drawn in a lesson, as the class saw it: the class's screen drawn once more, into memory.

use super::class::class_ui;
use super::class_view::{ClassView, Glass};
use crate::guide::Pictures;
use crate::labels;
use crate::model::presentation::{Drawing, Presentation};
use crate::model::{Inbox, Model, Outbox, Page};
use crate::raster::{Canvas, PixelRect, Rasterizer, rgba_bytes};
use crate::ui::kit::theme::{fixed, fonts};
use crate::ui::memory::View;
use crate::ui::scene::{Scene, scene};
use egui::{Context, FullOutput, Pos2, RawInput, Rect, Ui, Vec2, vec2};
use image::RgbaImage;
use std::time::{Duration, Instant};

/// How long the pictures of a guide may take to decode; then a drawing is saved without its figure.
const PATIENCE: Duration = Duration::from_secs(10);
/// The usual screen of a projector, where no class's screen was drawn yet; points.
const USUAL: Vec2 = Vec2::new(1280.0, 800.0);

/// All drawings of a lesson, to be printed on another thread.
pub(crate) struct Drawings {
    model: Model,
    pictures: Pictures,
    size: Vec2,
}

impl Drawings {
    pub(crate) fn new(model: &Model, pictures: Pictures, view: &View) -> Self {
        let size = view.presentation.class_size.unwrap_or(USUAL);
        Self {
            model: model.clone(),
            pictures,
            size: size.round().clamp(vec2(320.0, 240.0), vec2(3840.0, 2160.0)),
        }
    }

    /// Each with the name of what it shows.
    pub(crate) fn print(self) -> Vec<(String, RgbaImage)> {
        let Some(presentation) = self.model.presentation() else {
            return Vec::new();
        };
        let mut press = Press::new(&self);
        let mut printed = Vec::new();
        for drawing in presentation.drawings() {
            let name = self.name(presentation, drawing);
            printed.push((name, press.print(&presentation.showing(drawing))));
        }
        printed
    }

    fn name(&self, presentation: &Presentation, drawing: Drawing) -> String {
        let Drawing::Screen(screen) = drawing else {
            return labels::BOARD.to_owned();
        };
        let guide = self.model.guide();
        let slide = presentation.slide_at(screen);
        let name = match slide.page {
            Page::Step(index) => match self.model.number_of(index) {
                Some(number) => labels::step_numbered(number),
                None => guide.step(index).title.clone(),
            },
            Page::Finish => labels::LAST_PAGE.to_owned(),
        };
        match slide.figure {
            Some(figure) => labels::overview_figure(&name, &guide.figure(figure).name),
            None => name,
        }
    }
}

/// Draws one screen after the other.
struct Press<'a> {
    of: &'a Drawings,
    ctx: Context,
    view: View,
    rasterizer: Rasterizer,
    outbox: Outbox,
    _inbox: Inbox,
}

impl<'a> Press<'a> {
    fn new(of: &'a Drawings) -> Self {
        let ctx = Context::default();
        ctx.set_fonts(fonts());
        let view = View::new(&ctx, of.pictures.clone(), String::new);
        let (inbox, outbox) = Inbox::new(|| {});
        Self { of, ctx, view, rasterizer: Rasterizer::new(1), outbox, _inbox: inbox }
    }

    fn print(&mut self, presentation: &Presentation) -> RgbaImage {
        let start = Instant::now();
        loop {
            let was_pending = self.ctx.has_pending_images();
            let frame = self.draw(presentation);
            let mut delta = frame.textures_delta;
            self.rasterizer.set_textures(&mut delta);
            let is_whole = !was_pending && !self.ctx.has_pending_images();
            if is_whole || start.elapsed() > PATIENCE {
                let meshes = self.ctx.tessellate(frame.shapes, frame.pixels_per_point);
                let image = self.pixels(&meshes);
                self.rasterizer.free_textures(&mut delta);
                return image;
            }
            self.rasterizer.free_textures(&mut delta);
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    fn draw(&mut self, presentation: &Presentation) -> FullOutput {
        let screen = Rect::from_min_size(Pos2::ZERO, self.of.size);
        let input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
        let (model, outbox, view) = (&self.of.model, &self.outbox, &mut self.view);
        let draw = |ui: &mut Ui| {
            let scene = scene(ui, model, outbox);
            let scene = Scene { theme: scene.theme.for_a_class(screen.size()), ..scene };
            let stage = presentation.stage();
            let glass = Glass::Projector;
            class_ui(ui, view, &ClassView { scene: &scene, presentation, stage, screen, glass });
            view.figures.end_frame();
        };
        self.ctx.run_ui(input, draw)
    }

    fn pixels(&self, meshes: &[egui::ClippedPrimitive]) -> RgbaImage {
        let size = [self.of.size.x as u32, self.of.size.y as u32];
        let mut buffer = vec![0; size[0] as usize * size[1] as usize];
        if let Some(mut canvas) = Canvas::new(&mut buffer, size) {
            let whole = PixelRect::of_size(size);
            self.rasterizer.paint(&mut canvas, whole, 1.0, meshes, fixed::COVER_BLACK);
        }
        RgbaImage::from_raw(size[0], size[1], rgba_bytes(&buffer)).unwrap_or_default()
    }
}
