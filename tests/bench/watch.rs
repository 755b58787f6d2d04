//! Watches a window from outside: when it is there, when its picture is complete, when it rests.

use super::film::Film;
use super::session::{Memory, Session};
use super::top_levels::{TopLevel, TopLevels};
use super::x_server::XServer;
use std::process::Command;
use std::time::{Duration, Instant};

/// How long a picture must not change to count as complete.
const SETTLED: Duration = Duration::from_millis(2500);
const PATIENCE: Duration = Duration::from_mins(1);
/// Between looks for a window: each costs next to nothing.
const LOOK: Duration = Duration::from_micros(500);

/// What a start showed.
pub struct Shown {
    pub window: TopLevel,
    /// From the start to the first window.
    pub mapped: Duration,
    /// From the start to the complete picture of the largest window.
    pub complete: Duration,
    pub memory: Memory,
}

/// Starts a program and waits until its picture has settled. Nothing if it does not come to that.
pub fn show(server: &XServer, command: &mut Command) -> Option<(Shown, Session)> {
    let mut windows = TopLevels::follow(server);
    let start = Instant::now();
    let mut session = Session::start(server.show(command));
    let mut mapped = None;
    let mut watched = None;
    let mut film = Film::default();
    while start.elapsed() < PATIENCE {
        let Some(window) = windows.largest() else {
            if session.has_failed() {
                return None;
            }
            std::thread::sleep(LOOK);
            continue;
        };
        mapped.get_or_insert_with(|| start.elapsed());
        if watched != Some(window) {
            watched = Some(window);
            film = Film::default();
        }
        if expose(&mut film, server, window, start, SETTLED) {
            let shown = Shown {
                window,
                mapped: mapped?,
                complete: film.complete()?,
                memory: session.memory(),
            };
            return Some((shown, session));
        }
    }
    None
}

/// Waits until the picture has not changed for this long.
pub fn settle(server: &XServer, window: TopLevel, rest: Duration) {
    let start = Instant::now();
    let mut film = Film::default();
    while start.elapsed() < PATIENCE && !expose(&mut film, server, window, start, rest) {}
}

/// Processor seconds that a window takes over so long a time in which nothing happens.
pub fn idle(server: &XServer, window: TopLevel, session: &Session, time: Duration) -> f64 {
    settle(server, window, Duration::from_secs(2));
    let before = session.processor();
    std::thread::sleep(time);
    session.processor() - before
}

/// Takes one picture, and tells whether the window rests. Pauses for a hundredth of the time since the
/// start: what is measured stands to about 1 %, be it 0.1 s or 2 s, and looking takes little of a small
/// machine from the program.
fn expose(
    film: &mut Film,
    server: &XServer,
    window: TopLevel,
    start: Instant,
    rest: Duration,
) -> bool {
    if let Some(picture) = window.picture(server) {
        film.add(start.elapsed(), picture);
    }
    let pause = start.elapsed() / 100;
    std::thread::sleep(pause.clamp(Duration::from_millis(1), Duration::from_millis(20)));
    film.rests(start.elapsed(), rest)
}
