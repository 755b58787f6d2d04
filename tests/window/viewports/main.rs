//! Several windows of one program, drawn by the processor, on a real X server with a window manager. A
//! program of its own, since a process has one event loop: without arguments it tests, with the name of
//! a kind it is what is tested.

#![allow(clippy::disallowed_methods, reason = "those are rules of the program's own")]
#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

#[expect(dead_code, reason = "the tests in the wizard's window ask for more of it")]
#[path = "../support/desktop.rs"]
mod desktop;
#[expect(dead_code, reason = "the tests in the wizard's window ask for more of it")]
#[path = "../support/x_server.rs"]
mod x_server;

use desktop::Desktop;
use egui::{
    CentralPanel, Color32, ColorImage, Context, Frame, Rect, Sense, TextureHandle, TextureOptions,
    Ui, ViewportBuilder, ViewportClass, ViewportId, pos2, vec2,
};
use join_chats::shell::{NoWindow, Show, cpu};
use std::convert::Infallible;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use x_server::{Running, until};
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};

/// How a window may be drawn: in a frame of its own, or inside of its parent's.
const KINDS: [&str; 2] = ["deferred", "immediate"];
/// What both windows show after so many clicks.
const COLORS: [Color32; 4] = [
    Color32::from_rgb(200, 30, 30),
    Color32::from_rgb(30, 160, 60),
    Color32::from_rgb(40, 60, 200),
    Color32::from_rgb(230, 180, 20),
];

fn main() {
    let kind = std::env::args().nth(1);
    match kind.as_deref().filter(|kind| KINDS.contains(kind)) {
        Some(kind) => show(kind == "immediate"),
        None => test(),
    }
}

/// Two windows filled with one texture; a click in either changes its pixels, and so both windows.
#[derive(Clone)]
struct Pair {
    is_immediate: bool,
    texture: TextureHandle,
    clicks: Arc<AtomicUsize>,
    has_second: Arc<AtomicBool>,
}

fn show(is_immediate: bool) {
    let builder =
        ViewportBuilder::default().with_title("first").with_inner_size(vec2(400.0, 300.0));
    let ended: Result<(), NoWindow<Infallible>> = cpu::run(builder, move |ctx| {
        Ok(Pair {
            is_immediate,
            texture: ctx.load_texture("colour", pixel(0), TextureOptions::NEAREST),
            clicks: Arc::default(),
            has_second: Arc::new(AtomicBool::new(true)),
        })
    });
    ended.expect("windows");
}

impl Show for Pair {
    fn logic(&mut self, _ctx: &Context) {}

    fn ui(&mut self, ui: &mut Ui) {
        self.fill(ui);
        if !self.has_second.load(Ordering::Relaxed) {
            return;
        }
        let builder =
            ViewportBuilder::default().with_title("second").with_inner_size(vec2(200.0, 150.0));
        let id = ViewportId::from_hash_of("second");
        let pair = self.clone();
        let second = move |ui: &mut Ui, _: ViewportClass| {
            pair.fill(ui);
            if ui.input(|input| input.viewport().close_requested()) {
                pair.has_second.store(false, Ordering::Relaxed);
                ui.ctx().request_repaint_of(ViewportId::ROOT);
            }
        };
        if self.is_immediate {
            ui.ctx().show_viewport_immediate(id, builder, second);
        } else {
            ui.ctx().show_viewport_deferred(id, builder, second);
        }
    }
}

impl Pair {
    fn fill(&self, ui: &mut Ui) {
        CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
            let response = ui.allocate_response(ui.available_size(), Sense::click());
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            let texture = self.texture.id();
            ui.painter().image(texture, response.rect, whole, Color32::WHITE);
            if response.clicked() {
                let clicks = self.clicks.fetch_add(1, Ordering::Relaxed) + 1;
                let mut texture = self.texture.clone();
                texture.set(pixel(clicks), TextureOptions::NEAREST);
                let second = ViewportId::from_hash_of("second");
                ui.ctx().request_repaint_of(ViewportId::ROOT);
                ui.ctx().request_repaint_of(second);
            }
        });
    }
}

fn pixel(clicks: usize) -> ColorImage {
    ColorImage::filled([1, 1], COLORS[clicks % COLORS.len()])
}

fn test() {
    for kind in KINDS {
        let Some(desktop) = Desktop::open() else {
            return;
        };
        two_windows(&Screen(desktop), kind);
        println!("two windows, the second one {kind}: ok");
    }
}

fn two_windows(screen: &Screen, kind: &str) {
    let mut program = Command::new(std::env::current_exe().expect("this program"));
    let mut program = Running::start(screen.0.server.show(&mut program).arg(kind));
    let [first, second] = ["first", "second"].map(|name| screen.window(name));
    // One over the other until they are moved.
    screen.run(&format!("xdotool windowmove --sync {first} 100 100"));
    screen.run(&format!("xdotool windowmove --sync {second} 700 100"));
    screen.wait_for(&[first, second], 0);
    screen.click(second);
    screen.wait_for(&[first, second], 1);
    screen.click(first);
    screen.wait_for(&[first, second], 2);
    for (name, there, back) in [
        ("minimised", "windowminimize", "windowactivate --sync"),
        ("a pixel small", "windowsize SIZE 1 1", "windowsize SIZE 300 200"),
    ] {
        for act in [there, back] {
            let act = if act.contains("SIZE") {
                format!("xdotool {}", act.replace("SIZE", &second.to_string()))
            } else {
                format!("xdotool {act} {second}")
            };
            screen.run(&act);
        }
        println!("{kind}: the second window was {name}");
        screen.wait_for(&[first, second], 2);
    }
    screen.close("second");
    screen.click(first);
    screen.wait_for(&[first], 3);
    screen.close("first");
    assert!(program.end().success(), "the program ends with its first window");
}

struct Screen(Desktop);

impl Screen {
    fn run(&self, line: &str) {
        self.0.run(line);
    }

    fn window(&self, name: &str) -> u32 {
        until(name, || self.0.windows(&by(name)).first().copied())
    }

    fn click(&self, window: u32) {
        // No double click, that would count as one.
        std::thread::sleep(Duration::from_millis(700));
        self.run(&format!("xdotool mousemove --window {window} 60 60 click 1"));
    }

    fn close(&self, name: &str) {
        self.0.close(&by(name), self.window(name));
    }

    /// Waits until these windows show the colour of so many clicks, to their corners.
    fn wait_for(&self, windows: &[u32], clicks: usize) {
        for window in windows {
            until(&format!("{clicks} clicks to be seen"), || {
                let geometry = self.0.server.view.get_geometry(*window).expect("X").reply().ok()?;
                let (right, bottom) = (geometry.width - 1, geometry.height - 1);
                let is_filled = [(0, 0), (right, 0), (0, bottom), (right, bottom)]
                    .iter()
                    .all(|at| self.color(*window, *at) == Some(COLORS[clicks]));
                is_filled.then_some(())
            });
        }
    }

    fn color(&self, window: u32, (x, y): (u16, u16)) -> Option<Color32> {
        let (x, y) = (x.cast_signed(), y.cast_signed());
        let image = self.0.server.view.get_image(ImageFormat::Z_PIXMAP, window, x, y, 1, 1, !0);
        match image.expect("X").reply().ok()?.data[..] {
            [blue, green, red, ..] => Some(Color32::from_rgb(red, green, blue)),
            _ => None,
        }
    }
}

fn by(name: &str) -> String {
    format!("--name ^{name}$")
}
