//! The app drawn into memory by the CPU, without a window. For `--screenshot`.

use crate::app::{App, Setup};
use crate::browser::{Browser, NotStarted, PrivateWindow, Request, Started};
use crate::guide::SourceError;
use crate::guide::import::{ImportError, Watch};
use crate::model::{Action, Outbox};
use crate::raster::{Canvas, PixelRect, Rasterizer, rgba_bytes};
use crate::service::{GuideFile, OpenAddress};
use egui::{Color32, Context, RawInput, Rect, Vec2};
use image::RgbaImage;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// How long figures may take to decode, and browsers to be found. After that the screenshot is made without them.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long something may move once all else is there: what moves then never stands still.
const RESTLESS: Duration = Duration::from_secs(1);

/// What changes no sooner than that does not move: the clock of a lesson.
const STILL: Duration = Duration::from_millis(100);

/// How much of a document is read that is not read to its end.
const HALFWAY: f32 = 0.4;

/// What comes of «Открыть»: no browser is started for a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Opens {
    #[default]
    Starts,
    /// Private windows are forbidden.
    StartsUsual,
    Fails,
    /// It is still being started.
    Never,
}

/// What has happened before the picture is made.
#[derive(Debug, Default)]
pub(crate) struct Pose {
    /// One after another.
    pub actions: Vec<Action>,
    /// Those that are said to be installed.
    pub browsers: Vec<Browser>,
    pub opens: Opens,
    /// Whether the picture is one of the window beside the main one.
    pub is_second: bool,
    /// Whether a document stays in the middle of being read.
    pub reads_for_ever: bool,
}

/// Stands in for the browsers of a computer.
struct NoBrowser {
    browsers: Vec<Browser>,
    opens: Opens,
    /// Nothing comes from there, until the picture is made.
    made: Receiver<()>,
}

impl NoBrowser {
    fn rule(&self) -> PrivateWindow {
        if self.opens == Opens::StartsUsual {
            PrivateWindow::Forbidden
        } else {
            PrivateWindow::Allowed
        }
    }
}

impl OpenAddress for NoBrowser {
    fn browsers(&mut self) -> Vec<Browser> {
        self.browsers.clone()
    }

    fn private_windows(&mut self) -> Vec<(Browser, PrivateWindow)> {
        self.browsers.iter().map(|browser| (*browser, self.rule())).collect()
    }

    fn open(&mut self, request: &Request, _news: &Outbox) -> Result<Started, NotStarted> {
        let browser = request.browser.or(self.browsers.first().copied());
        match self.opens {
            Opens::Starts | Opens::StartsUsual => {
                let window = self.rule().window(request.is_private);
                Ok(Started { browser, window })
            }
            Opens::Fails => Err(NotStarted::Failed),
            Opens::Never => {
                let _ = self.made.recv();
                Err(NotStarted::Failed)
            }
        }
    }
}

/// The actions of a pose, one for each frame; what a browser answers is waited for, as a person would.
struct Actor {
    actions: std::vec::IntoIter<Action>,
    opens: Opens,
    reads_for_ever: bool,
}

impl Actor {
    /// Does what comes next, if it is time; returns whether everything is done.
    fn act(&mut self, app: &App) -> bool {
        let waits_for_browser = self.opens != Opens::Never && app.model().is_starting();
        let reading = app.model().reading();
        let waits_for_file = reading.is_some_and(|it| !self.reads_for_ever || it.percent == 0);
        if waits_for_browser || waits_for_file {
            return false;
        }
        let Some(action) = self.actions.next() else {
            return true;
        };
        app.outbox().send(action);
        false
    }
}

/// Stands in for the middle of a long document; ends with the picture.
fn read_for_ever(path: &Path, watch: Watch) -> Result<GuideFile, SourceError> {
    while watch(HALFWAY) {
        std::thread::sleep(STILL);
    }
    Err(SourceError::Document(path.to_owned(), ImportError::Stopped))
}

/// Draws one complete frame of `size` points at `scale` pixels per point.
pub(crate) fn draw(mut setup: Setup, pose: Pose, size: Vec2, scale: f32) -> RgbaImage {
    let ctx = Context::default();
    if pose.reads_for_ever {
        setup.files.read = read_for_ever;
    }
    let (_until_drawn, made) = channel();
    let browser = NoBrowser { browsers: pose.browsers, opens: pose.opens, made };
    let mut app = App::new(&ctx, setup, browser);
    app.keep_nothing();
    let mut actor = Actor {
        actions: pose.actions.into_iter(),
        opens: pose.opens,
        reads_for_ever: pose.reads_for_ever,
    };
    let mut rasterizer = Rasterizer::new(1);
    let start = Instant::now();
    let mut came = start;
    loop {
        let was_pending = ctx.has_pending_images();
        let is_done = actor.act(&app);
        let frame = ctx.run_ui(input(size, scale, start), |ui| {
            let ctx = ui.ctx().clone();
            app.logic(&ctx);
            match app.child_window().filter(|_| pose.is_second) {
                Some(window) => app.child_ui(ui, window),
                None => app.ui(ui),
            }
            app.end_frame(&ctx);
        });
        let mut delta = frame.textures_delta;
        rasterizer.set_textures(&mut delta);
        let mut outputs = frame.viewport_output.values();
        // A figure that was decoded while this frame was drawn is in the next one.
        let is_coming =
            !is_done || was_pending || app.model().browsers().is_none() || ctx.has_pending_images();
        let moves = outputs.any(|output| output.repaint_delay < STILL);
        if is_coming {
            came = Instant::now();
        }
        let is_unfinished = is_coming || moves && came.elapsed() <= RESTLESS;
        if is_unfinished && start.elapsed() <= PATIENCE {
            rasterizer.free_textures(&mut delta);
            std::thread::sleep(Duration::from_millis(2));
            continue;
        }
        let meshes = ctx.tessellate(frame.shapes, frame.pixels_per_point);
        delta.clear();
        return rasterize(&rasterizer, size * scale, frame.pixels_per_point, &meshes);
    }
}

fn rasterize(
    rasterizer: &Rasterizer,
    pixels: Vec2,
    pixels_per_point: f32,
    meshes: &[egui::ClippedPrimitive],
) -> RgbaImage {
    let size = [pixels.x.round() as u32, pixels.y.round() as u32];
    let mut buffer = vec![0; size[0] as usize * size[1] as usize];
    if let Some(mut canvas) = Canvas::new(&mut buffer, size) {
        let whole = PixelRect::of_size(size);
        rasterizer.paint(&mut canvas, whole, pixels_per_point, meshes, Color32::BLACK);
    }
    RgbaImage::from_raw(size[0], size[1], rgba_bytes(&buffer)).unwrap_or_default()
}

fn input(size: Vec2, scale: f32, start: Instant) -> RawInput {
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, size)),
        time: Some(start.elapsed().as_secs_f64()),
        ..RawInput::default()
    };
    if let Some(viewport) = input.viewports.get_mut(&input.viewport_id) {
        viewport.native_pixels_per_point = Some(scale);
    }
    input
}
