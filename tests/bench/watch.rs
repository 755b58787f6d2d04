//! Watches a window from outside: when it is there, when its picture is complete, when it rests.

use super::memory;
use super::x_server::{Running, XServer};
use std::process::Command;
use std::time::{Duration, Instant};
use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    ChangeWindowAttributesAux, ConnectionExt as _, EventMask, ImageFormat, InputFocus,
    KEY_PRESS_EVENT, KEY_RELEASE_EVENT, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;

/// How long a picture must not change to count as complete.
const SETTLED: Duration = Duration::from_secs(2);
const PATIENCE: Duration = Duration::from_secs(30);
/// The share of its pixels that a complete picture has in common with the settled one.
const COMPLETE: f64 = 0.98;
/// Places of keys: left Ctrl, and the digit 1.
const CTRL: u8 = 37;
const DIGIT_1: u8 = 10;

/// What a start showed.
pub struct Shown {
    pub id: Window,
    size: (u16, u16),
    /// From the start to a window.
    pub window: Duration,
    /// From the start to the complete picture.
    pub complete: Duration,
    /// Resident memory then, MB.
    pub memory: f64,
}

type Picture = Vec<u8>;

/// Starts a program and waits until its picture has settled.
pub fn show(server: &XServer, command: &mut Command) -> (Shown, Running) {
    let mask = ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_NOTIFY);
    let root = server.screen().root;
    let asked = server.view.change_window_attributes(root, &mask);
    asked.expect("X").check().expect("X");
    while server.view.poll_for_event().expect("X").is_some() {}

    let start = Instant::now();
    let process = Running::start(server.show(command));
    let (id, size) = wait_for_window(server, start);
    let window = start.elapsed();
    let frames = frames(server, id, size, SETTLED, start);
    let last = &frames.last().expect("a picture").1;
    let is_complete = |(_, picture): &&(Duration, Picture)| alike(picture, last) > COMPLETE;
    let complete = frames.iter().find(is_complete).expect("the last one").0;
    let memory = memory(&process);
    let shown = Shown {
        id,
        size,
        window,
        complete,
        memory,
    };
    (shown, process)
}

fn wait_for_window(server: &XServer, start: Instant) -> (Window, (u16, u16)) {
    while start.elapsed() < PATIENCE {
        let Some(Event::MapNotify(event)) = server.view.poll_for_event().expect("X") else {
            std::thread::sleep(Duration::from_millis(1));
            continue;
        };
        let geometry = server.view.get_geometry(event.window).expect("X").reply();
        if let Ok(geometry) = geometry
            && geometry.width >= 100
            && geometry.height >= 60
        {
            return (event.window, (geometry.width, geometry.height));
        }
    }
    panic!("no window within {PATIENCE:?}");
}

/// Every picture that differs from the one before, until none has come for `rest`.
fn frames(
    server: &XServer,
    id: Window,
    size: (u16, u16),
    rest: Duration,
    start: Instant,
) -> Vec<(Duration, Picture)> {
    let mut frames: Vec<(Duration, Picture)> = Vec::new();
    let mut changed = Instant::now();
    while changed.elapsed() < rest && start.elapsed() < PATIENCE {
        let picture = picture(server, id, size);
        if let Some(picture) = picture
            && frames.last().is_none_or(|(_, last)| *last != picture)
        {
            changed = Instant::now();
            frames.push((start.elapsed(), picture));
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    frames
}

fn picture(server: &XServer, id: Window, (width, height): (u16, u16)) -> Option<Picture> {
    let format = ImageFormat::Z_PIXMAP;
    let image = server.view.get_image(format, id, 0, 0, width, height, !0);
    Some(image.expect("X").reply().ok()?.data)
}

fn alike(a: &[u8], b: &[u8]) -> f64 {
    let pixels = a.chunks_exact(4).zip(b.chunks_exact(4));
    let same = pixels.filter(|(a, b)| a[..3] == b[..3]).count();
    same as f64 / (b.len() / 4) as f64
}

/// Presses Ctrl and the digit of this step.
pub fn press(server: &XServer, shown: &Shown, step: u8) {
    let root = server.screen().root;
    let focus = server
        .view
        .set_input_focus(InputFocus::PARENT, shown.id, 0u32);
    focus.expect("X").check().expect("X");
    let digit = DIGIT_1 + step - 1;
    let down = [(KEY_PRESS_EVENT, CTRL), (KEY_PRESS_EVENT, digit)];
    let up = [(KEY_RELEASE_EVENT, digit), (KEY_RELEASE_EVENT, CTRL)];
    for (kind, key) in down.into_iter().chain(up) {
        let input = server.view.xtest_fake_input(kind, key, 0, root, 0, 0, 0);
        input.expect("X").check().expect("X");
    }
}

/// Waits until the picture has not changed for this long.
pub fn settle(server: &XServer, shown: &Shown, rest: Duration) {
    frames(server, shown.id, shown.size, rest, Instant::now());
}
