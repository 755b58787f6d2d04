//! How long the CPU rasteriser takes for a full frame: `cargo bench --bench raster`. Prints milliseconds.

#![allow(clippy::disallowed_methods, reason = "those are rules of the program's own")]
#![allow(clippy::expect_used, reason = "a bench that cannot go on has failed")]

use std::time::{Duration, Instant};

use egui::epaint::ClippedPrimitive;
use egui::{
    CentralPanel, Color32, ColorImage, Context, Frame, Image, Panel, RawInput, Rect, RichText,
    TextureHandle, TextureOptions, Ui, vec2,
};
use join_chats::raster::{Canvas, PixelRect, Rasterizer};

const FRAMES: usize = 200;

fn main() {
    for size in [[1366, 768], [1920, 1080]] {
        // A picture made for its place, and one that each frame has to scale down.
        for (threads, picture) in [(1, [560, 350]), (2, [560, 350]), (1, [1600, 1000])] {
            let mut scene = Scene::new(size, threads, picture);
            let times = scene.measure();
            println!(
                "{}×{}, {threads} thread(s), picture of {}×{}: median {:.2} ms, least {:.2} ms ({} triangles)",
                size[0],
                size[1],
                picture[0],
                picture[1],
                times[FRAMES / 2].as_secs_f64() * 1e3,
                times[0].as_secs_f64() * 1e3,
                scene.triangles(),
            );
        }
    }
}

struct Scene {
    rasterizer: Rasterizer,
    primitives: Vec<ClippedPrimitive>,
    size: [u32; 2],
}

impl Scene {
    fn new(size: [u32; 2], threads: usize, picture_size: [usize; 2]) -> Self {
        let ctx = Context::default();
        ctx.set_theme(egui::Theme::Light);
        let mut rasterizer = Rasterizer::new(threads);
        let mut shapes = Vec::new();
        let picture = ctx.load_texture("picture", pattern(picture_size), TextureOptions::LINEAR);
        // egui finds its sizes in the first frames.
        for _ in 0..3 {
            let input = RawInput {
                screen_rect: Some(Rect::from_min_size(
                    egui::Pos2::ZERO,
                    vec2(size[0] as f32, size[1] as f32),
                )),
                ..RawInput::default()
            };
            let mut output = ctx.run_ui(input, |ui| step_ui(ui, &picture));
            rasterizer.set_textures(&mut output.textures_delta);
            rasterizer.free_textures(&mut output.textures_delta);
            shapes = std::mem::take(&mut output.shapes);
        }
        let primitives = ctx.tessellate(shapes, 1.0);
        Self { rasterizer, primitives, size }
    }

    /// Of each frame, sorted.
    fn measure(&mut self) -> Vec<Duration> {
        let mut pixels = vec![0; (self.size[0] * self.size[1]) as usize];
        let mut times: Vec<_> = (0..FRAMES)
            .map(|_| {
                let start = Instant::now();
                let mut canvas = Canvas::new(&mut pixels, self.size).expect("the right size");
                let region = PixelRect::of_size(self.size);
                self.rasterizer.paint(&mut canvas, region, 1.0, &self.primitives, Color32::BLACK);
                start.elapsed()
            })
            .collect();
        times.sort();
        self.save(&pixels);
        times
    }

    fn triangles(&self) -> usize {
        let mesh_triangles = |primitive: &ClippedPrimitive| match &primitive.primitive {
            egui::epaint::Primitive::Mesh(mesh) => mesh.indices.len() / 3,
            egui::epaint::Primitive::Callback(_) => 0,
        };
        self.primitives.iter().map(mesh_triangles).sum()
    }

    /// With `RASTER_BENCH_PNG` set to a path: what was measured, to look at.
    fn save(&self, pixels: &[u32]) {
        if let Some(path) = std::env::var_os("RASTER_BENCH_PNG") {
            let bytes = join_chats::raster::rgba_bytes(pixels);
            let picture = image::RgbaImage::from_raw(self.size[0], self.size[1], bytes)
                .expect("the right size");
            picture.save(path).expect("a picture saved");
        }
    }
}

fn pattern(size: [usize; 2]) -> ColorImage {
    let pixels = (0..size[0] * size[1])
        .map(|i| Color32::from_rgb((i % 251) as u8, (i / size[0] / 4) as u8, 90));
    ColorImage::new(size, pixels.collect())
}

fn step_ui(ui: &mut Ui, picture: &TextureHandle) {
    Panel::left("steps").exact_size(230.0).show(ui, |ui| {
        for step in 1..=14 {
            _ = ui.selectable_label(step == 4, format!("{step}. Шаг с именем подлиннее"));
        }
    });
    Panel::bottom("footer").show(ui, |ui| {
        ui.horizontal(|ui| {
            _ = ui.button(RichText::new("Назад").size(18.0));
            _ = ui.button(RichText::new("Сделано, дальше").size(18.0));
            _ = ui.button(RichText::new("На экране не так").size(18.0));
        });
    });
    CentralPanel::default().show(ui, |ui| {
        ui.heading("Откройте чат и задайте вопрос");
        for _ in 0..3 {
            frame_ui(ui);
        }
        let size = vec2(560.0, 350.0);
        ui.add(Image::new((picture.id(), size)).fit_to_exact_size(size));
    });
}

fn frame_ui(ui: &mut Ui) {
    Frame::popup(ui.style()).corner_radius(10).show(ui, |ui| {
        ui.label(RichText::new(
            "Слева внизу найдите поле ввода и щёлкните по нему. Напишите вопрос своими словами, как учителю: \
             о чём он, для кого ответ, как подробно отвечать. Проверьте, что в тексте нет имён, адресов и телефонов. \
             Нажмите клавишу Enter или кнопку со стрелкой справа. Ответ появится под вопросом через несколько секунд; \
             если он не нравится, уточните вопрос следующим сообщением, новый чат для этого не нужен.",
        ).size(16.0));
    });
}
