//! «Показ классу» under the pen, the light and the zoom: `cargo bench --bench presentation`. First how long a whole
//! frame takes the processor, then what the program uses while the mouse moves, on both shells.

#![allow(clippy::expect_used, reason = "a bench that cannot measure ends")]

mod film;
mod program;
#[expect(dead_code, reason = "the peers' bench asks for more of it")]
mod session;
#[expect(dead_code, reason = "the import's bench asks for more of it")]
mod stage;
#[expect(dead_code, reason = "the lesson's bench asks for more of it")]
mod top_levels;
#[expect(dead_code, reason = "the window's bench asks for more of it")]
mod watch;
#[expect(dead_code, reason = "the tests ask for more of it")]
#[path = "../window/support/x_server.rs"]
mod x_server;

use egui::{Event, Key, Modifiers, PointerButton, Pos2, pos2, vec2};
use join_chats::service::GuideFiles;
use session::Session;
use stage::{FRAME, SCREEN, Stage};
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;
use x_server::{XServer, is_missing};
use x11rb::protocol::xproto::{
    BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ConfigureWindowAux, ConnectionExt as _, InputFocus,
    KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MOTION_NOTIFY_EVENT,
};
use x11rb::protocol::xtest::ConnectionExt as _;

const FRAMES: usize = 240;
/// Glides of the zoom, and how long one is given.
const GLIDES: usize = 20;
const GLIDE: Duration = Duration::from_millis(400);
/// How much of that it moves.
const MOVES: Duration = Duration::from_millis(300);

fn main() {
    // `cargo test --benches` asks only whether it builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    whole_frames();
    if is_missing(&["Xvfb"]) {
        eprintln!("no window to measure: apt-get install xvfb");
        std::process::exit(1);
    }
    let program = program::build();
    for renderer in ["cpu", "gpu"] {
        let server = XServer::with_screen(SCREEN.map(|side| side as u16));
        in_a_window(&server, &program, renderer);
    }
}

impl Stage {
    /// What a class sees of the page with the most words.
    fn of_class() -> Self {
        let mut stage = Self::at("create-profile", true);
        stage.key(Key::PageDown);
        stage.rest();
        stage
    }

    /// The page of this step, or what a class sees of it, when all its pictures are made.
    fn at(step: &str, presentation: bool) -> Self {
        let mut stage = Self::new(step, presentation, GuideFiles::default());
        stage.rest();
        stage
    }

    /// Draws until every picture is made.
    fn rest(&mut self) {
        for _ in 0..60 {
            self.draw(Vec::new());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn key(&mut self, key: Key) {
        let event = |pressed| Event::Key {
            key,
            physical_key: Some(key),
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        self.draw(vec![event(true), event(false)]);
    }

    fn measure(&mut self, what: &str, mut events: impl FnMut(usize) -> Vec<Event>) {
        let mut times: Vec<_> = (0..FRAMES).map(|frame| self.draw(events(frame))).collect();
        times.sort();
        let at = |part: f64| times[((FRAMES - 1) as f64 * part) as usize].as_secs_f64() * 1e3;
        println!(
            "{what}: median {:.2} ms, 95 % {:.2} ms, most {:.2} ms",
            at(0.5),
            at(0.95),
            at(1.0)
        );
    }
}

/// Where the mouse is in this frame: up and down over the figure.
fn path(frame: usize) -> Pos2 {
    let part = frame as f32 / FRAMES as f32;
    pos2(900.0 + 800.0 * part, 350.0 + 200.0 * (part * 40.0).sin())
}

/// A press of a key with Ctrl, in each frame that a page has had time to arrive.
fn turn_pages(frame: usize) -> Vec<Event> {
    const PAGES: [Key; 4] = [Key::Num2, Key::Num3, Key::Num5, Key::Num6];
    let event = |pressed| Event::Key {
        key: PAGES[frame / 12 % PAGES.len()],
        physical_key: Some(PAGES[frame / 12 % PAGES.len()]),
        pressed,
        repeat: false,
        modifiers: Modifiers::COMMAND,
    };
    if frame.is_multiple_of(12) { vec![event(true), event(false)] } else { Vec::new() }
}

/// What a pupil sees: pages that arrive, and the first page.
fn pages() {
    let mut stage = Stage::at("sign-in", false);
    stage.measure("  a page, nothing happens", |_| Vec::new());
    stage.measure("  pages arrive, one after the other", turn_pages);
    let mut stage = Stage::at("start", false);
    stage.measure("  the first page, nothing happens", |_| Vec::new());
    let middle = [pos2(500.0, 450.0), pos2(1600.0, 450.0)];
    stage.measure("  cards of the first page widen and fold", |frame| {
        let pos = middle[frame / 20 % 2];
        let press = |pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        match frame % 20 {
            0 => vec![Event::PointerMoved(pos)],
            1 => vec![press(true)],
            2 => vec![press(false)],
            _ => Vec::new(),
        }
    });
}

fn whole_frames() {
    println!("whole frames of {} × {} by the processor, one thread:", SCREEN[0], SCREEN[1]);
    pages();
    let mut stage = Stage::of_class();
    stage.measure("  nothing happens", |_| Vec::new());
    stage.key(Key::Equals);
    stage.measure("  zoom: comes closer, is there", |_| Vec::new());
    stage.key(Key::Num0);
    stage.measure("  zoom: goes back, is there", |_| Vec::new());
    stage.key(Key::L);
    stage.measure("  light follows the mouse", |frame| vec![Event::PointerMoved(path(frame))]);
    stage.key(Key::L);
    stage.key(Key::P);
    stage.measure("  pen draws a long line", |frame| {
        let mut events = vec![Event::PointerMoved(path(frame))];
        if frame == 0 {
            events.push(Event::PointerButton {
                pos: path(0),
                button: PointerButton::Primary,
                pressed: true,
                modifiers: Modifiers::NONE,
            });
        }
        events
    });
    stage.key(Key::Equals);
    stage.measure("  that line under the zoom", |_| Vec::new());
    stage.key(Key::Num0);
    stage.key(Key::P);
    stage.key(Key::N);
    for _ in 0..60 {
        stage.draw(Vec::new());
        std::thread::sleep(Duration::from_millis(5));
    }
    stage.measure("  the teacher's view, nothing happens", |_| Vec::new());
    stage.key(Key::P);
    stage.measure("  the pen above the small picture", |frame| {
        vec![Event::PointerMoved(path(frame) - vec2(800.0, 0.0))]
    });
}

/// What is pressed in the window, by the places of keys.
struct Hand<'a> {
    server: &'a XServer,
}

impl Hand<'_> {
    const PEN: u8 = 33;
    const LIGHT: u8 = 46;
    const CLOSER: u8 = 21;
    const WHOLE: u8 = 19;
    const NEXT: u8 = 117;

    fn fake(&self, kind: u8, detail: u8, at: Pos2) {
        let root = self.server.screen().root;
        let (x, y) = (at.x as i16, at.y as i16);
        let input = self.server.view.xtest_fake_input(kind, detail, 0, root, x, y, 0);
        input.expect("X").check().expect("X");
    }

    fn key(&self, key: u8) {
        self.fake(KEY_PRESS_EVENT, key, Pos2::ZERO);
        self.fake(KEY_RELEASE_EVENT, key, Pos2::ZERO);
        std::thread::sleep(GLIDE);
    }

    /// Moves as a hand does; the processor seconds that this took the program.
    fn moves(&self, session: &Session) -> f64 {
        let before = session.processor();
        for frame in 0..FRAMES {
            self.fake(MOTION_NOTIFY_EVENT, 0, path(frame));
            std::thread::sleep(FRAME);
        }
        session.processor() - before
    }
}

fn in_a_window(server: &XServer, program: &Path, renderer: &str) {
    let folder = TempDir::new().expect("a folder");
    let mut command = program::wizard(program, &folder, "create-profile");
    command.args(["--present", "--renderer", renderer]);
    let (shown, session) = watch::show(server, &mut command).expect("a window that settles");
    let whole = ConfigureWindowAux::new();
    let whole = whole.x(0).y(0).width(SCREEN[0]).height(SCREEN[1]);
    let placed = server.view.configure_window(shown.window.id, &whole);
    placed.expect("X").check().expect("X");
    let focus = server.view.set_input_focus(InputFocus::PARENT, shown.window.id, 0u32);
    focus.expect("X").check().expect("X");
    std::thread::sleep(Duration::from_secs(1));
    let hand = Hand { server };
    hand.key(Hand::NEXT);
    let per_frame = |seconds: f64, frames: f64| seconds * 1e3 / frames;
    println!("processor time of the program for each frame, {renderer}:");
    let before = session.processor();
    for glide in 0..GLIDES {
        hand.key(if glide % 2 == 0 { Hand::CLOSER } else { Hand::WHOLE });
    }
    let frames = GLIDES as f64 * MOVES.as_secs_f64() / FRAME.as_secs_f64();
    println!("  zoom: {:.1} ms", per_frame(session.processor() - before, frames));
    hand.key(Hand::LIGHT);
    println!("  light: {:.1} ms", per_frame(hand.moves(&session), FRAMES as f64));
    hand.key(Hand::LIGHT);
    hand.key(Hand::PEN);
    hand.fake(MOTION_NOTIFY_EVENT, 0, path(0));
    hand.fake(BUTTON_PRESS_EVENT, 1, path(0));
    println!("  pen: {:.1} ms", per_frame(hand.moves(&session), FRAMES as f64));
    hand.fake(BUTTON_RELEASE_EVENT, 1, path(0));
}
